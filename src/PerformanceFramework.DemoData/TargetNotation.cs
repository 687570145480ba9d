using System.Globalization;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.DemoData;

/// <summary>
/// How targets are written in the tables: <c>at least 90</c>, <c>more than 99.5</c>, <c>at most 3</c>, <c>less than 6</c>,
/// <c>between 8 12</c>, <c>baseline</c>, <c>words Top quartile</c>, <c>none</c>.
/// </summary>
internal static class TargetNotation
{
    /// <param name="notation">The target as it is written in the table.</param>
    /// <param name="adjust">What a number of it becomes in the period in question.</param>
    public static Target Read(string notation, Func<decimal, decimal> adjust)
    {
        return notation.Split(' ') switch
        {
            ["at", "least", var value] => new Target.AtLeast(Number(value)),
            ["more", "than", var value] => new Target.MoreThan(Number(value)),
            ["at", "most", var value] => new Target.AtMost(Number(value)),
            ["less", "than", var value] => new Target.LessThan(Number(value)),
            ["between", var low, var high] => new Target.Between(Number(low), Number(high)),
            ["baseline"] => new Target.EstablishBaseline(),
            ["words", .. var words] => new Target.Benchmark(string.Join(' ', words)),
            ["none"] => new Target.None(),
            _ => throw new FormatException($"'{notation}' is not a target."),
        };

        decimal Number(string text) => adjust(decimal.Parse(text, CultureInfo.InvariantCulture));
    }
}
