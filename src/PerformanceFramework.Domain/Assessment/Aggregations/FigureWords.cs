using System.Globalization;

namespace PerformanceFramework.Domain.Assessment.Aggregations;

/// <summary>Figures and names as they stand within a sentence.</summary>
internal static class FigureWords
{
    private const int MostNames = 12;

    /// <summary>A figure in full, without a unit: <c>1,170.5</c>.</summary>
    public static string Plain(decimal figure) =>
        figure.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary><c> × 100</c>, or nothing for once.</summary>
    public static string Times(decimal multiplier) => multiplier == 1 ? "" : $" × {Plain(multiplier)}";

    /// <summary><c>North, South and West</c>; the first twelve where there are more.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            <= 1 => string.Concat(names),
            <= MostNames => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames:N0} more"
            ),
        };
}
