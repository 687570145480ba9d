using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What the use cases have in common by which a session is held.</summary>
internal static class SessionRunning
{
    /// <summary>A session of which somebody is the chair or the analyst; otherwise why nothing can be done with it.</summary>
    /// <param name="read">The session and its version that were read.</param>
    public static async Task<(ChallengeSession? Session, Outcome<int>? Unfit)> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        (int Id, int Version) read,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var session = await SessionLoading.FindAsync(db, actor, read.Id, today, cancellationToken);
        return session is null ? (null, new Outcome<int>.NotFound())
            : !SessionLoading.Runs(session, actor) ? (null, new Outcome<int>.Refused(SessionRefusals.NotYours))
            : session.Version != read.Version ? (null, new Outcome<int>.Conflict(session.Version))
            : (session, null);
    }

    /// <summary>
    /// Holds on to all that was captured in a session that is about to end: who captures something else in the same moment, or
    /// takes it back, is told of a conflict, or whoever ends the session is. Capturing does not move the session itself on.
    /// </summary>
    /// <param name="session">With its topics.</param>
    /// <returns>How many questions have an answer, and the commitments.</returns>
    public static async Task<(int Answers, List<Commitment> Commitments)> HoldAsync(
        PerformanceDbContext db,
        ChallengeSession session,
        CancellationToken cancellationToken
    )
    {
        var questions = await db
            .TopicQuestions.Where(q => q.Topic.SessionId == session.Id)
            .ToListAsync(cancellationToken);
        var commitments = await db.Commitments.Where(c => c.SessionId == session.Id).ToListAsync(cancellationToken);
        foreach (var captured in session.Topics.Concat<object>(questions).Concat(commitments))
        {
            db.RelyOn(captured);
        }

        return (questions.Count(q => q.Answer.Length > 0), commitments);
    }

    /// <summary>A commitment made in a session of which somebody is the chair or the analyst; otherwise why nothing can be done with it.</summary>
    /// <param name="read">The commitment and its version that were read.</param>
    public static async Task<(Commitment? Commitment, Outcome<int>? Unfit)> FindCommitmentAsync(
        PerformanceDbContext db,
        Actor actor,
        (int Id, int Version) read,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var sessions = SessionLoading.Visible(db, actor, today);
        var topics = db.SessionTopics.Where(SessionLoading.TopicsFor(actor));
        var commitment = await db
            .Commitments.Include(c => c.Session.Members)
            .Include(c => c.Topic!.Indicator.Service)
            .Where(c => sessions.Any(s => s.Id == c.SessionId))
            .Where(c => c.TopicId == null || topics.Any(t => t.Id == c.TopicId))
            .FirstOrDefaultAsync(c => c.Id == read.Id, cancellationToken);
        return commitment is null ? (null, new Outcome<int>.NotFound())
            : !SessionLoading.Runs(commitment.Session, actor)
                ? (null, new Outcome<int>.Refused(SessionRefusals.NotYours))
            : commitment.Version != read.Version ? (null, new Outcome<int>.Conflict(commitment.Version))
            : (commitment, null);
    }
}
