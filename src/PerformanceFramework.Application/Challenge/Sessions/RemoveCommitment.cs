using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the commitment that was read.</param>
public sealed record RemoveCommitmentRequest(int CommitmentId, int Version);

public sealed class RemoveCommitmentValidator : AbstractValidator<RemoveCommitmentRequest>;

/// <summary>Takes out a commitment that was captured by mistake, while its session is held. The change history keeps it.</summary>
[Requires(Permission.RunSessions)]
public sealed class RemoveCommitment(UseCaseServices services)
    : UseCase<RemoveCommitmentRequest, int>(services, new RemoveCommitmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        RemoveCommitmentRequest request,
        CancellationToken cancellationToken
    )
    {
        var (commitment, unfit) = await SessionRunning.FindCommitmentAsync(
            work.Db,
            work.Actor,
            (request.CommitmentId, request.Version),
            work.Today,
            cancellationToken
        );
        if (unfit is not null)
        {
            return unfit;
        }

        if (commitment!.Session.WhyNotRunning is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        if (commitment.Decision is not null)
        {
            return new Outcome<int>.Refused(SessionRefusals.TakesForward);
        }

        if (commitment.ReadBackAt is not null)
        {
            return new Outcome<int>.Refused(SessionRefusals.ReadBackAlready);
        }

        work.Db.Commitments.Remove(commitment);
        return new Outcome<int>.Done(commitment.Id);
    }
}
