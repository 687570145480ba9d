using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Domain.Assessment;

/// <summary>The statistical answers about one figure, from what was known when it was the latest: never blended with status or direction.</summary>
/// <param name="IsOfTotals">The figure is a total since April, and the chart shows what each period adds to it.</param>
public readonly record struct PointSignals(
    VariationAssessment Variation,
    RecentTrend Trend,
    BenchmarkComparison Comparison,
    bool IsOfTotals = false
)
{
    /// <summary>Why the target will or will not be met as things are, or why that cannot be said.</summary>
    public string AssuranceExplanation =>
        IsOfTotals
            ? "No assurance: the target is for the total since April, and the chart follows what each period adds to it"
            : Variation.AssuranceExplanation;

    /// <summary>What tolerance rules may ask of the signals.</summary>
    /// <param name="likelihood">Of meeting the year-end target, 0 to 1; null where it cannot be told.</param>
    /// <param name="forecastLabel">What the forecast says in a few words.</param>
    public StatusEvidence Evidence(double? likelihood, string? forecastLabel = null) =>
        new(
            Comparison.Outcome switch
            {
                ComparisonOutcome.Best or ComparisonOutcome.Better => BenchmarkStanding.Better,
                ComparisonOutcome.Similar => BenchmarkStanding.Similar,
                ComparisonOutcome.Worse or ComparisonOutcome.Worst => BenchmarkStanding.Worse,
                ComparisonOutcome.Higher or ComparisonOutcome.Lower or ComparisonOutcome.NotCompared => null,
            },
            likelihood,
            Comparison,
            forecastLabel
        );
}
