using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>A figure at its place in time.</summary>
/// <param name="Date">Any day that stands for the period, the same for all of a series; no two are alike.</param>
/// <param name="Value">Null where missing.</param>
public readonly record struct DatedValue(DateOnly Date, double? Value);

/// <summary>Everything that decides a control chart.</summary>
/// <param name="Values">In any order.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="Target">For the assurance; targets that are no single figure give none.</param>
/// <param name="Method">Whose practice to follow.</param>
public sealed record ControlChartQuestion(
    IReadOnlyList<DatedValue> Values,
    ImprovementDirection Direction,
    Target Target,
    ControlChartMethod Method
)
{
    /// <summary>How many points of each segment make its baseline, 12 or more; null for all of them.</summary>
    public int? FixAfter { get; init; }

    /// <summary>The dates whose points begin a new segment; one that is the date of no point has no effect.</summary>
    public IReadOnlyCollection<DateOnly> RebaseDates { get; init; } = [];
}

/// <summary>An XmR control chart, or why there is none. A closed family.</summary>
public abstract record ControlChart
{
    private ControlChart() { }

    /// <summary>No chart can be drawn of these figures.</summary>
    public sealed record Refused(Refusal Refusal) : ControlChart;

    /// <param name="Segments">In order of date; at least one.</param>
    /// <param name="Points">In order of date; missing ones included.</param>
    /// <param name="Latest">What gives the signal and the assurance.</param>
    public sealed record Drawn(
        ControlChartQuestion Question,
        IReadOnlyList<ChartSegment> Segments,
        IReadOnlyList<ChartPoint> Points,
        LatestPoint Latest
    ) : ControlChart
    {
        /// <summary>What the latest point says, as an icon would.</summary>
        public VariationSignal Signal =>
            VariationSignalRule.Of(Latest, Question.Direction, Question.Method.FewestPoints);

        /// <summary>
        /// Where the limits of the latest segment stand to the target; null where that can't be said.
        /// </summary>
        public Assurance? Assurance => AssuranceRule.Of(Latest.Limits, Question);

        /// <summary>
        /// The shortest and the longest step between neighbouring points in days, where they are too unlike for the
        /// chart to be read as evenly spaced; null otherwise. School terms, the least even of periods, are not.
        /// </summary>
        public (int Shortest, int Longest)? UnevenSteps => SpacingRule.UnevenSteps(Points);
    }
}

/// <summary>A stretch of points that share one set of limits.</summary>
/// <param name="Number">Counts the rebase dates so far: 0 for points before the first.</param>
/// <param name="First">The index of its first point.</param>
/// <param name="Length">How many points it has, missing ones included; 1 or more.</param>
public readonly record struct ChartSegment(int Number, int First, int Length, ControlLimits Limits)
{
    /// <summary>Too few points, missing ones included, for more than trial limits.</summary>
    public bool IsShort => Length < ControlChartMethod.EstablishedPoints;
}

/// <summary>A point of a chart.</summary>
/// <param name="Value">Null where missing.</param>
/// <param name="Segment">The index of its segment, which has its limits.</param>
/// <param name="Side">1 above the mean, -1 below it, 0 on it; null where missing.</param>
/// <param name="Beyond">
/// 1 above the upper limit, -1 below the lower one, 0 neither; null where missing or without limits.
/// </param>
/// <param name="IsNear">Close to a limit, two thirds of the way or more; null where missing or without limits.</param>
/// <param name="Cause">The special cause that is shown, or none.</param>
/// <param name="Signal">Common cause, improvement, concern, or higher or lower: how the point is drawn.</param>
public readonly record struct ChartPoint(
    DateOnly Date,
    double? Value,
    int Segment,
    int? Side,
    int? Beyond,
    bool? IsNear,
    SpecialCause Cause,
    VariationSignal Signal
);

/// <summary>What a segment says about its latest point.</summary>
/// <param name="Index">Its place in the segment; -1 where the segment has no figure.</param>
/// <param name="Value">Null where missing.</param>
/// <param name="Limits">Those of the segment.</param>
/// <param name="Cause">The special cause that is shown, or none.</param>
/// <param name="Run">How many points, the latest included, make its trend or shift; 0 for other causes.</param>
public readonly record struct LatestPoint(int Index, double? Value, ControlLimits Limits, SpecialCause Cause, int Run);
