using System.Diagnostics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>Works a formula out with the values of one period.</summary>
public static class FormulaRule
{
    // Steps may be larger than figures (a product that is divided again), but two of them still add within a decimal.
    private const decimal MostInBetween = 1e28m;

    /// <summary>
    /// In decimal, to 28 digits; rounded to <see cref="Figure.MaxDecimals"/> decimals, half away from zero, at the end
    /// only.
    /// </summary>
    /// <param name="formula">What to work out.</param>
    /// <param name="values">The values of the indicators it refers to, by code; what is not there is not yet
    /// available.</param>
    public static CalculatedValue Evaluate(Formula formula, IReadOnlyDictionary<string, ObservedValue> values)
    {
        var kind = Deciding(formula, values);
        if (kind is not ValueKind.Number)
        {
            return Without(formula, values, kind);
        }

        CalculatedValue? failure = null;
        var value = Compute(formula, values, ref failure);
        if (failure is not null)
        {
            return failure;
        }

        var rounded = Unit.Rounded(value, Figure.MaxDecimals);
        return Figure.IsWithinBounds(rounded) ? new CalculatedValue.Number(rounded) : new CalculatedValue.TooLarge();
    }

    // What cannot change any more decides before what is still to come.
    private static ValueKind Deciding(Formula formula, IReadOnlyDictionary<string, ObservedValue> values) =>
        formula switch
        {
            Formula.Constant => ValueKind.Number,
            Formula.Reference reference => KindOf(reference.Code, values),
            Formula.Negative negative => Deciding(negative.Operand, values),
            Formula.Operation operation => Stronger(
                Deciding(operation.Left, values),
                Deciding(operation.Right, values)
            ),
            Formula.Call call => Deciding(call, values),
            _ => throw new UnreachableException(),
        };

    private static ValueKind Deciding(Formula.Call call, IReadOnlyDictionary<string, ObservedValue> values)
    {
        var deciding = ValueKind.Number;
        foreach (var argument in call.Arguments)
        {
            deciding = Stronger(deciding, Deciding(argument, values));
        }

        return deciding;
    }

    private static ValueKind Stronger(ValueKind one, ValueKind other) => Rank(one) > Rank(other) ? one : other;

    private static int Rank(ValueKind kind) =>
        kind switch
        {
            ValueKind.Number => 0,
            ValueKind.NotYetAvailable or ValueKind.Late => 1,
            ValueKind.NotDue => 2,
            ValueKind.Text => 3,
            ValueKind.NotApplicable => 4,
            ValueKind.Suppressed => 5,
        };

    private static ValueKind KindOf(string code, IReadOnlyDictionary<string, ObservedValue> values) =>
        values.TryGetValue(code, out var value) && value is not ObservedValue.NotYetAvailable
            ? value.Kind
            : ValueKind.NotYetAvailable;

    private static CalculatedValue.Without Without(
        Formula formula,
        IReadOnlyDictionary<string, ObservedValue> values,
        ValueKind kind
    )
    {
        var codes = formula.Codes.Where(code => KindOf(code, values) == kind).ToList();
        var expected = codes
            .Select(code => (values.GetValueOrDefault(code) as ObservedValue.NotYetAvailable)?.Expected)
            .ToList();
        return new CalculatedValue.Without(kind, codes, expected.Contains(null) ? null : expected.Max());
    }

    private static decimal Compute(
        Formula formula,
        IReadOnlyDictionary<string, ObservedValue> values,
        ref CalculatedValue? failure
    )
    {
        switch (formula)
        {
            case Formula.Constant constant:
                return constant.Value;
            case Formula.Reference reference:
                return ((ObservedValue.Number)values[reference.Code]).Value;
            case Formula.Negative negative:
                return -Compute(negative.Operand, values, ref failure);
            case Formula.Operation operation:
                var left = Compute(operation.Left, values, ref failure);
                var right = Compute(operation.Right, values, ref failure);
                return failure is null ? Combine(operation, left, right, ref failure) : 0;
            case Formula.Call call:
                return Gather(call, values, ref failure);
            default:
                throw new UnreachableException();
        }
    }

    private static decimal Combine(
        Formula.Operation operation,
        decimal left,
        decimal right,
        ref CalculatedValue? failure
    ) =>
        operation.Operator switch
        {
            FormulaOperator.Plus => Kept(left + right, ref failure),
            FormulaOperator.Minus => Kept(left - right, ref failure),
            FormulaOperator.Times => Product(left, right, ref failure),
            FormulaOperator.Over when right == 0 => Failed(
                new CalculatedValue.DividedByZero(operation.Right),
                ref failure
            ),
            FormulaOperator.Over => Quotient(left, right, ref failure),
        };

    private static decimal Product(decimal left, decimal right, ref CalculatedValue? failure) =>
        Math.Abs(right) > 1 && Math.Abs(left) > MostInBetween / Math.Abs(right)
            ? Failed(new CalculatedValue.TooLarge(), ref failure)
            : left * right;

    private static decimal Quotient(decimal left, decimal right, ref CalculatedValue? failure) =>
        Math.Abs(right) < 1 && Math.Abs(left) > MostInBetween * Math.Abs(right)
            ? Failed(new CalculatedValue.TooLarge(), ref failure)
            : left / right;

    private static decimal Gather(
        Formula.Call call,
        IReadOnlyDictionary<string, ObservedValue> values,
        ref CalculatedValue? failure
    )
    {
        var gathered = Compute(call.Arguments[0], values, ref failure);
        for (var i = 1; i < call.Arguments.Count && failure is null; i++)
        {
            var next = Compute(call.Arguments[i], values, ref failure);
            gathered = call.Function switch
            {
                FormulaFunction.Sum => Kept(gathered + next, ref failure),
                FormulaFunction.Min => Math.Min(gathered, next),
                FormulaFunction.Max => Math.Max(gathered, next),
            };
        }

        return gathered;
    }

    private static decimal Kept(decimal step, ref CalculatedValue? failure) =>
        Math.Abs(step) > MostInBetween ? Failed(new CalculatedValue.TooLarge(), ref failure) : step;

    private static decimal Failed(CalculatedValue why, ref CalculatedValue? failure)
    {
        failure = why;
        return 0;
    }
}
