using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

internal static class ReturnLoading
{
    /// <summary>Returns that have not passed every step of their round.</summary>
    public static readonly Expression<Func<ServiceReturn, bool>> IsUnfinished = r =>
        r.Stage != ReturnStage.Checked
        && !(r.Stage == ReturnStage.SignedOff && r.Round.CheckBy == null)
        && !(r.Stage == ReturnStage.Approved && r.Round.SignOffBy == null && r.Round.CheckBy == null);

    /// <summary>
    /// A return that waits for a step which the actor may take, tracked; or why the actor gets no further with it.
    /// </summary>
    public static async Task<(ServiceReturn Return, Outcome<ReturnStage>? Refusal)> ToDecideAsync(
        PerformanceDbContext db,
        Actor actor,
        int returnId,
        int version,
        CancellationToken cancellationToken
    )
    {
        var (found, refusal) = await WithinReachAsync(
            db,
            actor.ReachOf(Permission.ViewReturns),
            returnId,
            cancellationToken
        );
        if (refusal is not null)
        {
            return (found, refusal);
        }

        // Where it waits for no step, whoever may take one is told so.
        var steps = found.NextStep is { } next ? [next] : found.Round.Dates.Steps;
        return !steps.Any(step => actor.ReachOf(step.Permission()).Covers(found.Service))
                ? (found, new Outcome<ReturnStage>.Forbidden())
            : found.Version != version ? (found, new Outcome<ReturnStage>.Conflict(found.Stage))
            : (found, null);
    }

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
                .ThenInclude(e => e.Queries)
            .FirstOrDefaultAsync(r => r.Id == returnId, cancellationToken);
        return found is null ? (null!, new Outcome<ReturnStage>.NotFound())
            : reach.Covers(found.Service) ? (found, null)
            : (found, new Outcome<ReturnStage>.Forbidden());
    }
}
