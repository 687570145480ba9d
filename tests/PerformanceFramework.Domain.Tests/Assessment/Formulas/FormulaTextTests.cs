using PerformanceFramework.Domain.Assessment.Formulas;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("007.50", "7.5")]
    [InlineData("0.00000001", "0.00000001")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("[WST-01]", "[WST-01]")]
    [InlineData("[a]", "[a]")]
    [InlineData("[12345678901234567890]", "[12345678901234567890]")]
    [InlineData("[A]+[B]-[C]", "[A] + [B] − [C]")]
    [InlineData("  [A] *[B]/ [C] ", "[A] × [B] ÷ [C]")]
    [InlineData("[A] × [B] ÷ [C] − 1", "[A] × [B] ÷ [C] − 1")]
    [InlineData("1+2*3", "1 + 2 × 3")]
    [InlineData("(1+2)*3", "(1 + 2) × 3")]
    [InlineData("1*(2+3)", "1 × (2 + 3)")]
    [InlineData("1-(2-3)", "1 − (2 − 3)")]
    [InlineData("(1-2)-3", "1 − 2 − 3")]
    [InlineData("1+(2+3)", "1 + (2 + 3)")]
    [InlineData("1/(2*3)", "1 ÷ (2 × 3)")]
    [InlineData("1/(2/3)", "1 ÷ (2 ÷ 3)")]
    [InlineData("(1/2)/3", "1 ÷ 2 ÷ 3")]
    [InlineData("1+(2*3)", "1 + 2 × 3")]
    [InlineData("-1", "−1")]
    [InlineData("--1", "−−1")]
    [InlineData("-1*2", "−1 × 2")]
    [InlineData("-(1*2)", "−(1 × 2)")]
    [InlineData("-(1+2)", "−(1 + 2)")]
    [InlineData("1--2", "1 − −2")]
    [InlineData("2*-3", "2 × −3")]
    [InlineData("−sum(1)", "−sum(1)")]
    [InlineData("sum(1,2)*3", "sum(1, 2) × 3")]
    [InlineData("SUM( [A],[B] )", "sum([A], [B])")]
    [InlineData("Min(1+2,3)", "min(1 + 2, 3)")]
    [InlineData("max((1),min(2,3))", "max(1, min(2, 3))")]
    [InlineData("((([A])))", "[A]")]
    [InlineData("1\t+\n2", "1 + 2")]
    public void Text_OfAFormulaAsTyped_IsWrittenInTheStandardWay(string typed, string text) =>
        Written.Formula(typed).Text.ShouldBe(text);

    [Fact]
    public void Minus_BindsTighterThanTimes() =>
        Written
            .Formula("-1 * 2")
            .ShouldBe(
                new Formula.Operation(
                    FormulaOperator.Times,
                    new Formula.Negative(new Formula.Constant(1)),
                    new Formula.Constant(2)
                )
            );

    [Fact]
    public void Signs_OfTheSameStrength_GoFromLeftToRight() =>
        Written
            .Formula("1 - 2 + 3")
            .ShouldBe(
                new Formula.Operation(
                    FormulaOperator.Plus,
                    new Formula.Operation(FormulaOperator.Minus, new Formula.Constant(1), new Formula.Constant(2)),
                    new Formula.Constant(3)
                )
            );

    [Fact]
    public void Codes_OfAFormula_AreEachNamedOnceInOrder() =>
        Written.Formula("max([B], -[A]) ÷ ([B] + [C])").Codes.ShouldBe(["B", "A", "C"]);

    [Fact]
    public void Formulas_WithTheSameArguments_AreEqual()
    {
        Written.Formula("sum(1, 2)").ShouldBe(Written.Formula("sum(1,2)"));
        Written.Formula("sum(1, 2)").GetHashCode().ShouldBe(Written.Formula("sum(1,2)").GetHashCode());
    }

    [Theory]
    [InlineData("sum(2, 1)")]
    [InlineData("sum(1)")]
    [InlineData("max(1, 2)")]
    public void Formulas_WithOtherArgumentsOrFunctions_AreNot(string other)
    {
        Written.Formula("sum(1, 2)").ShouldNotBe(Written.Formula(other));
        Written.Formula("sum(1, 2)").GetHashCode().ShouldNotBe(Written.Formula(other).GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A B")]
    [InlineData("É-1")]
    [InlineData("123456789012345678901")]
    public void Reference_ToWhatIsNoCode_IsAProgrammingError(string code) =>
        Should
            .Throw<ArgumentException>(() => new Formula.Reference(code))
            .Message.ShouldStartWith($"'{code}' is not an indicator's code.");

    [Fact]
    public void Call_WithoutArguments_IsAProgrammingError() =>
        Should
            .Throw<ArgumentException>(() => new Formula.Call(FormulaFunction.Sum, []))
            .Message.ShouldStartWith("A function needs something to work on.");

    [Theory]
    [InlineData(-1)]
    [InlineData(0.000000001)]
    public void Constant_ThatIsNoFigure_IsAProgrammingError(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Formula.Constant((decimal)value));
}
