using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
/// <param name="Due">Today or later, or the day that was asked for until now.</param>
public sealed record ChangeQuestionRequest(int QuestionId, int Version, string Text, DateOnly? Due);

public sealed class ChangeQuestionValidator : AbstractValidator<ChangeQuestionRequest>
{
    public ChangeQuestionValidator()
    {
        RuleFor(r => r.Text).IsAQuestion();
        RuleFor(r => r.Due).NotNull().WithMessage(QuestionLoading.NoDay);
    }
}

/// <summary>Puts a question that waits in other words, or asks for another day; whoever asked it does.</summary>
[Requires(Permission.AskQuestions)]
public sealed class ChangeQuestion(UseCaseServices services)
    : UseCase<ChangeQuestionRequest, int>(services, new ChangeQuestionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ChangeQuestionRequest request,
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

        var due = request.Due!.Value;
        if (QuestionLoading.ProblemOf(nameof(request.Due), due, work.Today, question.Due) is { } problem)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        return question.Change(request.Text.Trim(), due) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(question.Id);
    }
}
