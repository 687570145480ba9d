using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Editions;

/// <param name="From">The first day; null when it could not be read.</param>
/// <param name="Until">The last day; null when it could not be read.</param>
/// <param name="Reason">What the public site says of it.</param>
public sealed record HoldPublicationRequest(DateOnly? From, DateOnly? Until, string Reason);

public sealed class HoldPublicationValidator : AbstractValidator<HoldPublicationRequest>
{
    public HoldPublicationValidator()
    {
        RuleFor(r => r.From).NotNull().WithMessage("Enter the first day of the hold.");
        RuleFor(r => r.Until)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Enter the last day of the hold.")
            .Must((request, until) => request.From is null || until >= request.From)
            .WithMessage("The last day cannot be before the first.");
        RuleFor(r => r.Reason).IsWritten("the reason", PublicationHold.ReasonLength);
    }
}

/// <summary>Holds the release of new editions to the public for a time, such as the weeks before an election.</summary>
[Requires(Permission.PublishEditions, WholeCouncil = true)]
public sealed class HoldPublication(UseCaseServices services)
    : UseCase<HoldPublicationRequest, int>(services, new HoldPublicationValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        HoldPublicationRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.From < work.Today)
        {
            return new Outcome<int>.Invalid([
                new(
                    nameof(request.From),
                    "What is released already stays released: the hold can begin today at the earliest."
                ),
            ]);
        }

        var hold = new PublicationHold(
            request.From!.Value,
            request.Until!.Value,
            request.Reason.Trim(),
            work.Actor.Name
        );
        work.Db.PublicationHolds.Add(hold);
        // It has its number only once it is saved.
        await work.SaveStepAsync(nameof(HoldPublication), cancellationToken);
        return new Outcome<int>.Done(hold.Id);
    }
}
