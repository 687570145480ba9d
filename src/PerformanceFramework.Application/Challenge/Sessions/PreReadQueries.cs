using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
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
        return await SessionReading.HeadAsync(db, actor, id, today, cancellationToken) is { HasPreRead: true } head
            ? await ReadAsync(db, actor, head, today, cancellationToken)
            : null;
    }

    /// <summary>
    /// What the briefs are made of: the pre-read; for a portfolio holder who may not see the session, what of it concerns their
    /// portfolio, once it is out. Null where there is nothing for the reader.
    /// </summary>
    public async Task<PreRead?> BriefAsync(
        Actor actor,
        int id,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var head =
            await SessionReading.HeadAsync(db, actor, id, today, cancellationToken)
            ?? await SessionReading.BriefedAsync(db, actor, id, today, cancellationToken);
        return head is { HasPreRead: true } ? await ReadAsync(db, actor, head, today, cancellationToken) : null;
    }

    private async Task<PreRead> ReadAsync(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var figures = await SessionFigures.OpenAsync(db, editions, actor, head, cancellationToken);
        var topics = await SessionReading.TopicsAsync(db, actor, head, figures, cancellationToken);
        var agenda = topics.Where(t => t.State is TopicState.Included).OrderBy(t => t.Rank).ToList();
        var merged = topics.Where(t => t.State is TopicState.Merged).ToList();
        // Its topic may be of a directorate or portfolio whose topics the reader does not see.
        var alone = merged.Where(topic => !agenda.Exists(other => other.Id == topic.MergedIntoId)).ToList();
        var codes = agenda.Concat(merged).ToDictionary(topic => topic.IndicatorId, topic => topic.Code);
        var standings = await figures.StandingsAsync(among: null, cancellationToken);
        var indicators = await figures.IndicatorsAsync(
            standings.Where(standing => codes.ContainsKey(standing.Id)).ToList(),
            cancellationToken
        );
        var byIndicator = indicators.ToDictionary(i => i.Standing.Id);
        var histories = await HistoriesAsync(
            db,
            actor,
            (head.Id, head.HeldOn, head.ClosedOn),
            codes,
            today,
            cancellationToken
        );
        var acting = await TopicActing.LoadAsync(db, actor, head, codes.Keys, standings, today, cancellationToken);
        return new PreRead(
            head,
            figures.Edition,
            figures.AreWithheld,
            ChangesOf(await OfPartAsync(db, standings, head, cancellationToken)),
            topics.Where(t => t.State is TopicState.Success).ToList(),
            agenda
                .Concat(alone)
                .Select(topic =>
                    Item(topic, merged.Where(other => other.MergedIntoId == topic.Id).Select(other => Item(other, [])))
                )
                .ToList(),
            topics.Where(t => t.State is TopicState.LeftOut).ToList(),
            await SessionReading.BroughtAsync(db, actor, head, cancellationToken),
            await SessionReading.EarlierAsync(db, actor, head, today, cancellationToken)
        );

        PreReadTopic Item(TopicView topic, IEnumerable<PreReadTopic> with) =>
            new(
                topic,
                byIndicator.GetValueOrDefault(topic.IndicatorId),
                with.ToList(),
                histories(topic.IndicatorId),
                acting(topic.IndicatorId)
            );
    }

    /// <summary>
    /// The figures of one topic, of what is talked about with it, and of the other indicators of its service, as the pre-read has them; null where there is no
    /// pre-read, or no such topic, that the reader may see. The number of statements does not depend on the indicators.
    /// </summary>
    public async Task<TopicFigures?> FiguresAsync(
        Actor actor,
        int sessionId,
        int topicId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            await SessionReading.HeadAsync(db, actor, sessionId, today, cancellationToken)
            is not { HasPreRead: true } head
        )
        {
            return null;
        }

        var seen = db.SessionTopics.Where(SessionLoading.TopicsFor(actor));
        var of = await seen.Where(t => t.SessionId == sessionId && t.Id == topicId)
            .Select(t => new
            {
                t.IndicatorId,
                Service = db.Indicators.Where(i => i.ServiceId == t.Indicator.ServiceId).Select(i => i.Id).ToList(),
                With = seen.Where(other => other.MergedIntoId == t.Id)
                    .OrderBy(other => other.Id)
                    .Select(other => new { other.Id, other.IndicatorId })
                    .ToList(),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (of is null)
        {
            return null;
        }

        var figures = await SessionFigures.OpenAsync(db, editions, actor, head, cancellationToken);
        var shown = of.With.Select(other => other.IndicatorId).Append(of.IndicatorId).ToHashSet();
        var standings = await figures.StandingsAsync([.. of.Service, .. shown.Except(of.Service)], cancellationToken);
        var chosen = standings.Where(standing => shown.Contains(standing.Id)).ToList();
        var indicators = await figures.IndicatorsAsync(chosen, cancellationToken);
        var acting = await TopicActing.LoadAsync(db, actor, head, shown, chosen, today, cancellationToken);
        var byIndicator = indicators.ToDictionary(i => i.Standing.Id);
        return new TopicFigures(
            head,
            figures.Edition,
            figures.AreWithheld,
            byIndicator.GetValueOrDefault(of.IndicatorId),
            standings.Where(s => s.Id != of.IndicatorId && of.Service.Contains(s.Id)).ToList(),
            acting(of.IndicatorId),
            of.With.ConvertAll(other => new FiguresWith(
                other.Id,
                byIndicator.GetValueOrDefault(other.IndicatorId),
                acting(other.IndicatorId)
            ))
        );
    }

    /// <summary>
    /// What got worse and better by the figures of a session, as the pre-read tells it; null where there is no pre-read that the
    /// reader may see, and where they may not read its figures.
    /// </summary>
    public async Task<SessionChanges?> ChangesAsync(
        Actor actor,
        int sessionId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (
            await SessionReading.HeadAsync(db, actor, sessionId, today, cancellationToken)
            is not { HasPreRead: true } head
        )
        {
            return null;
        }

        var figures = await SessionFigures.OpenAsync(db, editions, actor, head, cancellationToken);
        if (figures.AreWithheld)
        {
            return null;
        }

        var standings = await figures.StandingsAsync(among: null, cancellationToken);
        return ChangesOf(await OfPartAsync(db, standings, head, cancellationToken));
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
            (0, DateOnly.MaxValue, null),
            new Dictionary<int, string> { [known] = code },
            today,
            cancellationToken
        );
        return histories(known);
    }

    /// <summary>Those of the part of the council that the body looks at; what a partnership board looks at is read from the thread as it is.</summary>
    private static async Task<List<IndicatorStanding>> OfPartAsync(
        PerformanceDbContext db,
        IEnumerable<IndicatorStanding> standings,
        SessionHead head,
        CancellationToken cancellationToken
    )
    {
        var ofBoard = head.Board is { } board
            ? (await ThreadStructure.LoadAsync(db, cancellationToken)).IndicatorsOfBoard(board.Code)
            : null;
        return standings
            .Where(standing => head.Directorate is null || standing.DirectorateCode == head.Directorate.Code)
            .Where(standing => head.Portfolio is null || standing.Portfolio?.Code == head.Portfolio.Code)
            .Where(standing => ofBoard?.Contains(standing.Id) is not false)
            .ToList();
    }

    private static SessionChanges ChangesOf(List<IndicatorStanding> part) =>
        new(
            LoadedThread.RollUp(part),
            part.Where(s => s.IsGettingWorse || s is { Status: Status.Red, Direction: Direction.Worsened })
                .OrderByDescending(s => s.IsGettingWorse)
                .ThenBy(s => s.Code, StringComparer.Ordinal)
                .Take(Told)
                .ToList(),
            part.Where(s => s.IsGettingBetter).OrderBy(s => s.Code, StringComparer.Ordinal).Take(Told).ToList()
        );

    /// <summary>
    /// What was asked, decided and promised about indicators before a session, where they were topics or talked about with one.
    /// </summary>
    /// <param name="before">The session, its day, and the day as at whose end it is told; null for now.</param>
    /// <param name="codes">Those of the indicators, by their ids.</param>
    private static async Task<Func<int, TopicHistory>> HistoriesAsync(
        PerformanceDbContext db,
        Actor actor,
        (int SessionId, DateOnly HeldOn, DateOnly? AsAt) before,
        IReadOnlyDictionary<int, string> codes,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var ids = codes.Keys.ToList();
        var (sessionId, heldOn, asAt) = before;
        var sessions = SessionLoading.Visible(db, actor, today).Where(s => s.State == SessionState.Closed);
        var seen = db.SessionTopics.Where(SessionLoading.TopicsFor(actor));
        var topics = await seen.Where(t =>
                ids.Contains(t.IndicatorId)
                && (t.State == TopicState.Included || t.State == TopicState.Merged)
                && t.SessionId != sessionId
                && t.Session.HeldOn <= heldOn
                && sessions.Any(s => s.Id == t.SessionId)
            )
            .Join(
                seen,
                t => t.MergedIntoId ?? t.Id,
                about => about.Id,
                (t, about) => new { t.IndicatorId, About = about }
            )
            .OrderByDescending(t => t.About.Session.HeldOn)
            .ThenBy(t => t.About.Id)
            .Select(t => new EarlierTopic(
                t.IndicatorId,
                t.About.Id,
                t.About.IndicatorId == t.IndicatorId ? null : t.About.Indicator.Name,
                t.About.Indicator.ExemptUnder != null,
                t.About.SessionId,
                t.About.Session.Body.Name,
                t.About.Session.HeldOn,
                t.About.Decision,
                t.About.DecisionReason,
                t.About.DecisionDue,
                db.TopicQuestions.Where(q => q.TopicId == t.About.Id)
                    .OrderBy(q => q.Position)
                    .Select(q => new AskedQuestion(q.Id, q.Text, q.Answer))
                    .ToList()
            ))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var asked = (await QuestionQueries.AboutAsync(db, actor, ids, cancellationToken))
            .Where(q => asAt is null || q.AskedOn <= asAt)
            .Select(q => q.AnsweredOn > asAt ? q with { Answer = "" } : q)
            .ToList();
        var talkedAbout = topics.Select(t => (int?)t.TopicId).Distinct().ToList();
        var promised = await CommitmentLoading.LinesAsync(
            db.Commitments.Where(c => talkedAbout.Contains(c.TopicId)).OrderBy(c => c.Id),
            today,
            cancellationToken,
            asAt
        );
        var (bySession, byQuestion) = (topics.ToLookup(t => t.IndicatorId), asked.ToLookup(q => q.Code));
        var byTopic = promised.ToLookup(c => c.TopicId);
        return id => new TopicHistory(
            bySession[id].Take(EarlierSessions).ToList(),
            byQuestion[codes[id]].ToList(),
            bySession[id].SelectMany(t => byTopic[t.TopicId]).ToList()
        );
    }
}
