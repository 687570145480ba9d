using CsvHelper;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>A row of <c>Outcomes/outcome-indicators.csv</c>; SOURCES.md there says where it comes from.</summary>
[CsvRecord]
internal sealed partial record OutcomeRow(
    string Code,
    string Name,
    string Definition,
    UnitKind UnitKind,
    string UnitLabel,
    int Decimals,
    Polarity Polarity,
    Frequency Frequency,
    int LagMonths,
    Impact Impact,
    string Service,
    string Outcome,
    string AlsoOutcome,
    string Priority,
    string Justification,
    string Good,
    string Source,
    string Licence,
    Aggregation Aggregation
);

/// <summary>A row of <c>Outcomes/outcome-values.csv</c>: one published figure of one area.</summary>
[CsvRecord]
internal sealed partial record OutcomeValueRow(
    string Code,
    string Area,
    string Period,
    decimal Value,
    decimal? Lower,
    decimal? Upper
)
{
    /// <summary>The published 95% confidence limits; null where none were published.</summary>
    public PublishedLimits? Limits =>
        Lower is { } lower && Upper is { } upper ? new PublishedLimits(lower, upper) : null;
}

/// <summary>A row of <c>Outcomes/outcome-targets.csv</c>.</summary>
/// <param name="Code">The indicator's.</param>
/// <param name="Target">A <see cref="TargetNotation"/>, or <c>england</c> for England's figure of the same period.</param>
/// <param name="Rule">The notation of a tolerance rule.</param>
/// <param name="EnglandIsATotal"><c>yes</c> where England's figure is a sum over the nation, with which no borough compares.</param>
[CsvRecord]
internal sealed partial record OutcomeTargetRow(string Code, string Target, string Rule, string EnglandIsATotal);
