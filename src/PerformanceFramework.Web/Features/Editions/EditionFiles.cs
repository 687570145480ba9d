using PerformanceFramework.Application.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Dashboards;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>Lists of an edition as files, for those who may read it: the same as the files of the live lists.</summary>
internal static class EditionFiles
{
    private const string Root = EditionLinks.List + "/{address}";

    public static void MapEditionFiles(this WebApplication app)
    {
        Map(
            app,
            IndicatorLinks.Download,
            (view, request) =>
            {
                var (filter, groups) = (IndicatorFilter.Of(name => request.Query[name]), view.Groups());
                return IndicatorDownload.FileOf(
                    view.Indicators.Select(i => i.Standing).Where(standing => filter.Fits(standing, groups)),
                    $"indicators-{view.Head.Address}.csv"
                );
            }
        );
        Map(
            app,
            DashboardLinks.Index + "/{code}" + DashboardLinks.File,
            (view, request) =>
                view.OwnDashboard(request.RouteValues["code"]?.ToString() ?? "") is { } dashboard
                    ? OwnDashboardDownload.FileOf(dashboard)
                    : Results.NotFound()
        );
        Map(
            app,
            ThreadLinks.HealthFile,
            (view, _) =>
                view.ThreadHealth() is { } health
                    ? ThreadHealthDownload.FileOf(health.Lines, $"thread-health-{view.Head.Address}.csv")
                    : Results.NotFound()
        );
    }

    /// <param name="path">Of the file, below the address of the edition.</param>
    private static void Map(WebApplication app, string path, Func<EditionView, HttpRequest, IResult> answer) =>
        app.MapGet(
                Root + path,
                async (HttpContext context, EditionQueries editions, string address) =>
                    await editions.ViewAsync(context.User.ToActor(), address, context.RequestAborted)
                        is { IsAltered: false } view
                        ? answer(view, context.Request)
                        : Results.NotFound()
            )
            .RequireAuthorization(nameof(Permission.ViewDashboards));
}
