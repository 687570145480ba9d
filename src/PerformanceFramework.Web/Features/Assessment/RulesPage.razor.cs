using Microsoft.AspNetCore.Components;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Assessment;

public sealed partial class RulesPage
{
    private const string FormName = "adopt";

    private IReadOnlyList<DefaultHistory<ToleranceRule>> _defaults = [];
    private DateOnly _today;

    [Inject]
    private RuleQueries Rules { get; set; } = null!;

    [Inject]
    private AdoptDefaultRule Adopt { get; set; } = null!;

    [Inject]
    private CurrentCouncil Council { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private AdoptionForm? Form { get; set; }

    /// <summary>The set for which a rule was tried.</summary>
    [SupplyParameterFromQuery]
    private string? Set { get; set; }

    /// <summary>The rule that was tried.</summary>
    [SupplyParameterFromQuery]
    private string? Rule { get; set; }

    private AdoptionForm Entered => Form ?? new AdoptionForm { SetCode = Set, Rule = Rule };

    private IReadOnlyList<SelectOption> Choices =>
        _defaults.Select(defaults => new SelectOption(defaults.Set?.Code ?? "", NameOf(defaults.Set))).ToList();

    private IEnumerable<(DefaultHistory<ToleranceRule> Defaults, Adopted<ToleranceRule> Rule)> LatestFirst =>
        _defaults
            .SelectMany(defaults => defaults.History.Select(rule => (defaults, rule)))
            .OrderByDescending(pair => pair.rule.From);

    private string Headline
    {
        get
        {
            var council = _defaults.FirstOrDefault(defaults => defaults.Set is null)?.InForce;
            var sets = _defaults.Where(defaults => defaults.Set is not null).ToList();
            var own = sets.Count(defaults => defaults.InForce is not null);
            var first = council is null
                ? "The council has adopted no default rule, so a target is met or missed"
                : $"The council’s default rule is “{council.Default.Notation}”";
            return sets.Count == 0 ? first + "."
                : own == 0 ? first + "; no set has one of its own."
                : $"{first}; {own} of {sets.Count} sets {(own == 1 ? "has one of its" : "have ones of their")} own.";
        }
    }

    protected override async Task LoadAsync()
    {
        _today = UkClock.Today(Time);
        _defaults = await Rules.DefaultsAsync(Actor, _today);
    }

    private async Task AdoptAsync()
    {
        var outcome = await Adopt.ExecuteAsync(
            Actor,
            new AdoptDefaultRuleRequest(
                Entered.SetCode ?? "",
                Entered.Rule?.Trim() ?? "",
                FormDate.Read(Entered.From),
                Entered.Reason?.Trim() ?? ""
            )
        );
        if (IsDone(FormName, outcome is Outcome<DateOnly>.Invalid invalid ? Explained(invalid) : outcome))
        {
            Navigation.NavigateTo(RuleLinks.Adopted);
        }
    }

    private Outcome<DateOnly> Explained(Outcome<DateOnly>.Invalid invalid) =>
        new Outcome<DateOnly>.Invalid(invalid.Errors.Select(WhatIsWrong).ToList());

    // The use case says that a rule cannot be read; here it is said why.
    private FieldError WhatIsWrong(FieldError error) =>
        error.Field == nameof(AdoptDefaultRuleRequest.Rule)
        && Entered.Rule?.Trim() is { Length: > 0 } typed
        && RuleNotations.ProblemOf(typed) is { } problem
            ? error with
            {
                Sentence = problem,
            }
            : error;

    private static string NameOf(SetName? set) => set is null ? "The whole council" : SetWords.Title(set);

    private sealed class AdoptionForm
    {
        public string? SetCode { get; set; }

        public string? Rule { get; set; }

        public string? From { get; set; }

        public string? Reason { get; set; }
    }
}
