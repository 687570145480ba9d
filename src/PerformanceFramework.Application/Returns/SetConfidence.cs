using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Returns;

/// <param name="EntryId">The row.</param>
/// <param name="Version">The version of the row that was read.</param>
/// <param name="Grade">How sure the performance team is of the figure; null where nothing was chosen.</param>
/// <param name="Reason">What is doubtful, or why nothing is any more.</param>
public sealed record SetConfidenceRequest(int EntryId, int Version, ConfidenceGrade? Grade, string Reason);

public sealed class SetConfidenceValidator : AbstractValidator<SetConfidenceRequest>
{
    public SetConfidenceValidator()
    {
        RuleFor(r => r.Grade)
            .NotNull()
            .WithMessage("Choose high, medium or low confidence.")
            .IsInEnum()
            .WithMessage("Choose high, medium or low confidence.");
        RuleFor(r => r.Reason)
            .IsAReason(
                ValueConfidence.ReasonLength,
                "Give the reason: whoever reads the figure, and its officers, see it."
            );
    }
}

/// <summary>Says how sure the performance team is of a figure of a return that waits for its check; what officers said gives way to it.</summary>
[Requires(Permission.CheckReturns)]
public sealed class SetConfidence(UseCaseServices services)
    : UseCase<SetConfidenceRequest, int>(services, new SetConfidenceValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        SetConfidenceRequest request,
        CancellationToken cancellationToken
    )
    {
        var entry = await work
            .Db.ReturnEntries.Include(e => e.Return.Round)
            .Include(e => e.Return.Service)
            .FirstOrDefaultAsync(e => e.Id == request.EntryId, cancellationToken);
        if (entry is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (!work.Reach.Covers(entry.Return.Service))
        {
            return new Outcome<int>.Forbidden();
        }

        if (entry.Version != request.Version)
        {
            return new Outcome<int>.Conflict(entry.Version);
        }

        work.Reason = request.Reason;
        // A check that is under way at the same moment must not miss what is said here.
        work.Db.RelyOn(entry.Return);
        return
            entry.Return.SetConfidence(entry, request.Grade!.Value, request.Reason.Trim(), work.Actor.Name)
                is { } notNow
            ? new Outcome<int>.Refused(notNow)
            : new Outcome<int>.Done(entry.Id);
    }
}
