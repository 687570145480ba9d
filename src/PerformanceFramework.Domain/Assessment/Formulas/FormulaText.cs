using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PerformanceFramework.Domain.Assessment.Formulas;

/// <summary>
/// Reads a formula as it is typed, and writes it in one standard way. The grammar:
/// <code>
/// sum     = product, { ( "+" | "−" | "-" ), product }
/// product = factor, { ( "×" | "*" | "÷" | "/" ), factor }
/// factor  = ( "−" | "-" ), factor | "(", sum, ")" | number | "[", code, "]" | name, "(", sum, { ",", sum }, ")"
/// name    = "sum" | "min" | "max"
/// </code>
/// </summary>
public static class FormulaText
{
    /// <summary>The longest formula, in characters, both as typed and as written out.</summary>
    public const int MaxLength = 500;

    /// <summary>The most brackets, functions and signs within one another.</summary>
    public const int MaxDepth = 50;

    /// <returns>True with the formula, or false with what is wrong and where.</returns>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out Formula? formula,
        [NotNullWhen(false)] out FormulaError? error
    )
    {
        formula = null;
        error = TooLong(text.Length, "the formula", text);
        if (error is not null)
        {
            return false;
        }

        var parser = new FormulaParser(text);
        var read = parser.Read();
        error =
            parser.Error ?? TooLong(read!.Text.Length, "the formula with a space on either side of its signs", text);
        if (error is not null)
        {
            return false;
        }

        formula = read!;
        return true;
    }

    internal static string Write(Formula formula)
    {
        var text = new StringBuilder();
        Append(text, formula);
        return text.ToString();
    }

    internal static string Sign(FormulaOperator sign) =>
        sign switch
        {
            FormulaOperator.Plus => "+",
            FormulaOperator.Minus => "−",
            FormulaOperator.Times => "×",
            FormulaOperator.Over => "÷",
        };

    /// <summary>
    /// Where brackets are needed: what binds less goes into them, and on the right what binds the same.
    /// </summary>
    internal static bool NeedsBrackets(Formula formula, Formula within, bool onTheRight) =>
        within is not Formula.Call
        && (onTheRight ? Binding(formula) <= Binding(within) : Binding(formula) < Binding(within));

    private static void Append(StringBuilder text, Formula formula)
    {
        switch (formula)
        {
            case Formula.Constant constant:
                text.Append(constant.Value.ToString("0.########", CultureInfo.InvariantCulture));
                break;
            case Formula.Reference reference:
                text.Append('[').Append(reference.Code).Append(']');
                break;
            case Formula.Negative negative:
                text.Append('−');
                AppendWithin(text, negative.Operand, negative, onTheRight: false);
                break;
            case Formula.Operation operation:
                AppendWithin(text, operation.Left, operation, onTheRight: false);
                text.Append(' ').Append(Sign(operation.Operator)).Append(' ');
                AppendWithin(text, operation.Right, operation, onTheRight: true);
                break;
            case Formula.Call call:
                AppendCall(text, call);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void AppendCall(StringBuilder text, Formula.Call call)
    {
        text.Append(
            call.Function switch
            {
                FormulaFunction.Sum => "sum(",
                FormulaFunction.Min => "min(",
                FormulaFunction.Max => "max(",
            }
        );
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, call.Arguments[i]);
        }

        text.Append(')');
    }

    private static void AppendWithin(StringBuilder text, Formula formula, Formula within, bool onTheRight)
    {
        var brackets = NeedsBrackets(formula, within, onTheRight);
        text.Append(brackets ? "(" : "");
        Append(text, formula);
        text.Append(brackets ? ")" : "");
    }

    private static int Binding(Formula formula) =>
        formula switch
        {
            Formula.Operation { Operator: FormulaOperator.Plus or FormulaOperator.Minus } => 1,
            Formula.Operation { Operator: FormulaOperator.Times or FormulaOperator.Over } => 2,
            Formula.Negative => 3,
            _ => 4,
        };

    private static FormulaError? TooLong(int length, string what, string text) =>
        length <= MaxLength
            ? null
            : new FormulaError(
                Math.Min(MaxLength, text.Length) + 1,
                $"at most {MaxLength} characters",
                string.Create(CultureInfo.InvariantCulture, $"{what} has {length:N0}")
            );
}

/// <summary>Why a text is not a formula.</summary>
/// <param name="Position">The character that it fails at, from 1; one past the end where the formula stops too
/// early.</param>
/// <param name="Expected">What could have stood there.</param>
/// <param name="But">What stands there, as a clause: <c>there is “)”</c>.</param>
public sealed record FormulaError(int Position, string Expected, string But)
{
    /// <summary><c>At character 9, expected a closing bracket, but the formula ends there.</c></summary>
    public string Sentence =>
        string.Create(CultureInfo.InvariantCulture, $"At character {Position}, expected {Expected}, but {But}.");
}
