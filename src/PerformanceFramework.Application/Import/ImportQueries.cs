using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import;

/// <summary>An uploaded file in a list.</summary>
public sealed record ImportSummary(
    int Id,
    string FileName,
    int Bytes,
    ImportStage Stage,
    ImportCounts Counts,
    string UploadedBy,
    DateTime UploadedAt
);

/// <summary>One uploaded file with everything that was said and done about it.</summary>
/// <param name="MappedBy">Who last said what its columns hold.</param>
/// <param name="Run">The latest attempt to import it; null where there was none.</param>
/// <param name="Sheets">Of the workbook; one for a CSV file.</param>
/// <param name="Headings">Of the sheet that is read.</param>
/// <param name="Sample">The first rows of that sheet.</param>
/// <param name="Mapping">As it was said, or as the headings suggest.</param>
/// <param name="Problem">Why the file cannot be read as it is mapped; null where it can.</param>
public sealed record ImportDetail(
    int Id,
    int Version,
    string FileName,
    string Hash,
    int Bytes,
    ImportKind Kind,
    ImportStage Stage,
    ImportCounts Counts,
    string UploadedBy,
    DateTime UploadedAt,
    string? MappedBy,
    DateTime? MappedAt,
    string? AppliedBy,
    DateTime? AppliedAt,
    string Reason,
    string? EndedBy,
    DateTime? EndedAt,
    string EndReason,
    ImportRunDetail? Run,
    IReadOnlyList<string> Sheets,
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Sample,
    ImportMapping Mapping,
    string? Problem
);

/// <summary>What a mapped file would change, counted as a whole and shown in part.</summary>
/// <param name="Rows">Those of one page and verdict.</param>
/// <param name="Matching">How many there are of that verdict.</param>
/// <param name="UnknownNames">What the file calls indicators that are none of ours, each once; at most a hundred.</param>
public sealed record ImportPreview(
    ImportCounts Counts,
    IReadOnlyList<PlannedRow> Rows,
    int Matching,
    IReadOnlyList<string> UnknownNames,
    string? Problem
)
{
    /// <summary>Of a workbook: what each of its sheets comes to, in order.</summary>
    public IReadOnlyList<(string Sheet, ImportCounts Counts)> Sheets { get; init; } = [];

    /// <summary>Of a workbook: what a confirmation sends back, so that nothing else is written than was looked at.</summary>
    public string Stamp { get; init; } = "";
}

/// <summary>An uploaded file to be taken away again.</summary>
public sealed record ImportDownload(string FileName, byte[] Content);

