using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Triage;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <param name="Version">The version of the session that was read.</param>
public sealed record ProposeTopicsRequest(int SessionId, int Version);

/// <summary>
/// Has the triage propose topics and successes for a session from what is known now. What the analyst has decided stays; a
/// proposal that nothing raises any more, and about which nobody decided, is taken back.
/// </summary>
[Requires(Permission.PrepareSessions, WholeCouncil = true)]
public sealed class ProposeTopics(UseCaseServices services)
    : UseCase<ProposeTopicsRequest, int>(services, new InlineValidator<ProposeTopicsRequest>())
{
    /// <summary>How many are proposed for each that the session has time for, so that the analyst has a choice.</summary>
    private const int ChoiceFor = 3;

    private const int MostSuccesses = 3;

    protected override async Task<Outcome<int>> HandleAsync(
        Work work,
        ProposeTopicsRequest request,
        CancellationToken cancellationToken
    )
    {
        var session = await SessionLoading.FindAsync(
            work.Db,
            work.Actor,
            request.SessionId,
            work.Today,
            cancellationToken
        );
        if (session is null)
        {
            return new Outcome<int>.NotFound();
        }

        if (session.Version != request.Version)
        {
            return new Outcome<int>.Conflict(session.Version);
        }

        if (session.WhyNotPreparing is { } refusal)
        {
            return new Outcome<int>.Refused(refusal);
        }

        var terms = await TriageReading.TermsAsync(work.Db, cancellationToken);
        var triaged = (
            await TriageReading.LoadAsync(work.Db, work.Actor, session.Body, terms, work.Today, cancellationToken)
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
        var indicators = await work
            .Db.Indicators.Where(i => raised.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, cancellationToken);
        var rounds = await work.Db.CollectionRounds.ToDictionaryAsync(round => round.Id, cancellationToken);

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

        return new Outcome<int>.Done(ranked.Count);
    }
}
