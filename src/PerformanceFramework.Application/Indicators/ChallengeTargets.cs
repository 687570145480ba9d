using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="ProposalId">The proposal.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ChallengeTargetsRequest(int ProposalId, int Version, string Reason);

public sealed class ChallengeTargetsValidator : AbstractValidator<ChallengeTargetsRequest>
{
    public ChallengeTargetsValidator() =>
        RuleFor(r => r.Reason)
            .IsAReason(
                TargetProposal.ReasonLength,
                "Say what you would have instead, so that another proposal can be made."
            );
}

/// <summary>Does not accept proposed targets, with a reason. Another proposal is then due.</summary>
[Requires(Permission.ChallengeTargets)]
public sealed class ChallengeTargets(UseCaseServices services)
    : UseCase<ChallengeTargetsRequest, ProposalState>(services, new ChallengeTargetsValidator())
{
    protected override async Task<Outcome<ProposalState>> HandleAsync(
        Work work,
        ChallengeTargetsRequest request,
        CancellationToken cancellationToken
    )
    {
        var proposal = await work
            .Db.TargetProposals.Include(p => p.Indicator.Service)
            .FirstOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken);
        if (proposal is null)
        {
            return new Outcome<ProposalState>.NotFound();
        }

        if (!work.Reach.Covers(proposal.Indicator.Service))
        {
            return new Outcome<ProposalState>.Forbidden();
        }

        if (proposal.Version != request.Version)
        {
            return new Outcome<ProposalState>.Conflict(proposal.State);
        }

        work.Reason = request.Reason;
        return proposal.ChallengeWith(request.Reason, work.Actor.Name, work.Today) is { } refusal
            ? new Outcome<ProposalState>.Refused(refusal)
            : new Outcome<ProposalState>.Done(proposal.State);
    }
}
