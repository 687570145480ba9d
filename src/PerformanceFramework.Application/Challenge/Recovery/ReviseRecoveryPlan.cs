using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the plan that was read.</param>
/// <param name="Step">The number of a step of the ladder that is in use, or the plan's own.</param>
/// <param name="ResponsibleId">The account of the responsible person.</param>
public sealed record ReviseRecoveryPlanRequest(
    int PlanId,
    int Version,
    RecoveryKind? Kind,
    int? Step,
    string ResponsibleId
);

public sealed class ReviseRecoveryPlanValidator : AbstractValidator<ReviseRecoveryPlanRequest>
{
    public ReviseRecoveryPlanValidator()
    {
        RuleFor(r => r.Kind).IsChosen("Choose what kind of plan it is.");
        RuleFor(r => r.ResponsibleId).NotEmpty().WithMessage("Choose the responsible person.");
    }
}

/// <summary>Changes the kind of a plan that is being written, its step of the ladder, and who is responsible.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class ReviseRecoveryPlan(UseCaseServices services)
    : UseCase<ReviseRecoveryPlanRequest, int>(services, new ReviseRecoveryPlanValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ReviseRecoveryPlanRequest request,
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
        var people = await RecoveryLoading.PeopleAsync(work.Db, plan.Indicator.Service, work.Today, cancellationToken);
        // Whoever answers for it already may stay, even when their role has ended.
        var responsible =
            people.FirstOrDefault(person => person.Id == request.ResponsibleId)
            ?? (
                request.ResponsibleId == plan.ResponsibleId
                    ? new ResponsiblePerson(plan.ResponsibleId, plan.Responsible)
                    : null
            );
        FieldError?[] problems =
        [
            step is null ? new FieldError(nameof(request.Step), "Choose a step of the ladder.") : null,
            responsible is null
                ? new FieldError(nameof(request.ResponsibleId), "Choose somebody who answers for the service today.")
                : null,
        ];
        if (problems.OfType<FieldError>().ToList() is { Count: > 0 } errors)
        {
            return new Outcome<int>.Invalid(errors);
        }

        return plan.Revise(request.Kind!.Value, step!, (responsible!.Id, responsible.Name)) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(plan.Id);
    }
}
