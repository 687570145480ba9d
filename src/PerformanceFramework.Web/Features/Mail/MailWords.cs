using PerformanceFramework.Application.Mail;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Mail;

/// <summary>What pages say of e-mails.</summary>
internal static class MailWords
{
    /// <summary>How many are in each state that somebody has to know of.</summary>
    /// <param name="isOn">Whether e-mail is on.</param>
    public static string Headline(MailList list, bool isOn)
    {
        var (sent, givenUp) = (Count(MailState.Sent), Count(MailState.GivenUp));
        var waiting = Count(MailState.Waiting) + Count(MailState.Sending);
        return list.Counts.Count > 0
                ? $"{(sent == 1 ? "1 e-mail" : $"{sent} e-mails")} sent, {waiting} waiting, {givenUp} given up."
            : isOn ? "No e-mail has been written yet."
            : "E-mail is off, and none has been written.";

        int Count(MailState state) => list.Counts.GetValueOrDefault(state);
    }

    /// <summary>When it was sent or will be, and what stood in its way.</summary>
    public static string Happened(MailSummary message)
    {
        var happened = message.State switch
        {
            MailState.Waiting when message.Attempts > 0 =>
                $"Tried {Times(message.Attempts)}, next {UkClock.Words(message.NextAttemptAt)}. {message.LastError}",
            MailState.Waiting => $"From {UkClock.Words(message.NextAttemptAt)}",
            MailState.Sending => message.Attempts == 1
                ? "For the first time."
                : $"Tried {Times(message.Attempts - 1)} before. {message.LastError}",
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
