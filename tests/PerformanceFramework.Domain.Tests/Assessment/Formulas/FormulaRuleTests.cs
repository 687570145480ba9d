using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

public sealed class FormulaRuleTests
{
    private const string Most = "999999999999999";

    [Theory]
    [InlineData("[A] + [B]", "7")]
    [InlineData("[A] - [B]", "3")]
    [InlineData("[A] * [B]", "10")]
    [InlineData("[A] / [B]", "2.5")]
    [InlineData("-[A]", "-5")]
    [InlineData("sum([A], [B], 1)", "8")]
    [InlineData("min([A], [B], 3)", "2")]
    [InlineData("max([B], [A], 3)", "5")]
    [InlineData("max([A])", "5")]
    [InlineData("2 + [A] * [B]", "12")]
    [InlineData("(2 + [A]) * [B]", "14")]
    [InlineData("[A] / 3", "1.66666667")]
    [InlineData("-[A] / 3", "-1.66666667")]
    [InlineData("[A] / 3 * 3", "5")]
    [InlineData("0.00000001 / 2", "0.00000001")]
    [InlineData("-0.00000001 / 2", "-0.00000001")]
    [InlineData("0.00000001 / 2.1", "0")]
    public void Formula_OfNumbers_ComesTo(string formula, string result) =>
        Written.Evaluated(formula, "A = 5, B = 2").ShouldBe(new CalculatedValue.Number(Given.Number(result)));

    [Fact]
    public void Number_ThatIsCalculated_IsKeptAsOne() =>
        Written.Evaluated("[A]", "A = 5").Observed.ShouldBe(new ObservedValue.Number(5));

    [Theory]
    [InlineData("[A] ÷ [B] × 100", "A = 1170, B = 13000", "1,170 ÷ 13,000 × 100 = 9.0%")]
    [InlineData("[A] ÷ ([B] + [C])", "A = 1, B = 2, C = 2", "1 ÷ (2 + 2) = 0.3%")]
    [InlineData("([A] − [B]) × 2", "A = 1, B = 2", "(1 − 2) × 2 = -2.0%")]
    [InlineData("[A] + [B]", "A = -1, B = -2", "-1 + (-2) = -3.0%")]
    [InlineData("[A] − −[B]", "A = 1, B = -2", "1 − (-(-2)) = -1.0%")]
    [InlineData("−[A]", "A = 1.25", "-1.25 = -1.3%")]
    [InlineData("sum([A], [B], 3)", "A = -1, B = -2", "(-1) + (-2) + 3 = 0.0%")]
    [InlineData("2 × sum([A], [B])", "A = 1, B = 2", "2 × (1 + 2) = 6.0%")]
    [InlineData("min([A], [B], 7)", "A = 3, B = 5", "the lowest of 3, 5 and 7 = 3.0%")]
    [InlineData("max([A], [B]) + 1", "A = 1000, B = 5", "(the highest of 1,000 and 5) + 1 = 1,001.0%")]
    [InlineData("sum([A])", "A = 1", "1 = 1.0%")]
    public void Explanation_OfANumber_ShowsHowItIsWorkedOut(string formula, string values, string explanation) =>
        Written.Explained(formula, values, Given.Percent).ShouldBe(explanation);

    [Fact]
    public void Explanation_InAUnitWithALabel_NamesIt() =>
        Written.Explained("[A] + 1", "A = 1").ShouldBe("1 + 1 = 2 households");

    [Theory]
    [InlineData("[A] ÷ [B]", "A = 5, B = 0", "No figure: [B] is 0, so there is nothing to divide by")]
    [InlineData("[A] ÷ 0", "A = 5", "No figure: nothing can be divided by 0")]
    [InlineData("[A] ÷ [B]", "A = 0, B = 0", "No figure: [B] is 0, so there is nothing to divide by")]
    [InlineData("1 + [A] ÷ ([B] − 2)", "A = 5, B = 2", "No figure: [B] − 2 is 0, so there is nothing to divide by")]
    [InlineData("max(1, [A] ÷ [B])", "A = 5, B = 0", "No figure: [B] is 0, so there is nothing to divide by")]
    [InlineData("max([A] ÷ [B], 1)", "A = 5, B = 0", "No figure: [B] is 0, so there is nothing to divide by")]
    [InlineData("-([A] ÷ [B])", "A = 5, B = 0", "No figure: [B] is 0, so there is nothing to divide by")]
    [InlineData("1 ÷ ([A] ÷ [B])", "A = 5, B = 0", "No figure: [B] is 0, so there is nothing to divide by")]
    public void Division_ByNothing_IsRefusedInWords(string formula, string values, string explanation)
    {
        Written.Evaluated(formula, values).Observed.ShouldBeNull();
        Written.Explained(formula, values).ShouldBe(explanation);
    }

