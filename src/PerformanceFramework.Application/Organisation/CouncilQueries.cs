using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Application.Organisation;

/// <summary>Whose installation this is.</summary>
/// <param name="DemonstrationNotice">What every page has to say in a demonstration; null for a real council.</param>
public sealed record CouncilIdentity(string Name, string? DemonstrationNotice);

/// <summary>What every page needs to know of the council.</summary>
public sealed partial class CouncilQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null before the council is set up.</summary>
    public async Task<CouncilIdentity?> IdentityAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Councils.OrderBy(c => c.Id)
            .Select(c => new CouncilIdentity(c.Name, c.DemonstrationNotice))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
