using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal static class ReturnLoading
{
    /// <summary>A return with its round, service and rows, tracked; or why the actor gets no further with it.</summary>
    public static async Task<(ServiceReturn Return, Outcome<ReturnStage>? Refusal)> WithinReachAsync(
        PerformanceDbContext db,
        Reach reach,
        int returnId,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Returns.Include(r => r.Round)
            .Include(r => r.Service)
            .Include(r => r.Entries)
            .FirstOrDefaultAsync(r => r.Id == returnId, cancellationToken);
        return found is null ? (null!, new Outcome<ReturnStage>.NotFound())
            : reach.Covers(found.Service) ? (found, null)
            : (found, new Outcome<ReturnStage>.Forbidden());
    }
}
