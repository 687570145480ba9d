using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features.GoldenThread;

/// <summary>What the golden thread needs as a file, a line for each need of each element and indicator.</summary>
internal static class ThreadHealthDownload
{
    private static readonly string[] Headings = ["Section", "Code", "Name", "Who", "Since", "Exempt"];

    public static void MapThreadHealthDownload(this WebApplication app) =>
        app.MapGet(ThreadLinks.HealthFile, AnswerAsync).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        ThreadQueries threads,
        string? need,
        string? directorate,
        CancellationToken cancellationToken
    )
    {
        var health = await threads.HealthAsync(context.User.ToActor(), cancellationToken);
        return FileOf(ThreadHealthFilter.Of(need, directorate).Among(health?.Lines ?? []), "thread-health.csv");
    }

    /// <param name="lines">In their order.</param>
    /// <param name="name">Of the file.</param>
    public static IResult FileOf(IReadOnlyList<ThreadHealthLine> lines, string name)
    {
        using var content = new MemoryStream();
        DelimitedWriter.Write(
            content,
            Headings,
            lines.Select(
                IReadOnlyList<object?> (line) =>
                    [line.Need.Words(), line.Code, line.Name, line.Who, line.Since, line.IsExempt ? "Yes" : "No"]
            )
        );
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", name);
    }
}
