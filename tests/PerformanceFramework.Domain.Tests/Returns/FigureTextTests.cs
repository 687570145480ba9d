using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("84", "84")]
    [InlineData("84.5", "84.5")]
    [InlineData(" 84.5 ", "84.5")]
    [InlineData("84.5%", "84.5")]
    [InlineData("84.5 %", "84.5")]
    [InlineData("84.5\u00A0%", "84.5")]
    [InlineData("-3", "-3")]
    [InlineData("-3.5%", "-3.5")]
    [InlineData("0", "0")]
    [InlineData("0.0", "0")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1,170", "1170")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("-999,999,999,999,999", "-999999999999999")]
    [InlineData("0.00000001", "0.00000001")]
    [InlineData("1.500000000000", "1.5")]
    public void TryRead_AFigureAsOfficersTypeIt_IsRead(string text, string figure)
    {
        FigureText.TryRead(text, Given.Percent, out var read, out var problem).ShouldBeTrue();

        read.ShouldBe(Given.Number(figure));
        problem.ShouldBe("");
    }

    [Theory]
    [InlineData("£12.50", "12.5")]
    [InlineData("£ 12.50", "12.5")]
    [InlineData("-£1,200", "-1200")]
    [InlineData("1,200", "1200")]
    public void TryRead_Pounds_AreReadForMoney(string text, string figure)
    {
        FigureText.TryRead(text, Given.Pounds, out var read, out _).ShouldBeTrue();

        read.ShouldBe(Given.Number(figure));
    }

    [Theory]
    [InlineData("", "“” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("abc", "“abc” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("eighty four", "“eighty four” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("84 approx", "“84 approx” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("~84", "“~84” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("<5", "“<5” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("DIV/0!", "“DIV/0!” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("N/A", "“N/A” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("NaN", "“NaN” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("Infinity", "“Infinity” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("0x54", "“0x54” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("+84", "“+84” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("(84)", "“(84)” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("--84", "“--84” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("84-", "“84-” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("8 4", "“8 4” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("84.", "“84.” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("8.4.2", "“8.4.2” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("84%%", "“84%%” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("£84", "“£84” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("=SUM(A1:A3)", "“=SUM(A1:A3)” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("８４", "“８４” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("٨٤", "“٨٤” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("−84", "“−84” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("1.234,5", "“1.234,5” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData("12,34,567", "“12,34,567” is not a figure. Write digits only, for example 84.0%.")]
    [InlineData(
        "<script>alert('x')</script>",
        "“<script>alert('x')</…” is not a figure. Write digits only, for example 84.0%."
    )]
    public void TryRead_WhatIsNoFigure_IsRefusedWithAnExample(string text, string problem) => Refused(text, problem);

    [Theory]
    [InlineData(
        "84,5",
        "“84,5” has a comma where a decimal point should be. Write 84.5; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "84,55%",
        "“84,55%” has a comma where a decimal point should be. Write 84.55%; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "-84,5",
        "“-84,5” has a comma where a decimal point should be. Write -84.5; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "0,123",
        "“0,123” has a comma where a decimal point should be. Write 0.123; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "1170,5",
        "“1170,5” has a comma where a decimal point should be. Write 1170.5; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "84,1234",
        "“84,1234” has a comma where a decimal point should be. Write 84.1234; commas separate thousands, as in 1,170."
    )]
    [InlineData(
        "£12,50",
        "“£12,50” has a comma where a decimal point should be. Write £12.50; commas separate thousands, as in 1,170."
    )]
    public void TryRead_ADecimalComma_IsNeverGuessed(string text, string problem) => Refused(text, problem);

    [Theory]
    [InlineData("1e999", "“1e999” is in scientific notation. Write the figure out in digits.")]
    [InlineData("8.4E+1", "“8.4E+1” is in scientific notation. Write the figure out in digits.")]
    [InlineData("-1e-9", "“-1e-9” is in scientific notation. Write the figure out in digits.")]
    [InlineData("1000000000000000", "The figure is too large to be right. Check the digits.")]
    [InlineData("999999999999999.5", "The figure is too large to be right. Check the digits.")]
    [InlineData("-1000000000000000", "The figure is too large to be right. Check the digits.")]
    [InlineData("99999999999999999999999999999999999999", "The figure is too large to be right. Check the digits.")]
    [InlineData("0.000000001", "The figure has more than 8 decimals. Round it.")]
    [InlineData("33.333333333", "The figure has more than 8 decimals. Round it.")]
    public void TryRead_AFigureTooLargeOrTooFine_IsRefusedWithWhatToDo(string text, string problem) =>
        Refused(text, problem);

    [Theory]
    [InlineData("8\u200B4", "U+200B")]
    [InlineData("\u202E48", "U+202E")]
    [InlineData("84\u200F", "U+200F")]
    [InlineData("\uFEFF84", "U+FEFF")]
    [InlineData("84\u0000", "U+0000")]
    public void TryRead_AHiddenCharacter_IsRefusedByName(string text, string name) =>
        Refused(text, $"There is a hidden character in the figure ({name}). Delete the figure and type it again.");

    [Theory]
    [InlineData("84%")]
    [InlineData("£84")]
    public void TryRead_ASymbolOfAnotherUnit_IsRefused(string text)
    {
        FigureText.TryRead(text, Given.Households, out _, out var problem).ShouldBeFalse();

        problem.ShouldBe($"“{text}” is not a figure. Write digits only, for example 84.");
    }

    [Fact]
    public void TryRead_ADecimalFollowedByTooManyDigits_QuotesOnlyTheStart()
    {
        FigureText.TryRead("1," + new string('1', 5000), Given.Percent, out _, out var problem).ShouldBeFalse();

        problem.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void TryRead_TwentyThousandDigits_AreRefused() =>
        Refused(new string('9', 20_000), "The figure is too large to be right. Check the digits.");

    [Fact]
    public void TryRead_AnyFigureAsItIsShown_IsThatFigureAgain() =>
        Law.Holds(
            Any.Figure,
            Any.OneOf(
                new Unit(UnitKind.Percentage, "", 3),
                new Unit(UnitKind.Currency, "", 3),
                new Unit(UnitKind.Measure, "days", 3)
            ),
            (figure, unit) => FigureText.TryRead(unit.Format(figure), unit, out var read, out _) && read == figure
        );

    private static void Refused(string text, string expected)
    {
        FigureText.TryRead(text, Given.Percent, out _, out var problem).ShouldBeFalse();

        problem.ShouldBe(expected);
    }
}
