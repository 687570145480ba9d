using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.DemoData;

/// <summary>Milestones of the demonstration's directorate plans, one of each kind, and a contribution that waits for a director. All of it is demonstration content.</summary>
internal sealed class MilestonePart
{
    private const string Evidence = "Demonstration content: the report to the directorate leadership team.";

    public MilestonePart(ThreadPart thread, DateOnly today)
    {
        foreach (var (code, index) in ThreadPart.DirectoratePlanCodes.Select((code, index) => (code, index)))
        {
            Rows.AddRange(Milestones(thread[code], today, shift: 7 * index));
        }

        Proposal = ElementAlignment.Propose(
            thread["P3"],
            thread["SP-LIB"],
            "Director of Public Health",
            today.AddDays(-9),
            "Demonstration content: libraries could lend blood pressure monitors and host health checks."
        );
    }

    public List<Milestone> Rows { get; } = [];

    public ElementAlignment Proposal { get; }

    private static IEnumerable<Milestone> Milestones(PlanElement plan, DateOnly today, int shift)
    {
        var done = new Milestone(plan, "Savings plan agreed with finance", today.AddDays(-90 + shift), plan.Owner);
        Report(done, MilestoneState.Done, today.AddDays(-60 + shift), doneOn: today.AddDays(-95 + shift));
        yield return done;

        var slipped = new Milestone(plan, "Customer standards published", today.AddDays(-20 + shift), plan.Owner);
        Report(
            slipped,
            MilestoneState.Slipped,
            today.AddDays(-30 + shift),
            newDue: today.AddDays(40 + shift),
            reason: "Demonstration content: consultation took longer than planned."
        );
        yield return slipped;

        var atRisk = new Milestone(plan, "New case system in use", today.AddDays(55 + shift), plan.Owner);
        Report(
            atRisk,
            MilestoneState.AtRisk,
            today.AddDays(-5),
            reason: "Demonstration content: two posts are vacant."
        );
        yield return atRisk;

        yield return new Milestone(plan, "Half-year review of the plan", today.AddDays(-4), plan.Owner);
        yield return new Milestone(plan, "Plan for next year drafted", today.AddDays(100 + shift), plan.Owner);
    }

    private static void Report(
        Milestone milestone,
        MilestoneState state,
        DateOnly on,
        DateOnly? doneOn = null,
        DateOnly? newDue = null,
        string reason = ""
    ) =>
        milestone.Update(
            new MilestoneReport(state, doneOn, state is MilestoneState.Done ? Evidence : "", newDue, reason),
            milestone.Owner,
            on
        );
}
