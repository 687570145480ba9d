using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class MergeServicesPage
{
    private const string FormName = "merge";

    private OrganisationChoices _choices = new([], [], []);

    [Inject]
    private MergeServices MergeServices { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private MergeForm? Form { get; set; }

    private MergeForm Entered => Form ??= new MergeForm { From = Today };

    private IReadOnlyList<SelectOption> Targets =>
        [
            new("", "A new service"),
            .. _choices.Services.Select(service => new SelectOption(service.Code, service.Name)),
        ];

    protected override async Task LoadAsync() => _choices = await Queries.ChoicesAsync(Actor);

    private async Task SubmitAsync()
    {
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
        await GoOnAsync(
            FormName,
            Entered.Step,
            today => Queries.PreviewMergeAsync(Actor, request, today),
            () => MergeServices.ExecuteAsync(Actor, request),
            "merged"
        );
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
