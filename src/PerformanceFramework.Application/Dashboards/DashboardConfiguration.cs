using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

internal sealed class DashboardConfiguration
    : IEntityTypeConfiguration<Dashboard>,
        IEntityTypeConfiguration<DashboardPart>
{
    /// <summary>Room for every word of a list, with commas between them.</summary>
    private const int ListLength = 400;

    public void Configure(EntityTypeBuilder<Dashboard> dashboard)
    {
        dashboard.Property(d => d.Code).HasMaxLength(Dashboard.CodeLength);
        dashboard.Property(d => d.Name).HasMaxLength(Dashboard.NameLength);
        dashboard.Property(d => d.Purpose).HasMaxLength(Dashboard.PurposeLength);
        dashboard
            .Property(d => d.Columns)
            .HasConversion<ChosenListConverter<IndicatorColumn>>()
            .HasMaxLength(ListLength);
        dashboard.Property(d => d.Roles).HasConversion<ChosenListConverter<Role>>().HasMaxLength(ListLength);
        dashboard.Ignore(d => d.InOrder);
        dashboard.HasMany(d => d.Parts).WithOne().HasForeignKey(p => p.DashboardId);
        dashboard.HasIndex(d => d.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DashboardPart> part)
    {
        part.Ignore(p => p.Code);
        part.Ignore(p => p.Name);
        part.HasOne(p => p.Element).WithMany().HasForeignKey(p => p.ElementId);
        part.HasOne(p => p.Set).WithMany().HasForeignKey(p => p.SetId);
        part.HasOne(p => p.Portfolio).WithMany().HasForeignKey(p => p.PortfolioId);
        part.HasOne(p => p.Directorate).WithMany().HasForeignKey(p => p.DirectorateId);
    }
}
