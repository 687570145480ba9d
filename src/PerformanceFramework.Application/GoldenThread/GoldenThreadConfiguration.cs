using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

internal sealed class GoldenThreadConfiguration
    : IEntityTypeConfiguration<PlanLevel>,
        IEntityTypeConfiguration<PlanLevelVersion>,
        IEntityTypeConfiguration<PlanElement>,
        IEntityTypeConfiguration<ElementVersion>,
        IEntityTypeConfiguration<ElementAlignment>,
        IEntityTypeConfiguration<IndicatorAlignment>,
        IEntityTypeConfiguration<Milestone>,
        IEntityTypeConfiguration<MilestoneDate>,
        IEntityTypeConfiguration<ElementCommentary>,
        IEntityTypeConfiguration<ThreadRevision>
{
    public void Configure(EntityTypeBuilder<PlanLevel> level)
    {
        level.Property(l => l.Name).HasMaxLength(PlanLevel.NameLength);
        level.HasIndex(l => l.Position).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanLevelVersion> version)
    {
        version.Property(v => v.Name).HasMaxLength(PlanLevel.NameLength);
        version.HasOne<PlanLevel>().WithMany().HasForeignKey(v => v.LevelId);
        version.HasIndex(v => new { v.LevelId, v.Until }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanElement> element)
    {
        element.Property(e => e.Code).HasMaxLength(PlanElement.CodeLength);
        element.Property(e => e.Title).HasMaxLength(PlanElement.TitleLength);
        element.Property(e => e.Description).HasMaxLength(PlanElement.DescriptionLength);
        element.Property(e => e.Owner).HasMaxLength(PlanElement.OwnerLength);
        element.HasIndex(e => e.Code).IsUnique();
        element.HasOne(e => e.Level).WithMany().HasForeignKey(e => e.LevelId);
        element.HasOne(e => e.Service).WithMany().HasForeignKey(e => e.ServiceId);
        element.HasOne(e => e.Directorate).WithMany().HasForeignKey(e => e.DirectorateId);
        element.HasOne(e => e.AccountableBody).WithMany().HasForeignKey(e => e.AccountableBodyId);
        element.Ignore(e => e.LeadingDirectorateId);
    }

    public void Configure(EntityTypeBuilder<ElementVersion> version)
    {
        version.Property(v => v.Title).HasMaxLength(PlanElement.TitleLength);
        version.Property(v => v.Description).HasMaxLength(PlanElement.DescriptionLength);
        version.Property(v => v.Owner).HasMaxLength(PlanElement.OwnerLength);
        version.Property(v => v.Reason).HasMaxLength(ElementVersion.ReasonLength);
        version.Property(v => v.ChangedBy).HasMaxLength(ElementVersion.ChangedByLength);
        version.HasIndex(v => new { v.ElementId, v.Until }).IsUnique();
        version.HasOne(v => v.Element).WithMany().HasForeignKey(v => v.ElementId);
        version.HasOne(v => v.Level).WithMany().HasForeignKey(v => v.LevelId);
        version.HasOne(v => v.Service).WithMany().HasForeignKey(v => v.ServiceId);
        version.HasOne(v => v.Directorate).WithMany().HasForeignKey(v => v.DirectorateId);
        version.HasOne(v => v.AccountableBody).WithMany().HasForeignKey(v => v.AccountableBodyId);
    }

    public void Configure(EntityTypeBuilder<ElementAlignment> alignment)
    {
        alignment.Property(a => a.Reason).HasMaxLength(ElementAlignment.ReasonLength);
        alignment.Property(a => a.DecisionReason).HasMaxLength(ElementAlignment.ReasonLength);
        alignment.Property(a => a.ProposedBy).HasMaxLength(ElementAlignment.NameLength);
        alignment.Property(a => a.DecidedBy).HasMaxLength(ElementAlignment.NameLength);
        alignment.Ignore(a => a.IsInForce);

        // What was aligned before contributions were agreed was set up by the performance team.
        alignment
            .Property(a => a.State)
            .HasDefaultValue(ContributionState.Agreed)
            .HasSentinel(default(ContributionState));

        // One at a time; those that ended stay beside it.
        alignment.HasIndex(a => new { a.ParentId, a.ChildId }).HasFilter("Until IS NULL").IsUnique();
        alignment.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId);
        alignment.HasOne(a => a.Child).WithMany().HasForeignKey(a => a.ChildId);
    }

    public void Configure(EntityTypeBuilder<IndicatorAlignment> alignment)
    {
        alignment.HasQueryFilter(PastRows.Present, a => a.KnownUntil == null);
        alignment
            .HasIndex(a => new { a.IndicatorId, a.ElementId })
            .HasFilter("Until IS NULL AND KnownUntil IS NULL")
            .IsUnique();
        alignment
            .HasIndex(a => a.IndicatorId)
            .HasFilter("IsPrimary = 1 AND Until IS NULL AND KnownUntil IS NULL")
            .IsUnique();
        alignment.HasOne(a => a.Indicator).WithMany().HasForeignKey(a => a.IndicatorId);
        alignment.HasOne(a => a.Element).WithMany().HasForeignKey(a => a.ElementId);
    }

    public void Configure(EntityTypeBuilder<ThreadRevision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.HasData(new { Id = ThreadRevision.OnlyId, Version = 0 });
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.HasQueryFilter(PastRows.Present, m => m.KnownUntil == null);
        milestone.Property(m => m.Title).HasMaxLength(Milestone.TitleLength);
        milestone.Property(m => m.Owner).HasMaxLength(Milestone.OwnerLength);
        milestone.Property(m => m.Evidence).HasMaxLength(Milestone.EvidenceLength);
        milestone.Property(m => m.Reason).HasMaxLength(Milestone.ReasonLength);
        milestone.HasOne(m => m.Element).WithMany().HasForeignKey(m => m.ElementId);
        milestone.HasMany(m => m.EarlierDates).WithOne().HasForeignKey(d => d.MilestoneId);
    }

    public void Configure(EntityTypeBuilder<ElementCommentary> commentary)
    {
        commentary.HasQueryFilter(PastRows.Present, c => c.KnownUntil == null);
        commentary.Property(c => c.Text).HasMaxLength(ElementCommentary.TextLength);
        commentary.Property(c => c.WrittenBy).HasMaxLength(ElementCommentary.WrittenByLength);
        commentary.HasOne(c => c.Element).WithMany().HasForeignKey(c => c.ElementId);
        commentary.HasIndex(c => new { c.ElementId, c.Period }).IsUnique().HasFilter("[KnownUntil] IS NULL");
    }

    public void Configure(EntityTypeBuilder<MilestoneDate> date)
    {
        date.ToTable("MilestoneDates");
        date.Property(d => d.Reason).HasMaxLength(Milestone.ReasonLength);
        date.Property(d => d.ChangedBy).HasMaxLength(Milestone.OwnerLength);
    }
}
