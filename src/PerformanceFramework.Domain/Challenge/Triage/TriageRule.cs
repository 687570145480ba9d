using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Challenge.Triage;

/// <summary>One reason why an indicator is proposed as a topic.</summary>
/// <param name="Points">What it counts.</param>
/// <param name="Sentence">The reason with its figures, as it stands in a list: "red in 3 of the last 4 periods".</param>
public sealed record RaisedBy(TriageReason Reason, int Points, string Sentence);

/// <summary>An indicator that is proposed as a topic.</summary>
/// <param name="Points">Of all reasons, with what a corporate priority adds.</param>
/// <param name="Reasons">At least one.</param>
public sealed record RankedTopic(TriageFacts Facts, decimal Points, IReadOnlyList<RaisedBy> Reasons)
{
    /// <summary>Why it is here: "Red; worse by more than normal variation, new in this period; corporate priority".</summary>
    public string Explanation
    {
        get
        {
            // For how long it has been red is said once, in the place of that it is.
            var isRed = Reasons.Any(reason => reason.Reason is TriageReason.Red);
            var forLong = Reasons.FirstOrDefault(reason => reason.Reason is TriageReason.LongStanding);
            return SentenceCase.AtStart(
                string.Join(
                    "; ",
                    Reasons
                        .Where(reason => !isRed || reason != forLong)
                        .Select(reason => (reason.Reason is TriageReason.Red ? forLong ?? reason : reason).Sentence)
                        .Concat(Facts.ServesPriority ? [TriageRule.CorporatePriority] : [])
                )
            );
        }
    }
}

/// <summary>
/// Which indicators a session ought to look at, and in which order: from what presses most. The steps of triage are those of
/// a challenge cycle: red and worsening, beyond normal variation, forecast to miss, overdue, off course, among the worst,
/// doubtful, silent, long-standing, weighted by corporate priority.
/// </summary>
public static class TriageRule
{
    public const string CorporatePriority = "corporate priority";

    /// <summary>
    /// Those for which some reason holds, the most points first; of the same points the one with more reasons, then by code.
    /// The same facts always give the same order, and no fact that makes an indicator worse lowers its place.
    /// </summary>
    public static IReadOnlyList<RankedTopic> Rank(IEnumerable<TriageFacts> indicators, TriageTerms terms) =>
        indicators
            .Select(facts => Topic(facts, terms))
            .OfType<RankedTopic>()
            .OrderByDescending(topic => topic.Points)
            .ThenByDescending(topic => topic.Reasons.Count)
            .ThenBy(topic => topic.Facts.Code, StringComparer.Ordinal)
            .ToList();

    /// <summary>The successes worth celebrating, those beyond normal variation first, then by code, each with its sentence.</summary>
    public static IReadOnlyList<(TriageFacts Facts, string Sentence)> Successes(IEnumerable<TriageFacts> indicators) =>
        indicators
            .Select(facts => (Facts: facts, Sentence: SuccessOf(facts)))
            .Where(success => success.Sentence is not null)
            .OrderByDescending(success => success.Facts.IsGettingBetter)
            .ThenByDescending(success => success.Facts.ServesPriority)
            .ThenBy(success => success.Facts.Code, StringComparer.Ordinal)
            .Select(success => (success.Facts, success.Sentence!))
            .ToList();

    private static RankedTopic? Topic(TriageFacts facts, TriageTerms terms)
    {
        var reasons = Enum.GetValues<TriageReason>()
            .Where(reason => terms.PointsOf(reason) > 0)
            .Select(reason =>
                SentenceOf(reason, facts, terms) is { } sentence
                    ? new RaisedBy(reason, terms.PointsOf(reason), sentence)
                    : null
            )
            .OfType<RaisedBy>()
            .ToList();
        if (reasons.Count == 0)
        {
            return null;
        }

        var points = (decimal)reasons.Sum(reason => reason.Points);
        return new RankedTopic(
            facts,
            facts.ServesPriority ? points * (100 + terms.PriorityPercent) / 100 : points,
            reasons
        );
    }

    /// <summary>The reason in words; null where it does not hold. Each holds too for whatever is worse.</summary>
    private static string? SentenceOf(TriageReason reason, TriageFacts facts, TriageTerms terms) =>
        reason switch
        {
            TriageReason.Red => facts.Status is not Status.Red ? null
            : terms.LongStanding > 0 && Reds(facts, terms) >= terms.LongStandingReds ? "red"
            : Running(facts) is > 1 and var periods ? $"red in {periods} periods running"
            : "red",
            TriageReason.RedAndWorsened => facts is { Status: Status.Red, Direction: Direction.Worsened }
                ? "worse than before"
                : null,
            TriageReason.GettingWorse => !facts.IsGettingWorse ? null
            : facts.WasGettingWorse ? "worse by more than normal variation, as in the period before"
            : "worse by more than normal variation, new in this period",
            TriageReason.LongStanding => Reds(facts, terms) is var reds && reds >= terms.LongStandingReds
                ? Running(facts) is > 1 and var running && running >= reds
                    ? $"red in {running} periods running"
                    : $"red in {reds} of the last {terms.LongStandingPeriods} periods"
                : null,
            TriageReason.ForecastToMiss => facts.Outlook
                is ForecastOutlook.Unlikely
                    or ForecastOutlook.HighlyUnlikely
                    or ForecastOutlook.RemoteChance
                    or ForecastOutlook.Lost
                ? "forecast to miss its target at the year end"
                    + (facts.ForecastFigures is { } expected ? $": {expected}" : "")
                : null,
            TriageReason.OffCourse => facts.OffCourse,
            TriageReason.OverdueActions => Overdue(facts.OverdueActions, "action of its recovery plan"),
            TriageReason.OverdueCommitments => Overdue(facts.OverdueCommitments, "commitment"),
            TriageReason.WorstQuarter => facts.IsInWorstQuarter
                ? facts.PlaceFigures ?? "in the worst quarter of the places it is compared with"
                : null,
            TriageReason.DoubtfulData => facts.Doubt,
            TriageReason.SilentOwner => OwnerSilence.IsLong(facts.SilentPeriods, terms)
                ? $"no commentary in {facts.SilentPeriods} {(facts.SilentPeriods == 1 ? "period" : "periods running")}"
                : null,
        };

    private static string? SuccessOf(TriageFacts facts) =>
        facts.IsGettingBetter ? "better by more than normal variation"
        : facts is { Status: Status.Green or Status.Blue, Earlier: [Status.Red or Status.Amber, ..] }
            ? $"back on track after {(facts.Earlier[0] is Status.Red ? "red" : "amber")}"
        : null;

    private static int Running(TriageFacts facts) => facts.Statuses.TakeWhile(status => status is Status.Red).Count();

    private static int Reds(TriageFacts facts, TriageTerms terms) =>
        facts.Statuses.Take(terms.LongStandingPeriods).Count(status => status is Status.Red);

    private static string? Overdue(int count, string what) =>
        count switch
        {
            0 => null,
            1 => $"one {what} overdue",
            _ => $"{count} {Plural(what)} overdue",
        };

    private static string Plural(string what) =>
        what.StartsWith("action", StringComparison.Ordinal)
            ? what.Replace("action", "actions", StringComparison.Ordinal)
            : what + "s";
}
