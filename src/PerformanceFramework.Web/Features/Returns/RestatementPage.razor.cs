using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class RestatementPage
{
    private const string ApproveName = "approve";
    private const string RefuseName = "refuse";
    private const string WithdrawName = "withdraw";

    private RestatementDetail? _restatement;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromForm(FormName = ApproveName, Name = "Approving")]
    private ApproveForm? Approving { get; set; }

    [SupplyParameterFromForm(FormName = RefuseName, Name = "Refusing")]
    private RefuseForm? Refusing { get; set; }

    [SupplyParameterFromForm(FormName = WithdrawName, Name = "Withdrawing")]
    private WithdrawForm? Withdrawing { get; set; }

    [Inject]
    private RestatementQueries Restatements { get; set; } = null!;

    [Inject]
    private ApproveRestatement Approve { get; set; } = null!;

    [Inject]
    private RefuseRestatement Refusal { get; set; } = null!;

    [Inject]
    private WithdrawRestatement Withdraw { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override async Task LoadAsync()
    {
        _restatement = await Restatements.DetailAsync(Actor, Id, UkClock.Today(Time));
        if (_restatement is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ApproveAsync() =>
        await AnswerAsync(
            ApproveName,
            await Approve.ExecuteAsync(
                Actor,
                new ApproveRestatementRequest(Id, Approving!.Version, Approving.Stamp ?? "")
            )
        );

    private async Task RefuseAsync() =>
        await AnswerAsync(
            RefuseName,
            await Refusal.ExecuteAsync(
                Actor,
                new RefuseRestatementRequest(Id, Refusing!.Version, Refusing.Reason ?? "")
            )
        );

    private async Task WithdrawAsync() =>
        await AnswerAsync(
            WithdrawName,
            await Withdraw.ExecuteAsync(Actor, new WithdrawRestatementRequest(Id, Withdrawing!.Version))
        );

    private async Task AnswerAsync(string form, Outcome<RestatementState> outcome)
    {
        if (IsDone(form, outcome))
        {
            Navigation.NavigateTo(RestatementLinks.Detail(Id));
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private static string Headline(RestatementRow row) =>
        row.State switch
        {
            RestatementState.Proposed => $"{row.Before} would become {row.After}: this waits for approval.",
            RestatementState.Approved => $"{row.Before} became {row.After}.",
            RestatementState.Refused => $"{row.Before} stays: it was not restated as {row.After}.",
            RestatementState.Withdrawn => $"{row.Before} stays: the proposal of {row.After} was withdrawn.",
        };

    private sealed class ApproveForm
    {
        public int Version { get; set; }

        public string? Stamp { get; set; }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class RefuseForm
    {
        public int Version { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class WithdrawForm
    {
        public int Version { get; set; }
    }
}
