using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
public sealed record WithdrawQuestionRequest(int QuestionId, int Version);

public sealed class WithdrawQuestionValidator : AbstractValidator<WithdrawQuestionRequest>;

/// <summary>Takes back a question that waits; it stays on record, and nobody has to answer it. An answer that it followed up waits for the member again.</summary>
[Requires(Permission.AskQuestions)]
public sealed class WithdrawQuestion(UseCaseServices services)
    : UseCase<WithdrawQuestionRequest, int>(services, new WithdrawQuestionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WithdrawQuestionRequest request,
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

        if (question.Withdraw(work.Today) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        if (question.FirstId is { } first)
        {
            var before = await work
                .Db.MemberQuestions.Where(q =>
                    (q.Id == first || q.FirstId == first) && q.State == QuestionState.FollowedUp
                )
                .OrderByDescending(q => q.Id)
                .FirstOrDefaultAsync(cancellationToken);
            before?.FollowUpWithdrawn();
        }

        return new Outcome<int>.Done(question.Id);
    }
}
