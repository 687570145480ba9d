using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Application.Challenge.Commitments;

internal sealed class CommitmentConfiguration
    : IEntityTypeConfiguration<Commitment>,
        IEntityTypeConfiguration<CommitmentEntry>
{
    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.Property(c => c.Deliverable).HasMaxLength(Commitment.DeliverableLength);
        commitment.Property(c => c.OwnerId).HasMaxLength(ApplicationUser.IdLength);
        commitment.Property(c => c.Owner).HasMaxLength(Person.NameLength);
        commitment.HasOne(c => c.Session).WithMany().HasForeignKey(c => c.SessionId);
        commitment.HasOne(c => c.Topic).WithMany().HasForeignKey(c => c.TopicId);
        commitment.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CommitmentId);
        commitment.HasIndex(c => new { c.OwnerId, c.State });
        commitment.HasIndex(c => new { c.State, c.Due });
    }

    public void Configure(EntityTypeBuilder<CommitmentEntry> entry)
    {
        entry.Property(e => e.Words).HasMaxLength(CommitmentEntry.WordsLength);
        entry.Property(e => e.Link).HasMaxLength(CommitmentEntry.LinkLength);
        entry.Property(e => e.HandedBy).HasMaxLength(Person.NameLength);
        entry.Property(e => e.By).HasMaxLength(Person.NameLength);
    }
}
