using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
public sealed record ProposeRecoveryPlanRequest(int PlanId, int Version);

public sealed class ProposeRecoveryPlanValidator : AbstractValidator<ProposeRecoveryPlanRequest>;

/// <summary>Puts a plan before the accountable body; the responsible person does.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class ProposeRecoveryPlan(UseCaseServices services)
    : UseCase<ProposeRecoveryPlanRequest, int>(services, new ProposeRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ProposeRecoveryPlanRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (RecoveryLoading.WhyNot(plan, work.Reach, request.Version) is { } not)
        {
            return not;
        }

        return plan.Propose((work.Actor.Id, work.Actor.Name), work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
