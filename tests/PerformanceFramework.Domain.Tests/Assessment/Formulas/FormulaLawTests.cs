using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

public sealed class FormulaLawTests
{
    private static readonly string[] Codes = ["A", "B-2", "wst-01"];

    private static readonly Gen<Formula> Leaf = Gen.OneOf(
        Gen.Elements(Codes).Select(Formula (code) => new Formula.Reference(code)),
        Any.Size.Generator.Select(Formula (figure) => new Formula.Constant(figure))
    );

    /// <summary>Formulas of up to four levels.</summary>
    private static readonly Arbitrary<Formula> AnyFormula = Arb.From(Level(4), Simpler);

    private static readonly Arbitrary<Dictionary<string, ObservedValue>> AnyValues = Gen.OneOf(
            Any.Figure.Generator.Select(ObservedValue? (figure) => new ObservedValue.Number(figure)),
            Gen.Elements<ObservedValue?>(
                new ObservedValue.Number(0),
                new ObservedValue.Number(Figure.MaxMagnitude),
                new ObservedValue.Number(0.00000001m)
            ),
            Gen.Elements<ObservedValue?>(null, new ObservedValue.Suppressed(), new ObservedValue.NotApplicable())
        )
        .ArrayOf(Codes.Length)
        .Select(values =>
            Codes
                .Zip(values)
                .Where(pair => pair.Second is not null)
                .ToDictionary(pair => pair.First, pair => pair.Second!)
        )
        .ToArbitrary();

    /// <summary>Text made of what formulas are made of, and of what they are not.</summary>
    private static readonly Arbitrary<string> AnyText = Gen.Elements(
            "1",
            "2.5",
            "[A]",
            "[B-2]",
            "[",
            "]",
            "(",
            ")",
            "sum(",
            "min",
            ",",
            "+",
            "-",
            "−",
            "×",
            "/",
            " ",
            ".",
            "e9",
            "😀",
            "\u202e",
            "\ud83d",
            "\0",
            "é"
        )
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void Text_ReadBack_IsTheSameFormula() =>
        Law.Holds(
            AnyFormula,
            formula =>
                formula.Text.Length > FormulaText.MaxLength
                || (FormulaText.TryRead(formula.Text, out var back, out _) && back == formula)
        );

    [Fact]
    public void Brackets_AroundAnything_ChangeNothing() =>
        Law.Holds(
            AnyFormula,
            formula =>
                formula.Text.Length > FormulaText.MaxLength - 2
                || (FormulaText.TryRead($"({formula.Text})", out var back, out _) && back == formula)
        );

    [Fact]
    public void RandomText_NeverThrowsAndSaysWhereItFails() =>
        Law.Holds(
            AnyText,
            text =>
                FormulaText.TryRead(text, out var formula, out var error)
                    ? formula.Text.Length > 0
                    : error.Position >= 1 && error.Position <= text.Length + 1 && error.Sentence.Length > 0
        );

    [Fact]
    public void ASum_TheOtherWayRound_IsTheSame() => HoldsBothWays(FormulaOperator.Plus);

    [Fact]
    public void AProduct_TheOtherWayRound_IsTheSame() => HoldsBothWays(FormulaOperator.Times);

    [Fact]
    public void Minus_IsPlusTheNegative() =>
        Law.Holds(
            AnyFormula,
            AnyFormula,
            AnyValues,
            (one, other, values) =>
                Same(
                    FormulaRule.Evaluate(new Formula.Operation(FormulaOperator.Minus, one, other), values),
                    FormulaRule.Evaluate(
                        new Formula.Operation(FormulaOperator.Plus, one, new Formula.Negative(other)),
                        values
                    )
                )
        );

    [Fact]
    public void AnyFormula_WithAnyValues_GivesAFigureOrAReason() =>
        Law.Holds(
            AnyFormula,
            AnyValues,
            (formula, values) =>
            {
                var value = FormulaRule.Evaluate(formula, values);
                return value.Explain(formula, values, Given.Percent).Length > 0
                    && (value is not CalculatedValue.Number number || Figure.IsWithinBounds(number.Value));
            }
        );

    [Fact]
    public void AnyFormula_WithAnyUnits_IsCheckedWithoutThrowing() =>
        Law.Holds(
            AnyFormula,
            Any.OneOf(Given.Percent, Given.Households, Given.Pounds, Given.Days),
            (formula, unit) =>
                FormulaUnits.Check(
                    formula,
                    new Dictionary<string, Unit> { ["A"] = Given.Households, ["B-2"] = Given.Pounds },
                    unit
                )
                    is null
                        or { Length: > 0 }
        );

    [Fact]
    public void OrderAfterAChange_PutsEveryInputBeforeItsDependant() =>
        Law.Holds(
            Gen.Zip(Gen.Choose(1, 8), Gen.Choose(1, 8)).ArrayOf().ToArbitrary(),
            links =>
            {
                // Only ever on a lower number, so that there is no circle.
                var formulas = links
                    .Where(link => link.Item1 > link.Item2)
                    .GroupBy(link => link.Item1)
                    .ToDictionary(
                        group => Code(group.Key),
                        Formula (group) =>
                            new Formula.Call(
                                FormulaFunction.Sum,
                                [.. group.Select(link => new Formula.Reference(Code(link.Item2)))]
                            )
                    );
                var order = new FormulaBook(formulas).OrderAfter(["I-1"]).ToList();
                return order.Distinct().Count() == order.Count
                    && order.TrueForAll(code =>
                        formulas[code].Codes.All(input => order.IndexOf(input) < order.IndexOf(code))
                        && formulas[code].Codes.Any(input => input == "I-1" || order.Contains(input))
                    );
            }
        );

    private static void HoldsBothWays(FormulaOperator sign) =>
        Law.Holds(
            AnyFormula,
            AnyFormula,
            AnyValues,
            (one, other, values) =>
                Same(
                    FormulaRule.Evaluate(new Formula.Operation(sign, one, other), values),
                    FormulaRule.Evaluate(new Formula.Operation(sign, other, one), values)
                )
        );

    // Which of two failures is found first may differ, and so may the order of names.
    private static bool Same(CalculatedValue one, CalculatedValue other) =>
        one is CalculatedValue.Number ? one == other : other is not CalculatedValue.Number && OneKind(one, other);

    private static bool OneKind(CalculatedValue one, CalculatedValue other) =>
        one is not CalculatedValue.Without without
        || (
            other is CalculatedValue.Without again
            && without.Kind == again.Kind
            && without.Codes.Order().SequenceEqual(again.Codes.Order())
        );

    private static string Code(int number) => $"I-{number}";

    private static Gen<Formula> Level(int level) =>
        level == 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                Level(level - 1).Select(Formula (operand) => new Formula.Negative(operand)),
                Gen.Zip(
                    Gen.Elements(Enum.GetValues<FormulaOperator>()),
                    Gen.Zip(Level(level - 1), Level(level - 1)),
                    Formula (sign, pair) => new Formula.Operation(sign, pair.Item1, pair.Item2)
                ),
                Gen.Zip(
                    Gen.Elements(Enum.GetValues<FormulaFunction>()),
                    Level(level - 1).NonEmptyListOf(),
                    Formula (function, arguments) => new Formula.Call(function, [.. arguments.Take(3)])
                )
            );

    private static IEnumerable<Formula> Simpler(Formula formula) =>
        formula switch
        {
            Formula.Negative negative => [negative.Operand],
            Formula.Operation operation => [operation.Left, operation.Right],
            Formula.Call call => call.Arguments,
            _ => [],
        };
}
