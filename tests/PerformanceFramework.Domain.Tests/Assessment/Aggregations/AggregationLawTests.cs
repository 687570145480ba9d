using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.Aggregations;

public sealed class AggregationLawTests
{
    private static readonly ReportingPeriod Year = Given.Period("2026-27-FY");

    /// <summary>The twelve months of a year, each with a figure.</summary>
    private static readonly Arbitrary<Part<ReportingPeriod>[]> Months = Any
        .Figure.Generator.ArrayOf(12)
        .Select(figures =>
            Year.PeriodsWithin(PeriodKind.Month)
                .Select((month, index) => new Part<ReportingPeriod>(month, Values.Number(figures[index])))
                .ToArray()
        )
        .ToArbitrary();

    /// <summary>Some months of two years, of any kind of value, in any order and some of them twice.</summary>
    private static readonly Arbitrary<Part<ReportingPeriod>[]> Mixed = Gen.Zip(
            Gen.Choose(1, 24),
            Gen.OneOf(
                Any.Figure.Generator.Select(ObservedValue? (figure) => Values.Number(figure)),
                Any.Figure.Generator.Select(ObservedValue? (figure) => Values.OutOf(figure, 7)),
                Gen.Elements<ObservedValue?>(
                    null,
                    new ObservedValue.NotDue(),
                    new ObservedValue.NotYetAvailable(),
                    new ObservedValue.NotApplicable(),
                    new ObservedValue.Suppressed(),
                    new ObservedValue.Text("Low")
                )
            ),
            (month, value) =>
                new Part<ReportingPeriod>(
                    ReportingPeriod.Month(new FinancialYear(2025 + ((month - 1) / 12)), ((month - 1) % 12) + 1),
                    value
                )
        )
        .ArrayOf()
        .ToArbitrary();

    private static readonly Arbitrary<AggregationTerms> Terms = Any.OneOf(
        Values.Sum,
        Values.Percent,
        Values.Rate,
        Values.Sum with
        {
            Aggregation = Aggregation.Snapshot,
        }
    );

    [Fact]
    public void Quarters_OfSummedMonths_AddUpToTheYear() =>
        Law.Holds(
            Months,
            months =>
                Figure(
                    Over(
                        Year,
                        PeriodKind.Quarter,
                        Year.PeriodsWithin(PeriodKind.Quarter)
                            .Select(quarter => new Part<ReportingPeriod>(
                                quarter,
                                Over(quarter, PeriodKind.Month, months)
                            ))
                    )
                ) == Figure(Over(Year, PeriodKind.Month, months))
        );

    [Fact]
    public void DifferencesOfACumulativeSeries_AddUpToItsLastTotal() =>
        Law.Holds(
            Months,
            months => InPeriodRule.Of(Values.Sum, months).Sum(own => Figure(own.Value)) == Figure(months[^1].Value)
        );

    [Fact]
    public void Order_OfThePartsOfAPeriod_NeverMatters() =>
        Law.Holds(
            Terms,
            Mixed,
            (terms, parts) =>
                Same(
                    AggregationRule.OverPeriods(terms, Year, PeriodKind.Month, parts),
                    AggregationRule.OverPeriods(terms, Year, PeriodKind.Month, parts.Reverse())
                )
        );

    [Fact]
    public void Order_OfCumulativeTotals_NeverMatters() =>
        Law.Holds(
            Terms,
            Mixed,
            (terms, totals) =>
                InPeriodRule
                    .Of(terms, totals.DistinctBy(total => total.Name))
                    .Select(own => own.Explanation)
                    .SequenceEqual(
                        InPeriodRule
                            .Of(terms, totals.DistinctBy(total => total.Name).Reverse())
                            .Select(own => own.Explanation)
                    )
        );

    [Fact]
    public void Order_OfAreas_NeverChangesTheValue() =>
        Law.Holds(
            Terms,
            Mixed,
            (terms, parts) =>
                AggregationRule.OverAreas(terms, Areas(parts)).Value
                == AggregationRule.OverAreas(terms, Areas(parts).Reverse()).Value
        );

    [Fact]
    public void AnyValues_PutTogether_GiveAValueOrARefusalInWords() =>
        Law.Holds(
            Terms,
            Mixed,
            (terms, parts) =>
                InPeriodRule.Of(terms, parts).All(own => own.Explanation.Length > 0)
                && AggregationRule.OverAreas(terms, Areas(parts)).Explanation.Length > 0
                && AggregationRule.OverPeriods(terms, Year, PeriodKind.Month, parts).Explanation.Length > 0
        );

    private static Part<string>[] Areas(Part<ReportingPeriod>[] parts) =>
        parts.Select(part => new Part<string>(part.Name.Code, part.Value)).ToArray();

    private static bool Same(AggregatedValue<ReportingPeriod> one, AggregatedValue<ReportingPeriod> other) =>
        one.Outcome == other.Outcome
        && one.Value == other.Value
        && (one.Outcome is AggregationOutcome.GivenTwice || one.Explanation == other.Explanation);

    private static ObservedValue? Over(
        ReportingPeriod period,
        PeriodKind finer,
        IEnumerable<Part<ReportingPeriod>> parts
    ) => AggregationRule.OverPeriods(Values.Sum, period, finer, parts).Value;

    private static decimal Figure(ObservedValue? value) => ((ObservedValue.Number)value!).Value;
}
