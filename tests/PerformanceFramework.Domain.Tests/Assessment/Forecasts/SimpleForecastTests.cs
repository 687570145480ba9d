using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

public sealed class SimpleForecastTests
{
    private static readonly double[] TooLarge = [-1e300, 1e300, -1e300, 1e300];

    [Fact]
    public void Naive_OfOneValue_IsNotPossible()
    {
        NaiveForecast.From([]).ShouldBeNull();
        NaiveForecast.From([1]).ShouldBeNull();
        NaiveForecast.From([1, 2]).ShouldNotBeNull();
    }

    [Fact]
    public void Drift_OfTwoValues_IsNotPossible()
    {
        DriftForecast.From([1, 2]).ShouldBeNull();
        DriftForecast.From([1, 2, 3]).ShouldNotBeNull();
    }

    [Fact]
    public void SeasonalNaive_OfOneSeason_IsNotPossible()
    {
        SeasonalNaiveForecast.From([1, 2, 3, 4], 4).IsPossible.ShouldBeFalse();
        SeasonalNaiveForecast.From([1, 2, 3, 4, 5], 4).IsPossible.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => SeasonalNaiveForecast.From([1, 2, 3, 4], 4).At(1));
    }

    [Fact]
    public void SeasonalNaive_BeyondAYear_RepeatsTheYearWithTwiceTheVariance()
    {
        double[] values = [0, 0, 3, 3];

        SeasonalNaiveForecast.From(values, 2).At(2).ShouldBe(new HorizonForecast(3, 3));
        SeasonalNaiveForecast.From(values, 2).At(3).ShouldBe(new HorizonForecast(3, Math.Sqrt(18)));
    }

    [Fact]
    public void Mean_OfOneValue_IsNotPossible()
    {
        MeanForecast.From([1]).ShouldBeNull();
        MeanForecast.From([1, 2]).ShouldNotBeNull().DegreesOfFreedom.ShouldBe(1);
    }

    [Fact]
    public void Forecasts_OfValuesTooLargeToSquare_AreNotPossible()
    {
        NaiveForecast.From(TooLarge).ShouldBeNull();
        DriftForecast.From(TooLarge).ShouldBeNull();
        SeasonalNaiveForecast.From(TooLarge, 1).IsPossible.ShouldBeFalse();
        MeanForecast.From(TooLarge).ShouldBeNull();
        ExponentialSmoothing.Run(TooLarge, SmoothingParameters.Simple(0.5), 0, 0).ShouldBeNull();
    }

    [Fact]
    public void Smoothing_OfNothing_IsNotPossible()
    {
        ExponentialSmoothing.Run([], SmoothingParameters.Simple(0.5), 0, 0).ShouldBeNull();
        ExponentialSmoothing.FitSimple([], 0).ShouldBeNull();
        ExponentialSmoothing.FitDampedTrend([], 0, 0).ShouldBeNull();
    }

    [Fact]
    public void Smoothing_OfOneValue_TakesItsShareOfTheError()
    {
        var smoothed = ExponentialSmoothing
            .Run([10], SmoothingParameters.DampedTrend(0.5, 0.1, 0.8), level: 4, trend: 5)
            .ShouldNotBeNull();

        // Expected 4 + 0.8 × 5 = 8, so the error is 2.
        smoothed.Level.ShouldBe(9);
        smoothed.Trend.ShouldBe(4.2);
        smoothed.SquaredErrors.ShouldBe(4);
    }

    [Fact]
    public void Fit_OfAWalk_FollowsEachStep()
    {
        double[] walk = [10, 20, 35, 45, 60];

        ExponentialSmoothing.FitSimple(walk, 10).ShouldNotBeNull().Parameters.Alpha.ShouldBe(0.9999);
    }

    [Fact]
    public void Fit_OfChance_KeepsTheLevel() =>
        ExponentialSmoothing.FitSimple([9, 11, 9, 11, 9, 11], 10).ShouldNotBeNull().Parameters.Alpha.ShouldBe(1e-4);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Forecasts_OfThePast_AreAProgrammingError(int horizon)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => default(NaiveForecast).At(horizon));
        Should.Throw<ArgumentOutOfRangeException>(() => default(DriftForecast).At(horizon));
        Should.Throw<ArgumentOutOfRangeException>(() => SeasonalNaiveForecast.From([1, 2], 1).At(horizon));
        Should.Throw<ArgumentOutOfRangeException>(() => default(ExponentialSmoothing).At(horizon, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => SeasonalNaiveForecast.From([1, 2], horizon));
    }

    [Fact]
    public void TrendSteps_OfADampedTrend_AreASumOfPowers()
    {
        var parameters = SmoothingParameters.DampedTrend(0.5, 0.1, 0.5);

        parameters.TrendSteps(0).ShouldBe(0);
        parameters.TrendSteps(3).ShouldBe(0.5 + 0.25 + 0.125);
    }

    [Fact]
    public void TheilSen_OfOneValue_IsNotPossible()
    {
        TheilSenSlope.From([]).ShouldBeNull();
        TheilSenSlope.From([1]).ShouldBeNull();
        TheilSenSlope.From([1, 3]).ShouldNotBeNull().Slope.ShouldBe(2);
    }

    [Fact]
    public void TheilSen_OfAConstant_HasNoSlopeAndNoWidth()
    {
        var slope = TheilSenSlope.From([4, 4, 4, 4]).ShouldNotBeNull();

        slope.ShouldBe(new TheilSenSlope(0, 4, (0, 0), (0, 0)));
    }

    [Fact]
    public void TheilSen_OfValuesTooLargeToSubtract_IsNotPossible()
    {
        TheilSenSlope.From([-1.7e308, 1.7e308]).ShouldBeNull();
        TheilSenSlope.From([1.7e308, -1.7e308]).ShouldBeNull();
        TheilSenSlope.From([1.7e308, 1.7e308]).ShouldBeNull();
    }

    [Fact]
    public void MannKendall_OfAConstant_HasNoTrend()
    {
        var test = MannKendallTest.Of([4, 4, 4]);

        test.ShouldBe(new MannKendallTest(0, 0));
        test.Z.ShouldBe(0);
        test.TwoSidedProbability.ShouldBe(1);
    }

    [Fact]
    public void MannKendall_OfNothing_HasNoTrend() => MannKendallTest.Of([]).TwoSidedProbability.ShouldBe(1);
}
