using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the commitment that was read.</param>
/// <param name="IsAgreed">Its owner says yes; false takes that back.</param>
public sealed record ReadBackCommitmentRequest(int CommitmentId, int Version, bool IsAgreed);

public sealed class ReadBackCommitmentValidator : AbstractValidator<ReadBackCommitmentRequest>;

/// <summary>Notes that the owner of a commitment said yes to it when it was read back.</summary>
[Requires(Permission.RunSessions)]
public sealed class ReadBackCommitment(UseCaseServices services)
    : UseCase<ReadBackCommitmentRequest, int>(services, new ReadBackCommitmentValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ReadBackCommitmentRequest request,
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
        return unfit
            ?? (
                commitment!.Agree(request.IsAgreed ? work.Now : null) is { } refusal
                    ? new Outcome<int>.Refused(refusal)
                    : new Outcome<int>.Done(commitment.Id)
            );
    }
}
