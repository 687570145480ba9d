using PerformanceFramework.Domain.Assessment.Forecasts;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts;

/// <summary>Questions as the tests write them: quarters, one to go, unbounded days unless they say otherwise.</summary>
internal static class Asked
{
    public static YearEndForecast PointInTime(
        double?[] values,
        string target = ">= 0",
        int season = 4,
        int ahead = 1,
        PossibleRange possible = default,
        Unit? unit = null,
        int from = 0,
        bool specialCause = false,
        double? cases = null
    ) => Of(new YearEndMeasure.PointInTime(values, cases), target, season, ahead, possible, unit, from, specialCause);

    public static YearEndForecast Of(
        YearEndMeasure measure,
        string target = ">= 0",
        int season = 4,
        int ahead = 1,
        PossibleRange possible = default,
        Unit? unit = null,
        int from = 0,
        bool specialCause = false
    ) =>
        YearEndForecastRule.Forecast(
            new ForecastQuestion(
                measure,
                season,
                ahead,
                Given.Target(target),
                possible,
                unit ?? Given.Days,
                from,
                specialCause
            )
        );

    public static double Probability(this YearEndForecast forecast) =>
        forecast.Likelihood.ShouldBeOfType<Likelihood.Probable>().Probability;

    public static double?[] Repeated(int times, params double?[] season) =>
        [.. Enumerable.Repeat(season, times).SelectMany(values => values)];
}
