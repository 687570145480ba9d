using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

public sealed partial class IndicatorAlignmentsPage
{
    private IndicatorAlignments? _indicator;

    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private IndicatorQueries Indicators { get; set; } = null!;

    [Inject]
    private AlignIndicator Align { get; set; } = null!;

    [Inject]
    private RemoveIndicatorAlignment Remove { get; set; } = null!;

    [Inject]
    private MakePrimary MakePrimary { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [SupplyParameterFromForm(Name = "Alignment")]
    private AlignmentForm? Alignment { get; set; }

    protected override async Task LoadAsync()
    {
        _indicator = await Indicators.AlignmentsAsync(Actor, Code);
        if (_indicator is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task AlignAsync() =>
        Answer("align", await Align.ExecuteAsync(Actor, new AlignIndicatorRequest(Code, Alignment!.ElementCode ?? "")));

    private async Task MakePrimaryAsync() =>
        Answer(
            "primary",
            await MakePrimary.ExecuteAsync(Actor, new MakePrimaryRequest(Code, Alignment!.ElementCode ?? ""))
        );

    private async Task RemoveAsync() =>
        Answer(
            "remove",
            await Remove.ExecuteAsync(
                Actor,
                new RemoveIndicatorAlignmentRequest(Code, Alignment!.ElementCode ?? "", Alignment.Reason?.Trim() ?? "")
            )
        );

    private void Answer(string form, Outcome<string> outcome)
    {
        if (IsDone(form, outcome))
        {
            GoOn(IndicatorLinks.Alignments(Code), form);
        }
    }

    private static string Headline(IndicatorAlignments indicator) =>
        indicator.Aligned.Count switch
        {
            0 => $"{indicator.Name} is aligned to nothing yet.",
            1 => $"{indicator.Name} is aligned to one element.",
            var count => $"{indicator.Name} is aligned to {count} elements.",
        };

    private static List<SelectOption> Options(IEnumerable<ElementLink> elements) =>
        [
            new("", "Choose an element"),
            .. elements.Select(e => new SelectOption(e.Code, $"{e.Level}: {e.Title} ({e.Code})")),
        ];

    /// <summary>What was chosen; kept when it is refused.</summary>
    private sealed class AlignmentForm
    {
        public string? ElementCode { get; set; }

        public string? Reason { get; set; }
    }
}
