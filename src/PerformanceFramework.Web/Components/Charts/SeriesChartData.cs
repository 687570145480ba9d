using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>Everything a chart of one indicator over time shows.</summary>
/// <param name="Takeaway">The one sentence the chart is there to prove.</param>
/// <param name="Description">What is drawn: the measure, its unit and its periods.</param>
/// <param name="Unit">How the figures on the axis and of comparators are written.</param>
/// <param name="Points">Our values, in any order.</param>
/// <param name="Comparators">Others' values, in order of importance: those for which there is no room are left to the table.</param>
/// <param name="Source">Who published or collected the figures.</param>
public sealed record SeriesChartData(
    string Takeaway,
    string Description,
    Unit Unit,
    IReadOnlyList<ChartPoint> Points,
    IReadOnlyList<ChartComparator> Comparators,
    string Source
)
{
    /// <summary>What began while the figures were collected, in any order.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];
}

/// <summary>Something that began on a day: a line across the chart with its name.</summary>
public sealed record ChartEvent(DateOnly On, string Name)
{
    /// <summary>The name with the day.</summary>
    public string Words => $"{Name}, began {UkDate.Words(On)}";
}

/// <summary>One period of our line.</summary>
/// <param name="Period">The period the value belongs to.</param>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Text">What the table prints: the figure, or why there is none.</param>
/// <param name="TargetLow">The target, or the lower end of the range to stay within; null when there is none.</param>
/// <param name="TargetHigh">The target, or the upper end of the range to stay within; null when there is none.</param>
/// <param name="TargetText">What the table prints for the target.</param>
/// <param name="Status">The status of the value.</param>
/// <param name="IsProvisional">Whether the figure may still be revised by whoever published it.</param>
public sealed record ChartPoint(
    ReportingPeriod Period,
    decimal? Value,
    string Text,
    decimal? TargetLow,
    decimal? TargetHigh,
    string TargetText,
    Status Status,
    bool IsProvisional
)
{
    /// <summary>The 95% confidence limits of the value; null when there are none.</summary>
    public (decimal Lower, decimal Upper)? Interval { get; init; }

    /// <summary>The control limits that hold in the period; null when there is no control chart.</summary>
    public ChartLimits? Limits { get; init; }

    /// <summary>The value is more than noise, and whether that is good; null when it is not.</summary>
    public ChartMark? Mark { get; init; }

    /// <summary>What else the figure has been: "restated; first reported 88.0%, Amber". Null where it is as it was reported.</summary>
    public string? RestatedNote { get; init; }

    /// <summary>Limits are drawn anew from here on.</summary>
    public bool IsRebased { get; init; }

    /// <summary>How sure we are of the value; null where nobody said.</summary>
    public ValueConfidence? Confidence { get; init; }

    /// <summary>The latest spot check of the value did not confirm it.</summary>
    public bool IsNotConfirmed { get; init; }

    /// <summary>The value is marked as doubtful.</summary>
    public bool IsDoubtful => IsNotConfirmed || (Confidence?.Grade.NeedsReason() ?? false);

    /// <summary>The rule that judged, for its own words and shapes.</summary>
    public ToleranceRule? Rule { get; init; }
}

/// <summary>The usual range of a control chart.</summary>
/// <param name="Segment">The segment they belong to, from 0: limits are drawn anew where it changes.</param>
public sealed record ChartLimits(int Segment, decimal Lower, decimal Mean, decimal Upper);

/// <summary>What a special-cause point says; each has a shape of its own.</summary>
public enum ChartMark
{
    Better = 1,
    Worse,
    HigherOrLower,
}

/// <summary>Somebody else's line.</summary>
public sealed record ChartComparator(string Name, IReadOnlyList<(ReportingPeriod Period, decimal Value)> Values);
