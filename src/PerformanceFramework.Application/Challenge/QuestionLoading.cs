using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Challenge;

/// <summary>What the use cases and queries on questions have in common.</summary>
internal static class QuestionLoading
{
    public const string NoDay = "Choose the day by which you would like an answer.";

    /// <summary>
    /// The questions that somebody may see: by the service, directorate and portfolio that the indicator belongs to today, and
    /// their own wherever it is now.
    /// </summary>
    public static IQueryable<MemberQuestion> Visible(PerformanceDbContext db, Actor actor)
    {
        var isAllowed = actor.Has(Permission.ViewQuestions);
        var reach = actor.ReachOf(Permission.ViewQuestions);
        return db.MemberQuestions.Where(q =>
            isAllowed
            && (
                reach.WholeCouncil
                || reach.ServiceIds.Contains(q.Indicator.ServiceId)
                || reach.DirectorateIds.Contains(q.Indicator.Service.DirectorateId)
                || reach.PortfolioIds.Contains(q.Indicator.Service.PortfolioId)
                || q.AskedById == actor.Id
            )
        );
    }

    /// <summary>One to change, with its indicator's service, tracked; null where there is none that the actor may see.</summary>
    public static Task<MemberQuestion?> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        CancellationToken cancellationToken
    ) => Visible(db, actor).Include(q => q.Indicator.Service).FirstOrDefaultAsync(q => q.Id == id, cancellationToken);

    /// <summary>The Cabinet members who hold the portfolio of a service on a day, by name.</summary>
    public static async Task<IReadOnlyList<PersonChoice>> MembersAsync(
        PerformanceDbContext db,
        Service service,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (await ReturnQueries.PeopleAsync(db, today, cancellationToken))
            .Where(person => person.ReachOf(Permission.AskQuestions).Covers(service))
            .Select(person => new PersonChoice(person.Id, person.Name))
            .ToList();

    /// <summary>What is asked of a question's words.</summary>
    public static IRuleBuilderOptions<T, string> IsAQuestion<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.IsWritten("the question", MemberQuestion.TextLength);

    /// <summary>What is asked of an answer's words.</summary>
    public static IRuleBuilderOptions<T, string> IsAnAnswer<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.IsWritten("the answer", MemberQuestion.AnswerLength);

    /// <summary>Why a day cannot be asked for; null where it can.</summary>
    /// <param name="field">The property of the request.</param>
    /// <param name="before">The day asked for until now, which may stay even when it is past; null for a new question.</param>
    public static FieldError? ProblemOf(string field, DateOnly due, DateOnly today, DateOnly? before = null) =>
        due < today && due != before
            ? new FieldError(field, "The day is over already. Choose today or a later day.")
            : null;
}
