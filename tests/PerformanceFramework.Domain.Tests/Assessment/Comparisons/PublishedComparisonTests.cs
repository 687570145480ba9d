using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class PublishedComparisonTests
{
    public static TheoryData<PublishedRow> SingleInterval => Rows("single_ci");

    public static TheoryData<PublishedRow> TwoLevels => Rows("single_ci_two_levels");

    public static TheoryData<PublishedRow> TwoIntervals => Rows("double_ci");

    public static TheoryData<PublishedRow> ProportionLimits => Rows("spc_proportion");

    public static TheoryData<PublishedRow> Goals => Rows("goal_single");

    public static TheoryData<PublishedRow> IntervalGoals => Rows("goal_interval");

    public static TheoryData<PublishedRow> GoalRanges => Rows("goal_range");

    public static TheoryData<PublishedRow> Campylobacter => new(PublishedTable.Read("campylobacter.csv"));

    [Fact]
    public void Rows_OfTheTables_AreAllThere()
    {
        (
            SingleInterval.Count
            + TwoLevels.Count
            + TwoIntervals.Count
            + ProportionLimits.Count
            + Goals.Count
            + IntervalGoals.Count
            + GoalRanges.Count
        ).ShouldBe(130);
        Campylobacter.Count.ShouldBe(600);
    }

    [Theory]
    [MemberData(nameof(Campylobacter), DisableDiscoveryEnumeration = true)]
    public void AgainstValue_EachPublishedArea_HasThePublishedComparison(PublishedRow row) =>
        BenchmarkComparisonRule
            .AgainstValue(
                Local(row),
                row.Number("benchmark"),
                new ComparisonTerms(Polarity.LowerIsBetter, Given.Days, row["benchmark name"])
            )
            .Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(SingleInterval), DisableDiscoveryEnumeration = true)]
    public void AgainstValue_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        BenchmarkComparisonRule
            .AgainstValue(Local(row), row.Number("benchmark"), Terms(row))
            .Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(TwoLevels), DisableDiscoveryEnumeration = true)]
    public void AgainstValueAtTwoLevels_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        BenchmarkComparisonRule
            .AgainstValueAtTwoLevels(
                Local(row),
                new Limits(row.Number("wide lower"), row.Number("wide upper")),
                row.Number("benchmark"),
                Terms(row)
            )
            .Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(TwoIntervals), DisableDiscoveryEnumeration = true)]
    public void BetweenIntervals_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        BenchmarkComparisonRule
            .BetweenIntervals(
                Local(row),
                new Estimate(
                    row.Number("benchmark"),
                    new Limits(row.Number("benchmark lower"), row.Number("benchmark upper"))
                ),
                Terms(row)
            )
            .Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(ProportionLimits), DisableDiscoveryEnumeration = true)]
    public void OfProportion_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        ControlLimitRule
            .OfProportion(
                row.Number("value"),
                row.Number("denominator"),
                row.Number("benchmark"),
                row.Number("multiplier"),
                ConfidenceLevel.Of(row.Number("confidence")),
                Terms(row)
            )
            .Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(Goals), DisableDiscoveryEnumeration = true)]
    public void AgainstGoal_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        GoalRule.AgainstGoal(row.Number("value"), row.Number("goal lower"), Terms(row)).Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(IntervalGoals), DisableDiscoveryEnumeration = true)]
    public void IntervalAgainstGoal_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        GoalRule.IntervalAgainstGoal(Local(row), row.Number("goal lower"), Terms(row)).Outcome.ShouldBe(Outcome(row));

    [Theory]
    [MemberData(nameof(GoalRanges), DisableDiscoveryEnumeration = true)]
    public void AgainstRange_EachPublishedCase_HasItsOutcome(PublishedRow row) =>
        GoalRule
            .AgainstRange(
                row.Number("value"),
                new Limits(row.Number("goal lower"), row.Number("goal upper")),
                Terms(row)
            )
            .Outcome.ShouldBe(Outcome(row));

    private static TheoryData<PublishedRow> Rows(string method) =>
        new(PublishedTable.Read("comparisons.csv").Where(row => row["method"] == method));

    private static Estimate Local(PublishedRow row) =>
        new(row.Number("value"), new Limits(row.Number("lower"), row.Number("upper")));

    private static ComparisonTerms Terms(PublishedRow row) =>
        new(row["polarity"] is "" ? null : Enum.Parse<Polarity>(row["polarity"]), Given.Percent, "England");

    private static ComparisonOutcome Outcome(PublishedRow row) => Enum.Parse<ComparisonOutcome>(row["outcome"]);
}
