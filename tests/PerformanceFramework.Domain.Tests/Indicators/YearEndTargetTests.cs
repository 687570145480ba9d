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
        Counted(aggregation).YearEndTarget(Given.Period("2026-27-Q2"), Quarterly).ShouldBe(new Target.AtLeast(target));

    [Fact]
    public void Target_OfWhatAddsUp_IsNoneWhereAQuarterHasNone() =>
        Counted(Aggregation.SumInPeriod)
            .YearEndTarget(
                Given.Period("2026-27-Q2"),
                period => period.Number == 4 ? new Target.None() : Quarterly(period)
            )
            .ShouldBe(new Target.None());

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
