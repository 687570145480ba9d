using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

public sealed partial class CommitmentPage
{
    private const string OnTrackName = "on-track";

    private CommitmentDetail? _commitment;

    [Parameter]
    public int CommitmentId { get; set; }

    [Inject]
    private CommitmentQueries Commitments { get; set; } = null!;

    [Inject]
    private ReportCommitment Report { get; set; } = null!;

    [Inject]
    private FinishCommitment Finish { get; set; } = null!;

    [Inject]
    private AddCommitmentEvidence Evidence { get; set; } = null!;

    [Inject]
    private CarryCommitment Carry { get; set; } = null!;

    [Inject]
    private CancelCommitment Cancel { get; set; } = null!;

    [Inject]
    private HandOverCommitment HandOver { get; set; } = null!;

    [Inject]
    private ReopenCommitment Reopen { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The version that was read of what is said to be still on track.</summary>
    [SupplyParameterFromForm]
    private int? OnTrack { get; set; }

    /// <summary>Of whichever form was sent.</summary>
    [SupplyParameterFromForm]
    private CommitmentTyped? Form { get; set; }

    private string? Notice =>
        JustDone switch
        {
            "reported" => "What you said of it is saved.",
            "finished" => "It is done. Add what shows it, if you have not yet.",
            "shown" => "The evidence is added.",
            "carried" => "It is carried to the new day.",
            "cancelled" => "It is cancelled.",
            "on-track" => "It is noted that it is still on track.",
            "handed-over" => "It is handed over.",
            "reopened" => "It is open again.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _commitment = await Commitments.DetailAsync(Actor, CommitmentId, UkClock.Today(Time));
        if (_commitment is null)
        {
            Navigation.NotFound();
        }
    }

    private static bool MaySay(CommitmentSaying saying, CommitmentDetail commitment) =>
        saying.Name is CommitmentSaying.HandOver ? commitment.NewOwners.Count > 0 : commitment.MayUpdate;

    private async Task SayOnTrackAsync()
    {
        var request = new ReportCommitmentRequest(CommitmentId, OnTrack ?? 0, CommitmentSaying.StillOnTrack, "");
        if (IsDone(OnTrackName, await Report.ExecuteAsync(Actor, request)))
        {
            GoOn(CommitmentLinks.Commitment(CommitmentId), "on-track");
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private async Task SayAsync(CommitmentSaying saying)
    {
        if (saying.HasDay && FormDate.Problems(("Due", Form!.Due)) is { Count: > 0 } problems)
        {
            Refuse(saying.Name, problems);
            return;
        }

        if (IsDone(saying.Name, await ExecuteAsync(saying)))
        {
            GoOn(CommitmentLinks.Commitment(CommitmentId), saying.Done);
        }
        else if (IsConflict)
        {
            // What was typed is about another state of it; the page shows both, and the next sending knows it.
            await LoadAsync();
        }
    }

    private Task<Outcome<int>> ExecuteAsync(CommitmentSaying saying)
    {
        var (version, words, link) = (Form!.Version, Form.Said, Form.Where);
        return saying.Name switch
        {
            CommitmentSaying.Report => Report.ExecuteAsync(Actor, new(CommitmentId, version, words, link)),
            CommitmentSaying.Finish => Finish.ExecuteAsync(Actor, new(CommitmentId, version, words, link)),
            CommitmentSaying.Evidence => Evidence.ExecuteAsync(Actor, new(CommitmentId, version, words, link)),
            CommitmentSaying.Cancel => Cancel.ExecuteAsync(Actor, new(CommitmentId, version, words)),
            CommitmentSaying.Reopen => Reopen.ExecuteAsync(Actor, new(CommitmentId, version, words)),
            CommitmentSaying.HandOver => HandOver.ExecuteAsync(
                Actor,
                new(CommitmentId, version, Form.OwnerId ?? "", words)
            ),
            CommitmentSaying.Carry => Carry.ExecuteAsync(
                Actor,
                new(CommitmentId, version, FormDate.Read(Form.Due), words)
            ),
            _ => throw new InvalidOperationException($"There is no form {saying.Name}."),
        };
    }

    private IReadOnlyList<Crumb> Crumbs(CommitmentLine line) =>
        line.OwnerId == Actor.Id ? [new("Your commitments", CommitmentLinks.Root), new(line.Body, null)]
        : Actor.Has(Permission.ViewSessions) || Actor.Has(Permission.JoinSessions)
            ?
            [
                new("Commitments", CommitmentLinks.Root),
                new(line.Body, CommitmentLinks.OfBody(line.BodyCode)),
                new(line.Owner, null),
            ]
        : [new("Commitments", CommitmentLinks.Root), new(line.Body, null)];
}
