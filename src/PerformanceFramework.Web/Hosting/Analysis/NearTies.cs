using PerformanceFramework.Domain.Assessment.Variation;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// Where a comparison is so close, to 1 in 1,000,000,000, that rounding may decide it: there two programs that are both
/// right may label a point differently.
/// </summary>
internal static class NearTies
{
    // The factor of the screen in NHSRplotthedots 0.2.2.
    private const double ScreenFactor = 3.267;

    /// <summary>The points that lie on the mean, on a limit, or two thirds of the way to one.</summary>
    public static IEnumerable<int> Points(ControlChart.Drawn chart) =>
        chart
            .Points.Index()
            .Where(point =>
                point.Item.Value is { } value && IsOnALine(value, chart.Segments[point.Item.Segment].Limits)
            )
            .Select(point => point.Index);

    /// <summary>A moving range that the screen just keeps or just leaves out.</summary>
    public static bool InScreening(ControlChart.Drawn chart) =>
        chart.Question.Method.ScreensRanges
        && chart.Segments.Any(segment =>
        {
            var ranges = RangesOf(chart, segment);
            return ranges.Count > 0 && ranges.Exists(range => AreClose(range, ScreenFactor * ranges.Average()));
        });

    private static bool IsOnALine(double value, ControlLimits limits)
    {
        if (limits is not { Mean: { } mean, Upper: { } upper, Lower: { } lower })
        {
            return limits.Mean is { } only && AreClose(value, only);
        }

        var near = 2 * (upper - mean) / 3;
        return AreClose(value, mean)
            || AreClose(value, upper)
            || AreClose(value, lower)
            || AreClose(value, mean + near)
            || AreClose(value, mean - near);
    }

    private static List<double> RangesOf(ControlChart.Drawn chart, ChartSegment segment)
    {
        var length = Math.Min(segment.Length, chart.Question.FixAfter ?? int.MaxValue);
        var values = chart.Points.Skip(segment.First).Take(length).Select(point => point.Value).ToList();
        return
        [
            .. values
                .Zip(values.Skip(1), (before, after) => Math.Abs((after - before) ?? double.NaN))
                .Where(double.IsFinite),
        ];
    }

    private static bool AreClose(double one, double other) =>
        Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(other));
}
