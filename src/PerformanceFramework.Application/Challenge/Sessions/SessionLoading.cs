using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What the use cases and queries on sessions have in common: who sees which, and how they are found.</summary>
internal static class SessionLoading
{
    /// <summary>
    /// The sessions that somebody may see. Whoever prepares them, and auditors, see all; whoever takes part, once the pre-read
    /// is out, the chair and the analyst before; CLT, and directors whose topics are on the agenda, from the day on which
    /// directors see them.
    /// </summary>
    public static IQueryable<ChallengeSession> Visible(PerformanceDbContext db, Actor actor, DateOnly today)
    {
        var drafts = actor.ReachOf(Permission.ViewDraftSessions).WholeCouncil;
        var views = actor.ReachOf(Permission.ViewSessions);
        var joins = actor.Has(Permission.JoinSessions);
        return db.ChallengeSessions.Where(s =>
            drafts
            || (
                joins
                && s.Members.Any(m =>
                    m.PersonId == actor.Id
                    && (
                        m.Part == SessionPart.Chair
                        || m.Part == SessionPart.Analyst
                        || s.State != SessionState.Preparing
                    )
                )
            )
            || (
                (
                    s.State == SessionState.Ready
                    || s.State == SessionState.Running
                    || s.State == SessionState.Closed
                    || (s.State == SessionState.Preparing && s.DirectorsSeeFrom <= today)
                )
                && (
                    views.WholeCouncil
                    || s.Topics.Any(t =>
                        (t.State == TopicState.Included || t.State == TopicState.Merged)
                        && views.DirectorateIds.Contains(t.Indicator.Service.DirectorateId)
                    )
                )
            )
        );
    }

    /// <summary>
    /// The sessions of which somebody reads the brief on the topics of their portfolio though they may not see them: from when
    /// the pre-read is out, where there is a topic that they may see.
    /// </summary>
    public static IQueryable<ChallengeSession> Briefed(PerformanceDbContext db, Actor actor, DateOnly today)
    {
        var visible = Visible(db, actor, today);
        var topics = db.SessionTopics.Where(TopicsFor(actor, isBrief: true));
        return db.ChallengeSessions.Where(s =>
            (s.State == SessionState.Ready || s.State == SessionState.Running || s.State == SessionState.Closed)
            && topics.Any(t => t.SessionId == s.Id)
            && !visible.Any(v => v.Id == s.Id)
        );
    }

    /// <summary>
    /// The topics of visible sessions that somebody may see: all of whoever takes part or views whole sessions, otherwise those
    /// of their directorate; what nobody has decided about, whoever prepares the session alone. While the round of a figure is
    /// open, the topic it raised is for those who see its figures, and one about an exempt indicator is for those who see that.
    /// </summary>
    /// <param name="takesPart">They take part in a later session of the body, which opens on what was decided.</param>
    /// <param name="isBrief">Those of the agenda that are of their portfolio too, for the brief of whoever is not invited.</param>
    public static Expression<Func<SessionTopic, bool>> TopicsFor(
        Actor actor,
        bool takesPart = false,
        bool isBrief = false
    )
    {
        var briefs = actor.ReachOf(Permission.ReadPreBriefs);
        var drafts = actor.ReachOf(Permission.ViewDraftSessions).WholeCouncil;
        var views = actor.ReachOf(Permission.ViewSessions);
        var open = actor.ReachOf(Permission.ViewOpenRoundFigures);
        var exempt = actor.ReachOf(Permission.ViewExemptIndicators);
        return t =>
            (
                t.State != TopicState.Proposed
                || drafts
                || t.Session.Members.Any(m =>
                    m.PersonId == actor.Id && (m.Part == SessionPart.Chair || m.Part == SessionPart.Analyst)
                )
            )
            && (
                views.WholeCouncil
                || takesPart
                || t.Session.Members.Any(m => m.PersonId == actor.Id)
                || views.DirectorateIds.Contains(t.Indicator.Service.DirectorateId)
                || (
                    isBrief
                    && (t.State == TopicState.Included || t.State == TopicState.Merged)
                    && (briefs.WholeCouncil || briefs.PortfolioIds.Contains(t.Indicator.Service.PortfolioId))
                )
            )
            && (
                t.RoundId == null
                || t.Round!.State == RoundState.Closed
                || open.WholeCouncil
                || open.ServiceIds.Contains(t.Indicator.ServiceId)
                || open.DirectorateIds.Contains(t.Indicator.Service.DirectorateId)
                || open.PortfolioIds.Contains(t.Indicator.Service.PortfolioId)
            )
            && (
                t.Indicator.ExemptUnder == null
                || exempt.WholeCouncil
                || exempt.ServiceIds.Contains(t.Indicator.ServiceId)
                || exempt.DirectorateIds.Contains(t.Indicator.Service.DirectorateId)
                || exempt.PortfolioIds.Contains(t.Indicator.Service.PortfolioId)
            );
    }

