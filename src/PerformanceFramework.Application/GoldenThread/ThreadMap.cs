using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An element on the map of the thread.</summary>
/// <param name="Level">The place of its level from the top: a higher level has a smaller number.</param>
public sealed record MapElement(int Id, ElementSummary Summary, int Level);

/// <summary>Red indicators that come into an element from one place.</summary>
/// <param name="From">The element that serves it.</param>
/// <param name="Count">The red indicators under it, each once.</param>
public sealed record RedSource(MapElement From, int Count);

/// <summary>
/// The thread as it is drawn: what serves what, and which indicators are under what. Nothing flows from a proposed
/// contribution, or from what is retired.
/// </summary>
public sealed class ThreadMap
{
    private readonly ThreadGraph _graph;
    private readonly Dictionary<int, MapElement> _elements;
    private readonly IReadOnlyDictionary<int, IndicatorStanding> _standings;

    /// <param name="elements">From the top of the thread down.</param>
    /// <param name="standings">Of live indicators, by their ids.</param>
    internal ThreadMap(
        ThreadGraph graph,
        IReadOnlyList<MapElement> elements,
        IReadOnlyDictionary<int, IndicatorStanding> standings
    )
    {
        _graph = graph;
        _standings = standings;
        _elements = elements.ToDictionary(e => e.Id);
        Elements = elements;
    }

    /// <summary>By level, from the top of the thread down; within one, in the order in which they were set up.</summary>
    public IReadOnlyList<MapElement> Elements { get; }

    /// <summary>Those that serve nothing else.</summary>
    public IReadOnlyList<MapElement> Tops => Elements.Where(e => !_graph.ParentsOf(e.Id).Any()).ToList();

    /// <summary>Null when no such element is part of the thread.</summary>
    public MapElement? Find(string code) => Elements.FirstOrDefault(e => e.Summary.Link.Code == code);

    /// <summary>What an element serves.</summary>
    public IReadOnlyList<MapElement> ParentsOf(MapElement element) =>
        _graph.ParentsOf(element.Id).Select(id => _elements[id]).ToList();

    /// <summary>What serves an element.</summary>
    public IReadOnlyList<MapElement> ChildrenOf(MapElement element) =>
        _graph.ChildrenOf(element.Id).Select(id => _elements[id]).ToList();

    /// <summary>The indicators aligned to an element itself, worst first.</summary>
    public IReadOnlyList<IndicatorStanding> IndicatorsOf(MapElement element) =>
        WorstFirst(_graph.IndicatorsOf(element.Id).Select(link => link.IndicatorId));

    /// <summary>The indicators aligned to an element or to anything below it, each once, worst first.</summary>
    public IReadOnlyList<IndicatorStanding> IndicatorsUnder(MapElement element) =>
        WorstFirst(_graph.IndicatorsUnder(element.Id));

    /// <summary>Whether an element is the primary alignment of an indicator.</summary>
    public bool IsPrimary(IndicatorStanding indicator, MapElement element) =>
        _graph.ElementsOf(indicator.Id).Any(link => link.IsPrimary && link.ElementId == element.Id);

    /// <summary>Whether the primary alignment of an indicator is to an element or to anything below it.</summary>
    public bool IsPrimarilyUnder(IndicatorStanding indicator, MapElement element)
    {
        var under = _graph.ElementsUnder(element.Id);
        return _graph.ElementsOf(indicator.Id).Any(link => link.IsPrimary && under.Contains(link.ElementId));
    }

    /// <summary>
    /// Where the red of an element comes from, most first. An indicator under several of them is counted under each, so that
    /// together they may have more than the element.
    /// </summary>
    public IReadOnlyList<RedSource> RedInto(MapElement element) =>
        ChildrenOf(element)
            .Select(child => new RedSource(child, child.Summary.RollUp.Red))
            .Where(source => source.Count > 0)
            .OrderByDescending(source => source.Count)
            .ToList();

    /// <summary>How many red indicators are aligned to an element itself.</summary>
    public int RedOf(MapElement element) => IndicatorsOf(element).Count(i => i.Status is Status.Red);

    /// <summary>The elements with red indicators whose primary alignment is there, most first: an indicator is counted once.</summary>
    /// <param name="under">The element below which, itself included, they are looked for; null for everywhere.</param>
    public IReadOnlyList<RedSource> RedStartsIn(MapElement? under)
    {
        var among = under is null ? null : _graph.ElementsUnder(under.Id);
        return Elements
            .Where(e => among is null || among.Contains(e.Id))
            .Select(e => new RedSource(
                e,
                _graph
                    .IndicatorsOf(e.Id)
                    .Count(link =>
                        link.IsPrimary && _standings.GetValueOrDefault(link.IndicatorId)?.Status is Status.Red
                    )
            ))
            .Where(source => source.Count > 0)
            .OrderByDescending(source => source.Count)
            .ToList();
    }

    private List<IndicatorStanding> WorstFirst(IEnumerable<int> indicatorIds) =>
        LoadedThread
            .WorstFirst(indicatorIds.Select(id => _standings.GetValueOrDefault(id)).OfType<IndicatorStanding>())
            .ToList();
}
