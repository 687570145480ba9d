using PerformanceFramework.Application.Reports;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Reports;

/// <summary>The annual report as a document that word processors open.</summary>
internal static class ReportDownloads
{
    public static void MapReportDownloads(this WebApplication app) =>
        app.MapGet(ReportLinks.AnnualFileRoute, AnnualAsync).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static async Task<IResult> AnnualAsync(
        string year,
        HttpContext context,
        AnnualReportQueries reports,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        TargetYear.Read(year) is { StartYear: > ReportingPeriod.EarliestYear } asked
        && await reports.ReadAsync(context.User.ToActor(), asked, UkClock.Today(time), cancellationToken) is { } report
            ? await WordDownload.OfAsync<AnnualReportFile>(
                context,
                nameof(AnnualReportFile.Report),
                report,
                $"annual-report-{TargetYear.Code(asked)}.html"
            )
            : Results.NotFound();
}
