using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

internal sealed class IndicatorConfiguration
    : IEntityTypeConfiguration<Indicator>,
        IEntityTypeConfiguration<SeriesBreak>,
        IEntityTypeConfiguration<PeriodTarget>,
        IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.Property(i => i.Code).HasMaxLength(Indicator.CodeLength);
        indicator.Property(i => i.Name).HasMaxLength(Indicator.NameLength);
        indicator.Property(i => i.Definition).HasMaxLength(Indicator.DefinitionLength);
        indicator.Property(i => i.Owner).HasMaxLength(Indicator.OwnerLength);
        indicator.Property(i => i.Justification).HasMaxLength(Indicator.JustificationLength);
        indicator.Property(i => i.WhatGoodIs).HasMaxLength(Indicator.WhatGoodIsLength);
        indicator.Property(i => i.Source).HasMaxLength(Indicator.SourceLength);
        indicator.Property(i => i.Licence).HasMaxLength(Indicator.LicenceLength);
        indicator.HasIndex(i => i.Code).IsUnique();
        indicator.HasOne(i => i.Service).WithMany().HasForeignKey(i => i.ServiceId);
        indicator.ComplexProperty(i => i.Unit, unit => unit.Property(u => u.Label).HasMaxLength(Unit.LabelLength));
        indicator.ComplexProperty(
            i => i.Fraction,
            fraction =>
            {
                fraction.Property(f => f!.NumeratorLabel).HasMaxLength(Indicator.PartLabelLength);
                fraction.Property(f => f!.DenominatorLabel).HasMaxLength(Indicator.PartLabelLength);
            }
        );
    }

    public void Configure(EntityTypeBuilder<SeriesBreak> seriesBreak)
    {
        seriesBreak.Property(b => b.Reason).HasMaxLength(SeriesBreak.ReasonLength);
        seriesBreak.HasOne(b => b.Indicator).WithMany().HasForeignKey(b => b.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<PeriodTarget> target)
    {
        target.Ignore(t => t.Target);
        target.Property(t => t.Words).HasMaxLength(Target.WordsLength);
        target.HasOne(t => t.Indicator).WithMany().HasForeignKey(t => t.IndicatorId);
        target.HasIndex(t => new { t.IndicatorId, t.Period }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Observation> observation)
    {
        observation.Ignore(o => o.Observed);
        observation.Ignore(o => o.Judged);
        observation.Property(o => o.Words).HasMaxLength(ObservedValue.WordsLength);
        observation.Property(o => o.Commentary).HasMaxLength(Domain.Returns.EntryInput.CommentaryLength);
        observation.Property(o => o.JudgementReason).HasMaxLength(JudgedStatus.ReasonLength);
        observation.Property(o => o.JudgedBy).HasMaxLength(JudgedStatus.ByLength);
        observation.HasOne(o => o.Indicator).WithMany().HasForeignKey(o => o.IndicatorId);
        observation.HasOne(o => o.Round).WithMany().HasForeignKey(o => o.RoundId);
        observation.HasIndex(o => new { o.IndicatorId, o.Period }).IsUnique();
        observation.HasIndex(o => new { o.IndicatorId, o.PeriodEnd });
        observation.ComplexProperty(
            o => o.Assessment,
            assessment =>
            {
                assessment.Property(a => a.StatusExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                assessment.ComplexProperty(a => a.SincePrevious, Direction);
                assessment.ComplexProperty(a => a.SinceLastYear, Direction);
            }
        );
    }

    private static void Direction(ComplexPropertyBuilder<StoredDirection> direction) =>
        direction.Property(d => d.Explanation).HasMaxLength(StoredAssessment.ExplanationLength);
}
