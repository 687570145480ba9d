using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
public sealed record AcceptAnswerRequest(int QuestionId, int Version);

public sealed class AcceptAnswerValidator : AbstractValidator<AcceptAnswerRequest>;

/// <summary>Says that the director's answer will do; whoever asked does.</summary>
[Requires(Permission.AskQuestions)]
public sealed class AcceptAnswer(UseCaseServices services)
    : UseCase<AcceptAnswerRequest, int>(services, new AcceptAnswerValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AcceptAnswerRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = await QuestionLoading.FindAsync(work.Db, work.Actor, request.QuestionId, cancellationToken);
        if (question is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (question.AskedById != work.Actor.Id)
        {
            return new Outcome<int>.Forbidden();
        }

        if (question.Version != request.Version)
        {
            return new Outcome<int>.Conflict(question.Id);
        }

        return question.Accept(work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(question.Id);
    }
}
