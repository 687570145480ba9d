using PerformanceFramework.Application.Database;
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
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException || DatabaseFailure.IsUnavailable(exception))
        {
            // The folder or the database is away just now; that is no reason to stop. The next start tidies up.
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Discarded} files of evidence were left behind and have been discarded")]
    private static partial void LogDiscarded(ILogger logger, int discarded);

    [LoggerMessage(LogLevel.Error, "Evidence could not be tidied up; the next start tries again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
