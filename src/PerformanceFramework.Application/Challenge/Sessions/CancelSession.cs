using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why it is not held.</param>
public sealed record CancelSessionRequest(int SessionId, int Version, string Reason);

public sealed class CancelSessionValidator : AbstractValidator<CancelSessionRequest>
{
    public CancelSessionValidator() =>
        RuleFor(r => r.Reason).IsAReason(ChallengeSession.ReasonLength, "Say why the session is not held.");
}

/// <summary>Says that a session is not held, or was begun by mistake. It stays on record with the reason.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class CancelSession(UseCaseServices services)
    : UseCase<CancelSessionRequest, int>(services, new CancelSessionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CancelSessionRequest request,
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

        work.Reason = request.Reason.Trim();
        var captured = await SessionRunning.HoldAsync(work.Db, session, cancellationToken);
        return session.Cancel(request.Reason.Trim(), captured.Answers + captured.Commitments.Count) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(session.Id);
    }
}
