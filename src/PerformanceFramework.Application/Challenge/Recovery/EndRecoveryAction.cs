using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <param name="Version">The version of the action that was read.</param>
/// <param name="IsDone">Otherwise it is cancelled.</param>
/// <param name="On">The day on which it was done; today for one that is cancelled.</param>
/// <param name="Words">What shows that it is done, in words or as an address; or why it is cancelled.</param>
public sealed record EndRecoveryActionRequest(
    int PlanId,
    int ActionId,
    int Version,
    bool? IsDone,
    DateOnly? On,
    string Words
);

public sealed class EndRecoveryActionValidator : AbstractValidator<EndRecoveryActionRequest>
{
    public EndRecoveryActionValidator()
    {
        RuleFor(r => r.IsDone).NotNull().WithMessage("Choose whether it is done or cancelled.");
        RuleFor(r => r.On).NotNull().When(r => r.IsDone is true).WithMessage("Enter the day on which it was done.");
        RuleFor(r => r.Words)
            .IsAReason(
                RecoveryAction.WordsLength,
                "Say what shows that it is done, in words or with an address; or why it is cancelled."
            );
    }
}

/// <summary>Says that an action of a plan is done, with what shows it, or cancelled, with why.</summary>
[Requires(Permission.ProposeRecoveryPlans)]
public sealed class EndRecoveryAction(UseCaseServices services)
    : UseCase<EndRecoveryActionRequest, int>(services, new EndRecoveryActionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        EndRecoveryActionRequest request,
        CancellationToken cancellationToken
    )
    {
        var plan = await RecoveryLoading.FindAsync(work.Db, work.Actor, request.PlanId, cancellationToken);
        if (plan?.Actions.FirstOrDefault(a => a.Id == request.ActionId) is not { } action)
        {
            return new Outcome<int>.NotFound();
        }

        if (RecoveryLoading.WhyNot(plan, work.Reach, plan.Version) is { } not)
        {
            return not;
        }

        if (action.Version != request.Version)
        {
            return new Outcome<int>.Conflict(plan.Id);
        }

        if (request.On > work.Today)
        {
            return new Outcome<int>.Invalid([
                new FieldError(nameof(request.On), "It cannot be done on a day that has not come yet."),
            ]);
        }

        var words = request.Words.Trim();
        var refusal = request.IsDone is true
            ? action.Finish(request.On!.Value, words)
            : action.Cancel(work.Today, words);
        return refusal is null ? new Outcome<int>.Done(plan.Id) : new Outcome<int>.Refused(refusal);
    }
}
