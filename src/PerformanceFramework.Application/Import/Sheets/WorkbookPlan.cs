using System.Security.Cryptography;
using System.Text;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Import;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>What a workbook comes to.</summary>
/// <param name="Figures">Those of its history, to be written once everything else is.</param>
/// <param name="Stamp">The same as long as each row would do the same to what is there.</param>
internal sealed record WorkbookResult(
    ImportCounts Counts,
    IReadOnlyDictionary<string, ImportCounts> BySheet,
    IReadOnlyList<PlannedFigure> Figures,
    string Stamp
);

/// <summary>Reads a workbook sheet by sheet and row by row, and makes what it can use true in memory.</summary>
internal sealed class WorkbookPlan(PerformanceDbContext db, TableFile file, WorkbookRun run)
{
    private readonly Dictionary<string, ImportCounts> _bySheet = [];
    private readonly List<PlannedFigure> _figures = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ImportCounts _counts;

    /// <summary>Told of each row, in order.</summary>
    public Action<PlannedRow> OnRow { get; init; } = _ => { };

    /// <summary>Writes what has been made true so far; of a preview nothing.</summary>
    public Func<Task> Save { get; init; } = () => Task.CompletedTask;

    /// <exception cref="FileRefusedException">The file turns out to be damaged.</exception>
    public async Task<WorkbookResult> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var stranger in CouncilWorkbook.Strangers(file))
        {
            Tell(stranger);
        }

        foreach (var sheet in CouncilWorkbook.Sheets)
        {
            if (SheetTable.Of(file, sheet) is { } table)
            {
                await ReadAsync(sheet, table, cancellationToken);
            }
        }

        if (HistorySheet.MappingOf(file) is { } mapping)
        {
            await ReadHistoryAsync(mapping, cancellationToken);
        }

        return new WorkbookResult(_counts, _bySheet, _figures, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    private async Task ReadAsync(WorkbookSheet sheet, SheetTable table, CancellationToken cancellationToken)
    {
        foreach (var problem in table.Problems)
        {
            Tell(problem);
        }

        // Two milestones may be called the same; everything else is there once.
        var there = sheet.Rows(run.Book).GroupBy(sheet.KeyOf).ToDictionary(rows => rows.Key, rows => rows.First());
        var rows = table.Rows(cancellationToken).ToList();
        foreach (var row in rows.Where(row => !row.IsRefused))
        {
            row.Beside(there.GetValueOrDefault(row.Key));
        }

        var usable = rows.Where(row => !row.IsRefused).ToList();
        foreach (var row in sheet.InOrder(usable))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Apply(sheet, row);
        }

        foreach (var row in rows)
        {
            Tell(row.ToPlanned());
        }

        await Save();
        if (run.Finish())
        {
            await Save();
        }
    }

    private void Apply(WorkbookSheet sheet, SheetRow row)
    {
        if (row.IsSame)
        {
            return;
        }

        row.RefuseOddDays(run.Today);
        if (!row.IsRefused)
        {
            sheet.Apply(run, row);
        }
    }

    private async Task ReadHistoryAsync(ImportMapping mapping, CancellationToken cancellationToken)
    {
        var problems = HistorySheet.Problems(file, mapping).ToList();
        foreach (var problem in problems)
        {
            Tell(problem);
        }

        if (mapping.Missing([.. file.HeadersOf(HistorySheet.Name)]).Any())
        {
            return;
        }

        var plan = await HistoryPlan.LoadAsync(db, file, mapping, run.Today, cancellationToken, run.Book.Indicators);
        foreach (var row in plan.Rows(cancellationToken))
        {
            Tell(row with { Sheet = HistorySheet.Name });
            if (row.Figure is { } figure)
            {
                _figures.Add(figure);
            }
        }
    }

    private void Tell(PlannedRow row)
    {
        _counts = _counts.With(row.Verdict);
        _bySheet[row.Sheet] = _bySheet.GetValueOrDefault(row.Sheet).With(row.Verdict);
        _hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{row.Verdict}\n{row.Place}\n{row.Before}\n{row.After}\n{row.Problem}\n{row.Note}\n"
            )
        );
        OnRow(row);
    }
}
