using System.Text;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>
/// The target over time: a line that steps where the target does, or two with a band between where the value is to
/// stay within a range. It breaks off where no target was set.
/// </summary>
internal sealed class TargetShape
{
    public TargetShape(IEnumerable<ChartPoint> points, PeriodAxis axis, Func<decimal, double> y)
    {
        var low = new StringBuilder();
        var high = new StringBuilder();
        ChartPoint? previous = null;
        foreach (var point in points)
        {
            var from = y((point.TargetLow ?? point.TargetHigh)!.Value);
            var to = y((point.TargetHigh ?? point.TargetLow)!.Value);
            var isBand = from != to;
            var continues = previous is not null && previous.Period.End.AddDays(1) == point.Period.Start;
            Step(low, axis.Start(point.Period), axis.End(point.Period), from, continues);
            if (isBand)
            {
                Step(high, axis.Start(point.Period), axis.End(point.Period), to, continues && high.Length > 0);
                Bands = [.. Bands, new Band(axis.Start(point.Period), to, axis.End(point.Period), from)];
            }

            previous = point;
        }

        Path = low.Append(high).ToString();
    }

    /// <summary>The data of a path; empty where there is no target.</summary>
    public string Path { get; }

    public IReadOnlyList<Band> Bands { get; } = [];

    private static void Step(StringBuilder path, double from, double to, double y, bool continues)
    {
        _ = continues ? path.UpOrDown(y) : path.Move(from, y);
        path.Across(to);
    }
}

/// <summary>A rectangle by its edges.</summary>
internal sealed record Band(double Left, double Top, double Right, double Bottom);
