using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge;

/// <param name="Version">The version of the question that was read.</param>
/// <param name="Text">What is asked about the answer.</param>
/// <param name="Due">The day by which an answer is asked for; today or later.</param>
public sealed record FollowUpForMemberRequest(int QuestionId, int Version, string Text, DateOnly? Due);

public sealed class FollowUpForMemberValidator : AbstractValidator<FollowUpForMemberRequest>
{
    public FollowUpForMemberValidator()
    {
        RuleFor(r => r.Text).IsAQuestion();
        RuleFor(r => r.Due).NotNull().WithMessage(QuestionLoading.NoDay);
    }
}

/// <summary>Asks another question about the director's answer on behalf of the member who asked. The question names who wrote it.</summary>
[Requires(Permission.AskForMembers, WholeCouncil = true)]
public sealed class FollowUpForMember(UseCaseServices services)
    : UseCase<FollowUpForMemberRequest, int>(services, new FollowUpForMemberValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        FollowUpForMemberRequest request,
        CancellationToken cancellationToken
    )
    {
        var question = await QuestionLoading.FindAsync(work.Db, work.Actor, request.QuestionId, cancellationToken);
        if (question is null)
        {
            return new Outcome<int>.NotFound();
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

        if (question.FollowUp(request.Text.Trim(), due, work.Today, work.Actor.Name, out var next) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        work.Db.MemberQuestions.Add(next!);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(FollowUpForMember), cancellationToken);
        return new Outcome<int>.Done(next!.Id);
    }
}
