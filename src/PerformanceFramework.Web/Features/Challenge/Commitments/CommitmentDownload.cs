using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Commitments;

/// <summary>A list of commitments as a file: all of its pages.</summary>
internal static class CommitmentDownload
{
    private static readonly string[] Headings =
    [
        "Commitment",
        "Owner",
        "Due",
        "First due",
        "State",
        "Closed on",
        "Indicator",
        "Name of the indicator",
        "Directorate",
        "Body",
        "Session",
        "Latest",
        "Said on",
        "Said by",
        "Words",
        "Link",
    ];

    public static void MapCommitmentDownload(this WebApplication app) =>
        app.MapGet(CommitmentLinks.Download, AnswerAsync).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        CommitmentQueries commitments,
        TimeProvider time,
        string? show,
        string? body,
        string? owner,
        string? directorate,
        string? indicator,
        string? text,
        CancellationToken cancellationToken
    )
    {
        var filter = CommitmentListFilter.Of(show, body, owner, directorate, indicator, text);
        var lines = await commitments.FileAsync(
            context.User.ToActor(),
            filter.Asked,
            UkClock.Today(time),
            cancellationToken
        );
        if (lines is null)
        {
            return Results.NotFound();
        }

        using var content = new MemoryStream();
        DelimitedWriter.Write(content, Headings, lines.Select(Cells));
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", "commitments.csv");
    }

    private static IReadOnlyList<object?> Cells(CommitmentLine line) =>
        [
            line.Deliverable,
            line.Owner,
            line.Due,
            line.FirstDue,
            CommitmentListWords.State(line),
            line.ClosedOn,
            line.Code,
            line.Indicator,
            line.Directorate,
            line.Body,
            line.HeldOn,
            line.Last is { } last ? Domain.Challenge.Commitments.CommitmentWords.Words(last.What) : null,
            line.Last?.On,
            line.Last?.By,
            line.Last?.Words,
            line.Last?.Link,
        ];
}
