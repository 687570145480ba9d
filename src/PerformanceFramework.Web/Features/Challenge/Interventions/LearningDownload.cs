using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features.Challenge.Interventions;

/// <summary>The learning log as a file: all that the page with the same search lists, in the same order.</summary>
internal static class LearningDownload
{
    private static readonly string[] Headings =
    [
        "What was tried",
        "What was done",
        "Began",
        "Expected by",
        "Expected improvement",
        "Indicator",
        "Name",
        "Service",
        "Directorate",
        "Verdict",
        "Change found",
        "Explanation",
        "What was learned",
        "Confirmed by",
        "Confirmed on",
        "Made up for the demonstration",
        "Exempt",
    ];

    public static void MapLearningDownload(this WebApplication app) =>
        app.MapGet(InterventionLinks.LearningFile, AnswerAsync).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        InterventionQueries interventions,
        string? q,
        string? theme,
        string? directorate,
        string? service,
        string? verdict,
        string? show,
        CancellationToken cancellationToken
    )
    {
        var filter = LearningListFilter.Of(q, theme, directorate, service, verdict, show);
        var lines = await interventions.LearningFileAsync(context.User.ToActor(), filter.Asked, cancellationToken);
        using var content = new MemoryStream();
        DelimitedWriter.Write(content, Headings, lines.Select(IReadOnlyList<object?> (line) => Cells(line)));
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", "learning-log.csv");
    }

    private static object?[] Cells(InterventionLine line) =>
        [
            line.Terms.Name,
            line.Terms.Description,
            line.Terms.Began,
            line.Terms.ExpectedBy,
            line.Terms.ExpectedSize,
            line.Indicator.Code,
            line.Indicator.Name,
            line.Service,
            line.Directorate,
            line.Outcome?.Words(),
            line.Change,
            line.Explanation,
            line.Confirmation?.Words,
            line.Confirmation?.By,
            line.Confirmation?.On,
            line.IsMadeUp ? "Yes" : "No",
            line.IsExempt ? "Yes" : "No",
        ];
}
