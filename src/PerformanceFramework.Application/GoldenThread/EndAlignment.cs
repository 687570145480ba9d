using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <param name="AlignmentId">Which alignment.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="On">The first day on which it no longer holds; today where it is left out.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record EndAlignmentRequest(int AlignmentId, int Version, DateOnly? On, string Reason);

public sealed class EndAlignmentValidator : AbstractValidator<EndAlignmentRequest>
{
    public EndAlignmentValidator()
    {
        RuleFor(r => r.AlignmentId).GreaterThan(0).WithMessage("Say which alignment.");
        RuleFor(r => r.Reason).MayBeWritten("the reason", ElementAlignment.ReasonLength);
    }
}

/// <summary>Ends that one element serves another. It stays in the past, unless it had not held for a day.</summary>
[Requires(Permission.ManageThread, WholeCouncil = true)]
public sealed class EndAlignment(UseCaseServices services)
    : UseCase<EndAlignmentRequest, string>(services, new EndAlignmentValidator())
{
    protected override async Task<Outcome<string>> HandleAsync(
        Work work,
        EndAlignmentRequest request,
        CancellationToken cancellationToken
    )
    {
        await work.HoldThreadAsync(cancellationToken);
        var alignment = await work
            .Db.ElementAlignments.Include(a => a.Child)
            .FirstOrDefaultAsync(a => a.Id == request.AlignmentId, cancellationToken);
        if (alignment is null)
        {
            return new Outcome<string>.NotFound();
        }

        if (alignment.Version != request.Version)
        {
            return new Outcome<string>.Conflict(null);
        }

        var on = request.On ?? work.Today;
        if (alignment.RefusalToEnd(on, work.Today) is { } refusal)
        {
            return new Outcome<string>.Refused(refusal);
        }

        work.Reason = request.Reason.Trim() is { Length: > 0 } reason ? reason : null;
        if (alignment.From == on && alignment.ProposedOn is null)
        {
            work.Db.ElementAlignments.Remove(alignment);
        }
        else
        {
            alignment.Explain(request.Reason.Trim());
            alignment.End(on);
        }

        return new Outcome<string>.Done(alignment.Child.Code);
    }
}
