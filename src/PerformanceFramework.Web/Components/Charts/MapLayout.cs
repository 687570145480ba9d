namespace PerformanceFramework.Web.Components.Charts;

/// <summary>Something to place on a map.</summary>
/// <param name="Key">Its own among all of a map.</param>
/// <param name="Level">A smaller number stands further to the left.</param>
public sealed record MapNode(string Key, int Level, string Title);

/// <summary>A line to draw on a map, from what is served to what serves it.</summary>
/// <param name="Flow">How much passes along it; nothing is 0.</param>
public sealed record MapTie(string From, string To, int Flow);

/// <summary>Where a column stands.</summary>
/// <param name="Depth">0, or how many of its own level a node of this column serves one after another.</param>
public sealed record MapColumn(int Level, int Depth, double X);

public sealed record PlacedNode(
    MapNode Node,
    double X,
    double Y,
    double Width,
    double Height,
    IReadOnlyList<string> Lines
)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>A line with its ends on the edges of its nodes.</summary>
/// <param name="Points">From left to right; between two of them it bends, or runs level across a column that it passes.</param>
/// <param name="Stroke">In proportion to what passes along it.</param>
public sealed record PlacedTie(MapTie Tie, IReadOnlyList<(double X, double Y)> Points, double Stroke);

/// <summary>
/// Places the nodes of a map in columns and its lines between them. A node stands to the right of everything it serves. Lines
/// that pass a column have a place of their own in it, so that none runs behind a node. The same map is always drawn the same.
/// </summary>
public sealed record MapLayout(
    double Width,
    double Height,
    IReadOnlyList<MapColumn> Columns,
    IReadOnlyList<PlacedNode> Nodes,
    IReadOnlyList<PlacedTie> Ties
)
{
    public const double FontSize = 13;
    public const double LineHeight = 16;

    /// <summary>Within a node, between its edge and what is written in it.</summary>
    public const double Padding = 8;

    /// <summary>Of the row below the title, with the bar and the count.</summary>
    public const double FootHeight = 16;

    // Titles in bold, and in the widest of the usual faces.
    private const double WidestFace = 1.15;

    private const double FullWidth = 1200;
    private const double LeastGutter = 40;
    private const double MostGutter = 130;
    private const double LeastNode = 140;
    private const double MostNode = 250;
    private const double ThickestStroke = 10;
    private const double ThinnestFlow = 2;
    private const double Hairline = 1.25;

    /// <param name="nodes">Each with a key of its own.</param>
    /// <param name="ties">Between these nodes, without a circle.</param>
    /// <param name="asGiven">The level whose nodes stay in the order in which they are given; null for none.</param>
    public static MapLayout Of(IReadOnlyList<MapNode> nodes, IReadOnlyList<MapTie> ties, int? asGiven = null)
    {
        var ranks = Ranks(nodes, ties);
        var distinct = ranks.Values.Distinct().Order().ToList();
        var columnOf = ranks.ToDictionary(rank => rank.Key, rank => distinct.IndexOf(rank.Value));

        var count = Math.Max(1, distinct.Count);
        var width = Math.Clamp((FullWidth - ((count - 1) * LeastGutter)) / count, LeastNode, MostNode);
        var gutter = count == 1 ? 0 : Math.Clamp((FullWidth - (count * width)) / (count - 1), LeastGutter, MostGutter);

        var slots = nodes.ToDictionary(n => n.Key, n => new MapSlot(n, columnOf[n.Key], LinesOf(n, width)));
        var ways = ties.Select(tie => Way(tie, slots)).ToList();
        var columns = MapOrder.Of(nodes.Select(n => slots[n.Key]).ToList(), count, asGiven);
        var height = MapHeights.Place(columns);

        double Left(int column) => column * (width + gutter);

        var most = Math.Max(1, ties.Select(tie => tie.Flow).DefaultIfEmpty().Max());
        var ports = new MapPorts(ways);
        return new MapLayout(
            Math.Max(FullWidth, Left(count - 1) + width),
            height,
            distinct.Select((rank, i) => new MapColumn(rank.Level, rank.Depth, Left(i))).ToList(),
            columns
                .SelectMany(column => column)
                .Where(slot => slot.Node is not null)
                .Select(slot => new PlacedNode(slot.Node!, Left(slot.Column), slot.Y, width, slot.Height, slot.Lines))
                .ToList(),
            ties.Zip(ways, (tie, way) => new PlacedTie(tie, Points(way).ToList(), Stroke(tie.Flow, most))).ToList()
        );

        IEnumerable<(double, double)> Points(IReadOnlyList<MapSlot> way)
        {
            foreach (var (i, slot) in way.Index())
            {
                if (i > 0)
                {
                    yield return (Left(slot.Column), ports.Into(way, i));
                }

                if (i < way.Count - 1)
                {
                    yield return (Left(slot.Column) + width, ports.OutOf(way, i));
                }
            }
        }
    }

    private static double Stroke(int flow, int most) =>
        flow == 0 ? Hairline : Math.Max(ThinnestFlow, ThickestStroke * flow / most);

    private static IReadOnlyList<string> LinesOf(MapNode node, double width) =>
        ChartText.Wrap(node.Title, width - (2 * Padding), FontSize * WidestFace);

    /// <summary>Level and depth of each node: to the right of everything it serves, whatever its level says.</summary>
    private static Dictionary<string, (int Level, int Depth)> Ranks(
        IReadOnlyList<MapNode> nodes,
        IReadOnlyList<MapTie> ties
    )
    {
        var levels = nodes.ToDictionary(n => n.Key, n => n.Level);
        var served = ties.ToLookup(tie => tie.To, tie => tie.From);
        var ranks = new Dictionary<string, (int Level, int Depth)>();
        foreach (var node in nodes)
        {
            RankOf(node.Key);
        }

        return ranks;

        (int Level, int Depth) RankOf(string key)
        {
            if (ranks.TryGetValue(key, out var known))
            {
                return known;
            }

            var own = (Level: levels[key], Depth: 0);
            var rank = served[key]
                .Select(RankOf)
                .Where(above => above.CompareTo(own) >= 0)
                .Select(above => (above.Level, above.Depth + 1))
                .Append(own)
                .Max();
            ranks.Add(key, rank);
            return rank;
        }
    }

    /// <summary>The slots that a line goes through, from its node on the left to that on the right.</summary>
    private static List<MapSlot> Way(MapTie tie, Dictionary<string, MapSlot> slots)
    {
        var (from, to) = (slots[tie.From], slots[tie.To]);
        List<MapSlot> way = [from];
        for (var column = from.Column + 1; column < to.Column; column++)
        {
            way.Add(new MapSlot(null, column, []));
        }

        way.Add(to);
        foreach (var (left, right) in way.Zip(way.Skip(1)))
        {
            left.After.Add(right);
            right.Before.Add(left);
        }

        return way;
    }
}
