using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
/// <param name="Answer">What it should say.</param>
public sealed record CorrectAnswerRequest(int QuestionId, int Version, string Answer);

public sealed class CorrectAnswerValidator : AbstractValidator<CorrectAnswerRequest>
{
    public CorrectAnswerValidator() => RuleFor(r => r.Answer).IsAnAnswer();
}

/// <summary>Corrects an answer that was given; the change history keeps what it said before.</summary>
[Requires(Permission.AnswerQuestions)]
public sealed class CorrectAnswer(UseCaseServices services)
    : UseCase<CorrectAnswerRequest, int>(services, new CorrectAnswerValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CorrectAnswerRequest request,
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

        return question.Correct(request.Answer.Trim(), work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(question.Id);
    }
}
