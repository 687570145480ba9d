using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Recovery;

public sealed partial class RecoveryPage
{
    internal const string ProposeName = "propose";
    internal const string DecideName = "decide";
    internal const string CloseName = "close";
    internal const string EscalateName = "escalate";
    internal const string WithdrawName = "withdraw";
    private const string ActionName = "action";
    private const string EndName = "end";
    private const string ReviewName = "review";
    private const string HoldName = "held";

    private RecoveryDetail? _plan;

    [Parameter]
    public int PlanId { get; set; }

    [Inject]
    private RecoveryQueries Plans { get; set; } = null!;

    [Inject]
    private PlanRecoveryAction PlanAction { get; set; } = null!;

    [Inject]
    private EndRecoveryAction EndAction { get; set; } = null!;

    [Inject]
    private PlanRecoveryReview PlanReview { get; set; } = null!;

    [Inject]
    private HoldRecoveryReview HoldReview { get; set; } = null!;

    [Inject]
    private ProposeRecoveryPlan Propose { get; set; } = null!;

    [Inject]
    private DecideRecoveryPlan Decide { get; set; } = null!;

    [Inject]
    private CloseRecoveryPlan Close { get; set; } = null!;

    [Inject]
    private EscalateRecoveryPlan Escalate { get; set; } = null!;

