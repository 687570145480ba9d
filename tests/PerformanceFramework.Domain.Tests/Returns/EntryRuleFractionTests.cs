using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Domain.Tests.Returns;

public sealed class EntryRuleFractionTests
{
    private static readonly FigureLimits Share = new(
        Given.Percent,
        0,
        100,
        new FractionTerms("Cases prevented", "Cases closed", 100)
    );

    private static readonly FigureLimits Rate = new(
        new Unit(UnitKind.Measure, "per 1,000 children", 1),
        null,
        null,
        new FractionTerms("EHCPs issued", "Children", 1000)
    );

    [Fact]
    public void Read_BothParts_AreDividedAndKept() =>
        Read("1,027", "1,450", Share).Value.ShouldBe(new ObservedValue.Number(70.82758621m, new Fraction(1027, 1450)));

    [Fact]
    public void Read_ARate_IsPerItsMultiplier() =>
        Read("237", "41200", Rate).Value.ShouldBe(new ObservedValue.Number(5.75242718m, new Fraction(237, 41200)));

    [Fact]
    public void Read_ZeroOfSomething_IsZero() =>
        Read("0", "12", Share).Value.ShouldBe(new ObservedValue.Number(0, new Fraction(0, 12)));

    [Fact]
    public void Read_AllOfThem_IsAHundred() =>
        Read("12", "12", Share).Value.ShouldBe(new ObservedValue.Number(100, new Fraction(12, 12)));

    [Fact]
    public void Read_NeitherPart_IsBlank() => Read(" ", "", Share).IsBlank.ShouldBeTrue();

    [Fact]
    public void Read_AFigureTypedWhereTwoAreAsked_IsNotUsed() =>
        EntryRule.Read(new EntryInput { ValueText = "84" }, Share).IsBlank.ShouldBeTrue();

    [Theory]
    [InlineData("", "12", EntryField.Numerator, "Enter cases prevented too.")]
    [InlineData("7", "", EntryField.Denominator, "Enter cases closed too.")]
    [InlineData(
        "7",
        "0",
        EntryField.Denominator,
        "Cases closed is 0, so there is nothing to divide by. If there were none, choose “Not applicable”."
    )]
    [InlineData(
        "0",
        "0",
        EntryField.Denominator,
        "Cases closed is 0, so there is nothing to divide by. If there were none, choose “Not applicable”."
    )]
    [InlineData("13", "12", EntryField.Numerator, "Cases prevented (13) cannot be more than cases closed (12).")]
    [InlineData(
        "1200.5",
        "1,200",
        EntryField.Numerator,
        "Cases prevented (1,200.5) cannot be more than cases closed (1,200)."
    )]
    [InlineData("-1", "12", EntryField.Numerator, "Cases prevented cannot be negative.")]
    [InlineData("1", "-12", EntryField.Denominator, "Cases closed cannot be negative.")]
    [InlineData("abc", "12", EntryField.Numerator, "“abc” is not a figure. Write digits only, for example 84.")]
    [InlineData("7", "12%", EntryField.Denominator, "“12%” is not a figure. Write digits only, for example 84.")]
    [InlineData(
        "8\u200B4",
        "90",
        EntryField.Numerator,
        "There is a hidden character in the figure (U+200B). Delete the figure and type it again."
    )]
    public void Read_PartsThatCannotBe_SayWhatIsWrong(
        string numerator,
        string denominator,
        EntryField field,
        string sentence
    )
    {
        var reading = Read(numerator, denominator, Share);

        reading.Value.ShouldBeNull();
        reading.Problems.ShouldBe([new EntryProblem(field, sentence)]);
    }

    [Fact]
    public void Read_BothPartsWrong_NamesBoth() =>
        Read("abc", "-1", Share)
            .Problems.Select(problem => problem.Field)
            .ShouldBe([EntryField.Numerator, EntryField.Denominator]);

    [Fact]
    public void Read_NumeratorAboveDenominatorOfARate_IsAllowed() =>
        Read("13", "12", Rate).Value.ShouldBe(new ObservedValue.Number(1083.33333333m, new Fraction(13, 12)));

    [Fact]
    public void Read_AnAbbreviationInALabel_KeepsItsCapitals() =>
        Read("", "41200", Rate).Problems.ShouldBe([new EntryProblem(EntryField.Numerator, "Enter EHCPs issued too.")]);

    [Fact]
    public void Read_AQuotientBeyondTheLimits_IsTheNumeratorsProblem() =>
        Read("500", "1,000", Rate with { Highest = 100 })
            .Problems.ShouldBe([
                new EntryProblem(
                    EntryField.Numerator,
                    "The figure must be at most 100.0 per 1,000 children. You entered 500.0."
                ),
            ]);

    [Theory]
    [InlineData("2000000", "0.00000001")]
    [InlineData("999999999999999", "0.00000001")]
    [InlineData("999999999999999", "1")]
    public void Read_AQuotientBeyondAllFigures_IsRefused(string numerator, string denominator) =>
        Read(numerator, denominator, Rate)
            .Problems.ShouldBe([
                new EntryProblem(
                    EntryField.Numerator,
                    "The two figures give a value too large to be right. Check the digits."
                ),
            ]);

    [Fact]
    public void Read_TheLargestQuotientThereIs_IsRead() => Read("999999999999.999", "1", Rate).Problems.ShouldBeEmpty();

    private static EntryReading Read(string numerator, string denominator, FigureLimits limits) =>
        EntryRule.Read(new EntryInput { NumeratorText = numerator, DenominatorText = denominator }, limits);
}
