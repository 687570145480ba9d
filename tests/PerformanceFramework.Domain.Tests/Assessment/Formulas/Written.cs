using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

/// <summary>Formulas and the values they are worked out with, as tests write them.</summary>
internal static class Written
{
    public static Formula Formula(string text)
    {
        FormulaText.TryRead(text, out var formula, out var error).ShouldBeTrue(error?.Sentence);
        return formula!;
    }

    public static FormulaError ErrorIn(string text)
    {
        FormulaText.TryRead(text, out var formula, out var error).ShouldBeFalse();
        formula.ShouldBeNull();
        return error!;
    }

    /// <summary><c>A = 1, B = suppressed, C = missing</c> and so on; what is not named has no value at all.</summary>
    public static Dictionary<string, ObservedValue> Values(string text) =>
        text.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(" = "))
            .ToDictionary(pair => pair[0], pair => Value(pair[1]));

    public static CalculatedValue Evaluated(string formula, string values) =>
        FormulaRule.Evaluate(Formula(formula), Values(values));

    public static string Explained(string formula, string values, Unit? unit = null) =>
        Evaluated(formula, values).Explain(Formula(formula), Values(values), unit ?? Given.Households);

    private static ObservedValue Value(string text) =>
        text switch
        {
            "missing" => new ObservedValue.NotYetAvailable(),
            "July" => new ObservedValue.NotYetAvailable(new DateOnly(2026, 7, 1)),
            "August" => new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
            "not due" => new ObservedValue.NotDue(),
            "late" => new ObservedValue.Late(),
            "not applicable" => new ObservedValue.NotApplicable(),
            "suppressed" => new ObservedValue.Suppressed(),
            "words" => new ObservedValue.Text("Low"),
            _ => new ObservedValue.Number(Given.Number(text)),
        };
}
