using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>How the recovery of every indicator with an open plan goes, for those who choose what to talk about.</summary>
internal static class RecoveryStandings
{
    /// <summary>The open plans that somebody may see, by the id of the indicator. One statement.</summary>
    /// <param name="until">The last day of the last period whose figures say how they go.</param>
    public static async Task<IReadOnlyDictionary<int, RecoveryLine>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        DateOnly today,
        DateOnly until,
        CancellationToken cancellationToken
    ) =>
        (
            await RecoveryLines.LoadAsync(
                db,
                actor,
                RecoveryLoading.Visible(db, actor).Where(p => p.State != RecoveryState.Closed),
                today,
                cancellationToken,
                until
            )
        ).ToDictionary(line => line.IndicatorId);
}
