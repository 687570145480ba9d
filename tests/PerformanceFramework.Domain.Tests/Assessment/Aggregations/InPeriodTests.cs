using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using static PerformanceFramework.Domain.Tests.Assessment.Aggregations.Values;

namespace PerformanceFramework.Domain.Tests.Assessment.Aggregations;

public sealed class InPeriodTests
{
    [Theory]
    [InlineData("2026-27-M01")]
    [InlineData("2026-27-Q1")]
    [InlineData("2026-27-H1")]
    [InlineData("2025-26-T3")]
    [InlineData("2026-27-FY")]
    public void FirstOfTheYear_WhateverCameBefore_IsItself(string period) =>
        Last(Sum, In(Given.Period(period).Previous.Code, 500), In(period, 20))
            .ShouldBe(
                InPeriodOutcome.FirstOfYear,
                Number(20),
                $"20 households: {Given.Period(period)} is the first of its financial year"
            );

    [Theory]
    [InlineData("2026-27-M02", "May 2026", "April 2026")]
    [InlineData("2026-27-Q2", "Q2 2026/27", "Q1 2026/27")]
    [InlineData("2026-27-H2", "H2 2026/27", "H1 2026/27")]
    [InlineData("2026-27-T1", "Autumn term 2026/27", "Summer term 2025/26")]
    [InlineData("2026-27-T2", "Spring term 2026/27", "Autumn term 2026/27")]
    public void Later_ThanTheFirst_IsTheDifference(string period, string itself, string before)
    {
        var value = Last(Sum, In(Given.Period(period).Previous.Code, 60), In(period, 84));

        value.Period.ToString().ShouldBe(itself);
        value.ShouldBe(
            InPeriodOutcome.Difference,
            Number(24),
            $"84 households since April, less 60 households up to {before} = 24 households"
        );
    }

    [Fact]
    public void Later_WithTheSameTotal_IsNothing() =>
        Last(Sum, In("2026-27-M01", 60), In("2026-27-M02", 60)).Outcome.ShouldBe(InPeriodOutcome.Difference);

    [Fact]
    public void Later_WithALowerTotal_IsACorrection() =>
        Last(Sum, In("2026-27-M01", 60), In("2026-27-M02", 50))
            .ShouldBe(
                InPeriodOutcome.Correction,
                Number(-10),
                "50 households since April, less 60 households up to April 2026 = -10 households: "
                    + "the total went down, so an earlier figure was corrected in May 2026"
            );

    [Fact]
    public void Difference_OfFiguresFinerThanTheUnit_IsShownSoThatItAddsUp() =>
        Last(Sum, In("2026-27-M01", 0.5m), In("2026-27-M02", 2.4m))
            .Explanation.ShouldBe("2.4 households since April, less 0.5 households up to April 2026 = 1.9 households");

    [Fact]
    public void Percentage_WithItsParts_IsTheQuotientOfTheDifferences() =>
        Last(Percent, In("2026-27-M01", OutOf(10, 40)), In("2026-27-M02", OutOf(1_040, 1_140)))
            .ShouldBe(
                InPeriodOutcome.Difference,
                new ObservedValue.Number(93.63636364m, new Fraction(1_030, 1_100)),
                "91.2% (1,040 of 1,140) since April, less 25.0% (10 of 40) up to April 2026 = 93.6% (1,030 of 1,100)"
            );

    [Theory]
    [MemberData(nameof(WithoutParts))]
    public void Percentage_WithoutItsParts_IsRefused(ObservedValue before, ObservedValue total) =>
        Last(Percent, In("2026-27-M01", before), In("2026-27-M02", total))
            .ShouldBe(
                InPeriodOutcome.NotSubtracted,
                null,
                "Percentages are not subtracted: the numerators and denominators for May 2026 and April 2026 are needed"
            );

    public static TheoryData<ObservedValue, ObservedValue> WithoutParts =>
        new() { { Number(10), OutOf(1, 2) }, { OutOf(1, 2), Number(10) } };

    [Fact]
    public void Rate_PerAnUnknownNumber_IsRefused() =>
        Last(Rate, In("2026-27-M01", OutOf(1, 2)), In("2026-27-M02", OutOf(2, 4)))
            .Explanation.ShouldStartWith("Rates are not subtracted: ");

    [Fact]
    public void Percentage_InWhichNothingWasCounted_DoesNotApply() =>
        Last(Percent, In("2026-27-M01", OutOf(1, 2)), In("2026-27-M02", OutOf(1, 2)))
            .ShouldBe(
                InPeriodOutcome.NotApplicable,
                new ObservedValue.NotApplicable(),
                "Not applicable: nothing was counted in May 2026"
            );

    [Theory]
    [InlineData(2, 1_000)]
    [InlineData(1, 999)]
    public void Percentage_OfADenominatorThatDidNotGrow_IsRefused(int numerator, int denominator) =>
        Last(Percent, In("2026-27-M01", OutOf(1, 1_000)), In("2026-27-M02", OutOf(numerator, denominator)))
            .ShouldBe(
                InPeriodOutcome.NothingToDivideBy,
                null,
                $"No figure: the denominator went from 1,000 to {denominator:N0}, "
                    + "so there is nothing to divide by in May 2026"
            );

    [Fact]
    public void Percentage_OfANumeratorThatFell_IsACorrection() =>
        Last(Percent, In("2026-27-M01", OutOf(2, 4)), In("2026-27-M02", OutOf(1, 8)))
            .Outcome.ShouldBe(InPeriodOutcome.Correction);

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void WithoutATotal_OfItsOwn_ThereIsNone(
        ObservedValue? total,
        InPeriodOutcome outcome,
        ObservedValue? value,
        string explanation
    ) => Last(Sum, In("2026-27-M01", 1), In("2026-27-M02", total)).ShouldBe(outcome, value, explanation);

