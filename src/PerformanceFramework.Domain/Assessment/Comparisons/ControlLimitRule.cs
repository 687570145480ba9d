using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>
/// Whether a figure lies outside the range that chance alone gives a group of its size around the benchmark, as in a
/// funnel plot ("SPC for proportions" and "SPC for DSR" of the Fingertips public health profiles). On a limit is inside
/// it.
/// </summary>
public static class ControlLimitRule
{
    /// <summary>A proportion, by Wilson's limits of the number expected at the benchmark.</summary>
    /// <param name="value">The figure, per <paramref name="multiplier"/>.</param>
    /// <param name="denominator">The size of the group; above 0.</param>
    /// <param name="benchmark">The benchmark, from 0 to <paramref name="multiplier"/>.</param>
    /// <param name="multiplier">100 for percentages; above 0.</param>
    public static BenchmarkComparison OfProportion(
        double? value,
        double denominator,
        double? benchmark,
        double multiplier,
        ConfidenceLevel level,
        ComparisonTerms terms
    )
    {
        if (WhyNot(terms, value, denominator, benchmark, multiplier) is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        if (benchmark > multiplier)
        {
            return new BenchmarkComparison.NotCompared($"the figure for {terms.Benchmark} is more than the whole");
        }

        var expected = denominator * (benchmark!.Value / multiplier);
        var limits = IntervalFormulas.Wilson(expected, denominator, level.StandardDeviations).Times(multiplier);
        return Compare(value!.Value, limits, benchmark.Value, denominator, terms);
    }

    /// <summary>
    /// A directly standardised rate, by the exact Poisson limits of the number expected at the benchmark.
    /// </summary>
    /// <param name="value">The figure, per <paramref name="multiplier"/>.</param>
    /// <param name="population">The population that the rate was standardised from ("denominator 2"); above 0.</param>
    /// <param name="benchmark">The benchmark's rate; 0 or more.</param>
    /// <param name="multiplier">Per how many people; above 0.</param>
    public static BenchmarkComparison OfStandardisedRate(
        double? value,
        double population,
        double? benchmark,
        double multiplier,
        ConfidenceLevel level,
        ComparisonTerms terms
    )
    {
        if (WhyNot(terms, value, population, benchmark, multiplier) is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        var expected = benchmark!.Value * (population / multiplier);
        if (!UsableFigure.Is(expected))
        {
            return OutOfBounds;
        }

        var limits = level.Poisson(expected).Times(multiplier / population);
        return Compare(value!.Value, limits, benchmark.Value, population, terms);
    }

    private static readonly BenchmarkComparison.NotCompared OutOfBounds = new("the result is out of bounds");

    private static BenchmarkComparison Compare(
        double value,
        Limits limits,
        double benchmark,
        double groupSize,
        ComparisonTerms terms
    ) =>
        limits.AreUsable
            ? new BenchmarkComparison.Compared(
                value < limits.Lower ? BenchmarkPosition.Below
                    : value > limits.Upper ? BenchmarkPosition.Above
                    : BenchmarkPosition.Within,
                new ComparisonEvidence.AgainstControlLimits(value, limits, benchmark, groupSize),
                terms
            )
            : OutOfBounds;

    private static string? WhyNot(
        ComparisonTerms terms,
        double? value,
        double denominator,
        double? benchmark,
        double multiplier
    ) =>
        ComparisonFigures.WhyNot(terms, value, benchmark)
        ?? (
            !UsableFigure.Is(denominator) || denominator <= 0 ? "the denominator is not above 0"
            : !UsableFigure.Is(multiplier) || multiplier <= 0 ? "the multiplier is not above 0"
            : benchmark < 0 ? $"the figure for {terms.Benchmark} is below 0"
            : null
        );
}
