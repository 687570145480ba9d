using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>A figure in a table of periods.</summary>
/// <param name="Value">As it is shown.</param>
/// <param name="Note">What else it was; null where it is as it was reported.</param>
public sealed record PeriodFigure(
    ReportingPeriod Period,
    string Value,
    ValueConfidence? Confidence,
    bool IsNotConfirmed,
    string? Note
);
