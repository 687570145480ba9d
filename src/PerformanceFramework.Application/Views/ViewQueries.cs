using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Views;

/// <summary>A view that somebody saved.</summary>
/// <param name="Address">The path of a page of ours, and what stands behind it.</param>
public sealed record SavedViewLine(int Id, int Version, string Name, string Address);

/// <summary>Saved views, of whoever asks and of nobody else.</summary>
public sealed class ViewQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>All of the reader's own, by name.</summary>
    public async Task<IReadOnlyList<SavedViewLine>> OwnAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        var id = actor.Id;
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .SavedViews.Where(v => v.UserId == id)
            .OrderBy(v => v.Name)
            .Select(v => new SavedViewLine(v.Id, v.Version, v.Name, v.Address))
            .ToListAsync(cancellationToken);
    }
}
