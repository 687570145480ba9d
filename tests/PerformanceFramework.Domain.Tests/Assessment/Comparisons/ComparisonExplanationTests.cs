using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class ComparisonExplanationTests
{
    private static readonly Limits Wider = new(300, 700);

    [Theory]
    [InlineData(217.9, "Worse: 459.6 (343.3 to 602.8) is above England's 217.9")]
    [InlineData(400, "Similar: 459.6 (343.3 to 602.8) is not clearly different from England's 400.0")]
    [InlineData(650.04, "Better: 459.6 (343.3 to 602.8) is below England's 650.0")]
    [InlineData(343.259, "Worse: 459.648 (343.261 to 602.782) is above England's 343.259")]
    [InlineData(343.24, "Worse: 459.6 (343.3 to 602.8) is above England's 343.2")]
    [InlineData(602.8, "Better: 459.65 (343.26 to 602.78) is below England's 602.80")]
    public void AgainstValue_OneSentence_WithItsNumbers(double benchmark, string sentence) =>
        BenchmarkComparisonRule
            .AgainstValue(Compare.Estimate(459.648, 343.2607, 602.7824), benchmark, Compare.Lower)
            .Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(217.9, "Worst: 459.6 (300.0 to 700.0) is far above England's 217.9")]
    [InlineData(320, "Worse: 459.6 (343.3 to 602.8) is above England's 320.0")]
    [InlineData(750, "Best: 459.6 (300.0 to 700.0) is far below England's 750.0")]
    public void AgainstValueAtTwoLevels_OneSentence_NamesTheLimitsThatDecided(double benchmark, string sentence) =>
        BenchmarkComparisonRule
            .AgainstValueAtTwoLevels(Compare.Estimate(459.6, 343.3, 602.8), Wider, benchmark, Compare.Lower)
            .Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(
        10,
        5,
        14,
        "Higher: 20.0 (15.0 to 25.0) is above England's 10.0 (5.0 to 14.0): the two ranges do not meet"
    )]
    [InlineData(
        18,
        14,
        22,
        "Similar: 20.0 (15.0 to 25.0) is not clearly different from England's 18.0 (14.0 to 22.0): the two ranges overlap"
    )]
    [InlineData(
        28,
        25.04,
        31,
        "Lower: 20.00 (15.00 to 25.00) is below England's 28.00 (25.04 to 31.00): the two ranges do not meet"
    )]
    [InlineData(
        12,
        9,
        14.96,
        "Higher: 20.00 (15.00 to 25.00) is above England's 12.00 (9.00 to 14.96): the two ranges do not meet"
    )]
    public void BetweenIntervals_OneSentence_WithItsNumbers(
        double value,
        double lower,
        double upper,
        string sentence
    ) =>
        BenchmarkComparisonRule
            .BetweenIntervals(Compare.Estimate(20, 15, 25), Compare.Estimate(value, lower, upper), Compare.NoJudgement)
            .Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_WithABenchmarkThatEndsInS_OwnsItsFigure() =>
        BenchmarkComparisonRule
            .AgainstValue(
                Compare.Estimate(84, 81.2, 86.5),
                90,
                new ComparisonTerms(Polarity.HigherIsBetter, Given.Percent, "the West Midlands")
            )
            .Explanation.ShouldBe("Worse: 84.0% (81.2% to 86.5%) is below the West Midlands' 90.0%");

    [Fact]
    public void Explanation_OfAFigureWithAUnit_NamesItOnce() =>
        BenchmarkComparisonRule
            .AgainstValue(
                Compare.Estimate(84, 81.2, 86.5),
                70,
                new ComparisonTerms(Polarity.LowerIsBetter, Given.Days, "England")
            )
            .Explanation.ShouldBe("Worse: 84.0 days (81.2 to 86.5) is above England's 70.0");

    [Fact]
    public void Explanation_WithoutAComparison_SaysWhy() =>
        BenchmarkComparisonRule
            .AgainstValue(new Estimate(20, null), 20, Compare.Lower)
            .Explanation.ShouldBe("Not compared: there are no confidence limits for the figure");

    [Theory]
    [InlineData(
        57,
        "Worse: 57.0% is above England's 50.0%, outside the 45.1% to 54.9% that chance alone gives a group of 400"
    )]
    [InlineData(
        52,
        "Similar: 52.0% is not clearly different from England's 50.0%, inside the 45.1% to 54.9% that chance alone gives a group of 400"
    )]
    [InlineData(
        40,
        "Better: 40.0% is below England's 50.0%, outside the 45.1% to 54.9% that chance alone gives a group of 400"
    )]
    [InlineData(
        54.9,
        "Worse: 54.90% is above England's 50.00%, outside the 45.12% to 54.88% that chance alone gives a group of 400"
    )]
    [InlineData(
        45.1,
        "Better: 45.10% is below England's 50.00%, outside the 45.12% to 54.88% that chance alone gives a group of 400"
    )]
    public void OfProportion_OneSentence_WithItsNumbers(double value, string sentence) =>
        ControlLimitRule
            .OfProportion(
                value,
                400,
                50,
                100,
                ConfidenceLevel.NinetyFive,
                new ComparisonTerms(Polarity.LowerIsBetter, Given.Percent, "England")
            )
            .Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 84, "Better: 84.0 meets the national goal of at least 80.0")]
    [InlineData(Polarity.HigherIsBetter, 80, "Better: 80.0 meets the national goal of at least 80.0")]
    [InlineData(Polarity.HigherIsBetter, 79.96, "Worse: 79.96 misses the national goal of at least 80.00")]
    [InlineData(Polarity.LowerIsBetter, 84, "Worse: 84.0 misses the national goal of at most 80.0")]
    [InlineData(Polarity.LowerIsBetter, 80, "Better: 80.0 meets the national goal of at most 80.0")]
    [InlineData(Polarity.LowerIsBetter, 76, "Better: 76.0 meets the national goal of at most 80.0")]
    [InlineData(Polarity.NoJudgement, 84, "Higher: 84.0 is at or above the national goal of 80.0")]
    [InlineData(Polarity.NoJudgement, 80, "Higher: 80.0 is at or above the national goal of 80.0")]
    [InlineData(Polarity.NoJudgement, 76, "Lower: 76.0 is below the national goal of 80.0")]
    public void AgainstGoal_OneSentence_WithItsNumbers(Polarity polarity, double value, string sentence) =>
        GoalRule.AgainstGoal(value, 80, Goal(polarity)).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(79, "Better: 84.0 (80.0 to 88.0) lies wholly at or above the national goal of 79.0")]
    [InlineData(80, "Better: 84.0 (80.0 to 88.0) lies wholly at or above the national goal of 80.0")]
    [InlineData(80.04, "Similar: 84.00 (80.00 to 88.00) lies on both sides of the national goal of 80.04")]
    [InlineData(88, "Similar: 84.0 (80.0 to 88.0) lies on both sides of the national goal of 88.0")]
    [InlineData(88.04, "Worse: 84.00 (80.00 to 88.00) lies wholly below the national goal of 88.04")]
    public void IntervalAgainstGoal_OneSentence_WithItsNumbers(double goal, string sentence) =>
        GoalRule
            .IntervalAgainstGoal(Compare.Estimate(84, 80, 88), goal, Goal(Polarity.HigherIsBetter))
            .Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(79.96, "Better: 79.96 is below the national goal of 80.00 to 85.00")]
    [InlineData(80, "Similar: 80.0 is within the national goal of 80.0 to 85.0")]
    [InlineData(84.96, "Similar: 84.96 is within the national goal of 80.00 to 85.00")]
    [InlineData(85, "Worse: 85.0 is at or above the upper end of the national goal of 80.0 to 85.0")]
    public void AgainstRange_OneSentence_WithItsNumbers(double value, string sentence) =>
        GoalRule.AgainstRange(value, new Limits(80, 85), Goal(Polarity.LowerIsBetter)).Explanation.ShouldBe(sentence);

    private static ComparisonTerms Goal(Polarity polarity) =>
        Compare.Terms(polarity) with
        {
            Benchmark = "the national goal",
        };
}
