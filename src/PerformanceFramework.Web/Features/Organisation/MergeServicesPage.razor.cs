using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class MergeServicesPage
{
    private const string FormName = "merge";

    private OrganisationChoices _choices = new([], [], []);
    private MergePreview? _preview;

    [Inject]
    private CouncilQueries Queries { get; set; } = null!;

    [Inject]
    private MergeServices MergeServices { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private MergeForm? Form { get; set; }

    private MergeForm Entered => Form ??= new MergeForm { From = FormDate.Write(UkClock.Today(Time)) };

    private IReadOnlyList<SelectOption> Targets =>
        [
            new("", "A new service"),
            .. _choices.Services.Select(service => new SelectOption(service.Code, service.Name)),
        ];

    protected override async Task LoadAsync() => _choices = await Queries.ChoicesAsync(Actor);

    private async Task SubmitAsync()
    {
        if (Entered.Step == "change")
        {
            return;
        }

        var request = Entered.To(
            new MergeServicesRequest
            {
                Codes = Entered.Codes,
                IntoCode = Entered.IntoCode ?? "",
                RoleIds = Entered
                    .RoleIds.Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0)
                    .ToList(),
            }
        );
        if (Entered.Step != "confirm")
        {
            await PreviewAsync(request);
            return;
        }

        var outcome = await MergeServices.ExecuteAsync(Actor, request);
        if (IsDone(FormName, outcome) && outcome is Outcome<string>.Done done)
        {
            GoOn(OrganisationLinks.Part(PartKind.Service, done.Value), "merged");
        }
        else if (IsConflict)
        {
            // Something was added or changed since: what would happen now, to confirm anew.
            await PreviewAsync(request);
        }
    }

    private async Task PreviewAsync(MergeServicesRequest request)
    {
        var previewed = await Queries.PreviewMergeAsync(Actor, request, UkClock.Today(Time));
        if (
            (IsConflict || IsDone(FormName, previewed))
            && previewed is Outcome<MergePreview>.Done { Value: var preview }
        )
        {
            _preview = preview;
        }
    }

    private static List<SelectOption> Holders(MergePreview preview) =>
        preview
            .Holders.Select(holder => new SelectOption(
                holder.AssignmentId.ToString(CultureInfo.InvariantCulture),
                $"{holder.Name} ({SentenceCase.Within(holder.Role.Words())})"
            ))
            .ToList();

    private sealed class MergeForm : ReorganisationInput
    {
        // What a browser does not send, because nothing is ticked, is set to null.
        [AllowNull]
        public List<string> Codes
        {
            get;
            set => field = value ?? [];
        } = [];

        public string? IntoCode { get; set; }

        [AllowNull]
        public List<string> RoleIds
        {
            get;
            set => field = value ?? [];
        } = [];
    }
}
