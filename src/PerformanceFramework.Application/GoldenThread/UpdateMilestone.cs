using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="MilestoneId">Which milestone.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="State">How far it is.</param>
/// <param name="DoneOn">When it was done; for what is done.</param>
/// <param name="Evidence">What shows it; for what is done.</param>
/// <param name="NewDue">The new date; for what slipped.</param>
/// <param name="Reason">Why; for what is at risk, slipped or cancelled.</param>
public sealed record UpdateMilestoneRequest(
    int MilestoneId,
    int Version,
    MilestoneState State,
    DateOnly? DoneOn,
    string Evidence,
    DateOnly? NewDue,
    string Reason
);

public sealed class UpdateMilestoneValidator : AbstractValidator<UpdateMilestoneRequest>
{
    public UpdateMilestoneValidator()
    {
        RuleFor(r => r.State).IsInEnum().WithMessage("Choose how far it is.");
        RuleFor(r => r.Evidence).MayBeWritten("the evidence", Milestone.EvidenceLength);
        RuleFor(r => r.Reason).MayBeWritten("the reason", Milestone.ReasonLength);
    }
}

/// <summary>Takes in how far a milestone is, from those whose service or directorate the element is of.</summary>
[Requires(Permission.UpdateMilestones)]
public sealed class UpdateMilestone(UseCaseServices services)
    : UseCase<UpdateMilestoneRequest, string>(services, new UpdateMilestoneValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        UpdateMilestoneRequest request,
        CancellationToken cancellationToken
    )
    {
        var milestone = await work
            .Db.Milestones.Include(m => m.Element.Service)
            .FirstOrDefaultAsync(m => m.Id == request.MilestoneId, cancellationToken);
        if (milestone is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (!milestone.Element.IsWithin(work.Reach))
        {
            return new Outcome<string>.Forbidden();
        }

        if (milestone.Version != request.Version)
        {
            return new Outcome<string>.Conflict(milestone.Title);
        }

        if (milestone.State is MilestoneState.Cancelled)
        {
            return new Outcome<string>.Refused(ThreadRefusals.MilestoneCancelled);
        }

        var report = new MilestoneReport(
            request.State,
            request.DoneOn,
            request.Evidence.Trim(),
            request.NewDue,
            request.Reason.Trim()
        );
        if (report.Problems(work.Today, milestone.Due) is { Count: > 0 } problems)
        {
            return new Outcome<string>.Invalid([.. problems.Select(p => new FieldError(p.Field, p.Sentence))]);
        }

        work.Reason = report.Reason.Length > 0 ? report.Reason : null;
        milestone.Update(report, work.Actor.Name, work.Today);
        return new Outcome<string>.Done(milestone.Title);
    }
}
