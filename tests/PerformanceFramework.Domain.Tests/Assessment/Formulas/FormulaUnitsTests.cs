using PerformanceFramework.Domain.Assessment.Formulas;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Formulas;

public sealed class FormulaUnitsTests
{
    private static readonly Unit Hours = new(UnitKind.Measure, "hours", 1);

    private static readonly Dictionary<string, Unit> Units = new()
    {
        ["HH"] = Given.Households,
        ["HH2"] = Given.Households with { Label = "Households", Decimals = 2 },
        ["GBP"] = Given.Pounds,
        ["PCT"] = Given.Percent,
        ["PCT2"] = Given.Percent,
        ["DAYS"] = Given.Days,
        ["HRS"] = Hours,
        ["COUNTED"] = new Unit(UnitKind.Count, "days", 0),
        ["INDEX"] = new Unit(UnitKind.Measure, "", 1),
        ["THINGS"] = new Unit(UnitKind.Count, "", 0),
    };

    private static readonly Dictionary<string, Unit> Declared = new()
    {
        ["%"] = Given.Percent,
        ["£"] = Given.Pounds,
        ["households"] = Given.Households,
        ["days"] = Given.Days,
        ["none"] = new Unit(UnitKind.Measure, "", 1),
        ["£ per household"] = new Unit(UnitKind.Measure, "£ per household", 2),
        ["per 1,000"] = new Unit(UnitKind.Measure, "Per 1,000 households", 2),
        ["permits"] = new Unit(UnitKind.Measure, "permits", 2),
        ["counted per"] = new Unit(UnitKind.Count, "per household", 0),
    };

    [Theory]
    [InlineData("[HH] + [HH2]", "households")]
    [InlineData("[HH] − [HH]", "households")]
    [InlineData("-[HH]", "households")]
    [InlineData("sum([HH], [HH2], 5)", "households")]
    [InlineData("min([HH], 5)", "households")]
    [InlineData("max(5, [HH])", "households")]
    [InlineData("[HH] + 5", "households")]
    [InlineData("5 − [HH]", "households")]
    [InlineData("[HH] × 2", "households")]
    [InlineData("[HH] ÷ 2", "households")]
    [InlineData("[HH] × [GBP] ÷ [GBP]", "households")]
    [InlineData("[HH] × [HH] ÷ [HH]", "households")]
    [InlineData("[HH] × [PCT] ÷ 100", "households")]
    [InlineData("5", "households")]
    [InlineData("5 × 2", "£")]
    [InlineData("[HH] ÷ [HH2] × 100", "%")]
    [InlineData("[HH] ÷ ([HH2] + 1)", "%")]
    [InlineData("[PCT] + [PCT2]", "%")]
    [InlineData("([PCT] + [PCT2]) ÷ 2", "%")]
    [InlineData("[PCT] + [HH] ÷ [HH] × 100", "%")]
    [InlineData("100 − [PCT]", "%")]
    [InlineData("[PCT] ÷ [PCT2]", "none")]
    [InlineData("[INDEX] × 2", "none")]
    [InlineData("[INDEX]", "%")]
    [InlineData("[GBP] ÷ [HH]", "£ per household")]
    [InlineData("[GBP] ÷ [HH]", "£")]
    [InlineData("[DAYS] ÷ [HH]", "days")]
    [InlineData("[DAYS] ÷ [HH] ÷ [COUNTED]", "days")]
    [InlineData("[THINGS] ÷ [HH] × 1000", "per 1,000")]
    [InlineData("[HH] ÷ [HH] × 1000", "per 1,000")]
    public void Formula_WhoseUnitsFit_IsRight(string formula, string declared) =>
        FormulaUnits.Check(Written.Formula(formula), Units, Declared[declared]).ShouldBeNull();

