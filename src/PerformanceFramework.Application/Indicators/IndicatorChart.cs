using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>One period of a control chart.</summary>
/// <param name="Value">The figure, or what the period adds to a total; null where there is none.</param>
/// <param name="Limits">Null where too few figures share them to mean anything.</param>
/// <param name="Signal">What the point says; nothing where it has no value or no limits.</param>
/// <param name="IsRebased">Limits are drawn anew from here on.</param>
public sealed record ChartedPoint(
    ReportingPeriod Period,
    decimal? Value,
    ChartedLimits? Limits,
    VariationSignal Signal,
    bool IsRebased
);

/// <summary>The usual range of a control chart.</summary>
/// <param name="Segment">The segment they belong to, from 0: limits are drawn anew where it changes.</param>
public sealed record ChartedLimits(int Segment, decimal Lower, decimal Mean, decimal Upper);

/// <summary>The control chart over the figures that the reader may see.</summary>
/// <param name="Points">In order of period; none where a chart would mislead or there are too few figures: the stored signals say why.</param>
/// <param name="IsOfTotals">It shows what each period adds to the total since April.</param>
/// <param name="Proposal">That new limits be drawn from a period on; null where there is no reason to.</param>
public sealed record IndicatorChart(IReadOnlyList<ChartedPoint> Points, bool IsOfTotals, RebaseProposal? Proposal)
{
    /// <param name="record">Whose chart it is.</param>
    /// <param name="signals">Those of the same points.</param>
    /// <param name="points">The figures, in order of period.</param>
    internal static IndicatorChart Of(IndicatorRecord record, SignalSeries signals, IReadOnlyList<SeriesPoint> points)
    {
        var isOfTotals = signals.IsOfTotals;
        // After new limits there are too few figures for a while, but what went before is still to be seen.
        var signal = points.Count == 0 ? VariationSignal.NotSuitable : signals.At(points[^1]).Variation.Signal;
        var suits =
            signal is not VariationSignal.NotSuitable
            && (signal is not VariationSignal.NotEnoughData || record.Rebases.Any(r => r.IsAccepted));
        if (!suits || signals.Chart(isOfTotals ? new Target.None() : points[^1].Target) is not ControlChart.Drawn chart)
        {
            return new IndicatorChart([], isOfTotals, null);
        }

        var rejected = record.Rebases.Where(r => !r.IsAccepted).Select(r => r.From.End).ToList();
        return new IndicatorChart(
            chart.Points.Select((point, place) => Point(record.Indicator, chart, point, place)).ToList(),
            isOfTotals,
            RebaseRule.Propose(chart, rejected)
        );
    }

    private static ChartedPoint Point(Indicator indicator, ControlChart.Drawn chart, ChartPoint point, int place)
    {
        var segment = chart.Segments[point.Segment];
        var limits = segment.Limits;
        return new ChartedPoint(
            ReportingPeriod.Containing(indicator.Frequency.PeriodKind(), point.Date),
            (decimal?)point.Value,
            // Of a few figures neither limits nor signals mean anything yet.
            limits is { Lower: { } lower, Upper: { } upper, Mean: { } mean }
            && limits.Count >= chart.Question.Method.FewestPoints
                ? new ChartedLimits(point.Segment, (decimal)lower, (decimal)mean, (decimal)upper)
                : null,
            point.Signal,
            place > 0 && place == segment.First
        );
    }
}