    [Theory]
    [InlineData("[A] + 1")]
    [InlineData("-[A] - 1")]
    [InlineData("[A] * [A]")]
    [InlineData("[A] * [A] * 0")]
    [InlineData("[A] * 99999 * 99999 + [A] * [A]")]
    [InlineData("[A] / 0.1")]
    [InlineData("[A] * 1000000 / 0.00000001")]
    [InlineData("sum([A], 0.5)")]
    public void Result_BeyondTheLargestFigure_IsRefused(string formula) =>
        Written.Evaluated(formula, $"A = {Most}").ShouldBe(new CalculatedValue.TooLarge());

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    public void Steps_ThatAddUpBeyondADecimal_AreRefused(string sign) =>
        Written
            .Evaluated(string.Join(" + ", Enumerable.Repeat($"0 {sign} [A] * 10000000000000", 9)), $"A = {Most}")
            .ShouldBe(new CalculatedValue.TooLarge());

    [Fact]
    public void Explanation_OfAResultThatIsTooLarge_ShowsTheFigures() =>
        Written
            .Explained("[A] + 1", $"A = {Most}")
            .ShouldBe("No figure: 999,999,999,999,999 + 1 is larger than figures may be");

    [Theory]
    [InlineData("[A] * 1", Most)]
    [InlineData("[A] * 1000 / 1000", Most)]
    [InlineData("[A] * 1000000000 / 1000000000", Most)]
    [InlineData("[A] + 1 - 1", Most)]
    [InlineData("0 - [A]", "-" + Most)]
    [InlineData("[A] / 1", Most)]
    [InlineData("[A] * 0.5 / 0.5", Most)]
    [InlineData("sum([A], 1, -1)", Most)]
    [InlineData("0 * [A]", "0")]
    public void Result_WithinBoundsThoughNotOnTheWay_IsGiven(string formula, string result) =>
        Written.Evaluated(formula, $"A = {Most}").ShouldBe(new CalculatedValue.Number(Given.Number(result)));

    [Fact]
    public void Observed_OfAResultThatIsTooLarge_IsNone() =>
        Written.Evaluated("[A] + 1", $"A = {Most}").Observed.ShouldBeNull();

    [Theory]
    [InlineData("A = 1, B = 2", "Not yet available: there is no figure for C")]
    [InlineData("A = 1", "Not yet available: there is no figure for B and C")]
    [InlineData("", "Not yet available: there is no figure for A, B and C")]
    [InlineData("A = 1, B = missing, C = 3", "Not yet available: there is no figure for B")]
    [InlineData("A = not due, B = missing, C = 3", "Not due: A is not due in this period")]
    [InlineData("A = not due, B = not due, C = 3", "Not due: A and B are not due in this period")]
    [InlineData("A = not due, B = words, C = 3", "No figure: it is reported in words for B")]
    [InlineData("A = not applicable, B = words, C = 3", "Not applicable: A does not apply in this period")]
    [InlineData("A = not applicable, B = 1, C = not applicable", "Not applicable: A and C do not apply in this period")]
    [InlineData("A = not applicable, B = suppressed, C = missing", "Suppressed: the number is withheld for B")]
    public void Formula_WithoutAllNumbers_SaysWhichAndWhy(string values, string explanation) =>
        Written.Explained("[A] + -[B] × max(1, [C])", values).ShouldBe(explanation);

    [Theory]
    [MemberData(nameof(Unobserved))]
    public void Formula_OfAValueThatIsNoNumber_HasItsKind(string value, ObservedValue? observed) =>
        Written.Evaluated("[A] + 1", $"A = {value}").Observed.ShouldBe(observed);

    public static TheoryData<string, ObservedValue?> Unobserved =>
        new()
        {
            { "not due", new ObservedValue.NotDue() },
            { "missing", new ObservedValue.NotYetAvailable() },
            { "late", new ObservedValue.NotYetAvailable() },
            { "not applicable", new ObservedValue.NotApplicable() },
            { "suppressed", new ObservedValue.Suppressed() },
            { "words", null },
        };

    [Theory]
    [InlineData("A = July, B = August", 8)]
    [InlineData("A = August, B = July", 8)]
    [InlineData("A = July, B = 1", 7)]
    public void Formula_OfExpectedValues_IsExpectedWithTheLast(string values, int month) =>
        Written
            .Evaluated("[A] + [B]", values)
            .Observed.ShouldBe(new ObservedValue.NotYetAvailable(new DateOnly(2026, month, 1)));

    [Theory]
    [InlineData("A = July, B = missing")]
    [InlineData("A = July")]
    public void Formula_OfAValueNobodyKnowsWhenToExpect_HasNoDate(string values) =>
        Written.Evaluated("[A] + [B]", values).Observed.ShouldBe(new ObservedValue.NotYetAvailable());
}
