using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
/// <param name="Answer">In the director's words.</param>
public sealed record AnswerQuestionRequest(int QuestionId, int Version, string Answer);

public sealed class AnswerQuestionValidator : AbstractValidator<AnswerQuestionRequest>
{
    public AnswerQuestionValidator() => RuleFor(r => r.Answer).IsAnAnswer();
}

/// <summary>Answers a question about an indicator of the director's directorate.</summary>
[Requires(Permission.AnswerQuestions)]
public sealed class AnswerQuestion(UseCaseServices services)
    : UseCase<AnswerQuestionRequest, int>(services, new AnswerQuestionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        AnswerQuestionRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = await QuestionLoading.FindAsync(work.Db, work.Actor, request.QuestionId, cancellationToken);
        if (question is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(question.Indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (question.Version != request.Version)
        {
            return new Outcome<int>.Conflict(question.Id);
        }

        return question.Reply(request.Answer.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(question.Id);
    }
}
