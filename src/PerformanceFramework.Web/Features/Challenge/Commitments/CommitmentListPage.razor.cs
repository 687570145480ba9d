using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

public sealed partial class CommitmentListPage
{
    private const string OwnName = "own";

    private CommitmentList? _list;

    [Inject]
    private CommitmentQueries Commitments { get; set; } = null!;

    [Inject]
    private ReportCommitment Report { get; set; } = null!;

    [Inject]
    private FinishCommitment Finish { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Show { get; set; }

    [SupplyParameterFromQuery]
    private string? Body { get; set; }

    [SupplyParameterFromQuery]
    private string? Owner { get; set; }

    [SupplyParameterFromQuery]
    private string? Directorate { get; set; }

    [SupplyParameterFromQuery]
    private string? Indicator { get; set; }

    [SupplyParameterFromQuery]
    private string? Text { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    /// <summary>The id and version of what is still on track.</summary>
    [SupplyParameterFromForm(FormName = OwnName, Name = "OnTrack")]
    private string? OnTrack { get; set; }

    /// <summary>The id and version of what is done.</summary>
    [SupplyParameterFromForm(FormName = OwnName, Name = "Finished")]
    private string? Finished { get; set; }

    private CommitmentListFilter Filter => CommitmentListFilter.Of(Show, Body, Owner, Directorate, Indicator, Text);

    private string? Notice => JustDone == "on-track" ? "It is noted that the commitment is still on track." : null;

    protected override async Task LoadAsync()
    {
        _list = await Commitments.ListAsync(Actor, Filter.Asked, PageNumber.Of(Page), UkClock.Today(Time));
        if (_list is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SayAsync()
    {
        var (id, version) = Row(OnTrack ?? Finished);
        if (OnTrack is not null)
        {
            var request = new ReportCommitmentRequest(id, version, CommitmentSaying.StillOnTrack, "");
            await FollowAsync(
                await Report.ExecuteAsync(Actor, request),
                CommitmentLinks.List(Filter, _list!.Page),
                "on-track"
            );
        }
        else
        {
            var request = new FinishCommitmentRequest(id, version, "", "");
            await FollowAsync(await Finish.ExecuteAsync(Actor, request), CommitmentLinks.Commitment(id), "finished");
        }
    }

    private async Task FollowAsync(Outcome<int> outcome, string address, string what)
    {
        if (IsDone(OwnName, outcome))
        {
            GoOn(address, what);
        }
        else
        {
            // With the versions of now, so that the next click counts.
            await LoadAsync();
        }
    }

    // Nothing that we show sends anything else, and no commitment has the id 0.
    private static (int Id, int Version) Row(string? sent) =>
        sent?.Split(':') is [var id, var version]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? (number, read)
            : (0, 0);

    private static IReadOnlyList<SelectOption> Directorates(CommitmentList list) =>
        [new("", "Any"), .. list.Directorates.Select(choice => new SelectOption(choice.Code, choice.Name))];
}
