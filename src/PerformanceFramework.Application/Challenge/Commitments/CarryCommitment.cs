using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="Due">The new day; null when it could not be read.</param>
/// <param name="Because">Why it could not be done by the day before.</param>
public sealed record CarryCommitmentRequest(int CommitmentId, int Version, DateOnly? Due, string Because);

public sealed class CarryCommitmentValidator : AbstractValidator<CarryCommitmentRequest>
{
    public CarryCommitmentValidator()
    {
        RuleFor(r => r.Due).NotNull().WithMessage("Choose the new day.");
        RuleFor(r => r.Because).IsSaidOfACommitment("why it is carried");
    }
}

/// <summary>Carries a commitment to a later day, because of something that is said.</summary>
[Requires(Permission.UpdateCommitments, Permission.RunSessions)]
public sealed class CarryCommitment(UseCaseServices services)
    : UseCase<CarryCommitmentRequest, int>(services, new CarryCommitmentValidator())
{
    protected override Task<Outcome<int>> HandleAsync(
        Work work,
        CarryCommitmentRequest request,
        CancellationToken cancellationToken
    ) =>
        CommitmentLoading.ChangeAsync(
            work.Db,
            work.Actor,
            request.CommitmentId,
            request.Version,
            commitment =>
                commitment.Carry(
                    new EntryOfCommitment(request.Because.Trim(), "", work.Actor.Name, work.Today),
                    request.Due!.Value
                ),
            cancellationToken
        );
}
