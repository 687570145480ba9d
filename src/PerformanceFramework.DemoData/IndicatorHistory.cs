using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>One indicator with all that is loaded for it.</summary>
internal sealed class IndicatorHistory(Indicator indicator, RuleBook rules)
{
    private readonly List<Observation> _observations = [];
    private readonly List<PeriodTarget> _targets = [];
    private readonly List<SeriesBreak> _breaks = [];
    private readonly List<ComparatorValue> _comparators = [];
    private readonly List<IndicatorAlignment> _alignments = [];

    public Indicator Indicator { get; } = indicator;

    public IReadOnlyList<Observation> Observations => _observations;

    public IReadOnlyList<PeriodTarget> Targets => _targets;

    /// <summary>The indicator first, then everything that belongs to it.</summary>
    public IEnumerable<object> Rows =>
        [Indicator, .. _alignments, .. _targets, .. _breaks, .. _observations, .. _comparators];

    /// <summary>As it stands now; what is added later is in the next one.</summary>
    public IndicatorRecord Record =>
        new()
        {
            Indicator = Indicator,
            Observations = _observations,
            Targets = _targets,
            Breaks = _breaks,
            Benchmark = BenchmarkOf(_comparators),
            Rules = rules,
        };

    /// <summary>Assesses the figures one after the other, as they came in: each forecast was made from what was known then.</summary>
    public void Replay()
    {
        var record = Record;
        for (var known = 1; known <= record.Observations.Count; known++)
        {
            record.With(record.Observations.Take(known)).Reassess();
        }
    }

    public Observation Observe(ReportingPeriod period, ReportedValue reported)
    {
        var observation = new Observation(Indicator, period, reported);
        _observations.Add(observation);
        return observation;
    }

    /// <summary>Sets a target as it is agreed before each financial year.</summary>
    /// <param name="rule">Null where the defaults judge.</param>
    public void SetTarget(ReportingPeriod period, Target target, ToleranceRule? rule) =>
        _targets.Add(
            new PeriodTarget(
                Indicator,
                period,
                target,
                rule,
                RulePart.TargetsSetBy,
                FinancialYear.Containing(period.Start).Start.AddDays(-RulePart.DaysSetBefore)
            )
        );

    public void Break(DateOnly from, SeriesChange kind, string reason) =>
        _breaks.Add(new SeriesBreak(Indicator, from, kind, reason));

    public void Compare(ComparatorArea area, ReportingPeriod period, decimal value) =>
        _comparators.Add(new ComparatorValue(Indicator, area, period, value));

    /// <summary>Aligns to each element once; the first is the primary one.</summary>
    public void AlignTo(IEnumerable<PlanElement> elements)
    {
        foreach (var element in elements.Distinct())
        {
            _alignments.Add(new IndicatorAlignment(Indicator, element, isPrimary: _alignments.Count == 0));
        }
    }

    /// <summary>Adds what is said about a value, leaving the value itself and its assessment as they are.</summary>
    public static void Comment(Observation observation, CommentaryAnswers commentary) =>
        observation.Report(
            new ReportedValue(
                observation.Observed,
                commentary.WhatHappened,
                observation.IsProvisional,
                observation.Judged,
                observation.Round,
                observation.Limits
            )
            {
                Cause = commentary.Cause,
                Action = commentary.Action,
                Recovery = commentary.Recovery,
            }
        );

    private static BenchmarkSeries? BenchmarkOf(List<ComparatorValue> comparators)
    {
        var figures = comparators.Where(value => value.Area.IsBenchmark).ToList();
        return figures.Count == 0
            ? null
            : new BenchmarkSeries(
                figures[0].Area.Name,
                figures.ToDictionary(value => value.Period, value => value.Value)
            );
    }
}
