using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Organisation;

namespace PerformanceFramework.Web.Features.Organisation;

public sealed partial class SplitServicePage
{
    private const string FormName = "split";
    private const string Split = "Split";

    private ServiceForm? _service;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private SplitService SplitService { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private SplitForm? Form { get; set; }

    private SplitForm Entered =>
        Form ??= new SplitForm
        {
            From = Today,
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
        var request = Entered.To(
            new SplitServiceRequest
            {
                Code = Code,
                IndicatorCodes = Entered.IndicatorCodes,
                TeamCodes = Entered.TeamCodes,
            }
        );
        await GoOnAsync(
            FormName,
            Entered.Step,
            today => Queries.PreviewSplitAsync(Actor, request, today),
            () => SplitService.ExecuteAsync(Actor, request),
            "split"
        );
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
