using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Mail;

namespace PerformanceFramework.Application.Mail;

/// <summary>Tells both that a commitment has another owner.</summary>
public static class HandoverMail
{
    /// <summary>
    /// Writes one message to whose it was and one to whose it is, in the transaction that hands it over; to nobody where e-mail is
    /// off, not to those without an address, and not to whoever hands it over. It leaves when hours are quiet no more.
    /// </summary>
    /// <param name="commitment">With its session and body, as it is now.</param>
    /// <param name="from">The account of whose it was.</param>
    /// <param name="by">The account and the name of who hands it over.</param>
    /// <param name="now">UTC.</param>
    public static async Task WriteAsync(
        PerformanceDbContext db,
        MailOptions mail,
        Commitment commitment,
        string from,
        (string Id, string Name) by,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(commitment);
        if (!mail.IsOn)
        {
            return;
        }

        var both = new[] { from, commitment.OwnerId };
        var people = await db
            .Users.Where(user => user.Email != null && user.LeftOn == null)
            .Where(user => both.Contains(user.Id) && user.Id != by.Id)
            .Select(user => new Addressee(user.Id, user.DisplayName, user.Email!))
            .ToListAsync(cancellationToken);
        var council = await db.Councils.Select(c => c.Name).FirstAsync(cancellationToken);
        var notBefore = await db.NextSendableAsync(now, cancellationToken);
        db.MailMessages.AddRange(
            people.Select(person => new MailMessage(
                MailKind.Handover,
                person,
                London.DayOf(now),
                CommitmentMailText.Handover(
                    council,
                    person.Name,
                    (commitment.Session.Body.Name, commitment.Session.HeldOn),
                    (person.Id == commitment.OwnerId, commitment.Owner, commitment.Due),
                    mail.AddressOfCommitment(commitment.Id)
                ),
                by.Name,
                now,
                notBefore
            ))
        );
    }
}
