using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Challenge.Recovery;

public sealed class RecoveryTriggerRuleTests
{
    private static readonly Unit Percent = new(UnitKind.Percentage, "", 1);

    [Theory]
    [InlineData(Status.Red, "2026-27-Q1", Status.Red, true)]
    [InlineData(Status.Red, "2025-26-Q4", Status.Red, false)]
    [InlineData(Status.Red, "2026-27-Q2", Status.Red, false)]
    [InlineData(Status.Red, "2026-27-H1", Status.Red, false)]
    [InlineData(Status.Red, "2026-27-Q1", Status.Amber, false)]
    [InlineData(Status.Amber, "2026-27-Q1", Status.Red, false)]
    [InlineData(Status.NotRated, "2026-27-Q1", Status.NotRated, false)]
    public void Call_ForRed_IsOfTwoPeriodsThatFollowEachOther(Status latest, string before, Status then, bool calls)
    {
        var found = Of(latest, Then(before, then));

        found.Select(call => call.Trigger).ShouldBe(calls ? [RecoveryTrigger.RedTwice] : []);
    }

    [Fact]
    public void Call_AcrossTheYear_IsOfTheFourthQuarterAndTheFirst() =>
        RecoveryTriggerRule
            .Of(Then("2026-27-Q1", Status.Red), Then("2025-26-Q4", Status.Red), VariationSignal.CommonCause, false)
            .Single()
            .Sentence.ShouldBe(
                "Red in two periods running: 80.0% in Q4 2025/26 against 90.0%, then 80.0% in Q1 2026/27 against 90.0%."
            );

    [Fact]
    public void Call_WithoutAFigureBefore_IsNone() => Of(Status.Red, null).ShouldBeEmpty();

    [Theory]
    [InlineData(VariationSignal.ConcernHigh, false, true)]
    [InlineData(VariationSignal.ConcernLow, false, true)]
    [InlineData(VariationSignal.ConcernLow, true, false)]
    [InlineData(VariationSignal.ImprovementHigh, false, false)]
    [InlineData(VariationSignal.NeutralLow, false, false)]
    [InlineData(VariationSignal.CommonCause, false, false)]
    [InlineData(VariationSignal.NotSuitable, false, false)]
    [InlineData(VariationSignal.NotEnoughData, false, false)]
    public void Call_ForASpecialCause_IsForTheWorseOnLimitsThatStand(
        VariationSignal signal,
        bool isTrial,
        bool calls
    ) =>
        RecoveryTriggerRule
            .Of(Then("2026-27-Q2", Status.Green), null, signal, isTrial)
            .Select(call => call.Trigger)
            .ShouldBe(calls ? [RecoveryTrigger.SpecialCause] : []);

