using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// Writes the reminders of a day: one message to each person with all returns that wait for them, one with all questions, and
/// one with all commitments.
/// </summary>
internal static class MailReminders
{
    /// <summary>Writes those of today, once. The lease remembers that it is done, in the same transaction.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>How many messages were written.</returns>
    public static async Task<int> WriteAsync(
        PerformanceDbContext db,
        WorkLease lease,
        ReminderTerms terms,
        WorkingDays worked,
        MailOptions mail,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var today = UseCases.London.DayOf(now);
        var messages = await WaitingReturns.LoadAsync(db, roundId: null, today, cancellationToken) is { } waiting
            ? await MessagesAsync(db, waiting, terms, worked, mail, now, cancellationToken)
            : [];
        messages.AddRange(await QuestionReminders.MessagesAsync(db, terms, worked, mail, now, cancellationToken));
        messages.AddRange(await CommitmentReminders.WriteAsync(db, terms, worked, mail, now, cancellationToken));
        db.MailMessages.AddRange(messages);
        lease.Finish(today);
        await db.SaveChangesAsync(cancellationToken);
        return messages.Count;
    }

    private static async Task<List<MailMessage>> MessagesAsync(
        PerformanceDbContext db,
        WaitingReturns waiting,
        ReminderTerms terms,
        WorkingDays worked,
        MailOptions mail,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var today = UseCases.London.DayOf(now);
        var told = await ToldAsync(db, waiting.Round.Id, cancellationToken);
        var written = await db
            .MailMessages.Where(m => m.Kind == MailKind.Reminder && m.Day == today)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var person in waiting.People.Where(person => !written.Contains(person.Id)))
        {
            if (waiting.Addressee(person) is not { } addressee)
            {
                continue;
            }

            var theirs = waiting
                .Returns.Where(r => terms.Concerns(r.DueOn, today, worked) && r.WaitsFor(person))
                .ToList();
            var late = waiting
                .Returns.Where(r =>
                    r.Step is null
                    && terms.IsForTheHead(r.DueOn, today, worked)
                    && person.ReachOf(Permission.ApproveReturns).Covers(r.Service)
                )
                .ToList();
            if (
                !theirs.Exists(r => terms.IsTime(r.DueOn, today, Last(person, r, false), worked))
                && !late.Exists(r => terms.IsTimeForTheHead(r.DueOn, today, Last(person, r, true), worked))
            )
            {
                continue;
            }

            var text = MailText.Of(
                MailKind.Reminder,
                waiting.Council,
                person.Name,
                waiting.Round.Period,
                theirs.ConvertAll(r => r.Line(person, today, worked, mail)),
                late.ConvertAll(r => r.Line(person, today, worked, mail))
            );
            var message = new MailMessage(MailKind.Reminder, addressee, today, text, by: null, now, now);
            message.Items.AddRange(theirs.Select(r => r.Item()));
            message.Items.AddRange(late.Select(r => r.Item(isEscalation: true)));
            messages.Add(message);
        }

        return messages;

        DateOnly? Last(Actor person, WaitingReturn waits, bool isEscalation) =>
            told.TryGetValue(new Telling(person.Id, waits.Id, waits.Step, waits.DueOn, isEscalation), out var day)
                ? day
                : null;
    }

    /// <summary>When each person was last reminded of what.</summary>
    private static async Task<Dictionary<Telling, DateOnly>> ToldAsync(
        PerformanceDbContext db,
        int roundId,
        CancellationToken cancellationToken
    )
    {
        var tellings = await db
            .MailItems.Where(item => item.Return.RoundId == roundId)
            .Join(
                db.MailMessages.Where(m => m.Kind == MailKind.Reminder),
                item => item.MessageId,
                message => message.Id,
                (item, message) =>
                    new
                    {
                        message.PersonId,
                        item.ReturnId,
                        item.Step,
                        item.DueOn,
                        item.IsEscalation,
                        message.Day,
                    }
            )
            .ToListAsync(cancellationToken);
        return tellings
            .GroupBy(t => new Telling(t.PersonId, t.ReturnId, t.Step, t.DueOn, t.IsEscalation))
            .ToDictionary(group => group.Key, group => group.Max(t => t.Day));
    }

    private sealed record Telling(string PersonId, int ReturnId, SignOffStep? Step, DateOnly DueOn, bool IsEscalation);
}
