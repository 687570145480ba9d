using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>What figures can be at all, whatever happens: 0 to 100 for a percentage, 0 and up for a count.</summary>
/// <param name="Lowest">The lowest possible figure of a period; null when there is none.</param>
/// <param name="Highest">The highest possible figure of a period; null when there is none.</param>
public readonly record struct PossibleRange(double? Lowest, double? Highest)
{
    public static PossibleRange Unbounded => default;

    public static PossibleRange Percentage => new(0, 100);

    public static PossibleRange NotNegative => new(0, null);

    /// <summary>Whether a figure lies inside, the ends included.</summary>
    public bool Contains(double figure) => !(figure < Lowest) && !(figure > Highest);
}

/// <summary>
/// The scale on which a series is forecast, so that no forecast leaves what is possible: the logit between two bounds,
/// log(1 + distance) from one bound, and the figures themselves without bounds.
/// </summary>
/// <remarks>
/// The logit is infinite at its bounds, so a share is kept half a case away from them (0.5/n) where the number of cases
/// is known. Where it is not, by half the smallest distance of any figure inside to its nearer bound, 0.5% at most.
/// What lies nearer to a bound than that counts as the bound.
/// </remarks>
internal readonly struct ForecastScale
{
    private const double FarthestFromBound = 0.005;
    private const double NearestToBound = 1e-9;
    private const double NarrowestRange = 1e-8;

    // e to this power is more than figures can be.
    private const double LargestLogarithm = 36;

    private readonly double? _low;
    private readonly double? _high;
    private readonly double _margin;

    private ForecastScale(double? low, double? high, double margin) => (_low, _high, _margin) = (low, high, margin);

    /// <param name="range">
    /// The bounds. They do not hold, and are left out, when they are upside down or a figure lies outside.
    /// </param>
    /// <param name="figures">The figures to be forecast.</param>
    /// <param name="cases">What the figures are a share of, such as the average denominator; null when unknown.</param>
    public static ForecastScale For(PossibleRange range, ReadOnlySpan<double> figures, double? cases)
    {
        if (!Holds(range, figures))
        {
            return default;
        }

        if (range is not { Lowest: { } low, Highest: { } high })
        {
            return new ForecastScale(range.Lowest, range.Highest, 0);
        }

        var margin = cases is { } known ? 0.5 / Math.Max(1, known) : FarthestFromBound;
        if (cases is null)
        {
            foreach (var figure in figures)
            {
                var distance = Math.Min(figure - low, high - figure) / (high - low);
                margin = distance > 0 ? Math.Min(margin, distance / 2) : margin;
            }
        }

        return new ForecastScale(low, high, Math.Clamp(margin, NearestToBound, 0.25));
    }

    /// <summary>Whether the bounds make sense and all figures lie within them.</summary>
    public static bool Holds(PossibleRange range, ReadOnlySpan<double> figures)
    {
        if (range.Highest - range.Lowest < NarrowestRange || !IsBound(range.Lowest) || !IsBound(range.Highest))
        {
            return false;
        }

        foreach (var figure in figures)
        {
            if (!range.Contains(figure))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A figure on the scale.</summary>
    public double To(double figure)
    {
        switch (_low, _high)
        {
            case ({ } low, { } high):
                var share = Math.Clamp((figure - low) / (high - low), _margin, 1 - _margin);
                return Math.Log(share / (1 - share));
            case ({ } low, null):
                return LogOf(figure - low);
            case (null, { } high):
                return -LogOf(high - figure);
            default:
                return figure;
        }
    }

    /// <summary>The figure at a place on the scale, within the bounds.</summary>
    public double From(double place)
    {
        switch (_low, _high)
        {
            case ({ } low, { } high):
                var share = Share(place);
                return share <= _margin * (1 + 1e-9) ? low
                    : 1 - share <= _margin * (1 + 1e-9) ? high
                    : low + ((high - low) * share);
            case ({ } low, null):
                return low + ExpOf(place);
            case (null, { } high):
                return high - ExpOf(-place);
            default:
                return place;
        }
    }

    /// <summary>By how much the figure grows for each step at a place on the scale, above 0.</summary>
    public double Slope(double place)
    {
        switch (_low, _high)
        {
            case ({ } low, { } high):
                var share = Math.Clamp(Share(place), _margin, 1 - _margin);
                return (high - low) * share * (1 - share);
            case (not null, null):
                return 1 + ExpOf(place);
            case (null, not null):
                return 1 + ExpOf(-place);
            default:
                return 1;
        }
    }

    private static bool IsBound(double? bound) => bound is null || Math.Abs(bound.Value) <= (double)Figure.MaxMagnitude;

    private static double Share(double place) => 1 / (1 + Math.Exp(-place));

    private static double LogOf(double distance) => Math.Log(1 + Math.Max(0, distance));

    private static double ExpOf(double place) => Math.Exp(Math.Clamp(place, 0, LargestLogarithm)) - 1;
}
