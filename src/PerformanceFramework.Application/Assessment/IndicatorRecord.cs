using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <summary>Everything kept about one indicator that its assessment depends on.</summary>
public sealed class IndicatorRecord(
    Indicator indicator,
    IEnumerable<Observation> observations,
    IReadOnlyCollection<PeriodTarget> targets,
    IReadOnlyCollection<SeriesBreak> breaks
)
{
    private readonly Dictionary<ReportingPeriod, PeriodTarget> _targets = targets.ToDictionary(target => target.Period);

    public Indicator Indicator { get; } = indicator;

    /// <summary>In order of period.</summary>
    public IReadOnlyList<Observation> Observations { get; } =
        observations.OrderBy(observation => observation.Period).ToList();

    public IReadOnlyList<SeriesBoundary> Boundaries { get; } =
        breaks.Select(b => new SeriesBoundary(b.From, b.Kind)).ToList();

    /// <summary>The target of a period and the rule by which it is judged; no target where none was set.</summary>
    public PeriodTerms TermsFor(ReportingPeriod period) =>
        _targets.TryGetValue(period, out var set) ? new PeriodTerms(set.Target, set.Rule) : PeriodTerms.NoTarget;

    public SeriesPoint PointOf(Observation observation)
    {
        var (target, rule) = TermsFor(observation.Period);
        return new SeriesPoint(
            observation.Period,
            observation.Observed,
            target,
            rule,
            observation.IsProvisional,
            observation.Judged
        );
    }

    /// <summary>The same indicator with other observations.</summary>
    public IndicatorRecord With(IEnumerable<Observation> observations) => new(Indicator, observations, targets, breaks);

    /// <summary>Assesses every observation anew; returns those whose stored assessment was different.</summary>
    public IReadOnlyList<Observation> Reassess()
    {
        var points = Observations.Select(PointOf).ToList();
        var series = new IndicatorSeries(Indicator.AssessmentTerms, points, Boundaries);
        return Observations
            .Zip(points)
            .Where(pair => pair.First.Assess(series.Assess(pair.Second)))
            .Select(pair => pair.First)
            .ToList();
    }
}

/// <summary>What a period is judged by.</summary>
public sealed record PeriodTerms(Target Target, ToleranceRule Rule)
{
    public static readonly PeriodTerms NoTarget = new(new Target.None(), new ToleranceRule.MetOrMissed());
}
