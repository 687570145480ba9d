using CsvHelper;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>A row of <c>Operational/operational-indicators.csv</c>: what a service measures.</summary>
/// <param name="Also">The priorities it is aligned to besides its service's plan, with spaces between.</param>
/// <param name="Numerator">What is counted above the line; empty where only the value is reported.</param>
[CsvRecord]
internal sealed partial record OperationalRow(
    string Code,
    string Service,
    string Name,
    string Definition,
    IndicatorKind Kind,
    UnitKind UnitKind,
    string UnitLabel,
    int Decimals,
    Polarity Polarity,
    Frequency Frequency,
    int LagMonths,
    Aggregation Aggregation,
    Impact Impact,
    string Also,
    string Owner,
    string Justification,
    string Good,
    string Numerator,
    string Denominator,
    decimal? Multiplier,
    decimal? Lowest,
    decimal? Highest
);

/// <summary>A row of <c>Operational/operational-series.csv</c>: how the made-up figures and their targets run.</summary>
/// <param name="Code">The indicator's.</param>
/// <param name="Rounds">How many quarterly rounds the history goes back.</param>
/// <param name="Start">The level at the beginning; for totals since April, of one period.</param>
/// <param name="Middle">The level half way.</param>
/// <param name="End">The level now.</param>
/// <param name="Noise">The most by which a figure strays from its level.</param>
/// <param name="Season">How far the peak of the year is above its middle; the target has the same profile.</param>
/// <param name="PeakMonth">The month of the peak, 1 to 12; null without a season.</param>
/// <param name="Denominator">The usual denominator; null where only the value is reported.</param>
/// <param name="Target">A <see cref="TargetNotation"/>, of the latest year; for totals since April, of one period.</param>
/// <param name="YearlyStep">By how much the target moves from one year to the next.</param>
/// <param name="Rule">The notation of a tolerance rule.</param>
[CsvRecord]
internal sealed partial record SeriesRow(
    string Code,
    int Rounds,
    decimal Start,
    decimal Middle,
    decimal End,
    decimal Noise,
    decimal Season,
    int? PeakMonth,
    decimal? Denominator,
    string Target,
    decimal YearlyStep,
    string Rule
);

/// <summary>A row of <c>Operational/operational-commentary.csv</c>: what a service says. None of it depends on which way a figure went.</summary>
/// <param name="Code">The indicator's.</param>
/// <param name="Behind">Why a figure falls short.</param>
/// <param name="Doing">What is done about it.</param>
/// <param name="Well">Why a figure is good, or, where nothing is judged, what is behind it.</param>
[CsvRecord]
internal sealed partial record CommentaryRow(string Code, string Behind, string Doing, string Well);

/// <summary>A row of <c>Operational/latest-commentary.csv</c>: the whole commentary on the latest figure, if it has this status.</summary>
/// <param name="Code">The indicator's.</param>
/// <param name="Status">The status it was written for.</param>
/// <param name="Happened">Like the other answers, with <c>{value}</c>, <c>{target}</c>, <c>{next}</c> and <c>{after}</c> (the next two periods).</param>
/// <param name="Cause">Why.</param>
/// <param name="Action">What is being done.</param>
/// <param name="Recovery">When it will be better.</param>
[CsvRecord]
internal sealed partial record LatestCommentaryRow(
    string Code,
    Status Status,
    string Happened,
    string Cause,
    string Action,
    string Recovery
);
