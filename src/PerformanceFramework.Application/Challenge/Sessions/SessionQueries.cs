using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>A session ahead that waits for something of whoever reads.</summary>
/// <param name="Body">Its name.</param>
/// <param name="Topics">How many topics of theirs wait for what the figures do not say.</param>
/// <param name="HasPreRead">They take part, and the pre-read is out.</param>
public sealed record SessionDue(int Id, string Body, DateOnly HeldOn, int Topics, bool HasPreRead);

/// <summary>
/// What people read of challenge sessions. Those who prepare them see all; who takes part sees a session once its pre-read is
/// out; directors see the topics of their own from the day on which the terms let them, and CLT all topics from then on.
/// </summary>
public sealed partial class SessionQueries(
    IDbContextFactory<PerformanceDbContext> contexts,
    EditionQueries editionQueries
)
{
    private const int Few = 5;

    /// <summary>A page of sessions, in four statements; null for those who may see none.</summary>
    /// <param name="page">From 1; one that is not there is the nearest that is.</param>
    public async Task<SessionList?> ListAsync(
        Actor actor,
        SessionFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.JoinSessions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = SessionLoading.Visible(db, actor, today);
        var bodies = await visible
            .Select(s => new { s.Body.Code, s.Body.Name })
            .Distinct()
            .OrderBy(b => b.Name)
            .ToListAsync(cancellationToken);
        var periods = await visible.Select(s => s.Period).Distinct().ToListAsync(cancellationToken);
        var fitting = filter.Shown switch
        {
            SessionsShown.All => visible,
            SessionsShown.Coming => visible.Where(s =>
                s.State != SessionState.Closed && s.State != SessionState.Cancelled
            ),
            SessionsShown.Closed => visible.Where(s => s.State == SessionState.Closed),
            SessionsShown.Cancelled => visible.Where(s => s.State == SessionState.Cancelled),
        };
        if (filter.Body is { } body)
        {
            fitting = fitting.Where(s => s.Body.Code == body);
        }

        if (filter.Period is { } period)
        {
            fitting = fitting.Where(s => s.Period == period);
        }

        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (found + SessionList.PageSize - 1) / SessionList.PageSize));
        var lines = await LinesAsync(
            fitting
                .OrderByDescending(s => s.HeldOn)
                .ThenByDescending(s => s.Id)
                .Skip((page - 1) * SessionList.PageSize)
                .Take(SessionList.PageSize),
            actor,
            cancellationToken
        );
        return new SessionList(
            lines,
            bodies.ConvertAll(b => new PlaceChoice(b.Code, b.Name)),
            periods.OrderByDescending(p => p.End).ToList(),
            found,
            page
        );
    }

    /// <summary>What of sessions is next for somebody, in two statements, or three for a portfolio holder; null for those who may see none.</summary>
    public async Task<SessionsNext?> NextAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.JoinSessions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = SessionLoading.Visible(db, actor, today);
        var coming = await LinesAsync(
            visible
                .Where(s => s.State != SessionState.Closed && s.State != SessionState.Cancelled)
                .OrderBy(s => s.State == SessionState.Running ? 0 : 1)
                .ThenBy(s => s.HeldOn)
                .ThenBy(s => s.Id)
                .Take(Few),
            actor,
            cancellationToken
        );
        var closed = await LinesAsync(
            visible
                .Where(s => s.State == SessionState.Closed)
                .OrderByDescending(s => s.HeldOn)
                .ThenByDescending(s => s.Id)
                .Take(Few),
            actor,
            cancellationToken
        );
        return new SessionsNext(coming, closed)
        {
            Briefs = actor.Has(Permission.ReadPreBriefs)
                ? await LinesAsync(
                    SessionLoading
                        .Briefed(db, actor, today)
                        .Where(s => s.State != SessionState.Closed)
                        .OrderBy(s => s.HeldOn)
                        .ThenBy(s => s.Id)
                        .Take(Few),
                    actor,
                    cancellationToken
                )
                : [],
        };
    }

    /// <summary>
    /// The sessions ahead that wait for something of somebody, the first first, in one statement: topics of theirs of which they
    /// have not said anything yet, or a pre-read of a session in which they take part.
    /// </summary>
    public async Task<IReadOnlyList<SessionDue>> DueAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.JoinSessions))
        {
            return [];
        }

        var reach = actor.ReachOf(Permission.AddToSessions);
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var theirs = db
            .SessionTopics.Where(SessionLoading.TopicsFor(actor))
            .Where(SessionTopic.WithoutContext)
            .Where(t =>
                reach.WholeCouncil
                || reach.ServiceIds.Contains(t.Indicator.ServiceId)
                || reach.DirectorateIds.Contains(t.Indicator.Service.DirectorateId)
                || reach.PortfolioIds.Contains(t.Indicator.Service.PortfolioId)
            );
        var due = await SessionLoading
            .Visible(db, actor, today)
            .Where(s => s.State == SessionState.Preparing || s.State == SessionState.Ready)
            .OrderBy(s => s.HeldOn)
            .ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Body.Name,
                s.HeldOn,
                // Before that day the chair and the analyst see topics, and directors do not.
                Topics = s.State == SessionState.Ready || s.DirectorsSeeFrom <= today
                    ? theirs.Count(t => t.SessionId == s.Id)
                    : 0,
                HasPreRead = s.State == SessionState.Ready && s.Members.Any(m => m.PersonId == actor.Id),
            })
            .Where(s => s.Topics > 0 || s.HasPreRead)
            .ToListAsync(cancellationToken);
        return due.ConvertAll(s => new SessionDue(s.Id, s.Name, s.HeldOn, s.Topics, s.HasPreRead));
    }

    /// <summary>One session, in thirteen statements, and three more once it is closed; null where there is none that the reader may see.</summary>
    public async Task<SessionDetail?> DetailAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await SessionReading.HeadAsync(db, actor, id, today, cancellationToken) is not { } head)
        {
            return null;
        }

        var figures = await SessionFigures.OpenAsync(db, editionQueries, actor, head, cancellationToken);
        var topics = await SessionReading.TopicsAsync(db, actor, head, figures, cancellationToken);
        var brought = await SessionReading.BroughtAsync(db, actor, head, cancellationToken);
        var earlier = await SessionReading.EarlierAsync(db, actor, head, today, cancellationToken);
        IReadOnlyList<EditionHead> editions = head is { MayPrepare: true, State: SessionState.Preparing }
            ? await EditionsAsync(db, head, cancellationToken)
            : [];
        return new SessionDetail(
            head,
            topics,
            brought,
            new EarlierCounts(
                earlier.Count(c => c.State is CommitmentState.Open),
                earlier.Count(c => c.IsOverdue),
                earlier.Count(c => c.State is CommitmentState.Done),
                earlier.Count(c => c.State is CommitmentState.Cancelled)
            ),
            editions
        );
    }

    /// <summary>One topic of a session; null where there is none that the reader may see.</summary>
    public async Task<TopicDetail?> TopicAsync(
        Actor actor,
        int sessionId,
        int topicId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await SessionReading.HeadAsync(db, actor, sessionId, today, cancellationToken) is not { } head)
        {
            return null;
        }

        var figures = await SessionFigures.OpenAsync(db, editionQueries, actor, head, cancellationToken);
        var topics = await SessionReading.TopicsAsync(db, actor, head, figures, cancellationToken);
        if (topics.Find(t => t.Id == topicId) is not { } topic)
        {
            return null;
        }

        IReadOnlyList<string> suggested = [];
        if (head is { MayPrepare: true, State: SessionState.Preparing })
        {
            var bank = await QuestionBank.LoadAsync(db, cancellationToken);
            suggested = BankQuestion
                .For(topic.Reasons.Select(reason => reason.Reason), bank, bank.Count)
                .Select(question => question.Text)
                .Except(topic.Questions.Select(question => question.Text))
                .ToList();
        }

        return new TopicDetail(
            head,
            topic,
            figures.AreWithheld,
            suggested,
            topics.Where(other => other.MergedIntoId == topic.Id).ToList(),
            topics.Find(other => other.Id == topic.MergedIntoId)
        );
    }

    private static async Task<List<SessionLine>> LinesAsync(
        IQueryable<ChallengeSession> sessions,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        await sessions
            .Select(s => new SessionLine(
                s.Id,
                s.Body.Code,
                s.Body.Name,
                s.Period,
                s.HeldOn,
                s.State,
                s.Members.Where(m => m.PersonId == actor.Id).Select(m => (SessionPart?)m.Part).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);

    private static async Task<List<EditionHead>> EditionsAsync(
        PerformanceDbContext db,
        SessionHead head,
        CancellationToken cancellationToken
    ) =>
        (
            await SessionLoading
                .EditionsFor(db, head.Kind, head.Period)
                .OrderByDescending(e => e.Number)
                // What they hold is large, and not needed to choose among them.
                .Select(e => new
                {
                    e.Number,
                    e.Address,
                    e.Period,
                    e.Audience,
                    e.PublishedAt,
                    e.PublishedBy,
                    e.VisibleFrom,
                    e.Note,
                    e.Previous,
                })
                .ToListAsync(cancellationToken)
        ).ConvertAll(e => new EditionHead(
            e.Number,
            e.Address,
            e.Period,
            e.Audience,
            e.PublishedAt,
            e.PublishedBy,
            e.VisibleFrom,
            e.Note,
            e.Previous
        ));
}
