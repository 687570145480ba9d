using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="Because">Why it will not be done.</param>
public sealed record CancelCommitmentRequest(int CommitmentId, int Version, string Because);

public sealed class CancelCommitmentValidator : AbstractValidator<CancelCommitmentRequest>
{
    public CancelCommitmentValidator() => RuleFor(r => r.Because).IsSaidOfACommitment("why it is cancelled");
}

/// <summary>Cancels a commitment, because of something that is said.</summary>
[Requires(Permission.UpdateCommitments, Permission.RunSessions)]
public sealed class CancelCommitment(UseCaseServices services)
    : UseCase<CancelCommitmentRequest, int>(services, new CancelCommitmentValidator())
{
    protected override Task<Outcome<int>> HandleAsync(
        Work work,
        CancelCommitmentRequest request,
        CancellationToken cancellationToken
    ) =>
        CommitmentLoading.ChangeAsync(
            work.Db,
            work.Actor,
            request.CommitmentId,
            request.Version,
            commitment =>
                commitment.Cancel(new EntryOfCommitment(request.Because.Trim(), "", work.Actor.Name, work.Today)),
            cancellationToken
        );
}
