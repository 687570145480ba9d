using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What an indicator's page says in words, worked out from its figures.</summary>
internal static class IndicatorSentences
{
    public static string Headline(IndicatorDetail indicator) =>
        indicator.Latest switch
        {
            null => $"{indicator.Name}: no figure has been reported yet.",
            { Number: null } latest => $"{indicator.Name}: {LowerFirst(latest.Value)} for {latest.Period}.",
            { } latest =>
                $"{indicator.Name}: {latest.Value}{Target(latest)}{Direction(latest.Assessment.SincePrevious)}.",
        };

    public static SeriesChartData Chart(IndicatorDetail indicator) =>
        new(
            Takeaway(indicator),
            $"{indicator.Name}{(indicator.Unit.Heading.Length > 0 ? ", " + indicator.Unit.Heading : "")}{(indicator.IsMadeUp ? "†" : "")}.",
            indicator.Unit,
            indicator.History.Select(Point).ToList(),
            indicator.Comparators.Select(c => new ChartComparator(c.Area, c.Values)).ToList(),
            indicator.Source
        );

    private static string Takeaway(IndicatorDetail indicator)
    {
        var figures = indicator.History.Where(row => row.Number is not null).ToList();
        if (figures.Count < 2)
        {
            return figures.Count == 0
                ? "There are no figures to draw yet."
                : $"There is one figure so far: {figures[0].Value} in {figures[0].Period}.";
        }

        var (first, last) = (figures[0], figures[^1]);
        var way =
            last.Number > first.Number ? "up from"
            : last.Number < first.Number ? "down from"
            : "the same as";
        var green = figures.Count(row => row.Assessment.Status is Status.Green);
        var rated = figures.Count(row => row.Assessment.Status is not Status.NotRated);
        var record = rated == 0 ? "" : $" Green in {green} of {rated} rated periods.";
        return $"{last.Value} in {last.Period}, {way} {first.Value} in {first.Period}.{record}";
    }

    private static ChartPoint Point(IndicatorHistoryRow row)
    {
        var (low, high) = row.Target switch
        {
            Domain.Indicators.Target.AtLeast t => ((decimal?)t.Value, (decimal?)t.Value),
            Domain.Indicators.Target.MoreThan t => (t.Value, t.Value),
            Domain.Indicators.Target.AtMost t => (t.Value, t.Value),
            Domain.Indicators.Target.LessThan t => (t.Value, t.Value),
            Domain.Indicators.Target.Between t => (t.Low, t.High),
            _ => (null, null),
        };
        return new ChartPoint(
            row.Period,
            row.Number,
            row.Value,
            low,
            high,
            row.TargetText,
            row.Assessment.Status,
            row.IsProvisional
        );
    }

    private static string Target(IndicatorHistoryRow latest) =>
        latest.Assessment.Status switch
        {
            Status.Green => ", on target",
            Status.Amber => ", just off its target",
            Status.Red => ", off its target",
            Status.NotRated => "",
        };

    private static string Direction(StoredDirection direction) =>
        direction.Direction switch
        {
            Domain.Assessment.Direction.Improved => $", better than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Worsened => $", worse than in {direction.ComparedWith}",
            Domain.Assessment.Direction.NoChange => $", the same as in {direction.ComparedWith}",
            Domain.Assessment.Direction.Increased => $", higher than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Decreased => $", lower than in {direction.ComparedWith}",
            Domain.Assessment.Direction.Withheld => "",
        };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
