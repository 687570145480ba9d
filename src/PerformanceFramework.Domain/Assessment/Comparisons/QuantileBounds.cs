using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>
/// The figures that divide areas into groups as published Fingertips maps do: percentiles of type 7 (R's default,
/// Excel's PERCENTILE.INC), rounded to ten decimals. <see cref="QuantileRule"/> is what the product uses itself.
/// </summary>
public sealed class QuantileBounds
{
    private const int Decimals = 10;

    private readonly double[] _bounds;

    private QuantileBounds(double[] bounds) => _bounds = bounds;

    /// <summary>The lowest figure, then the upper bound of each group.</summary>
    public IReadOnlyList<double> Bounds => _bounds;

    /// <param name="figures">One figure for each area; null, or what is no number, is an area without one.</param>
    /// <param name="groups">4 for quarters, 5 for fifths; from 2 to 10.</param>
    /// <returns>Null when fewer areas than groups have a figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of groups is not from 2 to 10.</exception>
    public static QuantileBounds? Of(IReadOnlyList<double?> figures, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, QuantileRule.FewestGroups);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, QuantileRule.MostGroups);
        var sorted = SortedFigures.Of(figures);
        if (sorted.Length < groups)
        {
            return null;
        }

        var bounds = new double[groups + 1];
        for (var i = 0; i <= groups; i++)
        {
            bounds[i] = Math.Round(Percentile(sorted, i, groups), Decimals, MidpointRounding.AwayFromZero);
        }

        return new QuantileBounds(bounds);
    }

    /// <summary>
    /// The group of a figure: the first whose upper bound is not below it, counted from the good end when high is good.
    /// </summary>
    public int GroupOf(double figure, Polarity polarity)
    {
        var groups = _bounds.Length - 1;
        var group = 1;
        while (group < groups && figure > _bounds[group])
        {
            group++;
        }

        return polarity is Polarity.HigherIsBetter ? groups + 1 - group : group;
    }

    private static double Percentile(double[] sorted, int part, int parts)
    {
        var (below, rest) = Math.DivRem((long)part * (sorted.Length - 1), parts);
        return rest == 0
            ? sorted[below]
            : sorted[below] + ((sorted[below + 1] - sorted[below]) * ((double)rest / parts));
    }
}

/// <summary>The figures of the areas that have one, in ascending order.</summary>
internal static class SortedFigures
{
    public static double[] Of(IReadOnlyList<double?> figures)
    {
        var sorted = figures.Select(Usable).OfType<double>().ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    public static double? Usable(double? figure) => figure is { } value && UsableFigure.Is(value) ? value : null;
}
