using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>One of the values that are put together.</summary>
/// <typeparam name="TName">A reporting period, or text for an area or a service.</typeparam>
/// <param name="Name">What the value is of; each may be given once.</param>
/// <param name="Value">What was reported; null where nothing was.</param>
/// <param name="IsProvisional">The value may still be revised.</param>
public readonly record struct Part<TName>(TName Name, ObservedValue? Value, bool IsProvisional = false)
    where TName : notnull;

/// <summary>What of an indicator decides how its values are put together.</summary>
/// <param name="Aggregation">What a value of one period stands for.</param>
/// <param name="Unit">What the values are counted in.</param>
/// <param name="Fraction">How a value is worked out, where numerator and denominator are reported.</param>
public sealed record AggregationTerms(Aggregation Aggregation, Unit Unit, FractionTerms? Fraction = null)
{
    /// <summary>
    /// The values are percentages or rates ("per 1,000 children"), so they can only be put together by their parts.
    /// </summary>
    public bool IsQuotient =>
        Unit.Kind is UnitKind.Percentage
        || Fraction is not null
        || Unit.Label.Split(' ').Contains("per", StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The values of different areas add up. A measure that is not a total (days to answer, at the end of a month) may
    /// be an average, and averages do not.
    /// </summary>
    public bool AddsUpOverAreas =>
        !IsQuotient
        && (
            Unit.Kind is not UnitKind.Measure
            || Aggregation is Aggregation.SumInPeriod or Aggregation.CumulativeYearToDate
        );

    /// <summary>Per how many of the denominator the values are; null where that is not known.</summary>
    internal decimal? Multiplier => Fraction?.Multiplier ?? (Unit.Kind is UnitKind.Percentage ? 100 : null);
}