/// <summary>What the performance team reads of imports.</summary>
public sealed partial class ImportQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    public const int PageSize = 50;
    private const int SampleRows = 5;
    private const int MostNames = 100;

    /// <summary>The latest files, newest first; at most two hundred.</summary>
    public async Task<IReadOnlyList<ImportSummary>> ListAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ImportData))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .ImportBatches.AsNoTracking()
            .OrderByDescending(b => b.Id)
            .Take(200)
            .Select(b => new ImportSummary(b.Id, b.FileName, b.Bytes, b.Stage, b.Counts, b.UploadedBy, b.UploadedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One file; null when there is none.</summary>
    /// <param name="sheet">Another sheet than the mapping's, to choose from.</param>
    public async Task<ImportDetail?> DetailAsync(
        Actor actor,
        int batchId,
        string? sheet = null,
        CancellationToken cancellationToken = default
    )
    {
        // Before its stage: a run that ends in between is then still running, never one that came to nothing.
        var run = await LatestRunAsync(batchId, cancellationToken);
        if (await LoadAsync(actor, batchId, cancellationToken) is not { } batch)
        {
            return null;
        }

        IReadOnlyList<string> sheets = [];
        IReadOnlyList<string> headings = [];
        IReadOnlyList<IReadOnlyList<string>> sample = [];
        string? problem = null;
        var mapping = batch.Mapping;
        try
        {
            // What the columns of a workbook hold is not asked, so nobody has to see them first.
            if (batch.Kind is ImportKind.Figures)
            {
                var file = TableFile.Open(batch.File!.Content, batch.FileName);
                sheets = file.Sheets;
                var chosen = sheet is not null && sheets.Contains(sheet) ? sheet : mapping?.Sheet ?? sheets[0];
                headings = file.HeadersOf(chosen);
                sample = file.RowsOf(chosen, cancellationToken).Take(SampleRows).Select(row => row.Cells).ToList();
                mapping =
                    mapping is not null && mapping.Sheet == chosen
                        ? mapping
                        : ImportMapping.Suggested(chosen, headings);
            }
        }
        catch (FileRefusedException refused)
        {
            problem = refused.Message;
        }

        return new ImportDetail(
            batch.Id,
            batch.Version,
            batch.FileName,
            batch.Hash,
            batch.Bytes,
            batch.Kind,
            batch.Stage,
            batch.Counts,
            batch.UploadedBy,
            batch.UploadedAt,
            batch.MappedBy,
            batch.MappedAt,
            batch.AppliedBy,
            batch.AppliedAt,
            batch.Reason,
            batch.EndedBy,
            batch.EndedAt,
            batch.EndReason,
            run,
            sheets,
            headings,
            sample,
            mapping ?? ImportMapping.Suggested("", headings),
            problem
        );
    }

    /// <summary>What a mapped file would change; null when there is no such file, or nobody has said how to read it.</summary>
    /// <param name="verdict">Only rows with this verdict; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="sheet">Of a workbook: only rows of this sheet; null for all.</param>
    /// <param name="today">The day in London: what has not ended yet has no figure.</param>
    public async Task<ImportPreview?> PreviewAsync(
        Actor actor,
        int batchId,
        RowVerdict? verdict,
        int page,
        DateOnly today,
        string? sheet = null,
        CancellationToken cancellationToken = default
    )
    {
        var batch = await LoadAsync(actor, batchId, cancellationToken);
        if (batch is { Kind: ImportKind.Workbook })
        {
            return await PreviewWorkbookAsync(actor, batch, (verdict, sheet, page), today, cancellationToken);
        }

        if (batch is not { Mapping: { } mapping })
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var counts = default(ImportCounts);
        var rows = new List<PlannedRow>();
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var matching = 0;
        string? problem = null;
        try
        {
            var file = TableFile.Open(batch.File!.Content, batch.FileName);
            var plan = await HistoryPlan.LoadAsync(db, file, mapping, today, cancellationToken);
            foreach (var row in plan.Rows(cancellationToken))
            {
                counts = counts.With(row.Verdict);
                if (row.UnknownName is { } name && names.Count < MostNames && seen.Add(name))
                {
                    names.Add(name);
                }

                if (verdict is null || row.Verdict == verdict)
                {
                    matching++;
                    if ((matching - 1) / PageSize == page - 1)
                    {
                        rows.Add(row);
                    }
                }
            }
        }
        catch (FileRefusedException refused)
        {
            problem = refused.Message;
        }

        return new ImportPreview(counts, rows, matching, names, problem);
    }

    /// <summary>The latest upload of a file; null when there is none.</summary>
    /// <param name="hash">Its SHA-256, in hexadecimal.</param>
    public async Task<int?> LatestIdAsync(Actor actor, string hash, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ImportData))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .ImportBatches.Where(b => b.Hash == hash)
            .OrderByDescending(b => b.Id)
            .Select(b => (int?)b.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The file as it was uploaded; null when there is none.</summary>
    public async Task<ImportDownload?> FileAsync(
        Actor actor,
        int batchId,
        CancellationToken cancellationToken = default
    ) =>
        await LoadAsync(actor, batchId, cancellationToken) is { } batch
            ? new ImportDownload(batch.FileName, batch.File!.Content)
            : null;

    private async Task<ImportRunDetail?> LatestRunAsync(int batchId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        return await db
            .ImportRuns.AsNoTracking()
            .Where(r => r.BatchId == batchId)
            .OrderByDescending(r => r.Id)
            .Select(r => new ImportRunDetail(
                r.StartedBy,
                r.StartedAt,
                r.HeardAt,
                new ImportProgress(r.Done, r.All),
                r.EndedAt,
                r.Sentence
            ))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<ImportBatch?> LoadAsync(Actor actor, int batchId, CancellationToken cancellationToken)
    {
        if (!actor.Has(Permission.ImportData))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .ImportBatches.AsNoTracking()
            .Include(b => b.File)
            .FirstOrDefaultAsync(b => b.Id == batchId, cancellationToken);
    }
}
