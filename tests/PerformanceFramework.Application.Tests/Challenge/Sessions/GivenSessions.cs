using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>Sessions that tests start from.</summary>
internal static class GivenSessions
{
    private static readonly DateOnly Day = new(2026, 10, 20);

    /// <summary>
    /// A closed session of CLT about the first quarter and one about the second that is prepared; each talks about the same
    /// indicators, with a question, a comment, what a director brings, and, of the closed one, a commitment for each.
    /// </summary>
    /// <returns>The session that is prepared, and its first topic.</returns>
    public static async Task<(int SessionId, int TopicId)> AddAsync(
        TestDatabase database,
        SmallCouncil council,
        params string[] codes
    )
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        db.Attach(council.Place);
        var indicators = codes.Select(code => council[code]).ToList();
        db.AttachRange(indicators);
        var body =
            await db.ChallengeBodies.FirstOrDefaultAsync(b => b.Code == "CLT")
            ?? new ChallengeBody(
                "CLT",
                "CLT",
                ChallengeBodyKind.Clt,
                SessionTerms.Usual with
                {
                    Topics = SessionTerms.MostTopics,
                }
            );
        var closed = Session(body, "2026-27-Q1", Day.AddDays(-90));
        var prepared = Session(body, "2026-27-Q2", Day);
        foreach (var session in new[] { prepared, closed })
        {
            foreach (var indicator in indicators)
            {
                var topic = new SessionTopic(session, indicator);
                topic.Raise(
                    new RankedTopic(
                        new TriageFacts(indicator.Code, Status.Red, Direction.NoChange),
                        20,
                        [new RaisedBy(TriageReason.Red, 20, "red")]
                    ),
                    session.Topics.Count + 1,
                    null
                );
                session.Add(topic);
                session.Include(topic).ShouldBeNull();
                db.Add(new TopicQuestion(topic, "Why?", 1));
                db.Add(new DraftComment(topic, "Say why", new Person("1", "Somebody"), Day));
            }
        }

        var brought = new DirectorInput(prepared, council.Place);
        brought.Bring("Success", "Ask", "Director", Day);
        db.AddRange(prepared, closed, brought);
        Begin();
        await db.SaveChangesAsync();

        closed.Issue(null, 0, Day.AddDays(-95)).ShouldBeNull();
        closed.Start(DateTime.UnixEpoch).ShouldBeNull();
        foreach (var topic in closed.Topics)
        {
            topic.Decide(DecisionKind.RecoveryPlan, "Red", Day.AddDays(-30));
            db.Add(new Commitment(closed, topic, "A note", new Person("1", "Somebody"), Day.AddDays(-60)));
        }

        closed.Close(0, 0, DateTime.UnixEpoch).ShouldBeNull();
        Begin();
        await db.SaveChangesAsync();
        return (prepared.Id, prepared.Topics[0].Id);

        void Begin() => db.BeginLoad(new Change("test", "Test", "Given", database.Time.Utc), "Given");
    }

    private static ChallengeSession Session(ChallengeBody body, string period, DateOnly heldOn)
    {
        var session = new ChallengeSession(body, Given.Period(period), heldOn, heldOn.AddDays(-7), heldOn.AddDays(-5));
        session.Invite([
            (new Person("chair", "Chair"), SessionPart.Chair),
            (new Person("analyst", "Analyst"), SessionPart.Analyst),
        ]);
        return session;
    }
}
