using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>What kind of figure is followed; it decides the test.</summary>
public enum TrendMeasure
{
    /// <summary>So many of so many: tested by its counts and denominators.</summary>
    Proportion = 1,

    /// <summary>
    /// A rate, ratio, mean, median, gap, excess risk or life expectancy: tested by its 95% confidence limits.
    /// </summary>
    Estimate,

    /// <summary>A plain count, with nothing to say how far chance moves it: not tested.</summary>
    Count,
}

/// <summary>One year's figure.</summary>
/// <param name="Period">A financial, academic or calendar year.</param>
/// <param name="Value">In the unit of the indicator, as it is shown; null when missing.</param>
/// <param name="Share">Count and denominator; needed for proportions.</param>
/// <param name="Limits">The 95% confidence limits; needed for estimates.</param>
public readonly record struct TrendPoint(
    ReportingPeriod Period,
    double? Value,
    CountedShare? Share = null,
    Limits? Limits = null
);

/// <summary>What of an indicator decides its recent trend.</summary>
/// <param name="Measure">What kind of figure it is.</param>
/// <param name="Polarity">Which way is good.</param>
/// <param name="Unit">For the explanation.</param>
public sealed record TrendTerms(TrendMeasure Measure, Polarity Polarity, Unit Unit);
