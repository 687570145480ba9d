using PerformanceFramework.Domain.Assessment.Formulas;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

public sealed class FormulaBookTests
{
    private static readonly FormulaBook Chain = Book("A-1 = [B-2] + 1", "B-2 = [C-3] × 2", "D-4 = [A-1] + [B-2]");

    [Theory]
    [InlineData("C-3", "[A-1]", "C-3 → A-1 → B-2 → C-3")]
    [InlineData("C-3", "[X-9] + [B-2]", "C-3 → B-2 → C-3")]
    [InlineData("C-3", "[D-4] + [C-3]", "C-3 → C-3")]
    [InlineData("C-3", "[D-4]", "C-3 → D-4 → B-2 → C-3")]
    [InlineData("A-1", "[A-1] + 1", "A-1 → A-1")]
    [InlineData("B-2", "[A-1]", "B-2 → A-1 → B-2")]
    public void CycleThrough_AFormulaThatLeadsBack_NamesTheShortestWay(string code, string formula, string path) =>
        Chain.CycleThrough(code, Written.Formula(formula)).ShouldBe(path);

    [Theory]
    [InlineData("A-1", "[C-3]")]
    [InlineData("A-1", "[B-2] + [C-3]")]
    [InlineData("E-5", "[A-1] + [D-4]")]
    [InlineData("E-5", "1")]
    public void CycleThrough_AnAllowedFormula_IsNull(string code, string formula) =>
        Chain.CycleThrough(code, Written.Formula(formula)).ShouldBeNull();

    [Fact]
    public void CycleThrough_AFormulaThatBreaksACircle_IsNull() =>
        Book("A = [B]", "B = [A]").CycleThrough("B", Written.Formula("1")).ShouldBeNull();

    [Fact]
    public void CycleThrough_AFormulaAboveACircleOfOthers_IsNull() =>
        Book("A = [B]", "B = [A]").CycleThrough("C", Written.Formula("[A]")).ShouldBeNull();

    [Fact]
    public void UnknownReferences_AreNamedWithTheirFormula() =>
        Book("B = [X] + [C] + [Y]", "A = [B] + [Z]")
            .UnknownReferences(new HashSet<string> { "A", "B", "C" })
            .ShouldBe([new UnknownReference("A", "Z"), new UnknownReference("B", "X"), new UnknownReference("B", "Y")]);

    [Fact]
    public void UnknownReference_InWords_NamesBoth() =>
        new UnknownReference("A-1", "X-9").Sentence.ShouldBe(
            "The formula of A-1 refers to X-9, but there is no indicator with that code."
        );

    [Theory]
    [InlineData("C-3", "B-2 A-1 D-4")]
    [InlineData("B-2", "A-1 D-4")]
    [InlineData("A-1", "D-4")]
    [InlineData("A-1 C-3", "B-2 A-1 D-4")]
    [InlineData("D-4", "")]
    [InlineData("X-9", "")]
    [InlineData("C-3 C-3", "B-2 A-1 D-4")]
    public void OrderAfter_Changes_HasInputsFirst(string changed, string order) =>
        string.Join(' ', Chain.OrderAfter(changed.Split(' '))).ShouldBe(order);

    [Fact]
    public void OrderAfter_AChangeSharedByMany_IsByCode() =>
        Book("C = [X]", "A = [X]", "B = [X]").OrderAfter(["X"]).ShouldBe(["A", "B", "C"]);

    [Fact]
    public void OrderAfter_AChangeWithinACircle_LeavesTheCircleOut() =>
        Book("A = [B] + [X]", "B = [A]", "C = [B]", "D = [X]").OrderAfter(["X"]).ShouldBe(["D"]);

    [Fact]
    public void Book_WithTwoFormulasForACode_KeepsTheLast() =>
        Book("A = [X]", "A = [Y]").OrderAfter(["X"]).ShouldBeEmpty();

    private static FormulaBook Book(params string[] formulas) =>
        new(
            formulas
                .Select(line => line.Split(" = "))
                .Select(line => KeyValuePair.Create(line[0], Written.Formula(line[1])))
        );
}
