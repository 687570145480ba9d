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

    public double Middle => Y + (Height / 2);
}

/// <summary>A line with its ends on the edges of its nodes.</summary>
/// <param name="Points">From left to right; between two of them it bends, or runs level across a column that it passes.</param>
/// <param name="Stroke">In proportion to what passes along it.</param>
public sealed record PlacedTie(MapTie Tie, IReadOnlyList<(double X, double Y)> Points, double Stroke);

/// <summary>
/// Places the nodes of a map in columns and its lines between them. A node stands to the right of everything it serves. Lines
/// that pass a column have a place of their own in it, so that none runs behind a node. The order within a column lowers the
/// crossings by the barycentre heuristic of Sugiyama, Tagawa and Toda (1981): each node goes to the mean of its neighbours,
/// sweep after sweep, and the best order met is kept. The same map is always drawn the same.
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
    private const double Between = 10;
    private const double PassingHeight = 2;
    private const double ThickestStroke = 10;
    private const double ThinnestFlow = 2;
    private const double Hairline = 1.25;
    private const int Sweeps = 12;

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

        var slots = nodes.ToDictionary(n => n.Key, n => new Slot(n, columnOf[n.Key], LinesOf(n, width)));
        var ways = ties.Select(tie => Way(tie, slots)).ToList();
        var columns = Ordered(nodes.Select(n => slots[n.Key]).ToList(), count, asGiven);
        var height = Place(columns);

        double Left(int column) => column * (width + gutter);

        var most = Math.Max(1, ties.Select(tie => tie.Flow).DefaultIfEmpty().Max());
        var ports = new Ports(ways);
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

        IEnumerable<(double, double)> Points(IReadOnlyList<Slot> way)
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
    private static List<Slot> Way(MapTie tie, Dictionary<string, Slot> slots)
    {
        var (from, to) = (slots[tie.From], slots[tie.To]);
        List<Slot> way = [from];
        for (var column = from.Column + 1; column < to.Column; column++)
        {
            way.Add(new Slot(null, column, []));
        }

        way.Add(to);
        foreach (var (left, right) in way.Zip(way.Skip(1)))
        {
            left.After.Add(right);
            right.Before.Add(left);
        }

        return way;
    }

    private static List<List<Slot>> Ordered(IReadOnlyList<Slot> nodes, int count, int? asGiven)
    {
        var columns = Enumerable.Range(0, count).Select(_ => new List<Slot>()).ToList();
        var seen = new HashSet<Slot>();
        // Branch by branch to begin with: what belongs together lies together.
        foreach (var slot in nodes)
        {
            if (slot.Before.Count == 0)
            {
                Visit(slot);
            }
        }

        var given = nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        var kept = columns.ConvertAll(column =>
            column.Exists(slot => asGiven is not null && slot.Node?.Level == asGiven)
        );
        foreach (var i in Enumerable.Range(0, count).Where(i => kept[i]))
        {
            columns[i] = columns[i].OrderBy(slot => given.GetValueOrDefault(slot, int.MaxValue)).ToList();
        }

        Number(columns);
        var best = columns.Select(column => column.ToList()).ToList();
        var fewest = Crossings(columns);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var rightwards = sweep % 2 == 0;
            var inTurn = rightwards ? Enumerable.Range(1, count - 1) : Enumerable.Range(0, count - 1).Reverse();
            foreach (var i in inTurn.Where(i => !kept[i]))
            {
                columns[i] = columns[i]
                    .OrderBy(slot => Mean(rightwards ? slot.Before : slot.After) ?? slot.Place)
                    .ThenBy(slot => slot.Place)
                    .ToList();
                Number([columns[i]]);
            }

            var crossings = Crossings(columns);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = columns.Select(column => column.ToList()).ToList();
            }
        }

        Number(best);
        return best;

        void Visit(Slot slot)
        {
            if (!seen.Add(slot))
            {
                return;
            }

            columns[slot.Column].Add(slot);
            foreach (var next in slot.After)
            {
                Visit(next);
            }
        }

        static double? Mean(List<Slot> neighbours) =>
            neighbours.Count == 0 ? null : neighbours.Average(neighbour => neighbour.Place);
    }

    private static void Number(IEnumerable<List<Slot>> columns)
    {
        foreach (var column in columns)
        {
            foreach (var (place, slot) in column.Index())
            {
                slot.Place = place;
            }
        }
    }

    /// <summary>How many pairs of lines cross between neighbouring columns.</summary>
    private static int Crossings(IEnumerable<List<Slot>> columns) =>
        columns.Sum(column =>
        {
            var ends = column
                .SelectMany(slot => slot.After.Select(after => (From: slot.Place, To: after.Place)))
                .ToList();
            var crossings = 0;
            for (var i = 0; i < ends.Count; i++)
            {
                for (var j = i + 1; j < ends.Count; j++)
                {
                    crossings += (ends[i].From - ends[j].From) * (ends[i].To - ends[j].To) < 0 ? 1 : 0;
                }
            }

            return crossings;
        });

    /// <summary>
    /// The tallest column is packed; from there outwards every node comes as near to the middle of its neighbours as its own
    /// column allows. What stands alone to the left of it stands at the first of them, so that a long map begins at its top.
    /// </summary>
    /// <returns>The height of the map.</returns>
    private static double Place(List<List<Slot>> columns)
    {
        var heights = columns.ConvertAll(HeightOf);
        var height = heights.Max();
        var tallest = heights.IndexOf(height);
        Settle(columns[tallest], height, _ => null);
        for (var i = tallest - 1; i >= 0; i--)
        {
            var alone = columns[i].Count == 1;
            Settle(
                columns[i],
                height,
                slot =>
                    slot.After.Count == 0 ? null
                    : alone ? slot.After.Min(after => after.Middle)
                    : slot.After.Average(after => after.Middle)
            );
        }

        for (var i = tallest + 1; i < columns.Count; i++)
        {
            Settle(
                columns[i],
                height,
                slot => slot.Before.Count == 0 ? null : slot.Before.Average(before => before.Middle)
            );
        }

        return height;
    }

    private static double HeightOf(List<Slot> column) =>
        column.Sum(slot => slot.Height) + (Math.Max(0, column.Count - 1) * Between);

    /// <summary>As near to what each wishes as order and room allow: those that would overlap share the mean of their wishes.</summary>
    /// <param name="wish">The middle that a slot would like; null where it has no wish and follows the one above it.</param>
    private static void Settle(List<Slot> column, double height, Func<Slot, double?> wish)
    {
        var blocks = new List<(double Sum, int Count)>();
        var offset = 0d;
        var previous = 0d;
        foreach (var slot in column)
        {
            previous = wish(slot) is { } middle ? middle - (slot.Height / 2) - offset : previous;
            blocks.Add((previous, 1));
            while (blocks.Count > 1 && Top(blocks[^2]) > Top(blocks[^1]))
            {
                var (last, before) = (blocks[^1], blocks[^2]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((last.Sum + before.Sum, last.Count + before.Count));
            }

            offset += slot.Height + Between;
        }

        var room = Math.Max(0, height - HeightOf(column));
        offset = 0;
        foreach (var (slot, top) in column.Zip(blocks.SelectMany(block => Enumerable.Repeat(Top(block), block.Count))))
        {
            slot.Y = Math.Clamp(top, 0, room) + offset;
            offset += slot.Height + Between;
        }

        static double Top((double Sum, int Count) block) => block.Sum / block.Count;
    }

    /// <summary>A place in a column, for a node or for a line that passes.</summary>
    private sealed class Slot(MapNode? node, int column, IReadOnlyList<string> lines)
    {
        public MapNode? Node => node;

        public int Column => column;

        public IReadOnlyList<string> Lines => lines;

        public double Height => node is null ? PassingHeight : (lines.Count * LineHeight) + FootHeight + (2 * Padding);

        public List<Slot> Before { get; } = [];

        public List<Slot> After { get; } = [];

        public int Place { get; set; }

        public double Y { get; set; }

        public double Middle => Y + (Height / 2);
    }

    /// <summary>Where on the edges of a node its lines begin and end: beside one another, in the order of their other ends.</summary>
    private sealed class Ports
    {
        private readonly Dictionary<(IReadOnlyList<Slot> Way, int Step), double> _into = [];
        private readonly Dictionary<(IReadOnlyList<Slot> Way, int Step), double> _outOf = [];

        public Ports(IReadOnlyList<IReadOnlyList<Slot>> ways)
        {
            var steps = ways.SelectMany(way => way.Select((slot, i) => (Way: way, Step: i, Slot: slot))).ToList();
            Spread(steps.Where(s => s.Step > 0), -1, _into);
            Spread(steps.Where(s => s.Step < s.Way.Count - 1), 1, _outOf);
        }

        public double Into(IReadOnlyList<Slot> way, int step) => _into[(way, step)];

        public double OutOf(IReadOnlyList<Slot> way, int step) => _outOf[(way, step)];

        private static void Spread(
            IEnumerable<(IReadOnlyList<Slot> Way, int Step, Slot Slot)> ends,
            int towards,
            Dictionary<(IReadOnlyList<Slot>, int), double> ports
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
}
