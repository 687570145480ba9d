using System.Runtime.Intrinsics;

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

/// <summary>What up to four passes have come to, one in each lane.</summary>
internal readonly record struct SmoothingEnd(
    Vector256<double> Level,
    Vector256<double> Trend,
    Vector256<double> SquaredErrors
);

/// <summary>
/// Passes through the values with up to four sets of parameters at once: each step waits for the one before, so that one
/// pass alone leaves the processor idle, and this is where a forecast spends its time.
/// </summary>
internal static class SmoothingPass
{
    public const int Lanes = 4;

    /// <param name="values">In order.</param>
    /// <param name="parameters">One set for each lane, 1 to 4; the lanes left over repeat the last.</param>
    /// <param name="start">Before the first value.</param>
    /// <param name="origins">What to keep at each origin; empty to keep nothing.</param>
    public static SmoothingEnd Run(
        ReadOnlySpan<double> values,
        ReadOnlySpan<SmoothingParameters> parameters,
        SmoothingStart start,
        OriginForecasts origins
    )
    {
        var (one, two, three, four) = (parameters[0], At(1, parameters), At(2, parameters), At(3, parameters));
        var alpha = Vector256.Create(one.Alpha, two.Alpha, three.Alpha, four.Alpha);
        var beta = Vector256.Create(one.Beta, two.Beta, three.Beta, four.Beta);
        var phi = Vector256.Create(one.Phi, two.Phi, three.Phi, four.Phi);
        var gamma = Vector256.Create(one.Gamma, two.Gamma, three.Gamma, four.Gamma);
        var (level, trend) = (Vector256.Create(start.Level), Vector256.Create(start.Trend));
        Span<Vector256<double>> seasons = stackalloc Vector256<double>[start.Seasons.Length];
        for (var i = 0; i < seasons.Length; i++)
        {
            seasons[i] = Vector256.Create(start.Seasons[i]);
        }

        var best = origins.SquaredErrors;
        var squaredErrors = Vector256<double>.Zero;
        var season = 0;
        for (var i = 0; i < values.Length; i++)
        {
            // In the order that makes each step wait least for the one before.
            var steady = phi * trend;
            var expected = level + steady;
            var error = Vector256.Create(values[i]) - seasons[season] - expected;
            level = expected + (alpha * error);
            trend = steady + (beta * error);
            seasons[season] += gamma * error;
            season = season + 1 == seasons.Length ? 0 : season + 1;
            squaredErrors += error * error;

            var origin = i + 1;
            if (origin >= best.Length || !Vector256.LessThanAny(squaredErrors, Vector256.Create(best[origin])))
            {
                continue;
            }

            for (var lane = 0; lane < parameters.Length; lane++)
            {
                if (squaredErrors[lane] < best[origin])
                {
                    best[origin] = squaredErrors[lane];
                    Forecast(origins, origin, parameters[lane], lane, level[lane], trend[lane], seasons, season);
                }
            }
        }

        return new SmoothingEnd(level, trend, squaredErrors);
    }

    private static void Forecast(
        OriginForecasts origins,
        int origin,
        SmoothingParameters parameters,
        int lane,
        double level,
        double trend,
        ReadOnlySpan<Vector256<double>> seasons,
        int season
    )
    {
        var horizon = origins.Horizons.First;
        var (steps, next) = parameters.TrendAhead(horizon);
        var ahead = (season + horizon - 1) % seasons.Length;
        foreach (ref var forecast in origins.From(origin))
        {
            forecast = level + (steps * trend) + seasons[ahead][lane];
            steps += next;
            next *= parameters.Phi;
            ahead = ahead + 1 == seasons.Length ? 0 : ahead + 1;
        }
    }

    private static SmoothingParameters At(int lane, ReadOnlySpan<SmoothingParameters> parameters) =>
        parameters[Math.Min(lane, parameters.Length - 1)];
}
