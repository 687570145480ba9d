using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What the room of a session shows.</summary>
public sealed class SessionRoomQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>The session as it is held, in a number of statements that does not grow; null where the reader may not see it, and before the pre-read.</summary>
    public async Task<SessionRoom?> RoomAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.JoinSessions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var session = await SessionLoading
            .Visible(db, actor, today)
            .Where(s => s.State != SessionState.Preparing && s.State != SessionState.Cancelled)
            .Include(s => s.Body.AccountableBody)
            .Include(s => s.Members)
            .AsNoTracking()
            .FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (session is null)
        {
            return null;
        }

        var topics = await db
            .SessionTopics.Where(SessionLoading.TopicsFor(actor))
            .Where(t => t.SessionId == id)
            .Include(t => t.Indicator.Service.Directorate)
            .OrderBy(t => t.Rank)
            .ThenBy(t => t.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var questions = (
            await db
                .TopicQuestions.Where(q => q.Topic.SessionId == id)
                .OrderBy(q => q.Position)
                .ThenBy(q => q.Id)
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ToLookup(q => q.TopicId, q => new RoomQuestion(q.Id, q.Text, q.Answer));
        var notes = await db
            .PrivateNotes.Where(n => n.Topic.SessionId == id && n.PersonId == actor.Id)
            .ToDictionaryAsync(n => n.TopicId, n => n.Text, cancellationToken);
        // A director who was not invited reads what concerns their own directorate, as on the page of the session.
        var views = actor.ReachOf(Permission.ViewSessions);
        var isWhole = views.WholeCouncil || session.Members.Any(member => member.PersonId == actor.Id);
        var inputs = await db
            .DirectorInputs.Where(i => i.SessionId == id && (i.Success != "" || i.Ask != ""))
            .Where(i => isWhole || views.DirectorateIds.Contains(i.DirectorateId))
            .OrderBy(i => i.Directorate.Name)
            .Select(i => new RoomInput(i.Directorate.Name, i.Success, i.Ask))
            .ToListAsync(cancellationToken);
        var earlier = await SessionLoading.EarlierAsync(db, session, cancellationToken);
        var seen = CommitmentLoading.Visible(db, actor);
        var mayRun = actor.Has(Permission.RunSessions) && SessionLoading.Runs(session, actor);
        var owners = mayRun ? await SessionLoading.OwnersAsync(db, today, cancellationToken) : [];
        var promised = await CommitmentLoading.LinesAsync(
            earlier.Where(c => seen.Any(s => s.Id == c.Id)).OrderBy(c => c.Due).ThenBy(c => c.Id),
            today,
            cancellationToken,
            // What became of them afterwards is not what the session was told.
            session.ClosedAt
                is { } at
                ? London.DayOf(at)
                : null
        );
        var about = await AboutAsync(db, actor, promised, isWhole, cancellationToken);
        var made = await CommitmentLoading.LinesAsync(
            MadeIn(id, db, actor, isWhole).OrderBy(c => c.Id),
            today,
            cancellationToken
        );
        var forward = made.Where(line => line.Decision is not null).ToDictionary(line => line.TopicId!.Value);
        var agenda = topics
            .Where(t => t.State is TopicState.Included)
            .Select(t =>
                (
                    Topic: t,
                    View: TopicOf(
                        t,
                        topics,
                        questions[t.Id],
                        forward.GetValueOrDefault(t.Id)?.OwnerId ?? "",
                        notes.GetValueOrDefault(t.Id, "")
                    )
                )
            )
            .Select(one =>
                one.View with
                {
                    SuggestedOwnerId = SuggestedOwner(owners, one.Topic),
                    Earlier = promised
                        .Where(line =>
                            about(line).Intersect([one.View.Code, .. one.View.With.Select(with => with.Code)]).Any()
                        )
                        .ToList(),
                }
            )
            .ToList();
        return new SessionRoom(
            session.Id,
            session.Version,
            session.Body.Name,
            session.Period,
            session.HeldOn,
            session.State,
            session.Terms,
            NameOf(session, SessionPart.Chair),
            NameOf(session, SessionPart.Analyst),
            session
                .Members.Where(member => member.Part is SessionPart.Member)
                .Select(member => member.Name)
                .Order(StringComparer.OrdinalIgnoreCase)
                .ToList(),
            session.StartedAt,
            session.ClosedAt,
            session.Step,
            agenda.Find(t => t.Id == session.CurrentTopicId)?.Id,
            session.ClockSince,
            session.ClockSeconds,
            isWhole ? session.Overview : "",
            mayRun,
            agenda,
            topics
                .Where(t => t.State is TopicState.Success)
                .Select(t => new RoomSuccess(
                    t.Indicator.Code,
                    t.Indicator.Name,
                    t.Explanation,
                    t.Indicator.ExemptUnder is not null
                ))
                .ToList(),
            inputs,
            promised,
            made,
            Persons(owners)
        )
        {
            Committee = actor.Has(Permission.ViewRecommendations)
                ? SessionReading.ChoiceOf(session.Body.Committee)
                : null,
            OwnersOfExempt = topics
                .Where(t => t.Indicator.ExemptUnder is not null)
                .ToDictionary(
                    t => t.Id,
                    IReadOnlyList<Person> (t) => Persons(owners.Where(owner => SessionLoading.MayOwn(owner, t)))
                ),
        };
    }

    /// <summary>What the reader takes away from a session; null where it is not closed, or they committed to nothing in it.</summary>
    public async Task<FollowUpNote?> NoteAsync(Actor actor, int id, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.UpdateCommitments))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var rows = await db
            .Commitments.Where(c =>
                c.SessionId == id && c.OwnerId == actor.Id && c.Session.State == SessionState.Closed
            )
            .OrderBy(c => c.FirstDue)
            .ThenBy(c => c.Id)
            .Select(c => new
            {
                Commitment = c,
                c.Session.Period,
                c.Session.HeldOn,
                ClosedAt = c.Session.ClosedAt!.Value,
                Body = c.Session.Body.Name,
                Chair = c.Session.Members.First(m => m.Part == SessionPart.Chair).Name,
                c.Topic!.Indicator.Code,
                c.Topic.Indicator.Name,
                c.Topic.Heading,
                c.Topic.Decision,
                c.Topic.DecisionReason,
                IsExempt = c.Topic.Indicator.ExemptUnder != null,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows is not [var first, ..]
            ? null
            : new FollowUpNote(
                id,
                first.Body,
                first.Period,
                first.HeldOn,
                first.ClosedAt,
                first.Chair,
                first.Commitment.Owner,
                rows.ConvertAll(row => new FollowUpLine(
                    row.Commitment.Id,
                    row.Commitment.Deliverable,
                    row.Commitment.FirstDue,
                    row.Commitment.Due,
                    row.Code,
                    row.Name,
                    row.Heading,
                    row.Decision,
                    row.DecisionReason ?? "",
                    row.IsExempt
                ))
            );
    }

    /// <summary>What says in one statement whether anything of a session has changed; null where the reader may not see it.</summary>
    public async Task<SessionStamp?> StampAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.JoinSessions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await SessionLoading
            .Visible(db, actor, today)
            .Where(s => s.Id == id)
            .Select(s => new SessionStamp(
                s.Version,
                db.SessionTopics.Where(t => t.SessionId == s.Id).Sum(t => t.Version + 1),
                db.TopicQuestions.Where(q => q.Topic.SessionId == s.Id).Sum(q => q.Version + 1),
                // Earlier commitments of the body are done and carried in the session.
                db.Commitments.Where(c => c.Session.BodyId == s.BodyId).Sum(c => c.Version + 1),
                db.PrivateNotes.Where(n => n.Topic.SessionId == s.Id && n.PersonId == actor.Id).Sum(n => n.Version + 1)
            ))
            .FirstOrDefaultAsync(cancellationToken);
    }

    // What is about no topic is for all who see the whole session, and its owner; what is about one goes with it.
    private static IQueryable<Commitment> MadeIn(int sessionId, PerformanceDbContext db, Actor actor, bool isWhole)
    {
        var topics = db.SessionTopics.Where(SessionLoading.TopicsFor(actor));
        return db.Commitments.Where(c =>
            c.SessionId == sessionId
            && ((c.TopicId == null && (isWhole || c.OwnerId == actor.Id)) || topics.Any(t => t.Id == c.TopicId))
        );
    }

    /// <summary>The codes of the indicators that commitments are about: those of their topics, and of what was talked about with these.</summary>
    private static async Task<Func<CommitmentLine, IEnumerable<string>>> AboutAsync(
        PerformanceDbContext db,
        Actor actor,
        List<CommitmentLine> commitments,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        var ids = commitments.Select(line => line.TopicId).Distinct().ToList();
        var with = (
            await db
                .SessionTopics.Where(SessionLoading.TopicsFor(actor, takesPart: isWhole))
                .Where(t => t.MergedIntoId != null && ids.Contains(t.MergedIntoId))
                .Select(t => new { t.MergedIntoId, t.Indicator.Code })
                .ToListAsync(cancellationToken)
        ).ToLookup(t => t.MergedIntoId, t => t.Code);
        return line => line.Code is { } code ? with[line.TopicId].Append(code) : [];
    }

    private static RoomTopic TopicOf(
        SessionTopic topic,
        List<SessionTopic> all,
        IEnumerable<RoomQuestion> questions,
        string takenForwardBy,
        string note
    ) =>
        new(
            topic.Id,
            topic.Indicator.Code,
            topic.Indicator.Name,
            topic.Indicator.Service.Name,
            topic.Indicator.Service.Directorate.Name,
            topic.Indicator.ExemptUnder is not null,
            topic.Heading.Length > 0 ? topic.Heading : topic.Indicator.Name,
            topic.Explanation,
            topic.Added,
            topic.Notes,
            new SessionDecision(topic.Decision, topic.DecisionReason, topic.DecisionDue, takenForwardBy),
            questions.ToList(),
            all.Where(other => other.State is TopicState.Merged && other.MergedIntoId == topic.Id)
                .Select(other => new RoomWith(
                    other.Id,
                    other.Indicator.Code,
                    other.Indicator.Name,
                    other.Indicator.ExemptUnder is not null,
                    other.Explanation,
                    other.Added
                ))
                .ToList(),
            note
        );

    /// <summary>The director of the topic’s directorate, who most often takes forward what is decided of it.</summary>
    private static string SuggestedOwner(IEnumerable<Actor> owners, SessionTopic topic) =>
        owners
            .FirstOrDefault(owner =>
                owner.Roles.Any(role => role.Role is Role.Director && new Reach([role]).Covers(topic.Indicator.Service))
                && SessionLoading.MayOwn(owner, topic)
            )
            ?.Id
        ?? "";

    private static List<Person> Persons(IEnumerable<Actor> people) =>
        people.Select(person => new Person(person.Id, person.Name)).ToList();

    private static string NameOf(ChallengeSession session, SessionPart part) =>
        session.Members.FirstOrDefault(member => member.Part == part)?.Name ?? "";
}
