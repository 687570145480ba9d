using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>A thread with what its indicators stand at, however it was come by, and what dashboards show of it.</summary>
/// <param name="Standings">Of its live indicators, by their ids.</param>
/// <param name="Today">The day for which the standing of milestones is told.</param>
internal sealed record LoadedThread(
    ThreadStructure Structure,
    IReadOnlyDictionary<int, IndicatorStanding> Standings,
    IReadOnlyList<MilestoneLine> Milestones,
    DateOnly Today
)
{
    /// <summary>What was said of its elements, latest quarter first; only where it was asked for.</summary>
    public IReadOnlyList<CommentaryLine> Commentary { get; init; } = [];

    private readonly ILookup<int, MilestoneLine> _milestones = Milestones.ToLookup(m => m.ElementId);

    /// <summary>The whole council at a glance.</summary>
    public CouncilOverview Overview()
    {
        var aligned = Standings.Values.Where(s => Structure.Graph.ElementsOf(s.Id).Any()).ToList();
        var levels = Structure
            .Elements.GroupBy(e => (e.Level.Position, e.Level.Name))
            .Where((level, place) => place > 0 || level.Count() > 1)
            .Select(level => new LevelSummary(level.Key.Name, level.Select(e => Summary(e.Id)).ToList()))
            .ToList();
        return new CouncilOverview(
            RollUp(aligned),
            levels,
            WorstFirst(aligned.Where(s => s.Status is Status.Red)).ToList(),
            aligned.Where(s => s is { Status: Status.Green or Status.Blue, Direction: Direction.Improved }).ToList()
        )
        {
            Indicators = aligned,
        };
    }

    /// <summary>From its tops down, each element in full where it is first met.</summary>
    public IReadOnlyList<ThreadNode> Tree()
    {
        var seen = new HashSet<int>();
        return Structure.Elements.Where(e => !Structure.Graph.ParentsOf(e.Id).Any()).Select(e => Node(e.Id)).ToList();

        ThreadNode Node(int id)
        {
            var graph = Structure.Graph;
            if (!seen.Add(id))
            {
                return new ThreadNode(Summary(id), true, [], []);
            }

            var indicators = StandingsOf(graph.IndicatorsOf(id).Select(link => link.IndicatorId));
            return new ThreadNode(
                Summary(id),
                false,
                graph.ChildrenOf(id).Select(Node).ToList(),
                WorstFirst(indicators).ToList()
            );
        }
    }

    /// <summary>One element by its code; null when there is none.</summary>
    public ElementDetail? Element(string code)
    {
        if (Structure.Elements.FirstOrDefault(e => e.Code == code) is not { } element)
        {
            return Structure.Retired.FirstOrDefault(e => e.Code == code) is { } retired ? Retired(retired) : null;
        }

        var graph = Structure.Graph;
        var direct = graph.IndicatorsOf(element.Id).Select(link => link.IndicatorId).ToHashSet();
        return new ElementDetail(
            Summary(element.Id),
            element.Description,
            graph
                .PathsTo(element.Id)
                .Select(path => new ThreadPath(path.Select(Structure.LinkTo).ToList(), false))
                .ToList(),
            graph.ChildrenOf(element.Id).Select(Summary).ToList(),
            WorstFirst(StandingsOf(graph.IndicatorsUnder(element.Id)))
                .Select(standing => new ElementIndicator(standing, direct.Contains(standing.Id)))
                .ToList()
        )
        {
            Body = element.Body,
            Service = element.ServiceCode.Length > 0 ? new PlaceChoice(element.ServiceCode, element.Service) : null,
            Directorate =
                element.DirectorateCode.Length > 0
                    ? new PlaceChoice(element.DirectorateCode, element.Directorate)
                    : null,
            IsTheme = element.Level.IsCorporatePlan,
            StartsOn = element.StartsOn,
            EndsOn = element.EndsOn,
            Milestones = MilestonesOf(element.Id),
            Commentary = CommentaryOf(element.Id),
            ProposedChildren = Proposed(link => link.ParentId == element.Id, link => link.ChildId),
            ProposedParents = Proposed(link => link.ChildId == element.Id, link => link.ParentId),
        };
    }

    /// <summary>As it is drawn.</summary>
    public ThreadMap Map() =>
        new(
            Structure.Graph,
            Structure.Elements.Select(e => new MapElement(e.Id, Summary(e.Id), e.Level.Position)).ToList(),
            Standings
        );

    private ElementSummary Summary(int elementId) =>
        new(
            Structure.LinkTo(elementId),
            Structure[elementId].Owner,
            RollUp(StandingsOf(Structure.Graph.IndicatorsUnder(elementId)))
        )
        {
            Milestones = MilestoneRollUp.Of(
                Structure.Graph.ElementsUnder(elementId).SelectMany(id => _milestones[id]).Select(m => m.Point),
                Today
            ),
        };

    /// <summary>Those of the indicators that have one; what is retired has none.</summary>
    private IEnumerable<IndicatorStanding> StandingsOf(IEnumerable<int> indicatorIds) =>
        indicatorIds.Select(id => Standings.GetValueOrDefault(id)).OfType<IndicatorStanding>();

    private List<MilestoneLine> MilestonesOf(int elementId) => _milestones[elementId].ToList();

    private List<CommentaryLine> CommentaryOf(int elementId) =>
        Commentary.Where(line => line.ElementId == elementId).ToList();

    private List<ElementLink> Proposed(Func<ThreadLink, bool> which, Func<ThreadLink, int> other) =>
        Structure.Proposed.Where(which).Select(link => Structure.LinkTo(other(link))).ToList();

    /// <summary>What is left to say of an element that is no longer part of the thread.</summary>
    private ElementDetail Retired(ThreadElement element)
    {
        var link = element.Link;
        return new ElementDetail(
            new ElementSummary(link, element.Owner, StatusRollUp.Empty),
            element.Description,
            [new ThreadPath([link], false)],
            [],
            []
        )
        {
            Body = element.Body,
            StartsOn = element.StartsOn,
            EndsOn = element.EndsOn,
            RetiredOn = element.RetiredOn,
            Milestones = MilestonesOf(element.Id),
            Commentary = CommentaryOf(element.Id),
        };
    }

    /// <summary>Red before the rest, what worsened first; of the same by code.</summary>
    public static IEnumerable<IndicatorStanding> WorstFirst(IEnumerable<IndicatorStanding> standings) =>
        standings.OrderBy(Badness).ThenBy(s => s.Code, StringComparer.Ordinal);

    private static int Badness(IndicatorStanding standing) =>
        (
            standing.Status switch
            {
                Status.Red => 0,
                Status.Amber => 10,
                Status.Yellow => 20,
                Status.Green => 30,
                Status.Blue => 40,
                Status.NotRated => 50,
            }
        )
        + (
            standing.Direction switch
            {
                Direction.Worsened => 0,
                Direction.NoChange => 1,
                Direction.Increased or Direction.Decreased => 2,
                Direction.Withheld => 3,
                Direction.Improved => 4,
            }
        );

    public static StatusRollUp RollUp(IEnumerable<IndicatorStanding> standings) =>
        StatusRollUp.Of(standings.Select(s => (s.Status, s.Direction)));
}
