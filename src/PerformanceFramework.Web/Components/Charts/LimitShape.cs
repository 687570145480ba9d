using System.Text;

namespace PerformanceFramework.Web.Components.Charts;

/// <summary>The usual range of a control chart over time: two dotted lines around an average line, drawn anew after each rebase.</summary>
internal sealed class LimitShape
{
    public LimitShape(IEnumerable<ChartPoint> points, PeriodAxis axis, Func<decimal, double> y)
    {
        var limits = new StringBuilder();
        var means = new StringBuilder();
        var all = points.ToList();
        foreach (var segment in all.Where(p => p.Limits is not null).GroupBy(p => p.Limits!.Segment))
        {
            var (first, last) = (segment.First(), segment.Last());
            var (from, to) = (axis.Start(first.Period), axis.End(last.Period));
            Across(limits, from, to, y(first.Limits!.Lower));
            Across(limits, from, to, y(first.Limits.Upper));
            Across(means, from, to, y(first.Limits.Mean));
        }

        Limits = limits.ToString();
        Means = means.ToString();
        Rebases = [.. all.Where(p => p.IsRebased).Select(p => axis.Start(p.Period))];
    }

    /// <summary>The data of a path: both limits of every segment; empty where there is no control chart.</summary>
    public string Limits { get; }

    /// <summary>The data of a path: the average line of every segment.</summary>
    public string Means { get; }

    /// <summary>Where limits are drawn anew.</summary>
    public IReadOnlyList<double> Rebases { get; }

    private static void Across(StringBuilder path, double from, double to, double y)
    {
        path.Move(from, y);
        path.Across(to);
    }
}
