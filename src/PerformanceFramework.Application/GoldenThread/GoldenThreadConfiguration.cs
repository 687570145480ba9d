using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

internal sealed class GoldenThreadConfiguration
    : IEntityTypeConfiguration<PlanLevel>,
        IEntityTypeConfiguration<PlanElement>,
        IEntityTypeConfiguration<ElementAlignment>,
        IEntityTypeConfiguration<IndicatorAlignment>
{
    public void Configure(EntityTypeBuilder<PlanLevel> level)
    {
        level.Property(l => l.Name).HasMaxLength(PlanLevel.NameLength);
        level.HasIndex(l => l.Position).IsUnique();
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
    }

    public void Configure(EntityTypeBuilder<ElementAlignment> alignment)
    {
        alignment.HasKey(a => new { a.ParentId, a.ChildId });
        alignment.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId);
        alignment.HasOne(a => a.Child).WithMany().HasForeignKey(a => a.ChildId);
    }

    public void Configure(EntityTypeBuilder<IndicatorAlignment> alignment)
    {
        alignment.HasKey(a => new { a.IndicatorId, a.ElementId });
        alignment.HasIndex(a => a.IndicatorId).HasFilter("IsPrimary = 1").IsUnique();
        alignment.HasOne(a => a.Indicator).WithMany().HasForeignKey(a => a.IndicatorId);
        alignment.HasOne(a => a.Element).WithMany().HasForeignKey(a => a.ElementId);
    }
}
