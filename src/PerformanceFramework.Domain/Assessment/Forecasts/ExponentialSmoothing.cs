namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>How fast each part of a smoothed series follows the latest error. A part that is not there has 0.</summary>
/// <param name="Alpha">For the level, 0 to 1.</param>
/// <param name="Beta">For the trend, 0 to <paramref name="Alpha"/>; 0 without a trend.</param>
/// <param name="Phi">By how much the trend is damped each period, 0 to 1.</param>
/// <param name="Gamma">For the seasons, 0 to 1 − <paramref name="Alpha"/>; 0 without seasons.</param>
public readonly record struct SmoothingParameters(double Alpha, double Beta, double Phi, double Gamma)
{
    public static SmoothingParameters Simple(double alpha) => new(alpha, 0, 0, 0);

    public static SmoothingParameters DampedTrend(double alpha, double beta, double phi) => new(alpha, beta, phi, 0);

    /// <summary>φ + φ² + … + φʰ: how many undamped steps the trend makes in so many periods.</summary>
    public double TrendSteps(int horizon) => TrendAhead(horizon).Steps;

    /// <summary>The steps that the trend makes in so many periods, and that of the period after them, φʰ⁺¹.</summary>
    internal (double Steps, double Next) TrendAhead(int horizon)
    {
        var steps = 0.0;
        var step = Phi;
        for (var i = 0; i < horizon; i++)
        {
            steps += step;
            step *= Phi;
        }

        return (steps, step);
    }

    /// <summary>
    /// How much of an error is still in the forecast error so many periods later, 1 at no distance. Without seasons
    /// their length makes no difference.
    /// </summary>
    internal double ErrorWeight(int later, int seasonLength) =>
        later == 0 ? 1 : Alpha + (Beta * TrendSteps(later)) + (later % seasonLength == 0 ? Gamma : 0);
}

/// <summary>
/// Exponential smoothing with additive errors, given its parameters and where it starts: simple (A,N,N) and with damped
/// trend (A,Ad,N), in the error correction form (Hyndman &amp; Athanasopoulos, Forecasting: Principles and Practice,
/// 8.5 and 8.7; the same recursions as R forecast 8.23 <c>ses</c> and <c>holt(damped = TRUE)</c>).
/// </summary>
/// <param name="Parameters">The parameters that were given.</param>
/// <param name="Level">The level after the last value.</param>
/// <param name="Trend">The trend after the last value, per period.</param>
/// <param name="SquaredErrors">The sum of the squared errors one period ahead.</param>
public readonly record struct ExponentialSmoothing(
    SmoothingParameters Parameters,
    double Level,
    double Trend,
    double SquaredErrors
)
{
    /// <param name="values">Finite values in order; at least 1, otherwise null.</param>
    /// <param name="parameters">Without seasons.</param>
    /// <param name="level">The level before the first value.</param>
    /// <param name="trend">The trend before the first value; 0 without a trend.</param>
    public static ExponentialSmoothing? Run(
        ReadOnlySpan<double> values,
        SmoothingParameters parameters,
        double level,
        double trend
    )
    {
        if (values.IsEmpty)
        {
            return null;
        }

        var start = new SmoothingStart(level, trend, [0]);
        var end = SmoothingPass.Run(values, [parameters], start, default);
        return double.IsFinite(end.SquaredErrors[0])
            ? new ExponentialSmoothing(parameters, end.Level[0], end.Trend[0], end.SquaredErrors[0])
            : null;
    }

    /// <summary>Simple smoothing with the parameter that fits best from a given start.</summary>
    /// <param name="values">Finite values in order; at least 1, otherwise null.</param>
    /// <param name="level">The level before the first value.</param>
    public static ExponentialSmoothing? FitSimple(ReadOnlySpan<double> values, double level) =>
        Run(values, SmoothingSearch.Best(SmoothingModel.Simple, values, new SmoothingStart(level, 0, [0])), level, 0);

    /// <summary>Smoothing with damped trend and the parameters that fit best from a given start.</summary>
    /// <param name="values">Finite values in order; at least 1, otherwise null.</param>
    /// <param name="level">The level before the first value.</param>
    /// <param name="trend">The trend before the first value.</param>
    public static ExponentialSmoothing? FitDampedTrend(ReadOnlySpan<double> values, double level, double trend)
    {
        var start = new SmoothingStart(level, trend, [0]);
        return Run(values, SmoothingSearch.Best(SmoothingModel.DampedTrend, values, start), level, trend);
    }

    /// <param name="horizon">Periods ahead, 1 or more.</param>
    /// <param name="variance">Of the errors one period ahead, 0 or more.</param>
    public HorizonForecast At(int horizon, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        var weights = 0.0;
        for (var later = 0; later < horizon; later++)
        {
            var weight = Parameters.ErrorWeight(later, seasonLength: 1);
            weights += weight * weight;
        }

        return new HorizonForecast(Level + (Parameters.TrendSteps(horizon) * Trend), Math.Sqrt(variance * weights));
    }
}
