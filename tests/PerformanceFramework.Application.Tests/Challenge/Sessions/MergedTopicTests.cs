using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>
/// A closed session of CLT that talked about WAS-1 with HOU-1 and ended in a commitment, and a later one that talks about HOU-2
/// and, with it, about WAS-1.
/// </summary>
public sealed class MergedTopicTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private int _next;

    private PreReadQueries PreReads => Database.Get<PreReadQueries>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var body = new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual);
        var closed = await SessionAsync(body, Today.AddDays(-90), "HOU-1", "WAS-1");
        closed.Topics[0].Decide(DecisionKind.DeepDive, "Both fell", Today);
        var next = await SessionAsync(body, Today, "HOU-2", "WAS-1");
        next.Topics[1].AddContext(new TopicContext("The depot moves", "", "", "", "Director of Place"));
        db.AddRange(closed, next);
        await SaveAsync();
        closed.Start(DateTime.UnixEpoch).ShouldBeNull();
        db.Add(new Commitment(closed, closed.Topics[0], "A note", new Person("1", "Somebody"), Today.AddDays(-60)));
        closed.Close(0, 0, DateTime.UnixEpoch).ShouldBeNull();
        await SaveAsync();
        _next = next.Id;

        async Task<ChallengeSession> SessionAsync(ChallengeBody of, DateOnly on, string code, string with)
        {
            var session = new ChallengeSession(of, Given.Period("2026-27-Q1"), on, on.AddDays(-7), on.AddDays(-5));
            session.Invite([
                (new Person("chair", "Chair"), SessionPart.Chair),
                (new Person(Actors.CabinetMember.Id, Actors.CabinetMember.Name), SessionPart.Member),
            ]);
            foreach (var one in new[] { code, with })
            {
                var topic = new SessionTopic(session, await db.Indicators.SingleAsync(i => i.Code == one));
                session.Add(topic);
                session.BringIn(topic, $"Why {one}", round: null).ShouldBeNull();
            }

            session.Merge(session.Topics[1], session.Topics[0]).ShouldBeNull();
            session.Issue(null, 0, on.AddDays(-5)).ShouldBeNull();
            return session;
        }

        Task SaveAsync()
        {
            db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
            return db.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task PreReadAndRoom_ShowItsFigureAndContext_AndWhatWasPromisedWhenItWasTalkedAboutWithAnother()
    {
        var item = (await PreReads.ViewAsync(Actors.PerformanceTeam, _next, Today)).ShouldNotBeNull().Topics.Single();
        var with = item.With.Single();
        (with.Topic.Code, with.Topic.Added.Words, with.Indicator?.Standing.Code).ShouldBe(
            ("WAS-1", "The depot moves", "WAS-1")
        );
        ShouldBeThatOfBefore(with.History);
        item.History.IsEmpty.ShouldBeTrue();

        var topic = (await Database.Get<SessionRoomQueries>().RoomAsync(Actors.PerformanceTeam, _next, Today))
            .ShouldNotBeNull()
            .Topics.Single();
        topic
            .With.Single()
            .ShouldBeEquivalentTo(
                new RoomWith(
                    with.Topic.Id,
                    "WAS-1",
                    with.Topic.Name,
                    false,
                    "Why WAS-1",
                    new TopicContext("The depot moves", "", "", "", "Director of Place")
                )
            );
        topic.Earlier.Single().Deliverable.ShouldBe("A note");
        var figures = (
            await PreReads.FiguresAsync(Actors.PerformanceTeam, _next, item.Topic.Id, Today)
        ).ShouldNotBeNull();
        (figures.With.Single().TopicId, figures.With[0].Indicator?.Standing.Code).ShouldBe((with.Topic.Id, "WAS-1"));
        figures.SameService.ShouldAllBe(other => other.Service == "Housing");
    }

    [Fact]
    public async Task History_OfItsIndicator_HasTheTopicWithWhichItWasTalkedAbout_ForThoseWhoSeeThat()
    {
        ShouldBeThatOfBefore(
            (await PreReads.OfIndicatorAsync(Actors.PerformanceTeam, "WAS-1", Today)).ShouldNotBeNull()
        );
        ShouldBeThatOfBefore((await PreReads.OfIndicatorAsync(Actors.CabinetMember, "WAS-1", Today)).ShouldNotBeNull());

        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        (await PreReads.OfIndicatorAsync(Actors.PerformanceTeam, "WAS-1", Today))!
            .Sessions.Single()
            .IsExempt.ShouldBeTrue();
        (await PreReads.OfIndicatorAsync(Actors.CabinetMember, "WAS-1", Today))!.IsEmpty.ShouldBeTrue();
    }

    private static void ShouldBeThatOfBefore(TopicHistory history)
    {
        var before = history.Sessions.Single();
        (before.Decision, before.DecisionReason, before.With is null).ShouldBe(
            (DecisionKind.DeepDive, "Both fell", false)
        );
        history.Commitments.Single().Deliverable.ShouldBe("A note");
    }
}
