using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class YearEndTargetTests
{
    [Theory]
    [InlineData(Aggregation.Snapshot, 4)]
    [InlineData(Aggregation.CumulativeYearToDate, 4)]
    [InlineData(Aggregation.SumInPeriod, 1 + 2 + 3 + 4)]
    public void Target_OfAYearEnd_IsThatOfItsLastPeriodOrOfAllThatAddUp(Aggregation aggregation, int target) =>
        Counted(aggregation)
            .YearEndTarget(Given.Period("2026-27-Q2"), Quarterly)
            .ShouldBe(new YearEndTarget(new Target.AtLeast(target)));

    [Fact]
    public void Target_OfWhatAddsUp_IsNoneWhereAQuarterHasNone() =>
        Counted(Aggregation.SumInPeriod)
            .YearEndTarget(
                Given.Period("2026-27-Q2"),
                period => period.Number == 4 ? new Target.None() : Quarterly(period)
            )
            .ShouldBe(new YearEndTarget(new Target.None()));

    /// <summary>Shares of a whole year: by their numerators (fraction) or without them, with the targets of the four quarters.</summary>
    [Theory]
    // What each period aims at is what the year aims at.
    [InlineData(true, ">= 90", ">= 90", ">= 90", ">= 90", ">= 90", false)]
    [InlineData(true, "40 to 60", "40 to 60", "40 to 60", "40 to 60", "40 to 60", false)]
    // 90, 91, 92 and 95: what the year aims at depends on how many cases each quarter has.
    [InlineData(true, ">= 90", ">= 91", ">= 92", ">= 95", null, true)]
    [InlineData(true, ">= 90", "> 90", ">= 90", ">= 90", null, true)]
    // Without numerators the year is the plain average of its figures, and so of its targets: (90 + 91 + 92 + 95) / 4.
    [InlineData(false, ">= 90", ">= 91", ">= 92", ">= 95", ">= 92", false)]
    [InlineData(false, "<= 10", "<= 10", "<= 10", "<= 9", "<= 9.75", false)]
    [InlineData(false, ">= 90", "> 90", ">= 90", ">= 90", null, true)]
    // A quarter without one leaves the year without one.
    [InlineData(true, ">= 90", null, ">= 90", ">= 90", null, false)]
    [InlineData(false, ">= 90", null, ">= 91", ">= 90", null, false)]
    public void Target_OfAYearOfShares_IsMadeAsItsFigureIs(
        bool isCounted,
        string? q1,
        string? q2,
        string? q3,
        string? q4,
        string? year,
        bool isUneven
    )
    {
        string?[] quarters = [q1, q2, q3, q4];

        Share(isCounted)
            .YearEndTarget(Given.Period("2026-27-Q2"), period => Of(quarters[period.Number - 1]))
            .ShouldBe(new YearEndTarget(Of(year), isUneven));

        static Target Of(string? text) => text is null ? new Target.None() : Given.Target(text);
    }

    [Fact]
    public void OfficersExpectation_IsHeldAgainstTheTotalOfTheYearOrTheTargetOfItsLastPeriod()
    {
        var q2 = Given.Period("2026-27-Q2");

        Counted(Aggregation.SumInPeriod).ExpectationTarget(q2, Quarterly).ShouldBe(new Target.AtLeast(1 + 2 + 3 + 4));
        Counted(Aggregation.CumulativeYearToDate).ExpectationTarget(q2, Quarterly).ShouldBe(new Target.AtLeast(4));
        Share(isCounted: true).ExpectationTarget(q2, Quarterly).ShouldBe(new Target.AtLeast(4));
        Share(isCounted: false).ExpectationTarget(q2, Quarterly).ShouldBe(new Target.AtLeast(4));
    }

    private static Indicator Share(bool isCounted) =>
        new(
            "HOU-8",
            "Repairs done in time",
            IndicatorKind.Performance,
            Given.Percent,
            Polarity.HigherIsBetter,
            Frequency.Quarterly,
            Given.Service()
        )
        {
            Definition = "Repairs that were done in time, of all.",
            Owner = "Head of housing",
            Justification = "It shows whether repairs are done.",
            WhatGoodIs = "More in time.",
            Source = "Housing system",
            Impact = Impact.DirectlyImpacts,
            Aggregation = Aggregation.SumInPeriod,
            Fraction = isCounted ? new FractionTerms("In time", "All", 100) : null,
        };

    private static Indicator Counted(Aggregation aggregation) =>
        new(
            "HOU-9",
            "Homes built",
            IndicatorKind.Performance,
            Given.Households,
            Polarity.HigherIsBetter,
            Frequency.Quarterly,
            Given.Service()
        )
        {
            Definition = "Homes that were finished.",
            Owner = "Head of housing",
            Justification = "It shows whether homes come.",
            WhatGoodIs = "More homes.",
            Source = "Housing system",
            Impact = Impact.DirectlyImpacts,
            Aggregation = aggregation,
        };

    private static Target Quarterly(ReportingPeriod period) => new Target.AtLeast(period.Number);
}
