using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

/// <summary>What bounds do to a forecast.</summary>
public sealed class ForecastScaleTests
{
    [Fact]
    public void Range_OfAPercentage_IsSymmetricInLogOdds()
    {
        var range = Asked
            .PointInTime([90, 95, 90, 95, 90, 95, 90], possible: PossibleRange.Percentage)
            .Range.ShouldNotBeNull();

        (LogOdds(range.High) - LogOdds(90)).ShouldBe(1.439756 * (LogOdds(95) - LogOdds(90)), 1e-5);
        (LogOdds(90) - LogOdds(range.Low)).ShouldBe(1.439756 * (LogOdds(95) - LogOdds(90)), 1e-5);
    }

    [Fact]
    public void Range_OfACount_IsSymmetricInLogarithms()
    {
        var range = Asked
            .PointInTime([9, 19, 9, 19, 9, 19, 9], possible: PossibleRange.NotNegative)
            .Range.ShouldNotBeNull();

        range.High.ShouldBe((10 * Math.Pow(2, 1.439756)) - 1, 1e-4);
        range.Low.ShouldBe((10 * Math.Pow(2, -1.439756)) - 1, 1e-4);
    }

    [Fact]
    public void Range_OfWhatHasOnlyAHighestFigure_IsThatOfACountMirrored()
    {
        var range = Asked
            .PointInTime([-9, -19, -9, -19, -9, -19, -9], possible: new PossibleRange(null, 0))
            .Range.ShouldNotBeNull();

        range.Low.ShouldBe(-(10 * Math.Pow(2, 1.439756)) + 1, 1e-4);
        range.High.ShouldBe(-(10 * Math.Pow(2, -1.439756)) + 1, 1e-4);
    }

    [Fact]
    public void Mean_OfWhatHasOnlyAHighestFigure_IsThatOfACountMirrored()
    {
        var count = Asked.Of(
            new YearEndMeasure.MeanToDate([9, 19, 8, 19, 9, 21, 9]),
            ">= 12",
            ahead: 2,
            possible: PossibleRange.NotNegative
        );
        var mirrored = Asked.Of(
            new YearEndMeasure.MeanToDate([-9, -19, -8, -19, -9, -21, -9]),
            "<= -12",
            ahead: 2,
            possible: new PossibleRange(null, 0)
        );

        mirrored.Range!.Value.Low.ShouldBe(-count.Range!.Value.High, 1e-9);
        mirrored.Range!.Value.High.ShouldBe(-count.Range!.Value.Low, 1e-9);
        mirrored.Probability().ShouldBe(count.Probability(), 1e-9);
    }

    // The bounds of a percentage are 0 and 100; nothing may depend on the lower one being nothing.
    [Theory]
    [InlineData(1, null)]
    [InlineData(3, null)]
    [InlineData(1, 20.0)]
    public void Forecast_BetweenOtherBounds_IsThatOfAPercentageMoved(int ahead, double? cases)
    {
        double?[] percentages = [90, 95, 91, 100, 90, 96, 88];
        var percentage = Asked.PointInTime(
            percentages,
            ">= 94",
            ahead: ahead,
            possible: PossibleRange.Percentage,
            cases: cases
        );
        var moved = Asked.PointInTime(
            [.. percentages.Select(p => 10 + (0.4 * p))],
            ">= 47.6",
            ahead: ahead,
            possible: new PossibleRange(10, 50),
            cases: cases
        );

        moved.Central!.Value.ShouldBe(10 + (0.4 * percentage.Central!.Value), 1e-9);
        moved.Range!.Value.Low.ShouldBe(10 + (0.4 * percentage.Range!.Value.Low), 1e-9);
        moved.Range!.Value.High.ShouldBe(10 + (0.4 * percentage.Range!.Value.High), 1e-9);
        moved.Probability().ShouldBe(percentage.Probability(), 1e-9);
    }

    [Fact]
    public void Mean_BetweenOtherBounds_IsThatOfAPercentageMoved()
    {
        double?[] percentages = [60, 80, 95, 70, 62, 82, 94, 73, 61, 81, 96, 71, 60, 80];
        var percentage = Asked.Of(
            new YearEndMeasure.MeanToDate(percentages),
            ahead: 2,
            possible: PossibleRange.Percentage
        );
        var moved = Asked.Of(
            new YearEndMeasure.MeanToDate([.. percentages.Select(p => 10 + (0.4 * p))]),
            ahead: 2,
            possible: new PossibleRange(10, 50)
        );

        percentage.Method.ShouldBe(ForecastMethod.SeasonalNaive);
        moved.Range!.Value.Low.ShouldBe(10 + (0.4 * percentage.Range!.Value.Low), 1e-9);
        moved.Range!.Value.High.ShouldBe(10 + (0.4 * percentage.Range!.Value.High), 1e-9);
    }

    [Fact]
    public void Range_AboveAnotherLowestFigure_IsThatOfACountMoved()
    {
        double?[] counts = [9, 19, 9, 19, 9, 19, 9];
        var count = Asked.PointInTime(counts, possible: PossibleRange.NotNegative);
        var moved = Asked.PointInTime([.. counts.Select(c => c + 5)], possible: new PossibleRange(5, null));

        moved.Range!.Value.Low.ShouldBe(count.Range!.Value.Low + 5, 1e-9);
        moved.Range!.Value.High.ShouldBe(count.Range!.Value.High + 5, 1e-9);
    }

