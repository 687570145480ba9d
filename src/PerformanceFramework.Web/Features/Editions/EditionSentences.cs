using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Web.Components.Charts;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>What an edition says of an indicator in words, worked out from what was frozen.</summary>
internal static class EditionSentences
{
    /// <summary>"Recycling rate: 43.9%, Amber against a target of 45.0%, worse than in Q4 2025/26."</summary>
    public static string Headline(IndicatorStanding standing) =>
        standing.Period is not { } period
            ? $"{standing.Name}: no figure had been reported."
            : $"{standing.Name}: {SentenceCase.Within(standing.Value)} for {period}{Status(standing)}{Direction(standing)}.";

    /// <summary>"5 indicators have another status, 12 another direction, and 2 figures were restated."</summary>
    public static string Differences(EditionDifferences differences)
    {
        var parts = new[]
        {
            Count(differences.Moved.Count, "indicator has another status", "indicators have another status"),
            Count(differences.Turned.Count, "has another direction only", "have another direction only"),
            Count(differences.Restated.Count, "figure was restated", "figures were restated"),
            Count(
                differences.Redefined.Count,
                "indicator is measured or judged in another way",
                "indicators are measured or judged in another way"
            ),
            Count(differences.Added.Count, "indicator is new", "indicators are new"),
            Count(differences.Removed.Count, "indicator is no longer there", "indicators are no longer there"),
            Count(
                differences.Portfolios.Select(move => move.Code).Distinct().Count(),
                "page of a portfolio says something else",
                "pages of portfolios say something else"
            ),
            Count(
                differences.Dashboards.Count,
                "of the council’s own dashboards is different",
                "of the council’s own dashboards are different"
            ),
            Count(
                differences.Health?.New ?? 0,
                "need of the golden thread is new",
                "needs of the golden thread are new"
            ),
            Count(
                differences.Health?.Gone ?? 0,
                "need of the golden thread is gone",
                "needs of the golden thread are gone"
            ),
        }
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count switch
        {
            0 => "Nothing is different.",
            1 => parts[0] + ".",
            _ => $"{string.Join(", ", parts.SkipLast(1))}, and {parts[^1]}.",
        };
    }

    /// <summary>What a page said; a dash where it said nothing.</summary>
    public static string OrNothing(string said) => said.Length == 0 ? "–" : said;

    /// <summary>"Of the council’s own dashboards 1 is new and 2 say something else."</summary>
    /// <param name="moves">At least one.</param>
    public static string Dashboards(DashboardMoves moves) =>
        "Of the council’s own dashboards "
        + string.Join(
            " and ",
            new[]
            {
                Count(moves.Added.Count, "is new", "are new"),
                Count(moves.Removed.Count, "is no longer there", "are no longer there"),
                Count(moves.ChangedDashboards, "says something else", "say something else"),
            }.Where(part => part.Length > 0)
        )
        + ".";

    /// <summary>"2 needs are new and 1 is gone: the thread had 14, and has 15."</summary>
    public static string Health(HealthMoves health) =>
        $"{(health.New == 0 ? "No need is new" : Count(health.New, "need is new", "needs are new"))} and {(health.Gone == 0 ? "none is gone" : Count(health.Gone, "is gone", "are gone"))}: the thread had {health.Before}, and has {health.After}.";

    /// <summary>Whether a need came or went, and whether what has it did.</summary>
    public static string Change(HealthMove move) =>
        (move.IsNew ? "New" : "Gone")
        + (move.IsInBoth ? "" : $", with the {(move.Line.IsElement ? "element" : "indicator")} itself");

    /// <summary>What is different from an edition: "7 indicators have another status, and 2 figures were restated."</summary>
    /// <param name="moved">How many indicators have another status.</param>
    /// <param name="restated">How many figures of the same period are not the same.</param>
    public static string Since(int moved, int restated) =>
        (
            moved == 0
                ? "No indicator has another status"
                : Count(moved, "indicator has another status", "indicators have another status")
        )
        + ", and "
        + (restated == 0 ? "no figure was restated" : Count(restated, "figure was restated", "figures were restated"))
        + ".";

