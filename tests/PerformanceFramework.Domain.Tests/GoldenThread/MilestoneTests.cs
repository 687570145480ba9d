using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Domain.Tests.GoldenThread;

public sealed class MilestoneTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateOnly Due = new(2026, 12, 1);

    [Theory]
    [InlineData(MilestoneState.NotDue, null, "", null, "", "")]
    [InlineData(MilestoneState.Done, 0, "https://example.org/report", null, "", "")]
    [InlineData(MilestoneState.Done, 0, "The minutes", null, "", "")]
    [InlineData(MilestoneState.Done, null, "", null, "", "DoneOn Evidence")]
    [InlineData(MilestoneState.Done, 1, "The minutes", null, "", "DoneOn")]
    [InlineData(MilestoneState.Done, 0, "http://example.org", null, "", "Evidence")]
    [InlineData(MilestoneState.Done, 0, "javascript:alert(1)", null, "", "Evidence")]
    [InlineData(MilestoneState.AtRisk, null, "", null, " ", "Reason")]
    [InlineData(MilestoneState.Cancelled, null, "", null, "", "Reason")]
    [InlineData(MilestoneState.Slipped, null, "", null, "", "NewDue Reason")]
    [InlineData(MilestoneState.Slipped, null, "", 50, "Late", "NewDue")]
    [InlineData(MilestoneState.Slipped, null, "", 51, "Late", "")]
    public void Report_OfAState_NeedsWhatBelongsToIt(
        MilestoneState state,
        int? doneOn,
        string evidence,
        int? newDue,
        string reason,
        string expected
    ) =>
        string.Join(' ', Report(state, doneOn, evidence, newDue, reason).Problems(Today, Due).Select(p => p.Field))
            .ShouldBe(expected);

    [Fact]
    public void Update_OfADateThatSlips_KeepsTheOldOne()
    {
        var milestone = Milestone();

        milestone.Update(Report(MilestoneState.Slipped, null, "", 60, "Late"), "Priya Shah", Today);

        (milestone.Due, milestone.FirstDue, milestone.Reason).ShouldBe((Today.AddDays(60), Due, "Late"));
        var earlier = milestone.EarlierDates.ShouldHaveSingleItem();
        (earlier.Due, earlier.Reason, earlier.ChangedBy, earlier.ChangedOn).ShouldBe(
            (Due, "Late", "Priya Shah", Today)
        );
    }

    [Fact]
    public void Update_ThatIsIncomplete_Throws() =>
        Should.Throw<InvalidOperationException>(() =>
            Milestone().Update(Report(MilestoneState.Done, null, "", null, ""), "Priya Shah", Today)
        );

    [Fact]
    public void Correction_OfADateThatSlipped_IsRefused()
    {
        var milestone = Milestone();
        milestone.RefusalToCorrect(Due.AddDays(1)).ShouldBeNull();

        milestone.Update(Report(MilestoneState.Slipped, null, "", 60, "Late"), "Priya Shah", Today);

        milestone.RefusalToCorrect(Due).ShouldBe(ThreadRefusals.DueDateHasMoved);
        milestone.RefusalToCorrect(milestone.Due).ShouldBeNull();
    }

    private static Milestone Milestone() =>
        new(new PlanElement("E", "Element", "", "Owner", new PlanLevel("Plan", 1)), "Title", Due, "Owner");

    private static MilestoneReport Report(
        MilestoneState state,
        int? doneOn,
        string evidence,
        int? newDue,
        string reason
    ) =>
        new(
            state,
            doneOn is { } done ? Today.AddDays(done) : null,
            evidence,
            newDue is { } due ? Today.AddDays(due) : null,
            reason
        );
}
