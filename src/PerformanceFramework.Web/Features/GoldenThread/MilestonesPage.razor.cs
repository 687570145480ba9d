using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.GoldenThread;

public sealed partial class MilestonesPage
{
    private const string EditName = "milestone";
    private const string UpdateName = "report";

    private static readonly IReadOnlyList<SelectOption> States =
    [
        .. Enum.GetValues<MilestoneState>().Select(s => new SelectOption(s.ToString(), s.Words())),
    ];

    private ElementMilestones? _element;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private ThreadQueries Threads { get; set; } = null!;

    [Inject]
    private AddMilestone Add { get; set; } = null!;

    [Inject]
    private EditMilestone EditMilestone { get; set; } = null!;

    [Inject]
    private UpdateMilestone UpdateMilestone { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    /// <summary>The id of the milestone that is reported on.</summary>
    [SupplyParameterFromQuery]
    private string? Update { get; set; }

    /// <summary>The id of the milestone that is corrected.</summary>
    [SupplyParameterFromQuery]
    private string? Edit { get; set; }

    [SupplyParameterFromForm(FormName = EditName, Name = "Milestone")]
    private MilestoneForm? Milestone { get; set; }

    [SupplyParameterFromForm(FormName = UpdateName, Name = "Report")]
    private ReportForm? Report { get; set; }

    private bool IsUpdating => Update is not null;

    private MilestoneLine? Chosen =>
        _element?.Milestones.FirstOrDefault(m => m.Point.Id.ToString(CultureInfo.InvariantCulture) == (Update ?? Edit));

    protected override async Task LoadAsync()
    {
        _element = await Threads.MilestonesAsync(Actor, Code);
        if (_element is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        var typed = Milestone!;
        if (FormDate.Problems(("Due", typed.Due)) is { Count: > 0 } problems)
        {
            Refuse(EditName, problems);
            return;
        }

        var (title, owner, due) = (typed.Title?.Trim() ?? "", typed.Owner?.Trim() ?? "", FormDate.Read(typed.Due));
        var outcome = Chosen is { } chosen
            ? await EditMilestone.ExecuteAsync(
                Actor,
                new EditMilestoneRequest(chosen.Point.Id, typed.Version ?? 0, title, owner, due)
            )
            : await Add.ExecuteAsync(Actor, new AddMilestoneRequest(Code, title, owner, due));
        await AnswerAsync(EditName, outcome, Chosen is null ? "added" : "saved");
    }

    private async Task UpdateAsync()
    {
        var typed = Report!;
        if (FormDate.Problems(("DoneOn", typed.DoneOn), ("NewDue", typed.NewDue)) is { Count: > 0 } problems)
        {
            Refuse(UpdateName, problems);
            return;
        }

        var outcome = await UpdateMilestone.ExecuteAsync(
            Actor,
            new UpdateMilestoneRequest(
                Chosen?.Point.Id ?? 0,
                typed.Version ?? 0,
                Enum.TryParse<MilestoneState>(typed.State, out var state) ? state : default,
                FormDate.Read(typed.DoneOn),
                typed.Evidence?.Trim() ?? "",
                FormDate.Read(typed.NewDue),
                typed.Reason?.Trim() ?? ""
            )
        );
        await AnswerAsync(UpdateName, outcome, "saved");
    }

    private async Task AnswerAsync(string form, Outcome<string> outcome, string done)
    {
        if (IsDone(form, outcome))
        {
            GoOn(ThreadLinks.Milestones(Code), done);
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Chosen is not { } now)
            {
                return;
            }

            if (Report is not null)
            {
                Report = Merge(Report, ReportForm.Of(now), Told);
            }
            else if (Milestone is not null)
            {
                Milestone = Merge(Milestone, MilestoneForm.Of(now), Told);
            }
        }
    }

    private static IEnumerable<(string Label, string Words)> Told(MilestoneForm form) =>
        [("What will have been done", form.Title ?? ""), ("Owner", form.Owner ?? ""), ("Due", form.Due ?? "")];

    private static IEnumerable<(string Label, string Words)> Told(ReportForm form) =>
        [
            ("How far it is", StateWords(form.State)),
            ("Done on", form.DoneOn ?? ""),
            ("Evidence", form.Evidence ?? ""),
            ("New date", form.NewDue ?? ""),
            ("Reason", form.Reason ?? ""),
        ];

    private static string StateWords(string? state) =>
        Enum.TryParse<MilestoneState>(state, out var known) && Enum.IsDefined(known) ? known.Words() : "";

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class MilestoneForm
    {
        public int? Version { get; set; }

        public string? Title { get; set; }

        public string? Owner { get; set; }

        public string? Due { get; set; }

        public static MilestoneForm Of(MilestoneLine milestone) =>
            new()
            {
                Version = milestone.Version,
                Title = milestone.Title,
                Owner = milestone.Owner,
                Due = FormDate.Write(milestone.Point.Due),
            };
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class ReportForm
    {
        public int? Version { get; set; }

        public string? State { get; set; }

        public string? DoneOn { get; set; }

        public string? Evidence { get; set; }

        public string? NewDue { get; set; }

        public string? Reason { get; set; }

        /// <summary>A report begins empty but for how far it is: what the latest said stays with it.</summary>
        public static ReportForm Of(MilestoneLine milestone) =>
            new() { Version = milestone.Version, State = milestone.Point.State.ToString() };
    }
}
