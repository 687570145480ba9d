using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class NewIndicatorPage
{
    private const string FormName = "indicator";

    private IndicatorChoices? _choices;

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private CreateIndicator Create { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private IndicatorForm? Form { get; set; }

    private IndicatorFields Fields =>
        new(
            Form ?? IndicatorForm.Of(IndicatorCard.Blank),
            name => IdOf(FormName, name),
            name => ErrorOf(FormName, name)
        );

    protected override async Task LoadAsync() => _choices = await Indicators.ChoicesAsync(Actor);

    private async Task CreateAsync()
    {
        var (card, unread) = Form!.Read();
        var code = Form.Code?.Trim() ?? "";
        var request = new CreateIndicatorRequest(
            code,
            card,
            Form.ServiceCode ?? "",
            Form.SetCode ?? "",
            Form.IsNotTheSame
        );
        if (unread.Count > 0)
        {
            // What is wrong besides, so that all of it is said at once.
            var besides = new CreateIndicatorValidator()
                .Validate(request)
                .Errors.Select(e => CardErrors.AtItsField(new FieldError(e.PropertyName, e.ErrorMessage)));
            Refuse(FormName, unread.Concat(besides).DistinctBy(error => error.Field).ToList());
            return;
        }

        var outcome = await Create.ExecuteAsync(Actor, request);
        if (IsDone(FormName, CardErrors.AtTheirFields(outcome)))
        {
            GoOn(IndicatorLinks.State(code), "created");
        }
    }
}
