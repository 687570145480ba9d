using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Charts;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.GoldenThread;
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

    /// <summary>"Bolton, July to September 2026: 41 of 62 rated indicators are on track; …", for whoever comes from elsewhere.</summary>
    public static string PublicHeadline(EditionView view, CouncilOverview overview) =>
        $"{view.Council}, {view.Head.Period.InMonths}: {SentenceCase.Within(RollUpWords.Headline(overview))}.";

    /// <summary>"5 indicators have another status, 12 another direction, and 2 figures were restated."</summary>
    public static string Differences(EditionDifferences differences)
    {
        var parts = new[]
        {
            Moved(differences.Moved),
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
                differences.Elements.Count,
                "element of the golden thread is different",
                "elements of the golden thread are different"
            ),
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
    /// <param name="what">What the pages are of, in the plural.</param>
    /// <param name="moves">At least one.</param>
    public static string Pages(string what, PageMoves moves) =>
        $"Of the {what} "
        + string.Join(
            " and ",
            new[]
            {
                Count(moves.Added.Count, "is new", "are new"),
                Count(moves.Removed.Count, "is no longer there", "are no longer there"),
                Count(moves.ChangedPages, "says something else", "say something else"),
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

    /// <summary>"7 indicators have another status (4 better, 2 worse, 1 rated now)"; empty where none has.</summary>
    private static string Moved(IReadOnlyList<EditionMove> moved)
    {
        var ways = moved.CountBy(move => move.Change).OrderBy(way => way.Key).ToList();
        return moved.Count switch
        {
            0 => "",
            1 => $"1 indicator has another status ({ways[0].Key.Words()})",
            var count =>
                $"{count} indicators have another status ({string.Join(", ", ways.Select(way => $"{way.Value} {way.Key.Words()}"))})",
        };
    }

    /// <summary>
    /// Whether what moved is better or worse: by its status or, where that is the same, by its direction; and whether it moves by
    /// more than the usual ups and downs.
    /// </summary>
    public static string Way(EditionMove move) =>
        SentenceCase.AtStart(
            move.Change is not StatusChange.None
                ? move.Change.Words()
                : move.After.Direction switch
                {
                    Domain.Assessment.Direction.Improved => StatusChange.Better.Words(),
                    Domain.Assessment.Direction.Worsened => StatusChange.Worse.Words(),
                    _ => "neither",
                }
        )
        + (
            move.After.IsGettingWorse ? "; getting worse beyond normal variation"
            : move.After.IsGettingBetter ? "; getting better beyond normal variation"
            : ""
        );

    /// <summary>The figure of an indicator with its unit: "8.4 kg per household".</summary>
    public static string Figure(IndicatorStanding standing) =>
        standing.Number is null ? standing.Value : standing.Unit.WithLabel(standing.Value);

    /// <summary>The target of an indicator with its unit.</summary>
    public static string Target(IndicatorStanding standing) =>
        standing.TargetNumber is null ? standing.Target : standing.Unit.WithLabel(standing.Target);

    /// <summary>
    /// What a restated figure was when its readers last saw it: "restated; it was 0 families in the edition of Q4 2025/26". Null
    /// where it is as it was first reported.
    /// </summary>
    /// <param name="former">Null where no earlier edition showed another figure.</param>
    public static string? Restated(EditionFigure figure, FormerFigure? former) =>
        !figure.IsRestated ? null
        : former is null ? "restated since it was first reported"
        : $"restated; it was {SentenceCase.Within(former.Text)} in the edition of {former.In.Period}";

    /// <summary>The same as sentences, with why it was restated where that is known; empty where it is as it was first reported.</summary>
    public static string RestatedWhy(EditionFigure figure, FormerFigure? former) =>
        Restated(figure, former) is { } restated
            ? SentenceCase.AtStart(restated)
                + "."
                + (figure.RestatedBecause is { Length: > 0 } reason ? $" Why: {reason}" : "")
            : "";

    /// <summary>What is different from an edition: "7 indicators have another status (5 better, 2 worse), and 2 figures were restated."</summary>
    /// <param name="moved">The indicators with another status.</param>
    /// <param name="restated">How many figures of the same period are not the same.</param>
    public static string Since(IReadOnlyList<EditionMove> moved, int restated) =>
        (moved.Count == 0 ? "No indicator has another status" : Moved(moved))
        + ", and "
        + (restated == 0 ? "no figure was restated" : Count(restated, "figure was restated", "figures were restated"))
        + ".";

    /// <param name="former">What its readers last saw instead of restated figures; null where nobody asked.</param>
    public static SeriesChartData Chart(
        EditionIndicator indicator,
        IReadOnlyDictionary<ReportingPeriod, FormerFigure>? former = null
    )
    {
        var standing = indicator.Standing;
        var charted = indicator.IsChartOfTotals ? [] : indicator.Chart.ToDictionary(point => point.Period);
        return new SeriesChartData(
            IndicatorSentences.Takeaway(indicator.History.Select(f => (f.Period, f.Number, f.Text, f.Status))),
            $"{standing.Name}{(standing.Unit.Heading.Length > 0 ? ", " + standing.Unit.Heading : "")}{(standing.IsMadeUp ? "†" : "")}.",
            standing.Unit,
            indicator
                .History.Select(figure =>
                    Point(figure, former?.GetValueOrDefault(figure.Period))
                        .Charted(charted.GetValueOrDefault(figure.Period))
                )
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
                    Restated(figure, former: null)
                );
            })
            .ToList();

    private static ChartPoint Point(EditionFigure figure, FormerFigure? former) =>
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
            RestatedNote = Restated(figure, former),
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
