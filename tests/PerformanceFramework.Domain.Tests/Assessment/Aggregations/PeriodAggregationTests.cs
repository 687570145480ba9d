using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using static PerformanceFramework.Domain.Tests.Assessment.Aggregations.Values;

namespace PerformanceFramework.Domain.Tests.Assessment.Aggregations;

public sealed class PeriodAggregationTests
{
    private static readonly Part<ReportingPeriod>[] Year =
    [
        .. Given.Period("2026-27-FY").PeriodsWithin(PeriodKind.Month).Select(month => In(month.Code, month.Number)),
    ];

    [Fact]
    public void Quarter_OfTotalsInPeriod_IsTheirSum() =>
        Sum.FirstQuarter(Number(1_000), Number(12), Number(14))
            .ShouldBe(AggregationOutcome.Added, Number(1_026), "1,000 + 12 + 14 = 1,026 households");

    [Fact]
    public void Year_OfTotalsInMonths_IsWrittenOut() =>
        AggregationRule
            .OverPeriods(Sum, Given.Period("2026-27-FY"), PeriodKind.Month, Year)
            .ShouldBe(
                AggregationOutcome.Added,
                Number(78),
                "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 = 78 households"
            );

    [Fact]
    public void Sum_OfFiguresFinerThanTheUnit_ShowsThemSoThatTheyAddUp() =>
        Sum.FirstQuarter(Number(0.4m), Number(0.4m), Number(-0.25m))
            .ShouldBe(AggregationOutcome.Added, Number(0.55m), "0.40 + 0.40 + (-0.25) = 0.55 households");

    [Theory]
    [InlineData(Aggregation.Snapshot)]
    [InlineData(Aggregation.CumulativeYearToDate)]
    [InlineData(Aggregation.RollingTwelveMonths)]
    [InlineData(Aggregation.RollingThreeYears)]
    public void Quarter_OfWhatDoesNotAddUp_IsItsLastMonth(Aggregation aggregation) =>
        (Sum with { Aggregation = aggregation })
            .FirstQuarter(null, Number(12), Number(14))
            .ShouldBe(AggregationOutcome.Taken, Number(14), "14, the figure for June 2026");

    [Fact]
    public void Quarter_OfPercentagesWithTheirParts_DividesTheSums() =>
        Percent
            .FirstQuarter(OutOf(1, 2), OutOf(2, 2), OutOf(900, 1_000))
            .ShouldBe(
                AggregationOutcome.Divided,
                new ObservedValue.Number(89.94023904m, new Fraction(903, 1_004)),
                "903 ÷ 1,004 × 100 = 89.9%, with the numerators and denominators added up for "
                    + "April 2026, May 2026 and June 2026"
            );

    [Fact]
    public void Quarter_OfPercentagesWithoutKnownTerms_IsPerHundred() =>
        (Percent with { Fraction = null })
            .FirstQuarter(OutOf(1, 4), OutOf(2, 4), OutOf(3, 4))
            .Value.ShouldBe(new ObservedValue.Number(50, new Fraction(6, 12)));

    [Fact]
    public void Quarter_OfRatiosPerOne_SaysNothingOfTheMultiplier() =>
        (Sum with { Fraction = new FractionTerms("Days", "Cases", 1) })
            .FirstQuarter(OutOf(4, 2), OutOf(2, 2), OutOf(3, 2))
            .Explanation.ShouldStartWith("9 ÷ 6 = 2 households, with");

    [Fact]
    public void Quarter_OfPercentagesWithoutAllParts_IsRefused() =>
        Percent
            .FirstQuarter(OutOf(1, 2), Number(50), Number(60))
            .ShouldBe(
                AggregationOutcome.NotAveraged,
                null,
                "Percentages are not averaged: there is no numerator and denominator for May 2026 and June 2026"
            );

    [Fact]
    public void Quarter_OfRatesWithoutParts_IsRefused() =>
        Rate.FirstQuarter(Number(1), Number(2), Number(3))
            .Explanation.ShouldBe(
                "Rates are not averaged: there is no numerator and denominator for April 2026, May 2026 and June 2026"
            );

    [Fact]
    public void Quarter_OfRatesPerAnUnknownNumber_IsRefused() =>
        Rate.FirstQuarter(OutOf(1, 2), OutOf(1, 2), OutOf(1, 2))
            .ShouldBe(
                AggregationOutcome.NotAveraged,
                null,
                "Rates are not averaged: it is not known per how many of the denominator they are"
            );

    [Theory]
    [InlineData("per visit", true)]
    [InlineData("kg Per household", true)]
    [InlineData("permits", false)]
    public void IsQuotient_OfAMeasure_GoesByTheWordPer(string label, bool isQuotient) =>
        new AggregationTerms(Aggregation.SumInPeriod, new Unit(UnitKind.Measure, label, 0)).IsQuotient.ShouldBe(
            isQuotient
        );

