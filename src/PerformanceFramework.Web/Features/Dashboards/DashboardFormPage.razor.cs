using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Dashboards;

public sealed partial class DashboardFormPage
{
    private const string FormName = "dashboard";
    private const string UseName = "use";

    private DashboardSetup? _setup;
    private IReadOnlyList<DashboardPartOffer> _offers = [];

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private DashboardForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = UseName)]
    private UseForm? Use { get; set; }

    [Inject]
    private DashboardQueries Dashboards { get; set; } = null!;

    [Inject]
    private CreateDashboard Create { get; set; } = null!;

    [Inject]
    private ReviseDashboard Revise { get; set; } = null!;

    [Inject]
    private RetireDashboard Retire { get; set; } = null!;

    [Inject]
    private ReinstateDashboard Reinstate { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    private DashboardForm Entered => Form ?? (_setup is null ? DashboardForm.New() : DashboardForm.Of(_setup));

    private string Headline =>
        _setup is null ? "Make a dashboard of the council’s own."
        : _setup.RetiredOn is not null ? $"{_setup.Name} is retired."
        : $"{_setup.Name} has {(_setup.Parts.Count == 1 ? "1 part" : $"{_setup.Parts.Count} parts")} and {(_setup.Columns.Count == 1 ? "1 column" : $"{_setup.Columns.Count} columns")}.";

    private List<Crumb> Crumbs =>
        _setup is null
            ? [new Crumb("Dashboards", DashboardLinks.Index), new Crumb("New dashboard", null)]
            :
            [
                new Crumb("Dashboards", DashboardLinks.Index),
                new Crumb(_setup.Name, DashboardLinks.Own(_setup.Code)),
                new Crumb("Change it", null),
            ];

    protected override async Task LoadAsync()
    {
        _offers = await Dashboards.OffersAsync(Actor);
        if (Code is not null)
        {
            _setup = await Dashboards.SetupAsync(Actor, Code);
            if (_setup is null)
            {
                Navigation.NotFound();
            }
        }
    }

    private async Task SaveAsync()
    {
        if (Entered.Misplaced.ToList() is { Count: > 0 } misplaced)
        {
            Refuse(FormName, misplaced);
            return;
        }

        var outcome = Code is null
            ? await Create.ExecuteAsync(Actor, Entered.ToCreate())
            : await Revise.ExecuteAsync(Actor, Entered.ToRevise(Code));
        if (IsDone(FormName, outcome))
        {
            GoOn(DashboardLinks.Own(Code ?? Entered.ToCreate().Code), "saved");
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (_setup is not null)
            {
                Form = Merge(Entered, DashboardForm.Of(_setup), form => form.Told(NameOf));
            }
        }
    }

    private async Task ChangeUseAsync()
    {
        var (version, reason) = (Use!.Version, Use.Reason?.Trim() ?? "");
        var isRetired = _setup!.RetiredOn is not null;
        var outcome = isRetired
            ? await Reinstate.ExecuteAsync(Actor, new ReinstateDashboardRequest(_setup.Code, version, reason))
            : await Retire.ExecuteAsync(Actor, new RetireDashboardRequest(_setup.Code, version, reason));
        if (IsDone(UseName, outcome))
        {
            GoOn(DashboardLinks.Edit(_setup.Code), isRetired ? "reinstated" : "retired");
        }
        else if (IsConflict)
        {
            await LoadAsync();
        }
    }

    private string NameOf(DashboardPartChoice choice) =>
        _offers.FirstOrDefault(offer => offer.Choice == choice)?.Name ?? choice.Code;

    private sealed class UseForm
    {
        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}
