using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Mail;

/// <summary>What pages say of e-mails.</summary>
internal static class MailWords
{
    /// <summary>When it was sent or will be, and what stood in its way.</summary>
    public static string Happened(MailSummary message)
    {
        var happened = message.State switch
        {
            MailState.Waiting when message.Attempts > 0 =>
                $"Tried {Times(message.Attempts)}, next {UkClock.Words(message.NextAttemptAt)}. {message.LastError}",
            MailState.Waiting => $"From {UkClock.Words(message.NextAttemptAt)}",
            MailState.Sent => UkClock.Words(message.EndedAt!.Value),
            MailState.GivenUp =>
                $"{UkClock.Words(message.EndedAt!.Value)}, tried {Times(message.Attempts)}. {message.LastError}",
            MailState.Withdrawn =>
                $"{UkClock.Words(message.EndedAt!.Value)}. What it asked for was done first, or the round closed.",
        };
        return message.RetriedBy is { } by ? $"{happened.TrimEnd('.')}. Tried again for {by}." : happened;
    }

    private static string Times(int attempts) =>
        attempts switch
        {
            1 => "once",
            2 => "twice",
            _ => $"{attempts} times",
        };
}
