using PerformanceFramework.Application.Mail;

namespace PerformanceFramework.Web.Hosting;

/// <summary>
/// Looks every minute whether e-mails are to be written or sent, until the server stops. Whatever goes wrong is in the log,
/// and the next minute is another chance.
/// </summary>
internal sealed partial class ScheduledMail(
    MailRun run,
    MailOptions options,
    TimeProvider time,
    ILogger<ScheduledMail> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn)
        {
            LogOff();
            return;
        }

        LogOn(options.Host, options.Port);
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await RunAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await run.RunAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "E-mail is off: Mail:Host is not set")]
    private partial void LogOff();

    [LoggerMessage(LogLevel.Information, "E-mail is on, by {Host} at port {Port}")]
    private partial void LogOn(string host, int port);

    [LoggerMessage(LogLevel.Information, "E-mail stops with the server")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Error, "The scheduled work of e-mail failed; it is tried again in a minute")]
    private partial void LogFailed(Exception exception);
}
