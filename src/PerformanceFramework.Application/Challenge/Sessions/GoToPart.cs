using FluentValidation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read: two people who press “next” at once go on once.</param>
/// <param name="TopicId">One of the agenda; null outside of the topics.</param>
public sealed record GoToPartRequest(int SessionId, int Version, SessionStep Step, int? TopicId);

public sealed class GoToPartValidator : AbstractValidator<GoToPartRequest>
{
    public GoToPartValidator() => RuleFor(r => r.Step).IsInEnum().WithMessage("Choose a part of the session.");
}

/// <summary>Takes everybody who follows a session to another part of it, and starts the clock of that part.</summary>
[Requires(Permission.RunSessions)]
public sealed class GoToPart(UseCaseServices services)
    : UseCase<GoToPartRequest, int>(services, new GoToPartValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        GoToPartRequest request,
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
        if (unfit is not null)
        {
            return unfit;
        }

        var topic = session!.Topics.SingleOrDefault(topic => topic.Id == request.TopicId);
        return session.Go(request.Step, topic, work.Now) is { } refusal
            ? new Outcome<int>.Refused(refusal)
            : new Outcome<int>.Done(session.Id);
    }
}
