using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class FigureTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("999999999999999")]
    [InlineData("-999999999999999")]
    [InlineData("0.00000001")]
    [InlineData("-0.00000001")]
    [InlineData("999999999999998.99999999")]
    [InlineData("1.500000000000")]
    public void Checked_AFigureWithinBounds_IsThatFigure(string figure) =>
        Figure.Checked(Given.Number(figure)).ShouldBe(Given.Number(figure));

    [Theory]
    [InlineData("1000000000000000")]
    [InlineData("-1000000000000000")]
    [InlineData("999999999999999.00000001")]
    [InlineData("0.000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void Checked_AFigureTooLargeOrTooFine_IsRefused(string figure) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Figure.Checked(Given.Number(figure)));

    [Theory]
    [InlineData("1", "4", "100", "25")]
    [InlineData("1", "3", "100", "33.33333333")]
    [InlineData("2", "3", "100", "66.66666667")]
    [InlineData("0", "3", "100", "0")]
    [InlineData("237", "41200", "1000", "5.75242718")]
    [InlineData("-3", "4", "100", "-75")]
    public void Per_AFraction_IsRoundedToTheDecimalsThatAreKept(
        string numerator,
        string denominator,
        string multiplier,
        string value
    ) =>
        new Fraction(Given.Number(numerator), Given.Number(denominator))
            .Per(Given.Number(multiplier))
            .ShouldBe(Given.Number(value));

    [Theory]
    [InlineData("1", "0")]
    [InlineData("1", "-4")]
    [InlineData("1000000000000000", "1")]
    [InlineData("1", "0.000000001")]
    public void Fraction_WithoutADenominatorOrOutOfBounds_IsRefused(string numerator, string denominator) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new Fraction(Given.Number(numerator), Given.Number(denominator))
        );
}
