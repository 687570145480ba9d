using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class IndicatorEditPage
{
    private const string FormName = "indicator";

    private IndicatorSetup? _setup;
    private IndicatorChoices? _choices;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private ReviseIndicator Revise { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private IndicatorForm? Form { get; set; }

    private IndicatorForm Entered
    {
        get
        {
            var entered = Form ?? Opening;
            entered.Code = _setup!.Code;
            return entered;
        }
    }

    private IndicatorForm Opening => IndicatorForm.Of(_setup!, UkClock.Today(Time));

    private IndicatorFields Fields => new(Entered, name => IdOf(FormName, name), name => ErrorOf(FormName, name));

    protected override async Task LoadAsync()
    {
        _setup = await Indicators.SetupAsync(Actor, Code);
        _choices = await Indicators.ChoicesAsync(Actor);
        if (_setup is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ReviseAsync()
    {
        if (IsAsOpened(Entered))
        {
            GoOn(IndicatorLinks.Edit(Code), "revised");
            return;
        }

        var (card, unread) = Form!.Read();
        if (unread.Count > 0)
        {
            Refuse(FormName, unread);
            return;
        }

        var outcome = await Revise.ExecuteAsync(
            Actor,
            new ReviseIndicatorRequest(
                Code,
                Form.Version,
                card,
                Form.ServiceCode ?? "",
                Form.SetCode ?? "",
                Form.FromDay,
                Form.IsCorrection,
                Form.Reason?.Trim() ?? "",
                Form.IsNotTheSame,
                Form.BreaksSeries
            )
        );
        if (IsDone(FormName, CardErrors.AtTheirFields(outcome)))
        {
            GoOn(IndicatorLinks.Edit(Code), "revised");
        }
        else
        {
            _setup = await Indicators.SetupAsync(Actor, Code);
            if (IsConflict && _setup is not null)
            {
                Form = Merge(Form, Opening, Told);
            }
        }
    }

    private static string Headline(IndicatorSetup setup) =>
        setup.DefinedFrom is { } from
            ? $"{setup.Card.Name}: this definition holds since {UkDate.Words(from)}."
            : $"{setup.Card.Name}: the definition has not changed since it was set up.";

    private List<(string Label, string Words)> Told(IndicatorForm form) =>
        [
            .. IndicatorCardWords.Of(form.Read().Card),
            ("Service", NameOf(_choices!.Services, form.ServiceCode)),
            ("Judged by the rules of", NameOf(_choices.Sets, form.SetCode)),
        ];

    private static string NameOf(IEnumerable<CodedChoice> choices, string? code) =>
        choices.FirstOrDefault(choice => choice.Code == code)?.Name ?? code ?? "";
}
