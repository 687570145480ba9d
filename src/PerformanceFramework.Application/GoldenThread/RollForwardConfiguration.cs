using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

internal sealed class RollForwardConfiguration
    : IEntityTypeConfiguration<RollForward>,
        IEntityTypeConfiguration<RollForwardLine>,
        IEntityTypeConfiguration<PreparedHome>
{
    public void Configure(EntityTypeBuilder<RollForward> rollForward)
    {
        rollForward.Property(r => r.PreparedBy).HasMaxLength(RollForward.NameLength);
        rollForward.Property(r => r.OpenedBy).HasMaxLength(RollForward.NameLength);
        rollForward.Property(r => r.DiscardedBy).HasMaxLength(RollForward.NameLength);
        rollForward.Ignore(r => r.Year);
        rollForward.Ignore(r => r.State);
        rollForward.Ignore(r => r.RefusalToChange);

        // One at a time; those that were discarded stay beside it.
        rollForward.HasIndex(r => new { r.PlanId, r.StartYear }).HasFilter("DiscardedOn IS NULL").IsUnique();
        rollForward.HasOne(r => r.Plan).WithMany().HasForeignKey(r => r.PlanId);
        rollForward.HasOne(r => r.Lowest).WithMany().HasForeignKey(r => r.LowestId);
        rollForward.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RollForwardId);
        rollForward.HasMany(r => r.Homes).WithOne().HasForeignKey(h => h.RollForwardId);
    }

    public void Configure(EntityTypeBuilder<RollForwardLine> line)
    {
        line.ToTable("RollForwardLines");
        line.Property(l => l.Code).HasMaxLength(PlanElement.CodeLength);
        line.Ignore(l => l.Entry);
        line.HasIndex(l => new { l.RollForwardId, l.Code }).IsUnique();
        line.HasOne(l => l.Element).WithMany().HasForeignKey(l => l.ElementId);
        line.HasOne(l => l.Level).WithMany().HasForeignKey(l => l.LevelId);
    }

    public void Configure(EntityTypeBuilder<PreparedHome> home)
    {
        home.ToTable("RollForwardHomes");
        home.Property(h => h.ElementCode).HasMaxLength(PlanElement.CodeLength);
        home.HasIndex(h => new { h.RollForwardId, h.IndicatorId }).IsUnique();
        home.HasOne(h => h.Indicator).WithMany().HasForeignKey(h => h.IndicatorId);
    }
}
