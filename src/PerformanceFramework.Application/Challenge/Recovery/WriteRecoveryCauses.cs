using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
/// <param name="Outline">A line each; may be empty while it is written.</param>
public sealed record WriteRecoveryCausesRequest(int PlanId, int Version, CauseMethod? Method, string Outline);

public sealed class WriteRecoveryCausesValidator : AbstractValidator<WriteRecoveryCausesRequest>
{
    public WriteRecoveryCausesValidator()
    {
        RuleFor(r => r.Method).IsChosen("Choose how the causes are worked out.");
        RuleFor(r => r.Outline).MayBeWritten("the outline of the causes", CauseOutline.Length);
    }
}

/// <summary>Writes what causes the figure, as an outline.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class WriteRecoveryCauses(UseCaseServices services)
    : UseCase<WriteRecoveryCausesRequest, int>(services, new WriteRecoveryCausesValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WriteRecoveryCausesRequest request,
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

        return plan.WriteCauses(request.Method!.Value, request.Outline.Trim()) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
