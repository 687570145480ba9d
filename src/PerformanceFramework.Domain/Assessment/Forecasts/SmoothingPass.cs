namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>Where smoothing starts, with as many seasons as a year has, or a single 0.</summary>
internal readonly ref struct SmoothingStart(double level, double trend, ReadOnlySpan<double> seasons)
{
    public double Level { get; } = level;

    public double Trend { get; } = trend;

    public ReadOnlySpan<double> Seasons { get; } = seasons;
}

/// <summary>
/// The best forecasts so far from every origin: an origin is a number of values already known. A pass that has come to
/// an origin with smaller squared errors than any before it writes its forecasts there, so that one pass through the
/// whole series stands for a refit at each origin.
/// </summary>
internal readonly ref struct OriginForecasts(Span<double> squaredErrors, Span<double> forecasts, HorizonRange horizons)
{
    public Span<double> SquaredErrors { get; } = squaredErrors;

    public HorizonRange Horizons { get; } = horizons;

    /// <summary>The forecasts from an origin, one for each horizon.</summary>
    public Span<double> From(int origin) => _forecasts.Slice(origin * Horizons.Count, Horizons.Count);

    private readonly Span<double> _forecasts = forecasts;
}

/// <summary>The periods ahead that count towards the year-end figure, both ends included.</summary>
internal readonly record struct HorizonRange(int First, int Last)
{
    public int Count => Last - First + 1;
}

internal static class SmoothingPass
{
    /// <param name="values">In order.</param>
    /// <param name="parameters">Of the pass.</param>
    /// <param name="start">Before the first value.</param>
    /// <param name="origins">What to keep at each origin; empty to keep nothing.</param>
    public static (double Level, double Trend, double SquaredErrors) Run(
        ReadOnlySpan<double> values,
        SmoothingParameters parameters,
        SmoothingStart start,
        OriginForecasts origins
    )
    {
        var (alpha, beta, phi, gamma) = parameters;
        var (level, trend) = (start.Level, start.Trend);
        Span<double> seasons = stackalloc double[start.Seasons.Length];
        start.Seasons.CopyTo(seasons);
        var best = origins.SquaredErrors;
        var firstHorizon = Math.Max(1, origins.Horizons.First);
        var (firstSteps, firstDamping) = (parameters.TrendSteps(firstHorizon), Math.Pow(phi, firstHorizon + 1));
        var squaredErrors = 0.0;
        var season = 0;
        for (var i = 0; i < values.Length; i++)
        {
            // In the order that makes each step wait least for the one before: this loop is where a forecast spends its
            // time.
            var steady = phi * trend;
            var expected = level + steady;
            var error = values[i] - seasons[season] - expected;
            level = expected + (alpha * error);
            trend = steady + (beta * error);
            seasons[season] += gamma * error;
            season = season + 1 == seasons.Length ? 0 : season + 1;
            squaredErrors += error * error;

            var origin = i + 1;
            if (origin < best.Length && squaredErrors < best[origin])
            {
                best[origin] = squaredErrors;
                var (steps, damping) = (firstSteps, firstDamping);
                var ahead = (season + firstHorizon - 1) % seasons.Length;
                foreach (ref var forecast in origins.From(origin))
                {
                    forecast = level + (steps * trend) + seasons[ahead];
                    steps += damping;
                    damping *= phi;
                    ahead = ahead + 1 == seasons.Length ? 0 : ahead + 1;
                }
            }
        }

        return (level, trend, squaredErrors);
    }
}
