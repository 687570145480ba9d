using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
public sealed record StopClockRequest(int SessionId, int Version);

public sealed class StopClockValidator : AbstractValidator<StopClockRequest>;

/// <summary>Stops the clock of what is being talked about, or lets it run on.</summary>
[Requires(Permission.RunSessions)]
public sealed class StopClock(UseCaseServices services)
    : UseCase<StopClockRequest, int>(services, new StopClockValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        StopClockRequest request,
        CancellationToken cancellationToken
    )
    {
        var (session, unfit) = await SessionRunning.FindAsync(
            work.Db,
            work.Actor,
            (request.SessionId, request.Version),
            work.Today,
            cancellationToken
        );
        return unfit
            ?? (
                session!.StopOrRun(work.Now) is { } refusal
                    ? new Outcome<int>.Refused(refusal)
                    : new Outcome<int>.Done(session.Id)
            );
    }
}
