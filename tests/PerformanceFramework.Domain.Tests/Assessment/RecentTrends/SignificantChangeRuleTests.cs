using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.RecentTrends;

public sealed class SignificantChangeRuleTests
{
    private static readonly ChangeTerms Terms = new(Polarity.HigherIsBetter, Given.Percent, Given.Period("2025-26-FY"));

    private static readonly Estimate Previous = new(78, new Limits(75, 80.7));

    [Theory]
    [InlineData(80.8, 88, TrendLabel.IncreasingAndGettingBetter)]
    [InlineData(80.7, 88, TrendLabel.NoSignificantChange)]
    [InlineData(70, 75, TrendLabel.NoSignificantChange)]
    [InlineData(70, 74.9, TrendLabel.DecreasingAndGettingWorse)]
    public void BetweenIntervals_ThatShareAnEnd_HaveNotChanged(double lower, double upper, TrendLabel label) =>
        SignificantChangeRule
            .BetweenIntervals(new Estimate((lower + upper) / 2, new Limits(lower, upper)), Previous, Terms)
            .Label.ShouldBe(label);

    [Theory]
    [InlineData(
        84,
        81.2,
        86.5,
        "Increasing and getting better: 84.0% (81.2% to 86.5%) after 78.0% (75.0% to 80.7%) in 2025/26; "
            + "the two ranges do not meet"
    )]
    [InlineData(
        80,
        77,
        83,
        "No significant change: 80.0% (77.0% to 83.0%) after 78.0% (75.0% to 80.7%) in 2025/26; the two ranges overlap"
    )]
    [InlineData(
        82,
        80.74,
        83,
        "Increasing and getting better: 82.00% (80.74% to 83.00%) after 78.00% (75.00% to 80.70%) in 2025/26; "
            + "the two ranges do not meet"
    )]
    [InlineData(
        72,
        70,
        74.96,
        "Decreasing and getting worse: 72.00% (70.00% to 74.96%) after 78.00% (75.00% to 80.70%) in 2025/26; "
            + "the two ranges do not meet"
    )]
    public void BetweenIntervals_OneSentence_WithItsNumbers(
        double value,
        double lower,
        double upper,
        string sentence
    ) =>
        SignificantChangeRule
            .BetweenIntervals(new Estimate(value, new Limits(lower, upper)), Previous, Terms)
            .Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(
        840,
        780,
        "Increasing and getting better: 84.0% after 78.0% in 2025/26; allowing for chance, a rise of 2.6 points to 9.4 points"
    )]
    [InlineData(
        780,
        840,
        "Decreasing and getting worse: 78.0% after 84.0% in 2025/26; allowing for chance, a fall of 2.6 points to 9.4 points"
    )]
    [InlineData(
        800,
        780,
        "No significant change: 80.0% after 78.0% in 2025/26; "
            + "allowing for chance, anything from a fall of 1.6 points to a rise of 5.6 points"
    )]
    public void BetweenProportions_OneSentence_WithItsNumbers(double current, double previous, string sentence) =>
        SignificantChangeRule
            .BetweenProportions(new(current, 1000), new(previous, 1000), 100, Terms)
            .Explanation.ShouldBe(sentence);

    [Fact]
    public void BetweenProportions_OfWhatTheRangesCannotTellApart_SeesAChange()
    {
        var (now, before) = (new CountedShare(820, 1000), new CountedShare(780, 1000));

        SignificantChangeRule
            .BetweenIntervals(Interval(now), Interval(before), Terms)
            .Label.ShouldBe(TrendLabel.NoSignificantChange);
        SignificantChangeRule
            .BetweenProportions(now, before, 100, Terms)
            .Label.ShouldBe(TrendLabel.IncreasingAndGettingBetter);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1000, 1000)]
    public void BetweenProportions_OfNoneOrAllTwice_HaveNotChanged(double current, double previous) =>
        SignificantChangeRule
            .BetweenProportions(new(current, 1000), new(previous, 1000), 100, Terms)
            .Label.ShouldBe(TrendLabel.NoSignificantChange);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, TrendLabel.IncreasingAndGettingBetter, TrendLabel.DecreasingAndGettingWorse)]
    [InlineData(Polarity.LowerIsBetter, TrendLabel.IncreasingAndGettingWorse, TrendLabel.DecreasingAndGettingBetter)]
    [InlineData(Polarity.NoJudgement, TrendLabel.Increasing, TrendLabel.Decreasing)]
    [InlineData(Polarity.WithinRange, TrendLabel.Increasing, TrendLabel.Decreasing)]
    public void Label_OfARiseAndAFall_GoesByPolarity(Polarity polarity, TrendLabel rise, TrendLabel fall)
    {
        var terms = Terms with { Polarity = polarity };

        SignificantChangeRule.BetweenProportions(new(840, 1000), new(780, 1000), 100, terms).Label.ShouldBe(rise);
        SignificantChangeRule.BetweenProportions(new(780, 1000), new(840, 1000), 100, terms).Label.ShouldBe(fall);
        SignificantChangeRule.BetweenIntervals(Interval(new(900, 1000)), Previous, terms).Label.ShouldBe(rise);
        SignificantChangeRule.BetweenIntervals(Previous, Interval(new(900, 1000)), terms).Label.ShouldBe(fall);
    }

    [Fact]
    public void BetweenIntervals_WithoutAFigure_SaysWhy() =>
        SignificantChangeRule
            .BetweenIntervals(Previous with { Value = null }, Previous, Terms)
            .Explanation.ShouldBe("Cannot be calculated: there is no figure for this period");

    [Fact]
    public void BetweenIntervals_WithoutAnEarlierFigure_SaysWhy() =>
        SignificantChangeRule
            .BetweenIntervals(Previous, Previous with { Value = null }, Terms)
            .Explanation.ShouldBe("Cannot be calculated: there is no figure for 2025/26");

    [Fact]
    public void BetweenIntervals_WithoutLimits_SaysWhy() =>
        Because(Previous with { Limits = null }).ShouldBe("there are no confidence limits for this period");

    [Fact]
    public void BetweenIntervals_WithLimitsThatAreNoRange_SaysWhy() =>
        Because(Previous with { Limits = new Limits(3, 2) })
            .ShouldBe("the confidence limits for this period are not a range");

    [Fact]
    public void BetweenIntervals_WithWhatIsNoFigure_SaysWhy() =>
        Because(Previous with { Value = double.NaN }).ShouldBe("a figure is not a number or is out of bounds");

    [Theory]
    [InlineData(11, 10)]
    [InlineData(5, 0)]
    [InlineData(double.NaN, 10)]
    public void BetweenProportions_OfImpossibleFigures_CannotBeCalculated(double count, double denominator) =>
        SignificantChangeRule
            .BetweenProportions(new(count, denominator), new(3, 10), 100, Terms)
            .Label.ShouldBe(TrendLabel.CannotBeCalculated);

    private static string Because(Estimate current) =>
        SignificantChangeRule
            .BetweenIntervals(current, Previous, Terms)
            .ShouldBeOfType<SignificantChange.NotTested>()
            .Because;

    private static Estimate Interval(CountedShare share)
    {
        var interval = IntervalRule
            .Proportion(share.Count, share.Denominator, 100, ConfidenceLevel.NinetyFive)
            .ShouldBeOfType<ConfidenceInterval.Calculated>();
        return new Estimate(interval.Value, interval.Limits);
    }
}
