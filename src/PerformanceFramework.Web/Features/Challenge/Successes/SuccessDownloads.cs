using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features.Challenge.Successes;

/// <summary>Successes as a file, as far as the reader sees them on the page.</summary>
internal static class SuccessDownloads
{
    private static readonly string[] Headings =
    [
        "Day",
        "What",
        "Who",
        "Why it worked",
        "Where else it could",
        "About",
        "Code",
        "Name",
        "Service or directorate",
        "Written by",
        "Written on",
        "Exempt",
    ];

    public static void MapSuccessDownloads(this WebApplication app) =>
        app.MapGet(SuccessLinks.File, AllAsync).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static async Task<IResult> AllAsync(
        HttpContext context,
        SuccessQueries successes,
        string? text,
        CancellationToken cancellationToken
    )
    {
        var lines = await successes.AllAsync(context.User.ToActor(), SuccessListPage.SoughtIn(text), cancellationToken);
        using var content = new MemoryStream();
        DelimitedWriter.Write(content, Headings, lines.Select(Cells));
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", "successes.csv");
    }

    private static IReadOnlyList<object?> Cells(SuccessLine line) =>
        [
            line.Story.Day,
            line.Story.What,
            line.Story.Who,
            line.Story.Why,
            line.Story.Where,
            line.Subject.ToString(),
            line.Code,
            line.Name,
            line.Place,
            line.WrittenBy,
            line.WrittenOn,
            line.IsExempt ? "Yes" : "No",
        ];
}
