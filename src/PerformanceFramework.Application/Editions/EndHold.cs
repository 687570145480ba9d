using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Editions;

/// <param name="HoldId">The hold.</param>
/// <param name="Version">The version of it that was read.</param>
/// <param name="Until">Its last day from now on; null when it could not be read.</param>
public sealed record EndHoldRequest(int HoldId, int Version, DateOnly? Until);

public sealed class EndHoldValidator : AbstractValidator<EndHoldRequest>
{
    public EndHoldValidator() => RuleFor(r => r.Until).NotNull().WithMessage("Enter the last day of the hold.");
}

/// <summary>Moves the last day of a hold that is not over. What waits for it is released on the day after.</summary>
[Requires(Permission.PublishEditions, WholeCouncil = true)]
public sealed class EndHold(UseCaseServices services)
    : UseCase<EndHoldRequest, DateOnly>(services, new EndHoldValidator())
{
    protected override async Task<Outcome<DateOnly>> HandleAsync(
        Work work,
        EndHoldRequest request,
        CancellationToken cancellationToken
    )
    {
        var hold = await work.Db.PublicationHolds.FirstOrDefaultAsync(h => h.Id == request.HoldId, cancellationToken);
        if (hold is null)
        {
            return new Outcome<DateOnly>.NotFound();
        }

        if (hold.Version != request.Version)
        {
            return new Outcome<DateOnly>.Conflict(hold.Until);
        }

        if (hold.Until < work.Today)
        {
            return new Outcome<DateOnly>.Refused(EditionRefusals.HoldIsOver(hold.Until));
        }

        // Yesterday ends it now: an earlier day would say that something was released which was not.
        if (request.Until < work.Today.AddDays(-1))
        {
            return new Outcome<DateOnly>.Invalid([
                new(nameof(request.Until), "Choose yesterday to end the hold now, or a later day."),
            ]);
        }

        hold.EndOn(request.Until!.Value);
        return new Outcome<DateOnly>.Done(hold.Until);
    }
}
