using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>Tells those who take part in a session that its pre-read is out.</summary>
internal static class PreReadMail
{
    /// <summary>What those who take part in sessions whose pre-read is out have not been told of yet, one text for each person.</summary>
    /// <param name="sessions">With their bodies and members.</param>
    public static async Task<List<(Addressee Addressee, MailText Text)>> TextsAsync(
        ReminderDay day,
        IReadOnlyCollection<ChallengeSession> sessions,
        CancellationToken cancellationToken
    )
    {
        var told = await LinkTellings.LoadAsync(
            day.Db,
            MailKind.PreRead,
            sessions.Select(s => day.Mail.AddressOfPreRead(s.Id)),
            cancellationToken
        );
        var texts = new List<(Addressee, MailText)>();
        foreach (var (person, addressee) in day.Reached(MailKind.PreRead))
        {
            var lines = sessions
                .Where(s => Concerns(s, person) && !told.Has(person, day.Mail.AddressOfPreRead(s.Id)))
                .Select(s => SessionMailText.Line(s, day.Mail.AddressOfPreRead(s.Id)))
                .ToList();
            if (lines.Count > 0)
            {
                texts.Add((addressee, SessionMailText.PreRead(day.Readers.Council, person.Name, lines)));
            }
        }

        return texts;
    }

    /// <summary>
    /// Writes one message to each, in the transaction that puts the pre-read out; it leaves when hours are quiet no more. Whoever
    /// had one of another session today, or is invited later, is told with the reminders of the next day; whoever was told before
    /// the pre-read was taken back is not told again.
    /// </summary>
    /// <param name="session">With its body and members.</param>
    /// <param name="by">The name of who puts it out.</param>
    /// <param name="now">UTC.</param>
    public static async Task WriteAsync(
        PerformanceDbContext db,
        MailOptions mail,
        ChallengeSession session,
        string by,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (!mail.IsOn)
        {
            return;
        }

        var terms = await db.ReminderTermsAsync(cancellationToken);
        var worked = await db.WorkingDaysAsync(cancellationToken);
        var day = await ReminderDay.LoadAsync(db, terms, worked, mail, now, cancellationToken);
        var at = London.TimeOf(now);
        var notBefore = terms.IsQuiet(at, worked) ? London.UtcOf(terms.NextSendable(at, worked)) : now;
        db.MailMessages.AddRange(
            (await TextsAsync(day, [session], cancellationToken)).Select(one => new MailMessage(
                MailKind.PreRead,
                one.Addressee,
                day.Today,
                one.Text,
                by,
                now,
                notBefore
            ))
        );
    }

    /// <summary>Whether somebody reads the pre-read of a session because they take part in it.</summary>
    private static bool Concerns(ChallengeSession session, Actor person) =>
        session.State is SessionState.Ready
        && person.Has(Permission.JoinSessions)
        && session.Members.Any(member => member.PersonId == person.Id);
}
