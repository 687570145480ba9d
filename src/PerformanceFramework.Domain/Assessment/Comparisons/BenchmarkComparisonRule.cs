using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>
/// Better, similar or worse than a benchmark, by confidence intervals: the methods of the Fingertips public health
/// profiles. Figures that are missing, no numbers or out of bounds give <see cref="BenchmarkComparison.NotCompared"/>.
/// </summary>
public static class BenchmarkComparisonRule
{
    /// <summary>
    /// "CI overlapping reference value": similar when the 95% limits take in the benchmark, ends included.
    /// </summary>
    /// <param name="local">The figure with its 95% limits.</param>
    /// <param name="benchmark">The benchmark; its own limits play no part.</param>
    public static BenchmarkComparison AgainstValue(Estimate local, double? benchmark, ComparisonTerms terms)
    {
        if (ComparisonFigures.WhyNot(terms, local, benchmark) is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        var (value, limits, reference) = (local.Value!.Value, local.Limits!.Value, benchmark!.Value);
        return new BenchmarkComparison.Compared(
            PositionOf(limits, reference),
            new ComparisonEvidence.AgainstValue(value, limits, reference),
            terms
        );
    }

    /// <summary>As <see cref="AgainstValue"/>, with "best" and "worst" beyond the 99.8% limits as well.</summary>
    /// <param name="local">The figure with its 95% limits.</param>
    /// <param name="wider">Its 99.8% limits, around the 95% ones.</param>
    /// <param name="benchmark">The benchmark; its own limits play no part.</param>
    public static BenchmarkComparison AgainstValueAtTwoLevels(
        Estimate local,
        Limits? wider,
        double? benchmark,
        ComparisonTerms terms
    )
    {
        var whyNot = ComparisonFigures.WhyNot(terms, local, benchmark) ?? ComparisonFigures.WhyNotWider(local, wider);
        if (whyNot is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        var (value, limits, reference) = (local.Value!.Value, local.Limits!.Value, benchmark!.Value);
        var position = PositionOf(limits, reference);
        var farPosition = PositionOf(wider!.Value, reference) switch
        {
            BenchmarkPosition.Below => BenchmarkPosition.FarBelow,
            BenchmarkPosition.Above => BenchmarkPosition.FarAbove,
            _ => position,
        };
        return new BenchmarkComparison.Compared(
            farPosition,
            new ComparisonEvidence.AgainstValue(value, farPosition == position ? limits : wider.Value, reference),
            terms
        );
    }

    /// <summary>
    /// "Double overlapping CIs": similar unless the 95% limits of both lie apart. Cautious: two such ranges lie apart
    /// by chance about once in 170 times, not once in 20.
    /// </summary>
    public static BenchmarkComparison BetweenIntervals(Estimate local, Estimate benchmark, ComparisonTerms terms)
    {
        var whyNot =
            ComparisonFigures.WhyNot(terms, local, benchmark.Value)
            ?? ComparisonFigures.WhyNot(benchmark.Limits, terms.Benchmark);
        if (whyNot is { } because)
        {
            return new BenchmarkComparison.NotCompared(because);
        }

        var (limits, others) = (local.Limits!.Value, benchmark.Limits!.Value);
        return new BenchmarkComparison.Compared(
            limits.LiesBelow(others) ? BenchmarkPosition.Below
                : others.LiesBelow(limits) ? BenchmarkPosition.Above
                : BenchmarkPosition.Within,
            new ComparisonEvidence.BetweenIntervals(local.Value!.Value, limits, benchmark.Value!.Value, others),
            terms
        );
    }

    private static BenchmarkPosition PositionOf(Limits limits, double benchmark) =>
        limits.Upper < benchmark ? BenchmarkPosition.Below
        : limits.Lower > benchmark ? BenchmarkPosition.Above
        : BenchmarkPosition.Within;
}
