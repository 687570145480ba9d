using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What people read before a session: the pre-read, and the briefs that are made of it.</summary>
public sealed class PreReadQueries(IDbContextFactory<PerformanceDbContext> contexts, EditionQueries editions)
{
    /// <summary>How many changes the overview tells each way.</summary>
    private const int Told = 6;

    private const int EarlierSessions = 3;

    /// <summary>
    /// The pre-read of a session as far as the reader may see it: all its topics, or those of their directorate. Null where
    /// there is none, or it is not out yet and the reader does not see drafts. The number of statements depends neither on the
    /// topics nor on the indicators.
    /// </summary>
    public async Task<PreRead?> ViewAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await SessionReading.HeadAsync(db, actor, id, today, cancellationToken) is not { HasPreRead: true } head)
        {
            return null;
        }

        var topics = await SessionReading.TopicsAsync(db, actor, head, cancellationToken);
        var edition = head.Edition is { } address ? await editions.ViewAsync(actor, address, cancellationToken) : null;
        var isWithoutFigures = head.Edition is not null && edition is null;
        var (standings, indicators) =
            edition is not null ? (edition.Indicators.Select(i => i.Standing).ToList(), edition.Indicators)
            : isWithoutFigures ? ([], [])
            : await PresentAsync(db, actor, topics, cancellationToken);
        var part = standings.Where(standing => IsOfPart(standing, head)).ToList();
        var byIndicator = indicators.ToDictionary(i => i.Standing.Id);
        var agenda = topics.Where(t => t.State is TopicState.Included).OrderBy(t => t.Rank).ToList();
        var histories = await HistoriesAsync(
            db,
            actor,
            (head.Id, head.HeldOn),
            agenda.ToDictionary(topic => topic.IndicatorId, topic => topic.Code),
            today,
            cancellationToken
        );
        var ids = agenda.ConvertAll(topic => topic.IndicatorId);
        var begun = await InterventionLoading.BegunAsync(
            db.Interventions.Where(i => ids.Contains(i.IndicatorId)),
            on: null,
            cancellationToken
        );
        var planned = await RecoveryLoading
            .Visible(db, actor)
            .Where(p => ids.Contains(p.IndicatorId) && p.State != RecoveryState.Closed)
            .Select(p => p.IndicatorId)
            .ToListAsync(cancellationToken);
        return new PreRead(
            head,
            edition?.Head,
            isWithoutFigures,
            LoadedThread.RollUp(part),
            part.Where(s => s.IsGettingWorse || s is { Status: Status.Red, Direction: Direction.Worsened })
                .OrderByDescending(s => s.IsGettingWorse)
                .ThenBy(s => s.Code, StringComparer.Ordinal)
                .Take(Told)
                .ToList(),
            part.Where(s => s.IsGettingBetter).OrderBy(s => s.Code, StringComparer.Ordinal).Take(Told).ToList(),
            topics.Where(t => t.State is TopicState.Success).ToList(),
            agenda.ConvertAll(topic => new PreReadTopic(
                topic,
                byIndicator.GetValueOrDefault(topic.IndicatorId),
                topics.Where(other => other.MergedIntoId == topic.Id).ToList(),
                histories(topic.IndicatorId)
            )
            {
                Begun = begun[topic.IndicatorId].ToList(),
                HasPlan = planned.Contains(topic.IndicatorId),
            }),
            topics.Where(t => t.State is TopicState.LeftOut).ToList(),
            await SessionReading.BroughtAsync(db, actor, head, cancellationToken),
            await SessionReading.EarlierAsync(db, actor, head, today, cancellationToken)
        )
        {
            Decisions = await SessionDecisions.LoadAsync(db, actor, head, cancellationToken),
        };
    }

    /// <summary>
    /// What the sessions that the reader may see asked, decided and promised about an indicator; null for those who see no
    /// sessions, and where there is no such indicator.
    /// </summary>
    public async Task<TopicHistory?> OfIndicatorAsync(
        Actor actor,
        string code,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.JoinSessions))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var id = await db
            .Indicators.Where(i => i.Code == code)
            .Select(i => (int?)i.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (id is not { } known)
        {
            return null;
        }

        var histories = await HistoriesAsync(
            db,
            actor,
            (0, DateOnly.MaxValue),
            new Dictionary<int, string> { [known] = code },
            today,
            cancellationToken
        );
        return histories(known);
    }

    private static bool IsOfPart(IndicatorStanding standing, SessionHead head) =>
        (head.Directorate is null || standing.DirectorateCode == head.Directorate.Code)
        && (head.Portfolio is null || standing.Portfolio?.Code == head.Portfolio.Code);

    /// <summary>What is known now: how every indicator stands, and the figures of those that are topics.</summary>
    private static async Task<(
        List<IndicatorStanding> Standings,
        IReadOnlyList<EditionIndicator> Indicators
    )> PresentAsync(PerformanceDbContext db, Actor actor, List<TopicView> topics, CancellationToken cancellationToken)
    {
        var standings = await IndicatorStandings.LoadAsync(db, actor, cancellationToken);
        var ids = topics
            .Where(topic => topic.State is TopicState.Included)
            .Select(topic => topic.IndicatorId)
            .ToHashSet();
        var indicators = await EditionReading.IndicatorsAsync(
            db,
            standings.Where(standing => ids.Contains(standing.Id)).ToList(),
            db.Indicators.Where(i => ids.Contains(i.Id)),
            db.Observations.Where(FigureVisibility.For(actor)),
            DateOnly.MaxValue,
            cancellationToken
        );
        return (standings.ToList(), indicators);
    }

    /// <summary>What was asked, decided and promised about indicators before a session.</summary>
    /// <param name="before">The session and its day.</param>
    /// <param name="codes">Those of the indicators, by their ids.</param>
    private static async Task<Func<int, TopicHistory>> HistoriesAsync(
        PerformanceDbContext db,
        Actor actor,
        (int SessionId, DateOnly HeldOn) before,
        IReadOnlyDictionary<int, string> codes,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var ids = codes.Keys.ToList();
        var (sessionId, heldOn) = before;
        var sessions = SessionLoading.Visible(db, actor, today).Where(s => s.State == SessionState.Closed);
        var seen = db.SessionTopics.Where(SessionLoading.TopicsFor(actor));
        var topics = await seen.Where(t =>
                ids.Contains(t.IndicatorId)
                && t.State == TopicState.Included
                && t.SessionId != sessionId
                && t.Session.HeldOn <= heldOn
                && sessions.Any(s => s.Id == t.SessionId)
            )
            .OrderByDescending(t => t.Session.HeldOn)
            .Select(t => new EarlierTopic(
                t.IndicatorId,
                t.SessionId,
                t.Session.Body.Name,
                t.Session.HeldOn,
                t.Decision,
                t.DecisionReason,
                t.DecisionDue,
                db.TopicQuestions.Where(q => q.TopicId == t.Id)
                    .OrderBy(q => q.Position)
                    .Select(q => new AskedQuestion(q.Id, q.Text, q.Answer))
                    .ToList()
            ))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var asked = await QuestionQueries.AboutAsync(db, actor, ids, cancellationToken);
        var promised = await CommitmentLoading.LinesAsync(
            db.Commitments.Where(c =>
                    ids.Contains(c.Topic!.IndicatorId)
                    && c.SessionId != sessionId
                    && sessions.Any(s => s.Id == c.SessionId)
                    && seen.Any(t => t.Id == c.TopicId)
                )
                .OrderByDescending(c => c.Session.HeldOn)
                .ThenBy(c => c.Id),
            today,
            cancellationToken
        );
        var (bySession, byQuestion) = (topics.ToLookup(t => t.IndicatorId), asked.ToLookup(q => q.Code));
        var byCommitment = promised.ToLookup(c => c.Code);
        return id => new TopicHistory(
            bySession[id].Take(EarlierSessions).ToList(),
            byQuestion[codes[id]].ToList(),
            byCommitment[codes[id]].ToList()
        );
    }
}
