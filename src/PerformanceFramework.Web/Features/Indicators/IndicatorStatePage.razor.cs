using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class IndicatorStatePage
{
    private const string FormName = "step";

    private IndicatorSetup? _setup;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private ProposeIndicator Propose { get; set; } = null!;

    [Inject]
    private ReturnIndicatorToDraft ReturnToDraft { get; set; } = null!;

    [Inject]
    private MakeIndicatorLive MakeLive { get; set; } = null!;

    [Inject]
    private RetireIndicator Retire { get; set; } = null!;

    [Inject]
    private ReinstateIndicator Reinstate { get; set; } = null!;

    [Inject]
    private RemoveIndicator Remove { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName, Name = "Step")]
    private StepForm? Step { get; set; }

    private string Today => FormDate.Write(UkClock.Today(Time));

    private string DoneWords =>
        JustDone switch
        {
            "created" => "The draft is saved.",
            "Proposed" => "It is proposed.",
            "Draft" => "It is a draft again.",
            "Live" => "It is live.",
            "Retired" => "It is retired.",
            _ => "Saved.",
        };

    protected override async Task LoadAsync()
    {
        _setup = await Indicators.SetupAsync(Actor, Code);
        if (_setup is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task StepAsync()
    {
        var (version, reason) = (Step!.Version, Step.Reason?.Trim() ?? "");
        if (Step.Do == "remove")
        {
            Answer(
                await Remove.ExecuteAsync(Actor, new RemoveIndicatorRequest(Code, version)),
                _ => Done.At(IndicatorLinks.Manage(), "removed")
            );
        }
        else
        {
            var outcome = Step.Do switch
            {
                "propose" => await Propose.ExecuteAsync(Actor, new ProposeIndicatorRequest(Code, version)),
                "live" => await MakeLive.ExecuteAsync(Actor, new MakeIndicatorLiveRequest(Code, version)),
                "draft" => await ReturnToDraft.ExecuteAsync(
                    Actor,
                    new ReturnIndicatorToDraftRequest(Code, version, reason)
                ),
                "retire" => await Retire.ExecuteAsync(
                    Actor,
                    new RetireIndicatorRequest(Code, version, FormDate.Read(Step.On), reason)
                ),
                "reinstate" => await Reinstate.ExecuteAsync(
                    Actor,
                    new ReinstateIndicatorRequest(Code, version, reason)
                ),
                _ => new Outcome<IndicatorState>.NotFound(),
            };
            Answer(outcome, state => Done.At(IndicatorLinks.State(Code), state.ToString()));
        }

        // Somebody may have moved it on: the page shows where it stands now.
        _setup = await Indicators.SetupAsync(Actor, Code) ?? _setup;
    }

    private void Answer<T>(Outcome<T> outcome, Func<T, string> next)
    {
        if (IsDone(FormName, outcome))
        {
            Navigation.NavigateTo(next(((Outcome<T>.Done)outcome).Value));
        }
    }

    private static string Headline(IndicatorSetup setup) =>
        setup.State switch
        {
            IndicatorState.Draft => $"{setup.Card.Name} is a draft.",
            IndicatorState.Proposed => $"{setup.Card.Name} is proposed, and waits to go live.",
            IndicatorState.Live => $"{setup.Card.Name} is live.",
            IndicatorState.Retired => setup.RetiredOn is { } on
                ? $"{setup.Card.Name} was retired on {UkDate.Words(on)}."
                : $"{setup.Card.Name} is retired.",
        };

    private static string Next(IndicatorSetup setup) =>
        setup.State is IndicatorState.Live or IndicatorState.Retired
            ? "A draft is proposed, then made live, and one day retired. Nothing with a past is deleted."
        : setup.MissingToGoLive.Count == 0 ? "It has everything it needs to go live."
        : $"To go live it still needs {string.Join(", ", setup.MissingToGoLive)}.";

    /// <summary>What a step was sent with; kept when it is refused.</summary>
    private sealed class StepForm
    {
        public int Version { get; set; }

        public string? Do { get; set; }

        public string? On { get; set; }

        public string? Reason { get; set; }
    }
}
