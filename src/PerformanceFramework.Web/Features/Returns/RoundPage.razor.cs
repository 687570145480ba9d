using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Returns;

public sealed partial class RoundPage
{
    private const string DatesName = "round-dates";
    private const string CloseName = "close-round";
    private const string ReopenName = "reopen-round";
    private const string NudgeName = "nudge";

    private RoundDetail? _detail;

    [Parameter]
    public int RoundId { get; set; }

    [Inject]
    private ReturnQueries Returns { get; set; } = null!;

    [Inject]
    private ChangeRoundDates ChangeRoundDates { get; set; } = null!;

    [Inject]
    private CloseRound CloseRound { get; set; } = null!;

    [Inject]
    private ReopenRound ReopenRound { get; set; } = null!;

    [Inject]
    private NudgeReturns NudgeReturns { get; set; } = null!;

    [Inject]
    private MailOptions Mail { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = DatesName, Name = "Dates")]
    private DatesForm? Dates { get; set; }

    [SupplyParameterFromForm(FormName = CloseName, Name = "Closing")]
    private ClosingForm? Closing { get; set; }

    [SupplyParameterFromForm(FormName = ReopenName, Name = "Reopening")]
    private ReopeningForm? Reopening { get; set; }

    [SupplyParameterFromForm(FormName = NudgeName, Name = "Nudge")]
    private NudgeForm? Nudge { get; set; }

    private List<string> Missing =>
        _detail!.Returns.Where(r => !_detail.Round.Dates.IsComplete(r.Stage)).Select(r => r.Service).ToList();

    private string? Happened =>
        JustDone switch
        {
            "dates" => "The dates are changed.",
            "closed" => "The round is closed. Its figures now show to everybody who reads the dashboards.",
            "nudged" => "The nudges are written. They leave within a minute, or when quiet hours end.",
            "nudged-some" =>
                "The nudges are written, but not to everybody: some have no e-mail address. The page of e-mails names them.",
            "reopened" => "The round is open again. Check its due dates.",
            _ => null,
        };

    protected override async Task LoadAsync()
    {
        _detail = await Returns.RoundAsync(Actor, RoundId, UkClock.Today(Time));
        if (_detail is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ChangeDatesAsync()
    {
        if (Dates!.Wrong() is { Count: > 0 } wrong)
        {
            Refuse(DatesName, wrong);
            return;
        }

        var request = new ChangeRoundDatesRequest(
            RoundId,
            Dates.Version,
            FormDate.Read(Dates.SubmitBy),
            FormDate.Read(Dates.ApproveBy),
            Dates.Reason?.Trim() ?? "",
            FormDate.Read(Dates.SignOffBy),
            FormDate.Read(Dates.CheckBy)
        );
        await LeadOnAsync(DatesName, await ChangeRoundDates.ExecuteAsync(Actor, request), "dates");
    }

    private async Task CloseAsync()
    {
        var request = new CloseRoundRequest(
            RoundId,
            Closing!.Version,
            Closing.WithoutMissing,
            Closing.Reason?.Trim() ?? ""
        );
        await LeadOnAsync(CloseName, await CloseRound.ExecuteAsync(Actor, request), "closed");
    }

    private async Task ReopenAsync()
    {
        var request = new ReopenRoundRequest(RoundId, Reopening!.Version, Reopening.Reason?.Trim() ?? "");
        await LeadOnAsync(ReopenName, await ReopenRound.ExecuteAsync(Actor, request), "reopened");
    }

    private async Task NudgeAsync()
    {
        var ids = _detail!
            .Returns.Where(r =>
                Nudge!.Which switch
                {
                    "late" => r.IsLate,
                    "silent" => r.Stage is ReturnStage.NotStarted,
                    _ => Nudge.Returns?.Contains(r.Id) is true,
                }
            )
            .Select(r => r.Id)
            .ToList();
        var outcome = await NudgeReturns.ExecuteAsync(Actor, new NudgeReturnsRequest(RoundId, ids));
        var some = outcome is Outcome<NudgeResult>.Done { Value.Unreachable.Count: > 0 };
        await LeadOnAsync(NudgeName, outcome, some ? "nudged-some" : "nudged");
    }

    private async Task LeadOnAsync<T>(string form, Outcome<T> outcome, string what)
    {
        if (IsDone(form, outcome))
        {
            GoOn(RoundLinks.Detail(RoundId), what);
        }
        else if (IsConflict)
        {
            // What the page shows was read before somebody else's change.
            _detail = await Returns.RoundAsync(Actor, RoundId, UkClock.Today(Time));
            if (Dates is not null && _detail is not null)
            {
                Dates = Merge(Dates, DatesForm.Of(_detail.Round), Told);
            }
        }
    }

    private IReadOnlyList<ConflictField> Compared(RoundSummary round) =>
        Dates is not null
            ? Conflicts
            : [new ConflictField("State", RoundWords.State(round), Closing is null ? "Open again" : "Closed")];

    private static IEnumerable<(string Label, string Words)> Told(DatesForm form) =>
        form.Told().Append(("Why the dates move", form.Reason ?? ""));

    // The version that was read stays until a conflict has shown what it is now.
    private int VersionFor(int? read) => IsConflict ? _detail!.Round.Version : read ?? _detail!.Round.Version;

    private List<string> Silent =>
        _detail!.Returns.Where(r => r.Stage is ReturnStage.NotStarted).Select(r => r.Service).ToList();

    private string Headline(RoundSummary round) =>
        round.State is RoundState.Open
            ? $"{round.Period} is open: {round.Complete} of {RoundWords.Returns(round.Returns)} signed off ({RoundWords.Share(round)}){(_detail!.Late > 0 ? $", {_detail.Late} late" : "")}."
            : $"{round.Period} is closed with {round.Complete} of {RoundWords.Returns(round.Returns)} signed off.";

    private static List<Crumb> Crumbs(RoundSummary round) =>
        [new Crumb("Collection rounds", RoundLinks.List), new Crumb(round.Period.ToString(), null)];

    private sealed class DatesForm : RoundDatesForm
    {
        public int Version { get; set; }

        public string? Reason { get; set; }

        public static DatesForm Of(RoundSummary round)
        {
            var form = new DatesForm { Version = round.Version };
            form.Show(round.Dates);
            return form;
        }
    }

    private sealed class ClosingForm
    {
        public int Version { get; set; }

        public bool WithoutMissing { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class NudgeForm
    {
        /// <summary>The ids that are ticked.</summary>
        public List<int>? Returns { get; set; }

        /// <summary>The word of the button: those ticked, those that are late, or those that have not begun.</summary>
        public string? Which { get; set; }
    }

    private sealed class ReopeningForm
    {
        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}