    [Fact]
    public void Call_ForBoth_NamesRedFirst() =>
        RecoveryTriggerRule
            .Of(Then("2026-27-Q2", Status.Red), Then("2026-27-Q1", Status.Red), VariationSignal.ConcernLow, false)
            .Select(call => call.Trigger)
            .ShouldBe([RecoveryTrigger.RedTwice, RecoveryTrigger.SpecialCause]);

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 84, 85, 0, true)]
    [InlineData(Polarity.HigherIsBetter, 85, 85, 0, false)]
    [InlineData(Polarity.HigherIsBetter, 86, 85, 0, false)]
    [InlineData(Polarity.HigherIsBetter, 84, 85, 1, false)]
    [InlineData(Polarity.HigherIsBetter, 83, 85, 1, true)]
    [InlineData(Polarity.LowerIsBetter, 86, 85, 0, true)]
    [InlineData(Polarity.LowerIsBetter, 84, 85, 0, false)]
    [InlineData(Polarity.WithinRange, 86, 85, 0, true)]
    [InlineData(Polarity.WithinRange, 84, 85, 0.5, true)]
    [InlineData(Polarity.WithinRange, 84, 85, 1, false)]
    [InlineData(Polarity.NoJudgement, 10, 85, 0, false)]
    public void Course_OfAFigure_IsOffWhereItIsWorseByMoreThanTheTolerance(
        Polarity polarity,
        double figure,
        double expected,
        double tolerance,
        bool isOff
    ) => (OffCourse(polarity, (decimal)figure, (decimal)expected, (decimal)tolerance) is not null).ShouldBe(isOff);

    [Fact]
    public void Course_ThatIsOff_IsSaidWithItsFigures() =>
        OffCourse(Polarity.HigherIsBetter, 83, 85, 1)
            .ShouldBe("Off course: 83.0% in Q2 2026/27; the plan expects 85.0%, with a tolerance of 1.0 points.");

    [Theory]
    [InlineData("2026-27-Q1", null)]
    [InlineData("2026-27-Q2", 84)]
    [InlineData("2026-27-Q3", null)]
    [InlineData("2026-27-Q4", 90)]
    [InlineData("2027-28-Q3", 90)]
    [InlineData("2027-28-H1", null)]
    public void Trajectory_AfterItsLastPeriod_KeepsExpectingThat(string period, int? expected)
    {
        (ReportingPeriod, decimal)[] trajectory = [(Period("2026-27-Q4"), 90), (Period("2026-27-Q2"), 84)];

        RecoveryTriggerRule.ExpectedIn(trajectory, Period(period))?.Value.ShouldBe(expected is { } value ? value : 0);
        (RecoveryTriggerRule.ExpectedIn(trajectory, Period(period)) is null).ShouldBe(expected is null);
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 90, 2)]
    [InlineData(Polarity.HigherIsBetter, 93, 0)]
    [InlineData(Polarity.LowerIsBetter, 92, 3)]
    [InlineData(Polarity.WithinRange, 90, null)]
    public void Held_IsCountedFromTheLatestFigureBack(Polarity polarity, int value, int? held)
    {
        (ReportingPeriod, decimal?)[] figures =
        [
            (Period("2026-27-Q3"), 91),
            (Period("2026-27-Q2"), 92),
            (Period("2026-27-Q1"), 85),
            // A gap: the last quarter of the year before has no figure.
            (Period("2025-26-Q3"), 91),
        ];

        RecoveryTriggerRule.HeldFor(figures, value, polarity).ShouldBe(held);
    }

    [Fact]
    public void Recommendation_ThatIsAccepted_CallsForAPlanInWords()
    {
        var (one, other) = (
            ("Scrutiny committee", new DateOnly(2026, 9, 14), false),
            ("Health committee", new DateOnly(2026, 9, 21), true)
        );

        RecoveryTriggerRule
            .Asked([one])
            .ShouldBe(
                new RecoveryCall(
                    RecoveryTrigger.Scrutiny,
                    "Scrutiny committee recommended something about it in its meeting of 14 September 2026, which Cabinet accepted and which is still open.",
                    new DateOnly(2026, 9, 14)
                )
            );
        RecoveryTriggerRule
            .Asked([other, one])
            .Sentence.ShouldEndWith(
                "which Cabinet accepted in part and which is still open. So is another recommendation."
            );
    }

    private static string? OffCourse(Polarity polarity, decimal figure, decimal expected, decimal tolerance) =>
        RecoveryTriggerRule.OffCourse(
            new OnCourse(Period("2026-27-Q2"), figure, Period("2026-27-Q2"), expected, tolerance),
            polarity,
            Percent
        );

    private static IReadOnlyList<RecoveryCall> Of(Status latest, StandingThen? before) =>
        RecoveryTriggerRule.Of(Then("2026-27-Q2", latest), before, VariationSignal.CommonCause, isTrial: false);

    private static StandingThen Then(string period, Status status) => new(Period(period), status, "80.0%", "90.0%");

    private static ReportingPeriod Period(string code) => ReportingPeriod.Parse(code);
}
