using System.Globalization;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class StatusExplanationTests
{
    [Theory]
    [InlineData(
        "84",
        ">= 90",
        "relative 10%",
        "Amber: 84.0% is 6.7% below the target of 90.0%, within the 10% tolerance"
    )]
    [InlineData("92", ">= 90", "relative 10%", "Green: 92.0% meets the target of at least 90.0%")]
    [InlineData("90", ">= 90", "relative 10%", "Green: 90.0% meets the target of at least 90.0%")]
    [InlineData(
        "70",
        ">= 90",
        "relative 10%",
        "Red: 70.0% is 22.2% below the target of 90.0%, beyond the 10% tolerance"
    )]
    [InlineData(
        "12",
        "<= 10",
        "relative 7.5%",
        "Red: 12.0% is 20.0% above the target of 10.0%, beyond the 7.5% tolerance"
    )]
    [InlineData("90", "> 90", "relative 10%", "Amber: 90.0% is not more than 90.0%, within the 10% tolerance")]
    [InlineData("10", "< 10", "met", "Red: 10.0% is not less than 10.0%")]
    [InlineData("84", ">= 90", "met", "Red: 84.0% is 6.0 points below the target of 90.0%")]
    [InlineData(
        "72",
        ">= 74",
        "near-miss 5% 10%",
        "Green: 72.0% is 2.7% below the target of 74.0%, within the 5% counted as met"
    )]
    [InlineData(
        "100",
        "> 100",
        "near-miss 5% 10%",
        "Green: 100.0% is not more than 100.0%, within the 5% counted as met"
    )]
    [InlineData(
        "69",
        ">= 74",
        "near-miss 5% 10%",
        "Amber: 69.0% is 6.8% below the target of 74.0%, within the 10% tolerance"
    )]
    [InlineData(
        "88.5",
        ">= 90",
        "absolute 2",
        "Amber: 88.5% is 1.5 points below the target of 90.0%, within the tolerance of 2.0 points"
    )]
    [InlineData(
        "15",
        "<= 10",
        "absolute 2",
        "Red: 15.0% is 5.0 points above the target of 10.0%, beyond the tolerance of 2.0 points"
    )]
    [InlineData("10", "< 10", "absolute 2", "Amber: 10.0% is not less than 10.0%, within the tolerance of 2.0 points")]
    [InlineData("50", "40 to 60", "range 5%", "Green: 50.0% meets the target of between 40.0% and 60.0%")]
    [InlineData(
        "38",
        "40 to 60",
        "range 5%",
        "Amber: 38.0% is 5.0% below the lower end of the range, 40.0%, within the 5% tolerance"
    )]
    [InlineData(
        "70",
        "40 to 60",
        "range 5%",
        "Red: 70.0% is 16.7% above the upper end of the range, 60.0%, beyond the 5% tolerance"
    )]
    [InlineData(
        "3",
        "<= 0",
        "relative 10%",
        "Red: 3.0% is 3.0 points above the target of 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData(
        "0",
        "> 0",
        "relative 10%",
        "Red: 0.0% is not more than 0.0%. A percentage of a target of 0 has no meaning, so met or missed decides"
    )]
    [InlineData("0", "<= 0", "relative 10%", "Green: 0.0% meets the target of at most 0.0%")]
    [InlineData(
        "-6",
        ">= -5",
        "relative 10%",
        "Red: -6.0% is 20.0% below the target of -5.0%, beyond the 10% tolerance"
    )]
    public void Explanation_OfAPercentage_IsOneSentenceWithItsNumbers(
        string actual,
        string target,
        string rule,
        string sentence
    ) => Ask.Status(actual, target, rule).Explanation.ShouldBe(sentence);

    [Theory]
    [InlineData(
        "1170",
        "<= 1100",
        "relative 10%",
        "Amber: 1,170 households is 6.4% above the target of 1,100, within the 10% tolerance"
    )]
    [InlineData(
        "86",
        ">= 112.5",
        "relative 10%",
        "Red: 86.0 households is 23.6% below the target of 112.5, beyond the 10% tolerance"
    )]
    [InlineData(
        "0",
        ">= 2250",
        "relative 10%",
        "Red: 0 households is 100.0% below the target of 2,250, beyond the 10% tolerance"
    )]
    [InlineData(
        "42",
        ">= 45",
        "absolute 5",
        "Amber: 42 households is 3 households below the target of 45, within the tolerance of 5 households"
    )]
    public void Explanation_OfACount_NamesWhatIsCounted(string actual, string target, string rule, string sentence) =>
        Ask.Status(actual, target, rule, Given.Households).Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfMoney_IsInPounds() =>
        Ask.Status("1250000", "<= 1200000", "absolute 20000", Given.Pounds)
            .Explanation.ShouldBe(
                "Red: £1,250,000 is £50,000 above the target of £1,200,000, beyond the tolerance of £20,000"
            );

    [Theory]
    [InlineData("89.96", ">= 90", "met", "Red: 89.96% is 0.04 points below the target of 90.00%")]
    [InlineData(
        "89.999",
        ">= 90",
        "relative 10%",
        "Amber: 89.999% is 0.001% below the target of 90.000%, within the 10% tolerance"
    )]
    [InlineData(
        "80.964",
        ">= 90",
        "relative 10%",
        "Red: 81.0% is 10.04% below the target of 90.0%, beyond the 10% tolerance"
    )]
    [InlineData("89.98", ">= 89.96", "met", "Green: 89.98% meets the target of at least 89.96%")]
    [InlineData("49.98", "40 to 49.99", "range 5%", "Green: 49.98% meets the target of between 40.00% and 49.99%")]
    [InlineData(
        "87.96",
        ">= 90",
        "absolute 2",
        "Red: 87.96% is 2.04 points below the target of 90.00%, beyond the tolerance of 2.00 points"
    )]
    [InlineData("84.35", ">= 90", "met", "Red: 84.35% is 5.65 points below the target of 90.00%")]
    [InlineData("84.34", ">= 90", "met", "Red: 84.3% is 5.7 points below the target of 90.0%")]
    public void Explanation_WhereRoundingWouldContradict_ShowsMoreDecimals(
        string actual,
        string target,
        string rule,
        string sentence
    ) => Ask.Status(actual, target, rule).Explanation.ShouldBe(sentence);

    [Fact]
    public void Explanation_OfACountJustOverAFractionalTarget_ShowsTheFraction() =>
        Ask.Status("112.6", ">= 112.5", "met", Given.Households)
            .Explanation.ShouldBe("Green: 112.6 households meets the target of at least 112.5 households");

    [Fact]
    public void Explanation_OfAMissManyTimesATinyTarget_GivesNoAbsurdPercentage() =>
        Ask.Status("2000", "<= 0.01", "relative 10%", Given.Days)
            .Explanation.ShouldBe(
                "Red: 2,000.00 days is more than 1,000,000% above the target of 0.01, beyond the 10% tolerance"
            );

    [Fact]
    public void Explanation_OnAServerWithDecimalCommas_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Ask.Status("1234.5", ">= 1300", "relative 7.5%", Given.Days)
                .Explanation.ShouldBe(
                    "Amber: 1,234.5 days is 5.0% below the target of 1,300.0, within the 7.5% tolerance"
                );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Explanation_OfTheLargestMiss_FitsWhereItIsStored() =>
        Ask.Status(
                -Figure.MaxMagnitude,
                new Target.AtLeast(Figure.MaxMagnitude),
                new ToleranceRule.AbsoluteTolerance(0.00000001m),
                new Unit(UnitKind.Measure, new string('x', Unit.LabelLength), 6)
            )
            .Explanation.Length.ShouldBeLessThan(StoredAssessment.ExplanationLength);
}
