using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class UnitTests
{
    [Theory]
    [InlineData(UnitKind.Percentage, "", 1, "84", "84.0%")]
    [InlineData(UnitKind.Percentage, "", 0, "84.5", "85%")]
    [InlineData(UnitKind.Percentage, "", 1, "-3.25", "-3.3%")]
    [InlineData(UnitKind.Percentage, "", 1, "1234.5", "1,234.5%")]
    [InlineData(UnitKind.Count, "households", 0, "1170", "1,170")]
    [InlineData(UnitKind.Count, "households", 0, "999999999999999", "999,999,999,999,999")]
    [InlineData(UnitKind.Count, "households", 0, "112.5", "113")]
    [InlineData(UnitKind.Currency, "", 0, "1200", "£1,200")]
    [InlineData(UnitKind.Currency, "", 2, "-12.5", "-£12.50")]
    [InlineData(UnitKind.Currency, "", 0, "-0.4", "£0")]
    [InlineData(UnitKind.Measure, "days", 1, "9.55", "9.6")]
    [InlineData(UnitKind.Measure, "days", 1, "-9.55", "-9.6")]
    [InlineData(UnitKind.Measure, "days", 6, "0.0000005", "0.000001")]
    public void Format_AFigure_IsWrittenInBritishEnglish(
        UnitKind kind,
        string label,
        int decimals,
        string figure,
        string written
    ) => new Unit(kind, label, decimals).Format(Given.Number(figure)).ShouldBe(written);

    [Theory]
    [InlineData("0.5", "1")]
    [InlineData("1.5", "2")]
    [InlineData("2.5", "3")]
    [InlineData("-0.5", "-1")]
    [InlineData("-2.5", "-3")]
    [InlineData("2.49999999", "2")]
    public void Format_AHalf_IsRoundedAwayFromZero(string figure, string written) =>
        Given.Households.Format(Given.Number(figure)).ShouldBe(written);

    [Theory]
    [InlineData("-0.04", "0.0%")]
    [InlineData("-0.00000001", "0.0%")]
    [InlineData("-0.05", "-0.1%")]
    [InlineData("0", "0.0%")]
    public void Format_ANegativeThatRoundsToZero_HasNoSign(string figure, string written) =>
        Given.Percent.Format(Given.Number(figure)).ShouldBe(written);

    [Theory]
    [InlineData(UnitKind.Count, "households", "1,170 households")]
    [InlineData(UnitKind.Measure, "per 1,000 children", "1,170 per 1,000 children")]
    [InlineData(UnitKind.Measure, "", "1,170")]
    [InlineData(UnitKind.Percentage, "ignored", "1,170%")]
    [InlineData(UnitKind.Currency, "ignored", "£1,170")]
    public void FormatWithLabel_AFigure_NamesTheUnitWhereNoSymbolDoes(UnitKind kind, string label, string written) =>
        new Unit(kind, label, 0).FormatWithLabel(1170).ShouldBe(written);

    [Theory]
    [InlineData(UnitKind.Percentage, "", 1, "-0.3", "0.3 points")]
    [InlineData(UnitKind.Percentage, "", 0, "1", "1 point")]
    [InlineData(UnitKind.Percentage, "", 1, "1", "1.0 points")]
    [InlineData(UnitKind.Currency, "", 0, "-1500", "£1,500")]
    [InlineData(UnitKind.Count, "households", 0, "-12", "12 households")]
    public void FormatDistance_BetweenTwoFigures_HasNoSignAndIsInPointsForPercentages(
        UnitKind kind,
        string label,
        int decimals,
        string distance,
        string written
    ) => new Unit(kind, label, decimals).FormatDistance(Given.Number(distance), decimals).ShouldBe(written);

    [Theory]
    [InlineData("84", "90", 1)]
    [InlineData("90", "90", 1)]
    [InlineData("89.96", "90", 2)]
    [InlineData("89.99999999", "90", 8)]
    [InlineData("89.95", "90", 2)]
    [InlineData("89.94", "90", 1)]
    [InlineData("0.04", "0", 2)]
    [InlineData("-0.04", "0.04", 2)]
    public void DecimalsThatTellApart_TwoFigures_AreTheFewestAtWhichTheyLookDifferent(
        string one,
        string other,
        int decimals
    ) => Given.Percent.DecimalsThatTellApart(Given.Number(one), Given.Number(other)).ShouldBe(decimals);

    // Without decimals 94.5 is 95 and 94.46 is 94, but with one both are 94.5.
    [Theory]
    [InlineData("94.5", "94.46", 2)]
    [InlineData("-94.5", "-94.46", 2)]
    [InlineData("94.5", "93.5", 0)]
    [InlineData("94.5", "93.51", 0)]
    [InlineData("94.5", "94.4", 0)]
    [InlineData("94.4", "94.3", 1)]
    public void DecimalsThatTellApart_WhereMoreDecimalsWouldHideTheDifference_AreThoseWhereNoneDo(
        string one,
        string other,
        int decimals
    ) => Given.Households.DecimalsThatTellApart(Given.Number(one), Given.Number(other)).ShouldBe(decimals);

    [Fact]
    public void DecimalsThatTellApart_WithAnyMore_StillTellApart() =>
        Law.Holds(
            Any.Figure,
            Any.OneOf(0.001m, 0.004m, 0.04m, 0.06m, 0.5m, 0.96m),
            Any.OneOf(0, 1, 2, 3),
            (figure, step, more) =>
            {
                var decimals = Given.Households.DecimalsThatTellApart(figure, figure + step) + more;
                return Shown(figure, decimals) < Shown(figure + step, decimals);
            }
        );

    [Theory]
    [InlineData(UnitKind.Percentage, "%")]
    [InlineData(UnitKind.Currency, "£")]
    [InlineData(UnitKind.Count, "households")]
    [InlineData(UnitKind.Measure, "households")]
    public void Heading_OfAUnit_IsItsSymbolOrLabel(UnitKind kind, string heading) =>
        new Unit(kind, "households", 0).Heading.ShouldBe(heading);

    [Fact]
    public void DecimalsThatTellApart_AnyTwoFigures_KeepTheirOrderWhenShown() =>
        Law.Holds(
            Any.Figure,
            Any.Figure,
            (one, other) =>
            {
                var decimals = Given.Percent.DecimalsThatTellApart(one, other);
                return Math.Sign(Shown(one, decimals).CompareTo(Shown(other, decimals)))
                    == Math.Sign(one.CompareTo(other));
            }
        );

    private static decimal Shown(decimal figure, int decimals) =>
        Given.Number(Given.Percent.Format(figure, decimals).Replace(",", "").TrimEnd('%'));
}
