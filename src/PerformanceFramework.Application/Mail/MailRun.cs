using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>The scheduled work of e-mail: writes the reminders of the day once, and sends what waits. One node does it at a time.</summary>
public sealed partial class MailRun(
    UseCaseServices services,
    MailOptions options,
    WorkLeases leases,
    MailSender sender,
    ILogger<MailRun> logger
)
{
    /// <summary>The name of its lease.</summary>
    public const string LeaseName = "mail";

    // More than twice what a message may take to be sent (MailOptions.TimeoutSeconds); it is renewed before each.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    private readonly string _node = $"{Environment.MachineName} {Guid.NewGuid():N}";

    /// <summary>Does what is to be done now; nothing where e-mail is off, it is quiet, or another node is at it.</summary>
    /// <returns>Whether this node did it.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken = default)
    {
        if (!options.IsOn || await QuietAsync(cancellationToken) || !await HoldAsync(cancellationToken))
        {
            return false;
        }

        try
        {
            var written = await TryToWriteAsync(cancellationToken);
            var counts = await sender.SendDueAsync(() => HoldAsync(cancellationToken), cancellationToken);
            if (written > 0 || counts != new MailCounts(0, 0, 0, 0))
            {
                LogDone(written, counts.Sent, counts.Failed, counts.GivenUp, counts.Withdrawn);
            }

            return true;
        }
        finally
        {
            await leases.ReleaseAsync(LeaseName, _node);
        }
    }

    private DateTime Now => services.Time.GetUtcNow().UtcDateTime;

    private Task<bool> HoldAsync(CancellationToken cancellationToken) =>
        leases.TakeAsync(LeaseName, _node, LeaseLength, cancellationToken);

    private async Task<bool> QuietAsync(CancellationToken cancellationToken)
    {
        await using var db = await services.Contexts.OpenForAllAsync(cancellationToken);
        var terms = await db.ReminderTermsAsync(cancellationToken);
        return terms.IsQuiet(London.TimeOf(Now), await db.WorkingDaysAsync(cancellationToken));
    }

    /// <summary>Reminders that cannot be written do not hold back what waits to be sent; the next run tries them again.</summary>
    private async Task<int> TryToWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotWritten(e);
            return 0;
        }
    }

    private async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        await using var db = await services.Contexts.OpenForAllAsync(cancellationToken);
        var lease = await db.WorkLeases.SingleAsync(l => l.Name == LeaseName, cancellationToken);
        if (lease.DoneOn >= London.DayOf(now))
        {
            return 0;
        }

        try
        {
            var day = await ReminderDay.LoadAsync(
                db,
                await db.ReminderTermsAsync(cancellationToken),
                await db.WorkingDaysAsync(cancellationToken),
                options,
                now,
                cancellationToken
            );
            return await MailReminders.WriteAsync(day, lease, cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFailure.IsDuplicate(e))
        {
            // A node whose lease had run out wrote them in the same moment.
            LogWrittenElsewhere();
            return 0;
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "E-mail: {Written} reminders written, {Sent} messages sent, {Failed} to be tried again, {GivenUp} given up, {Withdrawn} not needed any more"
    )]
    private partial void LogDone(int written, int sent, int failed, int givenUp, int withdrawn);

    [LoggerMessage(LogLevel.Error, "The reminders of today could not be written; they are tried again in a minute")]
    private partial void LogNotWritten(Exception exception);

    [LoggerMessage(LogLevel.Information, "The reminders of today were written by another node")]
    private partial void LogWrittenElsewhere();
}

internal static class ReminderLoading
{
    /// <summary>UTC: when a message that is written now leaves, which is not in quiet hours.</summary>
    public static async Task<DateTime> NextSendableAsync(
        this PerformanceDbContext db,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var terms = await db.ReminderTermsAsync(cancellationToken);
        var worked = await db.WorkingDaysAsync(cancellationToken);
        var at = London.TimeOf(now);
        return terms.IsQuiet(at, worked) ? London.UtcOf(terms.NextSendable(at, worked)) : now;
    }

    /// <summary>When the council reminds and when it is quiet.</summary>
    public static async Task<ReminderTerms> ReminderTermsAsync(
        this PerformanceDbContext db,
        CancellationToken cancellationToken
    ) => (await db.RoundReminders.AsNoTracking().FirstOrDefaultAsync(cancellationToken))?.Terms ?? ReminderTerms.Usual;
}
