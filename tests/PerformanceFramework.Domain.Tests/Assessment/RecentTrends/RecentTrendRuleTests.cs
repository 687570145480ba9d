using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.RecentTrends;

public sealed class RecentTrendRuleTests
{
    private static readonly TrendPoint[] Rising = Trend.Shares2020To2024(1500, 1540, 1600, 1650, 1720);

    [Fact]
    public void Assess_MoreThanFiveYears_UsesTheLatestFiveInTheirOrder() =>
        RecentTrendRule
            .Assess([Trend.Share(2024, 1720), Trend.Share(2018, 9000), .. Rising.Take(4)], Trend.Shares)
            .ShouldBeOfType<RecentTrend.Tested>()
            .Points.ShouldBe(Rising);

    [Fact]
    public void Assess_TheCallersPoints_LeavesThemInTheirOrder()
    {
        TrendPoint[] points = [.. Rising.Reverse()];

        RecentTrendRule.Assess(points, Trend.Shares);

        points.ShouldBe(Rising.Reverse());
    }

    [Fact]
    public void CriticalValue_IsThe998PerMillePointOfChiSquare() =>
        TrendTest.CriticalValue.ShouldBe(9.5495357060832433, 1e-12);

    [Theory]
    [InlineData(TrendTest.CriticalValue, false)]
    [InlineData(9.54953570608325, true)]
    public void Test_OnTheCriticalValue_IsNotSignificant(double chiSquare, bool isSignificant) =>
        new TrendTest(chiSquare, 1, [1, 1, 1, 1, 1]).IsSignificant.ShouldBe(isSignificant);

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, -1, true)]
    [InlineData(1, 0, true)]
    [InlineData(-1, 1, true)]
    [InlineData(-1, -2, false)]
    public void Test_WhoseSlopeTurnsWithoutTheLastYear_RestsOnIt(double slope, double without, bool rests)
    {
        var test = new TrendTest(20, slope, [slope, slope, slope, slope, without]);

        test.RestsOnOneYear.ShouldBe(rests);
        test.RestsOn(4).ShouldBe(rests);
        test.RestsOn(3).ShouldBeFalse();
    }

    [Fact]
    public void Assess_APlainCount_SaysWhyNot() =>
        Trend
            .Because(RecentTrendRule.Assess(Rising, Trend.Shares with { Measure = TrendMeasure.Count }))
            .ShouldBe("a plain count does not say how far chance moves it");

    [Theory]
    [InlineData("2024-25-Q1")]
    [InlineData("2024-25-M01")]
    [InlineData("2024-25-H1")]
    [InlineData("2024-25-T1")]
    public void Assess_APeriodThatIsNoYear_SaysWhyNot(string period) =>
        Trend
            .Because(RecentTrendRule.Assess([.. Rising, Trend.Share(Given.Period(period), 1700)], Trend.Shares))
            .ShouldBe("only yearly figures are tested");

    [Theory]
    [InlineData("FY")]
    [InlineData("AY")]
    public void Assess_OtherKindsOfYear_AreTested(string kind) =>
        RecentTrendRule
            .Assess(
                [
                    .. Enumerable
                        .Range(20, 5)
                        .Select(year => Trend.Share(Given.Period($"20{year}-{year + 1}-{kind}"), 1000 + (year * 100))),
                ],
                Trend.Shares
            )
            .Label.ShouldBe(TrendLabel.IncreasingAndGettingWorse);

    [Fact]
    public void Assess_DifferentKindsOfYear_SaysWhyNot() =>
        Trend
            .Because(RecentTrendRule.Assess([.. Rising, Trend.Share(Given.Period("2024-25-FY"), 1700)], Trend.Shares))
            .ShouldBe("the figures are for different kinds of year");

    [Fact]
    public void Assess_TheSameYearTwice_SaysWhyNot() =>
        Trend
            .Because(RecentTrendRule.Assess([.. Rising, Trend.Share(2021, 1700)], Trend.Shares))
            .ShouldBe("there are two figures for 2021");

    [Fact]
    public void Assess_FourYears_SaysWhyNot() =>
        Trend
            .Because(RecentTrendRule.Assess(Rising[1..], Trend.Shares))
            .ShouldBe("five years of figures are needed and there are 4");

    [Fact]
    public void Assess_NoYears_SaysWhyNot() =>
        Trend
            .Because(RecentTrendRule.Assess([], Trend.Rates))
            .ShouldBe("five years of figures are needed and there are 0");

    [Theory]
    [InlineData(null, 1600.0, 10_000.0, "there is no figure for 2022")]
    [InlineData(double.NaN, 1600.0, 10_000.0, "a figure is not a number or is out of bounds for 2022")]
    [InlineData(16.0, double.NaN, 10_000.0, "a figure is not a number or is out of bounds for 2022")]
    [InlineData(16.0, 1600.0, 1e28, "a figure is not a number or is out of bounds for 2022")]
    [InlineData(16.0, 0.0, 10_000.0, "the count is not above 0 for 2022")]
    [InlineData(16.0, -5.0, 10_000.0, "the count is not above 0 for 2022")]
    [InlineData(16.0, 10_000.0, 10_000.0, "the count is not below its denominator for 2022")]
    [InlineData(16.0, 1600.0, 0.0, "the count is not below its denominator for 2022")]
    [InlineData(16.0, 1600.0, -1.0, "the count is not below its denominator for 2022")]
    public void Assess_AnImpossibleProportion_SaysWhyNot(
        double? value,
        double count,
        double denominator,
        string because
    )
    {
        Rising[2].Period.Year.ShouldBe(2022);
        TrendPoint[] points = [.. Rising];
        points[2] = new TrendPoint(Rising[2].Period, value, new CountedShare(count, denominator));

        Trend.Because(RecentTrendRule.Assess(points, Trend.Shares)).ShouldBe(because);
    }

    [Fact]
    public void Assess_AProportionWithoutItsCount_SaysWhyNot() =>
        Trend
            .Because(RecentTrendRule.Assess([.. Rising[..4], Rising[4] with { Share = null }], Trend.Shares))
            .ShouldBe("there is no count and denominator for 2024");

    [Theory]
    [InlineData(null, 9.0, 11.0, "there is no figure for 2024")]
    [InlineData(double.NaN, 9.0, 11.0, "a figure is not a number or is out of bounds for 2024")]
    [InlineData(10.0, 10.0, 10.0, "the confidence limits are not a range for 2024")]
    [InlineData(10.0, 11.0, 9.0, "the confidence limits are not a range for 2024")]
    [InlineData(10.0, 9.0, double.PositiveInfinity, "the confidence limits are not a range for 2024")]
    public void Assess_AnImpossibleEstimate_SaysWhyNot(double? value, double lower, double upper, string because) =>
        Trend.Because(AssessWithLast(value, new Limits(lower, upper))).ShouldBe(because);

    [Fact]
    public void Assess_AnEstimateWithoutLimits_SaysWhyNot() =>
        Trend.Because(AssessWithLast(10, null)).ShouldBe("there are no confidence limits for 2024");

    [Fact]
    public void Assess_LimitsTooNarrowToWeigh_SaysWhyNot() =>
        Trend
            .Because(AssessWithLast(0, new Limits(0, 1e-200)))
            .ShouldBe("the figures are too far apart in size or certainty to be tested");

    [Fact]
    public void Assess_AMissingFigureBeforeTheLatestFive_PlaysNoPart() =>
        RecentTrendRule
            .Assess([new TrendPoint(ReportingPeriod.CalendarYear(2019), null), .. Rising], Trend.Shares)
            .Label.ShouldBe(TrendLabel.IncreasingAndGettingWorse);

    [Fact]
    public void Assess_TheSameFigureEveryYear_IsNoSignificantChange() =>
        RecentTrendRule
            .Assess(Trend.Rates2020To2024(5, 5, 5, 5, 5), Trend.Rates)
            .Label.ShouldBe(TrendLabel.NoSignificantChange);

    private static RecentTrend AssessWithLast(double? value, Limits? limits) =>
        RecentTrendRule.Assess(
            [
                .. Trend.Rates2020To2024(10, 10, 10, 10),
                new TrendPoint(ReportingPeriod.CalendarYear(2024), value, null, limits),
            ],
            Trend.Rates
        );
}
