using PerformanceFramework.Web.Components.Charts;

namespace PerformanceFramework.Web.Tests.Components;

public sealed class MapLayoutTests
{
    // Where a random thread is drawn, lines are told apart from nodes by less than the rounding of a drawing.
    private const double Hair = 0.01;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Fact]
    public void Nodes_StandInColumnsByTheirLevel_FromLeftToRight()
    {
        var layout = MapLayout.Of([Node("V", 1), Node("A", 4), Node("B", 4)], [Tie("V", "A"), Tie("V", "B")]);

        layout.Columns.Select(column => column.Level).ShouldBe([1, 4]);
        layout.Nodes.Single(n => n.Node.Key == "V").X.ShouldBe(0);
        layout
            .Nodes.Where(n => n.Node.Level == 4)
            .Select(n => n.X)
            .Distinct()
            .ShouldHaveSingleItem()
            .ShouldBePositive();
    }

    [Fact]
    public void Node_ThatServesOneOfItsOwnLevel_StandsToTheRightOfIt()
    {
        var layout = MapLayout.Of([Node("A", 1), Node("B", 1), Node("C", 2)], [Tie("A", "B"), Tie("B", "C")]);

        layout.Columns.Select(column => (column.Level, column.Depth)).ShouldBe([(1, 0), (1, 1), (2, 0)]);
    }

    [Fact]
    public void Node_ThatServesOneOfALowerLevel_StandsToTheRightOfIt()
    {
        var layout = MapLayout.Of([Node("A", 3), Node("B", 1)], [Tie("A", "B")]);

        layout
            .Nodes.Single(n => n.Node.Key == "B")
            .X.ShouldBeGreaterThan(layout.Nodes.Single(n => n.Node.Key == "A").X);
    }

    [Fact]
    public void Crossings_ThatNeedNotBe_AreNotDrawn()
    {
        var layout = MapLayout.Of(
            [Node("A", 1), Node("B", 1), Node("C", 2), Node("D", 2)],
            [Tie("A", "D"), Tie("B", "C")]
        );

        CrossingsOf(layout).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Branches_HoweverShuffled_AreDrawnBesideOneAnother(int seed)
    {
        var random = new Random(seed);
        var places = Enumerable.Range(0, 12).ToArray();
        var middle = places.ToArray();
        random.Shuffle(middle);
        random.Shuffle(places);

        var layout = MapLayout.Of(
            [
                .. places.Select(i => Node($"A{i}", 1)),
                .. middle.Select(i => Node($"B{i}", 2)),
                .. places.Select(i => Node($"C{i}", 3)),
            ],
            [.. middle.SelectMany(i => (MapTie[])[Tie($"B{i}", $"C{i}"), Tie($"A{i}", $"B{i}")])]
        );

        CrossingsOf(layout).ShouldBe(0);
    }

    [Fact]
    public void Level_AsGiven_KeepsItsOrderWhateverCrosses()
    {
        var layout = MapLayout.Of(
            [Node("A", 1), Node("B", 1), Node("C", 2), Node("D", 2)],
            [Tie("A", "D"), Tie("B", "C")],
            asGiven: 2
        );

        layout.Nodes.Where(n => n.Node.Level == 2).Select(n => n.Node.Key).ShouldBe(["C", "D"]);
        CrossingsOf(layout).ShouldBe(0, "the other column gives way");
    }

    [Fact]
    public void Line_IsTheThickerTheMoreFlowsAlongIt_AndThinnestWhereNothingDoes()
    {
        var layout = MapLayout.Of(
            [Node("V", 1), Node("A", 2), Node("B", 2), Node("C", 2)],
            [Tie("V", "A", 10), Tie("V", "B", 5), Tie("V", "C", 0)]
        );

        var strokes = layout.Ties.Select(tie => tie.Stroke).ToList();
        strokes[0].ShouldBe(2 * strokes[1]);
        strokes[2].ShouldBeLessThan(strokes[1]);
    }

    [Fact]
    public void LongName_IsWrappedAndTheNodeGrows()
    {
        var layout = MapLayout.Of(
            [Node("A", 1), new MapNode("B", 1, string.Join(' ', Enumerable.Repeat("borough", 9)))],
            []
        );

        var (single, wrapped) = (layout.Nodes[0], layout.Nodes[1]);
        single.Lines.ShouldHaveSingleItem().ShouldBe("Name of A");
        wrapped.Lines.Count.ShouldBeGreaterThan(1);
        string.Join(' ', wrapped.Lines).ShouldBe(wrapped.Node.Title);
        wrapped.Height.ShouldBe(single.Height + ((wrapped.Lines.Count - 1) * MapLayout.LineHeight));
    }

    [Fact]
    public void Nothing_IsDrawnOfNothing()
    {
        var layout = MapLayout.Of([], []);

        layout.Nodes.ShouldBeEmpty();
        layout.Height.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nodes_OfAnyThread_DoNotOverlapAndLieOnThePaper(int seed)
    {
        var layout = Drawn(seed);

        layout.Nodes.ShouldAllBe(n =>
            n.X >= 0 && n.Y >= -Hair && n.Right <= layout.Width + Hair && n.Bottom <= layout.Height + Hair
        );
        Pairs(layout.Nodes)
            .Where(pair =>
                pair.A.X < pair.B.Right - Hair
                && pair.B.X < pair.A.Right - Hair
                && pair.A.Y < pair.B.Bottom - Hair
                && pair.B.Y < pair.A.Bottom - Hair
            )
            .Select(pair => $"{pair.A.Node.Key} lies over {pair.B.Node.Key}")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Line_OfAnyThread_RunsFromItsOneNodeToItsOther(int seed)
    {
        var layout = Drawn(seed);
        var nodes = layout.Nodes.ToDictionary(n => n.Node.Key);

        foreach (var tie in layout.Ties)
        {
            var (from, to) = (nodes[tie.Tie.From], nodes[tie.Tie.To]);
            tie.Points[0].X.ShouldBe(from.Right, Hair);
            tie.Points[0].Y.ShouldBeInRange(from.Y, from.Bottom);
            tie.Points[^1].X.ShouldBe(to.X, Hair);
            tie.Points[^1].Y.ShouldBeInRange(to.Y, to.Bottom);
            tie.Points.Zip(tie.Points.Skip(1)).ShouldAllBe(step => step.First.X < step.Second.X);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Line_OfAnyThread_RunsBehindNoNode(int seed)
    {
        var layout = Drawn(seed);

        var behind =
            from tie in layout.Ties
            from step in tie.Points.Zip(tie.Points.Skip(1))
            from node in layout.Nodes
            where step.First.X < node.Right - Hair && node.X + Hair < step.Second.X
            where step.First.Y > node.Y + Hair && step.First.Y < node.Bottom - Hair
            select $"{tie.Tie} behind {node.Node.Key}";

        behind.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyThread_IsDrawnWholeAndTheSameAgain(int seed)
    {
        var layout = Drawn(seed);

        layout
            .Nodes.Select(n => (n.Node.Key, n.X, n.Y))
            .ShouldBe(Drawn(seed).Nodes.Select(n => (n.Node.Key, n.X, n.Y)));
        layout.Nodes.Select(n => n.Node.Key).ShouldBe(Thread(seed).Nodes.Select(n => n.Key), ignoreOrder: true);
    }

    private static MapLayout Drawn(int seed)
    {
        var (nodes, ties) = Thread(seed);
        return MapLayout.Of(nodes, ties);
    }

    /// <summary>Up to 60 elements of up to six levels, each of which may serve any of those before it.</summary>
    private static (List<MapNode> Nodes, List<MapTie> Ties) Thread(int seed)
    {
        var random = new Random(seed);
        var nodes = Enumerable
            .Range(0, random.Next(1, 60))
            .Select(i => new MapNode(
                $"N{i}",
                random.Next(1, 7),
                string.Join(' ', Enumerable.Repeat("priority", random.Next(1, 8)))
            ))
            .ToList();
        var ties = nodes
            .Index()
            .Where(node => node.Index > 0)
            .SelectMany(node =>
                Enumerable
                    .Range(0, random.Next(0, 4))
                    .Select(_ => nodes[random.Next(node.Index)].Key)
                    .Distinct()
                    .Select(parent => new MapTie(parent, node.Item.Key, random.Next(0, 9)))
            )
            .ToList();
        return (nodes, ties);
    }

    /// <summary>How many pairs of lines change sides between two columns.</summary>
    private static int CrossingsOf(MapLayout layout) =>
        layout
            .Ties.SelectMany(tie => tie.Points.Chunk(2).Where(ends => ends.Length == 2))
            .GroupBy(ends => ends[0].X)
            .Sum(gutter =>
                Pairs(gutter.ToList()).Count(pair => (pair.A[0].Y - pair.B[0].Y) * (pair.A[1].Y - pair.B[1].Y) < -Hair)
            );

    private static IEnumerable<(T A, T B)> Pairs<T>(IReadOnlyList<T> all) =>
        all.SelectMany((a, i) => all.Skip(i + 1).Select(b => (a, b)));

    private static MapNode Node(string key, int level) => new(key, level, $"Name of {key}");

    private static MapTie Tie(string from, string to, int flow = 0) => new(from, to, flow);
}
