using System.Globalization;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Import;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Import;

/// <summary>The council's workbook in tests: written, brought in, looked at.</summary>
internal static class Workbooks
{
    /// <summary>A workbook of some sheets.</summary>
    public static byte[] Of(params SheetToWrite[] sheets)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, sheets);
        return stream.ToArray();
    }

    /// <summary>A sheet of texts: <c>"User name|Name"</c>, then a row for each line in the same manner.</summary>
    public static SheetToWrite Sheet(string name, string headings, params string[] rows) =>
        new(
            name,
            headings.Split('|'),
            rows.Select(
                IReadOnlyList<object?> (row) => [.. row.Split('|').Select(cell => cell.Length == 0 ? null : cell)]
            )
        );

    /// <summary>Every sheet of a file as lines of texts, apart from the one that explains the others.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lines(byte[] workbook)
    {
        var file = TableFile.Open(workbook, "workbook.xlsx");
        return file
            .Sheets.Where(sheet => sheet != "Guide")
            .ToDictionary(
                sheet => sheet,
                IReadOnlyList<string> (sheet) =>
                    [
                        string.Join('|', file.HeadersOf(sheet)),
                        .. file.RowsOf(sheet).Select(row => string.Join('|', row.Cells)),
                    ]
            );
    }

    public static async Task<int> UploadAsync(this TestDatabase database, Actor actor, byte[] workbook)
    {
        var hash = (
            await database.Get<UploadImport>().ExecuteAsync(actor, new UploadImportRequest("workbook.xlsx", workbook))
        ).ShouldBeDone();
        return (await database.Get<ImportQueries>().LatestIdAsync(actor, hash)).ShouldNotBeNull();
    }

    public static async Task<ImportPreview> PreviewAsync(
        this TestDatabase database,
        Actor actor,
        int id,
        RowVerdict? verdict = null,
        string? sheet = null
    ) =>
        (
            await database.Get<ImportQueries>().PreviewAsync(actor, id, verdict, 1, TodayOf(database), sheet)
        ).ShouldNotBeNull();

    public static async Task<Outcome<ImportCounts>> ApplyAsync(
        this TestDatabase database,
        Actor actor,
        int id,
        bool leaveOut = false
    )
    {
        var detail = (await database.Get<ImportQueries>().DetailAsync(actor, id)).ShouldNotBeNull();
        var preview = await database.PreviewAsync(actor, id);
        return await database
            .Get<ApplyImport>()
            .ExecuteAsync(
                actor,
                new ApplyImportRequest(id, detail.Version, preview.Counts, leaveOut, "A new start.", preview.Stamp)
            );
    }

    /// <summary>Uploads a workbook and applies it as it is looked at.</summary>
    /// <returns>The id of its batch.</returns>
    public static async Task<int> ImportAsync(this TestDatabase database, Actor actor, params SheetToWrite[] sheets)
    {
        var id = await database.UploadAsync(actor, Of(sheets));
        (await database.ApplyAsync(actor, id)).ShouldBeDone();
        return id;
    }

    public static async Task<Outcome<ImportStage>> UndoAsync(this TestDatabase database, Actor actor, int id)
    {
        var detail = (await database.Get<ImportQueries>().DetailAsync(actor, id)).ShouldNotBeNull();
        return await database
            .Get<UndoImport>()
            .ExecuteAsync(actor, new UndoImportRequest(id, detail.Version, "Wrong workbook."));
    }

    public static async Task<byte[]> ExportAsync(
        this TestDatabase database,
        Actor actor,
        WorkbookContent content = WorkbookContent.Filled
    ) => (await database.Get<ImportQueries>().WorkbookAsync(actor, content, TodayOf(database))).ShouldNotBeNull();

    /// <summary>Rows as they are told: <c>Refused sheet People, cell B2: Enter the name.</c></summary>
    public static IReadOnlyList<string> Told(this ImportPreview preview) =>
        [
            .. preview.Rows.Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{row.Verdict} {row.Place}: {row.Problem}{row.Before}")
                + (row.Problem.Length == 0 && row.After.Length > 0 ? $" → {row.After}" : "")
            ),
        ];

    private static DateOnly TodayOf(TestDatabase database) => DateOnly.FromDateTime(database.Time.Utc);
}
