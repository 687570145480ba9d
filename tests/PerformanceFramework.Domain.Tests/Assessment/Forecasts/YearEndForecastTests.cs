using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class YearEndForecastTests
{
    // Seven quarters, steps of 2 up and down: no trend, a root mean squared step of 2.
    private static readonly double?[] UpAndDown = [10, 12, 10, 12, 10, 12, 10];

    [Fact]
    public void Forecast_OfLessThanTwoSeasons_CarriesTheLatestFigureForward()
    {
        var forecast = Asked.PointInTime(UpAndDown);

        forecast.Method.ShouldBe(ForecastMethod.Naive);
        forecast.Central.ShouldBe(10);
        forecast.Figures.ShouldBe(7);
        forecast.Errors.ShouldBe(6);
        forecast.Refusal.ShouldBeNull();
    }

    [Fact]
    public void Range_OfTheModel_IsByStudentsT()
    {
        var range = Asked.PointInTime(UpAndDown).Range.ShouldNotBeNull();

        // t with 6 degrees of freedom at 90%: 1.43976.
        range.Low.ShouldBe(10 - (2 * 1.439756), 1e-5);
        range.High.ShouldBe(10 + (2 * 1.439756), 1e-5);
    }

    [Fact]
    public void Probability_OfThePointInTime_IsTheShareOfTheModelBeyondTheTarget()
    {
        var expected = StudentTDistribution.Below(-0.5, 6);

        Asked.PointInTime(UpAndDown, ">= 11").Probability().ShouldBe(expected, 1e-12);
        Asked.PointInTime(UpAndDown, "> 11").Probability().ShouldBe(expected, 1e-12);
        Asked.PointInTime(UpAndDown, "<= 11").Probability().ShouldBe(1 - expected, 1e-12);
        Asked.PointInTime(UpAndDown, "< 11").Probability().ShouldBe(1 - expected, 1e-12);
    }

    [Fact]
    public void Probability_OfATargetFarAway_IsNeverCertain()
    {
        Asked.PointInTime(UpAndDown, ">= -1000000").Probability().ShouldBe(1 - 1e-6);
        Asked.PointInTime(UpAndDown, ">= 1000000").Probability().ShouldBe(1e-6);
    }

    [Fact]
    public void Probability_OfARange_IsTheShareInsideIt() =>
        Asked
            .PointInTime(UpAndDown, "9 to 13")
            .Probability()
            .ShouldBe(StudentTDistribution.Below(1.5, 6) - StudentTDistribution.Below(-0.5, 6), 1e-12);

    [Fact]
    public void EmpiricalProbability_OfAPointInTime_CountsEarlierErrors() =>
        // Errors of +2, -2, +2, -2, +2, -2 about a forecast of 10.
        Asked.PointInTime(UpAndDown, ">= 12").EmpiricalProbability.ShouldBe(4.0 / 8);

    [Fact]
    public void Range_WhereOneEarlierErrorIsLarge_IsAsWideAsThatError()
    {
        var range = Asked.PointInTime([10, 14, 10, 10, 10, 10, 10]).Range.ShouldNotBeNull();

        range.Low.ShouldBe(6, 1e-12);
        range.High.ShouldBe(14, 1e-12);
    }

    [Fact]
    public void Probability_WhereOneEarlierErrorIsLarge_BelongsToTheRangeShown() =>
        Asked.PointInTime([10, 14, 10, 10, 10, 10, 10], ">= 6").Probability().ShouldBe(0.9, 1e-9);

    [Fact]
    public void Forecast_WithATrend_CarriesTheAverageChangeForward()
    {
        var forecast = Asked.PointInTime([10, 12, 13, 15, 17, 18, 22]);

        forecast.Method.ShouldBe(ForecastMethod.Drift);
        forecast.Central!.Value.ShouldBe(24, 1e-12);
        forecast.Errors.ShouldBe(4);
    }

    [Fact]
    public void Range_WithATrend_IsThatOfTheDrift()
    {
        double[] values = [10, 12, 13, 15, 17, 18, 22];
        var drift = DriftForecast.From(values).ShouldNotBeNull().At(1);

        var range = Asked.PointInTime([10, 12, 13, 15, 17, 18, 22]).Range.ShouldNotBeNull();

        // Five degrees of freedom; the largest of the earlier errors is 2.4.
        range.High.ShouldBe(24 + Math.Max(2.4, 1.475884 * drift.StandardDeviation), 1e-5);
    }

    [Fact]
    public void Forecast_OfAnnualFigures_Drifts()
    {
        var forecast = Asked.PointInTime([10, 12, 10, 12, 10, 12], season: 1);

        forecast.Method.ShouldBe(ForecastMethod.Drift);
        forecast.Central!.Value.ShouldBe(12.4, 1e-12);
    }

    [Fact]
    public void Forecast_OfTwoSeasons_RepeatsTheSameQuarterLastYear()
    {
        var forecast = Asked.PointInTime([10, 20, 30, 40, 11, 22, 29, 41], ahead: 2);

        forecast.Method.ShouldBe(ForecastMethod.SeasonalNaive);
        forecast.Central.ShouldBe(22);
    }

    [Fact]
    public void Forecast_WithoutPlausibleSeasons_CarriesTheLatestFigureForward()
    {
        var forecast = Asked.PointInTime([10, 11, 12, 13, 14, 15, 16, 17]);

        forecast.Method.ShouldBe(ForecastMethod.Naive);
        forecast.Central.ShouldBe(17);
    }

    [Fact]
    public void Forecast_WhereSeasonsChangeAsMuchAsSteps_TakesThemAsPlausible() =>
        // Two of the four steps are 4, and so are two of the four changes from a year before.
        Asked.PointInTime([10, 14, 10, 10, 14, 10, 10, 10]).Method.ShouldBe(ForecastMethod.SeasonalNaive);

    [Fact]
    public void Forecast_OfFifteenQuarters_IsNotYetAveraged() =>
        Asked.PointInTime(Asked.Repeated(4, 10, 20, 30, 40)[..15]).Method.ShouldBe(ForecastMethod.SeasonalNaive);

    [Fact]
    public void Forecast_OfFourSeasons_IsAveraged()
    {
        var forecast = Asked.PointInTime(Asked.Repeated(4, 10, 20, 30, 40), ahead: 2);

        forecast.Method.ShouldBe(ForecastMethod.SeasonalNaiveAndSmoothing);
        forecast.Central!.Value.ShouldBe(20, 1e-9);
        forecast.Errors.ShouldBe(7);
    }

    [Fact]
    public void Probability_WithoutAnySpread_CountsEarlierErrors()
    {
        // Eleven earlier forecasts: the first, before seasons can be told from chance, was too high, and ten were
        // exact.
        var always = Asked.Repeated(5, 10, 20, 30, 40);

        Asked.PointInTime(always, ">= 20", ahead: 2).Probability().ShouldBe(11.0 / 13);
        Asked.PointInTime(always, ">= 21", ahead: 2).Probability().ShouldBe(1.0 / 13);
        Asked.PointInTime(always, "<= 20", ahead: 2).Probability().ShouldBe(12.0 / 13);
        Asked.PointInTime(always, "<= 19", ahead: 2).Probability().ShouldBe(2.0 / 13);
    }

    [Fact]
    public void Range_TwoQuartersAhead_NeedsFourEarlierForecasts()
    {
        var tooFew = Asked.PointInTime([10, 12, 10, 12, 10], ahead: 2);
        var enough = Asked.PointInTime([10, 12, 10, 12, 10, 12], ahead: 2);

        tooFew.Central.ShouldBe(10);
        tooFew.Range.ShouldBeNull();
        tooFew.Errors.ShouldBe(3);
        tooFew.Refusal.ShouldBe(ForecastRefusal.TooFewErrors);
        tooFew.Likelihood.ShouldBe(new Likelihood.Unknown(ForecastRefusal.TooFewErrors));
        enough.Range.ShouldNotBeNull();
        enough.Errors.ShouldBe(4);
    }

    [Fact]
    public void Forecast_OfFourFigures_IsRefused()
    {
        var forecast = Asked.PointInTime([10, 12, 10, 12]);

        forecast.Central.ShouldBeNull();
        forecast.Method.ShouldBeNull();
        forecast.Refusal.ShouldBe(ForecastRefusal.TooFewFigures);
        forecast.Likelihood.ShouldBe(new Likelihood.Unknown(ForecastRefusal.TooFewFigures));
    }

    [Fact]
    public void Forecast_OfNoFigures_IsRefused() => Asked.PointInTime([]).Refusal.ShouldBe(ForecastRefusal.NoFigures);

    [Theory]
    [InlineData(4, 8, true)]
    [InlineData(4, 9, false)]
    [InlineData(1, 3, true)]
    [InlineData(1, 4, false)]
    public void Forecast_MoreThanTwoYearsAhead_IsRefused(int season, int ahead, bool given) =>
        (
            Asked.PointInTime([.. UpAndDown, .. UpAndDown], season: season, ahead: ahead).Refusal
            != ForecastRefusal.TooFarAhead
        ).ShouldBe(given);

    [Fact]
    public void Forecast_WhereTheLatestIsMissing_IsRefused() =>
        Asked.PointInTime([10, 12, 10, 12, 10, null]).Refusal.ShouldBe(ForecastRefusal.LatestMissing);

    [Fact]
    public void Forecast_AcrossAGap_BridgesIt()
    {
        // Bridged, every step is 1, so a range of no width but for the trend shows the straight line.
        var forecast = Asked.PointInTime([10, 11, 12, null, 14, 15, 16, 17, 18, 19], season: 12);

        forecast.Bridged.ShouldBe(1);
        forecast.Figures.ShouldBe(10);
        forecast.Central!.Value.ShouldBe(20, 1e-12);
        forecast.Range!.Value.High.ShouldBe(20, 1e-9);
    }

    [Fact]
    public void Forecast_AcrossALongerGap_BridgesItInAStraightLine() =>
        Asked
            .PointInTime([10, 11, 12, null, null, 15, 16, 17, 18, 19], season: 12)
            .Range!.Value.High.ShouldBe(20, 1e-9);

    [Fact]
    public void Forecast_WithMoreThanOneInFiveMissing_StartsAfterTheLastGap()
    {
        var forecast = Asked.PointInTime([90, null, 70, null, 10, 12, 10, 12, 10]);

        forecast.Figures.ShouldBe(5);
        forecast.Bridged.ShouldBe(0);
        forecast.Central.ShouldBe(10);
    }

    [Fact]
    public void Forecast_StartingLateWithMoreThanOneInFiveMissing_StartsAfterTheLastGap() =>
        Asked.PointInTime([null, null, null, null, 90, null, 70, null, 10, 12, 10, 12, 10]).Figures.ShouldBe(5);

    [Fact]
    public void Forecast_WithOneInFiveMissing_KeepsAllFigures() =>
        Asked.PointInTime([10, null, 10, 12, 10]).Figures.ShouldBe(5);

    [Fact]
    public void Forecast_WhereTheFirstAreMissing_StartsWithTheFirstThatIsNot() =>
        Asked.PointInTime([null, null, 10, 12, 10, 12, 10]).Figures.ShouldBe(5);

    [Fact]
    public void Forecast_AfterARebase_LeavesEarlierFiguresOut()
    {
        var forecast = Asked.PointInTime([90, 95, 90, .. UpAndDown], from: 3);

        forecast.Figures.ShouldBe(7);
        forecast.Range.ShouldBe(Asked.PointInTime(UpAndDown).Range);
    }

    [Theory]
    [InlineData(-1, 7)]
    [InlineData(99, 1)]
    public void Forecast_AfterARebaseOutsideTheSeries_NeverFails(int from, int figures) =>
        Asked.PointInTime(UpAndDown, from: from).Figures.ShouldBe(figures);

    [Fact]
    public void Range_AfterAnUnexplainedChange_IsHalfAsWideAgain()
    {
        var range = Asked.PointInTime(UpAndDown, specialCause: true).Range.ShouldNotBeNull();

        range.High.ShouldBe(10 + (1.5 * 2 * 1.439756), 1e-5);
    }

    [Fact]
    public void Probability_AfterAnUnexplainedChange_IsNearerToEven() =>
        Asked
            .PointInTime(UpAndDown, ">= 11", specialCause: true)
            .Probability()
            .ShouldBe(StudentTDistribution.Below(-0.5 / 1.5, 6), 1e-12);

    [Fact]
    public void Forecast_WithoutANumericTarget_StillHasARange()
    {
        var question = new ForecastQuestion(
            new YearEndMeasure.PointInTime(UpAndDown),
            4,
            1,
            new Domain.Indicators.Target.None(),
            default,
            Given.Days
        );

        var forecast = YearEndForecastRule.Forecast(question);

        forecast.Range.ShouldNotBeNull();
        forecast.EmpiricalProbability.ShouldBeNull();
        forecast.Likelihood.ShouldBe(new Likelihood.Unknown(ForecastRefusal.NoNumericTarget));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(4, -1)]
    public void Question_ThatMakesNoSense_IsAProgrammingError(int season, int ahead) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Asked.PointInTime(UpAndDown, season: season, ahead: ahead));
}
