using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>Whether one element may serve another, as the thread stands.</summary>
internal static class AlignmentCheck
{
    /// <summary>Why the two never fit; null when they do, whatever else is aligned.</summary>
    public static Refusal? RefusalOfPair(PlanElement parent, PlanElement child) =>
        ReferenceEquals(parent, child) ? ThreadRefusals.ServesItself
        : parent.RetiredOn is not null ? ThreadRefusals.IsRetired(parent.Title)
        : child.RetiredOn is not null ? ThreadRefusals.IsRetired(child.Title)
        : parent.Level.Position > child.Level.Position
            ? ThreadRefusals.ServesALowerLevel(parent.Title, parent.Level.Name, child.Title, child.Level.Name)
        : null;

    /// <summary>
    /// Why the one may not serve the other; null when it may. Proposals and retired elements count too: what they lead to
    /// may hold again, and a cycle must not come about then.
    /// </summary>
    /// <param name="db">Where the thread is.</param>
    /// <param name="parent">What would be served.</param>
    /// <param name="child">What would serve it.</param>
    /// <param name="leftOut">An alignment that ends in the same step; null for none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Refusal?> RefusalAsync(
        PerformanceDbContext db,
        PlanElement parent,
        PlanElement child,
        int? leftOut,
        CancellationToken cancellationToken
    )
    {
        if (RefusalOfPair(parent, child) is { } refusal)
        {
            return refusal;
        }

        var links = await db
            .ElementAlignments.Where(a => a.Until == null && a.Id != leftOut)
            .Select(a => new ThreadLink(a.ParentId, a.ChildId))
            .ToListAsync(cancellationToken);
        var link = new ThreadLink(parent.Id, child.Id);
        if (links.Contains(link))
        {
            return ThreadRefusals.ServesAlready;
        }

        return await CycleAsync(db, links, link, cancellationToken);
    }

    /// <summary>
    /// Why a retired element cannot be part of the thread again with the alignments it had; null when it can. Levels may
    /// have moved since, and what it hangs together with may have been aligned anew.
    /// </summary>
    public static async Task<Refusal?> RefusalOfReturnAsync(
        PerformanceDbContext db,
        PlanElement element,
        CancellationToken cancellationToken
    )
    {
        var own = await db
            .ElementAlignments.Include(a => a.Parent.Level)
            .Include(a => a.Child.Level)
            .Where(a => a.Until == null && (a.ParentId == element.Id || a.ChildId == element.Id))
            .Where(a => (a.ParentId == element.Id || a.Parent.RetiredOn == null))
            .Where(a => (a.ChildId == element.Id || a.Child.RetiredOn == null))
            .OrderBy(a => a.Id)
            .ToListAsync(cancellationToken);
        if (own.Find(a => a.Parent.Level.Position > a.Child.Level.Position) is { Parent: var parent, Child: var child })
        {
            return ThreadRefusals.ServesALowerLevel(parent.Title, parent.Level.Name, child.Title, child.Level.Name);
        }

        var links = await db
            .ElementAlignments.Where(a => a.Until == null)
            .Select(a => new ThreadLink(a.ParentId, a.ChildId))
            .ToListAsync(cancellationToken);
        foreach (var link in own.Select(a => new ThreadLink(a.ParentId, a.ChildId)))
        {
            if (await CycleAsync(db, links.Where(l => l != link), link, cancellationToken) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private static async Task<Refusal?> CycleAsync(
        PerformanceDbContext db,
        IEnumerable<ThreadLink> links,
        ThreadLink link,
        CancellationToken cancellationToken
    )
    {
        if (new ThreadGraph(links, []).CycleClosedBy(link) is not { } cycle)
        {
            return null;
        }

        var titles = await db
            .PlanElements.Where(e => cycle.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, e => e.Title, cancellationToken);
        return ThreadRefusals.ClosesACycle(cycle.Select(id => titles[id]));
    }
}
