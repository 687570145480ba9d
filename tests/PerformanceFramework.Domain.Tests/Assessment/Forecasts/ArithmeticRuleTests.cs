using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class ArithmeticRuleTests
{
    // 60 so far this year, one quarter to go.
    private static readonly double?[] Sixty = [20, 20, 20, 20, 20, 20, 20];

    [Theory]
    [InlineData(">= 60", "Secured")]
    [InlineData("> 59", "Secured")]
    [InlineData("> 60", null)]
    [InlineData(">= 61", null)]
    [InlineData("<= 59", "Lost")]
    [InlineData("< 60", "Lost")]
    [InlineData("<= 60", null)]
    [InlineData("< 61", null)]
    [InlineData("50 to 59", "Lost")]
    [InlineData("50 to 60", null)]
    public void Total_ThatCanOnlyGrow_DecidesWhatItHasPassed(string target, string? label) =>
        ShouldBe(Asked.Of(new YearEndMeasure.Total(Sixty), target, possible: PossibleRange.NotNegative), label);

    [Theory]
    [InlineData(">= 161", "Lost")]
    [InlineData(">= 160", null)]
    [InlineData("> 160", "Lost")]
    [InlineData("> 159", null)]
    [InlineData("<= 160", "Secured")]
    [InlineData("<= 159", null)]
    [InlineData("< 161", "Secured")]
    [InlineData("< 160", null)]
    [InlineData("60 to 160", "Secured")]
    [InlineData("61 to 160", null)]
    [InlineData("60 to 159", null)]
    [InlineData("161 to 170", "Lost")]
    public void Total_OfBoundedQuarters_DecidesWhatTheyCannotReach(string target, string? label) =>
        ShouldBe(Asked.Of(new YearEndMeasure.Total(Sixty), target, possible: PossibleRange.Percentage), label);

    [Theory]
    [InlineData(">= 15", "Secured")]
    [InlineData(">= 41", "Lost")]
    [InlineData(">= 16", null)]
    [InlineData(">= 40", null)]
    public void Mean_OfBoundedQuarters_DecidesWhatItCannotReach(string target, string? label) =>
        ShouldBe(Asked.Of(new YearEndMeasure.MeanToDate(Sixty), target, possible: PossibleRange.Percentage), label);

    [Theory]
    [InlineData(">= 0", "Secured")]
    [InlineData("> 100", "Lost")]
    [InlineData("<= 100", "Secured")]
    [InlineData(">= 100", null)]
    public void PointInTime_OfAPercentage_DecidesWhatNoPercentageIs(string target, string? label) =>
        ShouldBe(Asked.PointInTime(Sixty, target, possible: PossibleRange.Percentage), label);

    [Fact]
    public void Ratio_BeforeTheYearIsComplete_IsNotDecided() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Ratio(Sixty, [20, 20, 20, 20, 20, 20, 20], 100),
                ">= 90",
                possible: PossibleRange.Percentage
            ),
            null
        );

    [Fact]
    public void Total_WithoutBounds_IsNotDecided() => ShouldBe(Asked.Of(new YearEndMeasure.Total(Sixty), ">= 1"), null);

    [Fact]
    public void Total_WithFiguresOutsideTheBounds_DoesNotTrustThem() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Total([-1, 20, 20, 20, 20, 20, 20]),
                ">= 1",
                possible: PossibleRange.NotNegative
            ),
            null
        );

    [Fact]
    public void Total_OfTooFewFigures_CanBeDecidedAllTheSame()
    {
        var forecast = Asked.Of(new YearEndMeasure.Total([20, 20, 20]), ">= 60", possible: PossibleRange.NotNegative);

        forecast.Likelihood.ShouldBe(new Likelihood.Secured());
        forecast.Central.ShouldBeNull();
    }

    [Fact]
    public void Total_OfTenths_IsNotLostToBinaryFractions() =>
        Asked
            .Of(new YearEndMeasure.Total([0.1, 0.2, 0.0, 0.0]), "<= 0.3", ahead: 0)
            .Likelihood.ShouldBe(new Likelihood.Secured());

    [Theory]
    [InlineData(">= 20", "Secured")]
    [InlineData("> 20", "Lost")]
    [InlineData("<= 20", "Secured")]
    [InlineData("< 20", "Lost")]
    [InlineData("20 to 20", "Secured")]
    [InlineData("21 to 22", "Lost")]
    [InlineData("18 to 19", "Lost")]
    public void Year_ThatIsComplete_IsDecided(string target, string label) =>
        ShouldBe(Asked.PointInTime(Sixty, target, ahead: 0), label);

    private static void ShouldBe(YearEndForecast forecast, string? label) =>
        (forecast.Likelihood is Likelihood.Probable ? null : forecast.Likelihood.Label).ShouldBe(label);
}
