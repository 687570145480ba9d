using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
/// <param name="Step">The plan's own step, or a higher one that is in use.</param>
public sealed record EscalateRecoveryPlanRequest(int PlanId, int Version, int? Step, string Reason);

public sealed class EscalateRecoveryPlanValidator : AbstractValidator<EscalateRecoveryPlanRequest>
{
    public EscalateRecoveryPlanValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(RecoveryEvent.WordsLength, "Say why the plan is taken up again, so that others can follow it.");
}

/// <summary>Takes an agreed plan up again, at its step of the ladder or a higher one; it needs agreement anew.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class EscalateRecoveryPlan(UseCaseServices services)
    : UseCase<EscalateRecoveryPlanRequest, int>(services, new EscalateRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        EscalateRecoveryPlanRequest request,
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

        var step = (await RecoveryLoading.LadderAsync(work.Db, cancellationToken)).FirstOrDefault(s =>
            s.Number == request.Step && (s.IsInUse || s.Number == plan.Step)
        );
        if (step is null)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.Step), "Choose the plan’s own step of the ladder, or a higher one."),
            ]);
        }

        var by = (work.Actor.Id, work.Actor.Name);
        return plan.Escalate(step, request.Reason.Trim(), by, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
