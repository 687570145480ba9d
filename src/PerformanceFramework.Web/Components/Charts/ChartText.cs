using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>Text in a chart, which the server has to fit without seeing it.</summary>
internal static class ChartText
{
    // Digits of the usual sans faces are 0.556 em wide, and running text is narrower.
    private const double CharacterWidth = 0.57;

    private const int MostLines = 4;

    private static readonly (decimal Divisor, string Suffix)[] Scales =
    [
        (1_000_000_000_000m, "tn"),
        (1_000_000_000m, "bn"),
        (1_000_000m, "m"),
    ];

    public static double Width(string text, double fontSize) => text.Length * fontSize * CharacterWidth;

    /// <summary>Breaks between words into a few lines of a width; what is too long is cut, since the table has it in full.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double fontSize)
    {
        var room = Math.Max(4, (int)(width / (fontSize * CharacterWidth)));
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var shown = word.Length > room ? string.Concat(word.AsSpan(0, room - 1), "…") : word;
            if (lines.Count > 0 && lines[^1].Length + 1 + shown.Length <= room)
            {
                lines[^1] += " " + shown;
            }
            else
            {
                lines.Add(shown);
            }
        }

        return lines.Count <= MostLines ? lines : [.. lines[..(MostLines - 1)], lines[MostLines - 1] + "…"];
    }

    /// <summary>A tick of the vertical axis: <c>15%</c>, <c>£2.5m</c>, <c>1,200</c>.</summary>
    public static string Tick(decimal tick, ChartScale scale, Unit unit)
    {
        if (unit.Kind is not UnitKind.Percentage)
        {
            var largest = Math.Max(Math.Abs(scale.Minimum), Math.Abs(scale.Maximum));
            foreach (var (divisor, suffix) in Scales)
            {
                if (largest >= divisor && Math.Round(scale.Step / divisor, 2) == scale.Step / divisor)
                {
                    var decimals = Math.Round(scale.Step / divisor, 1) == scale.Step / divisor ? 1 : 2;
                    decimals = Math.Truncate(scale.Step / divisor) == scale.Step / divisor ? 0 : decimals;
                    return tick == 0 ? unit.Format(0, 0) : unit.Format(tick / divisor, decimals) + suffix;
                }
            }
        }

        return unit.Format(tick, scale.Decimals);
    }
}
