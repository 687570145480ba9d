using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Charts;
using PerformanceFramework.Web.Components.Ui;
using ChartPoint = PerformanceFramework.Web.Components.Charts.ChartPoint;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What an indicator's page says in words, worked out from its figures.</summary>
internal static class IndicatorSentences
{
    /// <summary>How its latest figure goes beside chance, as lists show it and are narrowed down to it.</summary>
    public static SignalLook Signal(IndicatorStanding standing) =>
        standing is { Number: null, Period: not null } ? SignalLook.NoFigure : SignalLook.Of(standing.Signals);

    public static string Headline(IndicatorDetail indicator) =>
        indicator.Latest switch
        {
            null => $"{indicator.Name}: no figure has been reported yet.",
            { Number: null } latest => $"{indicator.Name}: {SentenceCase.Within(latest.Value)} for {latest.Period}.",
            { } latest =>
                $"{indicator.Name}: {latest.Value}{Target(latest)}{Direction(latest.Assessment.SincePrevious)}.",
        };

    public static SeriesChartData Chart(IndicatorDetail indicator)
    {
        var charted = indicator.Chart.IsOfTotals ? [] : indicator.Chart.Points.ToDictionary(point => point.Period);
        return new(
            Takeaway(indicator.History.Select(row => (row.Period, row.Number, row.Value, row.Assessment.Status))),
            $"{indicator.Name}{(indicator.Unit.Heading.Length > 0 ? ", " + indicator.Unit.Heading : "")}{(indicator.IsMadeUp ? "†" : "")}.",
            indicator.Unit,
            indicator
                .History.Select(row =>
                    Point(row, indicator.IsAsReported).Charted(charted.GetValueOrDefault(row.Period))
                )
                .ToList(),
            indicator.Comparators.Select(c => new ChartComparator(c.Area, c.Values)).ToList(),
            indicator.Source
        )
        {
            Events = EventsOf(indicator.Begun),
        };
    }

    /// <summary>Lines on a chart for what was begun.</summary>
    public static List<ChartEvent> EventsOf(IReadOnlyList<BegunIntervention> begun) =>
        begun.Select(intervention => new ChartEvent(intervention.On, intervention.Name)).ToList();

    /// <summary>What officers expect beside what the projection says; neither is made from the other.</summary>
    public static string Expected(OfficersForecast officers, StoredForecast projection, Unit unit)
    {
        var target =
            officers.Meets is not { } meets ? ""
            : meets ? $", which would meet the target of {officers.Target.InWords(unit)}"
            : $", which would miss the target of {officers.Target.InWords(unit)}";
        var beside =
            projection is { Central: { } central, YearEnd: { } yearEnd } && yearEnd == officers.YearEnd
                ? $"; the projection says {unit.FormatWithLabel(central)}"
                : "; there is no projection";
        return $"Officers expect {unit.FormatWithLabel(officers.Expected.Value)} ({SentenceCase.Within(officers.Expected.Confidence.Words())}){target}{beside}";
    }

    /// <summary>The one sentence that a chart of figures proves.</summary>
    /// <param name="history">In order of period; those that are no numbers are left out.</param>
    public static string Takeaway(
        IEnumerable<(ReportingPeriod Period, decimal? Number, string Text, Status Status)> history
    )
    {
        var figures = history.Where(figure => figure.Number is not null).ToList();
        if (figures.Count < 2)
        {
            return figures.Count == 0
                ? "There are no figures to draw yet."
                : $"There is one figure so far: {figures[0].Text} in {figures[0].Period}.";
        }

        var (first, last) = (figures[0], figures[^1]);
        var way =
            last.Number > first.Number ? "up from"
            : last.Number < first.Number ? "down from"
            : "the same as";
        var green = figures.Count(figure => figure.Status is Status.Green or Status.Blue);
        var rated = figures.Count(figure => figure.Status is not Status.NotRated);
        var record = rated == 0 ? "" : $" On target in {green} of {rated} rated periods.";
        return $"{last.Text} in {last.Period}, {way} {first.Text} in {first.Period}.{record}";
    }

    /// <summary>What each period adds to a total since April, with its limits; null where the figures are charted as they are.</summary>
    public static SeriesChartData? ChartWithinPeriods(IndicatorDetail indicator) =>
        indicator.Chart.IsOfTotals
            ? ChartWithinPeriods(
                indicator.Name,
                indicator.IsMadeUp,
                indicator.Unit,
                indicator.Chart.Points,
                indicator.History.Where(row => row.IsProvisional).Select(row => row.Period).ToHashSet(),
                indicator.Begun,
                indicator.Source
            )
            : null;

    /// <param name="name">The indicator's.</param>
    /// <param name="isMadeUp">Its figures are made up for the demonstration.</param>
    /// <param name="unit">Of its figures.</param>
    /// <param name="points">What each period adds; where there are none, there is no chart.</param>
    /// <param name="provisional">The periods whose figures may still be revised.</param>
    /// <param name="begun">What was begun so that it gets better.</param>
    /// <param name="source">Who collected the figures.</param>
    public static SeriesChartData? ChartWithinPeriods(
        string name,
        bool isMadeUp,
        Unit unit,
        IReadOnlyList<ChartedPoint> points,
        IReadOnlySet<ReportingPeriod> provisional,
        IReadOnlyList<BegunIntervention> begun,
        string source
    ) =>
        points.Count == 0
            ? null
            : new(
                "What each period adds to the total, beside its usual range.",
                $"{name}, in each period{(isMadeUp ? "†" : "")}.",
                unit,
                points
                    .Select(point =>
                        new ChartPoint(
                            point.Period,
                            point.Value,
                            point.Value is { } known ? unit.Format(known) : "No figure",
                            null,
                            null,
                            "–",
                            Status.NotRated,
                            provisional.Contains(point.Period)
                        ).Charted(point)
                    )
                    .ToList(),
                [],
                source
            )
            {
                Events = EventsOf(begun),
            };

