using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Periods;

public sealed partial class TemplateLinePage
{
    private const string FormName = "line";
    private const string UseName = "use";

    private static readonly IReadOnlyList<SelectOption> Patterns =
    [
        new(TemplateForm.Yearly, "Once a year"),
        new(TemplateForm.Quarterly, "After each quarter"),
    ];

    private static readonly IReadOnlyList<SelectOption> StartYears =
    [
        new("", "The year itself"),
        new("yes", "The year before"),
    ];

    private TemplateLine? _line;

    /// <summary>Null for a new line.</summary>
    [Parameter]
    public int? Id { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private TemplateForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = UseName)]
    private UseForm? Use { get; set; }

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private SaveTemplateItem Save { get; set; } = null!;

    [Inject]
    private RemoveTemplateItem Remove { get; set; } = null!;

    [Inject]
    private ReinstateTemplateItem Reinstate { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    private TemplateForm Entered => Form ?? (_line is null ? new TemplateForm() : TemplateForm.Of(_line));

    /// <summary>The title as it is read: the words that stand for years are said. Null for a new line.</summary>
    private string? Title =>
        _line
            ?.Details.Title.Replace("{year}", "the year", StringComparison.OrdinalIgnoreCase)
            .Replace("{next}", "the next year", StringComparison.OrdinalIgnoreCase);

    private string Headline =>
        _line is null ? "Add a line to the yearly template"
        : _line.RetiredOn is null ? $"{Title}: {SentenceCase.Within(_line.Timing.Words)}"
        : $"{Title} is retired";

    private List<Crumb> Crumbs =>
        [
            new Crumb("Calendar", CalendarLinks.Root),
            new Crumb("Yearly template", CalendarLinks.Template),
            new Crumb(Title ?? "New line", null),
        ];

    protected override async Task LoadAsync()
    {
        if (Id is { } id)
        {
            _line = (await Periods.TemplateAsync(Actor)).FirstOrDefault(line => line.Id == id);
            if (_line is null)
            {
                Navigation.NotFound();
            }
        }
    }

    private async Task SaveAsync()
    {
        if (IsDone(FormName, await Save.ExecuteAsync(Actor, Entered.ToRequest(Id ?? 0))))
        {
            GoOn(CalendarLinks.Template, "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_line is not null)
            {
                Form = Merge(Entered, TemplateForm.Of(_line), form => form.Told);
            }
        }
    }

    private async Task ChangeUseAsync()
    {
        var version = Use?.Version ?? -1;
        var isDone = _line!.RetiredOn is null
            ? IsDone(UseName, await Remove.ExecuteAsync(Actor, new RemoveTemplateItemRequest(_line.Id, version)))
            : IsDone(UseName, await Reinstate.ExecuteAsync(Actor, new ReinstateTemplateItemRequest(_line.Id, version)));
        if (isDone)
        {
            GoOn(CalendarLinks.Template, _line.RetiredOn is null ? "removed" : "reinstated");
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private sealed class UseForm
    {
        public int Version { get; set; }
    }
}
