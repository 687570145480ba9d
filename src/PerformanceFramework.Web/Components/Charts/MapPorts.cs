namespace PerformanceFramework.Web.Components.Charts;

/// <summary>Where on the edges of a node its lines begin and end: beside one another, in the order of their other ends.</summary>
internal sealed class MapPorts
{
    private readonly Dictionary<(IReadOnlyList<MapSlot> Way, int Step), double> _into = [];
    private readonly Dictionary<(IReadOnlyList<MapSlot> Way, int Step), double> _outOf = [];

    public MapPorts(IReadOnlyList<IReadOnlyList<MapSlot>> ways)
    {
        var steps = ways.SelectMany(way => way.Select((slot, i) => (Way: way, Step: i, Slot: slot))).ToList();
        Spread(steps.Where(s => s.Step > 0), -1, _into);
        Spread(steps.Where(s => s.Step < s.Way.Count - 1), 1, _outOf);
    }

    public double Into(IReadOnlyList<MapSlot> way, int step) => _into[(way, step)];

    public double OutOf(IReadOnlyList<MapSlot> way, int step) => _outOf[(way, step)];

    private static void Spread(
        IEnumerable<(IReadOnlyList<MapSlot> Way, int Step, MapSlot Slot)> ends,
        int towards,
        Dictionary<(IReadOnlyList<MapSlot>, int), double> ports
    )
    {
        foreach (var of in ends.GroupBy(end => end.Slot))
        {
            var inOrder = of.OrderBy(end => end.Way[end.Step + towards].Middle).ToList();
            foreach (var (i, end) in inOrder.Index())
            {
                ports[(end.Way, end.Step)] = of.Key.Y + (of.Key.Height * (i + 1) / (inOrder.Count + 1));
            }
        }
    }
}
