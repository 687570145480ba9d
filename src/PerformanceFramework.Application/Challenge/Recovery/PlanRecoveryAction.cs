using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Owner">The post that answers for it.</param>
public sealed record PlanRecoveryActionRequest(int PlanId, string What, string Owner, DateOnly? Due);

public sealed class PlanRecoveryActionValidator : AbstractValidator<PlanRecoveryActionRequest>
{
    public PlanRecoveryActionValidator()
    {
        RuleFor(r => r.What).IsWritten("what is to be done", RecoveryAction.WhatLength);
        RuleFor(r => r.Owner).IsWritten("the post that answers for it", RecoveryAction.OwnerLength);
        RuleFor(r => r.Due).NotNull().WithMessage("Enter the day by which it is to be done.");
    }
}

/// <summary>Adds something to do to a plan that is written, or agreed already.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class PlanRecoveryAction(UseCaseServices services)
    : UseCase<PlanRecoveryActionRequest, int>(services, new PlanRecoveryActionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        PlanRecoveryActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan is null)
        {
            return new Outcome<int>.NotFound();
        }

        // Nothing that stands in the plan is changed, so it does not matter which version was read.
        return RecoveryLoading.WhyNot(plan, work.Reach, plan.Version)
            ?? RecoveryLoading.Answer(
                work.Db,
                plan,
                plan.PlanAction(request.What.Trim(), request.Owner.Trim(), request.Due!.Value)
            );
    }
}