    [Fact]
    public void Quarter_WithMissingMonths_IsNotYetAvailableAndNamesThem() =>
        Sum.FirstQuarter(null, Number(12), new ObservedValue.NotYetAvailable(new DateOnly(2026, 7, 9)))
            .ShouldBe(
                AggregationOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no figure for April 2026 and June 2026"
            );

    [Theory]
    [InlineData(9, 8)]
    [InlineData(8, 9)]
    public void Quarter_OfMonthsThatAreAllExpected_IsExpectedWithTheLast(int first, int second) =>
        Sum.FirstQuarter(
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 7, first)),
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 7, second)),
                Number(1)
            )
            .Value.ShouldBe(new ObservedValue.NotYetAvailable(new DateOnly(2026, 7, 9)));

    [Fact]
    public void Quarter_OfNothing_IsNotYetAvailable() =>
        Sum.FirstQuarter()
            .Explanation.ShouldBe("Not yet available: there is no figure for April 2026, May 2026 and June 2026");

    [Fact]
    public void Quarter_WithASuppressedMonth_IsSuppressedWhateverElseIsMissing() =>
        Sum.FirstQuarter(null, new ObservedValue.Suppressed(), new ObservedValue.Text("Low"))
            .ShouldBe(
                AggregationOutcome.Suppressed,
                new ObservedValue.Suppressed(),
                "Suppressed: the number is withheld for May 2026"
            );

    [Fact]
    public void Quarter_WithAMonthInWords_IsRefusedWhateverElseIsMissing() =>
        Sum.FirstQuarter(null, Number(1), new ObservedValue.Text("Low"))
            .ShouldBe(AggregationOutcome.InWords, null, "No total: it is reported in words for June 2026");

    [Fact]
    public void Quarter_OfMonthsThatDoNotApply_DoesNotApply() =>
        Sum.FirstQuarter(
                new ObservedValue.NotApplicable(),
                new ObservedValue.NotApplicable(),
                new ObservedValue.NotApplicable()
            )
            .ShouldBe(
                AggregationOutcome.NotApplicable,
                new ObservedValue.NotApplicable(),
                "Not applicable in April 2026, May 2026 and June 2026"
            );

    [Fact]
    public void Quarter_WithAMonthThatDoesNotApply_IsTheSumOfTheOthers() =>
        Sum.FirstQuarter(Number(1), new ObservedValue.NotApplicable(), Number(3))
            .ShouldBe(AggregationOutcome.Added, Number(4), "1 + 3 = 4 households");

    [Fact]
    public void Quarter_OfPercentagesWithAMonthThatDoesNotApply_DividesTheOthers() =>
        Percent
            .FirstQuarter(OutOf(1, 2), new ObservedValue.NotApplicable(), OutOf(1, 2))
            .ShouldBe(
                AggregationOutcome.Divided,
                OutOf(2, 4),
                "2 ÷ 4 × 100 = 50.0%, with the numerators and denominators added up for April 2026 and June 2026"
            );

    [Fact]
    public void Quarter_WithOneMonthThatApplies_IsThatMonth() =>
        Percent
            .FirstQuarter(new ObservedValue.NotApplicable(), Number(50), new ObservedValue.NotApplicable())
            .ShouldBe(AggregationOutcome.Taken, Number(50), "50.0%, the figure for May 2026");

    [Fact]
    public void Quarter_OfMonthsThatAreNotDue_IsNotDue() =>
        Sum.FirstQuarter(new ObservedValue.NotDue(), new ObservedValue.NotDue(), new ObservedValue.NotDue())
            .ShouldBe(
                AggregationOutcome.NotDue,
                new ObservedValue.NotDue(),
                "Not due in April 2026, May 2026 and June 2026"
            );

    [Fact]
    public void Quarter_WithAMonthThatIsNotDue_IsNotYetAvailable() =>
        Sum.FirstQuarter(Number(1), new ObservedValue.NotDue(), Number(1))
            .ShouldBe(
                AggregationOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no figure for May 2026"
            );

    [Theory]
    [MemberData(nameof(LastMonths))]
    public void Snapshot_WithoutANumberInTheLastMonth_HasNone(
        ObservedValue? last,
        AggregationOutcome outcome,
        ObservedValue value,
        string explanation
    ) =>
        (Sum with { Aggregation = Aggregation.Snapshot })
            .FirstQuarter(Number(1), Number(2), last)
            .ShouldBe(outcome, value, explanation);

    public static TheoryData<ObservedValue?, AggregationOutcome, ObservedValue, string> LastMonths =>
        new()
        {
            {
                null,
                AggregationOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no figure for June 2026"
            },
            {
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
                AggregationOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
                "Not yet available: there is no figure for June 2026"
            },
            {
                new ObservedValue.NotDue(),
                AggregationOutcome.NotDue,
                new ObservedValue.NotDue(),
                "Not due in June 2026"
            },
            {
                new ObservedValue.NotApplicable(),
                AggregationOutcome.NotApplicable,
                new ObservedValue.NotApplicable(),
                "Not applicable in June 2026"
            },
            {
                new ObservedValue.Suppressed(),
                AggregationOutcome.Suppressed,
                new ObservedValue.Suppressed(),
                "Suppressed: the number is withheld for June 2026"
            },
            {
                new ObservedValue.Text("Top quartile"),
                AggregationOutcome.Taken,
                new ObservedValue.Text("Top quartile"),
                "Top quartile, the figure for June 2026"
            },
        };

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Quarter_WithAProvisionalMonth_IsProvisional(bool april, bool expected) =>
        Sum.FirstQuarter(In("2026-27-M01", Number(1), april), In("2026-27-M02", 2), In("2026-27-M03", 3))
            .IsProvisional.ShouldBe(expected);

    [Fact]
    public void Snapshot_OfAnEarlierProvisionalMonth_IsNotProvisional() =>
        (Sum with { Aggregation = Aggregation.Snapshot })
            .FirstQuarter(In("2026-27-M01", Number(1), true), In("2026-27-M03", 3))
            .IsProvisional.ShouldBeFalse();

    [Fact]
    public void Quarter_WithTwoValuesForAMonth_IsRefused() =>
        Sum.FirstQuarter(In("2026-27-M02", 1), In("2026-27-M02", 1))
            .ShouldBe(
                AggregationOutcome.GivenTwice,
                null,
                "No figure: there are two values for May 2026, and only one can be right"
            );

    [Fact]
    public void Quarter_AmongValuesOfOtherPeriods_LeavesThemAside() =>
        AggregationRule
            .OverPeriods(
                Sum,
                Given.Period("2026-27-Q2"),
                PeriodKind.Month,
                [.. Year, In("2026-27-Q2", 99), In("2025-26-M04", 99), In("2025-26-M04", 99)]
            )
            .Value.ShouldBe(Number(15));

    [Fact]
    public void SchoolYear_OutOfQuarters_IsRefused() =>
        AggregationRule
            .OverPeriods(Sum, Given.Period("2025-26-AY"), PeriodKind.Quarter, [])
            .ShouldBe(
                AggregationOutcome.DoesNotFit,
                null,
                "No figure: 2025/26 (school year) is not made up of whole quarters"
            );

    [Theory]
    [InlineData(PeriodKind.Quarter, "quarters")]
    [InlineData(PeriodKind.Half, "half years")]
    [InlineData(PeriodKind.Term, "school terms")]
    [InlineData(PeriodKind.FinancialYear, "financial years")]
    [InlineData(PeriodKind.AcademicYear, "school years")]
    [InlineData(PeriodKind.CalendarYear, "calendar years")]
    public void Month_OutOfLongerPeriods_IsRefused(PeriodKind longer, string words) =>
        AggregationRule
            .OverPeriods(Sum, Given.Period("2026-27-M01"), longer, [])
            .Explanation.ShouldBe($"No figure: April 2026 is not made up of whole {words}");

    [Fact]
    public void CalendarYear_OutsideTheKnownMonths_IsRefused() =>
        AggregationRule
            .OverPeriods(Sum, Given.Period("1900-CY"), PeriodKind.Month, [])
            .Explanation.ShouldBe("No figure: 1900 is not made up of whole months");

    [Theory]
    [InlineData("2026-CY", "2026")]
    [InlineData("2025-26-AY", "2025/26 (school year)")]
    public void YearAcrossTheReset_OfATotalSinceApril_IsRefused(string period, string words) =>
        AggregationRule
            .OverPeriods(
                Sum with
                {
                    Aggregation = Aggregation.CumulativeYearToDate,
                },
                Given.Period(period),
                PeriodKind.Month,
                []
            )
            .ShouldBe(
                AggregationOutcome.DoesNotFit,
                null,
                $"No figure: a total that starts again in April does not cover {words}"
            );

    [Fact]
    public void YearAcrossTheReset_OfMonthlyTotals_IsTheirSum() =>
        AggregationRule
            .OverPeriods(
                Sum,
                Given.Period("2025-26-AY"),
                PeriodKind.Term,
                [In("2025-26-T1", 1), In("2025-26-T2", 2), In("2025-26-T3", 4)]
            )
            .Value.ShouldBe(Number(7));

    [Fact]
    public void CalendarYear_OfATotalForTheCalendarYearItself_IsThat() =>
        AggregationRule
            .OverPeriods(
                Sum with
                {
                    Aggregation = Aggregation.CumulativeYearToDate,
                },
                Given.Period("2026-CY"),
                PeriodKind.CalendarYear,
                [In("2026-CY", 7)]
            )
            .Value.ShouldBe(Number(7));
}
