using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class BenchmarkComparisonRuleTests
{
    private static readonly Estimate Local = Compare.Estimate(20, 15, 25);

    [Theory]
    [InlineData(14.9, BenchmarkPosition.Above)]
    [InlineData(15, BenchmarkPosition.Within)]
    [InlineData(20, BenchmarkPosition.Within)]
    [InlineData(25, BenchmarkPosition.Within)]
    [InlineData(25.1, BenchmarkPosition.Below)]
    public void AgainstValue_OnALimit_IsWithinThem(double benchmark, BenchmarkPosition position) =>
        BenchmarkComparisonRule
            .AgainstValue(Local, benchmark, Compare.Lower)
            .ShouldBeOfType<BenchmarkComparison.Compared>()
            .Position.ShouldBe(position);

    [Theory]
    [InlineData(9.9, BenchmarkPosition.FarAbove)]
    [InlineData(10, BenchmarkPosition.Above)]
    [InlineData(14.9, BenchmarkPosition.Above)]
    [InlineData(15, BenchmarkPosition.Within)]
    [InlineData(25, BenchmarkPosition.Within)]
    [InlineData(25.1, BenchmarkPosition.Below)]
    [InlineData(30, BenchmarkPosition.Below)]
    [InlineData(30.1, BenchmarkPosition.FarBelow)]
    public void AgainstValueAtTwoLevels_OnALimit_IsWithinIt(double benchmark, BenchmarkPosition position) =>
        BenchmarkComparisonRule
            .AgainstValueAtTwoLevels(Local, new Limits(10, 30), benchmark, Compare.Lower)
            .ShouldBeOfType<BenchmarkComparison.Compared>()
            .Position.ShouldBe(position);

    [Theory]
    [InlineData(10, 14.9, BenchmarkPosition.Above)]
    [InlineData(10, 15, BenchmarkPosition.Within)]
    [InlineData(25, 30, BenchmarkPosition.Within)]
    [InlineData(25.1, 30, BenchmarkPosition.Below)]
    public void BetweenIntervals_ThatShareAnEnd_Overlap(double lower, double upper, BenchmarkPosition position) =>
        BenchmarkComparisonRule
            .BetweenIntervals(Local, Compare.Estimate((lower + upper) / 2, lower, upper), Compare.Lower)
            .ShouldBeOfType<BenchmarkComparison.Compared>()
            .Position.ShouldBe(position);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, "Worst Worse Similar Better Best")]
    [InlineData(Polarity.LowerIsBetter, "Best Better Similar Worse Worst")]
    [InlineData(Polarity.NoJudgement, "Lower Lower Similar Higher Higher")]
    [InlineData(Polarity.WithinRange, "Lower Lower Similar Higher Higher")]
    public void Outcome_FromFarBelowToFarAbove_GoesByPolarity(Polarity polarity, string outcomes) =>
        string.Join(' ', new[] { 31, 26, 20, 14, 9 }.Select(benchmark => AtTwoLevels(benchmark, polarity)))
            .ShouldBe(outcomes);

    [Fact]
    public void Comparison_OfFiguresThatAreNotComparable_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Local, 20, Compare.Lower with { Polarity = null }))
            .ShouldBe("figures of this kind are not compared");

    [Fact]
    public void Comparison_OfTheBenchmarkItself_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Local, 20, Compare.Lower with { IsBenchmarkItself = true }))
            .ShouldBe("England is not compared with itself");

    [Fact]
    public void AgainstValue_WithoutAFigure_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Local with { Value = null }, 20, Compare.Lower))
            .ShouldBe("there is no figure");

    [Fact]
    public void AgainstValue_WithoutABenchmark_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Local, null, Compare.Lower))
            .ShouldBe("there is no figure for England");

    [Fact]
    public void AgainstValue_WithoutLimits_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Local with { Limits = null }, 20, Compare.Lower))
            .ShouldBe("there are no confidence limits for the figure");

    [Theory]
    [InlineData(double.NaN, 20)]
    [InlineData(1e28, 20)]
    [InlineData(20, double.NaN)]
    [InlineData(20, double.NegativeInfinity)]
    public void AgainstValue_WithWhatIsNoFigure_SaysWhy(double value, double benchmark) =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Local with { Value = value }, benchmark, Compare.Lower))
            .ShouldBe("a figure is not a number or is out of bounds");

    [Theory]
    [InlineData(25, 15)]
    [InlineData(double.NaN, 25)]
    [InlineData(15, double.PositiveInfinity)]
    public void AgainstValue_WithLimitsThatAreNoRange_SaysWhy(double lower, double upper) =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValue(Compare.Estimate(20, lower, upper), 20, Compare.Lower))
            .ShouldBe("the confidence limits for the figure are not a range");

    [Fact]
    public void AgainstValueAtTwoLevels_WithoutAFigure_SaysWhy() =>
        Compare
            .Because(
                BenchmarkComparisonRule.AgainstValueAtTwoLevels(
                    Local with
                    {
                        Value = null,
                    },
                    new Limits(10, 30),
                    20,
                    Compare.Lower
                )
            )
            .ShouldBe("there is no figure");

    [Fact]
    public void AgainstValueAtTwoLevels_WithoutTheSecond_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.AgainstValueAtTwoLevels(Local, null, 20, Compare.Lower))
            .ShouldBe("there are no 99.8% confidence limits for the figure");

    [Theory]
    [InlineData(16, 30)]
    [InlineData(10, 24)]
    [InlineData(10, double.PositiveInfinity)]
    public void AgainstValueAtTwoLevels_WithTheSecondInsideTheFirst_SaysWhy(double lower, double upper) =>
        Compare
            .Because(
                BenchmarkComparisonRule.AgainstValueAtTwoLevels(Local, new Limits(lower, upper), 20, Compare.Lower)
            )
            .ShouldBe("the 99.8% confidence limits do not lie around the 95% ones");

    [Fact]
    public void AgainstValueAtTwoLevels_WithTheSecondAsWideAsTheFirst_IsCompared() =>
        BenchmarkComparisonRule
            .AgainstValueAtTwoLevels(Local, Local.Limits, 14.9, Compare.Lower)
            .Outcome.ShouldBe(ComparisonOutcome.Worst);

    [Theory]
    [InlineData(999_999_999_999_999, ComparisonOutcome.Lower)]
    [InlineData(1_000_000_000_000_000, ComparisonOutcome.NotCompared)]
    public void AgainstValue_BeyondTheBoundsOfFigures_IsNotCompared(double benchmark, ComparisonOutcome outcome) =>
        BenchmarkComparisonRule.AgainstValue(Local, benchmark, Compare.NoJudgement).Outcome.ShouldBe(outcome);

    [Fact]
    public void BetweenIntervals_WithoutLimitsOfTheBenchmark_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.BetweenIntervals(Local, new Estimate(20, null), Compare.Lower))
            .ShouldBe("there are no confidence limits for England");

    [Fact]
    public void BetweenIntervals_WithoutAFigure_SaysWhy() =>
        Compare
            .Because(BenchmarkComparisonRule.BetweenIntervals(new Estimate(null, null), Local, Compare.Lower))
            .ShouldBe("there is no figure");

    private static ComparisonOutcome AtTwoLevels(double benchmark, Polarity polarity) =>
        BenchmarkComparisonRule
            .AgainstValueAtTwoLevels(Local, new Limits(10, 30), benchmark, Compare.Terms(polarity))
            .Outcome;
}
