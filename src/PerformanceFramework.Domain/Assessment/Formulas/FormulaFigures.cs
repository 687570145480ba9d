using System.Diagnostics;
using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>A formula with figures in place of indicators, as somebody would check it on paper.</summary>
internal static class FormulaFigures
{
    /// <param name="formula">A formula whose indicators all have numbers.</param>
    /// <param name="values">Those numbers.</param>
    public static string Write(Formula formula, IReadOnlyDictionary<string, ObservedValue> values) =>
        formula switch
        {
            Formula.Constant constant => FigureWords.Plain(constant.Value),
            Formula.Reference reference => FigureWords.Plain(((ObservedValue.Number)values[reference.Code]).Value),
            Formula.Negative negative => "-" + Within(negative.Operand, negative, onTheRight: true, values),
            Formula.Operation operation => Within(operation.Left, operation, onTheRight: false, values)
                + $" {FormulaText.Sign(operation.Operator)} "
                + Within(operation.Right, operation, onTheRight: true, values),
            Formula.Call call => Called(call, values),
            _ => throw new UnreachableException(),
        };

    private static string Called(Formula.Call call, IReadOnlyDictionary<string, ObservedValue> values)
    {
        var figures = call.Arguments.Select(argument => Within(argument, call, onTheRight: true, values)).ToList();
        return call.Function switch
        {
            FormulaFunction.Sum => string.Join(" + ", figures),
            FormulaFunction.Min => $"the lowest of {FigureWords.List(figures)}",
            FormulaFunction.Max => $"the highest of {FigureWords.List(figures)}",
        };
    }

    // "5 − -3" is hard to read, and "--3" harder.
    private static string Within(
        Formula formula,
        Formula within,
        bool onTheRight,
        IReadOnlyDictionary<string, ObservedValue> values
    )
    {
        var figures = Write(formula, values);
        var brackets =
            formula is Formula.Call
            || FormulaText.NeedsBrackets(formula, within, onTheRight)
            || (onTheRight && figures.StartsWith('-'));
        return brackets ? $"({figures})" : figures;
    }
}
