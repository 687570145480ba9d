namespace PerformanceFramework.Domain.Assessment.Comparisons;

/// <summary>
/// Divides areas into equal groups by their figures, as PHEindicatormethods 2.1.0 (<c>phe_quantile</c>) does: by rank,
/// equal figures sharing the lowest rank among them, so that they are never torn apart and the order of the areas plays
/// no part.
/// </summary>
public static class QuantileRule
{
    public const int FewestGroups = 2;
    public const int MostGroups = 10;

    /// <param name="figures">One figure for each area; null, or what is no number, is an area without one.</param>
    /// <param name="groups">4 for quarters, 5 for fifths; from 2 to 10.</param>
    /// <returns>For each area its group, 1 for the lowest figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of groups is not from 2 to 10.</exception>
    public static Quantiles Divide(IReadOnlyList<double?> figures, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, FewestGroups);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, MostGroups);
        var sorted = SortedFigures.Of(figures);
        if (sorted.Length < groups)
        {
            return new Quantiles.NotDivided($"{sorted.Length} areas have a figure, too few for {groups} groups");
        }

        if (sorted[0] == sorted[^1])
        {
            return new Quantiles.NotDivided("every area has the same figure");
        }

        var groupOf = new int?[figures.Count];
        for (var i = 0; i < groupOf.Length; i++)
        {
            groupOf[i] = SortedFigures.Usable(figures[i]) is { } figure
                ? GroupOf(RankOf(figure, sorted), sorted.Length, groups)
                : null;
        }

        return new Quantiles.Divided(groupOf, groups, sorted.Length);
    }

    // floor((k + 1) - ceil((n + 1 - rank) / (n / k))), in whole numbers, where nothing can be rounded the wrong way.
    private static int GroupOf(int rank, int count, int groups)
    {
        var fromTheTop = (long)(count + 1 - rank) * groups;
        return groups + 1 - (int)((fromTheTop + count - 1) / count);
    }

    /// <summary>1 more than the number of figures below it.</summary>
    private static int RankOf(double figure, double[] sorted)
    {
        var found = Array.BinarySearch(sorted, figure);
        while (found > 0 && sorted[found - 1] == figure)
        {
            found--;
        }

        return found + 1;
    }
}
