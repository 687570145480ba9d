using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

public sealed partial class PublishEditionPage
{
    private const string FormName = "edition";

    private static readonly IReadOnlyList<SelectOption> Audiences =
    [
        new("", "Choose"),
        .. Enum.GetValues<Audience>()
            .Select(audience => new SelectOption(audience.ToString(), SentenceCase.AtStart(audience.Words()))),
    ];

    private PublicationChoices? _choices;

    [Inject]
    private EditionQueries Editions { get; set; } = null!;

    [Inject]
    private PublishEdition Publish { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private PublishForm? Form { get; set; }

    protected override async Task LoadAsync() => _choices = await Editions.ChoicesAsync(Actor);

    private static string Id(string field) => IdOf(FormName, field);

    private string? Error(string field) => ErrorOf(FormName, field);

    private async Task PublishAsync()
    {
        var problems = FormDate.Problems((nameof(Form.EmbargoDay), Form!.EmbargoDay)).ToList();
        if (Form.EmbargoTime is { Length: > 0 } && Form.Time is null)
        {
            problems.Add(new(nameof(Form.EmbargoTime), "That is no time of the day. Enter it as 09:30."));
        }

        if (problems.Count > 0)
        {
            Refuse(FormName, problems);
            return;
        }

        var outcome = await Publish.ExecuteAsync(Actor, Form.Request);
        if (IsDone(FormName, outcome) && outcome is Outcome<string>.Done done)
        {
            GoOn(EditionLinks.Edition(done.Value), "published");
        }
    }

    /// <summary>What was typed; kept when it is refused.</summary>
    private sealed class PublishForm
    {
        public string? Period { get; set; }

        public string? Audience { get; set; }

        public string? Note { get; set; }

        public string? EmbargoDay { get; set; }

        public string? EmbargoTime { get; set; }

        public TimeOnly? Time =>
            TimeOnly.TryParse(EmbargoTime?.Trim(), CultureInfo.InvariantCulture, out var time) ? time : null;

        public PublishEditionRequest Request =>
            new(
                Period ?? "",
                Enum.TryParse<Audience>(Audience, out var audience) ? audience : null,
                Note?.Trim() ?? "",
                FormDate.Read(EmbargoDay),
                Time
            );
    }
}
