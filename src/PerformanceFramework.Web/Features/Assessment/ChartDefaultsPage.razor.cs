using System.Globalization;
using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Assessment;

public sealed partial class ChartDefaultsPage
{
    private const string FormName = "adopt";

    private IReadOnlyList<DefaultHistory<ChartDefault>> _defaults = [];
    private DateOnly _today;

    [Inject]
    private RuleQueries Rules { get; set; } = null!;

    [Inject]
    private AdoptDefaultChart Adopt { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The set for which settings were tried.</summary>
    [SupplyParameterFromQuery]
    private string? Set { get; set; }

    [SupplyParameterFromQuery]
    private string? Method { get; set; }

    [SupplyParameterFromQuery]
    private string? Fix { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private AdoptionForm? Form { get; set; }

    private AdoptionForm Entered =>
        Form
        ?? new AdoptionForm
        {
            SetCode = Set,
            Method = Method,
            Fix = Fix,
        };

    private IReadOnlyList<SelectOption> Choices =>
        _defaults.Select(defaults => new SelectOption(defaults.Set?.Code ?? "", NameOf(defaults.Set))).ToList();

    private IEnumerable<(DefaultHistory<ChartDefault> Defaults, Adopted<ChartDefault> Chart)> LatestFirst =>
        _defaults
            .SelectMany(defaults => defaults.History.Select(chart => (defaults, chart)))
            .OrderByDescending(pair => pair.chart.From);

    private string Headline
    {
        get
        {
            var own = _defaults.Count(defaults => defaults.Set is not null && defaults.InForce is not null);
            var first = _defaults.Any(defaults => defaults.Set is null && defaults.InForce is not null)
                ? "The council has chart settings of its own"
                : "Charts are drawn as this product draws them";
            return own == 0 ? first + "."
                : own == 1 ? first + "; one set has settings of its own."
                : $"{first}; {own} sets have settings of their own.";
        }
    }

    protected override async Task LoadAsync()
    {
        _today = UkClock.Today(Time);
        _defaults = await Rules.ChartDefaultsAsync(Actor, _today);
    }

    private async Task AdoptAsync()
    {
        var fix = Entered.Fix?.Trim() ?? "";
        var outcome = await Adopt.ExecuteAsync(
            Actor,
            new AdoptDefaultChartRequest(
                Entered.SetCode ?? "",
                TrialForm.PracticeOf(Entered.Method) ?? default,
                    // What is no number is no number of points either, and the use case says so.
                    fix.Length == 0
                        ? null
                    : int.TryParse(fix, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points
                    : 0,
                FormDate.Read(Entered.From),
                Entered.Reason?.Trim() ?? ""
            )
        );
        if (IsDone(FormName, outcome))
        {
            GoOn(RuleLinks.Charts, "adopted");
        }
    }

    private static string NameOf(SetName? set) => set is null ? "The whole council" : SetWords.Title(set);

    private static string Baseline(int? fixAfter) =>
        fixAfter is { } points ? $"The first {points} points" : "All points";

    private sealed class AdoptionForm
    {
        public string? SetCode { get; set; }

        public string? Method { get; set; }

        public string? Fix { get; set; }

        public string? From { get; set; }

        public string? Reason { get; set; }
    }
}
