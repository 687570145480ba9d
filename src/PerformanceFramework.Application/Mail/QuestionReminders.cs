using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Mail;

/// <summary>A question that waits for the directors of a directorate.</summary>
internal sealed record WaitingQuestion(int Id, string AskedBy, Service Service, DateOnly DueOn);

/// <summary>
/// The reminders of a day of questions that wait for an answer: one message to each director, with every question of theirs that
/// is due soon or overdue, by the same terms as reminders of returns.
/// </summary>
internal static class QuestionReminders
{
    public static async Task<List<MailMessage>> MessagesAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var (terms, worked, today) = (day.Terms, day.Worked, day.Today);
        var waiting = await day
            .Db.MemberQuestions.Where(q => q.State == QuestionState.Waiting)
            .OrderBy(q => q.Due)
            .ThenBy(q => q.Id)
            .Select(q => new WaitingQuestion(q.Id, q.AskedBy, q.Indicator.Service, q.Due))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        waiting.RemoveAll(question => !terms.Concerns(question.DueOn, today, worked));
        if (waiting.Count == 0)
        {
            return [];
        }

        var told = await ToldAsync(day.Db, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var (person, addressee) in day.Reached(MailKind.QuestionReminder))
        {
            var reach = person.ReachOf(Permission.AnswerQuestions);
            var theirs = waiting.Where(question => reach.Covers(question.Service)).ToList();
            if (!theirs.Exists(q => terms.IsTime(q.DueOn, today, told.Last(person, new(q.Id, q.DueOn)), worked)))
            {
                continue;
            }

            var text = MailText.OfQuestions(day.Readers.Council, person.Name, theirs, today, day.Mail);
            var message = day.Message(MailKind.QuestionReminder, addressee, text);
            message.Questions.AddRange(theirs.Select(question => new MailQuestion(question.Id, question.DueOn)));
            messages.Add(message);
        }

        return messages;
    }

    private static async Task<Tellings<ToldQuestion>> ToldAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .MailQuestions.Where(item => item.Question.State == QuestionState.Waiting)
                .Join(
                    db.MailMessages,
                    item => item.MessageId,
                    message => message.Id,
                    (item, message) =>
                        new Telling<ToldQuestion>(
                            message.PersonId,
                            new ToldQuestion(item.QuestionId, item.DueOn),
                            message.Day
                        )
                )
                .ToListAsync(cancellationToken)
        );

    private sealed record ToldQuestion(int QuestionId, DateOnly DueOn);
}
