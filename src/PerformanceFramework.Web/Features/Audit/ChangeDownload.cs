using System.Globalization;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Audit;

/// <summary>The change history as a file, a line for each changed field.</summary>
internal static class ChangeDownload
{
    private static readonly string[] Headings =
    [
        "When",
        "Who",
        "What was done",
        "Why",
        "Kind of thing",
        "Name",
        "Field",
        "Before",
        "After",
    ];

    public static void MapChangeDownload(this WebApplication app) =>
        app.MapGet(AuditLinks.Download, Answer).RequireAuthorization(nameof(Permission.ViewChangeHistory));

    // Read and written some at a time: the history of years is more than fits in memory.
    private static IResult Answer(
        HttpContext context,
        ChangeHistoryQueries changes,
        TimeProvider time,
        [AsParameters] Query query,
        CancellationToken cancellationToken
    )
    {
        var filter = query.Filter;

        // The page says what is wrong with it.
        return filter.Errors(UkClock.Today(time)).Count > 0
            ? Results.LocalRedirect(AuditLinks.History(filter))
            : Results.Stream(
                stream =>
                    DelimitedWriter.WriteAsync(
                        stream,
                        Headings,
                        changes
                            .LinesAsync(context.User.ToActor(), filter.Asked, cancellationToken)
                            .Select(IReadOnlyList<object?> (line) => Cells(line)),
                        cancellationToken
                    ),
                "text/csv; charset=utf-8",
                "changes.csv"
            );
    }

    private static object?[] Cells(ChangeLine line) =>
        [
            London.TimeOf(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            line.ActorName,
            line.Done,
            line.Reason,
            line.Kind,
            line.Name,
            line.Field,
            line.Before,
            line.After,
        ];

    private sealed record Query(
        string? Person,
        string? Done,
        string? Thing,
        string? Text,
        string? Of,
        string? From,
        string? To
    )
    {
        public ChangeHistoryFilter Filter =>
            new(Person ?? "", Done ?? "", Thing ?? "", Text ?? "", Of ?? "", From ?? "", To ?? "");
    }
}
