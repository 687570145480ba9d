using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class IndicatorCardRuleTests
{
    private static readonly IndicatorCard Percentage = IndicatorCard.Blank with { Name = "Homelessness prevented" };
    private static readonly IndicatorCard Rate = Percentage with { Unit = new Unit(UnitKind.Measure, "per 1,000", 1) };

    public static TheoryData<string, IndicatorCard> Sound =>
        new()
        {
            { "percentage", Percentage },
            { "bounds of a percentage", Percentage with { LowestPossible = 0, HighestPossible = 100 } },
            { "one possible value", Rate with { LowestPossible = 5, HighestPossible = 5 } },
            { "a rate beyond 100", Rate with { HighestPossible = 1000 } },
            { "a fraction", Percentage with { Fraction = new FractionTerms("Prevented", "Closed", 100) } },
            { "a rate per thousand", Rate with { Fraction = new FractionTerms("Births", "People", 1000) } },
            { "performance without polarity", Percentage with { Polarity = Polarity.NoJudgement } },
            { "within a range", Percentage with { Polarity = Polarity.WithinRange } },
            { "the shortest baseline", Percentage with { FixAfterPoints = 12 } },
            { "the longest lag", Percentage with { LagMonths = 120 } },
            { "pounds with a label", Percentage with { Unit = new Unit(UnitKind.Currency, "per week", 2) } },
            { "a total since April by half years", Cumulative(Frequency.HalfYearly) },
            { "a total since April by financial years", Cumulative(Frequency.FinancialYearly) },
        };

    public static TheoryData<string, IndicatorCard> Unsound =>
        new()
        {
            { "LowestPossible", Percentage with { LowestPossible = -1 } },
            { "HighestPossible", Percentage with { HighestPossible = 100.5m } },
            { "HighestPossible", Rate with { LowestPossible = 10, HighestPossible = 9 } },
            { "HighestPossible", Rate with { HighestPossible = Figure.MaxMagnitude + 1 } },
            { "LowestPossible", Rate with { LowestPossible = 0.000000001m } },
            { "NoChangeWithin", Rate with { NoChangeWithin = -0.1m } },
            { "Multiplier", Percentage with { Fraction = new FractionTerms("Prevented", "Closed", 1000) } },
            { "Multiplier", Rate with { Fraction = new FractionTerms("Births", "People", 0) } },
            { "NumeratorLabel", Rate with { Fraction = new FractionTerms("", "People", 1000) } },
            { "DenominatorLabel", Rate with { Fraction = new FractionTerms("Births", "", 1000) } },
            {
                "NumeratorLabel",
                Rate with
                {
                    Unit = Given.Households,
                    Fraction = new FractionTerms("Births", "People", 1000),
                }
            },
            { "Decimals", Percentage with { Unit = new Unit(UnitKind.Percentage, "", 7) } },
            { "Decimals", Percentage with { Unit = new Unit(UnitKind.Percentage, "", -1) } },
            { "Decimals", Percentage with { Unit = new Unit(UnitKind.Count, "homes", 1) } },
            { "UnitLabel", Percentage with { Unit = new Unit(UnitKind.Count, "", 0) } },
            { "UnitLabel", Percentage with { Unit = new Unit(UnitKind.Measure, "", 1) } },
            { "UnitLabel", Percentage with { Unit = new Unit(UnitKind.Percentage, "of homes", 1) } },
            { "LagMonths", Percentage with { LagMonths = -1 } },
            { "LagMonths", Percentage with { LagMonths = 121 } },
            { "FixAfterPoints", Percentage with { FixAfterPoints = 11 } },
            { "Aggregation", Cumulative(Frequency.CalendarYearly) },
            { "Aggregation", Cumulative(Frequency.AcademicYearly) },
            { "Aggregation", Cumulative(Frequency.Termly) },
        };

    [Theory]
    [MemberData(nameof(Sound), DisableDiscoveryEnumeration = true)]
    public void Card_WhosePartsFit_HasNoProblem(string name, IndicatorCard card) =>
        IndicatorCardRule.Problems(card).ShouldBeEmpty(name);

    [Theory]
    [MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void Card_WhosePartsDoNotFit_NamesTheField(string field, IndicatorCard card) =>
        IndicatorCardRule.Problems(card).ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public void Card_WithSeveralProblems_NamesThemAll() =>
        IndicatorCardRule
            .Problems(Percentage with { LowestPossible = -1, FixAfterPoints = 3, LagMonths = 140 })
            .Select(problem => problem.Field)
            .ShouldBe(["LagMonths", "LowestPossible", "FixAfterPoints"]);

    private static IndicatorCard Cumulative(Frequency frequency) =>
        Percentage with
        {
            Aggregation = Aggregation.CumulativeYearToDate,
            Frequency = frequency,
        };
}
