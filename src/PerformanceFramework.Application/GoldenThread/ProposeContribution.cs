using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="ParentCode">The element of one's own that is to be served.</param>
/// <param name="ChildCode">The element of another directorate that would serve it.</param>
/// <param name="Reason">Why it should.</param>
public sealed record ProposeContributionRequest(string ParentCode, string ChildCode, string Reason);

public sealed class ProposeContributionValidator : AbstractValidator<ProposeContributionRequest>
{
    public ProposeContributionValidator()
    {
        RuleFor(r => r.ParentCode).NotEmpty().WithMessage("Choose the element to which it would contribute.");
        RuleFor(r => r.ChildCode).NotEmpty().WithMessage("Choose the element that would contribute.");
        RuleFor(r => r.Reason)
            .IsAReason(ElementAlignment.ReasonLength, "Say why it should contribute, so that the director can decide.");
    }
}

/// <summary>
/// Asks another directorate that its element contributes to one's own, as Portsmouth's theme owners negotiate and challenge
/// other directorates' contributions. Nothing is counted through it until its director agrees.
/// </summary>
[Requires(Permission.AgreeContributions)]
public sealed class ProposeContribution(UseCaseServices services)
    : UseCase<ProposeContributionRequest, string>(services, new ProposeContributionValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        ProposeContributionRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var elements = await work
            .Db.PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .Where(e => e.Code == request.ParentCode || e.Code == request.ChildCode)
            .ToDictionaryAsync(e => e.Code, cancellationToken);
        if (
            elements.GetValueOrDefault(request.ParentCode) is not { } parent
            || elements.GetValueOrDefault(request.ChildCode) is not { } child
        )
        {
            return new Outcome<string>.NotFound();
        }

        if (!parent.IsWithin(work.Reach))
        {
            return new Outcome<string>.Forbidden();
        }

        var refusal =
            RefusalBetween(parent, child)
            ?? await AlignmentCheck.RefusalAsync(work.Db, parent, child, null, cancellationToken);
        if (refusal is not null)
        {
            return new Outcome<string>.Refused(refusal);
        }

        work.Reason = request.Reason.Trim();
        work.Db.ElementAlignments.Add(
            ElementAlignment.Propose(parent, child, work.Actor.Name, work.Today, request.Reason.Trim())
        );
        return new Outcome<string>.Done(child.Title);
    }

    private static Refusal? RefusalBetween(PlanElement parent, PlanElement child) =>
        child.LeadingDirectorateId is null ? ThreadRefusals.NobodyToDecide
        : child.LeadingDirectorateId == parent.LeadingDirectorateId ? ThreadRefusals.SameDirectorate
        : null;
}
