using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>The figures of a series before and after something began, period by period; NaN where missing.</summary>
/// <param name="Baseline">Of the periods that were over before it began, since limits were last drawn anew.</param>
/// <param name="After">Of the periods that began with the day of its effect or later, as far as they can be compared.</param>
/// <param name="Terms">With whether the figures of both follow the time of year.</param>
/// <param name="Due">The first period after; it may have no figure yet.</param>
public sealed record SeriesAround(
    ReadOnlyMemory<double> Baseline,
    ReadOnlyMemory<double> After,
    VariationTerms Terms,
    ReportingPeriod Due
)
{
    /// <summary>The figures are what each period adds to a total since April.</summary>
    public bool IsOfTotals { get; init; }

    /// <summary>The first and the last period of the baseline; null where it has none.</summary>
    public (ReportingPeriod First, ReportingPeriod Last)? Before { get; init; }

    /// <summary>The period with which a break, or another definition, ends what can be compared; null where none does.</summary>
    public ReportingPeriod? BrokenFrom { get; init; }
}
