using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns;

/// <summary>A file of evidence.</summary>
/// <param name="AddedAt">UTC.</param>
/// <param name="RemovedAt">UTC; null while it is there.</param>
public sealed record EvidenceRow(
    int Id,
    int Version,
    string Name,
    EvidenceKind Kind,
    int Bytes,
    string Hash,
    bool IsScanned,
    string AddedBy,
    DateTime AddedAt,
    string? RemovedBy,
    DateTime? RemovedAt
);

/// <summary>The evidence of one row of a return.</summary>
/// <param name="Files">Those that are there.</param>
/// <param name="Removed">Those that were.</param>
/// <param name="MayChange">The reader may add and remove files now.</param>
/// <param name="WhyClosed">Why nobody can add or remove any now; null while the row can be changed.</param>
/// <param name="IsScanning">New files are looked at by a virus scanner.</param>
/// <param name="MegabytesPerReturn">The most of one return.</param>
public sealed record EntryEvidence(
    int EntryId,
    int ReturnId,
    string Service,
    ReportingPeriod Round,
    string Code,
    string Name,
    ReportingPeriod Period,
    IReadOnlyList<EvidenceRow> Files,
    IReadOnlyList<EvidenceRow> Removed,
    bool MayChange,
    string? WhyClosed,
    bool IsScanning,
    int MegabytesPerReturn
);

/// <summary>How much evidence there is of a period.</summary>
public sealed record PeriodEvidence(int EntryId, ReportingPeriod Period, int Files);

/// <summary>What people read of evidence: whoever may open the return. Others find nothing.</summary>
public sealed class EvidenceQueries(
    IDbContextFactory<PerformanceDbContext> contexts,
    EvidenceOptions options,
    EvidenceStore store,
    ClamAv scanner
)
{
    /// <summary>Of one row; null where there is no such row, or it is not the reader's to see.</summary>
    public async Task<EntryEvidence?> EntryAsync(
        Actor actor,
        int entryId,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var entry = await db
            .ReturnEntries.Include(e => e.Return.Round)
            .Include(e => e.Return.Service)
            .Include(e => e.Indicator)
            .Include(e => e.Queries)
            .FirstOrDefaultAsync(e => e.Id == entryId, cancellationToken);
        if (entry is null || !actor.ReachOf(Permission.ViewReturns).Covers(entry))
        {
            return null;
        }

        var files = await db
            .EvidenceFiles.Where(f => f.EntryId == entryId)
            .OrderBy(f => f.Id)
            .Select(f => new EvidenceRow(
                f.Id,
                f.Version,
                f.Name,
                f.Kind,
                f.Bytes,
                f.Hash,
                f.IsScanned,
                f.AddedBy,
                f.AddedAt,
                f.RemovedBy,
                f.RemovedAt
            ))
            .ToListAsync(cancellationToken);
        var closed = entry.Return.WhyNotEditable(entry);
        return new EntryEvidence(
            entry.Id,
            entry.ReturnId,
            entry.Return.Service.Name,
            entry.Return.Round.Period,
            entry.Indicator.Code,
            entry.Indicator.Name,
            entry.Period,
            files.Where(f => f.RemovedAt is null).ToList(),
            files.Where(f => f.RemovedAt is not null).ToList(),
            closed is null && actor.ReachOf(Permission.EnterReturns).Covers(entry),
            closed?.Sentence,
            scanner.IsOn,
            options.MegabytesPerReturn
        );
    }

    /// <summary>The periods of an indicator for which there is evidence that somebody may see, the latest first.</summary>
    public async Task<IReadOnlyList<PeriodEvidence>> OfIndicatorAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var reach = actor.ReachOf(Permission.ViewReturns);
        var found = await db
            .EvidenceFiles.Where(f => f.RemovedAt == null && f.Entry.Indicator.Code == code)
            .Where(f =>
                reach.WholeCouncil
                || reach.ServiceIds.Contains(f.Entry.Return.ServiceId)
                || reach.DirectorateIds.Contains(f.Entry.Return.Service.DirectorateId)
                || reach.PortfolioIds.Contains(f.Entry.Return.Service.PortfolioId)
            )
            .GroupBy(f => new { f.EntryId, f.Entry.Period })
            .Select(group => new
            {
                group.Key.EntryId,
                group.Key.Period,
                Files = group.Count(),
            })
            .ToListAsync(cancellationToken);
        return found
            .OrderByDescending(f => f.Period.End)
            .Select(f => new PeriodEvidence(f.EntryId, f.Period, f.Files))
            .ToList();
    }

    /// <summary>For tidying up: which stored names have a row, and those whose row says that they were removed.</summary>
    internal async Task<(IReadOnlyList<string> Saved, IReadOnlyList<string> Removed)> KnownAsync(
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.OpenForAllAsync(cancellationToken);
        var saved = await db
            .EvidenceFiles.Where(f => names.Contains(f.StoredName) && f.RemovedAt == null)
            .Select(f => f.StoredName)
            .ToListAsync(cancellationToken);
        var removed = await db
            .EvidenceFiles.Where(f => f.RemovedAt != null)
            .Select(f => f.StoredName)
            .ToListAsync(cancellationToken);
        return (saved, removed);
    }

    /// <summary>A file to be downloaded, which whoever asks closes; null where it is not there, or not the reader's to see.</summary>
    public async Task<(Stream Content, string Name)?> FileAsync(
        Actor actor,
        int fileId,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await db
            .EvidenceFiles.Where(f => f.Id == fileId && f.RemovedAt == null)
            .Select(f => new
            {
                f.StoredName,
                f.Name,
                f.Kind,
                f.Entry.Return.Service,
                f.Entry.Indicator,
            })
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return
            found is not null
            && actor.ReachOf(Permission.ViewReturns) is var reach
            && (reach.Covers(found.Service) || reach.Supplies(found.Indicator))
            && store.Open(found.StoredName) is { } content
            ? (content, EvidenceName.Downloaded(found.Name, found.Kind))
            : null;
    }
}
