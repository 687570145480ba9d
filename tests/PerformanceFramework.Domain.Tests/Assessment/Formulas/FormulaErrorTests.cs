using PerformanceFramework.Domain.Assessment.Formulas;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

public sealed class FormulaErrorTests
{
    private const string Start = "a number, an indicator in square brackets or an opening bracket";
    private const string Code = "an indicator's code of letters, digits and hyphens in square brackets, as in [WST-01]";
    private const string Function = "sum, min, max, or an indicator's code in square brackets, as in [WST-01]";

    [Theory]
    [InlineData("", 1, Start, "the formula ends there")]
    [InlineData("   ", 4, Start, "the formula ends there")]
    [InlineData("1 +", 4, Start, "the formula ends there")]
    [InlineData("1 + + 2", 5, Start, "there is “+”")]
    [InlineData("* 2", 1, Start, "there is “*”")]
    [InlineData("÷ 2", 1, Start, "there is “÷”")]
    [InlineData("()", 2, Start, "there is “)”")]
    [InlineData("sum()", 5, Start, "there is “)”")]
    [InlineData("sum(1,)", 7, Start, "there is “)”")]
    [InlineData("sum(,1)", 5, Start, "there is “,”")]
    [InlineData("-", 2, Start, "the formula ends there")]
    [InlineData("-)", 2, Start, "there is “)”")]
    [InlineData(".5", 1, Start, "there is “.”")]
    [InlineData("£5", 1, Start, "there is “£”")]
    [InlineData("1 2", 3, "+, −, ×, ÷ or the end of the formula", "there is “2”")]
    [InlineData("[A] [B]", 5, "+, −, ×, ÷ or the end of the formula", "there is “[B]”")]
    [InlineData("5%", 2, "+, −, ×, ÷ or the end of the formula", "there is “%”")]
    [InlineData("1)", 2, "+, −, ×, ÷ or the end of the formula", "there is “)”")]
    [InlineData("2x", 2, "+, −, ×, ÷ or the end of the formula", "there is “x”")]
    [InlineData(
        "1,170 + 2",
        2,
        "+, −, ×, ÷ or the end of the formula (numbers are written without commas)",
        "there is “,”"
    )]
    [InlineData("(1 + 2", 7, "+, −, ×, ÷ or a closing bracket", "the formula ends there")]
    [InlineData("(1, 2)", 3, "+, −, ×, ÷ or a closing bracket", "there is “,”")]
    [InlineData("sum(1 2)", 7, "+, −, ×, ÷, a comma or a closing bracket", "there is “2”")]
    [InlineData("sum(1", 6, "+, −, ×, ÷, a comma or a closing bracket", "the formula ends there")]
    [InlineData("sum 1", 5, "an opening bracket", "there is “1”")]
    [InlineData("average(1, 2)", 1, Function, "there is “average”")]
    [InlineData("WST-01 + 1", 1, Function, "there is “WST”")]
    [InlineData("[WST 01]", 1, Code, "there is “[”")]
    [InlineData("1 + [WST-01", 5, Code, "there is “[”")]
    [InlineData("[]", 1, Code, "there is “[”")]
    [InlineData("[123456789012345678901]", 1, Code, "there is “[”")]
    [InlineData("1 [A", 3, Code, "there is “[”")]
    [InlineData("1.", 1, "a digit after the decimal point", "there is “1.”")]
    [InlineData("1 + 12.x", 5, "a digit after the decimal point", "there is “12.”")]
    [InlineData("1000000000000000", 1, "a number of at most 15 digits and 8 decimals", "there is “1000000000000000”")]
    [InlineData("0.123456789", 1, "a number of at most 15 digits and 8 decimals", "there is “0.123456789”")]
    [InlineData("1 + \u202e", 5, Start, "there is a hidden character")]
    [InlineData("1 + \u0007", 5, Start, "there is a hidden character")]
    [InlineData("1 + 😀", 5, Start, "there is “😀”")]
    public void Text_ThatIsNoFormula_SaysWhereAndWhatWasExpected(
        string text,
        int position,
        string expected,
        string but
    ) => Written.ErrorIn(text).ShouldBe(new FormulaError(position, expected, but));

    [Fact]
    public void Sentence_OfAnError_IsPlain() =>
        Written
            .ErrorIn("(1 + 2")
            .Sentence.ShouldBe("At character 7, expected +, −, ×, ÷ or a closing bracket, but the formula ends there.");

    // Not in the table above: an attribute cannot hold half a character.
    [Fact]
    public void Text_WithHalfACharacter_IsNotRepeated() =>
        Written.ErrorIn("1 + \ud83d").But.ShouldBe("there is a hidden character");

    [Fact]
    public void Error_AtALongWord_RepeatsFortyCharactersOfIt() =>
        Written.ErrorIn(new string('a', 300)).But.ShouldBe($"there is “{new string('a', 40)}”");

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("sum(", ")")]
    public void Nesting_OfFifty_IsRead(string opening, string closing) =>
        FormulaText.TryRead(Nested(50, opening, closing), out _, out _).ShouldBeTrue();

    [Theory]
    [InlineData("(", ")", 51)]
    [InlineData("-", "", 51)]
    [InlineData("sum(", ")", 201)]
    public void Nesting_OfMore_IsRefused(string opening, string closing, int position)
    {
        var error = Written.ErrorIn(Nested(51, opening, closing));

        error.Position.ShouldBe(position);
        error.Expected.ShouldBe("no more than 50 brackets, functions and signs within one another");
    }

    [Fact]
    public void BracketsSideBySide_HoweverMany_AreNotNested() =>
        FormulaText.TryRead(string.Join(" + ", Enumerable.Repeat("(-1)", 60)), out _, out _).ShouldBeTrue();

    [Fact]
    public void Text_OfFiveHundredCharacters_IsRead() =>
        FormulaText.TryRead("1" + new string(' ', 499), out _, out _).ShouldBeTrue();

    [Fact]
    public void Text_OfMoreThanFiveHundredCharacters_IsRefused() =>
        Written
            .ErrorIn("1" + new string(' ', 1_499))
            .ShouldBe(new FormulaError(501, "at most 500 characters", "the formula has 1,500"));

    [Fact]
    public void Text_ThatIsTooLongWhenWrittenOut_IsRefused() =>
        Written
            .ErrorIn("11" + string.Concat(Enumerable.Repeat("+1", 125)))
            .ShouldBe(
                new FormulaError(
                    253,
                    "at most 500 characters",
                    "the formula with a space on either side of its signs has 502"
                )
            );

    [Fact]
    public void Text_ThatJustFitsWhenWrittenOut_IsRead() =>
        Written.Formula("1234" + string.Concat(Enumerable.Repeat("+1", 124))).Text.Length.ShouldBe(500);

    private static string Nested(int depth, string opening, string closing) =>
        string.Concat(Enumerable.Repeat(opening, depth)) + "1" + string.Concat(Enumerable.Repeat(closing, depth));
}
