using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.RecentTrends;

public sealed class TrendExplanationTests
{
    [Fact]
    public void Explanation_OfARise_IsOneSentenceWithItsNumbers() =>
        RecentTrendRule
            .Assess(Trend.Shares2020To2024(1500, 1540, 1600, 1650, 1720), Trend.Shares)
            .Explanation.ShouldBe(
                "Increasing and getting worse over the five years to 2024: the figures, from 15.0% in 2020 to 17.2% in 2024, "
                    + "rise on the whole by more than chance explains"
            );

    [Fact]
    public void Explanation_OfAFall_IsOneSentenceWithItsNumbers() =>
        RecentTrendRule
            .Assess(Trend.Rates2020To2024(50, 46, 42, 39, 33), Trend.Rates)
            .Explanation.ShouldBe(
                "Decreasing and getting better over the five years to 2024: the figures, from 50.0 days in 2020 to 33.0 days "
                    + "in 2024, fall on the whole by more than chance explains"
            );

    [Fact]
    public void Explanation_OfChance_SaysSo() =>
        RecentTrendRule
            .Assess(Trend.Rates2020To2024(50, 50.2, 49.8, 50, 50.04), Trend.Rates)
            .Explanation.ShouldBe(
                "No significant change over the five years to 2024: the figures, from 50.00 days in 2020 to 50.04 days in "
                    + "2024, vary no more than chance explains"
            );

    [Fact]
    public void Explanation_OfARiseThatRestsOnOneYear_NamesIt() =>
        RecentTrendRule
            .Assess(Trend.Rates2020To2024(50, 49, 48, 47, 60), Trend.Rates)
            .Explanation.ShouldBe(
                "No significant change over the five years to 2024: the figures, from 50.0 days in 2020 to 60.0 days in 2024, "
                    + "rise on the whole only because of 2024"
            );

    [Fact]
    public void Explanation_OfAFallThatRestsOnEitherOfTwoYears_NamesBoth() =>
        RecentTrendRule
            .Assess(Trend.Rates2020To2024(58, 50, 54, 58, 49), Trend.Rates)
            .Explanation.ShouldBe(
                "No significant change over the five years to 2024: the figures, from 58.0 days in 2020 to 49.0 days in 2024, "
                    + "fall on the whole only because of 2020 or of 2024"
            );

    [Fact]
    public void Explanation_OfASignificantTestWithoutASlope_SaysSo() =>
        new RecentTrend.Tested(
            TrendLabel.NoSignificantChange,
            new TrendTest(20, 0, [0.1, 0, 0, 0, 0]),
            Trend.Rates2020To2024(50, 40, 40, 40, 50),
            Given.Days
        ).Explanation.ShouldBe(
            "No significant change over the five years to 2024: the figures, from 50.0 days in 2020 to 50.0 days in 2024, "
                + "go neither up nor down on the whole"
        );

    [Fact]
    public void Explanation_OfYearsWithAGap_NamesTheFirstAndTheLast() =>
        RecentTrendRule
            .Assess(
                [
                    Trend.Rate(2014, 30),
                    Trend.Rate(2015, 34),
                    Trend.Rate(2017, 41),
                    Trend.Rate(2018, 46),
                    Trend.Rate(2019, 50),
                ],
                Trend.Rates with
                {
                    Polarity = Polarity.NoJudgement,
                }
            )
            .Explanation.ShouldBe(
                "Increasing over the five years with figures from 2014 to 2019: the figures, from 30.0 days in 2014 to 50.0 days "
                    + "in 2019, rise on the whole by more than chance explains"
            );

    [Fact]
    public void Explanation_OfFinancialYears_PrintsThemAsTheyArePrinted() =>
        RecentTrendRule
            .Assess(
                [
                    .. Enumerable
                        .Range(2020, 5)
                        .Select(year =>
                            Trend.Share(ReportingPeriod.WholeYear(new FinancialYear(year)), 1000 + (year * 2))
                        ),
                ],
                Trend.Shares
            )
            .Explanation.ShouldStartWith(
                "No significant change over the five years to 2024/25: the figures, from 50.4% in"
            );

    [Fact]
    public void Explanation_WithoutATrend_SaysWhy() =>
        RecentTrendRule
            .Assess([], Trend.Rates)
            .Explanation.ShouldBe("Cannot be calculated: five years of figures are needed and there are 0");
}