    /// <summary>One to change, with its body, members and topics; null where there is none that the actor may see.</summary>
    public static Task<ChallengeSession?> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        Visible(db, actor, today)
            .Include(s => s.Body.AccountableBody)
            .Include(s => s.Members)
            .Include(s => s.Topics)
            .AsSplitQuery()
            .FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <summary>One to change as somebody read it; otherwise why nothing can be done with it.</summary>
    /// <param name="read">The session and its version that were read.</param>
    public static async Task<(ChallengeSession? Session, Outcome<int>? Unfit)> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        (int Id, int Version) read,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var session = await FindAsync(db, actor, read.Id, today, cancellationToken);
        return session is null ? (null, new Outcome<int>.NotFound())
            : session.Version != read.Version ? (null, new Outcome<int>.Conflict(session.Version))
            : (session, null);
    }

    /// <summary>A topic to change, with its session, members and service; null where there is none that the actor may see.</summary>
    public static async Task<SessionTopic?> FindTopicAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var sessions = Visible(db, actor, today);
        return await db
            .SessionTopics.Where(TopicsFor(actor))
            .Where(t => sessions.Any(s => s.Id == t.SessionId))
            .Include(t => t.Session.Members)
            .Include(t => t.Indicator.Service)
            .FirstOrDefaultAsync(t => t.Id == id, cancellationToken);
    }

    /// <summary>Whether somebody drives a session and captures what is said: its chair and its analyst.</summary>
    public static bool Runs(ChallengeSession session, Actor actor) =>
        session.Members.Any(m => m.PersonId == actor.Id && (m.Part is SessionPart.Chair or SessionPart.Analyst));

    /// <summary>The days of a session by the terms of its body.</summary>
    public static async Task<(DateOnly? DirectorsSeeFrom, DateOnly PreReadDue)> DaysAsync(
        PerformanceDbContext db,
        SessionTerms terms,
        DateOnly heldOn,
        CancellationToken cancellationToken
    )
    {
        var worked = await db.WorkingDaysAsync(cancellationToken);
        return (
            terms.NoSurprises ? worked.Before(heldOn, terms.DirectorsSee) : null,
            worked.Before(heldOn, terms.PreRead)
        );
    }

    /// <summary>The editions that the pre-read of a session can be drawn from: those of its period that such a body reads.</summary>
    public static IQueryable<Edition> EditionsFor(
        PerformanceDbContext db,
        ChallengeBodyKind kind,
        ReportingPeriod period
    )
    {
        var audience = kind.Reads();
        return db.Editions.Where(e => e.Audience == audience && e.Period == period);
    }

    /// <summary>Everybody who can be invited to a session, with their roles of today, by name.</summary>
    public static async Task<IReadOnlyList<Actor>> PeopleAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (await ReturnQueries.PeopleAsync(db, today, cancellationToken))
            .Where(person => person.Has(Permission.JoinSessions))
            .ToList();

    /// <summary>Everybody who can own a commitment, by name.</summary>
    public static async Task<IReadOnlyList<Actor>> OwnersAsync(
        PerformanceDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (await ReturnQueries.PeopleAsync(db, today, cancellationToken))
            .Where(person => person.Has(Permission.UpdateCommitments))
            .ToList();

    /// <summary>Whether somebody can own a commitment about a topic, with its service: what is about an exempt one is read by those alone who see that.</summary>
    public static bool MayOwn(Actor owner, SessionTopic topic) => owner.MaySee(topic.Indicator);

    /// <summary>The commitments of a body that a session opens on: open ones made earlier, and those closed since the one before it.</summary>
    public static async Task<IQueryable<Commitment>> EarlierAsync(
        PerformanceDbContext db,
        ChallengeSession session,
        CancellationToken cancellationToken
    )
    {
        var before = await db
            .ChallengeSessions.Where(s =>
                s.BodyId == session.BodyId
                && s.Id != session.Id
                && s.HeldOn <= session.HeldOn
                && s.State == SessionState.Closed
            )
            .MaxAsync(s => (DateOnly?)s.HeldOn, cancellationToken);
        return db.Commitments.Where(c =>
            c.Session.BodyId == session.BodyId
            && c.SessionId != session.Id
            && c.Session.HeldOn <= session.HeldOn
            && (c.State == CommitmentState.Open || c.ClosedOn >= before)
        );
    }

    public static IRuleBuilderOptions<T, string> IsADeliverable<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.IsWritten("what will exist", Commitment.DeliverableLength);
}