    [Inject]
    private WithdrawRecoveryPlan Withdraw { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The action to end.</summary>
    [SupplyParameterFromQuery(Name = "end")]
    private string? ToEnd { get; set; }

    /// <summary>The review to record.</summary>
    [SupplyParameterFromQuery(Name = "held")]
    private string? ToHold { get; set; }

    [SupplyParameterFromForm(FormName = ActionName)]
    private PlannedActionForm? Planned { get; set; }

    [SupplyParameterFromForm(FormName = EndName)]
    private EndingForm? Ending { get; set; }

    [SupplyParameterFromForm(FormName = ReviewName)]
    private EndingForm? Review { get; set; }

    [SupplyParameterFromForm(FormName = HoldName)]
    private EndingForm? Holding { get; set; }

    [SupplyParameterFromForm(FormName = ProposeName)]
    private DecisionForm? Proposal { get; set; }

    [SupplyParameterFromForm(FormName = DecideName)]
    private DecisionForm? Decision { get; set; }

    [SupplyParameterFromForm(FormName = CloseName)]
    private DecisionForm? Closing { get; set; }

    [SupplyParameterFromForm(FormName = EscalateName)]
    private DecisionForm? Escalation { get; set; }

    [SupplyParameterFromForm(FormName = WithdrawName)]
    private DecisionForm? Withdrawal { get; set; }

    private DateOnly Today => UkClock.Today(Time);

    private string? Notice =>
        JustDone switch
        {
            "written" => "The plan is saved.",
            "proposed" => "The plan is proposed.",
            "agreed" => "The plan is agreed.",
            "not-agreed" => "The plan is not agreed, and goes back to whoever writes it.",
            "closed" => "The plan is closed.",
            "taken-up" => "The plan is taken up again. It needs agreement anew.",
            "withdrawn" => "The plan is withdrawn.",
            "added" => "The action is added.",
            "ended" => "What came of the action is saved.",
            "reviewed" => "The review is recorded.",
            "review-added" => "The review is added.",
            _ => null,
        };

    private bool IsAnsweringAny =>
        IsAnswering(ProposeName)
        || IsAnswering(DecideName)
        || IsAnswering(CloseName)
        || IsAnswering(EscalateName)
        || IsAnswering(WithdrawName);

    protected override async Task LoadAsync()
    {
        _plan = await Plans.DetailAsync(Actor, PlanId);
        if (_plan is null)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>What was typed of a decision, or what its form begins with.</summary>
    internal DecisionForm Entered(string form) =>
        Sent(form) ?? new DecisionForm { Step = _plan!.Step.Number.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Whether a form was sent: then it is shown whatever the plan has become.</summary>
    internal bool IsAnswering(string form) => Sent(form) is not null;

    /// <summary>What is wrong with a field of a decision; null where nothing is.</summary>
    internal string? Problem(string form, string field) => ErrorOf(form, field);

    internal async Task ProposeAsync() =>
        await FollowAsync(
            ProposeName,
            await Propose.ExecuteAsync(Actor, new ProposeRecoveryPlanRequest(PlanId, Proposal!.Version)),
            "proposed"
        );

    internal async Task DecideAsync()
    {
        var isAgreed = Typed.YesOrNo(Decision!.Choice);
        var request = new DecideRecoveryPlanRequest(PlanId, Decision.Version, isAgreed, Typed.Words(Decision.Words));
        await FollowAsync(
            DecideName,
            await Decide.ExecuteAsync(Actor, request),
            isAgreed is true ? "agreed" : "not-agreed"
        );
    }

    internal async Task CloseAsync()
    {
        var request = new CloseRecoveryPlanRequest(
            PlanId,
            Closing!.Version,
            Typed.YesOrNo(Closing.Choice),
            Typed.Words(Closing.Words)
        );
        await FollowAsync(CloseName, await Close.ExecuteAsync(Actor, request), "closed");
    }

    internal async Task EscalateAsync()
    {
        var request = new EscalateRecoveryPlanRequest(
            PlanId,
            Escalation!.Version,
            Typed.Number(Escalation.Step),
            Typed.Words(Escalation.Words)
        );
        await FollowAsync(EscalateName, await Escalate.ExecuteAsync(Actor, request), "taken-up");
    }

    internal async Task WithdrawAsync()
    {
        var request = new WithdrawRecoveryPlanRequest(PlanId, Withdrawal!.Version, Typed.Words(Withdrawal.Words));
        await FollowAsync(WithdrawName, await Withdraw.ExecuteAsync(Actor, request), "withdrawn");
    }

    private async Task PlanActionAsync()
    {
        if (FormDate.Problems(("Due", Planned!.Due)) is { Count: > 0 } problems)
        {
            Refuse(ActionName, problems);
            return;
        }

        var request = new PlanRecoveryActionRequest(
            PlanId,
            Typed.Words(Planned.What),
            Typed.Words(Planned.Owner),
            FormDate.Read(Planned.Due)
        );
        await FollowAsync(ActionName, await PlanAction.ExecuteAsync(Actor, request), "added");
    }

    private async Task EndActionAsync()
    {
        if (FormDate.Problems(("On", Ending!.On)) is { Count: > 0 } problems)
        {
            Refuse(EndName, problems);
            return;
        }

        var request = new EndRecoveryActionRequest(
            PlanId,
            Ending.Id,
            Ending.Version,
            Typed.YesOrNo(Ending.IsDone),
            FormDate.Read(Ending.On),
            Typed.Words(Ending.Words)
        );
        await FollowAsync(EndName, await EndAction.ExecuteAsync(Actor, request), "ended");
    }

    private async Task PlanReviewAsync()
    {
        if (FormDate.Problems(("On", Review!.On)) is { Count: > 0 } problems)
        {
            Refuse(ReviewName, problems);
            return;
        }

        var request = new PlanRecoveryReviewRequest(PlanId, FormDate.Read(Review.On));
        await FollowAsync(ReviewName, await PlanReview.ExecuteAsync(Actor, request), "review-added");
    }

    private async Task HoldReviewAsync()
    {
        if (FormDate.Problems(("HeldOn", Holding!.On)) is { Count: > 0 } problems)
        {
            Refuse(HoldName, problems);
            return;
        }

        var request = new HoldRecoveryReviewRequest(
            PlanId,
            Holding.Id,
            Holding.Version,
            FormDate.Read(Holding.On),
            Typed.Words(Holding.Words)
        );
        await FollowAsync(HoldName, await HoldReview.ExecuteAsync(Actor, request), "reviewed");
    }

    private async Task FollowAsync(string form, Outcome<int> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(RecoveryLinks.Plan(PlanId), what);
            return;
        }

        if (IsConflict)
        {
            await LoadAsync();
        }

        // The forms of the decisions are parts of their own.
        StateHasChanged();
    }

    private DecisionForm? Sent(string form) =>
        form switch
        {
            ProposeName => Proposal,
            DecideName => Decision,
            CloseName => Closing,
            EscalateName => Escalation,
            WithdrawName => Withdrawal,
            _ => null,
        };

    private RecoveryActionLine? ActionToEnd(RecoveryDetail plan) =>
        Ending is { } sent ? plan.Actions.FirstOrDefault(action => action.Id == sent.Id)
        : plan.May.Follow
            ? plan.Actions.FirstOrDefault(action =>
                action.State is RecoveryActionState.Open && action.Id == Typed.Number(ToEnd)
            )
        : null;

    private RecoveryReviewLine? ReviewToHold(RecoveryDetail plan) =>
        Holding is { } sent ? plan.Reviews.FirstOrDefault(review => review.Id == sent.Id)
        : plan.May.Follow
            ? plan.Reviews.FirstOrDefault(review => review.HeldOn is null && review.Id == Typed.Number(ToHold))
        : null;

    private static bool MayDecideAnything(RecoveryAllowed may) =>
        may.Propose || may.Decide || may.Close || may.Escalate || may.Withdraw;
}
