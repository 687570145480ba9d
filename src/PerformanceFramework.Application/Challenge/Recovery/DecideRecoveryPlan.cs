using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
/// <param name="IsAgreed">Null where nothing was chosen.</param>
/// <param name="Reason">Needed where it is not agreed.</param>
public sealed record DecideRecoveryPlanRequest(int PlanId, int Version, bool? IsAgreed, string Reason);

public sealed class DecideRecoveryPlanValidator : AbstractValidator<DecideRecoveryPlanRequest>
{
    public DecideRecoveryPlanValidator()
    {
        RuleFor(r => r.IsAgreed).NotNull().WithMessage("Choose whether you agree to the plan.");
        RuleFor(r => r.Reason)
            .NotEmpty()
            .When(r => r.IsAgreed is false)
            .WithMessage("Say why you do not agree, so that the plan can be made better.");
        RuleFor(r => r.Reason).MayBeWritten("the reason", RecoveryEvent.WordsLength);
    }
}

/// <summary>Agrees to a proposed plan, or sends it back with a reason; the accountable body of its step does.</summary>
[Requires(Permission.AgreeRecoveryPlans)]
public sealed class DecideRecoveryPlan(UseCaseServices services)
    : UseCase<DecideRecoveryPlanRequest, int>(services, new DecideRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        DecideRecoveryPlanRequest request,
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
        return plan.Decide(request.IsAgreed is true, request.Reason.Trim(), by, work.Today) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
