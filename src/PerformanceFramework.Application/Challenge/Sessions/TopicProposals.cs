using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Triage;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What the triage proposes for a session.</summary>
public static class TopicProposals
{
    /// <summary>How many are proposed for each that the session has time for, so that the analyst has a choice.</summary>
    private const int ChoiceFor = 3;

    private const int MostSuccesses = 3;

    /// <summary>
    /// Raises topics and successes from the figures of the period of the session and of those before it, as they are known now;
    /// saving is left to the caller. What the analyst has decided stays; a proposal that nothing raises any more, and about which
    /// nobody decided, is taken back.
    /// </summary>
    /// <param name="actor">As whom the figures are looked at.</param>
    /// <param name="session">With its body and topics.</param>
    /// <returns>How many topics are proposed.</returns>
    public static async Task<int> RaiseAsync(
        PerformanceDbContext db,
        Actor actor,
        ChallengeSession session,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(session);
        var terms = await TriageReading.TermsAsync(db, cancellationToken);
        var triaged = (
            await TriageReading.LoadAsync(db, actor, session.Body, terms, session.Period, today, cancellationToken)
        ).ToDictionary(indicator => indicator.Facts.Code);
        var ranked = TriageRule
            .Rank(triaged.Values.Select(indicator => indicator.Facts), terms)
            .Take(session.Terms.Topics * ChoiceFor)
            .ToList();
        var successes = TriageRule
            .Successes(triaged.Values.Select(indicator => indicator.Facts))
            .Where(success => ranked.TrueForAll(topic => topic.Facts.Code != success.Facts.Code))
            .Take(MostSuccesses)
            .ToList();

        var known = session.Topics.ToDictionary(topic => topic.IndicatorId);
        var raised = ranked
            .Select(topic => triaged[topic.Facts.Code].Id)
            .Concat(successes.Select(success => triaged[success.Facts.Code].Id))
            .ToHashSet();
        var indicators = await db
            .Indicators.Where(i => raised.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, cancellationToken);
        var rounds = await db.CollectionRounds.ToDictionaryAsync(round => round.Id, cancellationToken);

        SessionTopic TopicOf(TriagedIndicator indicator)
        {
            if (!known.TryGetValue(indicator.Id, out var topic))
            {
                topic = new SessionTopic(session, indicators[indicator.Id]);
                session.Add(topic);
            }

            return topic;
        }

        for (var i = 0; i < ranked.Count; i++)
        {
            var indicator = triaged[ranked[i].Facts.Code];
            TopicOf(indicator).Raise(ranked[i], i + 1, indicator.RoundId is { } round ? rounds[round] : null);
        }

        foreach (var (facts, sentence) in successes)
        {
            var indicator = triaged[facts.Code];
            if (
                !known.TryGetValue(indicator.Id, out var topic)
                || topic.State is TopicState.Proposed or TopicState.Success
            )
            {
                TopicOf(indicator).Celebrate(sentence, indicator.RoundId is { } round ? rounds[round] : null);
            }
        }

        foreach (var topic in known.Values.Where(topic => !raised.Contains(topic.IndicatorId)))
        {
            if (topic.State is TopicState.Proposed or TopicState.Success)
            {
                topic.NoLongerRaised();
            }
        }

        return ranked.Count;
    }
}
