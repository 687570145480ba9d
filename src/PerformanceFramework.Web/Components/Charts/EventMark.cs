namespace PerformanceFramework.Web.Components.Charts;

/// <summary>A line across the chart where something began, with as much of its name as there is room for.</summary>
/// <param name="Y">The baseline of the name.</param>
/// <param name="LeansLeft">The name stands left of the line, because there is more room.</param>
/// <param name="Title">The whole name, and the day.</param>
internal sealed record EventMark(double X, double Y, string Name, bool LeansLeft, string Title)
{
    private const double Flag = 18;

    /// <param name="left">Where the plot begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <returns>Those of days that are drawn, in order; each name on a line of its own.</returns>
    public static IReadOnlyList<EventMark> Place(
        IEnumerable<ChartEvent> events,
        PeriodAxis axis,
        PlotSize size,
        double left,
        double right
    )
    {
        var drawn = events.Where(e => axis.Day(e.On) is not null).OrderBy(e => e.On).ToList();
        return
        [
            .. drawn
                .Index()
                .Select(e =>
                {
                    var x = axis.Day(e.Item.On)!.Value;
                    var leansLeft = x - left > right - x;
                    var room = (leansLeft ? x - left : right - x) - Flag;
                    var lines = ChartText.Wrap(e.Item.Name, room, size.FontSize);
                    return new EventMark(
                        x,
                        size.Top + (e.Index * size.LineHeight) + 8,
                        lines.Count == 1 ? lines[0] : lines[0] + "…",
                        leansLeft,
                        e.Item.Words
                    );
                }),
        ];
    }
}
