using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Periods;

public sealed partial class ProgrammeItemPage
{
    private const string FormName = "item";
    private const string StartForm = "start";
    private const string ReopenForm = "reopen";
    private const string FinishForm = "finish";
    private const string CancelForm = "cancel";

    private ProgrammeEntry? _entry;
    private DateOnly _today;
    private IReadOnlyList<ProgrammeProcess> _processes = [];

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private ProgrammeItemForm? Form { get; set; }

    // Of whichever of the four forms was sent.
    [SupplyParameterFromForm]
    private StateForm? Change { get; set; }

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private EditProgrammeItem EditItem { get; set; } = null!;

    [Inject]
    private ChangeProgrammeState ChangeState { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private ProgrammeItemForm Entered => Form ?? ProgrammeItemForm.Of(_entry!);

    private string Today => FormDate.Write(_today);

    private string? DoneWords =>
        JustDone switch
        {
            "added" => "It is in the calendar.",
            "saved" => "It is saved.",
            "start" => "It is under way.",
            "finish" => "It is done.",
            "cancel" => "It is cancelled.",
            "reopen" => "It is open again.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _today = UkClock.Today(Time);
        _entry = await Periods.ItemAsync(Actor, Id, _today);
        if (_entry is null)
        {
            Navigation.NotFound();
            return;
        }

        _processes = await Periods.ProcessesAsync(Actor, _entry);
    }

    private async Task EditAsync()
    {
        if (IsDone(FormName, await EditItem.ExecuteAsync(Actor, Entered.ToEdit(Id))))
        {
            GoOn(CalendarLinks.Item(Id), "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_entry is not null)
            {
                Form = Merge(Entered, ProgrammeItemForm.Of(_entry), form => form.Told);
            }
        }
    }

    private async Task MoveAsync(string form, ProgrammeMove move)
    {
        var request = new ChangeProgrammeStateRequest(
            Id,
            Change?.Version ?? -1,
            move,
            FormDate.Read(Change?.DoneOn),
            Change?.Reason ?? ""
        );
        if (IsDone(form, await ChangeState.ExecuteAsync(Actor, request)))
        {
            GoOn(CalendarLinks.Item(Id), form);
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private static IEnumerable<(ProgrammeMove Move, string Form, string Button)> QuickMoves(ProgrammeEntry entry)
    {
        if (ProgrammeItem.Allows(entry.State, ProgrammeMove.Start))
        {
            yield return (ProgrammeMove.Start, StartForm, "Start it");
        }

        if (ProgrammeItem.Allows(entry.State, ProgrammeMove.Reopen))
        {
            yield return (ProgrammeMove.Reopen, ReopenForm, "Reopen it");
        }
    }

    private static string MoveHint(ProgrammeEntry entry, ProgrammeMove move) =>
        move is ProgrammeMove.Start ? "Work on it has begun."
        : entry.State is ProgrammeState.Done ? "It is not done after all: it is under way again."
        : "It is wanted after all: it has not started.";

    private static string Headline(ProgrammeEntry entry) =>
        entry.Standing switch
        {
            ProgrammeStanding.NotStarted => $"{entry.Details.Title} has not started.",
            ProgrammeStanding.UnderWay => $"{entry.Details.Title} is under way.",
            ProgrammeStanding.Late => $"{entry.Details.Title} is late.",
            ProgrammeStanding.Done => $"{entry.Details.Title} was done on {UkDate.Words(entry.DoneOn!.Value)}.",
            ProgrammeStanding.Cancelled => $"{entry.Details.Title} is cancelled: {entry.CancelReason.TrimEnd('.')}.",
        };

    private static List<Crumb> Crumbs(ProgrammeEntry entry) =>
        [new Crumb($"Calendar {entry.Year}", CalendarLinks.Year(entry.Year)), new Crumb(entry.Details.Title, null)];

    /// <summary>What is typed to change its state; kept when it is refused.</summary>
    private sealed class StateForm
    {
        public int Version { get; set; }

        public string? DoneOn { get; set; }

        public string? Reason { get; set; }
    }
}
