using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Reports;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Reports;
using PerformanceFramework.Web.Features.GoldenThread;

namespace PerformanceFramework.Web.Features.Reports;

/// <summary>What the annual report says.</summary>
internal static class AnnualReportWords
{
    /// <summary>The years that are offered: the running one and those before it.</summary>
    private const int YearsOffered = 6;

    public static IEnumerable<FinancialYear> Years(DateOnly today)
    {
        var running = FinancialYear.Containing(today).StartYear;
        return Enumerable.Range(0, YearsOffered).Select(back => new FinancialYear(running - back));
    }

    /// <summary>
    /// The year in one sentence: "In 2025/26, 40 of 61 targets were met, 3 of 6 outcomes were more on track than a year before, and
    /// beyond normal variation 12 indicators were getting worse and 9 getting better."
    /// </summary>
    public static string Headline(AnnualReport report)
    {
        if (report.Now.All == 0)
        {
            return $"Nothing is known of {report.Year}.";
        }

        var aimed = report.Met + report.Missed;
        var compared = report.Outcomes.Where(IsCompared).ToList();
        List<string> parts =
        [
            aimed == 0
                ? "no target of the year can be told yet"
                : $"{report.Met} of {Count(aimed, "target")} {Were(report.Met)} met",
        ];
        if (compared.Count > 0)
        {
            var more = compared.Count(outcome => Way(outcome) > 0);
            parts.Add(
                $"{(more == 0 ? "none" : more)} of {Count(compared.Count, "outcome")} {Were(more)} more on track than {(report.IsOver ? "a year before" : $"at the end of {Before(report)}")}"
            );
        }

        parts.Add(
            report.Worse.Count + report.Better.Count == 0
                ? "nothing was moving beyond normal variation"
                : $"beyond normal variation {Count(report.Worse.Count, "indicator")} {Were(report.Worse.Count)} getting worse and {report.Better.Count} getting better"
        );
        return $"{(report.IsOver ? "In" : "So far in")} {report.Year}, {string.Join(", ", parts.SkipLast(1))}, and {parts[^1]}.";
    }

    /// <summary>The year that it is held against.</summary>
    public static FinancialYear Before(AnnualReport report) => new(report.Year.StartYear - 1);

    /// <summary>Which figures the report rests on.</summary>
    public static string Basis(AnnualReport report) =>
        report.IsOver
            ? $"As the council was on {UkDate.Words(report.YearEnd)}, by figures of periods that ended by then, as they were known on {UkDate.Words(report.KnownOn)}."
            : $"The year is not over: as the council is today, by the figures that are known today.";

    /// <summary>"7 of 9 rated (78%)".</summary>
    public static string OnTrack(StatusRollUp rollUp) =>
        rollUp.Rated == 0 ? "None rated" : $"{rollUp.OnTrack} of {rollUp.Rated} rated ({RollUpWords.OfRated(rollUp)})";

    public static string Change(AnnualOutcome outcome) =>
        !IsCompared(outcome)
            ? "Not known"
            : Way(outcome) switch
            {
                > 0 => "More on track",
                < 0 => "Less on track",
                _ => "As it was",
            };

    public static string Words(YearTargetResult result) =>
        result switch
        {
            YearTargetResult.Met => "Met",
            YearTargetResult.Missed => "Missed",
            YearTargetResult.NoTarget => "No figure was aimed at",
            YearTargetResult.NoFigure => "No figure of the year’s end",
        };

    /// <summary>Why an indicator counts as better or worse: by its control chart, or where none suits by its recent trend.</summary>
    public static string Why(IndicatorStanding standing) =>
        standing.Signals is { Variation: VariationSignal.NotSuitable, Trend: not TrendLabel.CannotBeCalculated }
            ? standing.Signals.TrendExplanation
            : standing.Signals.VariationExplanation;

    public static string Sessions(AnnualSessions sessions)
    {
        if (sessions.Held == 0)
        {
            return "No challenge session was held and closed.";
        }

        var decisions = Enum.GetValues<DecisionKind>()
            .Where(sessions.Decisions.ContainsKey)
            .Select(kind => $"{SentenceCase.Within(kind.Words())} ({sessions.Decisions[kind]})")
            .ToList();
        return $"{Count(sessions.Held, "challenge session")} {Were(sessions.Held)} held. "
            + (
                decisions.Count == 0
                    ? "Nothing was decided in them."
                    : $"Topics ended in: {string.Join(", ", decisions)}."
            );
    }

    public static string Promises(PromisesOfTheYear promises) =>
        promises.All == 0
            ? "No commitment was closed or due."
            : $"Of {Count(promises.All, "commitment")}, {promises.Kept} {Were(promises.Kept)} kept by the day, {promises.Late} {Were(promises.Late)} done late, {promises.Cancelled} {Were(promises.Cancelled)} cancelled, and {promises.Overdue} {Were(promises.Overdue)} overdue at the end.";

    private static bool IsCompared(AnnualOutcome outcome) => outcome is { Now.Rated: > 0, Before.Rated: > 0 };

    private static int Way(AnnualOutcome outcome) =>
        Math.Sign(outcome.Now.OnTrackOfRated.GetValueOrDefault() - outcome.Before.OnTrackOfRated.GetValueOrDefault());

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Were(int count) => count == 1 ? "was" : "were";
}
