using PerformanceFramework.Domain.Assessment.Forecasts;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

/// <summary>
/// The average of the seasonal naive forecast and smoothing against figures that a second program computed from the
/// definitions alone: every origin fitted again, every recursion written out.
/// </summary>
public sealed class CombinedForecastTests
{
    private static readonly double?[] AccidentAndEmergency =
    [
        81.5,
        85.8,
        79.9,
        76.9,
        81,
        83.4,
        79.8,
        77.5,
        80.8,
        79.5,
        78.1,
        73.7,
        78.2,
        80.1,
        75.9,
        74.4,
        77.0,
        79.3,
        76.2,
        73.5,
    ];

    [Fact]
    public void Forecast_ByADampedTrend_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.PointInTime(
                [50, 52, 51, 53, 56, 55, 57, 60, 59, 61, 60, 63, 62, 64, 67, 66, 65, 68],
                ">= 70",
                ahead: 2
            ),
            (67.686903317, 63.718518868, 71.655287766),
            (0.222699519, 0.454545455, 9)
        );

    [Fact]
    public void Forecast_ByALevelAlone_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.PointInTime(
                [
                    2.79,
                    3.06,
                    3.33,
                    2.97,
                    3.42,
                    3.06,
                    3.51,
                    3.15,
                    3.87,
                    4.05,
                    4.14,
                    3.6,
                    4.14,
                    4.95,
                    4.95,
                    4.23,
                    4.77,
                    5.31,
                    5.58,
                    4.77,
                ],
                ">= 5",
                ahead: 3
            ),
            (5.295055318, 4.387361568, 6.202749068),
            (0.665145383, 0.916666667, 10)
        );

    [Fact]
    public void Forecast_OfAPercentage_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.PointInTime(AccidentAndEmergency, ">= 75", possible: PossibleRange.Percentage),
            (77.081294691, 73.675973607, 80.164695461),
            (0.791618967, 0.642857143, 12)
        );

    [Fact]
    public void Forecast_OfATotal_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Total([
                    120,
                    135,
                    160,
                    128,
                    118,
                    140,
                    158,
                    131,
                    125,
                    138,
                    166,
                    127,
                    122,
                    141,
                    163,
                    133,
                    127,
                    143,
                    168,
                    130,
                    126,
                    146,
                ]),
                ">= 570",
                ahead: 2,
                possible: PossibleRange.NotNegative
            ),
            (570.849163394, 554.844349653, 587.753254455),
            (0.527123869, 0.800000000, 13)
        );

    [Fact]
    public void Forecast_ByATrendAndSeasons_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.PointInTime(
                [
                    51.0,
                    56.0,
                    50.3,
                    55.6,
                    53.4,
                    59.0,
                    54.6,
                    61.5,
                    60.3,
                    64.5,
                    59.1,
                    64.6,
                    62.1,
                    66.1,
                    60.4,
                    64.9,
                    60.8,
                    64.2,
                    58.3,
                    62.9,
                    58.6,
                    62.9,
                ],
                ">= 63",
                ahead: 2
            ),
            (62.263310555, 59.047892831, 65.478728278),
            (0.380982627, 0.4, 13)
        );

    [Fact]
    public void Forecast_MoreThanAYearAhead_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.PointInTime(
                [
                    50.5,
                    51.0,
                    51.5,
                    51.0,
                    51.4,
                    51.9,
                    52.8,
                    54.6,
                    55.3,
                    55.9,
                    56.0,
                    56.6,
                    56.2,
                    56.2,
                    55.7,
                    55.3,
                    54.9,
                    54.1,
                ],
                ">= 56",
                ahead: 6
            ),
            (54.700040002, 51.397352017, 58.002727987),
            (0.302406492, 0.428571429, 5)
        );

    [Fact]
    public void Forecast_OfATotalWithSteadyErrors_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Total([49, 58, 46, 54, 52, 56, 45, 50, 46, 51, 46, 51, 43, 51, 47, 52, 47, 55]),
                ">= 214",
                ahead: 2
            ),
            (201.940981344, 195.576286306, 208.305676381),
            (0.012282078, 0.090909091, 9)
        );

    [Fact]
    public void Forecast_OfAMean_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.MeanToDate(AccidentAndEmergency),
                ">= 77",
                ahead: 3,
                possible: PossibleRange.Percentage
            ),
            (76.531408596, 73.545951979, 79.183000866),
            (0.412313011, 0.083333333, 10)
        );

    [Fact]
    public void Forecast_OfMonthsWithTrendAndSeasons_IsAsComputedFromTheDefinitions() =>
        ShouldBe(
            Asked.Of(
                new YearEndMeasure.Total([
                    97.6,
                    103.7,
                    108.5,
                    110.9,
                    110.7,
                    108.1,
                    104.2,
                    95.1,
                    92.5,
                    92.3,
                    94.7,
                    99.5,
                    105.6,
                    106.5,
                    111.3,
                    113.7,
                    113.5,
                    110.9,
                    107.0,
                    103.1,
                    95.3,
                    95.1,
                    97.5,
                    102.3,
                    108.4,
                    114.5,
                    114.1,
                    116.5,
                    116.3,
                    113.7,
                    109.8,
                    105.9,
                    103.3,
                    97.9,
                    100.3,
                    105.1,
                    111.2,
                    117.3,
                    122.1,
                    119.3,
                    119.1,
                    116.5,
                    112.6,
                    108.7,
                    106.1,
                    105.9,
                    103.1,
                    107.9,
                    114.0,
                    120.1,
                ]),
                ">= 1380",
                season: 12,
                ahead: 10
            ),
            (1370.257915244, 1309.470934764, 1431.044895725),
            (0.418634063, 0.684210526, 17)
        );

    private static void ShouldBe(
        YearEndForecast forecast,
        (double Central, double Low, double High) figures,
        (double Model, double Empirical, int Errors) probabilities
    )
    {
        forecast.Method.ShouldBe(ForecastMethod.SeasonalNaiveAndSmoothing);
        forecast.Central!.Value.ShouldBe(figures.Central, 1e-6);
        forecast.Range!.Value.Low.ShouldBe(figures.Low, 1e-6);
        forecast.Range!.Value.High.ShouldBe(figures.High, 1e-6);
        forecast.Probability().ShouldBe(probabilities.Model, 1e-7);
        forecast.EmpiricalProbability!.Value.ShouldBe(probabilities.Empirical, 1e-8);
        forecast.Errors.ShouldBe(probabilities.Errors);
    }
}
