namespace PerformanceFramework.Web.Components.Charts;

/// <summary>What a line is called, to be written beside its end.</summary>
/// <param name="X">Where the line ends.</param>
/// <param name="Y">Where the line ends.</param>
/// <param name="Lines">The label, broken to fit.</param>
/// <param name="Class">The look of the text.</param>
internal sealed record EndLabel(double X, double Y, IReadOnlyList<string> Lines, string Class)
{
    public double Height(double lineHeight) => Lines.Count * lineHeight;
}

/// <summary>A label in its place.</summary>
/// <param name="Top">The top of its block of lines.</param>
internal sealed record PlacedLabel(EndLabel Label, double Top);

internal static class EndLabels
{
    /// <summary>
    /// Puts each label as near to the end of its line as it can be without covering another. All of them must fit:
    /// see <see cref="ThatFit"/>.
    /// </summary>
    public static IReadOnlyList<PlacedLabel> Place(
        IEnumerable<EndLabel> labels,
        double top,
        double bottom,
        double lineHeight
    )
    {
        var sorted = labels.OrderBy(l => l.Y).ToList();
        var tops = new double[sorted.Count];
        var free = top;
        for (var i = 0; i < sorted.Count; i++)
        {
            tops[i] = Math.Max(free, sorted[i].Y - (sorted[i].Height(lineHeight) / 2));
            free = tops[i] + sorted[i].Height(lineHeight);
        }

        var limit = bottom;
        for (var i = sorted.Count - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - sorted[i].Height(lineHeight));
            limit = tops[i];
        }

        return [.. sorted.Select((label, i) => new PlacedLabel(label, tops[i]))];
    }

    /// <summary>How many of the labels, the first ones first, have room one above the other.</summary>
    public static int ThatFit(IEnumerable<IReadOnlyList<string>> labels, double height, double lineHeight)
    {
        var used = 0d;
        return labels.TakeWhile(lines => (used += lines.Count * lineHeight) <= height).Count();
    }
}
