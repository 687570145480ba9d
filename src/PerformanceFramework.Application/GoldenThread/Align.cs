using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="ParentCode">What is served.</param>
/// <param name="ChildCode">What serves it.</param>
/// <param name="From">Its first day; today where it is left out.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record AlignRequest(string ParentCode, string ChildCode, DateOnly? From, string Reason);

public sealed class AlignValidator : AbstractValidator<AlignRequest>
{
    public AlignValidator()
    {
        RuleFor(r => r.ParentCode).NotEmpty().WithMessage("Choose an element.");
        RuleFor(r => r.ChildCode).NotEmpty().WithMessage("Choose an element.");
        RuleFor(r => r.Reason).MayBeWritten("the reason", ElementAlignment.ReasonLength);
    }
}

/// <summary>Has one element serve another. Refused where that would lead round in a circle, or where the one served is of a lower level.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class Align(UseCaseServices services) : UseCase<AlignRequest, string>(services, new AlignValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        AlignRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var elements = await work
            .Db.PlanElements.Include(e => e.Level)
            .Where(e => e.Code == request.ParentCode || e.Code == request.ChildCode)
            .ToListAsync(cancellationToken);
        var parent = elements.Find(e => e.Code == request.ParentCode);
        var child = elements.Find(e => e.Code == request.ChildCode);
        if (parent is null || child is null)
        {
            return new Outcome<string>.NotFound();
        }

        var from = request.From ?? work.Today;
        if (from > work.Today)
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.From), ThreadRefusals.ChangeInTheFuture.Sentence),
            ]);
        }

        if (await AlignmentCheck.RefusalAsync(work.Db, parent, child, null, cancellationToken) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        var ended = await work
            .Db.ElementAlignments.Where(a =>
                a.ParentId == parent.Id
                && a.ChildId == child.Id
                && a.Until != null
                && a.State == ContributionState.Agreed
            )
            .OrderByDescending(a => a.Until)
            .FirstOrDefaultAsync(cancellationToken);
        if (from < ended?.Until)
        {
            return new Outcome<string>.Invalid([
                new FieldError(nameof(request.From), ThreadRefusals.ServedUntil(ended.Until!.Value).Sentence),
            ]);
        }

        // What ended on the day on which it is to begin never stopped.
        var alignment = ended?.Until == from ? ended : new ElementAlignment(parent, child, from);
        alignment.Explain(request.Reason.Trim());
        alignment.Resume();
        if (alignment != ended)
        {
            work.Db.ElementAlignments.Add(alignment);
        }

        work.Reason = request.Reason.Trim() is { Length: > 0 } reason ? reason : null;
        return new Outcome<string>.Done(child.Code);
    }
}
