using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An element with the roll-up of everything under it.</summary>
public sealed record ElementSummary(ElementLink Link, string Owner, StatusRollUp RollUp);

/// <summary>The elements of one level.</summary>
public sealed record LevelSummary(string Name, IReadOnlyList<ElementSummary> Elements);

/// <summary>The whole council at a glance.</summary>
/// <param name="All">Every indicator of the thread, once.</param>
/// <param name="Levels">From the top of the thread; the single element at the top is left to <paramref name="All"/>.</param>
/// <param name="Exceptions">Red, those that worsened first.</param>
/// <param name="Successes">Green and improved.</param>
public sealed record CouncilOverview(
    StatusRollUp All,
    IReadOnlyList<LevelSummary> Levels,
    IReadOnlyList<IndicatorStanding> Exceptions,
    IReadOnlyList<IndicatorStanding> Successes
);

/// <summary>A line of the thread written as nested lists.</summary>
/// <param name="Summary">The element.</param>
/// <param name="IsRepeat">It stands in full further up; here it is only named.</param>
public sealed record ThreadNode(
    ElementSummary Summary,
    bool IsRepeat,
    IReadOnlyList<ThreadNode> Children,
    IReadOnlyList<IndicatorStanding> Indicators
);

/// <summary>One element with everything around it.</summary>
/// <param name="Paths">Every way from the top of the thread to the element, itself last.</param>
/// <param name="Children">What serves it.</param>
/// <param name="Indicators">Those aligned to it or to anything below it, worst first.</param>
public sealed record ElementDetail(
    ElementSummary Summary,
    string Description,
    IReadOnlyList<ThreadPath> Paths,
    IReadOnlyList<ElementSummary> Children,
    IReadOnlyList<ElementIndicator> Indicators
);

/// <param name="Standing">The indicator with its latest figure.</param>
/// <param name="IsDirect">Aligned to this element itself, not to one below it.</param>
public sealed record ElementIndicator(IndicatorStanding Standing, bool IsDirect);

/// <summary>A level as it is edited.</summary>
/// <param name="Elements">How many elements it has.</param>
public sealed record EditableLevel(int Id, int Version, string Name, bool IsCorporatePlan, int Elements);

/// <summary>What people read of the golden thread. Each answer with figures takes four statements, however large the thread.</summary>
public sealed class ThreadQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null when nothing may be seen.</summary>
    public async Task<CouncilOverview?> OverviewAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (await LoadAsync(actor, cancellationToken) is not { } thread)
        {
            return null;
        }

        var aligned = thread.Standings.Values.Where(s => thread.Structure.Graph.ElementsOf(s.Id).Any()).ToList();
        var levels = thread
            .Structure.Elements.GroupBy(e => (e.Level.Position, e.Level.Name))
            .Where((level, place) => place > 0 || level.Count() > 1)
            .Select(level => new LevelSummary(level.Key.Name, level.Select(e => thread.Summary(e.Id)).ToList()))
            .ToList();
        return new CouncilOverview(
            RollUp(aligned),
            levels,
            WorstFirst(aligned.Where(s => s.Status is Status.Red)).ToList(),
            aligned.Where(s => s is { Status: Status.Green or Status.Blue, Direction: Direction.Improved }).ToList()
        );
    }

    /// <summary>The thread from its tops down, each element in full where it is first met.</summary>
    public async Task<IReadOnlyList<ThreadNode>> TreeAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (await LoadAsync(actor, cancellationToken) is not { } thread)
        {
            return [];
        }

        var seen = new HashSet<int>();
        return thread
            .Structure.Elements.Where(e => !thread.Structure.Graph.ParentsOf(e.Id).Any())
            .Select(e => Node(e.Id))
            .ToList();

        ThreadNode Node(int id)
        {
            var graph = thread.Structure.Graph;
            if (!seen.Add(id))
            {
                return new ThreadNode(thread.Summary(id), true, [], []);
            }

            var indicators = graph.IndicatorsOf(id).Select(link => thread.Standings[link.IndicatorId]);
            return new ThreadNode(
                thread.Summary(id),
                false,
                graph.ChildrenOf(id).Select(Node).ToList(),
                WorstFirst(indicators).ToList()
            );
        }
    }

    /// <summary>One element by its code; null when there is none.</summary>
    public async Task<ElementDetail?> ElementAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (
            await LoadAsync(actor, cancellationToken) is not { } thread
            || thread.Structure.Elements.FirstOrDefault(e => e.Code == code) is not { } element
        )
        {
            return null;
        }

        var graph = thread.Structure.Graph;
        var direct = graph.IndicatorsOf(element.Id).Select(link => link.IndicatorId).ToHashSet();
        return new ElementDetail(
            thread.Summary(element.Id),
            element.Description,
            graph
                .PathsTo(element.Id)
                .Select(path => new ThreadPath(path.Select(thread.Structure.LinkTo).ToList(), false))
                .ToList(),
            graph.ChildrenOf(element.Id).Select(thread.Summary).ToList(),
            WorstFirst(graph.IndicatorsUnder(element.Id).Select(id => thread.Standings[id]))
                .Select(standing => new ElementIndicator(standing, direct.Contains(standing.Id)))
                .ToList()
        );
    }

    /// <summary>The levels from the top of the thread down, in one statement; nothing when they may not be edited.</summary>
    public async Task<IReadOnlyList<EditableLevel>> LevelsAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageThread))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .PlanLevels.OrderBy(l => l.Position)
            .Select(l => new EditableLevel(
                l.Id,
                l.Version,
                l.Name,
                l.IsCorporatePlan,
                db.PlanElements.Count(e => e.LevelId == l.Id)
            ))
            .ToListAsync(cancellationToken);
    }

    private async Task<LoadedThread?> LoadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var structure = await ThreadStructure.LoadAsync(db, cancellationToken);
        var standings = await IndicatorStandings.LoadAsync(db, actor, cancellationToken);
        return new LoadedThread(structure, standings.ToDictionary(s => s.Id));
    }

    private static IEnumerable<IndicatorStanding> WorstFirst(IEnumerable<IndicatorStanding> standings) =>
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

    private static StatusRollUp RollUp(IEnumerable<IndicatorStanding> standings) =>
        StatusRollUp.Of(standings.Select(s => (s.Status, s.Direction)));

    private sealed record LoadedThread(ThreadStructure Structure, IReadOnlyDictionary<int, IndicatorStanding> Standings)
    {
        public ElementSummary Summary(int elementId) =>
            new(
                Structure.LinkTo(elementId),
                Structure[elementId].Owner,
                RollUp(Structure.Graph.IndicatorsUnder(elementId).Select(id => Standings[id]))
            );
    }
}
