namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>How the remaining periods are forecast.</summary>
public enum ForecastMethod
{
    /// <summary>Nothing remains: the year-end figure is in.</summary>
    Reported = 1,

    /// <summary>The latest figure goes on.</summary>
    Naive,

    /// <summary>The average step goes on.</summary>
    Drift,

    /// <summary>The same season of the year before comes again.</summary>
    SeasonalNaive,

    /// <summary>The average of the seasonal naive forecast and of exponential smoothing.</summary>
    SeasonalNaiveAndSmoothing,
}

/// <summary>
/// Which method suits the length of a series. Simple methods are hard to beat on short series, and averages of methods
/// do better than the methods (Makridakis, Spiliotis and Assimakopoulos, The M4 Competition, 2018).
/// </summary>
internal static class ForecastMethodRule
{
    public const int FewestFigures = 5;
    private const double TrendProbability = 0.1;

    /// <param name="values">Five or more, on the scale of the forecast.</param>
    /// <param name="seasonLength">Periods in a year, 1 or more.</param>
    public static ForecastMethod Choose(ReadOnlySpan<double> values, int seasonLength)
    {
        if (seasonLength == 1)
        {
            return ForecastMethod.Drift;
        }

        if (values.Length < 2 * seasonLength)
        {
            return MannKendallTest.Of(values).TwoSidedProbability < TrendProbability
                ? ForecastMethod.Drift
                : ForecastMethod.Naive;
        }

        return values.Length >= 4 * seasonLength ? ForecastMethod.SeasonalNaiveAndSmoothing
            : HasSeasons(values, seasonLength) ? ForecastMethod.SeasonalNaive
            : ForecastMethod.Naive;
    }

    /// <summary>
    /// Seasons are plausible unless the step from a year before is larger, on average of squares, than the step from
    /// one period to the next.
    /// </summary>
    public static bool HasSeasons(ReadOnlySpan<double> values, int seasonLength) =>
        Steps.MeanSquare(values, seasonLength) <= Steps.MeanSquare(values[(seasonLength - 1)..], 1);
}
