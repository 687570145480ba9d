using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>
/// Writes the reminders of a day: one message to each person with all returns that wait for them, one with all questions, one
/// with all commitments, one with all recommendations of scrutiny, one with all recovery plans, and what they have not been told of
/// sessions, of verdicts and of what calls for a recovery plan.
/// </summary>
internal static class MailReminders
{
    /// <summary>Writes those of the day, once. The lease remembers that it is done, in the same transaction.</summary>
    /// <returns>How many messages were written.</returns>
    public static async Task<int> WriteAsync(ReminderDay day, WorkLease lease, CancellationToken cancellationToken)
    {
        List<MailMessage> messages =
        [
            .. await MessagesAsync(day, cancellationToken),
            .. await QuestionReminders.MessagesAsync(day, cancellationToken),
            .. await CommitmentReminders.MessagesAsync(day, cancellationToken),
            .. await RecommendationReminders.MessagesAsync(day, cancellationToken),
            .. await RecoveryReminders.MessagesAsync(day, cancellationToken),
            .. await RecoveryCallReminders.MessagesAsync(day, cancellationToken),
            .. await SessionReminders.MessagesAsync(day, cancellationToken),
            .. await VerdictReminders.MessagesAsync(day, cancellationToken),
        ];
        day.Db.MailMessages.AddRange(messages);
        lease.Finish(day.Today);
        await day.Db.SaveChangesAsync(cancellationToken);
        return messages.Count;
    }

    /// <summary>Of the returns of the open round.</summary>
    private static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var waiting = await WaitingReturns.LoadAsync(day.Db, day.Readers, roundId: null, cancellationToken);
        if (waiting is null)
        {
            return [];
        }

        var (terms, worked, today) = (day.Terms, day.Worked, day.Today);
        var told = await ToldAsync(day.Db, waiting.Round.Id, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.Reminder))
        {
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
                !theirs.Exists(r => terms.IsTime(r.DueOn, today, told.Last(person, Of(r, false)), worked))
                && !late.Exists(r => terms.IsTimeForTheHead(r.DueOn, today, told.Last(person, Of(r, true)), worked))
            )
            {
                continue;
            }

            var text = MailText.Of(
                MailKind.Reminder,
                day.Readers.Council,
                person.Name,
                waiting.Round.Period,
                theirs.ConvertAll(r => r.Line(person, today, worked, day.Mail)),
                late.ConvertAll(r => r.Line(person, today, worked, day.Mail))
            );
            var message = day.Message(MailKind.Reminder, addressee, text);
            message.Items.AddRange(theirs.Select(r => r.Item()));
            message.Items.AddRange(late.Select(r => r.Item(isEscalation: true)));
            messages.Add(message);
        }

        return messages;
    }

    private static ToldReturn Of(WaitingReturn waits, bool isEscalation) =>
        new(waits.Id, waits.Step, waits.DueOn, isEscalation);

    private static async Task<Tellings<ToldReturn>> ToldAsync(
        PerformanceDbContext db,
        int roundId,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .MailItems.Where(item => item.Return.RoundId == roundId)
                .Join(
                    db.MailMessages.Where(m => m.Kind == MailKind.Reminder),
                    item => item.MessageId,
                    message => message.Id,
                    (item, message) =>
                        new Telling<ToldReturn>(
                            message.PersonId,
                            new ToldReturn(item.ReturnId, item.Step, item.DueOn, item.IsEscalation),
                            message.Day
                        )
                )
                .ToListAsync(cancellationToken)
        );

    private sealed record ToldReturn(int ReturnId, SignOffStep? Step, DateOnly DueOn, bool IsEscalation);
}
