using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>What a file of returns is written as.</summary>
public enum ReturnFileFormat
{
    Excel = 1,
    Csv,
}

/// <summary>Returns to be filled in somewhere else.</summary>
/// <param name="Name">What the file is called, without its ending.</param>
public sealed record ReturnDownload(string Name, byte[] Content);

/// <summary>An uploaded file in a list.</summary>
public sealed record ReturnFileSummary(
    int Id,
    int Version,
    string FileName,
    int Bytes,
    ReturnFileStage Stage,
    ReturnFileCounts Counts,
    DateTime UploadedAt,
    DateTime? SettledAt
);

/// <summary>What a file would change, counted as a whole and shown in part.</summary>
/// <param name="Rows">Those of one page and verdict.</param>
/// <param name="Matching">How many there are of that verdict.</param>
/// <param name="Stamp">What a confirmation sends back, so that nothing else is written than was looked at.</param>
/// <param name="Problem">Why the file cannot be read after all; null where it can.</param>
public sealed record ReturnFilePreview(
    ReturnFileCounts Counts,
    IReadOnlyList<PlannedEntry> Rows,
    int Matching,
    string Stamp,
    string? Problem
);

/// <summary>Returns as files: out to be filled in, and back. Whoever uploads a file sees it, and nobody else does.</summary>
public sealed class ReturnFileQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>Rows that somebody else changed are shown on one page up to here, so that each can be decided.</summary>
    public const int MostDecidedSingly = 500;

    private const int MostListed = 50;

    /// <summary>One return with what is typed so far; null when it does not exist or is not the reader's to see.</summary>
    public Task<ReturnDownload?> ReturnAsync(
        Actor actor,
        int returnId,
        ReturnFileFormat format,
        CancellationToken cancellationToken = default
    ) => DownloadAsync(actor, r => r.Id == returnId, format, isOne: true, cancellationToken);

    /// <summary>Every return of a round that is the reader's to see, in one file; null when there is none.</summary>
    public Task<ReturnDownload?> RoundAsync(
        Actor actor,
        int roundId,
        ReturnFileFormat format,
        CancellationToken cancellationToken = default
    ) => DownloadAsync(actor, r => r.RoundId == roundId, format, isOne: false, cancellationToken);

    /// <summary>The latest files that somebody uploaded, newest first; at most fifty.</summary>
    public async Task<IReadOnlyList<ReturnFileSummary>> ListAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.EnterReturns))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await Of(db, actor)
            .OrderByDescending(f => f.Id)
            .Take(MostListed)
            .Select(Summary)
            .ToListAsync(cancellationToken);
    }

    /// <summary>One file; null when there is none, or somebody else uploaded it.</summary>
    public async Task<ReturnFileSummary?> DetailAsync(
        Actor actor,
        int fileId,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.EnterReturns))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await Of(db, actor).Where(f => f.Id == fileId).Select(Summary).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What a waiting file would change; null when there is none.</summary>
    /// <param name="verdict">Only rows with this verdict; null for all but those that are the same.</param>
    /// <param name="page">From 1.</param>
    /// <param name="today">The day in London.</param>
    public async Task<ReturnFilePreview?> PreviewAsync(
        Actor actor,
        int fileId,
        ReturnFileVerdict? verdict,
        int page,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.EnterReturns))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var file = await Of(db, actor)
            .FirstOrDefaultAsync(f => f.Id == fileId && f.Stage == ReturnFileStage.Waiting, cancellationToken);
        if (file is null)
        {
            return null;
        }

        var pageSize = PageSizeOf(verdict);
        var shown = new List<PlannedEntry>();
        var matching = 0;

        PlannedEntry Kept(PlannedEntry row)
        {
            if (verdict is null ? row.Verdict is not ReturnFileVerdict.Same : row.Verdict == verdict)
            {
                if (matching++ / pageSize == page - 1)
                {
                    shown.Add(row);
                }
            }

            return row;
        }

        try
        {
            var reach = actor.ReachOf(Permission.EnterReturns);
            var plan = await ReturnFilePlan.LoadAsync(db, file, reach, today, cancellationToken);
            var (counts, stamp) = ReturnFilePlan.Sum(plan.Rows(_ => false, cancellationToken).Select(Kept));
            return new ReturnFilePreview(counts, shown, matching, stamp, null);
        }
        catch (FileRefusedException refused)
        {
            return new ReturnFilePreview(default, [], 0, "", refused.Message);
        }
    }

    /// <summary>How many rows of a verdict a page of the preview has.</summary>
    public static int PageSizeOf(ReturnFileVerdict? verdict) =>
        verdict is ReturnFileVerdict.Conflict ? MostDecidedSingly : PageSize;

    /// <summary>Somebody's latest upload of a file; null when there is none.</summary>
    /// <param name="hash">Its SHA-256, in hexadecimal.</param>
    public async Task<int?> LatestIdAsync(Actor actor, string hash, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.EnterReturns))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await Of(db, actor)
            .Where(f => f.Hash == hash)
            .OrderByDescending(f => f.Id)
            .Select(f => (int?)f.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<ReturnFile> Of(PerformanceDbContext db, Actor actor) =>
        db.ReturnFiles.AsNoTracking().Where(f => f.UploadedById == actor.Id);

    private static readonly Expression<Func<ReturnFile, ReturnFileSummary>> Summary = f => new ReturnFileSummary(
        f.Id,
        f.Version,
        f.FileName,
        f.Bytes,
        f.Stage,
        f.Counts,
        f.UploadedAt,
        f.SettledAt
    );

    private async Task<ReturnDownload?> DownloadAsync(
        Actor actor,
        Expression<Func<ServiceReturn, bool>> chosen,
        ReturnFileFormat format,
        bool isOne,
        CancellationToken cancellationToken
    )
    {
        if (!actor.Has(Permission.ViewReturns))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var reach = actor.ReachOf(Permission.ViewReturns);
        var entering = actor.ReachOf(Permission.EnterReturns);
        var returns = (
            await db
                .Returns.Where(chosen)
                .Include(r => r.Round)
                .Include(r => r.Service)
                .Include(r => r.Entries)
                    .ThenInclude(e => e.Queries)
                .Include(r => r.Entries)
                    .ThenInclude(e => e.Indicator)
                .ToListAsync(cancellationToken)
        )
            .Select(r => (Return: r, Rows: reach.RowsOf(r)))
            .Where(r => r.Rows.Count > 0)
            .OrderBy(r => r.Return.Service.Name, StringComparer.Ordinal)
            .ToList();
        if (returns.Count == 0)
        {
            return null;
        }

        var council = await db.Councils.Select(c => c.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        var records = await IndicatorRecords.LoadAsync(
            db,
            ReturnRows.IndicatorIds([.. returns.SelectMany(r => r.Rows)]),
            cancellationToken
        );
        var terms = await ReturnRows.CommentaryTermsAsync(db, cancellationToken);
        var lines = returns
            .SelectMany(r =>
                ReturnRows
                    .Of(r.Return, r.Rows, records, terms, entering)
                    .Select(row => new ReturnFileLine(
                        r.Return.Service.Name,
                        ReturnFileKey.Of(council, r.Return.Service.Name, row).ToString(),
                        row
                    ))
            )
            .ToList();
        var period = returns[0].Return.Round.Period.Code;
        return new ReturnDownload(
            isOne ? $"return-{returns[0].Return.Service.Code}-{period}" : $"returns-{period}",
            ReturnFileWriter.Write(lines, format)
        );
    }
}
