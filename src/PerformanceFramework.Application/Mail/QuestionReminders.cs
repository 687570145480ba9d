using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Mail;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Mail;

/// <summary>A question that waits for the directors of a directorate.</summary>
internal sealed record WaitingQuestion(int Id, string AskedBy, Service Service, DateOnly DueOn);

/// <summary>
/// The reminders of a day of questions that wait for an answer: one message to each director, with every question of theirs that
/// is due soon or overdue, by the same terms as reminders of returns.
/// </summary>
internal static class QuestionReminders
{
    /// <param name="now">UTC.</param>
    public static async Task<List<MailMessage>> MessagesAsync(
        PerformanceDbContext db,
        ReminderTerms terms,
        WorkingDays worked,
        MailOptions mail,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var today = UseCases.London.DayOf(now);
        var waiting = await db
            .MemberQuestions.Where(q => q.State == QuestionState.Waiting)
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

        var told = await ToldAsync(db, cancellationToken);
        var written = await db
            .MailMessages.Where(m => m.Kind == MailKind.QuestionReminder && m.Day == today)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        var addresses = await db
            .Users.Where(user => user.Email != null)
            .Select(user => new { user.Id, user.Email })
            .ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken);
        var council = await db.Councils.Select(c => c.Name).FirstAsync(cancellationToken);
        var people = await ReturnQueries.PeopleAsync(db, today, cancellationToken);
        var messages = new List<MailMessage>();
        foreach (var person in people.Where(person => !written.Contains(person.Id)))
        {
            var reach = person.ReachOf(Permission.AnswerQuestions);
            var theirs = waiting.Where(question => reach.Covers(question.Service)).ToList();
            if (
                !addresses.TryGetValue(person.Id, out var address)
                || !theirs.Exists(question => terms.IsTime(question.DueOn, today, Last(person, question), worked))
            )
            {
                continue;
            }

            var message = new MailMessage(
                MailKind.QuestionReminder,
                new Addressee(person.Id, person.Name, address),
                today,
                MailText.OfQuestions(council, person.Name, theirs, today, mail),
                by: null,
                now,
                now
            );
            message.Questions.AddRange(theirs.Select(question => new MailQuestion(question.Id, question.DueOn)));
            messages.Add(message);
        }

        return messages;

        DateOnly? Last(Actor person, WaitingQuestion question) =>
            told.TryGetValue((person.Id, question.Id, question.DueOn), out var day) ? day : null;
    }

    /// <summary>When each person was last reminded of each question that waits, with its day: a new day begins anew.</summary>
    private static async Task<Dictionary<(string PersonId, int QuestionId, DateOnly DueOn), DateOnly>> ToldAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var tellings = await db
            .MailQuestions.Where(item => item.Question.State == QuestionState.Waiting)
            .Join(
                db.MailMessages,
                item => item.MessageId,
                message => message.Id,
                (item, message) =>
                    new
                    {
                        message.PersonId,
                        item.QuestionId,
                        item.DueOn,
                        message.Day,
                    }
            )
            .ToListAsync(cancellationToken);
        return tellings
            .GroupBy(t => (t.PersonId, t.QuestionId, t.DueOn))
            .ToDictionary(group => group.Key, group => group.Max(t => t.Day));
    }
}
