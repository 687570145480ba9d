using System.Text.Json;

namespace PerformanceFramework.Domain.Tests.Assessment.Forecasts.Published;

/// <summary>
/// What R forecast computed for a series: the four simple methods, and smoothing with the parameters it found.
/// </summary>
public sealed record ForecastCase(
    string Id,
    int Season,
    double Target,
    double[] Values,
    SimpleFigures? Naive,
    SimpleFigures? Drift,
    SimpleFigures? SeasonalNaive,
    MeanFigures Mean,
    SmoothingFigures? SimpleSmoothing,
    SmoothingFigures? DampedTrend
)
{
    public override string ToString() => Id;
}

/// <summary>For each horizon from 1 on.</summary>
public sealed record SimpleFigures(double[] Mean, double[] Hi80, double[] Deviation, double[] AtLeastTarget);

/// <summary>The same for every horizon.</summary>
public sealed record MeanFigures(double Mean, double Lo80, double Hi80, double Lo95, double Hi95);

/// <summary>With the parameters and the start they belong to.</summary>
public sealed record SmoothingFigures(
    double[] Mean,
    double[] Deviation,
    double Sigma2,
    double Alpha,
    double Beta,
    double Phi,
    double L0,
    double B0
);

/// <summary>What scipy computed for a series.</summary>
public sealed record TrendCase(
    string Id,
    double[] Values,
    double Slope,
    double Intercept,
    double[] Likely,
    double[] AlmostCertain,
    int S,
    double Variance,
    double Z,
    double Probability
)
{
    public override string ToString() => Id;
}

internal static class PublishedCases
{
    public static IReadOnlyList<ForecastCase> Forecasts { get; } = Read<ForecastCase>("forecasts.json");

    public static IReadOnlyList<TrendCase> Trends { get; } = Read<TrendCase>("trends.json");

    private static T[] Read<T>(string name)
    {
        using var stream = typeof(PublishedCases).Assembly.GetManifestResourceStream(typeof(PublishedCases), name)!;
        return JsonSerializer.Deserialize<Table<T>>(stream, JsonSerializerOptions.Web)!.Cases;
    }

    private sealed record Table<T>(T[] Cases);
}
