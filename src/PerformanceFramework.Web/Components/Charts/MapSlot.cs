namespace PerformanceFramework.Web.Components.Charts;

/// <summary>A place in a column, for a node or for a line that passes.</summary>
internal sealed class MapSlot(MapNode? node, int column, IReadOnlyList<string> lines)
{
    private const double PassingHeight = 2;

    public MapNode? Node => node;

    public int Column => column;

    public IReadOnlyList<string> Lines => lines;

    public double Height =>
        node is null
            ? PassingHeight
            : (lines.Count * MapLayout.LineHeight) + MapLayout.FootHeight + (2 * MapLayout.Padding);

    public List<MapSlot> Before { get; } = [];

    public List<MapSlot> After { get; } = [];

    public int Place { get; set; }

    public double Y { get; set; }

    public double Middle => Y + (Height / 2);
}
