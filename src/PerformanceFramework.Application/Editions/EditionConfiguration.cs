using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Editions;

namespace PerformanceFramework.Application.Editions;

internal sealed class EditionConfiguration
    : IEntityTypeConfiguration<Edition>,
        IEntityTypeConfiguration<EditionNote>,
        IEntityTypeConfiguration<PublicationHold>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.Ignore(e => e.Head);
        edition.Property(e => e.Address).HasMaxLength(Edition.AddressLength);
        edition.Property(e => e.PublishedBy).HasMaxLength(Edition.ByLength);
        edition.Property(e => e.Note).HasMaxLength(Edition.NoteLength);
        edition.Property(e => e.Previous).HasMaxLength(Edition.HashLength);
        edition.Property(e => e.Hash).HasMaxLength(Edition.HashLength);
        // Of two that publish at the same moment one is told to look again: the numbers have no gap, and no hash has two heirs.
        edition.HasIndex(e => e.Number).IsUnique();
        edition.HasIndex(e => e.Address).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EditionNote> note)
    {
        note.Property(n => n.Text).HasMaxLength(EditionNote.TextLength);
        note.Property(n => n.AddedBy).HasMaxLength(Edition.ByLength);
        note.HasOne(n => n.Edition).WithMany().HasForeignKey(n => n.EditionId);
    }

    public void Configure(EntityTypeBuilder<PublicationHold> hold)
    {
        hold.Property(h => h.Reason).HasMaxLength(PublicationHold.ReasonLength);
        hold.Property(h => h.SetBy).HasMaxLength(PublicationHold.ByLength);
    }
}
