using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class SplitServicePage
{
    private const string FormName = "split";
    private const string Split = "Split";

    private ServiceForm? _service;
    private SplitPreview? _preview;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private CouncilQueries Queries { get; set; } = null!;

    [Inject]
    private SplitService SplitService { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private SplitForm? Form { get; set; }

    private SplitForm Entered =>
        Form ??= new SplitForm
        {
            From = FormDate.Write(UkClock.Today(Time)),
            DirectorateCode = _service?.Now.Directorate?.Code,
            PortfolioCode = _service?.Now.Portfolio?.Code,
        };

    protected override async Task LoadAsync()
    {
        _service = await Queries.ServiceAsync(Actor, Code);
        if (_service is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SubmitAsync()
    {
        if (Entered.Step == "change")
        {
            return;
        }

        var request = Entered.To(
            new SplitServiceRequest
            {
                Code = Code,
                IndicatorCodes = Entered.IndicatorCodes,
                TeamCodes = Entered.TeamCodes,
            }
        );
        if (Entered.Step != "confirm")
        {
            await PreviewAsync(request);
            return;
        }

        var outcome = await SplitService.ExecuteAsync(Actor, request);
        if (IsDone(FormName, outcome) && outcome is Outcome<string>.Done done)
        {
            GoOn(OrganisationLinks.Part(PartKind.Service, done.Value), "split");
        }
        else if (IsConflict)
        {
            // Something was added or changed since: what would happen now, to confirm anew.
            await PreviewAsync(request);
        }
    }

    private async Task PreviewAsync(SplitServiceRequest request)
    {
        var previewed = await Queries.PreviewSplitAsync(Actor, request, UkClock.Today(Time));
        if (
            (IsConflict || IsDone(FormName, previewed))
            && previewed is Outcome<SplitPreview>.Done { Value: var preview }
        )
        {
            _preview = preview;
        }
    }

    private sealed class SplitForm : ReorganisationInput
    {
        // What a browser does not send, because nothing is ticked, is set to null.
        [AllowNull]
        public List<string> IndicatorCodes
        {
            get;
            set => field = value ?? [];
        } = [];

        [AllowNull]
        public List<string> TeamCodes
        {
            get;
            set => field = value ?? [];
        } = [];
    }
}
