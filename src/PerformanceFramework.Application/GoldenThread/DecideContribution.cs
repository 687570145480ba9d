using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="AlignmentId">The proposal.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Agrees">Whether the element will contribute.</param>
/// <param name="Reason">Why, or why not.</param>
public sealed record DecideContributionRequest(int AlignmentId, int Version, bool? Agrees, string Reason);

public sealed class DecideContributionValidator : AbstractValidator<DecideContributionRequest>
{
    public DecideContributionValidator()
    {
        RuleFor(r => r.Agrees).NotNull().WithMessage("Choose whether you agree.");
        RuleFor(r => r.Reason).IsAReason(ElementAlignment.ReasonLength);
    }
}

/// <summary>
/// Agrees that an element of one's own directorate contributes to another's, or does not, with the reason: South
/// Derbyshire's accountable body agrees or does not agree.
/// </summary>
[Requires(Permission.AgreeContributions)]
public sealed class DecideContribution(UseCaseServices services)
    : UseCase<DecideContributionRequest, bool>(services, new DecideContributionValidator())
{
    protected override async Task<Outcome<bool>> HandleAsync(
        Work work,
        DecideContributionRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var proposal = await work
            .Db.ElementAlignments.Include(a => a.Child.Service)
            .Include(a => a.Child.Level)
            .Include(a => a.Parent.Level)
            .FirstOrDefaultAsync(a => a.Id == request.AlignmentId, cancellationToken);
        if (proposal is null)
        {
            return new Outcome<bool>.NotFound();
        }

        if (!proposal.Child.IsWithin(work.Reach))
        {
            return new Outcome<bool>.Forbidden();
        }

        if (proposal.State is not ContributionState.Proposed)
        {
            return new Outcome<bool>.Refused(ThreadRefusals.DecidedAlready);
        }

        if (proposal.Version != request.Version)
        {
            return new Outcome<bool>.Conflict(false);
        }

        var agrees = request.Agrees!.Value;
        if (
            agrees
            && await AlignmentCheck.RefusalAsync(
                work.Db,
                proposal.Parent,
                proposal.Child,
                proposal.Id,
                cancellationToken
            )
                is { } refusal
        )
        {
            return new Outcome<bool>.Refused(refusal);
        }

        work.Reason = request.Reason.Trim();
        proposal.Decide(agrees, work.Actor.Name, work.Today, request.Reason.Trim());
        return new Outcome<bool>.Done(agrees);
    }
}
