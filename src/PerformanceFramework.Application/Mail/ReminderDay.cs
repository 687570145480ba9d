using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>A day on which reminders are written, whatever they are of: by which terms, to whom, and who has had theirs.</summary>
/// <param name="Db">Reads everything.</param>
/// <param name="Now">UTC.</param>
/// <param name="Written">Who was written to today, and what kind of message.</param>
internal sealed record ReminderDay(
    PerformanceDbContext Db,
    ReminderTerms Terms,
    WorkingDays Worked,
    MailOptions Mail,
    DateTime Now,
    MailReaders Readers,
    IReadOnlySet<(string PersonId, MailKind Kind)> Written
)
{
    /// <summary>In London.</summary>
    public DateOnly Today => London.DayOf(Now);

    /// <param name="db">Reads everything.</param>
    /// <param name="now">UTC.</param>
    public static async Task<ReminderDay> LoadAsync(
        PerformanceDbContext db,
        ReminderTerms terms,
        WorkingDays worked,
        MailOptions mail,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var today = London.DayOf(now);
        var written = await db
            .MailMessages.Where(m => m.Day == today)
            .Select(m => new { m.PersonId, m.Kind })
            .ToListAsync(cancellationToken);
        return new ReminderDay(
            db,
            terms,
            worked,
            mail,
            now,
            await MailReaders.LoadAsync(db, today, cancellationToken),
            written.Select(m => (m.PersonId, m.Kind)).ToHashSet()
        );
    }

    /// <summary>Everybody with an address who has had no message of a kind today.</summary>
    public IEnumerable<(Actor Person, Addressee Addressee)> Reached(MailKind kind)
    {
        foreach (var person in Readers.People)
        {
            if (!Written.Contains((person.Id, kind)) && Readers.Addressee(person) is { } addressee)
            {
                yield return (person, addressee);
            }
        }
    }

    /// <summary>A message that leaves at once.</summary>
    public MailMessage Message(MailKind kind, Addressee addressee, MailText text) =>
        new(kind, addressee, Today, text, by: null, Now, Now);
}