    /// <summary>With the limits that hold in its period, and what it says beyond them.</summary>
    /// <param name="point">A figure of a series.</param>
    /// <param name="charted">The same one on the control chart; null where it is on none.</param>
    public static ChartPoint Charted(this ChartPoint point, ChartedPoint? charted) =>
        charted is null
            ? point
            : point with
            {
                Limits = charted.Limits is { } limits
                    ? new ChartLimits(limits.Segment, limits.Lower, limits.Mean, limits.Upper)
                    : null,
                IsRebased = charted.IsRebased,
                Mark = charted.Limits is null ? null : MarkOf(charted),
            };

    // A period without a figure has no signal at all.
    private static ChartMark? MarkOf(ChartedPoint point) =>
        point.Value is null
            ? null
            : point.Signal switch
            {
                VariationSignal.ImprovementHigh or VariationSignal.ImprovementLow => ChartMark.Better,
                VariationSignal.ConcernHigh or VariationSignal.ConcernLow => ChartMark.Worse,
                VariationSignal.NeutralHigh or VariationSignal.NeutralLow => ChartMark.HigherOrLower,
                _ => null,
            };

    private static ChartPoint Point(IndicatorHistoryRow row, bool isAsReported)
    {
        var (low, high) = row.Target.Ends;
        return new ChartPoint(
            row.Period,
            row.Number,
            row.Value,
            low,
            high,
            row.TargetText,
            row.Assessment.Status,
            row.IsProvisional
        )
        {
            Interval = row.Limits is { } limits ? ((decimal)limits.Lower, (decimal)limits.Upper) : null,
            Rule = row.Assessment.Rule,
            RestatedNote = RestatedNote(row, isAsReported),
            Confidence = row.Confidence,
            IsNotConfirmed = row.IsNotConfirmed,
        };
    }

    /// <summary>The other value of a figure that has been restated; null where there is only one.</summary>
    public static string? RestatedNote(IndicatorHistoryRow row, bool isAsReported) =>
        row.Restated is not { } figure ? null
        : isAsReported
            ? $"as first reported; restated as {figure.Restated}, {StatusLook.Of(figure.RestatedStatus, figure.RestatedRule).WordInSentence}"
        : $"restated; first reported as {figure.Reported}, {StatusLook.Of(figure.ReportedStatus, figure.ReportedRule).WordInSentence}";

    /// <summary>Its figures for a table of periods.</summary>
    public static IReadOnlyList<PeriodFigure> FiguresOf(IndicatorDetail indicator) =>
        indicator
            .History.Select(row => new PeriodFigure(
                row.Period,
                row.Value,
                row.Confidence,
                row.IsNotConfirmed,
                RestatedNote(row, indicator.IsAsReported)
            ))
            .ToList();

    private static string Target(IndicatorHistoryRow latest) =>
        latest.Assessment.Status is Status.NotRated ? ""
        : latest.OverriddenOn is not null || latest.Assessment.Rule is ToleranceRule.Judgement
            ? $", judged {StatusLook.Of(latest.Assessment.Status).Word.ToLowerInvariant()}"
        : OfItsRule(latest.Assessment)
            ?? latest.Assessment.Status switch
            {
                Status.Blue => ", better than its target",
                Status.Green => ", on target",
                Status.Yellow or Status.Amber => ", just off its target",
                Status.Red => ", off its target",
                Status.NotRated => "",
            };

    // "Just off its target" would be untrue of rules whose colours say something else; null for those where it holds.
    private static string? OfItsRule(StoredAssessment assessment) =>
        (assessment.Rule, assessment.Status) switch
        {
            (ToleranceRule.Benchmark, Status.Green) => ", better than its benchmark",
            (ToleranceRule.Benchmark, Status.Amber) => ", similar to its benchmark",
            (ToleranceRule.Benchmark, _) => ", worse than its benchmark",
            (ToleranceRule.Forecast, Status.Green) => ", expected to meet its year-end target",
            (ToleranceRule.Forecast, Status.Amber) => ", at risk of missing its year-end target",
            (ToleranceRule.Forecast, _) => ", not expected to meet its year-end target",
            (ToleranceRule.SymmetricBand, Status.Green) => ", better than its target",
            (ToleranceRule.SymmetricBand, Status.Amber) => ", about as its target",
            (ToleranceRule.SymmetricBand, _) => ", worse than its target",
            (ToleranceRule.ToleranceAndImprovement, Status.Amber) => ", off its target but no worse than before",
            (ToleranceRule.TargetAndFloor, Status.Amber) => ", off its target but within its limit",
            (ToleranceRule.LowAndHighTarget or ToleranceRule.MinimumAndStretch, Status.Amber) =>
                ", between its two targets",
            _ => null,
        };

    private static string Direction(StoredDirection direction) =>
        direction.Direction switch
        {
            Domain.Assessment.Direction.Improved => $", better than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Worsened => $", worse than in {direction.ComparedWith}",
            Domain.Assessment.Direction.NoChange => direction.Movement is Movement.Same
                ? $", the same as in {direction.ComparedWith}"
                : $", no better or worse than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Increased => $", higher than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Decreased => $", lower than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Withheld => "",
        };
}
