using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using MimeKit.Text;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>What came of one look at the messages that wait.</summary>
public sealed record MailCounts(int Sent, int Failed, int GivenUp, int Withdrawn);

/// <summary>
/// Sends the messages that wait, over one connection. A message is marked as being sent before it is, so that nobody else takes
/// it: it is sent at least once, twice only where this node or the mail server stops between taking it and saying so, and one
/// that breaks the sender is given up in the end.
/// </summary>
public sealed partial class MailSender(UseCaseServices services, MailOptions options, ILogger<MailSender> logger)
{
    private const int MostAtOnce = 100;

    private const string Stopped = "The server stopped while sending it.";

    /// <param name="mayGoOn">Asked before each message; the rest wait where it says no.</param>
    public async Task<MailCounts> SendDueAsync(Func<Task<bool>> mayGoOn, CancellationToken cancellationToken = default)
    {
        var (sent, failed, givenUp, withdrawn) = (0, 0, 0, 0);
        using var connection = new SmtpClient();
        connection.Timeout = options.TimeoutSeconds * 1000;
        Exception? unreachable = null;
        var hasTakenOne = false;
        foreach (var message in await DueAsync(cancellationToken))
        {
            if (!await mayGoOn())
            {
                break;
            }

            if (!message.IsNeeded)
            {
                withdrawn += await EndAsync(message, MailState.Withdrawn, "", message.Attempts) ? 1 : 0;
                continue;
            }

            if (message.Attempts >= MailMessage.MostAttempts)
            {
                // The server stopped during the last attempt, or that would have ended it.
                givenUp += await EndAsync(message, MailState.GivenUp, Stopped, message.Attempts) ? 1 : 0;
                continue;
            }

            if (!await BeginAsync(message))
            {
                continue;
            }

            var attempts = message.Attempts + 1;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            try
            {
                if (unreachable is not null)
                {
                    throw new ServiceNotConnectedException(unreachable.Message);
                }

                var letter = Letter(message);
                if (!connection.IsConnected)
                {
                    hasTakenOne = false;
                    await ConnectAsync(connection, limit.Token);
                }

                await connection.SendAsync(letter, limit.Token);
                hasTakenOne = true;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                await NoteAsync(message, attempts, Stopped);
                throw;
            }
            catch (Exception thrown)
            {
                var e = thrown;
                if (limit.IsCancellationRequested)
                {
                    // Nobody knows where the conversation stands, so it is not gone on with.
                    e = new TimeoutException($"The mail server took longer than {options.TimeoutSeconds} seconds.");
                    await connection.DisconnectAsync(quit: false, CancellationToken.None);
                }

                // Whatever it is, the other messages are not to wait for this one. A server that takes so many over one
                // connection and no more takes the next over another; one that took none is away.
                unreachable =
                    connection.IsConnected || hasTakenOne || e is FormatException or ParseException ? unreachable : e;
                var error = ErrorOf(e);
                if (attempts >= MailMessage.MostAttempts || IsForGood(e))
                {
                    givenUp += await EndAsync(message, MailState.GivenUp, error, attempts) ? 1 : 0;
                    LogGivenUp(message.Id, error);
                }
                else
                {
                    await NoteAsync(message, attempts, error);
                    failed++;
                    LogFailed(message.Id, attempts, error);
                }

                continue;
            }

            // Sent is sent, whoever wants to stop meanwhile.
            await EndAsync(message, MailState.Sent, "", attempts);
            sent++;
        }

        if (connection.IsConnected)
        {
            using var limit = new CancellationTokenSource(Longest);
            await connection.DisconnectAsync(quit: true, limit.Token);
        }

        return new MailCounts(sent, failed, givenUp, withdrawn);
    }

    private DateTime Now => services.Time.GetUtcNow().UtcDateTime;

    private TimeSpan Longest => TimeSpan.FromSeconds(options.TimeoutSeconds);

