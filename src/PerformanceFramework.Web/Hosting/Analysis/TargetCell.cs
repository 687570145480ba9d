using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>The cell of a target: a figure, a range such as <c>40..60</c>, words, or nothing.</summary>
internal static class TargetCell
{
    private const string Column = "target";

    /// <exception cref="BadInputException">A figure is out of bounds, or there should be a range.</exception>
    public static Target Read(CsvCells row, Unit unit, Polarity polarity)
    {
        var text = row.Text(Column);
        if (text.Length == 0)
        {
            return new Target.None();
        }

        if (text.Contains("baseline", StringComparison.OrdinalIgnoreCase))
        {
            return new Target.EstablishBaseline();
        }

        if (text[0] is '>' or '<' && FigureCell.NumberOf(text[1..].Trim(), Column, unit) is { } bound)
        {
            return (text[0], polarity) switch
            {
                ('>', Polarity.LowerIsBetter) => throw row.Bad(Column, "asks for more where less is better"),
                ('<', Polarity.HigherIsBetter) => throw row.Bad(Column, "asks for less where more is better"),
                (_, Polarity.WithinRange) => throw row.Bad(Column, "is not a range, such as 40..60"),
                ('>', _) => new Target.MoreThan(bound),
                _ => new Target.LessThan(bound),
            };
        }

        return RangeOf(text, Column, unit)
            ?? (
                FigureCell.NumberOf(text, Column, unit) is not { } figure
                    ? new Target.Benchmark(text)
                    : polarity switch
                    {
                        Polarity.HigherIsBetter or Polarity.NoJudgement => new Target.AtLeast(figure),
                        Polarity.LowerIsBetter => new Target.AtMost(figure),
                        Polarity.WithinRange => throw row.Bad(Column, "is not a range, such as 40..60"),
                    }
            );
    }

    /// <returns>Null where the text is no range.</returns>
    public static Target? RangeOf(string text, string column, Unit unit)
    {
        if (
            text.Replace(" to ", "..", StringComparison.OrdinalIgnoreCase).Split("..", StringSplitOptions.TrimEntries)
                is not [var from, var to]
            || FigureCell.NumberOf(from, column, unit) is not { } low
            || FigureCell.NumberOf(to, column, unit) is not { } high
        )
        {
            return null;
        }

        return low <= high
            ? new Target.Between(low, high)
            : throw new BadInputException($"column {column}", $"the range “{text}” is upside down");
    }

    public static int DecimalsOf(Target target) =>
        target switch
        {
            Target.AtLeast t => t.Value.Scale,
            Target.MoreThan t => t.Value.Scale,
            Target.AtMost t => t.Value.Scale,
            Target.LessThan t => t.Value.Scale,
            Target.Between t => Math.Max(t.Low.Scale, t.High.Scale),
            _ => 0,
        };
}
