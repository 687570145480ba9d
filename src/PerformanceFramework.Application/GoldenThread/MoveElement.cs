using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="Code">What moves.</param>
/// <param name="FromCode">What it serves now and no longer will; empty where it served nothing.</param>
/// <param name="ToCode">What it will serve instead; empty for nothing.</param>
public sealed record MoveElementRequest(string Code, string FromCode, string ToCode);

public sealed class MoveElementValidator : AbstractValidator<MoveElementRequest>
{
    public MoveElementValidator()
    {
        RuleFor(r => r.Code).NotEmpty().WithMessage("Choose what to move.");
        RuleFor(r => r.ToCode)
            .Must((r, to) => to != r.FromCode)
            .WithMessage("It is there already. Choose another element to move it to.");
    }
}

/// <summary>Moves an element from one it serves to another, from today on. What else it serves stays. Moving back on the same day leaves no trace in the thread.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class MoveElement(UseCaseServices services)
    : UseCase<MoveElementRequest, string>(services, new MoveElementValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        MoveElementRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var elements = await work
            .Db.PlanElements.Include(e => e.Level)
            .Where(e => e.Code == request.Code || e.Code == request.FromCode || e.Code == request.ToCode)
            .ToDictionaryAsync(e => e.Code, cancellationToken);
        if (
            elements.GetValueOrDefault(request.Code) is not { } child
            || !IsThere(request.FromCode)
            || !IsThere(request.ToCode)
        )
        {
            return new Outcome<string>.NotFound();
        }

        var upward = await work
            .Db.ElementAlignments.Where(a => a.ChildId == child.Id && a.State == ContributionState.Agreed)
            .ToListAsync(cancellationToken);
        ElementAlignment? present = null;
        if (request.FromCode.Length > 0)
        {
            var fromId = elements[request.FromCode].Id;
            present = upward.Find(a => a.Until is null && a.ParentId == fromId);
            if (present is null)
            {
                // Somebody else has moved it meanwhile.
                return new Outcome<string>.Conflict(child.Title);
            }
        }

        if (request.ToCode.Length > 0)
        {
            var parent = elements[request.ToCode];
            if (
                await AlignmentCheck.RefusalAsync(work.Db, parent, child, present?.Id, cancellationToken) is { } refusal
            )
            {
                return new Outcome<string>.Refused(refusal);
            }

            if (upward.Find(a => a.ParentId == parent.Id && a.Until == work.Today) is { } ended)
            {
                ended.Resume();
            }
            else
            {
                work.Db.ElementAlignments.Add(new ElementAlignment(parent, child, work.Today));
            }
        }

        if (present is { ProposedOn: null } && present.From == work.Today)
        {
            work.Db.ElementAlignments.Remove(present);
        }
        else
        {
            present?.End(work.Today);
        }

        return new Outcome<string>.Done(child.Title);

        bool IsThere(string code) => code.Length == 0 || elements.ContainsKey(code);
    }
}
