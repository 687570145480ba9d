using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Benchmarking;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>One indicator with all that is loaded for it.</summary>
internal sealed class IndicatorHistory(Indicator indicator)
{
    private readonly List<Observation> _observations = [];
    private readonly List<PeriodTarget> _targets = [];
    private readonly List<SeriesBreak> _breaks = [];
    private readonly List<ComparatorValue> _comparators = [];
    private readonly List<IndicatorAlignment> _alignments = [];

    public Indicator Indicator { get; } = indicator;

    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>The indicator first, then everything that belongs to it.</summary>
    public IEnumerable<object> Rows =>
        [Indicator, .. _alignments, .. _targets, .. _breaks, .. _observations, .. _comparators];

    /// <summary>As it stands now; what is added later is in the next one.</summary>
    public IndicatorRecord Record => new(Indicator, _observations, _targets, _breaks);

    public Observation Observe(ReportingPeriod period, ReportedValue reported)
    {
        var observation = new Observation(Indicator, period, reported);
        _observations.Add(observation);
        return observation;
    }

    public void SetTarget(ReportingPeriod period, Target target, ToleranceRule rule) =>
        _targets.Add(new PeriodTarget(Indicator, period, target, rule));

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
    public static void Comment(Observation observation, string commentary) =>
        observation.Report(
            new ReportedValue(
                observation.Observed,
                commentary,
                observation.IsProvisional,
                observation.Judged,
                observation.Round
            )
        );
}
