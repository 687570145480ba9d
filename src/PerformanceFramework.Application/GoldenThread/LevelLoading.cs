using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;

namespace PerformanceFramework.Application.GoldenThread;

internal static class LevelLoading
{
    /// <summary>All levels, because their order and names are decided among them, and the one that is meant; null when it is gone.</summary>
    public static async Task<(PlanLevels Levels, PlanLevel? Level)> LoadAsync(
        PerformanceDbContext db,
        int levelId,
        CancellationToken cancellationToken
    )
    {
        var levels = new PlanLevels(await db.PlanLevels.ToListAsync(cancellationToken));
        return (levels, levels.InOrder.FirstOrDefault(level => level.Id == levelId));
    }
}
