using System.Globalization;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Import;

/// <summary>Files that can be downloaded: an example to fill in, and what somebody has uploaded.</summary>
internal static class ImportDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapImportDownloads(this WebApplication app)
    {
        app.MapGet(ImportLinks.Example, Example).RequireAuthorization(nameof(Permission.ImportData));
        MapWorkbook(app, ImportLinks.EmptyWorkbook, WorkbookContent.Empty);
        MapWorkbook(app, ImportLinks.ExampleWorkbook, WorkbookContent.Example);
        MapWorkbook(app, ImportLinks.FilledWorkbook, WorkbookContent.Filled);
        app.MapGet(ImportLinks.List + "/{id:int}/file", FileAsync).RequireAuthorization(nameof(Permission.ImportData));
    }

    private static IResult Example()
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [HistoryExample.Sheet]);
        return Results.File(stream.ToArray(), Workbook, "figures.xlsx");
    }

    private static void MapWorkbook(WebApplication app, string address, WorkbookContent content) =>
        app.MapGet(
                address,
                async (
                    HttpContext context,
                    ImportQueries imports,
                    TimeProvider time,
                    CancellationToken cancellationToken
                ) =>
                    await imports.WorkbookAsync(context.User.ToActor(), content, UkClock.Today(time), cancellationToken)
                        is { } workbook
                        ? Results.File(workbook, Workbook, Path.GetFileName(address))
                        : Results.NotFound()
            )
            .RequireAuthorization(nameof(Permission.ImportData));

    // Always as a download of bytes: whatever somebody uploaded is never shown as a page of ours.
    private static async Task<IResult> FileAsync(
        HttpContext context,
        int id,
        ImportQueries imports,
        CancellationToken cancellationToken
    ) =>
        await imports.FileAsync(context.User.ToActor(), id, cancellationToken) is { } file
            ? Results.File(
                file.Content,
                "application/octet-stream",
                string.Create(CultureInfo.InvariantCulture, $"import-{id}{Path.GetExtension(file.FileName)}")
            )
            : Results.NotFound();
}

/// <summary>How a file of figures is filled in.</summary>
internal static class HistoryExample
{
    public static readonly SheetToWrite Sheet = new(
        "Figures",
        [
            "Indicator",
            "Period",
            "Value",
            "Numerator",
            "Denominator",
            "Commentary",
            "Provisional",
            "Lower limit",
            "Upper limit",
            "Why",
            "What we are doing",
            "When it will recover",
        ],
        [
            [
                "HOU-01",
                "Q1 2026/27",
                84.5m,
                null,
                null,
                "Two large blocks were let in June.",
                "no",
                null,
                null,
                "",
                "",
                "",
            ],
            ["HOU-02", "June 2026", null, 412m, 480m, "", "yes", null, null, "", "", ""],
            [
                "HOU-03",
                "2025/26",
                "Not yet available",
                null,
                null,
                "Expected in September.",
                "no",
                null,
                null,
                "",
                "",
                "",
            ],
        ]
    );
}
