using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class CouncilPage
{
    private const string EditName = "council";
    private const string CrestName = "crest";
    private const string RemoveName = "remove-crest";

    private static readonly IReadOnlyList<Crumb> Crumbs =
    [
        new("Set up", OrganisationLinks.SetUp),
        new("The council", null),
    ];

    private CouncilDetail? _council;

    [Inject]
    private CouncilQueries Councils { get; set; } = null!;

    [Inject]
    private CurrentCouncil Current { get; set; } = null!;

    [Inject]
    private EditCouncil EditCouncil { get; set; } = null!;

    [Inject]
    private SetCrest SetCrest { get; set; } = null!;

    [Inject]
    private RemoveCrest RemoveCrest { get; set; } = null!;

    [SupplyParameterFromForm(FormName = EditName)]
    private EditForm? Edit { get; set; }

    [SupplyParameterFromForm(FormName = CrestName)]
    private CrestForm? Crest { get; set; }

    [SupplyParameterFromForm(FormName = RemoveName)]
    private VersionForm? Remove { get; set; }

    private string? Name => Edit is null ? _council?.Name : Edit.Name;

    private string? ColourText => Edit is null ? _council?.Colour : Edit.Colour?.Trim();

    private string DoneWords =>
        JustDone switch
        {
            "crest" => "The crest is shown.",
            "no-crest" => "The crest is removed.",
            _ => "The council is saved.",
        };

    protected override async Task LoadAsync()
    {
        _council = await Councils.DetailAsync(Actor);
        if (_council is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task EditAsync() =>
        await AnswerAsync(
            EditName,
            await EditCouncil.ExecuteAsync(
                Actor,
                new EditCouncilRequest(Edit!.Version, Edit.Name?.Trim() ?? "", Edit.Colour?.Trim() ?? "")
            ),
            "saved"
        );

    private async Task SetCrestAsync() =>
        await AnswerAsync(
            CrestName,
            await SetCrest.ExecuteAsync(
                Actor,
                new SetCrestRequest(Crest!.Version, await CrestField.ReadAsync(Crest.Picture))
            ),
            "crest"
        );

    private async Task RemoveCrestAsync() =>
        await AnswerAsync(
            RemoveName,
            await RemoveCrest.ExecuteAsync(Actor, new RemoveCrestRequest(Remove!.Version)),
            "no-crest"
        );

    private async Task AnswerAsync(string form, Outcome<int> outcome, string done)
    {
        if (IsDone(form, outcome))
        {
            await Current.ReadAsync();
            GoOn(OrganisationLinks.Council, done);
        }
        else if (IsConflict)
        {
            await LoadAsync();
            if (Edit is not null && _council is not null)
            {
                Edit = Merge(Edit, EditForm.Of(_council), Told);
            }
        }
    }

    private static IEnumerable<(string Label, string Words)> Told(EditForm form) =>
        [("Name", form.Name ?? ""), ("Colour", form.Colour ?? "")];

    private sealed class EditForm
    {
        public int Version { get; set; }

        public string? Name { get; set; }

        public string? Colour { get; set; }

        public static EditForm Of(CouncilDetail council) =>
            new()
            {
                Version = council.Version,
                Name = council.Name,
                Colour = council.Colour,
            };
    }

    private sealed class CrestForm
    {
        public int Version { get; set; }

        public IFormFile? Picture { get; set; }
    }

    private sealed class VersionForm
    {
        public int Version { get; set; }
    }
}
