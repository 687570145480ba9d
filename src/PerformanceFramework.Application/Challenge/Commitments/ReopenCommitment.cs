using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="Because">Why it is open again.</param>
public sealed record ReopenCommitmentRequest(int CommitmentId, int Version, string Because);

public sealed class ReopenCommitmentValidator : AbstractValidator<ReopenCommitmentRequest>
{
    public ReopenCommitmentValidator() => RuleFor(r => r.Because).IsSaidOfACommitment("why it is open again");
}

/// <summary>Opens a commitment again that was done or cancelled.</summary>
[Requires(Permission.UpdateCommitments, Permission.RunSessions)]
public sealed class ReopenCommitment(UseCaseServices services)
    : UseCase<ReopenCommitmentRequest, int>(services, new ReopenCommitmentValidator())
{
    protected override Task<Outcome<int>> HandleAsync(
        Work work,
        ReopenCommitmentRequest request,
        CancellationToken cancellationToken
    ) =>
        CommitmentLoading.ChangeAsync(
            work.Db,
            work.Actor,
            request.CommitmentId,
            request.Version,
            commitment =>
                commitment.Reopen(new EntryOfCommitment(request.Because.Trim(), "", work.Actor.Name, work.Today)),
            cancellationToken
        );
}