    [Theory]
    [InlineData("[GBP] + [HH]", "£", "Households cannot be added to £.")]
    [InlineData("[GBP] − [HH]", "£", "Households cannot be subtracted from £.")]
    [InlineData("sum([GBP], 1, [HH])", "£", "Households cannot be added to £.")]
    [InlineData("min([GBP], [HH])", "£", "Households cannot be compared with £.")]
    [InlineData("max([GBP], [HH])", "£", "Households cannot be compared with £.")]
    [InlineData("-(1 + [HH]) + [PCT]", "households", "% cannot be added to households.")]
    [InlineData("[HH] + [GBP] ÷ [HH]", "households", "£ ÷ households cannot be added to households.")]
    [InlineData("[HH] + [HH] ÷ [HH]", "households", "A number without a unit cannot be added to households.")]
    [InlineData("[HH] × [HH] + [HH]", "households", "Households cannot be added to households × households.")]
    [InlineData("[DAYS] + [COUNTED]", "days", "Days (a count) cannot be added to days (a measure).")]
    [InlineData("[HH] + [THINGS]", "households", "A count cannot be added to households.")]
    [InlineData("[HH] + [GBP] − [DAYS]", "households", "£ cannot be added to households.")]
    [InlineData("[HH] + [X-9]", "households", "There is no indicator with the code X-9.")]
    [InlineData("[X-9] + [X-8]", "households", "There is no indicator with the code X-9.")]
    [InlineData("[HH]", "%", "The formula gives households, but the indicator is in %.")]
    [InlineData("[GBP] ÷ [HH] × 100", "%", "The formula gives £ ÷ households, but the indicator is in %.")]
    [InlineData("[PCT]", "households", "The formula gives %, but the indicator is in households.")]
    [InlineData("[PCT] × 2", "£", "The formula gives %, but the indicator is in £.")]
    [InlineData("2 × [PCT]", "£", "The formula gives %, but the indicator is in £.")]
    [InlineData("[PCT] ÷ 2", "£", "The formula gives %, but the indicator is in £.")]
    [InlineData("2 ÷ [PCT]", "£", "The formula gives a number without a unit, but the indicator is in £.")]
    [InlineData("[PCT] × [PCT]", "£", "The formula gives a number without a unit, but the indicator is in £.")]
    [InlineData("[HH] ÷ [HH] + [PCT]", "£", "The formula gives %, but the indicator is in £.")]
    [InlineData("[PCT] + [HH] ÷ [HH]", "£", "The formula gives %, but the indicator is in £.")]
    [InlineData("1 ÷ [HH]", "£", "The formula gives 1 ÷ households, but the indicator is in £.")]
    [InlineData("[HH] ÷ [GBP]", "£", "The formula gives households ÷ £, but the indicator is in £.")]
    [InlineData("[GBP] ÷ [HRS]", "£", "The formula gives £ ÷ hours, but the indicator is in £.")]
    [InlineData("[GBP] × [HH]", "£", "The formula gives £ × households, but the indicator is in £.")]
    [InlineData("[GBP] × [GBP] ÷ [HH]", "£", "The formula gives £ × £ ÷ households, but the indicator is in £.")]
    [InlineData("[GBP] ÷ [HH] ÷ [HRS]", "£", "The formula gives £ ÷ households ÷ hours, but the indicator is in £.")]
    [InlineData(
        "[GBP] × [HRS]",
        "per 1,000",
        "The formula gives £ × hours, but the indicator is in Per 1,000 households."
    )]
    [InlineData("[GBP] ÷ [HH]", "permits", "The formula gives £ ÷ households, but the indicator is in permits.")]
    [InlineData(
        "[GBP] ÷ [HH]",
        "none",
        "The formula gives £ ÷ households, but the indicator is in a number without a unit."
    )]
    [InlineData(
        "[GBP] ÷ [HH]",
        "counted per",
        "The formula gives £ ÷ households, but the indicator is in per household."
    )]
    [InlineData("[COUNTED]", "days", "The formula gives days (a count), but the indicator is in days (a measure).")]
    public void Formula_WhoseUnitsDoNotFit_SaysWhy(string formula, string declared, string problem) =>
        FormulaUnits.Check(Written.Formula(formula), Units, Declared[declared]).ShouldBe(problem);

    [Fact]
    public void Units_CountedAndMoney_AreToldApartByTheirKind() =>
        FormulaUnits
            .Check(
                Written.Formula("[A] + [B]"),
                new Dictionary<string, Unit> { ["A"] = new(UnitKind.Count, "£", 0), ["B"] = Given.Pounds },
                Given.Pounds
            )
            .ShouldBe("£ (money) cannot be added to £ (a count).");
}
