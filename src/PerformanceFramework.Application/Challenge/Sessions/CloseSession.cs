using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
public sealed record CloseSessionRequest(int SessionId, int Version);

public sealed class CloseSessionValidator : AbstractValidator<CloseSessionRequest>;

/// <summary>
/// Closes a session: everything captured has been read back, every topic ends in something, and no earlier commitment is left
/// hanging. From then on the commitments are in force, and each owner is sent the follow-up note.
/// </summary>
[Requires(Permission.RunSessions)]
public sealed class CloseSession(UseCaseServices services, MailOptions mail)
    : UseCase<CloseSessionRequest, int>(services, new CloseSessionValidator())
{
    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        CloseSessionRequest request,
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

        var (_, made) = await SessionRunning.HoldAsync(work.Db, session!, cancellationToken);
        var earlier = await SessionLoading.EarlierAsync(work.Db, session!, cancellationToken);
        var notReadBack = made.Where(c => c.ReadBackAt is null).ToList();
        var seen = CommitmentLoading.Visible(work.Db, work.Actor);
        var hanging = await earlier
            .Where(c => c.State == CommitmentState.Open && c.Due < work.Today)
            .Include(c => c.Topic!.Indicator.Service)
            .Select(c => new { Commitment = c, IsSeen = seen.Any(s => s.Id == c.Id) })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var topics = await work
            .Db.SessionTopics.Where(SessionLoading.TopicsFor(work.Actor))
            .Where(t => t.SessionId == session!.Id)
            .Select(t => t.Id)
            .ToListAsync(cancellationToken);
        var unread = new UnreadLeft(
            notReadBack.Count(c => c.TopicId is { } topic && !topics.Contains(topic)),
            hanging.Count(c => !c.IsSeen || !CommitmentLoading.MaySee(c.Commitment, work.Actor)),
            session!.Agenda.Count(t => t.Decision is null && !topics.Contains(t.Id))
        );
        if (session.Close(notReadBack.Count, hanging.Count, work.Now, unread) is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        await FollowUpMail.WriteAsync(
            work.Db,
            mail,
            session,
            made.CountBy(c => c.OwnerId).ToDictionary(),
            work.Actor.Name,
            work.Now,
            cancellationToken
        );
        return new Outcome<int>.Done(session.Id);
    }
}
