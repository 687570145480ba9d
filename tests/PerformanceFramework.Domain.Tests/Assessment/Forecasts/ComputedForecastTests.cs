using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

/// <summary>
/// The simple methods over several periods against figures that a second program computed from the definitions alone.
/// </summary>
public sealed class ComputedForecastTests
{
    [Fact]
    public void Total_ByDrift_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(new YearEndMeasure.Total([1, 3, 4, 7, 8, 11, 12, 15, 16, 19]), ">= 138", season: 12, ahead: 2),
            ForecastMethod.Drift,
            (140, 136.578515226, 143.421484774, 0.781074189)
        );

    [Fact]
    public void Ratio_OfTheLatestQuarter_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Ratio([18, 27, 26, 36, 27, 30, 24], [20, 36, 30, 48, 30, 40, 28], 100),
                ">= 84",
                ahead: 2,
                possible: PossibleRange.Percentage
            ),
            ForecastMethod.Naive,
            (82.258064516, 69.072832250, 87.135896947, 0.373555349)
        );

    [Fact]
    public void Ratio_OfTheSameQuarters_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Ratio(
                    [60, 140, 240, 360, 70.4, 127.3, 257.3, 343.2, 65.1, 143.5],
                    [100, 200, 300, 400, 110, 190, 310, 390, 105, 205],
                    100
                ),
                ">= 81",
                ahead: 2,
                possible: PossibleRange.Percentage
            ),
            ForecastMethod.SeasonalNaive,
            (80.108910891, 78.636372138, 81.418175583, 0.186907810)
        );

    [Fact]
    public void Total_OfTheSameQuarters_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Total([10, 20, 60, 40, 12, 19, 63, 43, 11, 21, 58, 41, 12, 20]),
                ">= 130",
                ahead: 2,
                possible: PossibleRange.NotNegative
            ),
            ForecastMethod.SeasonalNaive,
            (131, 122.995507900, 139.693470473, 0.564022200)
        );

    [Fact]
    public void Total_OfWhatIsNeverAboveNothing_IsThatOfTheSameQuartersMirrored() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Total([-10, -20, -60, -40, -12, -19, -63, -43, -11, -21, -58, -41, -12, -20]),
                "<= -130",
                ahead: 2,
                possible: new PossibleRange(null, 0)
            ),
            ForecastMethod.SeasonalNaive,
            (-131, -139.693470473, -122.995507900, 0.564022200)
        );

    private static void ShouldBe(
        YearEndForecast forecast,
        ForecastMethod method,
        (double Central, double Low, double High, double Probability) figures
    )
    {
        forecast.Method.ShouldBe(method);
        forecast.Central!.Value.ShouldBe(figures.Central, 1e-7);
        forecast.Range!.Value.Low.ShouldBe(figures.Low, 1e-6);
        forecast.Range!.Value.High.ShouldBe(figures.High, 1e-6);
        forecast.Probability().ShouldBe(figures.Probability, 1e-7);
    }
}
