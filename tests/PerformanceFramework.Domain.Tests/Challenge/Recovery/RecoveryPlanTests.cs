using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Challenge.Recovery;

public sealed class RecoveryPlanTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly (string, string) Owner = ("1", "Olu Owner");
    private static readonly (string, string) Director = ("2", "Di Director");

    private static LadderTerms Step(int number) => InterventionLadder.Usual[number - 1];

    [Fact]
    public void Plan_WaitsForAgreementAndRewriting_AndForWhatIsPlannedOnceItWasAgreed()
    {
        var plan = Complete();
        plan.Waits().ShouldBeEmpty();
        plan.Propose(Owner, Today).ShouldBeNull();
        plan.Waits().ShouldBe([(RecoveryWait.Agreement, Today)]);
        plan.Decide(false, "Too little", Director, Today.AddDays(1)).ShouldBeNull();
        plan.Waits().ShouldBe([(RecoveryWait.Rewriting, Today.AddDays(1))]);
        plan.Propose(Owner, Today.AddDays(2)).ShouldBeNull();
        plan.Decide(true, "", Director, Today.AddDays(3)).ShouldBeNull();
        plan.Waits()
            .ShouldBe([
                (RecoveryWait.Action, plan.Actions.Single().Due),
                (RecoveryWait.Review, plan.Reviews.Single().On),
            ]);
        plan.Close(true, "Held", Director, Today.AddDays(99)).ShouldBeNull();
        plan.Waits().ShouldBeEmpty();
    }

    [Fact]
    public void Plan_FromDraftToClosed_IsTold()
    {
        var plan = Complete();

        plan.Propose(Owner, Today).ShouldBeNull();
        plan.Decide(false, "Too little", Director, Today).ShouldBeNull();
        plan.State.ShouldBe(RecoveryState.NotAgreed);
        plan.WriteCauses(CauseMethod.FiveWhys, "Because").ShouldBeNull();
        plan.Propose(Owner, Today).ShouldBeNull();
        plan.Decide(true, "", Director, Today.AddDays(1)).ShouldBeNull();
        plan.Escalate(Step(3), "It does not help", Owner, Today.AddDays(2)).ShouldBeNull();
        (plan.State, plan.Step, plan.AgreedByRole, plan.FirstAgreedOn).ShouldBe(
            (RecoveryState.Draft, 3, Step(3).AgreedBy, Today.AddDays(1))
        );
        plan.Propose(Owner, Today.AddDays(2)).ShouldBeNull();
        plan.Decide(true, "", Director, Today.AddDays(9)).ShouldBeNull();
        plan.Close(true, "Held", Director, Today.AddDays(99)).ShouldBeNull();

        (plan.State, plan.ClosedOn, plan.FirstAgreedOn).ShouldBe(
            (RecoveryState.Closed, Today.AddDays(99), Today.AddDays(1))
        );
        plan.Events.Select(happened => (happened.Kind, happened.Step))
            .ShouldBe([
                (RecoveryEventKind.Opened, 1),
                (RecoveryEventKind.Proposed, 1),
                (RecoveryEventKind.NotAgreed, 1),
                (RecoveryEventKind.Proposed, 1),
                (RecoveryEventKind.Agreed, 1),
                (RecoveryEventKind.Escalated, 3),
                (RecoveryEventKind.Proposed, 3),
                (RecoveryEventKind.Agreed, 3),
                (RecoveryEventKind.ClosedMet, 3),
            ]);
        new[] { 0, 1, 2, 8, 9, 98, 99 }
            .Select(days => RecoveryPlan.After(plan.Events, Today.AddDays(days)))
            .ShouldBe([
                (RecoveryState.Proposed, 1),
                (RecoveryState.Agreed, 1),
                (RecoveryState.Proposed, 3),
                (RecoveryState.Proposed, 3),
                (RecoveryState.Agreed, 3),
                (RecoveryState.Agreed, 3),
                (RecoveryState.Closed, 3),
            ]);
    }

    [Fact]
    public void Plan_ThatIsNotComplete_SaysWhatItNeeds()
    {
        Draft()
            .Missing()
            .ShouldBe(["the causes", "an action", "the trajectory", "the exit criteria", "a day of review"]);
        Draft(RecoveryKind.DeepDive).Missing().ShouldNotContain("the trajectory");
        Draft().Propose(Owner, Today)!.Sentence.ShouldEndWith("the exit criteria and a day of review.");
        Complete().Missing().ShouldBeEmpty();
    }

    [Fact]
    public void Plan_OfSomebody_IsProposedByThemAndDecidedByAnother()
    {
        var plan = Complete();

        plan.Propose(Director, Today).ShouldBe(RecoveryRefusals.ResponsibleProposes);
        plan.Propose(Owner, Today).ShouldBeNull();
        plan.Decide(true, "", Owner, Today).ShouldBe(RecoveryRefusals.OwnProposal);
        plan.Decide(true, "", Director, Today).ShouldBeNull();
        plan.Close(true, "Held", Owner, Today).ShouldBe(RecoveryRefusals.OwnProposal);
    }

    [Fact]
    public void Plan_ThatWaits_StaysAsItWasProposed()
    {
        var plan = Complete();
        plan.Propose(Owner, Today).ShouldBeNull();

        plan.WriteCauses(CauseMethod.FiveWhys, "Other").ShouldBe(RecoveryRefusals.Waiting);
        plan.WriteOptions([]).ShouldBe(RecoveryRefusals.Waiting);
        plan.WriteMeasures(new Dictionary<ReportingPeriod, decimal>(), 0, [], new("", null, null))
            .ShouldBe(RecoveryRefusals.Waiting);
        plan.Revise(RecoveryKind.DeepDive, Step(2), Owner).ShouldBe(RecoveryRefusals.Waiting);
        plan.PlanAction("More", "Manager", Today).ShouldBe(RecoveryRefusals.Waiting);
        plan.PlanReview(Today).ShouldBe(RecoveryRefusals.Waiting);
        plan.Propose(Owner, Today).ShouldBe(RecoveryRefusals.Waiting);
        plan.Escalate(Step(2), "Why", Owner, Today).ShouldBe(RecoveryRefusals.NotAgreed);
        plan.Close(true, "Held", Director, Today).ShouldBe(RecoveryRefusals.NotAgreed);
        plan.Withdraw("By mistake", Owner, Today).ShouldBeNull();
        plan.State.ShouldBe(RecoveryState.Closed);
    }

    [Fact]
    public void Plan_ThatIsAgreed_KeepsItsWordsButGoesOn()
    {
        var plan = Agreed();

        plan.WriteCauses(CauseMethod.FiveWhys, "Other").ShouldBe(RecoveryRefusals.Agreed);
        plan.PlanAction("More", "Manager", Today).ShouldBeNull();
        plan.PlanReview(Today).ShouldBeNull();
        plan.Decide(true, "", Director, Today).ShouldBe(RecoveryRefusals.NotProposed);
        plan.Withdraw("By mistake", Owner, Today).ShouldBe(RecoveryRefusals.WasAgreed);
        plan.Escalate(Step(3), "Up", Owner, Today).ShouldBeNull();
        plan.Withdraw("By mistake", Owner, Today).ShouldBe(RecoveryRefusals.WasAgreed);
        plan.Propose(Owner, Today).ShouldBeNull();
        plan.Decide(true, "", Director, Today).ShouldBeNull();
        plan.Escalate(Step(1), "Down", Owner, Today).ShouldBe(RecoveryRefusals.LowerStep);
    }

    [Fact]
    public void Plan_ThatIsClosed_DoesNotChange()
    {
        var plan = Agreed();
        plan.Close(false, "It is merged", Director, Today).ShouldBeNull();

        plan.PlanAction("More", "Manager", Today).ShouldBe(RecoveryRefusals.Closed);
        plan.WriteOptions([]).ShouldBe(RecoveryRefusals.Closed);
        plan.Withdraw("Why", Owner, Today).ShouldBe(RecoveryRefusals.Closed);
        plan.Events[^1].Kind.ShouldBe(RecoveryEventKind.ClosedNotMet);
    }

    [Fact]
    public void Plan_OfAnExemptIndicator_IsNotForTheCabinet()
    {
        var plan = Complete(4);
        plan.Indicator.MarkExempt(ExemptParagraph.FinancialAffairs, new Adoption("Test", Today, "Why"), [])
            .ShouldBeNull();

        plan.Propose(Owner, Today).ShouldBe(RecoveryRefusals.ExemptForCabinet);
        plan.Revise(RecoveryKind.RecoveryPlan, Step(3), Owner).ShouldBeNull();
        plan.Propose(Owner, Today).ShouldBeNull();
    }

    [Fact]
    public void Options_WrittenAnew_AreThoseInTheirOrder()
    {
        var plan = Draft();
        plan.WriteOptions([Option("A"), Option("B"), Option("C")]).ShouldBeNull();
        plan.WriteOptions([Option("B"), Option("D")]).ShouldBeNull();

        plan.Options.OrderBy(o => o.Position).Select(o => (o.Position, o.What)).ShouldBe([(1, "B"), (2, "D")]);
    }

    [Fact]
    public void Trajectory_WrittenAnew_IsThosePeriods()
    {
        var plan = Draft();
        Write(plan, ("2026-27-Q3", 80), ("2026-27-Q4", 85));
        Write(plan, ("2026-27-Q4", 86), ("2027-28-Q1", 90));

        plan.Trajectory.Select(point => (point.Period.Code, point.Expected))
            .ShouldBe([("2026-27-Q4", 86m), ("2027-28-Q1", 90m)], ignoreOrder: true);
    }

    [Fact]
    public void Action_IsEndedOnce()
    {
        var action = Agreed().Actions[0];

        action.Finish(Today, "Report of the audit").ShouldBeNull();
        action.Cancel(Today, "Not needed").ShouldBe(RecoveryRefusals.ActionEnded);
        (action.State, action.EndedOn, action.Words).ShouldBe((RecoveryActionState.Done, Today, "Report of the audit"));
    }

    [Theory]
    [InlineData(RecoveryActionState.Open, -1, true)]
    [InlineData(RecoveryActionState.Open, 0, false)]
    [InlineData(RecoveryActionState.Done, -1, false)]
    [InlineData(RecoveryActionState.Cancelled, -1, false)]
    public void Action_IsOverdueFromTheDayAfter(RecoveryActionState state, int due, bool isOverdue) =>
        RecoveryAction.IsOverdue(state, Today.AddDays(due), Today).ShouldBe(isOverdue);

    private static RecoveryPlan Draft(RecoveryKind kind = RecoveryKind.RecoveryPlan, int step = 1) =>
        new(
            Given.Indicator(),
            kind,
            Step(step),
            new RecoveryOpening(
                RecoveryTrigger.Judgement,
                "Why",
                ReportingPeriod.Parse("2026-27-Q2"),
                "80.0%",
                "90.0%"
            ),
            Owner,
            Owner,
            Today
        );

    private static RecoveryPlan Complete(int step = 1)
    {
        var plan = Draft(step: step);
        plan.WriteCauses(CauseMethod.FiveWhys, "Vacancies").ShouldBeNull();
        plan.PlanAction("Recruit", "Manager", Today.AddDays(30)).ShouldBeNull();
        plan.PlanReview(Today.AddDays(30)).ShouldBeNull();
        Write(plan, ("2026-27-Q3", 85));
        return plan;
    }

    private static RecoveryPlan Agreed()
    {
        var plan = Complete();
        plan.Propose(Owner, Today).ShouldBeNull();
        plan.Decide(true, "", Director, Today).ShouldBeNull();
        return plan;
    }

    private static void Write(RecoveryPlan plan, params (string Period, decimal Value)[] points) =>
        plan.WriteMeasures(
                points.ToDictionary(point => ReportingPeriod.Parse(point.Period), point => point.Value),
                0,
                [],
                new ExitCriteria("90% for two quarters", 90, 2)
            )
            .ShouldBeNull();

    private static OptionTerms Option(string what) => new(what, "More", "Nothing", OptionChoice.NotDecided, "");
}
