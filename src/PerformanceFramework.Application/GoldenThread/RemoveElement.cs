using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">Which element.</param>
/// <param name="Version">The version that was read.</param>
public sealed record RemoveElementRequest(string Code, int Version);

public sealed class RemoveElementValidator : AbstractValidator<RemoveElementRequest>
{
    public RemoveElementValidator() => RuleFor(r => r.Code).NotEmpty().WithMessage("Say which element.");
}

/// <summary>
/// Removes an element that was never used: nothing ever served it, no indicator was ever aligned to it, it has no milestone
/// and no commentary, and was never changed. Anything else has a past, and is retired instead.
/// </summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class RemoveElement(UseCaseServices services)
    : UseCase<RemoveElementRequest, string>(services, new RemoveElementValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        RemoveElementRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var element = await work.Db.PlanElements.FirstOrDefaultAsync(e => e.Code == request.Code, cancellationToken);
        if (element is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (element.Version != request.Version)
        {
            return new Outcome<string>.Conflict(element.Title);
        }

        var id = element.Id;
        var upward = await work.Db.ElementAlignments.Where(a => a.ChildId == id).ToListAsync(cancellationToken);
        if (
            upward.Any(a => a.ProposedOn is not null)
            || await work.Db.ElementAlignments.AnyAsync(a => a.ParentId == id, cancellationToken)
            || await work.Db.IndicatorAlignments.AnyAsync(a => a.ElementId == id, cancellationToken)
            || await work.Db.Milestones.AnyAsync(m => m.ElementId == id, cancellationToken)
            || await work.Db.ElementCommentaries.AnyAsync(c => c.ElementId == id, cancellationToken)
            || await work.Db.ElementVersions.AnyAsync(v => v.ElementId == id, cancellationToken)
            || await work.Db.Absences.AnyAsync(
                a => a.Kind == AbsentKind.Element && a.SubjectId == id,
                cancellationToken
            )
            || await work.Db.RollForwards.AnyAsync(r => r.Lines.Any(l => l.ElementId == id), cancellationToken)
            || await work.Db.Dashboards.AnyAsync(d => d.Parts.Any(p => p.ElementId == id), cancellationToken)
        )
        {
            return new Outcome<string>.Refused(ThreadRefusals.IsInUse(element.Title));
        }

        // Nothing was ever seen through them.
        work.Db.ElementAlignments.RemoveRange(upward);
        work.Db.PlanElements.Remove(element);
        return new Outcome<string>.Done(element.Title);
    }
}
