using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>What a method expects so many periods ahead.</summary>
/// <param name="Mean">The expected value, in the unit of the series.</param>
/// <param name="StandardDeviation">Of the forecast error, 0 or more, in the unit of the series.</param>
public readonly record struct HorizonForecast(double Mean, double StandardDeviation);

/// <summary>
/// The latest value goes on: y(T), with the root mean squared step growing as √h (Hyndman &amp; Athanasopoulos,
/// Forecasting: Principles and Practice, 5.2 and 5.5).
/// </summary>
/// <param name="Last">The latest value.</param>
/// <param name="StepVariance">The mean squared step.</param>
public readonly record struct NaiveForecast(double Last, double StepVariance)
{
    /// <param name="values">Finite values in order; at least 2, otherwise null.</param>
    public static NaiveForecast? From(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var variance = Steps.MeanSquare(values, 1);
        return double.IsFinite(variance) ? new NaiveForecast(values[^1], variance) : null;
    }

    /// <param name="horizon">Periods ahead, 1 or more.</param>
    public HorizonForecast At(int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        return new HorizonForecast(Last, Math.Sqrt(StepVariance * horizon));
    }
}

/// <summary>
/// The average step from the first value to the latest goes on; its own uncertainty grows with the horizon (same
/// source, 5.2 and 5.5).
/// </summary>
/// <param name="Last">The latest value.</param>
/// <param name="Step">The average step.</param>
/// <param name="StepVariance">
/// The variance of the steps about their average, with one degree of freedom taken by it.
/// </param>
/// <param name="StepErrorVariance">The variance of <paramref name="Step"/> itself.</param>
public readonly record struct DriftForecast(double Last, double Step, double StepVariance, double StepErrorVariance)
{
    /// <param name="values">Finite values in order; at least 3, otherwise null.</param>
    public static DriftForecast? From(ReadOnlySpan<double> values)
    {
        var steps = values.Length - 1;
        if (steps < 2)
        {
            return null;
        }

        var step = (values[^1] - values[0]) / steps;
        var sum = 0.0;
        for (var i = 1; i < values.Length; i++)
        {
            var apart = values[i] - values[i - 1] - step;
            sum += apart * apart;
        }

        var variance = sum / (steps - 1);
        return double.IsFinite(variance) ? new DriftForecast(values[^1], step, variance, variance / steps) : null;
    }

    /// <param name="horizon">Periods ahead, 1 or more.</param>
    public HorizonForecast At(int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        double ahead = horizon;
        return new HorizonForecast(
            Last + (ahead * Step),
            Math.Sqrt((StepVariance * ahead) + (ahead * ahead * StepErrorVariance))
        );
    }
}

/// <summary>
/// The value of the same season a year before comes again; the error adds up once a year (same source, 5.2 and 5.5).
/// </summary>
public readonly ref struct SeasonalNaiveForecast
{
    private readonly ReadOnlySpan<double> _lastYear;

    private SeasonalNaiveForecast(ReadOnlySpan<double> lastYear, double variance)
    {
        _lastYear = lastYear;
        YearlyVariance = variance;
    }

    /// <summary>Whether there was enough to make a forecast from.</summary>
    public bool IsPossible => !_lastYear.IsEmpty;

    /// <summary>The mean squared change from a year before.</summary>
    public double YearlyVariance { get; }

    /// <param name="values">Finite values in order; more than one season, otherwise no forecast is possible.</param>
    /// <param name="seasonLength">Periods in a year, 1 or more.</param>
    public static SeasonalNaiveForecast From(ReadOnlySpan<double> values, int seasonLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seasonLength);
        if (values.Length <= seasonLength)
        {
            return default;
        }

        var variance = Steps.MeanSquare(values, seasonLength);
        return double.IsFinite(variance) ? new SeasonalNaiveForecast(values[^seasonLength..], variance) : default;
    }

    /// <param name="horizon">Periods ahead, 1 or more.</param>
    /// <exception cref="InvalidOperationException">No forecast is possible.</exception>
    public HorizonForecast At(int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        if (!IsPossible)
        {
            throw new InvalidOperationException("There was not more than one season to forecast from.");
        }

        var yearsAhead = ((horizon - 1) / _lastYear.Length) + 1;
        return new HorizonForecast(_lastYear[(horizon - 1) % _lastYear.Length], Math.Sqrt(YearlyVariance * yearsAhead));
    }
}

/// <summary>The average of all values, whatever the horizon (same source, 5.2 and 5.5).</summary>
/// <param name="Mean">The average.</param>
/// <param name="StandardDeviation">Of one new value about it: s √(1 + 1/n).</param>
/// <param name="DegreesOfFreedom">n − 1.</param>
public readonly record struct MeanForecast(double Mean, double StandardDeviation, int DegreesOfFreedom)
{
    /// <param name="values">Finite values; at least 2, otherwise null.</param>
    public static MeanForecast? From(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var freedom = values.Length - 1;
        var spread = Math.Sqrt(squares / freedom * (1 + (1.0 / values.Length)));
        return double.IsFinite(spread) ? new MeanForecast(mean, spread, freedom) : null;
    }

    /// <summary>The interval by Student's t.</summary>
    /// <param name="level">Above 0 and below 1: 0.8 for the 80% interval.</param>
    public (double Low, double High) Interval(double level)
    {
        var half = StandardDeviation * StudentTDistribution.Quantile(0.5 + (level / 2), DegreesOfFreedom);
        return (Mean - half, Mean + half);
    }
}

internal static class Steps
{
    /// <summary>
    /// The mean squared difference of values so many periods apart; there must be more values than that.
    /// </summary>
    public static double MeanSquare(ReadOnlySpan<double> values, int apart)
    {
        var sum = 0.0;
        for (var i = apart; i < values.Length; i++)
        {
            var step = values[i] - values[i - apart];
            sum += step * step;
        }

        return sum / (values.Length - apart);
    }
}
