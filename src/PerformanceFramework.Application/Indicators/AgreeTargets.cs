using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <param name="ProposalId">The proposal.</param>
/// <param name="Version">The version of it that was read.</param>
public sealed record AgreeTargetsRequest(int ProposalId, int Version);

public sealed class AgreeTargetsValidator : AbstractValidator<AgreeTargetsRequest>
{
    public AgreeTargetsValidator() =>
        RuleFor(r => r.ProposalId).GreaterThan(0).WithMessage("Say which proposal is agreed.");
}

/// <summary>Agrees targets that somebody else proposed: from now on they judge.</summary>
[Requires(Permission.AgreeTargets)]
public sealed class AgreeTargets(UseCaseServices services)
    : UseCase<AgreeTargetsRequest, ProposalState>(services, new AgreeTargetsValidator())
{
    protected override async Task<Outcome<ProposalState>> HandleAsync(
        Work work,
        AgreeTargetsRequest request,
        CancellationToken cancellationToken
    )
    {
        var proposal = await work
            .Db.TargetProposals.Include(p => p.Indicator.Service)
            .Include(p => p.Lines)
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

        if (proposal.Agree((work.Actor.Id, work.Actor.Name), work.Today) is { } refusal)
        {
            return new Outcome<ProposalState>.Refused(refusal);
        }

        work.Reason = proposal.Reason;
        var records = await IndicatorRecords.LoadAsync(work.Db, [proposal.IndicatorId], cancellationToken);
        var lines = proposal.Lines.Select(line => (line.Period, line.Terms)).ToList();
        var writing = new TargetWriting(work.Actor.Name, work.Today, proposal.Reason, IsCorrection: false);
        return writing.Write(work.Db, records[proposal.IndicatorId], lines) is { } obstacle
            ? obstacle.Outcome<ProposalState>()
            : new Outcome<ProposalState>.Done(proposal.State);
    }
}
