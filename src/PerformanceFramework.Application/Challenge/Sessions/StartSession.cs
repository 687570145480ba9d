using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
public sealed record StartSessionRequest(int SessionId, int Version);

public sealed class StartSessionValidator : AbstractValidator<StartSessionRequest>;

/// <summary>Begins a session whose pre-read is out, with the earlier commitments.</summary>
[Requires(Permission.RunSessions)]
public sealed class StartSession(UseCaseServices services)
    : UseCase<StartSessionRequest, int>(services, new StartSessionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        StartSessionRequest request,
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
                (session!.WhyNotOn(work.Today) ?? session.Start(work.Now)) is { } refusal
                    ? new Outcome<int>.Refused(refusal)
                    : new Outcome<int>.Done(session.Id)
            );
    }
}
