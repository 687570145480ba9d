using System.Diagnostics;
using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>What a formula comes to in one period, or why it comes to nothing. A closed family.</summary>
public abstract record CalculatedValue
{
    private CalculatedValue() { }

    /// <summary>The value to keep; null where the formula cannot be worked out.</summary>
    public ObservedValue? Observed =>
        this switch
        {
            Number number => new ObservedValue.Number(number.Value),
            Without without => without.Observed,
            DividedByZero or TooLarge => null,
            _ => throw new UnreachableException(),
        };

    /// <summary>One sentence with its numbers: <c>1,170 ÷ 13,000 × 100 = 9.0%</c>.</summary>
    /// <param name="formula">The formula that was evaluated.</param>
    /// <param name="values">The values that it was evaluated with.</param>
    /// <param name="unit">The unit of the calculated indicator.</param>
    public string Explain(Formula formula, IReadOnlyDictionary<string, ObservedValue> values, Unit unit) =>
        this switch
        {
            Number number => $"{FormulaFigures.Write(formula, values)} = {unit.FormatWithLabel(number.Value)}",
            Without without => without.Words,
            DividedByZero { Divisor.Text: "0" } => "No figure: nothing can be divided by 0",
            DividedByZero zero => $"No figure: {zero.Divisor.Text} is 0, so there is nothing to divide by",
            TooLarge => $"No figure: {FormulaFigures.Write(formula, values)} is larger than figures may be",
            _ => throw new UnreachableException(),
        };

    /// <param name="Value">In the calculated indicator's unit, to <see cref="Figure.MaxDecimals"/> decimals.</param>
    public sealed record Number(decimal Value) : CalculatedValue;

    /// <summary>Some of the values needed are no numbers.</summary>
    public sealed record Without : CalculatedValue
    {
        internal Without(ValueKind kind, IReadOnlyList<string> codes, DateOnly? expected)
        {
            Kind = kind;
            Codes = codes;
            Expected = expected;
        }

        /// <summary>What decides; never <see cref="ValueKind.Number"/>.</summary>
        public ValueKind Kind { get; }

        /// <summary>The indicators it is so for, in the order of the formula.</summary>
        public IReadOnlyList<string> Codes { get; }

        /// <summary>When the last of the missing values is expected, where that is known of all.</summary>
        public DateOnly? Expected { get; }

        internal new ObservedValue? Observed =>
            Kind switch
            {
                ValueKind.NotDue => new ObservedValue.NotDue(),
                ValueKind.NotYetAvailable or ValueKind.Late => new ObservedValue.NotYetAvailable(Expected),
                ValueKind.NotApplicable => new ObservedValue.NotApplicable(),
                ValueKind.Suppressed => new ObservedValue.Suppressed(),
                ValueKind.Text => null,
                ValueKind.Number => throw new UnreachableException(),
            };

        internal string Words =>
            Kind switch
            {
                ValueKind.NotDue => $"Not due: {Names} {(Codes.Count == 1 ? "is" : "are")} not due in this period",
                ValueKind.NotYetAvailable or ValueKind.Late => $"Not yet available: there is no figure for {Names}",
                ValueKind.NotApplicable =>
                    $"Not applicable: {Names} {(Codes.Count == 1 ? "does" : "do")} not apply in this period",
                ValueKind.Suppressed => $"Suppressed: the number is withheld for {Names}",
                ValueKind.Text => $"No figure: it is reported in words for {Names}",
                ValueKind.Number => throw new UnreachableException(),
            };

        private string Names => FigureWords.List(Codes);
    }

    /// <param name="Divisor">The part of the formula that comes to 0.</param>
    public sealed record DividedByZero(Formula Divisor) : CalculatedValue;

    /// <summary>The result, or a step on the way to it, is outside the bounds of figures.</summary>
    public sealed record TooLarge : CalculatedValue;
}
