using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Periods;

public sealed partial class FillYearPage
{
    private const string FillName = "fill";
    private const string UndoName = "undo";

    private FillPlan? _plan;
    private IReadOnlyList<FilledYear> _fills = [];

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromForm(FormName = FillName)]
    private FillForm? Fill { get; set; }

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private FillYear FillYear { get; set; } = null!;

    [Inject]
    private UndoFillYear Undo { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private static IReadOnlyList<Crumb> Crumbs =>
        [
            new Crumb("Calendar", CalendarLinks.Root),
            new Crumb("Yearly template", CalendarLinks.Template),
            new Crumb("Make a year", null),
        ];

    protected override async Task LoadAsync()
    {
        // The year to prepare is the next one.
        var next = FinancialYear.Containing(UkClock.Today(Time)).StartYear + 1;
        var year = ProgrammeChoices.YearOf(Fill?.Year) ?? ProgrammeChoices.YearOf(Year) ?? new FinancialYear(next);
        _plan = await Periods.PlanAsync(Actor, year);
        _fills = await Periods.FillsAsync(Actor);
    }

    private async Task FillAsync()
    {
        var year = _plan!.Year;
        if (
            IsDone(FillName, await FillYear.ExecuteAsync(Actor, new FillYearRequest(year.StartYear, Fill?.Stamp ?? "")))
        )
        {
            GoOn(CalendarLinks.Year(year), "filled");
        }
    }

    private async Task UndoAsync(FilledYear fill)
    {
        if (IsDone(UndoName, await Undo.ExecuteAsync(Actor, new UndoFillYearRequest(fill.Id))))
        {
            GoOn(CalendarLinks.Year(fill.Year), "undone");
        }
    }

    private static string Headline(FillPlan plan) =>
        plan.ToAdd.Count == 0
            ? plan.Already.Count == 0
                ? "The yearly template is empty, so there is nothing to add."
                : $"Everything in the template is in {plan.Year} already."
            : $"{SentenceCase.AtStart(CalendarSentences.Processes(plan.ToAdd.Count))} would be added to {plan.Year}{(plan.Already.Count == 0 ? "." : $"; {plan.Already.Count} {(plan.Already.Count == 1 ? "is" : "are")} there already.")}";

    private sealed class FillForm
    {
        public string? Year { get; set; }

        public string? Stamp { get; set; }
    }
}
