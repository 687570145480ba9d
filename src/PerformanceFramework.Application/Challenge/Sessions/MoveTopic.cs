using FluentValidation;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
/// <param name="Up">Towards the beginning of the agenda; otherwise towards its end.</param>
public sealed record MoveTopicRequest(int SessionId, int Version, int TopicId, bool Up);

public sealed class MoveTopicValidator : AbstractValidator<MoveTopicRequest>;

/// <summary>Moves a topic by one place on the agenda.</summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class MoveTopic(UseCaseServices services)
    : UseCase<MoveTopicRequest, int>(services, new MoveTopicValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        MoveTopicRequest request,
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

        var order = session.Agenda.Select(topic => topic.Id).ToList();
        var from = order.IndexOf(request.TopicId);
        if (from < 0)
        {
            return new Outcome<int>.NotFound();
        }

        var to = Math.Clamp(from + (request.Up ? -1 : 1), 0, order.Count - 1);
        (order[from], order[to]) = (order[to], order[from]);
        if (session.Reorder(order) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        if (from != to)
        {
            work.Db.RelyOn(session);
        }

        return new Outcome<int>.Done(request.TopicId);
    }
}
