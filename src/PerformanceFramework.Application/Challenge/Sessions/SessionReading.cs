using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>How sessions and their topics are read, as far as somebody may see them.</summary>
internal static class SessionReading
{
    /// <summary>One session; null where there is none that the actor may see.</summary>
    public static Task<SessionHead?> HeadAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken
    ) => HeadAsync(db, actor, SessionLoading.Visible(db, actor, today).Where(s => s.Id == id), cancellationToken);

    /// <summary>One session of which the actor reads the brief on their portfolio alone; null where there is none.</summary>
    public static async Task<SessionHead?> BriefedAsync(
        PerformanceDbContext db,
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        actor.Has(Permission.ReadPreBriefs)
        && await HeadAsync(
            db,
            actor,
            SessionLoading.Briefed(db, actor, today).Where(s => s.Id == id),
            cancellationToken
        )
            is { } head
            ? head with
            {
                IsBrief = true,
            }
            : null;

    private static async Task<SessionHead?> HeadAsync(
        PerformanceDbContext db,
        Actor actor,
        IQueryable<ChallengeSession> one,
        CancellationToken cancellationToken
    )
    {
        var found = await one.Select(s => new
            {
                Session = s,
                s.Body,
                s.Body.Directorate,
                s.Body.Portfolio,
                s.Body.AccountableBody,
                Edition = s.Edition!.Address,
                Owes = db.Commitments.Any(c => c.SessionId == s.Id && c.OwnerId == actor.Id),
                Members = s.Members.Select(m => new SessionPerson(m.PersonId, m.Name, m.Part)).ToList(),
            })
            // So that the body knows its parts.
            .AsNoTrackingWithIdentityResolution()
            .FirstOrDefaultAsync(cancellationToken);
        if (found is not { Session: var session, Body: var body })
        {
            return null;
        }

        var part = found.Members.Find(person => person.Id == actor.Id)?.Part;
        var views = actor.ReachOf(Permission.ViewSessions).WholeCouncil;
        var drafts = actor.ReachOf(Permission.ViewDraftSessions).WholeCouncil;
        return new SessionHead(
            session.Id,
            session.Version,
            body.Code,
            body.Name,
            body.Kind,
            ChoiceOf(body.Directorate),
            ChoiceOf(body.Portfolio),
            session.Period,
            session.HeldOn,
            session.Terms,
            session.DirectorsSeeFrom,
            session.PreReadDue,
            session.PreReadOn,
            session.State,
            session.CancelledBecause,
            found.Edition,
            // Parts are words in the database, and have another order there.
            found.Members.OrderBy(person => person.Part).ThenBy(person => person.Name, StringComparer.Ordinal).ToList()
        )
        {
            Committee = ChoiceOf(body.Committee),
            Board = ChoiceOf(body.Board),
            ClosedOn = session.ClosedAt is { } closedAt ? London.DayOf(closedAt) : null,
            MayPrepare = actor.ReachOf(Permission.PrepareSessions).WholeCouncil,
            SeesDraft = drafts || part is SessionPart.Chair or SessionPart.Analyst,
            IsWhole = views || part is not null,
            SeesComments = drafts || actor.Has(Permission.CommentOnTopics),
            HasFollowUp = found.Owes && session.State is SessionState.Closed && actor.Has(Permission.UpdateCommitments),
            MayEnter = actor.Has(Permission.JoinSessions) && (views || part is not null),
        };
    }

    /// <summary>The topics of a session with their questions and comments: three statements, and those for how they stand.</summary>
    public static async Task<List<TopicView>> TopicsAsync(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        SessionFigures figures,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .SessionTopics.Where(t => t.SessionId == head.Id)
            .Where(SessionLoading.TopicsFor(actor, isBrief: head.IsBrief))
            .OrderBy(t => t.Id)
            .Select(t => new
            {
                Topic = t,
                t.Indicator.Code,
                t.Indicator.Name,
                IsExempt = t.Indicator.ExemptUnder != null,
                t.Indicator.Service,
                t.Indicator.Service.Directorate,
                t.Indicator.Service.Portfolio,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Topic.Id);
        var questions = (
            await db
                .TopicQuestions.Where(q => ids.Contains(q.TopicId))
                .OrderBy(q => q.Position)
                .ThenBy(q => q.Id)
                .Select(q => new { q.TopicId, Question = new AskedQuestion(q.Id, q.Text, q.Answer) })
                .ToListAsync(cancellationToken)
        ).ToLookup(q => q.TopicId, q => q.Question);
        var comments = (
            head.SeesComments
                ? await db
                    .DraftComments.Where(c => ids.Contains(c.TopicId))
                    .OrderBy(c => c.Id)
                    .Select(c => new TopicComment(
                        c.Id,
                        c.Version,
                        c.TopicId,
                        c.Text,
                        c.By,
                        c.On,
                        c.Settlement,
                        c.SettledBy,
                        c.SettledOn
                    ))
                    .ToListAsync(cancellationToken)
                : []
        ).ToLookup(c => c.TopicId);
        var standings = (
            await figures.StandingsAsync(rows.ConvertAll(row => row.Topic.IndicatorId), cancellationToken)
        ).ToDictionary(standing => standing.Id);
        var adds = actor.ReachOf(Permission.AddToSessions);
        return rows.ConvertAll(row =>
        {
            var topic = row.Topic;
            return new TopicView(
                topic.Id,
                topic.Version,
                topic.SessionId,
                topic.IndicatorId,
                row.Code,
                row.Name,
                row.Service.Name,
                new PlaceChoice(row.Directorate.Code, row.Directorate.Name),
                new PlaceChoice(row.Portfolio.Code, row.Portfolio.Name),
                row.IsExempt,
                topic.State,
                topic.ProposedRank,
                topic.Rank,
                topic.Points,
                topic.Reasons,
                topic.Explanation,
                topic.Heading,
                topic.LeftOutBecause,
                topic.MergedIntoId,
                topic.Added,
                topic.Decision,
                topic.DecisionReason,
                topic.DecisionDue
            )
            {
                Standing = standings.GetValueOrDefault(topic.IndicatorId),
                Questions = questions[topic.Id].ToList(),
                Comments = comments[topic.Id].ToList(),
                IsOwn = adds.Covers(row.Service),
            };
        });
    }

    /// <summary>What directors bring: all of it for those who see the whole session, otherwise that of the reader's own directorate.</summary>
    public static async Task<List<BroughtToSession>> BroughtAsync(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        CancellationToken cancellationToken
    )
    {
        var adds = actor.ReachOf(Permission.AddToSessions);
        var rows = await db
            .Directorates.Where(d => d.RetiredOn == null)
            .LeftJoin(
                db.DirectorInputs.Where(i => i.SessionId == head.Id),
                d => d.Id,
                i => i.DirectorateId,
                (d, i) => new { Directorate = d, Input = i }
            )
            .OrderBy(row => row.Directorate.Name)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var isOpen = head.State is SessionState.Preparing or SessionState.Ready;
        return rows.Select(row =>
            {
                var isOwn = adds.WholeCouncil || adds.DirectorateIds.Contains(row.Directorate.Id);
                return (
                    isOwn,
                    Brought: new BroughtToSession(
                        new PlaceChoice(row.Directorate.Code, row.Directorate.Name),
                        row.Input?.Version,
                        row.Input?.Success ?? "",
                        row.Input?.Ask ?? "",
                        row.Input?.By ?? "",
                        row.Input?.On,
                        isOwn && isOpen
                    )
                );
            })
            .Where(row => row.Brought.MayChange || (row.Brought.Version is not null && (head.IsWhole || row.isOwn)))
            .Select(row => row.Brought)
            .ToList();
    }

    /// <summary>
    /// The commitments of the body that a session opens on, as far as somebody may see them, overdue ones first: as they stand,
    /// or as they stood when it was closed.
    /// </summary>
    public static async Task<List<CommitmentLine>> EarlierAsync(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var session = await db.ChallengeSessions.AsNoTracking().SingleAsync(s => s.Id == head.Id, cancellationToken);
        var earlier = await SessionLoading.EarlierAsync(db, session, cancellationToken);
        // Whoever takes part for the first time reads them too: they were not in the sessions that made them.
        var seen = CommitmentLoading.Visible(db, actor);
        return await CommitmentLoading.LinesAsync(
            earlier
                .Where(c => seen.Any(s => s.Id == c.Id))
                .OrderBy(c => c.State == CommitmentState.Open ? 0 : 1)
                .ThenBy(c => c.Due)
                .ThenBy(c => c.Id),
            today,
            cancellationToken,
            head.ClosedOn
        );
    }

    public static PlaceChoice? ChoiceOf(Domain.Organisation.PartOfOrganisation? part) =>
        part is null ? null : new PlaceChoice(part.Code, part.Name);
}
