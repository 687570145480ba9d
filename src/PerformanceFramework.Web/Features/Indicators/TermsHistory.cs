using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>By which target and which rule the figure of a period is judged.</summary>
/// <param name="Target">In words.</param>
/// <param name="Rule">In words.</param>
/// <param name="Earlier">What the target of the period was before it was changed, in words, the latest first.</param>
public sealed record PeriodTerms(ReportingPeriod Period, string Target, string Rule, IReadOnlyList<string> Earlier);

/// <summary>Which target and rule applied in each period, and what changed from which day.</summary>
/// <param name="periods">In order.</param>
public sealed class TermsHistory(IReadOnlyList<PeriodTerms> periods)
{
    private readonly Dictionary<ReportingPeriod, PeriodTerms> _of = periods.ToDictionary(terms => terms.Period);

    /// <summary>None where nothing is judged.</summary>
    public IReadOnlyList<PeriodTerms> Periods => periods;

    /// <summary>
    /// Within their years most periods have another target than the one before, as of a total since April: then a period is
    /// compared with the same one of the year before, because another target than in the period before is no change.
    /// </summary>
    public bool IsProfiled { get; } = AreProfiled(periods);

    /// <summary>As the page of an indicator has it.</summary>
    public static TermsHistory Of(IndicatorDetail indicator) =>
        new(
            indicator.Kind is IndicatorKind.Activity
                ? []
                : indicator
                    .History.Select(row => new PeriodTerms(
                        row.Period,
                        row.Target.InWords(indicator.Unit),
                        RuleOf(row.Assessment.Rule, indicator.Unit),
                        row.EarlierTargets.Select(earlier => TargetWords.Earlier(earlier, indicator.Unit)).ToList()
                    ))
                    .ToList()
        );

    /// <summary>As an edition holds it: without what targets were before they were changed.</summary>
    public static TermsHistory Of(EditionIndicator indicator) =>
        new(
            indicator.Kind is IndicatorKind.Activity
                ? []
                : indicator
                    .History.Select(figure => new PeriodTerms(
                        figure.Period,
                        figure.TargetText,
                        RuleOf(figure.Rule, indicator.Standing.Unit),
                        []
                    ))
                    .ToList()
        );

    /// <summary>What is not as it was before, with the day from which it holds, and what was set for the period earlier.</summary>
    /// <param name="at">The place of the period.</param>
    public IEnumerable<string> ChangesAt(int at)
    {
        var terms = periods[at];
        var day = UkDate.Words(terms.Period.Start);
        if (TargetBefore(at) is { } before && before.Target != terms.Target)
        {
            var when = IsProfiled ? $"In {before.Period}" : "Before";
            yield return $"Target from {day}: {terms.Target}. {when}: {before.Target}.";
        }

        if (at > 0 && periods[at - 1].Rule is var was && was != terms.Rule)
        {
            yield return $"Rule from {day}: {terms.Rule}. Before: {was}.";
        }

        foreach (var earlier in terms.Earlier)
        {
            yield return earlier;
        }
    }

    /// <summary>
    /// How often each changed, and from when at last: "In 18 periods the target changed 3 times, last from 1 April 2026, and the
    /// rule once, from 1 April 2025." There has to be a period.
    /// </summary>
    public string Summary
    {
        get
        {
            var places = Enumerable.Range(0, periods.Count).ToList();
            var targets = Days(at => TargetBefore(at) is { } before && before.Target != periods[at].Target);
            var rules = Days(at => at > 0 && periods[at - 1].Rule != periods[at].Rule);
            var over = periods.Count == 1 ? "In the one period so far" : $"In {periods.Count} periods";
            return (
                    IsProfiled
                        ? "The year’s target is spread over its periods, so each is compared with the same one of the year before. "
                        : ""
                )
                + (targets.Count, rules.Count) switch
                {
                    (0, 0) => $"{over} neither the target nor the rule changed.",
                    (_, 0) => $"{over} the target changed {Times(targets)}; the rule did not.",
                    (0, _) => $"{over} the rule changed {Times(rules)}; the target did not.",
                    _ => $"{over} the target changed {Times(targets)}, and the rule {Times(rules)}.",
                }
                + periods.Count(terms => terms.Earlier.Count > 0) switch
                {
                    0 => "",
                    1 => " The target of one period was changed after it had been set.",
                    var corrected => $" The targets of {corrected} periods were changed after they had been set.",
                };

            List<DateOnly> Days(Func<int, bool> isChange) =>
                places.Where(isChange).Select(at => periods[at].Period.Start).ToList();
        }
    }

    private PeriodTerms? TargetBefore(int at) =>
        IsProfiled ? _of.GetValueOrDefault(periods[at].Period.SamePeriodLastYear)
        : at > 0 ? periods[at - 1]
        : null;

    private static bool AreProfiled(IReadOnlyList<PeriodTerms> periods)
    {
        var steps = periods
            .Zip(periods.Skip(1))
            .Where(step =>
                (step.First.Period.Kind, step.First.Period.Year) == (step.Second.Period.Kind, step.Second.Period.Year)
            )
            .ToList();
        return steps.Count(step => step.First.Target != step.Second.Target) * 2 > steps.Count;
    }

    private static string Times(List<DateOnly> days) =>
        days.Count == 1
            ? $"once, from {UkDate.Words(days[0])}"
            : $"{days.Count} times, last from {UkDate.Words(days[^1])}";

    private static string RuleOf(ToleranceRule? rule, Unit unit) => rule?.InWords(unit) ?? "none";
}
