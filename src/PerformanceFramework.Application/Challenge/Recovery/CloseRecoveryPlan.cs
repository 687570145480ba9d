using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
/// <param name="IsMet">Whether the exit criteria are met; null where nothing was chosen.</param>
/// <param name="Words">What shows it, or why the plan is closed all the same.</param>
public sealed record CloseRecoveryPlanRequest(int PlanId, int Version, bool? IsMet, string Words);

public sealed class CloseRecoveryPlanValidator : AbstractValidator<CloseRecoveryPlanRequest>
{
    public CloseRecoveryPlanValidator()
    {
        RuleFor(r => r.IsMet).NotNull().WithMessage("Choose whether the exit criteria are met.");
        RuleFor(r => r.Words)
            .IsAReason(
                RecoveryEvent.WordsLength,
                "Say what shows that they are met, or why the plan is closed all the same."
            );
    }
}

/// <summary>Closes an agreed plan; the accountable body of its step does.</summary>
[Requires(Permission.AgreeRecoveryPlans)]
public sealed class CloseRecoveryPlan(UseCaseServices services)
    : UseCase<CloseRecoveryPlanRequest, int>(services, new CloseRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CloseRecoveryPlanRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!RecoveryLoading.IsBody(work.Actor, plan.AgreedByRole, plan.Indicator.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (RecoveryLoading.WhyNot(plan, work.Reach, request.Version) is { } not)
        {
            return not;
        }

        var by = (work.Actor.Id, work.Actor.Name);
        return plan.Close(request.IsMet is true, request.Words.Trim(), by, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
