using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.Aggregations;

/// <summary>The values that tests put together.</summary>
internal static class Values
{
    public static readonly FractionTerms Prevented = new("Prevented", "Closed", 100);

    public static readonly AggregationTerms Sum = new(Aggregation.SumInPeriod, Given.Households);
    public static readonly AggregationTerms Percent = new(Aggregation.SumInPeriod, Given.Percent, Prevented);
    public static readonly AggregationTerms Rate = new(
        Aggregation.SumInPeriod,
        new Unit(UnitKind.Measure, "per 1,000 children", 1)
    );

    public static Part<ReportingPeriod> In(string period, ObservedValue? value, bool isProvisional = false) =>
        new(Given.Period(period), value, isProvisional);

    public static Part<ReportingPeriod> In(string period, decimal value) => In(period, Number(value));

    public static Part<string> Of(string area, ObservedValue? value) => new(area, value);

    public static ObservedValue Number(decimal value) => new ObservedValue.Number(value);

    public static ObservedValue OutOf(decimal numerator, decimal denominator)
    {
        var fraction = new Fraction(numerator, denominator);
        return new ObservedValue.Number(fraction.Per(100), fraction);
    }

    /// <summary>The first quarter of 2026/27 out of its months.</summary>
    public static AggregatedValue<ReportingPeriod> FirstQuarter(
        this AggregationTerms terms,
        params Part<ReportingPeriod>[] parts
    ) => AggregationRule.OverPeriods(terms, Given.Period("2026-27-Q1"), PeriodKind.Month, parts);

    public static AggregatedValue<ReportingPeriod> FirstQuarter(
        this AggregationTerms terms,
        ObservedValue? april,
        ObservedValue? may,
        ObservedValue? june
    ) => terms.FirstQuarter(In("2026-27-M01", april), In("2026-27-M02", may), In("2026-27-M03", june));

    public static void ShouldBe<TName>(
        this AggregatedValue<TName> aggregated,
        AggregationOutcome outcome,
        ObservedValue? value,
        string explanation
    )
        where TName : notnull
    {
        aggregated.Outcome.ShouldBe(outcome);
        aggregated.Value.ShouldBe(value);
        aggregated.Explanation.ShouldBe(explanation);
    }
}
