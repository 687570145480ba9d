using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>Tells owners of what they committed to in a session.</summary>
public static class FollowUpMail
{
    /// <summary>
    /// Writes one message to each owner, in the transaction that closes the session: to nobody where e-mail is off, and not to
    /// those without an address. It leaves when hours are quiet no more.
    /// </summary>
    /// <param name="session">With its body.</param>
    /// <param name="owners">How many commitments each made in it, by account.</param>
    /// <param name="by">The name of who closes it.</param>
    /// <param name="now">UTC.</param>
    public static async Task WriteAsync(
        PerformanceDbContext db,
        MailOptions mail,
        ChallengeSession session,
        IReadOnlyDictionary<string, int> owners,
        string by,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(owners);
        if (!mail.IsOn || owners.Count == 0)
        {
            return;
        }

        var people = await db
            .Users.Where(user => user.Email != null && owners.Keys.Contains(user.Id))
            .Select(user => new Addressee(user.Id, user.DisplayName, user.Email!))
            .ToListAsync(cancellationToken);
        var council = await db.Councils.Select(c => c.Name).FirstAsync(cancellationToken);
        var notBefore = await db.NextSendableAsync(now, cancellationToken);
        db.MailMessages.AddRange(
            people.Select(person => new MailMessage(
                MailKind.FollowUp,
                person,
                London.DayOf(now),
                CommitmentMailText.FollowUp(
                    council,
                    person.Name,
                    (session.Body.Name, session.HeldOn),
                    owners[person.Id],
                    mail.AddressOfFollowUp(session.Id)
                ),
                by,
                now,
                notBefore
            ))
        );
    }
}
