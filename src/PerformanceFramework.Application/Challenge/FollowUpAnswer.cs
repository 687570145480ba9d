using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
/// <param name="Text">What is asked about the answer.</param>
/// <param name="Due">The day by which an answer is asked for; today or later.</param>
public sealed record FollowUpAnswerRequest(int QuestionId, int Version, string Text, DateOnly? Due);

public sealed class FollowUpAnswerValidator : AbstractValidator<FollowUpAnswerRequest>
{
    public FollowUpAnswerValidator()
    {
        RuleFor(r => r.Text).IsAQuestion();
        RuleFor(r => r.Due).NotNull().WithMessage(QuestionLoading.NoDay);
    }
}

/// <summary>Asks another question about the director's answer; whoever asked does. The two are one thread.</summary>
[Requires(Permission.AskQuestions)]
public sealed class FollowUpAnswer(UseCaseServices services)
    : UseCase<FollowUpAnswerRequest, int>(services, new FollowUpAnswerValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        FollowUpAnswerRequest request,
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

        if (question.Indicator.State is not IndicatorState.Live)
        {
            return new Outcome<int>.Refused(QuestionRefusals.NotLive);
        }

        var due = request.Due!.Value;
        if (QuestionLoading.ProblemOf(nameof(request.Due), due, work.Today) is { } problem)
        {
            return new Outcome<int>.Invalid([problem]);
        }

        if (question.FollowUp(request.Text.Trim(), due, work.Today, writtenBy: null, out var next) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        work.Db.MemberQuestions.Add(next!);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(FollowUpAnswer), cancellationToken);
        return new Outcome<int>.Done(next!.Id);
    }
}