    private async Task<List<MailMessage>> DueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        // What a message is about may belong to an exempt indicator, of which it says no more than the day.
        await using var db = await services.Contexts.OpenForAllAsync(cancellationToken);
        return await db
            .MailMessages.Where(m =>
                (m.State == MailState.Waiting || m.State == MailState.Sending) && m.NextAttemptAt <= now
            )
            .OrderBy(m => m.NextAttemptAt)
            .ThenBy(m => m.Id)
            .Take(MostAtOnce)
            .Include(m => m.Items)
                .ThenInclude(i => i.Return)
                    .ThenInclude(r => r.Round)
            .Include(m => m.Questions)
                .ThenInclude(q => q.Question)
            .Include(m => m.Commitments)
                .ThenInclude(c => c.Commitment)
            .Include(m => m.Recommendations)
                .ThenInclude(r => r.Recommendation)
                    .ThenInclude(r => r.Actions)
            .Include(m => m.Recommendations)
                .ThenInclude(r => r.Action)
            .Include(m => m.Recoveries)
                .ThenInclude(r => r.Plan)
                    .ThenInclude(p => p.Actions)
            .Include(m => m.Recoveries)
                .ThenInclude(r => r.Plan)
                    .ThenInclude(p => p.Reviews)
            .Include(m => m.Recoveries)
                .ThenInclude(r => r.Plan)
                    .ThenInclude(p => p.Events)
            .AsSplitQuery()
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
    }

    /// <returns>Whether nobody else has begun with it or ended it.</returns>
    private async Task<bool> BeginAsync(MailMessage message)
    {
        var until = Now + MailMessage.MostSending;
        await using var db = await services.Contexts.CreateDbContextAsync();
        return await db
                .MailMessages.Where(m =>
                    m.Id == message.Id && m.State == message.State && m.Attempts == message.Attempts
                )
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(m => m.State, MailState.Sending)
                        .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                        .SetProperty(m => m.NextAttemptAt, until)
                ) > 0;
    }

    /// <summary>An attempt failed; the message waits for the next.</summary>
    private async Task NoteAsync(MailMessage message, int attempts, string error)
    {
        var next = Now + MailMessage.PauseAfter(attempts);
        await using var db = await services.Contexts.CreateDbContextAsync();
        await db
            .MailMessages.Where(m => m.Id == message.Id && m.State == MailState.Sending && m.Attempts == attempts)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.State, MailState.Waiting)
                    .SetProperty(m => m.NextAttemptAt, next)
                    .SetProperty(m => m.LastError, error)
            );
    }

    private async Task<bool> EndAsync(MailMessage message, MailState state, string error, int attempts)
    {
        var now = Now;
        await using var db = await services.Contexts.CreateDbContextAsync();
        return await db
                .MailMessages.Where(m =>
                    m.Id == message.Id
                    && (m.State == MailState.Waiting || m.State == MailState.Sending)
                    && m.Attempts == attempts
                )
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(m => m.State, state)
                        .SetProperty(m => m.LastError, m => error == "" ? m.LastError : error)
                        .SetProperty(m => m.EndedAt, now)
                ) > 0;
    }

    private async Task ConnectAsync(SmtpClient connection, CancellationToken cancellationToken)
    {
        await connection.ConnectAsync(
            options.Host,
            options.Port,
            options.Security switch
            {
                MailSecurity.None => SecureSocketOptions.None,
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            },
            cancellationToken
        );
        if (options.User.Length > 0)
        {
            try
            {
                await connection.AuthenticateAsync(Encoding.UTF8, options.User, options.Password, cancellationToken);
            }
            catch
            {
                // Nothing is sent without the name that the server asks for.
                await connection.DisconnectAsync(quit: false, CancellationToken.None);
                throw;
            }
        }
    }

    private MimeMessage Letter(MailMessage message)
    {
        if (
            MailText.OneLine(message.ToAddress) != message.ToAddress
            || message.ToAddress.Contains(' ', StringComparison.Ordinal)
        )
        {
            throw new FormatException("This is not an e-mail address.");
        }

        var from = MailboxAddress.Parse(options.From);
        var letter = new MimeMessage
        {
            Date = services.Time.GetUtcNow(),
            MessageId = $"{message.Key:N}@{from.Domain}",
            Subject = MailText.OneLine(message.Subject),
            Body = new TextPart(TextFormat.Plain)
            {
                Text = message.Body,
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            },
        };
        letter.From.Add(from);
        var to = MailboxAddress.Parse(message.ToAddress);
        to.Name = MailText.OneLine(message.ToName);
        letter.To.Add(to);

        // So that nobody’s holiday message answers it.
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return letter;
    }

    // Trying again helps nobody where the address is none, or the server that knows it says so.
    private static bool IsForGood(Exception exception) =>
        exception
            is FormatException
                or ParseException
                or SmtpCommandException
                {
                    ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted,
                    StatusCode: >= SmtpStatusCode.CommandUnrecognized
                };

    private static string ErrorOf(Exception exception)
    {
        var error = MailText.OneLine(exception.Message);
        return error.Length <= MailMessage.ErrorLength ? error : error[..(MailMessage.ErrorLength - 1)] + "…";
    }

    [LoggerMessage(LogLevel.Warning, "E-mail {MessageId} could not be sent, attempt {Attempts}: {Error}")]
    private partial void LogFailed(int messageId, int attempts, string error);

    [LoggerMessage(LogLevel.Error, "E-mail {MessageId} is given up: {Error}")]
    private partial void LogGivenUp(int messageId, string error);
}
