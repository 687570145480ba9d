using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.DataQuality;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.DataQuality;

public sealed partial class SpotCheckPage
{
    private const string AddName = "action";
    private const string FinishName = "finish";

    private SpotCheckLine? _check;

    [Parameter]
    public int CheckId { get; set; }

    [Inject]
    private QualityQueries Qualities { get; set; } = null!;

    [Inject]
    private AddSpotCheckAction AddAction { get; set; } = null!;

    [Inject]
    private FinishSpotCheckAction FinishAction { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The action to finish.</summary>
    [SupplyParameterFromQuery(Name = "finish")]
    private string? ToFinish { get; set; }

    [SupplyParameterFromForm(FormName = AddName)]
    private ActionForm? Add { get; set; }

    [SupplyParameterFromForm(FormName = FinishName)]
    private FinishForm? Finish { get; set; }

    private bool MayRecord => Actor.ReachOf(Permission.RecordSpotChecks).WholeCouncil;

    protected override async Task LoadAsync()
    {
        _check = await Qualities.CheckAsync(Actor, CheckId);
        if (_check is null)
        {
            Navigation.NotFound();
        }
    }

    // Anybody can write anything in an address.
    private int Asked => int.TryParse(ToFinish, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private SpotCheckActionLine? Chosen(SpotCheckLine check) =>
        check.Actions.FirstOrDefault(action => action.DoneOn is null && action.Id == (Finish?.Id ?? Asked));

    private async Task AddAsync()
    {
        if (FormDate.Problems(("Due", Add!.Due)) is { Count: > 0 } problems)
        {
            Refuse(AddName, problems);
        }
        else if (
            IsDone(AddName, await AddAction.ExecuteAsync(Actor, new AddSpotCheckActionRequest(CheckId, Add.Typed)))
        )
        {
            GoOn(QualityLinks.Check(CheckId), "added");
        }
    }

    private async Task FinishAsync()
    {
        if (FormDate.Problems(("DoneOn", Finish!.DoneOn)) is { Count: > 0 } problems)
        {
            Refuse(FinishName, problems);
            return;
        }

        var request = new FinishSpotCheckActionRequest(Finish.Id, Finish.Version, FormDate.Read(Finish.DoneOn));
        if (IsDone(FinishName, await FinishAction.ExecuteAsync(Actor, request)))
        {
            GoOn(QualityLinks.Check(CheckId), "finished");
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class FinishForm
    {
        public int Id { get; set; }

        public int Version { get; set; }

        public string? DoneOn { get; set; }
    }
}
