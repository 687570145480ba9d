using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="On">Today or later.</param>
public sealed record PlanRecoveryReviewRequest(int PlanId, DateOnly? On);

public sealed class PlanRecoveryReviewValidator : AbstractValidator<PlanRecoveryReviewRequest>
{
    public PlanRecoveryReviewValidator() => RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the review.");
}

/// <summary>Sets a day on which a plan is looked at again.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class PlanRecoveryReview(UseCaseServices services)
    : UseCase<PlanRecoveryReviewRequest, int>(services, new PlanRecoveryReviewValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        PlanRecoveryReviewRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (request.On < work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.On), "The day is over already. Choose today or a later day."),
            ]);
        }

        // Nothing that stands in the plan is changed, so it does not matter which version was read.
        return RecoveryLoading.WhyNot(plan, work.Reach, plan.Version)
            ?? RecoveryLoading.Answer(work.Db, plan, plan.PlanReview(request.On!.Value));
    }
}
