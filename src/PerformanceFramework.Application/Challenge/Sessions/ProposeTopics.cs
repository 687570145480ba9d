using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
public sealed record ProposeTopicsRequest(int SessionId, int Version);

public sealed class ProposeTopicsValidator : AbstractValidator<ProposeTopicsRequest>;

/// <summary>
/// Has the triage propose topics and successes for a session from the figures of its period and of those before it, as they are
/// known now. What the analyst has decided stays; a proposal that nothing raises any more, and about which nobody decided, is
/// taken back.
/// </summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class ProposeTopics(UseCaseServices services)
    : UseCase<ProposeTopicsRequest, int>(services, new ProposeTopicsValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ProposeTopicsRequest request,
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

        if (session.WhyNotPreparing is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        return new Outcome<int>.Done(
            await TopicProposals.RaiseAsync(work.Db, work.Actor, session, work.Today, cancellationToken)
        );
    }
}
