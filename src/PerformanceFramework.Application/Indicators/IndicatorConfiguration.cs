using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

internal sealed class IndicatorConfiguration
    : IEntityTypeConfiguration<Indicator>,
        IEntityTypeConfiguration<IndicatorVersion>,
        IEntityTypeConfiguration<IndicatorSet>,
        IEntityTypeConfiguration<SetMembership>,
        IEntityTypeConfiguration<DefaultRule>,
        IEntityTypeConfiguration<DefaultChart>,
        IEntityTypeConfiguration<SeriesBreak>,
        IEntityTypeConfiguration<RebaseDecision>,
        IEntityTypeConfiguration<PeriodTarget>,
        IEntityTypeConfiguration<PeriodTargetVersion>,
        IEntityTypeConfiguration<TargetProposal>,
        IEntityTypeConfiguration<TargetProposalLine>,
        IEntityTypeConfiguration<PastSetMembership>,
        IEntityTypeConfiguration<PastFormula>,
        IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.Ignore(i => i.Card);
        indicator.Ignore(i => i.Exemption);
        indicator.Property(i => i.Code).HasMaxLength(Indicator.CodeLength);
        // What was there before indicators had a state was on the dashboards.
        indicator.Property(i => i.State).HasDefaultValue(IndicatorState.Live).HasSentinel(default(IndicatorState));
        indicator.Property(i => i.RetiredReason).HasMaxLength(Indicator.RetiredReasonLength);
        indicator.Property(i => i.ExemptReason).HasMaxLength(Indicator.ExemptReasonLength);
        indicator.Property(i => i.ExemptBy).HasMaxLength(Indicator.ExemptByLength);
        indicator.Property(i => i.Name).HasMaxLength(Indicator.NameLength);
        indicator.Property(i => i.Definition).HasMaxLength(Indicator.DefinitionLength);
        indicator.Property(i => i.Owner).HasMaxLength(Indicator.OwnerLength);
        indicator.Property(i => i.Collectors).HasMaxLength(Indicator.CollectorsLength);
        indicator.Property(i => i.Approver).HasMaxLength(Indicator.OwnerLength);
        indicator.Property(i => i.Justification).HasMaxLength(Indicator.JustificationLength);
        indicator.Property(i => i.WhatGoodIs).HasMaxLength(Indicator.WhatGoodIsLength);
        indicator.Property(i => i.Source).HasMaxLength(Indicator.SourceLength);
        indicator.Property(i => i.Licence).HasMaxLength(Indicator.LicenceLength);
        indicator.HasIndex(i => i.Code).IsUnique();
        indicator.HasOne(i => i.Service).WithMany().HasForeignKey(i => i.ServiceId);
        indicator.HasOne(i => i.Set).WithMany().HasForeignKey(i => i.SetId);
        indicator.HasOne(i => i.Supplier).WithMany().HasForeignKey(i => i.SupplierId);
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

    public void Configure(EntityTypeBuilder<IndicatorVersion> version)
    {
        version.Property(v => v.Reason).HasMaxLength(IndicatorVersion.ReasonLength);
        version.Property(v => v.ChangedBy).HasMaxLength(IndicatorVersion.ChangedByLength);
        version.HasOne(v => v.Indicator).WithMany(i => i.Versions).HasForeignKey(v => v.IndicatorId);
        version.HasOne(v => v.Set).WithMany().HasForeignKey(v => v.SetId);
        version.HasIndex(v => new { v.IndicatorId, v.Until }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IndicatorSet> set)
    {
        set.Property(s => s.Code).HasMaxLength(IndicatorSet.CodeLength);
        set.Property(s => s.Name).HasMaxLength(IndicatorSet.NameLength);
        set.Property(s => s.Kind).HasDefaultValue(SetKind.Own).HasSentinel(default(SetKind));
        set.HasQueryFilter(PastRows.Present, s => s.KnownUntil == null);
        set.HasIndex(s => s.Code).HasFilter("KnownUntil IS NULL").IsUnique();
    }

    public void Configure(EntityTypeBuilder<SetMembership> membership)
    {
        membership.HasKey(m => new
        {
            m.SetId,
            m.StartYear,
            m.IndicatorId,
        });
        membership.HasOne(m => m.Set).WithMany().HasForeignKey(m => m.SetId);
        membership.HasOne(m => m.Indicator).WithMany().HasForeignKey(m => m.IndicatorId);
        membership.HasIndex(m => m.StartYear);
    }

    public void Configure(EntityTypeBuilder<PastSetMembership> membership)
    {
        membership.HasOne(m => m.Set).WithMany().HasForeignKey(m => m.SetId);
        membership.HasOne(m => m.Indicator).WithMany().HasForeignKey(m => m.IndicatorId);
        membership.HasIndex(m => new { m.StartYear, m.Until });
    }

    public void Configure(EntityTypeBuilder<PastFormula> formula)
    {
        formula.HasOne<Indicator>().WithMany().HasForeignKey(f => f.IndicatorId);
        formula.HasIndex(f => new { f.IndicatorId, f.Until }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DefaultRule> rule)
    {
        rule.Property(r => r.Reason).HasMaxLength(DefaultRule.ReasonLength);
        rule.Property(r => r.AdoptedBy).HasMaxLength(DefaultRule.AdoptedByLength);
        rule.HasOne(r => r.Set).WithMany().HasForeignKey(r => r.SetId);
        rule.HasIndex(r => new { r.SetId, r.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DefaultChart> chart)
    {
        chart.Property(c => c.Reason).HasMaxLength(DatedDefault.ReasonLength);
        chart.Property(c => c.AdoptedBy).HasMaxLength(DatedDefault.AdoptedByLength);
        chart.HasOne(c => c.Set).WithMany().HasForeignKey(c => c.SetId);
        chart.HasIndex(c => new { c.SetId, c.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SeriesBreak> seriesBreak)
    {
        seriesBreak.Property(b => b.Reason).HasMaxLength(SeriesBreak.ReasonLength);
        seriesBreak.HasOne(b => b.Indicator).WithMany().HasForeignKey(b => b.IndicatorId);
        seriesBreak.HasQueryFilter(PastRows.Present, b => b.KnownUntil == null);
        seriesBreak.HasIndex(b => new { b.IndicatorId, b.From }).HasFilter("KnownUntil IS NULL").IsUnique();
    }

    public void Configure(EntityTypeBuilder<RebaseDecision> rebase)
    {
        rebase.Property(r => r.Reason).HasMaxLength(RebaseDecision.ReasonLength);
        rebase.Property(r => r.DecidedBy).HasMaxLength(RebaseDecision.DecidedByLength);
        rebase.HasOne(r => r.Indicator).WithMany().HasForeignKey(r => r.IndicatorId);
        rebase.HasIndex(r => new { r.IndicatorId, r.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PeriodTarget> target)
    {
        target.Ignore(t => t.Target);
        target.Ignore(t => t.Terms);
        target.Property(t => t.Words).HasMaxLength(Target.WordsLength);
        target.Property(t => t.SetBy).HasMaxLength(PeriodTarget.SetByLength);
        target.HasOne(t => t.Indicator).WithMany().HasForeignKey(t => t.IndicatorId);
        target.HasIndex(t => new { t.IndicatorId, t.Period }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PeriodTargetVersion> version)
    {
        version.Ignore(v => v.Terms);
        version.Property(v => v.Words).HasMaxLength(Target.WordsLength);
        version.Property(v => v.SetBy).HasMaxLength(PeriodTarget.SetByLength);
        version.Property(v => v.ChangedBy).HasMaxLength(PeriodTarget.SetByLength);
        version.Property(v => v.Reason).HasMaxLength(PeriodTargetVersion.ReasonLength);
        version.Property(v => v.ExplanationThen).HasMaxLength(StoredAssessment.ExplanationLength);
        version.HasOne(v => v.PeriodTarget).WithMany().HasForeignKey(v => v.PeriodTargetId);
    }

    public void Configure(EntityTypeBuilder<TargetProposal> proposal)
    {
        proposal.Property(p => p.Reason).HasMaxLength(TargetProposal.ReasonLength);
        proposal.Property(p => p.Challenge).HasMaxLength(TargetProposal.ReasonLength);
        proposal.Property(p => p.ProposedById).HasMaxLength(ApplicationUser.IdLength);
        proposal.Property(p => p.ProposedBy).HasMaxLength(TargetProposal.NameLength);
        proposal.Property(p => p.AnsweredBy).HasMaxLength(TargetProposal.NameLength);
        proposal.HasOne(p => p.Indicator).WithMany().HasForeignKey(p => p.IndicatorId);
        proposal.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.ProposalId);
        proposal.HasIndex(p => new { p.Year, p.IndicatorId });
    }

    public void Configure(EntityTypeBuilder<TargetProposalLine> line)
    {
        line.ToTable("TargetProposalLines");
        line.Ignore(l => l.Terms);
        line.Property(l => l.Words).HasMaxLength(Target.WordsLength);
        line.HasIndex(l => new { l.ProposalId, l.Period }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Observation> observation)
    {
        observation.Ignore(o => o.Observed);
        observation.Ignore(o => o.Judged);
        observation.Ignore(o => o.Limits);
        observation.Ignore(o => o.Sureness);
        observation.Ignore(o => o.Expectation);
        observation.Property(o => o.ConfidenceReason).HasMaxLength(ValueConfidence.ReasonLength);
        observation.Property(o => o.ConfidenceBy).HasMaxLength(ValueConfidence.ByLength);
        observation.Property(o => o.Words).HasMaxLength(ObservedValue.WordsLength);
        observation.Ignore(o => o.Answers);
        observation.Property(o => o.Commentary).HasMaxLength(Domain.Returns.EntryInput.CommentaryLength);
        observation.Property(o => o.Cause).HasMaxLength(Domain.Returns.EntryInput.CommentaryLength);
        observation.Property(o => o.Action).HasMaxLength(Domain.Returns.EntryInput.CommentaryLength);
        observation.Property(o => o.Recovery).HasMaxLength(Domain.Returns.EntryInput.CommentaryLength);
        observation.Property(o => o.CheckedReason).HasMaxLength(Domain.Returns.EntryInput.CheckedReasonLength);
        observation.Property(o => o.CheckedAbout).HasMaxLength(Domain.Returns.EntryInput.CheckedAboutLength);
        observation.Property(o => o.JudgementReason).HasMaxLength(JudgedStatus.ReasonLength);
        observation.Property(o => o.JudgedBy).HasMaxLength(JudgedStatus.ByLength);
        observation.HasOne(o => o.Indicator).WithMany().HasForeignKey(o => o.IndicatorId);
        observation.HasOne(o => o.Round).WithMany().HasForeignKey(o => o.RoundId);
        observation.HasQueryFilter(PastRows.Present, o => o.KnownUntil == null);
        observation.HasIndex(o => new { o.IndicatorId, o.Period }).HasFilter("KnownUntil IS NULL").IsUnique();
        observation.HasIndex(o => new { o.IndicatorId, o.PeriodEnd });
        // What was restated since an edition is asked on every home page: few rows, which years of history must not hide.
        observation.HasIndex(o => o.RestatedOn).HasFilter("RestatedOn IS NOT NULL");
        observation.ComplexProperty(
            o => o.Assessment,
            assessment =>
            {
                assessment.Property(a => a.StatusExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                assessment.Property(a => a.ComputedExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                assessment.Property(a => a.GreenAt).HasMaxLength(StoredAssessment.GreenAtLength);
                assessment.Property(a => a.RuleOrigin).HasMaxLength(RuleInForce.OriginLength);
                assessment.ComplexProperty(a => a.SincePrevious, Direction);
                assessment.ComplexProperty(a => a.SinceLastYear, Direction);
                assessment.ComplexProperty(
                    a => a.Signals,
                    signals =>
                    {
                        signals.Property(s => s.VariationExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                        signals.Property(s => s.AssuranceExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                        signals.Property(s => s.TrendExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                        signals.Property(s => s.ComparisonExplanation).HasMaxLength(StoredAssessment.ExplanationLength);
                    }
                );
                assessment.ComplexProperty(
                    a => a.Forecast,
                    forecast =>
                    {
                        forecast.Property(f => f.Label).HasMaxLength(StoredForecast.LabelLength);
                        forecast.Property(f => f.Explanation).HasMaxLength(StoredAssessment.ExplanationLength);
                    }
                );
            }
        );
    }

    private static void Direction(ComplexPropertyBuilder<StoredDirection> direction) =>
        direction.Property(d => d.Explanation).HasMaxLength(StoredAssessment.ExplanationLength);
}
