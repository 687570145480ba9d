using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Import.Sheets;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Import;

/// <summary>What the council's workbook is filled with.</summary>
public enum WorkbookContent
{
    /// <summary>Headings alone.</summary>
    Empty = 1,

    /// <summary>A small council, to see how it is done.</summary>
    Example,

    /// <summary>What is there.</summary>
    Filled,
}

/// <summary>The council's workbook: a sheet for each subject.</summary>
public sealed partial class ImportQueries
{
    /// <summary>The workbook; null for whoever may not import. Who may, may change everything that its sheets are about.</summary>
    /// <param name="today">The day in London.</param>
    public async Task<byte[]?> WorkbookAsync(
        Actor actor,
        WorkbookContent content,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.ReachOf(Permission.ImportData).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var book = content is WorkbookContent.Filled ? await CouncilBook.LoadAsync(db, today, cancellationToken) : null;
        var written = CouncilWorkbook.Sheets.Select(sheet =>
            CouncilWorkbook.Written(
                sheet,
                content switch
                {
                    WorkbookContent.Empty => [],
                    WorkbookContent.Example => sheet.Example,
                    WorkbookContent.Filled => sheet.Rows(book!),
                }
            )
        );
        var figures = content switch
        {
            WorkbookContent.Empty => [],
            WorkbookContent.Example => HistorySheet.Example,
            WorkbookContent.Filled => await FiguresAsync(db, cancellationToken),
        };
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [CouncilWorkbook.GuideSheet, .. written, HistorySheet.Written(figures)]);
        return stream.ToArray();
    }

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> FiguresAsync(
        Database.PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var figures = await db
            .Observations.AsNoTrackingWithIdentityResolution()
            .Include(o => o.Indicator)
            .Where(o => o.Indicator.Formula == null || o.Indicator.State == IndicatorState.Retired)
            // Only closing a round says that a figure is late, so there is nothing to bring back.
            .Where(o => o.Kind != ValueKind.Late)
            .ToListAsync(cancellationToken);
        return figures
            .OrderBy(o => o.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(o => o.Period)
            .Select(HistorySheet.RowOf)
            .ToList();
    }

    private async Task<ImportPreview> PreviewWorkbookAsync(
        Actor actor,
        ImportBatch batch,
        (RowVerdict? Verdict, string? Sheet, int Page) asked,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = new List<PlannedRow>();
        var matching = 0;
        try
        {
            var file = TableFile.Open(batch.File!.Content, batch.FileName);
            var book = await CouncilBook.LoadAsync(db, today, cancellationToken);
            var plan = new WorkbookPlan(db, file, new WorkbookRun(db, book, actor, today, reason: ""))
            {
                OnRow = row =>
                {
                    if (
                        (asked.Verdict is null || row.Verdict == asked.Verdict)
                        && (asked.Sheet is null || row.Sheet == asked.Sheet)
                        && matching++ / PageSize == asked.Page - 1
                    )
                    {
                        rows.Add(row);
                    }
                },
            };
            var result = await plan.RunAsync(cancellationToken);
            return new ImportPreview(result.Counts, rows, matching, [], null)
            {
                Sheets = [.. result.BySheet.Select(pair => (pair.Key, pair.Value))],
                Stamp = result.Stamp,
            };
        }
        catch (FileRefusedException refused)
        {
            return new ImportPreview(default, [], 0, [], refused.Message);
        }
    }
}
