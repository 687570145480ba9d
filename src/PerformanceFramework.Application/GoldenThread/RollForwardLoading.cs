using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
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
            .Include(r => r.Lines)
                .ThenInclude(l => l.Element!.AccountableBody)
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

    /// <summary>A roll-forward for somebody who is about to change it as a whole; otherwise what to answer them.</summary>
    /// <param name="reach">Of whoever asks.</param>
    public static async Task<(RollForward? RollForward, Outcome<string>? Otherwise)> RollForwardToChangeAsync(
        this PerformanceDbContext db,
        string planCode,
        int startYear,
        Reach reach,
        CancellationToken cancellationToken
    ) =>
        await db.RollForwardAsync(planCode, startYear, cancellationToken) switch
        {
            null => (null, new Outcome<string>.NotFound()),
            var found when !found.Plan.IsWithin(reach) => (null, new Outcome<string>.Forbidden()),
            { RefusalToChange: { } refusal } => (null, new Outcome<string>.Refused(refusal)),
            var found => (found, null),
        };

    /// <summary>A line with its roll-forward, for somebody who is about to change it; otherwise what to answer them.</summary>
    /// <param name="version">The version of the line that was read.</param>
    /// <param name="reach">Of whoever asks.</param>
    public static async Task<(
        (RollForward RollForward, RollForwardLine Line)? Found,
        Outcome<string>? Refusal
    )> LineToChangeAsync(
        this PerformanceDbContext db,
        string planCode,
        int startYear,
        string code,
        int version,
        Reach reach,
        CancellationToken cancellationToken
    )
    {
        var rollForward = await db.RollForwardAsync(planCode, startYear, cancellationToken);
        return rollForward?.Lines.FirstOrDefault(l => l.Code == code) is not { } line
                ? (null, new Outcome<string>.NotFound())
            : !rollForward.MayEdit(line, reach) ? (null, new Outcome<string>.Forbidden())
            : rollForward.RefusalToChange is { } refusal ? (null, new Outcome<string>.Refused(refusal))
            : line.Version != version ? (null, new Outcome<string>.Conflict(line.Terms.Title))
            : ((rollForward, line), null);
    }
}
