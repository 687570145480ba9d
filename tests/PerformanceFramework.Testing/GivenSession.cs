using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Testing;

/// <summary>A commitment to be made in a session.</summary>
/// <param name="Code">The indicator it is about; null for none.</param>
public sealed record GivenCommitment(string? Code, Actor Owner, DateOnly Due, string Deliverable = "A plan");

/// <summary>A challenge session as the database keeps it, with what people committed to.</summary>
public sealed record GivenSession(string Body, DateOnly HeldOn, Actor Chair, IReadOnlyList<GivenCommitment> Commitments)
{
    public Actor Analyst { get; init; } = Actors.Named("Ana Analyst");

    public Actor? Member { get; init; }

    /// <summary>Whether it is over; it is being held otherwise.</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>Whether its topics are raised by figures of the round that is open.</summary>
    public bool IsOfTheOpenRound { get; init; }

    /// <returns>The ids of its commitments.</returns>
    public async Task<IReadOnlyList<int>> SaveAsync(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await SaveAsync(db, database.Time.Utc);
    }

    /// <param name="now">UTC.</param>
    /// <returns>The ids of its commitments.</returns>
    public async Task<IReadOnlyList<int>> SaveAsync(PerformanceDbContext db, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Rows that a context is given belong to it: what the session is about is read by the same one.
        var body =
            await db.ChallengeBodies.FirstOrDefaultAsync(b => b.Code == Body)
            ?? new ChallengeBody(
                Body,
                "Body " + Body,
                ChallengeBodyKind.Clt,
                SessionTerms.Usual with
                {
                    Topics = SessionTerms.MostTopics,
                }
            );
        var round = IsOfTheOpenRound ? await db.CollectionRounds.FirstAsync() : null;
        var session = new ChallengeSession(body, Given.Period("2026-27-Q1"), HeldOn, HeldOn.AddDays(-5), HeldOn);
        session.Invite([
            (PersonOf(Chair), SessionPart.Chair),
            (PersonOf(Analyst), SessionPart.Analyst),
            .. Member is { } member ? [(PersonOf(member), SessionPart.Member)] : Array.Empty<(Person, SessionPart)>(),
        ]);
        var topics = new Dictionary<string, SessionTopic>();
        foreach (var code in Commitments.Select(c => c.Code).OfType<string>().DefaultIfEmpty("HOU-1").Distinct())
        {
            var topic = new SessionTopic(
                session,
                await db.Indicators.IgnoreQueryFilters().SingleAsync(i => i.Code == code)
            );
            topic.Celebrate("Given", round);
            session.Add(topic);
            Do(session.Include(topic));
            topic.Decide(DecisionKind.Note, "", null);
            topics[code] = topic;
        }

        Do(session.Issue(null, 0, HeldOn));
        Do(session.Start(now));
        var made = Commitments
            .Select(c => new Commitment(
                session,
                c.Code is { } code ? topics[code] : null,
                c.Deliverable,
                PersonOf(c.Owner),
                c.Due
            ))
            .ToList();
        made.ForEach(c => Do(c.Agree(IsClosed ? now : null)));
        if (IsClosed)
        {
            Do(session.Close(0, 0, now));
        }

        db.Add(session);
        db.AddRange(made);
        db.BeginLoad(new Change("test", "Test", "Given", now), "Given");
        await db.SaveChangesAsync();
        return made.ConvertAll(c => c.Id);
    }

    private static Person PersonOf(Actor actor) => new(actor.Id, actor.Name);

    private static void Do(Domain.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
