using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class IndicatorStatePage
{
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

    [SupplyParameterFromForm(Name = "Step")]
    private StepForm? Step { get; set; }

    private string Today => SetupDates.Write(UkClock.Today(Time));

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

    private async Task ProposeAsync() =>
        await AnswerAsync(
            "propose",
            await Propose.ExecuteAsync(Actor, new ProposeIndicatorRequest(Code, Step!.Version))
        );

    private async Task ReturnAsync() =>
        await AnswerAsync(
            "draft",
            await ReturnToDraft.ExecuteAsync(
                Actor,
                new ReturnIndicatorToDraftRequest(Code, Step!.Version, Step.Reason?.Trim() ?? "")
            )
        );

    private async Task GoLiveAsync() =>
        await AnswerAsync(
            "live",
            await MakeLive.ExecuteAsync(Actor, new MakeIndicatorLiveRequest(Code, Step!.Version))
        );

    private async Task RetireAsync() =>
        await AnswerAsync(
            "retire",
            await Retire.ExecuteAsync(
                Actor,
                new RetireIndicatorRequest(Code, Step!.Version, SetupDates.Read(Step.On), Step.Reason?.Trim() ?? "")
            )
        );

    private async Task ReinstateAsync() =>
        await AnswerAsync(
            "reinstate",
            await Reinstate.ExecuteAsync(
                Actor,
                new ReinstateIndicatorRequest(Code, Step!.Version, Step.Reason?.Trim() ?? "")
            )
        );

    private async Task RemoveAsync()
    {
        var outcome = await Remove.ExecuteAsync(Actor, new RemoveIndicatorRequest(Code, Step!.Version));
        if (IsDone("remove", outcome))
        {
            Navigation.NavigateTo(Done.At(IndicatorLinks.Manage(), "removed"));
        }
        else
        {
            _setup = await Indicators.SetupAsync(Actor, Code);
        }
    }

    private async Task AnswerAsync(string form, Outcome<IndicatorState> outcome)
    {
        if (IsDone(form, outcome))
        {
            var state = ((Outcome<IndicatorState>.Done)outcome).Value;
            Navigation.NavigateTo(Done.At(IndicatorLinks.State(Code), state.ToString()));
            return;
        }

        // Somebody may have moved it on: the page shows where it stands now.
        _setup = await Indicators.SetupAsync(Actor, Code);
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

        public string? On { get; set; }

        public string? Reason { get; set; }
    }
}
