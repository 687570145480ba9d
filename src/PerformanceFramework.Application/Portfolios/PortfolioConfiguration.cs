using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Application.Portfolios;

internal sealed class PortfolioConfiguration
    : IEntityTypeConfiguration<MeasureMark>,
        IEntityTypeConfiguration<PortfolioBrief>
{
    public void Configure(EntityTypeBuilder<MeasureMark> mark)
    {
        mark.Property(m => m.MarkedById).HasMaxLength(ApplicationUser.IdLength);
        mark.Property(m => m.MarkedBy).HasMaxLength(MeasureMark.NameLength);
        mark.HasOne(m => m.Portfolio).WithMany().HasForeignKey(m => m.PortfolioId);
        mark.HasOne(m => m.Indicator).WithMany().HasForeignKey(m => m.IndicatorId);
        // One in force at a time; those that ended stay. Both databases read this filter.
        mark.HasIndex(m => new { m.PortfolioId, m.IndicatorId }).IsUnique().HasFilter("[EndedOn] IS NULL");
    }

    public void Configure(EntityTypeBuilder<PortfolioBrief> brief)
    {
        brief.Ignore(b => b.Content);
        brief.Property(b => b.Residents).HasMaxLength(PortfolioBrief.ResidentsLength);
        brief.Property(b => b.Source).HasMaxLength(PortfolioBrief.SourceLength);
        brief.Property(b => b.Questions).HasMaxLength(PortfolioBrief.QuestionsLength);
        brief.Property(b => b.WrittenBy).HasMaxLength(PortfolioBrief.NameLength);
        brief.HasOne(b => b.Portfolio).WithMany().HasForeignKey(b => b.PortfolioId);
        brief.HasIndex(b => b.PortfolioId).IsUnique();
    }
}
