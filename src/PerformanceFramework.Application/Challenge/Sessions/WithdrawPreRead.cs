using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
public sealed record WithdrawPreReadRequest(int SessionId, int Version);

public sealed class WithdrawPreReadValidator : AbstractValidator<WithdrawPreReadRequest>;

/// <summary>Takes the pre-read back, so that the agenda can be changed.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class WithdrawPreRead(UseCaseServices services)
    : UseCase<WithdrawPreReadRequest, int>(services, new WithdrawPreReadValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        WithdrawPreReadRequest request,
        CancellationToken cancellationToken
    )
    {
        var (session, unfit) = await SessionLoading.FindAsync(
            work.Db,
            work.Actor,
            (request.SessionId, request.Version),
            work.Today,
            cancellationToken
        );
        if (session is null)
        {
            return unfit!;
        }

        return session.Withdraw() is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(session.Id);
    }
}
