using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

/// <summary>What tests of comparisons start from.</summary>
internal static class Compare
{
    public static readonly ComparisonTerms Lower = Terms(Polarity.LowerIsBetter);
    public static readonly ComparisonTerms Higher = Terms(Polarity.HigherIsBetter);
    public static readonly ComparisonTerms NoJudgement = Terms(Polarity.NoJudgement);

    public static ComparisonTerms Terms(Polarity polarity) =>
        new(polarity, new Unit(UnitKind.Measure, "", 1), "England");

    public static Estimate Estimate(double value, double lower, double upper) => new(value, new Limits(lower, upper));

    public static string Because(BenchmarkComparison comparison) =>
        comparison.ShouldBeOfType<BenchmarkComparison.NotCompared>().Because;
}
