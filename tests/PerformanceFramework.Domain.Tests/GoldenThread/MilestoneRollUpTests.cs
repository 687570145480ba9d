using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class MilestoneRollUpTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Theory]
    [InlineData(MilestoneState.Done, 0, 0, 0, MilestoneStanding.DoneOnTime)]
    [InlineData(MilestoneState.Done, -5, -5, -4, MilestoneStanding.DoneLate)]
    [InlineData(MilestoneState.Done, -5, 5, 0, MilestoneStanding.DoneLate)]
    [InlineData(MilestoneState.NotDue, 0, 0, null, MilestoneStanding.OnCourse)]
    [InlineData(MilestoneState.NotDue, -1, -1, null, MilestoneStanding.Overdue)]
    [InlineData(MilestoneState.AtRisk, 1, 1, null, MilestoneStanding.AtRisk)]
    [InlineData(MilestoneState.AtRisk, -1, -1, null, MilestoneStanding.Overdue)]
    [InlineData(MilestoneState.Slipped, -9, 3, null, MilestoneStanding.Slipped)]
    [InlineData(MilestoneState.Slipped, -9, -1, null, MilestoneStanding.Overdue)]
    [InlineData(MilestoneState.Cancelled, -9, -9, null, MilestoneStanding.Cancelled)]
    public void Standing_OfAMilestone_IsWhatWasReportedAndWhatTheCalendarSays(
        MilestoneState state,
        int firstDue,
        int due,
        int? doneOn,
        MilestoneStanding expected
    ) => MilestoneRollUp.StandingOf(Point(1, state, firstDue, due, doneOn), Today).ShouldBe(expected);

    [Fact]
    public void Of_MilestonesGivenTwice_CountsEachOnce()
    {
        var twice = Point(1, MilestoneState.NotDue, 5, 5);

        MilestoneRollUp.Of([twice, twice, Point(2, MilestoneState.AtRisk, 5, 5)], Today).All.ShouldBe(2);
    }

    [Fact]
    public void Of_CancelledMilestones_LeavesThemOutOfAll()
    {
        var rollUp = MilestoneRollUp.Of([Point(1, MilestoneState.Cancelled, 5, 5)], Today);

        (rollUp.All, rollUp.Cancelled).ShouldBe((0, 1));
    }

    [Fact]
    public void Of_Nothing_IsEmpty() => MilestoneRollUp.Of([], Today).ShouldBe(MilestoneRollUp.Empty);

    private static MilestonePoint Point(int id, MilestoneState state, int firstDue, int due, int? doneOn = null) =>
        new(id, state, Today.AddDays(firstDue), Today.AddDays(due), doneOn is { } day ? Today.AddDays(day) : null);
}
