using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class ControlLimitRuleTests
{
    private static readonly ConfidenceLevel Level = ConfidenceLevel.NinetyFive;

    [Fact]
    public void OfProportion_AtTheBenchmark_HasWilsonsLimitsOfTheNumberExpected()
    {
        var limits = Limits(ControlLimitRule.OfProportion(30, 50, 20, 100, Level, Compare.Lower));

        // Wilson's limits of 10 of 50, as PHEindicatormethods 2.1.0 gives them.
        limits.Lower.ShouldBe(11.243750015776111, 1e-7);
        limits.Upper.ShouldBe(33.03710593222541, 1e-7);
    }

    [Fact]
    public void OfStandardisedRate_AtTheBenchmark_HasTheExactPoissonLimitsOfTheNumberExpected()
    {
        var limits = Limits(ControlLimitRule.OfStandardisedRate(50, 20_000, 40, 100_000, Level, Compare.Lower));

        // Exact limits of 8 events in 20,000, as PHEindicatormethods 2.1.0 gives them.
        limits.Lower.ShouldBe(17.26916088374251, 1e-7);
        limits.Upper.ShouldBe(78.81594610096657, 1e-7);
    }

    [Theory]
    [InlineData(17.2, ComparisonOutcome.Better)]
    [InlineData(17.3, ComparisonOutcome.Similar)]
    [InlineData(78.8, ComparisonOutcome.Similar)]
    [InlineData(78.9, ComparisonOutcome.Worse)]
    public void OfStandardisedRate_OutsideTheLimits_IsBetterOrWorse(double value, ComparisonOutcome outcome) =>
        ControlLimitRule.OfStandardisedRate(value, 20_000, 40, 100_000, Level, Compare.Lower).Outcome.ShouldBe(outcome);

    [Fact]
    public void OfProportion_OnALimit_IsSimilar()
    {
        var limits = Limits(ControlLimitRule.OfProportion(30, 50, 20, 100, Level, Compare.Lower));

        Proportion(limits.Lower).ShouldBe(ComparisonOutcome.Similar);
        Proportion(limits.Upper).ShouldBe(ComparisonOutcome.Similar);

        static ComparisonOutcome Proportion(double value) =>
            ControlLimitRule.OfProportion(value, 50, 20, 100, Level, Compare.Lower).Outcome;
    }

    [Fact]
    public void OfStandardisedRate_WhenNoneAreExpected_HasLimitsFromNothing() =>
        Limits(ControlLimitRule.OfStandardisedRate(0, 20_000, 0, 100_000, Level, Compare.Lower)).Lower.ShouldBe(0);

    [Fact]
    public void OfProportion_AtABenchmarkOfTheWhole_IsCompared() =>
        ControlLimitRule
            .OfProportion(99, 50, 100, 100, Level, Compare.Higher)
            .Outcome.ShouldBe(ComparisonOutcome.Similar);

    [Theory]
    [InlineData(0, 20, 100, "the denominator is not above 0")]
    [InlineData(-5, 20, 100, "the denominator is not above 0")]
    [InlineData(double.NaN, 20, 100, "the denominator is not above 0")]
    [InlineData(50, 20, 0, "the multiplier is not above 0")]
    [InlineData(50, 20, -1, "the multiplier is not above 0")]
    [InlineData(50, 20, double.PositiveInfinity, "the multiplier is not above 0")]
    [InlineData(50, -0.1, 100, "the figure for England is below 0")]
    [InlineData(50, double.NaN, 100, "a figure is not a number or is out of bounds")]
    public void Comparison_OfImpossibleFigures_SaysWhy(
        double denominator,
        double benchmark,
        double multiplier,
        string because
    )
    {
        Compare
            .Because(ControlLimitRule.OfProportion(30, denominator, benchmark, multiplier, Level, Compare.Lower))
            .ShouldBe(because);
        Compare
            .Because(ControlLimitRule.OfStandardisedRate(30, denominator, benchmark, multiplier, Level, Compare.Lower))
            .ShouldBe(because);
    }

    [Fact]
    public void OfProportion_AboveTheWhole_SaysWhy() =>
        Compare
            .Because(ControlLimitRule.OfProportion(30, 50, 100.1, 100, Level, Compare.Lower))
            .ShouldBe("the figure for England is more than the whole");

    [Theory]
    [InlineData(1e15 - 1, 1e-10, 1e10)]
    [InlineData(1e-300, 1e15 - 1, 0)]
    [InlineData(1e10, 1e-10, 1e15 - 1)]
    public void OfStandardisedRate_OutOfBounds_SaysWhy(double population, double multiplier, double benchmark) =>
        Compare
            .Because(ControlLimitRule.OfStandardisedRate(30, population, benchmark, multiplier, Level, Compare.Lower))
            .ShouldBe("the result is out of bounds");

    private static Limits Limits(BenchmarkComparison comparison) =>
        comparison
            .ShouldBeOfType<BenchmarkComparison.Compared>()
            .Evidence.ShouldBeOfType<ComparisonEvidence.AgainstControlLimits>()
            .Expected;
}
