using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An element by name, to link to.</summary>
public sealed record ElementLink(string Code, string Title, string Level);

/// <summary>One way down the thread.</summary>
/// <param name="Elements">From the top.</param>
/// <param name="IsPrimary">It ends in the indicator's primary alignment.</param>
public sealed record ThreadPath(IReadOnlyList<ElementLink> Elements, bool IsPrimary);

/// <summary>The elements of the thread and how they hang together: three statements, whatever its size.</summary>
internal sealed class ThreadStructure
{
    private readonly Dictionary<int, PlanElement> _elements;

    private ThreadStructure(IReadOnlyList<PlanElement> elements, IReadOnlyList<ThreadLink> proposed, ThreadGraph graph)
    {
        _elements = elements.Where(e => e.RetiredOn is null).ToDictionary(e => e.Id);
        Retired = elements.Where(e => e.RetiredOn is not null).ToList();
        Proposed = proposed;
        Graph = graph;
    }

    /// <summary>Those that are no longer part of the thread; the graph knows nothing of them.</summary>
    public IReadOnlyList<PlanElement> Retired { get; }

    /// <summary>Contributions that wait for a director: nothing is counted through them.</summary>
    public IReadOnlyList<ThreadLink> Proposed { get; }

    public ThreadGraph Graph { get; }

    /// <summary>From the top of the thread down, by level; within one, in the order in which they were set up.</summary>
    public IEnumerable<PlanElement> Elements => _elements.Values;

    public PlanElement this[int id] => _elements[id];

    /// <param name="alsoIndicators">Indicators to place in the thread although they are not live.</param>
    public static async Task<ThreadStructure> LoadAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken,
        IReadOnlyCollection<int>? alsoIndicators = null
    )
    {
        var also = alsoIndicators ?? [];
        var elements = await db
            .PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var links = await db
            .ElementAlignments.Where(a => a.Until == null && a.Parent.RetiredOn == null && a.Child.RetiredOn == null)
            .OrderBy(a => a.ParentId)
            .ThenBy(a => a.ChildId)
            .Select(a => new { Link = new ThreadLink(a.ParentId, a.ChildId), a.State })
            .ToListAsync(cancellationToken);
        var indicatorLinks = await db
            .IndicatorAlignments.Where(a => a.Until == null && a.Element.RetiredOn == null)
            .Where(a => a.Indicator.State == IndicatorState.Live || also.Contains(a.IndicatorId))
            .OrderBy(a => a.IndicatorId)
            .ThenBy(a => a.ElementId)
            .Select(a => new IndicatorLink(a.IndicatorId, a.ElementId, a.IsPrimary))
            .ToListAsync(cancellationToken);
        return new ThreadStructure(
            elements,
            links.Where(l => l.State is ContributionState.Proposed).Select(l => l.Link).ToList(),
            new ThreadGraph(links.Where(l => l.State is ContributionState.Agreed).Select(l => l.Link), indicatorLinks)
        );
    }

    public ElementLink LinkTo(int elementId)
    {
        var element = _elements[elementId];
        return new ElementLink(element.Code, element.Title, element.Level.Name);
    }

    public IReadOnlyList<ThreadPath> PathsToIndicator(int indicatorId) =>
        Graph
            .ElementsOf(indicatorId)
            .OrderByDescending(link => link.IsPrimary)
            .SelectMany(link =>
                Graph
                    .PathsTo(link.ElementId)
                    .Select(path => new ThreadPath(path.Select(LinkTo).ToList(), link.IsPrimary))
            )
            .ToList();

    /// <summary>
    /// The Corporate Plan's priorities an indicator serves. One that shows an outcome as a whole serves those that work
    /// towards the outcome.
    /// </summary>
    public IReadOnlyList<ElementLink> CorporatePrioritiesOf(int indicatorId)
    {
        var aligned = Graph.ElementsOf(indicatorId).Select(link => link.ElementId).ToList();
        var above = aligned.SelectMany(Graph.PathsTo).SelectMany(path => path).Where(IsPriority).ToHashSet();
        return (above.Count > 0 ? above : aligned.SelectMany(Graph.ChildrenOf).Where(IsPriority).ToHashSet())
            .OrderBy(id => _elements[id].Code, StringComparer.Ordinal)
            .Select(LinkTo)
            .ToList();
    }

    private bool IsPriority(int elementId) => _elements[elementId].Level.IsCorporatePlan;
}