    [Fact]
    public void Range_OfACountNearNothing_StopsThere() =>
        Asked.PointInTime([0, 3, 0, 3, 0, 3, 0], possible: PossibleRange.NotNegative).Range!.Value.Low.ShouldBe(0);

    [Fact]
    public void Forecast_OfAConstantHundredPercent_IsAHundredPercent()
    {
        var forecast = Asked.PointInTime([100, 100, 100, 100, 100, 100], ">= 100", possible: PossibleRange.Percentage);

        forecast.Central.ShouldBe(100);
        forecast.Range.ShouldBe(new ForecastRange(100, 100));
        forecast.Probability().ShouldBe(6.0 / 7);
    }

    [Fact]
    public void Forecast_OfAConstantNothing_IsNothing() =>
        Asked.PointInTime([0, 0, 0, 0, 0, 0], possible: PossibleRange.Percentage).Central.ShouldBe(0);

    [Fact]
    public void Range_OfFiguresAtTheBound_TreatsThemAsHalfTheNearestInside()
    {
        // 99.8% is 0.2% away from the bound, so 100% counts as 99.9%.
        var range = Asked
            .PointInTime([99.8, 100, 99.8, 100, 99.8, 100, 99.8], possible: PossibleRange.Percentage)
            .Range.ShouldNotBeNull();

        (LogOdds(99.8) - LogOdds(range.Low)).ShouldBe(1.439756 * (LogOdds(99.9) - LogOdds(99.8)), 1e-5);
        range.High.ShouldBe(100);
    }

    [Fact]
    public void Range_OfFiguresAtTheBound_TreatsThemAsHalfAPercentAtMost()
    {
        var range = Asked
            .PointInTime([90, 100, 90, 100, 90, 100, 90], possible: PossibleRange.Percentage)
            .Range.ShouldNotBeNull();

        (LogOdds(90) - LogOdds(range.Low)).ShouldBe(1.439756 * (LogOdds(99.5) - LogOdds(90)), 1e-5);
    }

    [Fact]
    public void Range_OfAShareOfKnownCases_TreatsTheBoundAsHalfACase()
    {
        var range = Asked
            .PointInTime([90, 100, 90, 100, 90, 100, 90], possible: PossibleRange.Percentage, cases: 20)
            .Range.ShouldNotBeNull();

        (LogOdds(90) - LogOdds(range.Low)).ShouldBe(1.439756 * (LogOdds(97.5) - LogOdds(90)), 1e-5);
    }

    [Fact]
    public void Range_OfARatio_KnowsItsCases()
    {
        double?[] cases = [20, 20, 20, 20, 20, 20, 20];
        var range = Asked
            .Of(new YearEndMeasure.Ratio([18, 20, 18, 20, 18, 20, 18], cases, 100), possible: PossibleRange.Percentage)
            .Range.ShouldNotBeNull();

        // Three quarters in, 56 of 60; the fourth has 90% give or take.
        var low = ((range.Low * 80) - 5600) / 20;
        (LogOdds(90) - LogOdds(low)).ShouldBe(1.439756 * (LogOdds(97.5) - LogOdds(90)), 1e-5);
    }

    [Theory]
    [InlineData(0.0, 50.0)]
    [InlineData(100.0, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NegativeInfinity, 200.0)]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(double.NaN, 200.0)]
    public void Range_OfFiguresOutsideTheBounds_IsWithoutThem(double lowest, double highest)
    {
        double?[] values = [90, 95, 90, 95, 90, 95, 90];

        Asked
            .PointInTime(values, possible: new PossibleRange(lowest, highest))
            .Range.ShouldBe(Asked.PointInTime(values).Range);
    }

    [Fact]
    public void Probability_OfAPercentage_IsOnTheScaleOfLogOdds() =>
        Asked
            .PointInTime([90, 95, 90, 95, 90, 95, 90], ">= 92", possible: PossibleRange.Percentage)
            .Probability()
            .ShouldBe(StudentTDistribution.Below((LogOdds(90) - LogOdds(92)) / (LogOdds(95) - LogOdds(90)), 6), 1e-9);

    [Fact]
    public void Probability_OfARangeUpToTheBound_HasNoEdgeThere()
    {
        double?[] values = [90, 95, 90, 95, 90, 95, 90];

        Asked
            .PointInTime(values, "92 to 100", possible: PossibleRange.Percentage)
            .Probability()
            .ShouldBe(Asked.PointInTime(values, ">= 92", possible: PossibleRange.Percentage).Probability());
        Asked
            .PointInTime(values, "0 to 92", possible: PossibleRange.Percentage)
            .Probability()
            .ShouldBe(Asked.PointInTime(values, "<= 92", possible: PossibleRange.Percentage).Probability());
    }

    private static double LogOdds(double percentage) => Math.Log(percentage / (100 - percentage));
}