    public static SeriesChartData Chart(EditionIndicator indicator)
    {
        var standing = indicator.Standing;
        var charted = indicator.IsChartOfTotals ? [] : indicator.Chart.ToDictionary(point => point.Period);
        return new SeriesChartData(
            IndicatorSentences.Takeaway(indicator.History.Select(f => (f.Period, f.Number, f.Text, f.Status))),
            $"{standing.Name}{(standing.Unit.Heading.Length > 0 ? ", " + standing.Unit.Heading : "")}{(standing.IsMadeUp ? "†" : "")}.",
            standing.Unit,
            indicator
                .History.Select(figure => Point(figure).Charted(charted.GetValueOrDefault(figure.Period)))
                .ToList(),
            indicator
                .Comparators.Select(c => new ChartComparator(
                    c.Area,
                    c.Figures.Select(figure => (figure.Period, figure.Value)).ToList()
                ))
                .ToList(),
            indicator.Source
        )
        {
            Events = IndicatorSentences.EventsOf(indicator.Begun),
        };
    }

    /// <summary>What each period adds to a total since April, with its limits; null where the figures are charted as they are.</summary>
    public static SeriesChartData? ChartWithinPeriods(EditionIndicator indicator) =>
        indicator.IsChartOfTotals
            ? IndicatorSentences.ChartWithinPeriods(
                indicator.Standing.Name,
                indicator.Standing.IsMadeUp,
                indicator.Standing.Unit,
                indicator.Chart,
                indicator.History.Where(figure => figure.IsProvisional).Select(figure => figure.Period).ToHashSet(),
                indicator.Begun,
                indicator.Source
            )
            : null;

    /// <summary>Its figures for a table of periods. How sure officers were is kept of the latest alone.</summary>
    public static IReadOnlyList<PeriodFigure> FiguresOf(EditionIndicator indicator) =>
        indicator
            .History.Select(figure =>
            {
                var latest = figure.Period == indicator.Standing.Period ? indicator.Standing : null;
                return new PeriodFigure(
                    figure.Period,
                    figure.Text,
                    latest?.Confidence,
                    latest?.IsNotConfirmed ?? false,
                    RestatedNote(figure)
                );
            })
            .ToList();

    private static string? RestatedNote(EditionFigure figure) =>
        figure.IsRestated ? "restated since it was first reported" : null;

    private static ChartPoint Point(EditionFigure figure) =>
        new(
            figure.Period,
            figure.Number,
            figure.Text,
            figure.TargetLow,
            figure.TargetHigh,
            figure.TargetText,
            figure.Status,
            figure.IsProvisional
        )
        {
            Rule = figure.Rule,
            Interval = figure is { Lower: { } lower, Upper: { } upper } ? (lower, upper) : null,
            RestatedNote = RestatedNote(figure),
        };

    private static string Count(int number, string one, string several) =>
        number == 0 ? "" : $"{number} {(number == 1 ? one : several)}";

    private static string Status(IndicatorStanding standing) =>
        standing.Status is Domain.Assessment.Status.NotRated
            ? ""
            : $", {StatusLook.Of(standing.Status).Word} against a target of {standing.Target}";

    private static string Direction(IndicatorStanding standing) =>
        (standing.Direction, standing.ComparedWith) switch
        {
            (Domain.Assessment.Direction.Improved, { } before) => $", better than in {before}",
            (Domain.Assessment.Direction.Worsened, { } before) => $", worse than in {before}",
            (Domain.Assessment.Direction.NoChange, { } before) => $", no better or worse than in {before}",
            (Domain.Assessment.Direction.Increased, { } before) => $", higher than in {before}",
            (Domain.Assessment.Direction.Decreased, { } before) => $", lower than in {before}",
            _ => "",
        };
}
