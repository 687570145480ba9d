using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
public sealed record WithdrawRecoveryPlanRequest(int PlanId, int Version, string Reason);

public sealed class WithdrawRecoveryPlanValidator : AbstractValidator<WithdrawRecoveryPlanRequest>
{
    public WithdrawRecoveryPlanValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(RecoveryEvent.WordsLength, "Say why the plan is withdrawn, so that others can follow it.");
}

/// <summary>Takes back a plan that nobody ever agreed to; it stays on record as closed.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class WithdrawRecoveryPlan(UseCaseServices services)
    : UseCase<WithdrawRecoveryPlanRequest, int>(services, new WithdrawRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WithdrawRecoveryPlanRequest request,
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

        var by = (work.Actor.Id, work.Actor.Name);
        return plan.Withdraw(request.Reason.Trim(), by, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
