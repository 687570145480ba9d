using PerformanceFramework.Application.Import;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Before the server stops, the imports it is running are undone, while there is still a database to say so in.</summary>
internal sealed class ImportShutdown(ImportJobs jobs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => jobs.StopAsync(cancellationToken);
}
