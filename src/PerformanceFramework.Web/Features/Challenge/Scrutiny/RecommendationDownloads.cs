using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Challenge.Scrutiny;

/// <summary>Recommendations as a file, as far as the reader sees them on the page: one line for each action, and one for a recommendation without any.</summary>
internal static class RecommendationDownloads
{
    private static readonly string[] Headings =
    [
        "Committee",
        "Meeting on",
        "Kind",
        "About",
        "Code",
        "Name",
        "Service or directorate",
        "Recommendation",
        "State",
        "Figure when it was made",
        "Period when it was made",
        "Response asked for by",
        "Response",
        "Response in words",
        "Responded on",
        "Action",
        "Who answers for it",
        "Due",
        "Done on",
        "What shows it",
        "Link",
        "Closed on",
        "Closing words",
        "Exempt",
    ];

    public static void MapRecommendationDownloads(this WebApplication app) =>
        app.MapGet(RecommendationLinks.File, AllAsync).RequireAuthorization(nameof(Permission.ViewRecommendations));

    private static async Task<IResult> AllAsync(
        HttpContext context,
        RecommendationQueries recommendations,
        TimeProvider time,
        string? committee,
        string? state,
        string? indicator,
        string? element,
        CancellationToken cancellationToken
    )
    {
        var filter = RecommendationListFilter.Of(committee, state, indicator, element);
        var lines = await recommendations.AllAsync(
            context.User.ToActor(),
            filter.Asked,
            UkClock.Today(time),
            cancellationToken
        );
        using var content = new MemoryStream();
        DelimitedWriter.Write(content, Headings, lines.SelectMany(Cells));
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", "recommendations.csv");
    }

    private static IEnumerable<IReadOnlyList<object?>> Cells(RecommendationLine line) =>
        line
            .Steps.Cast<RecommendationStep?>()
            .DefaultIfEmpty()
            .Select(
                IReadOnlyList<object?> (step) =>
                    [
                        line.Committee.Name,
                        line.MeetingOn,
                        line.Kind.Words(),
                        line.IsIndicator ? "Indicator" : "Element",
                        line.Code,
                        line.Name,
                        line.Place,
                        line.Text,
                        line.State.Words(),
                        line.FigureThen,
                        line.PeriodThen,
                        line.ResponseDue,
                        line.Response?.Words(),
                        line.ResponseText,
                        line.RespondedOn,
                        step?.What,
                        step?.Owner,
                        step?.Due,
                        step?.DoneOn,
                        step?.Evidence,
                        step?.Link,
                        line.ClosedOn,
                        line.ClosingWords,
                        line.IsExempt ? "Yes" : "No",
                    ]
            );
}
