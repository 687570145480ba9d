using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Benchmarking;

namespace PerformanceFramework.Application.Benchmarking;

internal sealed class BenchmarkingConfiguration
    : IEntityTypeConfiguration<ComparatorArea>,
        IEntityTypeConfiguration<ComparatorValue>
{
    public void Configure(EntityTypeBuilder<ComparatorArea> area)
    {
        area.Property(a => a.Code).HasMaxLength(ComparatorArea.CodeLength);
        area.Property(a => a.Name).HasMaxLength(ComparatorArea.NameLength);
        area.HasIndex(a => a.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ComparatorValue> value)
    {
        value.HasOne(v => v.Indicator).WithMany().HasForeignKey(v => v.IndicatorId);
        value.HasOne(v => v.Area).WithMany().HasForeignKey(v => v.AreaId);
        value
            .HasIndex(v => new
            {
                v.IndicatorId,
                v.AreaId,
                v.Period,
            })
            .IsUnique();
    }
}
