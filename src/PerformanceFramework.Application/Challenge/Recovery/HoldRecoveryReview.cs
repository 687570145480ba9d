using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the review that was read.</param>
/// <param name="HeldOn">Today or earlier.</param>
/// <param name="Said">What was said and decided.</param>
public sealed record HoldRecoveryReviewRequest(int PlanId, int ReviewId, int Version, DateOnly? HeldOn, string Said);

public sealed class HoldRecoveryReviewValidator : AbstractValidator<HoldRecoveryReviewRequest>
{
    public HoldRecoveryReviewValidator()
    {
        RuleFor(r => r.HeldOn).NotNull().WithMessage("Enter the day on which the review was held.");
        RuleFor(r => r.Said).IsWritten("what was said", RecoveryReview.SaidLength);
    }
}

/// <summary>Records that a plan was looked at again, and what was said.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class HoldRecoveryReview(UseCaseServices services)
    : UseCase<HoldRecoveryReviewRequest, int>(services, new HoldRecoveryReviewValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        HoldRecoveryReviewRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan?.Reviews.FirstOrDefault(r => r.Id == request.ReviewId) is not { } review)
        {
            return new Outcome<int>.NotFound();
        }

        if (RecoveryLoading.WhyNot(plan, work.Reach, plan.Version) is { } not)
        {
            return not;
        }

        if (review.Version != request.Version)
        {
            return new Outcome<int>.Conflict(plan.Id);
        }

        if (request.HeldOn > work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(
                    nameof(request.HeldOn),
                    "A review cannot have been held on a day that has not come yet."
                ),
            ]);
        }

        return review.Hold(request.HeldOn!.Value, request.Said.Trim(), work.Actor.Name) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
