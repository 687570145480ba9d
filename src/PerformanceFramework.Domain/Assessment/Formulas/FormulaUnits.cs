using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>Whether a formula makes sense in units, before it is ever worked out.</summary>
public static class FormulaUnits
{
    /// <summary>
    /// Only the same units are added, subtracted and compared; multiplied and divided, units make products and
    /// quotients, and equal ones cancel. A percentage counts as a plain ratio there.
    /// </summary>
    /// <param name="formula">The formula to check.</param>
    /// <param name="units">The unit of each indicator, by code.</param>
    /// <param name="declared">The unit of the calculated indicator.</param>
    /// <returns>One sentence on what does not fit; null when everything does.</returns>
    public static string? Check(Formula formula, IReadOnlyDictionary<string, Unit> units, Unit declared)
    {
        string? problem = null;
        var result = DimensionOf(formula);
        if (problem is not null)
        {
            return problem;
        }

        if (result.Suits(declared))
        {
            return null;
        }

        var (gives, wanted) = TellApart(result, Dimension.Of(declared));
        return $"The formula gives {gives}, but the indicator is in {wanted}.";

        Dimension DimensionOf(Formula part) =>
            part switch
            {
                Formula.Constant => Dimension.Plain,
                Formula.Reference reference => UnitOf(reference.Code),
                Formula.Negative negative => DimensionOf(negative.Operand),
                Formula.Operation operation => Combined(operation),
                Formula.Call call => Gathered(call),
                _ => throw new UnreachableException(),
            };

        Dimension UnitOf(string code)
        {
            if (units.TryGetValue(code, out var unit))
            {
                return Dimension.Of(unit);
            }

            problem ??= $"There is no indicator with the code {code}.";
            return Dimension.Plain;
        }

        Dimension Combined(Formula.Operation operation)
        {
            var left = DimensionOf(operation.Left);
            var right = DimensionOf(operation.Right);
            return operation.Operator switch
            {
                FormulaOperator.Plus => Together(left, right, "added to"),
                FormulaOperator.Minus => Together(left, right, "subtracted from"),
                FormulaOperator.Times => left.Times(right),
                FormulaOperator.Over => left.Over(right),
            };
        }

        Dimension Gathered(Formula.Call call)
        {
            var verb = call.Function switch
            {
                FormulaFunction.Sum => "added to",
                FormulaFunction.Min or FormulaFunction.Max => "compared with",
            };
            return call.Arguments.Select(DimensionOf).Aggregate((one, next) => Together(one, next, verb));
        }

        Dimension Together(Dimension one, Dimension next, string verb)
        {
            if (one.Plus(next) is { } both)
            {
                return both;
            }

            var (first, second) = TellApart(next, one);
            problem ??= $"{SentenceCase.AtStart(first)} cannot be {verb} {second}.";
            return one;
        }
    }

    // "days cannot be added to days" where one counts and the other measures.
    private static (string One, string Other) TellApart(Dimension one, Dimension other)
    {
        var alike = string.Equals(one.InWords(), other.InWords(), StringComparison.OrdinalIgnoreCase);
        return (one.InWords(alike), other.InWords(alike));
    }
}
