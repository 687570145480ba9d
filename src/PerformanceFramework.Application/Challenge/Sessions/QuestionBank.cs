using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Sessions;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>The questions that are suggested for topics.</summary>
internal static class QuestionBank
{
    /// <summary>Those of the council, in order; the usual ones where it has none.</summary>
    public static async Task<IReadOnlyList<BankQuestion>> LoadAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var own = await db
            .BankQuestions.OrderBy(q => q.Position)
            .ThenBy(q => q.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return own.Count > 0 ? own : BankQuestion.Usual;
    }

    /// <summary>The usual ones, each anew, to be kept.</summary>
    public static IEnumerable<BankQuestion> Usual() =>
        BankQuestion.Usual.Select(question => new BankQuestion(question.Text, question.Reason, question.Position));

    /// <summary>Puts what the bank suggests to a topic that has no question yet.</summary>
    public static async Task SuggestAsync(
        PerformanceDbContext db,
        SessionTopic topic,
        CancellationToken cancellationToken
    )
    {
        if (topic.Id > 0 && await db.TopicQuestions.AnyAsync(q => q.TopicId == topic.Id, cancellationToken))
        {
            return;
        }

        var suggested = BankQuestion.For(
            topic.Reasons.Select(reason => reason.Reason),
            await LoadAsync(db, cancellationToken)
        );
        db.TopicQuestions.AddRange(
            suggested.Select((question, index) => new TopicQuestion(topic, question.Text, index + 1))
        );
    }
}
