namespace PerformanceFramework.Domain.Indicators;

/// <summary>Which indicator somebody means who types its code or a part of its name. A closed family.</summary>
public abstract record IndicatorFinding
{
    private const int MostShown = 5;

    private IndicatorFinding() { }

    public sealed record Found(string Code) : IndicatorFinding;

    /// <param name="Sentence">What to say to whoever typed it.</param>
    public sealed record NotFound(string Sentence) : IndicatorFinding;

    /// <summary>A code or a whole name finds its indicator; other words find the one whose name holds all of them.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="indicators">Those that may be meant.</param>
    public static IndicatorFinding Of(string typed, IReadOnlyCollection<(string Code, string Name)> indicators)
    {
        var exact = indicators.Where(i => Same(i.Code, typed)).ToList();
        if (exact.Count == 0)
        {
            exact = indicators.Where(i => Same(i.Name, typed)).ToList();
        }

        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found =
            exact.Count > 0 ? exact
            : words.Length == 0 ? []
            : indicators
                .Where(i => words.All(word => i.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(i => i.Code, StringComparer.Ordinal)
                .ToList();
        return found.Count switch
        {
            1 => new Found(found[0].Code),
            0 => new NotFound(
                $"No indicator has the code, or all of these words in its name: “{typed}”. Type fewer words, or its code."
            ),
            _ => new NotFound(
                $"{found.Count} indicators have these words in their names: {string.Join("; ", found.Take(MostShown).Select(i => $"{i.Code}, {i.Name}"))}{(found.Count > MostShown ? " and more" : "")}. Type the code of the one you mean."
            ),
        };
    }

    private static bool Same(string one, string other) => one.Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
