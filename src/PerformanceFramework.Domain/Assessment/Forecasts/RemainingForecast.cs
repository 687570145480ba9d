using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>The part of a scale that meets the target; null where it has no edge on that side.</summary>
internal readonly record struct Aim(double? From, double? To);

/// <summary>How wide the 80% range is.</summary>
/// <param name="Half">Half of its width on the scale, 0 or more.</param>
/// <param name="Deviation">The standard deviation that goes with it.</param>
/// <param name="DegreesOfFreedom">Of Student's t; 30 or more stands for the normal distribution.</param>
internal readonly record struct ForecastSpread(double Half, double Deviation, int DegreesOfFreedom)
{
    /// <summary>The probability below a place so far from the centre.</summary>
    public double Below(double distance) =>
        DegreesOfFreedom < NinetiethPercentile.ManyDegrees
            ? StudentTDistribution.Below(distance / Deviation, DegreesOfFreedom)
            : NormalDistribution.Below(distance / Deviation);
}

/// <summary>
/// The weighted average of the periods that remain: where it is expected on the scale of the forecast, and how far off
/// earlier forecasts over the same distance were.
/// </summary>
internal readonly ref struct RemainingForecast
{
    /// <summary>The fewest earlier errors that an 80% range can be learnt from.</summary>
    public const int FewestErrors = 4;

    // Our ruling: what moved the figures once without being understood may move them back, or further.
    private const double Widening = 1.5;

    private readonly double _deviation;
    private readonly int _degreesOfFreedom;

    private RemainingForecast(
        ForecastScale scale,
        FittedForecast fitted,
        double centre,
        double deviation,
        ReadOnlySpan<double> errors
    )
    {
        Scale = scale;
        Method = fitted.Method;
        Centre = centre;
        Errors = errors;
        _deviation = deviation;
        _degreesOfFreedom = fitted.DegreesOfFreedom;
    }

    public ForecastScale Scale { get; }

    public ForecastMethod Method { get; }

    /// <summary>What is expected, on the scale.</summary>
    public double Centre { get; }

    /// <summary>Actual less forecast from every earlier origin, on the scale, in no order that matters.</summary>
    public ReadOnlySpan<double> Errors { get; }

    public static RemainingForecast Of(
        ForecastQuestion question,
        PossibleRange possible,
        ForecastHistory history,
        HorizonRange horizons,
        DenominatorForecast denominators,
        YearEndSum year,
        Span<double> room
    )
    {
        var figures = history.Figures;
        var scale = ForecastScale.For(possible, figures, denominators.Cases);
        var places = room[..figures.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = scale.To(figures[i]);
        }

        var method = ForecastMethodRule.Choose(places, question.SeasonLength);
        var errors = room.Slice(places.Length, places.Length);
        var fitted = FittedForecast.Of(method, places, question.SeasonLength, horizons, room[(2 * places.Length)..]);
        var average = new WeightedAverage(scale, history.Weights, horizons);
        var forecasts = fitted.From(figures.Length);
        var centre = average.Of(forecasts, figures.Length);
        Span<double> weights = stackalloc double[horizons.Count];
        average.Weights(forecasts, figures.Length, centre, weights);
        var deviation = fitted.StandardDeviation(weights);
        var ofDenominators = denominators.StandardDeviation(
            scale,
            forecasts,
            centre,
            year.FigureFor(scale.From(centre))
        );
        return new RemainingForecast(
            scale,
            fitted,
            centre,
            Math.Sqrt((deviation * deviation) + (ofDenominators * ofDenominators)),
            errors[..average.Errors(fitted, figures, places, errors)]
        );
    }

    /// <summary>The larger of the model's range and that of the earlier errors; null with too few of these.</summary>
    public ForecastSpread? Spread(bool widened)
    {
        if (Errors.Length < FewestErrors)
        {
            return null;
        }

        var quantile = NinetiethPercentile.Of(_degreesOfFreedom);
        var half = Math.Max(quantile * _deviation, EarlierErrors()) * (widened ? Widening : 1);
        return new ForecastSpread(half, half / quantile, _degreesOfFreedom);
    }

    /// <summary>
    /// The probability of an average within the aim, from the distribution that the range belongs to. Kept above 0 and
    /// below 1; without any spread the share of earlier errors decides.
    /// </summary>
    public double ProbabilityWithin(Aim aim, ForecastSpread spread)
    {
        if (spread.Deviation <= Tolerance)
        {
            return ShareOfErrorsWithin(aim);
        }

        var probability = aim switch
        {
            ({ } from, { } to) => spread.Below(to - Centre) - spread.Below(from - Centre),
            ({ } from, null) => spread.Below(Centre - from),
            (null, { } to) => spread.Below(to - Centre),
            (null, null) => 1,
        };
        return Math.Clamp(probability, 1e-6, 1 - 1e-6);
    }

    /// <summary>
    /// How often the target would have been met if the earlier errors came again. One more is added to those that meet it
    /// and one to those that do not, so the share is never 0 or 1.
    /// </summary>
    public double ShareOfErrorsWithin(Aim aim)
    {
        var met = 0;
        foreach (var error in Errors)
        {
            var place = Centre + error;
            if (!(place < aim.From - Tolerance) && !(place > aim.To + Tolerance))
            {
                met++;
            }
        }

        return (met + 1.0) / (Errors.Length + 2);
    }

    private double Tolerance => 1e-9 * Math.Max(1, Math.Abs(Centre));

    // Rank ⌈(k + 1) × 80%⌉ of k errors by size, the split conformal quantile.
    private double EarlierErrors()
    {
        Span<double> sizes = Errors.Length <= 256 ? stackalloc double[Errors.Length] : new double[Errors.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(Errors[i]);
        }

        sizes.Sort();
        var rank = ((4 * (sizes.Length + 1)) + 4) / 5;
        return sizes[rank - 1];
    }
}
