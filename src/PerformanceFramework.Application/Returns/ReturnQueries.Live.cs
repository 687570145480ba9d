using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>How often a return has been changed: the same as before where nothing was, and otherwise more.</summary>
/// <param name="Version">That of the return itself.</param>
/// <param name="RoundVersion">That of its round.</param>
/// <param name="Rows">The versions of its rows, added up.</param>
public sealed record ReturnStamp(int Version, int RoundVersion, int Rows);

/// <summary>What the database has of a return's rows, to show what others have changed.</summary>
/// <param name="Rows">By the id of the entry.</param>
public sealed record ReturnLatest(ReturnStage Stage, int Version, IReadOnlyDictionary<int, SavedEntry> Rows);

/// <summary>How often a round or anything in its returns has been changed.</summary>
/// <param name="Version">That of the round itself.</param>
/// <param name="Returns">The versions of its returns, added up.</param>
/// <param name="Rows">The versions of their rows, added up.</param>
public sealed record RoundStamp(int Version, int Returns, int Rows);

public sealed partial class ReturnQueries
{
    /// <summary>Asked every few seconds while a return is open on a page; null when it is not the reader's to see.</summary>
    public async Task<ReturnStamp?> StampAsync(Actor actor, int returnId, CancellationToken cancellationToken = default)
    {
        var reach = actor.ReachOf(Permission.ViewReturns);
        var isSupplied = IsSuppliedTo(reach);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await db
            .Returns.AsNoTracking()
            .Where(r => r.Id == returnId)
            .Select(r => new
            {
                r.Service,
                IsSupplied = r.Entries.AsQueryable().Any(isSupplied),
                Stamp = new ReturnStamp(r.Version, r.Round.Version, r.Entries.Sum(e => e.Version)),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && (reach.Covers(found.Service) || found.IsSupplied) ? found.Stamp : null;
    }

    /// <summary>The rows of a return as they are saved; null when it is not the reader's to see.</summary>
    public async Task<ReturnLatest?> LatestAsync(
        Actor actor,
        int returnId,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await db
            .Returns.Include(r => r.Service)
            .Include(r => r.Entries)
                .ThenInclude(e => e.Indicator)
            .AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == returnId, cancellationToken);
        var rows = found is null ? [] : actor.ReachOf(Permission.ViewReturns).RowsOf(found);
        return found is not null && rows.Count > 0
            ? new ReturnLatest(found.Stage, found.Version, rows.ToDictionary(e => e.Id, ReturnRows.Saved))
            : null;
    }

    /// <summary>Asked every few seconds while a round is open on a page; null when it is not the reader's to see.</summary>
    public async Task<RoundStamp?> RoundStampAsync(
        Actor actor,
        int roundId,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRounds))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .CollectionRounds.Where(round => round.Id == roundId)
            .Select(round => new RoundStamp(
                round.Version,
                db.Returns.Where(r => r.RoundId == round.Id).Sum(r => r.Version),
                db.ReturnEntries.Where(e => e.Return.RoundId == round.Id).Sum(e => e.Version)
            ))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
