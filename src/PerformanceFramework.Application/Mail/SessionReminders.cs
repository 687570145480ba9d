using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// Tells of challenge sessions, each person once of each: directors when topics of theirs are open to them, and those who take
/// part when the pre-read is out, as far as <see cref="PreReadMail"/> has not.
/// </summary>
internal static class SessionReminders
{
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var today = day.Today;
        var sessions = await day
            .Db.ChallengeSessions.Where(s => s.HeldOn >= today)
            .Where(s =>
                s.State == SessionState.Ready
                || (s.State == SessionState.Preparing && s.DirectorsSeeFrom != null && s.DirectorsSeeFrom <= today)
            )
            .Include(s => s.Body)
            .Include(s => s.Members)
            .Include(s => s.Topics)
                .ThenInclude(t => t.Indicator.Service)
            .OrderBy(s => s.HeldOn)
            .ThenBy(s => s.Id)
            .AsSplitQuery()
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        return sessions.Count == 0
            ? []
            :
            [
                .. await OfTopicsAsync(day, sessions, cancellationToken),
                .. (await PreReadMail.TextsAsync(day, sessions, cancellationToken)).Select(one =>
                    day.Message(MailKind.PreRead, one.Addressee, one.Text)
                ),
            ];
    }

    private static async Task<List<MailMessage>> OfTopicsAsync(
        ReminderDay day,
        List<ChallengeSession> sessions,
        CancellationToken cancellationToken
    )
    {
        var told = await LinkTellings.LoadAsync(
            day.Db,
            MailKind.SessionTopics,
            sessions.Select(s => day.Mail.AddressOfSession(s.Id)),
            cancellationToken
        );
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.SessionTopics))
        {
            var reach = person.ReachOf(Permission.AddToSessions);
            var theirs = sessions
                .SelectMany(s => s.Topics.Where(t => t.TakesContext && reach.Covers(t.Indicator.Service)))
                .Select(t => t.Id)
                .ToList();
            if (theirs.Count == 0)
            {
                continue;
            }

            var seen = await SeenAsync(day, person, theirs, cancellationToken);
            var lines = sessions
                .Where(s => seen.Contains(s.Id) && !told.Has(person, day.Mail.AddressOfSession(s.Id)))
                .Select(s => SessionMailText.Line(s, day.Mail.AddressOfSession(s.Id)))
                .ToList();
            if (lines.Count > 0)
            {
                var text = SessionMailText.Topics(day.Readers.Council, person.Name, lines);
                messages.Add(day.Message(MailKind.SessionTopics, addressee, text));
            }
        }

        return messages;
    }

    /// <summary>The ids of the sessions of those topics that somebody may see: a message leads to nothing that does not open.</summary>
    private static async Task<HashSet<int>> SeenAsync(
        ReminderDay day,
        Actor person,
        List<int> topics,
        CancellationToken cancellationToken
    )
    {
        var visible = SessionLoading.Visible(day.Db, person, day.Today);
        return await day
            .Db.SessionTopics.Where(SessionLoading.TopicsFor(person))
            .Where(t => topics.Contains(t.Id) && visible.Any(s => s.Id == t.SessionId))
            .Select(t => t.SessionId)
            .ToHashSetAsync(cancellationToken);
    }
}
