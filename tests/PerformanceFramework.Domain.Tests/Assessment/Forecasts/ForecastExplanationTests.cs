using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class ForecastExplanationTests
{
    private static readonly double?[] UpAndDown = [10, 12, 10, 12, 10, 12, 10];

    [Fact]
    public void Explanation_OfALikelihood_SaysForecastRangeAndBasis() =>
        Asked
            .PointInTime(UpAndDown, ">= 9")
            .Explanation.ShouldBe(
                "Likely (68%) to meet the year-end target of at least 9.0 days: forecast 10.0 days, "
                    + "80% range 7.1 to 12.9 days, from 7 quarters (the latest figure carried forward)"
            );

    [Fact]
    public void Explanation_OfARemoteChance_IsGrammatical() =>
        Asked
            .PointInTime(UpAndDown, ">= 40")
            .Explanation.ShouldStartWith("Remote chance (<5%) of meeting the year-end target of at least 40.0 days: ");

    [Fact]
    public void Explanation_OfAnEvenChance_IsGrammatical() =>
        Asked
            .PointInTime(UpAndDown, "<= 10")
            .Explanation.ShouldStartWith(
                "Realistic possibility (50%) of meeting the year-end target of at most 10.0 days: "
            );

    [Fact]
    public void Explanation_OfAPercentage_IsInPercent() =>
        Asked
            .PointInTime(
                Asked.Repeated(4, 80, 90, 85, 95),
                ">= 85",
                ahead: 2,
                possible: PossibleRange.Percentage,
                unit: Given.Percent
            )
            .Explanation.ShouldContain("forecast 90.0%");

    [Theory]
    [InlineData(4, "(the average of the same quarter last year and a smoothed forecast)")]
    [InlineData(12, "(the same month last year repeated)")]
    public void Explanation_WithSeasons_NamesThePeriod(int season, string basis) =>
        Asked
            .PointInTime(
                season == 4 ? Asked.Repeated(4, 1, 2, 3, 5) : Asked.Repeated(2, 1, 9, 2, 8, 3, 7, 4, 6, 5, 5, 8, 2),
                season: season
            )
            .Explanation.ShouldEndWith(basis);

    [Theory]
    [InlineData(1, "6 years")]
    [InlineData(2, "6 half-years")]
    [InlineData(3, "6 terms")]
    [InlineData(4, "6 quarters")]
    [InlineData(6, "6 periods")]
    [InlineData(12, "6 months")]
    public void Explanation_OfASeries_CountsItsPeriods(int season, string periods) =>
        Asked.PointInTime([10, 14, 10, 12, 10, 13], season: season).Explanation.ShouldContain($", from {periods} (");

    [Theory]
    [InlineData(1, "year")]
    [InlineData(2, "half-year")]
    [InlineData(3, "term")]
    [InlineData(4, "quarter")]
    [InlineData(6, "period")]
    [InlineData(12, "month")]
    public void Explanation_OfAMissingFigure_NamesItsPeriod(int season, string period) =>
        Asked
            .PointInTime([10, null], season: season)
            .Explanation.ShouldBe($"No forecast: the figure for the latest {period} is missing");

    [Fact]
    public void Explanation_OfATrend_SaysSo() =>
        Asked
            .PointInTime([10, 12, 13, 15, 17, 18, 22])
            .Explanation.ShouldEndWith("from 7 quarters (the average change carried forward)");

    [Fact]
    public void Explanation_WithoutARange_SaysWhy() =>
        Asked
            .PointInTime([10, 12, 10, 12, 10], ahead: 2)
            .Explanation.ShouldBe(
                "Forecast 10.0 days, no range because only 3 earlier forecasts can be checked and 4 are needed, "
                    + "from 5 quarters (the latest figure carried forward)"
            );

    [Theory]
    [InlineData(4, "no range because only 1 earlier forecast can be checked and 4 are needed")]
    [InlineData(5, "no range because no earlier forecast can be checked and 4 are needed")]
    public void Explanation_WithoutARange_CountsEarlierForecasts(int ahead, string reason) =>
        Asked.PointInTime([10, 12, 10, 12, 10], ahead: ahead).Explanation.ShouldContain(reason);

    [Theory]
    [InlineData(1, "1 of them was missing and is bridged in a straight line")]
    [InlineData(2, "2 of them were missing and are bridged in a straight line")]
    public void Explanation_AcrossGaps_SaysThatTheyAreBridged(int gaps, string caveat) =>
        Asked
            .PointInTime([10, 11, 10, 12, .. new double?[gaps], 11, 10, 12, 11, 10, 12], season: 12)
            .Explanation.ShouldEndWith($"(the latest figure carried forward); {caveat}");

    [Fact]
    public void Explanation_AfterAnUnexplainedChange_SaysThatTheRangeIsWider() =>
        Asked
            .PointInTime(UpAndDown, specialCause: true)
            .Explanation.ShouldEndWith(
                "; the range is half as wide again because a recent unusual change is not explained yet"
            );

    [Fact]
    public void Explanation_AfterAnUnexplainedChangeWithoutARange_DoesNotSpeakOfOne() =>
        Asked
            .PointInTime([10, 12, 10, 12, 10], ahead: 2, specialCause: true)
            .Explanation.ShouldEndWith("(the latest figure carried forward)");

    [Fact]
    public void Explanation_OfASecuredTotal_SaysWhatIsInAndWhatIsLeft() =>
        Asked
            .Of(
                new YearEndMeasure.Total([20, 20, 20, 20, 20, 20]),
                ">= 40",
                ahead: 2,
                possible: PossibleRange.NotNegative,
                unit: Given.Households
            )
            .Explanation.ShouldBe(
                "Secured: with 40 households so far, the year-end target of at least 40 households is met "
                    + "whatever the 2 quarters left bring"
            );

    [Fact]
    public void Explanation_OfALostTotal_SaysWhatIsInAndWhatIsLeft() =>
        Asked
            .Of(
                new YearEndMeasure.Total([20, 20, 20]),
                "<= 40",
                possible: PossibleRange.NotNegative,
                unit: Given.Households
            )
            .Explanation.ShouldBe(
                "Lost: with 60 households so far, the year-end target of at most 40 households is missed "
                    + "whatever the 1 quarter left brings"
            );

    [Fact]
    public void Explanation_OfASecuredMean_HasNoSumSoFar() =>
        Asked
            .Of(
                new YearEndMeasure.MeanToDate([20, 20, 20, 20, 20, 20]),
                ">= 10",
                ahead: 2,
                possible: PossibleRange.NotNegative
            )
            .Explanation.ShouldBe(
                "Secured: the year-end target of at least 10.0 days is met whatever the 2 quarters left bring"
            );

    [Fact]
    public void Explanation_OfACompleteYear_SaysWhetherTheTargetIsMet()
    {
        Asked
            .PointInTime([20], ">= 20", ahead: 0)
            .Explanation.ShouldBe("Secured: the year-end figure of 20.0 days meets the target of at least 20.0 days");
        Asked
            .PointInTime([20], ">= 21", ahead: 0)
            .Explanation.ShouldBe("Lost: the year-end figure of 20.0 days misses the target of at least 21.0 days");
    }

    [Fact]
    public void Explanation_OfACompleteYearWithoutATarget_IsTheFigure() =>
        WithoutTarget([20], ahead: 0).ShouldBe("The year-end figure is 20.0 days");

    [Fact]
    public void Explanation_WithoutATarget_IsTheForecast() =>
        WithoutTarget(UpAndDown, ahead: 1)
            .ShouldBe(
                "Forecast 10.0 days, 80% range 7.1 to 12.9 days, "
                    + "from 7 quarters (the latest figure carried forward)"
            );

    [Fact]
    public void Explanation_OfARefusal_GivesTheReason()
    {
        Asked.PointInTime([]).Explanation.ShouldBe("No forecast: there are no figures yet");
        Asked.PointInTime([1]).Explanation.ShouldBe("No forecast: a forecast needs 5 figures and there is 1");
        Asked.PointInTime([1, 2, 3, 4]).Explanation.ShouldBe("No forecast: a forecast needs 5 figures and there are 4");
        Asked
            .PointInTime([1, 2, 3, 4, null])
            .Explanation.ShouldBe("No forecast: the figure for the latest quarter is missing");
        Asked.PointInTime(UpAndDown, ahead: 9).Explanation.ShouldBe("No forecast: the year end is 9 quarters away");
        Asked
            .Of(new YearEndMeasure.Total([1]))
            .Explanation.ShouldBe("No forecast: a figure from earlier this year is missing");
    }

    [Fact]
    public void Explanation_WhereTheTargetsOfThePeriodsMakeNoneOfTheYear_SaysWhy()
    {
        // 90, 94, 92 and 96 of 100 each: 186 of 200 so far this year, with two quarters to come.
        var forecast = YearEndForecastRule.Forecast(
            new ForecastQuestion(
                new YearEndMeasure.Ratio([90, 94, 92, 96, 90, 96], [100, 100, 100, 100, 100, 100], 100),
                4,
                2,
                new Target.None(),
                default,
                Given.Percent,
                IsTargetUneven: true
            )
        );

        forecast.Likelihood.ShouldBe(new Likelihood.Unknown(ForecastRefusal.UnevenTargets));
        forecast.Explanation.ShouldStartWith("Forecast 9");
        forecast.Explanation.ShouldEndWith(
            "; not compared with a target: the targets of the year’s periods differ, and how much each counts in the year is not known beforehand"
        );
    }

    private static string WithoutTarget(double?[] values, int ahead) =>
        YearEndForecastRule
            .Forecast(
                new ForecastQuestion(
                    new YearEndMeasure.PointInTime(values),
                    4,
                    ahead,
                    new Target.EstablishBaseline(),
                    default,
                    Given.Days
                )
            )
            .Explanation;
}
