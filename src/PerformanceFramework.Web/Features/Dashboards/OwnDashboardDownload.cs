using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Dashboards;

/// <summary>The indicators of a dashboard of the council's own as a file, each once, as the page of the same day counts them.</summary>
internal static class OwnDashboardDownload
{
    public static void MapOwnDashboardDownload(this WebApplication app) =>
        app.MapGet(DashboardLinks.Index + "/{code}" + DashboardLinks.File, AnswerAsync)
            .RequireAuthorization(nameof(Permission.ViewDashboards));

    /// <summary>In an edition or not.</summary>
    public static IResult FileOf(OwnDashboardDetail dashboard) =>
        IndicatorDownload.FileOf(dashboard.Indicators, $"{dashboard.Dashboard.Summary.Code.ToLowerInvariant()}.csv");

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        DashboardQueries dashboards,
        TimeProvider time,
        string code,
        CancellationToken cancellationToken
    )
    {
        var typed = context.Request.Query[ViewedDay.Parameter].ToString().Trim();
        if (ViewedDay.ProblemOf(typed, UkClock.Today(time)) is not null)
        {
            // The page says what is wrong with the day.
            return Results.LocalRedirect(DashboardLinks.Own(code) + context.Request.QueryString);
        }

        var actor = context.User.ToActor();
        return await dashboards.OwnAsync(actor, code, FormDate.Read(typed), cancellationToken) is { } dashboard
            ? FileOf(dashboard)
            : Results.NotFound();
    }
}
