using PerformanceFramework.Application.Returns;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Discards content of evidence that was left behind when the application stopped in the middle, once after each start.</summary>
internal sealed partial class EvidenceTidying(EvidenceFiles files, ILogger<EvidenceTidying> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await files.TidyAsync(stoppingToken) is > 0 and var discarded)
            {
                LogDiscarded(logger, discarded);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder is somewhere else just now; that is no reason not to start.
            LogUnreadable(logger, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Discarded} files of evidence were left behind and have been discarded")]
    private static partial void LogDiscarded(ILogger logger, int discarded);

    [LoggerMessage(LogLevel.Error, "The folder of evidence cannot be read")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);
}
