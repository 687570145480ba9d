using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Interventions;

public sealed partial class InterventionPage
{
    private const string ChangeName = "change";
    private const string CancelName = "cancel";
    private const string ConfirmName = "confirm";
    private const string ReopenName = "reopen";

    private InterventionDetail? _detail;
    private RecoveryLink? _plan;

    [Parameter]
    public int InterventionId { get; set; }

    [Inject]
    private InterventionQueries Interventions { get; set; } = null!;

    [Inject]
    private RecoveryQueries Plans { get; set; } = null!;

    [Inject]
    private ChangeIntervention Change { get; set; } = null!;

    [Inject]
    private CancelIntervention Cancel { get; set; } = null!;

    [Inject]
    private ConfirmVerdict Confirm { get; set; } = null!;

    [Inject]
    private ReopenVerdict Reopen { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = ChangeName)]
    private InterventionEntry? Form { get; set; }

    [SupplyParameterFromForm(FormName = CancelName, Name = "Cancelling")]
    private ReasonEntry? Cancelling { get; set; }

    [SupplyParameterFromForm(FormName = ConfirmName, Name = "Confirmation")]
    private VerdictEntry? Confirmation { get; set; }

    [SupplyParameterFromForm(FormName = ReopenName, Name = "Reopening")]
    private ReasonEntry? Reopening { get; set; }

    private string? Notice =>
        JustDone switch
        {
            "recorded" => "It is recorded, and a line on the chart of the indicator.",
            "changed" => "It is changed.",
            "cancelled" => "It is cancelled.",
            "confirmed" => "The verdict is confirmed and in the learning log.",
            "reopened" => "The confirmation is open again.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _detail = await Interventions.DetailAsync(Actor, InterventionId);
        if (_detail is not { Line: var line })
        {
            Navigation.NotFound();
            return;
        }

        _plan = await Plans.OpenOnAsync(Actor, line.Indicator.Code, line.Terms.Began);
    }

    private async Task ChangeAsync()
    {
        if (_detail is not { Line.Unit: var unit })
        {
            return;
        }

        if (Form!.Problems(unit) is { Count: > 0 } problems)
        {
            Refuse(ChangeName, problems);
            return;
        }

        await FollowAsync(ChangeName, await Change.ExecuteAsync(Actor, Form.Changed(InterventionId, unit)), "changed");
    }

    private async Task CancelAsync()
    {
        var request = new CancelInterventionRequest(
            InterventionId,
            Cancelling!.Version,
            InterventionEntry.Words(Cancelling.Reason)
        );
        await FollowAsync(CancelName, await Cancel.ExecuteAsync(Actor, request), "cancelled");
    }

    private async Task ConfirmAsync()
    {
        var request = new ConfirmVerdictRequest(
            InterventionId,
            Confirmation!.Version,
            InterventionEntry.Words(Confirmation.Seen),
            InterventionEntry.Words(Confirmation.Learned)
        );
        await FollowAsync(ConfirmName, await Confirm.ExecuteAsync(Actor, request), "confirmed");
    }

    private async Task ReopenAsync()
    {
        var request = new ReopenVerdictRequest(
            InterventionId,
            Reopening!.Version,
            InterventionEntry.Words(Reopening.Reason)
        );
        await FollowAsync(ReopenName, await Reopen.ExecuteAsync(Actor, request), "reopened");
    }

    private async Task FollowAsync(string form, Outcome<int> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(InterventionLinks.Intervention(InterventionId), what);
            return;
        }

        if (!IsConflict)
        {
            return;
        }

        await LoadAsync();
        if (_detail is { Line: var now } && Form is { } typed)
        {
            Form = Merge(typed, InterventionEntry.Of(now), entry => entry.Told());
        }
    }
}
