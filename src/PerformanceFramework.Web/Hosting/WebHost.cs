using PerformanceFramework.Web.Components;
using PerformanceFramework.Web.Features.Audit;
using PerformanceFramework.Web.Features.Challenge.Commitments;
using PerformanceFramework.Web.Features.Challenge.Interventions;
using PerformanceFramework.Web.Features.Challenge.Recovery;
using PerformanceFramework.Web.Features.Challenge.Room;
using PerformanceFramework.Web.Features.Challenge.Scrutiny;
using PerformanceFramework.Web.Features.Challenge.Successes;
using PerformanceFramework.Web.Features.Dashboards;
using PerformanceFramework.Web.Features.DataQuality;
using PerformanceFramework.Web.Features.Editions;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Import;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Features.Organisation;
using PerformanceFramework.Web.Features.Periods;
using PerformanceFramework.Web.Features.Reports;
using PerformanceFramework.Web.Features.Returns;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Builds and runs the web application.</summary>
public static class WebHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddLogging();
        builder.AddPerformanceServices();
        builder.AddSignIn();
        builder.AddPages();

        await using var app = builder.Build();
        UsePipeline(app);
        if (
            await app.Services.GetRequiredService<Startup>().PrepareAsync(Addresses.Configured(app.Configuration)) is
            { } refusal
        )
        {
            app.Logger.Refused(refusal);
            return 1;
        }

        await app.RunAsync();
        return 0;
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLines();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseCurrentCouncil();
        app.UseStatusPages();
        app.RefuseOversizedRequests();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseCompression();
        app.UseAntiforgery();
        app.RefuseForgedForms();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapSignOut();
        app.MapCouncilFiles();
        app.MapImportDownloads();
        app.MapReturnFileDownloads();
        app.MapChangeDownload();
        app.MapRestatementDownload();
        app.MapSessionDownloads();
        app.MapReportDownloads();
        app.MapCommitmentDownload();
        app.MapEvidenceDownload();
        app.MapQualityDownloads();
        app.MapRecommendationDownloads();
        app.MapRecoveryDownloads();
        app.MapSuccessDownloads();
        app.MapIndicatorDownload();
        app.MapLearningDownload();
        app.MapThreadHealthDownload();
        app.MapOwnDashboardDownload();
        app.MapEditionFiles();
        app.MapPublicData();
        app.MapCalendarFeed();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
