using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Periods;

internal sealed class PeriodsConfiguration
    : IEntityTypeConfiguration<ProgrammeItem>,
        IEntityTypeConfiguration<ProgrammeTemplateItem>,
        IEntityTypeConfiguration<ProgrammeFill>,
        IEntityTypeConfiguration<CalendarFeedKey>,
        IEntityTypeConfiguration<BankHolidayChange>
{
    public void Configure(EntityTypeBuilder<ProgrammeItem> item)
    {
        item.Property(i => i.Uid).HasMaxLength(ProgrammeItem.UidLength);
        item.Property(i => i.CancelReason).HasMaxLength(ProgrammeItem.ReasonLength);
        item.ComplexProperty(i => i.Details, Details);
        item.HasOne<ProgrammeTemplateItem>().WithMany().HasForeignKey(i => i.TemplateItemId);
        item.HasOne(i => i.Fill).WithMany().HasForeignKey(i => i.FillId);
        item.HasIndex(i => i.Uid).IsUnique();
        item.HasIndex(i => i.EndsOn);
        // Two people who fill the same year at once make it once.
        item.HasIndex(i => new
            {
                i.YearStart,
                i.TemplateItemId,
                i.Occurrence,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProgrammeTemplateItem> line)
    {
        line.ComplexProperty(l => l.Details, Details);
        line.Property(l => l.Timing)
            .HasConversion(timing => timing.Notation, notation => TemplateTiming.Parse(notation))
            .HasMaxLength(TemplateTiming.NotationLength);
    }

    public void Configure(EntityTypeBuilder<ProgrammeFill> fill) =>
        fill.Property(f => f.FilledBy).HasMaxLength(ProgrammeFill.FilledByLength);

    public void Configure(EntityTypeBuilder<CalendarFeedKey> key)
    {
        key.Property(k => k.UserId).HasMaxLength(ApplicationUser.IdLength);
        key.Property(k => k.KeyHash).HasMaxLength(CalendarFeedKey.HashLength);
        key.HasOne<ApplicationUser>().WithMany().HasForeignKey(k => k.UserId);
        key.HasIndex(k => k.KeyHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BankHolidayChange> change)
    {
        change.Property(c => c.Name).HasMaxLength(BankHolidayChange.NameLength);
        change.HasIndex(c => c.Day).IsUnique();
    }

    private static void Details(ComplexPropertyBuilder<ProgrammeDetails> details)
    {
        details.Property(d => d.Title).HasMaxLength(ProgrammeDetails.TitleLength);
        details.Property(d => d.Owner).HasMaxLength(ProgrammeDetails.OwnerLength);
        details.Property(d => d.Body).HasMaxLength(ProgrammeDetails.BodyLength);
        details.Property(d => d.Link).HasMaxLength(ProgrammeDetails.LinkLength);
        details.Property(d => d.Note).HasMaxLength(ProgrammeDetails.NoteLength);
    }
}
