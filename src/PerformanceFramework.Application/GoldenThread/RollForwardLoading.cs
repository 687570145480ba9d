using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>How a roll-forward is found by its plan and its year, with all that is prepared: one statement.</summary>
internal static class RollForwardLoading
{
    /// <summary>Null where none is prepared or opened.</summary>
    public static Task<RollForward?> RollForwardAsync(
        this PerformanceDbContext db,
        string planCode,
        int startYear,
        CancellationToken cancellationToken
    ) =>
        db
            .RollForwards.Include(r => r.Plan.Service)
            .Include(r => r.Plan.Level)
            .Include(r => r.Lowest)
            .Include(r => r.Lines)
                .ThenInclude(l => l.Level)
            .Include(r => r.Lines)
                .ThenInclude(l => l.Element!.Service)
            .Include(r => r.Homes)
                .ThenInclude(h => h.Indicator)
            .AsSingleQuery()
            .FirstOrDefaultAsync(
                r => r.Plan.Code == planCode && r.StartYear == startYear && r.DiscardedOn == null,
                cancellationToken
            );

    /// <summary>Whether somebody may change what is prepared for an element: it is of their own, or the whole plan is.</summary>
    public static bool MayEdit(this RollForward rollForward, RollForwardLine line, Reach reach) =>
        rollForward.Plan.IsWithin(reach) || line.Element?.IsWithin(reach) is true;
}