    public static TheoryData<ObservedValue?, InPeriodOutcome, ObservedValue?, string> NoNumbers =>
        new()
        {
            {
                null,
                InPeriodOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no total for May 2026"
            },
            {
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
                InPeriodOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
                "Not yet available: there is no total for May 2026"
            },
            { new ObservedValue.NotDue(), InPeriodOutcome.NotDue, new ObservedValue.NotDue(), "Not due in May 2026" },
            {
                new ObservedValue.NotApplicable(),
                InPeriodOutcome.NotApplicable,
                new ObservedValue.NotApplicable(),
                "Not applicable in May 2026"
            },
            {
                new ObservedValue.Suppressed(),
                InPeriodOutcome.Suppressed,
                new ObservedValue.Suppressed(),
                "Suppressed: the total is withheld for May 2026"
            },
            {
                new ObservedValue.Text("Many"),
                InPeriodOutcome.InWords,
                null,
                "No figure: the total is reported in words for May 2026"
            },
        };

    [Theory]
    [MemberData(nameof(NoNumbersBefore))]
    public void WithoutATotal_OfThePeriodBefore_ThereIsNone(
        ObservedValue? before,
        InPeriodOutcome outcome,
        ObservedValue? value,
        string explanation
    ) => Last(Sum, In("2026-27-M01", before), In("2026-27-M02", 9)).ShouldBe(outcome, value, explanation);

    public static TheoryData<ObservedValue?, InPeriodOutcome, ObservedValue?, string> NoNumbersBefore =>
        new()
        {
            {
                null,
                InPeriodOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no total for April 2026"
            },
            {
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
                InPeriodOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(new DateOnly(2026, 8, 1)),
                "Not yet available: there is no total for April 2026"
            },
            {
                new ObservedValue.NotDue(),
                InPeriodOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no total for April 2026"
            },
            {
                new ObservedValue.NotApplicable(),
                InPeriodOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there is no total for April 2026"
            },
            {
                new ObservedValue.Suppressed(),
                InPeriodOutcome.Suppressed,
                new ObservedValue.Suppressed(),
                "Suppressed: the total is withheld for April 2026"
            },
            {
                new ObservedValue.Text("Many"),
                InPeriodOutcome.InWords,
                null,
                "No figure: the total is reported in words for April 2026"
            },
        };

    [Fact]
    public void AGap_BeforeAPeriod_LeavesItUnavailable() =>
        Last(Sum, In("2026-27-M01", 1), In("2026-27-M03", 9))
            .Explanation.ShouldBe("Not yet available: there is no total for May 2026");

    [Fact]
    public void TwoTotals_ForAPeriod_AreRefusedAndLeaveTheNextUnavailable() =>
        InPeriodRule
            .Of(Sum, [In("2026-27-M01", 1), In("2026-27-M01", 2), In("2026-27-M02", 3)])
            .Select(value => value.Explanation)
            .ShouldBe([
                "No figure: there are two totals for April 2026, and only one can be right",
                "Not yet available: there is no total for April 2026",
            ]);

    [Theory]
    [InlineData("2026-CY", "2026")]
    [InlineData("2025-26-AY", "2025/26 (school year)")]
    public void AYear_AcrossTheReset_IsRefused(string period, string words) =>
        Last(Sum, In(period, 9))
            .ShouldBe(
                InPeriodOutcome.DoesNotFit,
                null,
                $"No figure: a total that starts again in April cannot be taken apart for {words}"
            );

    [Fact]
    public void FirstPeriodThereIs_InAutumn_HasNoneBefore() =>
        Last(Sum, In("1900-01-T1", 9)).Outcome.ShouldBe(InPeriodOutcome.NotYetAvailable);

    [Fact]
    public void LaterPeriods_OfTheEarliestYear_AreDifferences() =>
        Last(Sum, In("1900-01-T1", 9), In("1900-01-T2", 10)).Value.ShouldBe(Number(1));

    [Fact]
    public void Difference_BeyondTheLargestFigure_IsRefused() =>
        Last(Sum, In("2026-27-M01", -Figure.MaxMagnitude), In("2026-27-M02", 1))
            .ShouldBe(InPeriodOutcome.TooLarge, null, "No figure: it would be larger than figures may be");

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void Difference_OfAProvisionalTotal_IsProvisional(bool before, bool total, bool expected) =>
        Last(Sum, In("2026-27-M01", Number(1), before), In("2026-27-M02", Number(2), total))
            .IsProvisional.ShouldBe(expected);

    [Fact]
    public void FirstOfTheYear_AfterAProvisionalTotal_IsNotProvisional() =>
        Last(Sum, In("2025-26-M12", Number(1), true), In("2026-27-M01", 2)).IsProvisional.ShouldBeFalse();

    [Fact]
    public void Values_OfUnsortedTotals_AreInOrderOfPeriod() =>
        InPeriodRule
            .Of(Sum, [In("2026-27-M02", 3), In("2026-27-M01", 1)])
            .Select(value => value.Value)
            .ShouldBe([Number(1), Number(2)]);

    private static InPeriodValue Last(AggregationTerms terms, params Part<ReportingPeriod>[] totals) =>
        InPeriodRule.Of(terms, totals)[^1];
}

internal static class InPeriodAssertions
{
    public static void ShouldBe(
        this InPeriodValue actual,
        InPeriodOutcome outcome,
        ObservedValue? value,
        string explanation
    )
    {
        actual.Outcome.ShouldBe(outcome);
        actual.Value.ShouldBe(value);
        actual.Explanation.ShouldBe(explanation);
    }
}
