using System.Globalization;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Components.Charts;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>A part of the bar in a box of the map.</summary>
/// <param name="Count">Null where the counts have no room; then the box says them to those who hear it, and the list to all.</param>
internal sealed record MapBarPart(StatusLook Look, double X, double Width, int? Count);

/// <summary>How many indicators have each status, in the little room of a box of the map: each part with its mark.</summary>
internal static class MapBar
{
    private const double Gap = 1;
    private const double MarkWidth = 12;
    private const double DigitWidth = 6.5;

    /// <param name="x">Where it begins.</param>
    /// <param name="width">At least room for the mark of every status.</param>
    public static IEnumerable<MapBarPart> Of(StatusRollUp rollUp, double x, double width)
    {
        var statuses = ThreadMapWords.Statuses(rollUp);
        var counts = statuses.Select(s => s.Count).ToArray();
        var needed = Array.ConvertAll(
            counts,
            count => MarkWidth + 3 + (DigitWidth * count.ToString(CultureInfo.InvariantCulture).Length)
        );
        var whole = width + Gap;
        var saysCounts = needed.Sum() <= whole;
        var widths = BarWidths.Of(
            counts,
            saysCounts ? needed : Array.ConvertAll(counts, _ => Math.Min(MarkWidth, whole / counts.Length)),
            whole
        );
        var start = x;
        foreach (var (status, size) in statuses.Zip(widths))
        {
            yield return new MapBarPart(
                StatusLook.Of(status.Status),
                start,
                size - Gap,
                saysCounts ? status.Count : null
            );
            start += size;
        }
    }
}
