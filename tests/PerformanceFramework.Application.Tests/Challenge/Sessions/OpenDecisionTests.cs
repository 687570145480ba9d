using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>
/// A session of CLT whose pre-read is out. An earlier one decided a recovery plan for HOU-1, a question about WAS-1, a deep dive
/// into HOU-2 and a note on LIB-1. The Cabinet member takes part in the later one alone.
/// </summary>
public sealed class OpenDecisionTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateOnly Before = Today.AddDays(-90);

    private ChallengeBody _body = null!;
    private int _next;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _body = new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual);
        await HoldAsync(
            Before,
            ("HOU-1", DecisionKind.RecoveryPlan, Before.AddDays(10)),
            ("WAS-1", DecisionKind.Question, Before.AddDays(20)),
            ("HOU-2", DecisionKind.DeepDive, Before.AddDays(100)),
            ("LIB-1", DecisionKind.Note, null)
        );
        _next = await HoldAsync(Today, ("HOU-3", null, null));
    }

    [Fact]
    public async Task Session_OpensOnWhatWasDecidedAndLeadsToSomething()
    {
        (await ReadAsync(Actors.PerformanceTeam))
            .Select(decision => (decision.Code, decision.Kind, decision.Due, decision.HasPlan, decision.MayOpenPlan))
            .ShouldBe([
                ("HOU-1", DecisionKind.RecoveryPlan, Before.AddDays(10), false, true),
                ("WAS-1", DecisionKind.Question, Before.AddDays(20), false, false),
                ("HOU-2", DecisionKind.DeepDive, Before.AddDays(100), false, true),
            ]);
    }

    [Fact]
    public async Task Plan_ThatWasOpenedSince_IsToldToThoseWhoSeeIt()
    {
        await OpenAsync("HOU-1", RecoveryKind.RecoveryPlan);

        var seen = (await ReadAsync(Actors.PerformanceTeam))[0];
        (seen.Plan?.State, seen.HasPlan, seen.MayOpenPlan).ShouldBe((RecoveryState.Draft, true, false));
        // A draft is not for members.
        var hidden = (await ReadAsync(Actors.CabinetMember)).Single(decision => decision.Code == "HOU-1");
        (hidden.Plan, hidden.HasPlan, hidden.MayOpenPlan).ShouldBe((null, true, false));
    }

    [Fact]
    public async Task Plan_ThatIsClosed_EndsTheDecision()
    {
        await OpenAsync("HOU-1", RecoveryKind.RecoveryPlan);
        await Database.TamperAsync($"UPDATE RecoveryPlans SET State = 'Closed', ClosedOn = {Today}");
        // Withdrawn before anybody agreed: it led to nothing.
        var withdrawn = (await ReadAsync(Actors.PerformanceTeam))[0];
        (withdrawn.Code, withdrawn.HasPlan, withdrawn.MayOpenPlan).ShouldBe(("HOU-1", false, true));

        await Database.TamperAsync($"UPDATE RecoveryPlans SET FirstAgreedOn = {Today}");

        (await ReadAsync(Actors.PerformanceTeam)).Select(decision => decision.Code).ShouldBe(["WAS-1", "HOU-2"]);
    }

    [Fact]
    public async Task DeepDive_IsAPlanOfThatKind()
    {
        await OpenAsync("HOU-2", RecoveryKind.RecoveryPlan);
        var other = (await ReadAsync(Actors.PerformanceTeam)).Single(decision => decision.Code == "HOU-2");
        // An indicator has one open plan at most.
        (other.HasPlan, other.MayOpenPlan).ShouldBe((false, false));

        await Database.TamperAsync($"UPDATE RecoveryPlans SET Kind = 'DeepDive'");

        (await ReadAsync(Actors.PerformanceTeam))
            .Single(decision => decision.Code == "HOU-2")
            .Plan?.Kind.ShouldBe(RecoveryKind.DeepDive);
    }

    [Fact]
    public async Task Question_IsOpenUntilTheBodyHasMetAfterItsDay_AndALaterDecisionTakesThePlaceOfAnEarlierOne()
    {
        await HoldAsync(Today.AddDays(-30), ("HOU-1", DecisionKind.Escalate, null), ("HOU-2", DecisionKind.Note, null));

        (await ReadAsync(Actors.PerformanceTeam)).Select(decision => decision.Code).ShouldBe(["HOU-2"]);
    }

    [Fact]
    public async Task Decision_AboutAnExemptIndicator_IsSeenByThoseWhoMayAlone()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        (await ReadAsync(Actors.CabinetMember)).Select(decision => decision.Code).ShouldBe(["WAS-1", "HOU-2"]);
        (await ReadAsync(Actors.PerformanceTeam))[0].IsExempt.ShouldBeTrue();
    }

    [Fact]
    public async Task History_OfAnIndicator_HasTheDayOfTheDecision()
    {
        var history = (
            await Database.Get<PreReadQueries>().OfIndicatorAsync(Actors.PerformanceTeam, "HOU-1", Today)
        ).ShouldNotBeNull();

        history.Sessions.Single().DecisionDue.ShouldBe(Before.AddDays(10));
    }

    private async Task<IReadOnlyList<OpenDecision>> ReadAsync(Actor actor)
    {
        var page = (await Database.Get<SessionQueries>().DetailAsync(actor, _next, Today)).ShouldNotBeNull();
        var read = (await Database.Get<PreReadQueries>().ViewAsync(actor, _next, Today)).ShouldNotBeNull();
        read.Decisions.ShouldBe(page.Decisions);
        return page.Decisions;
    }

    private async Task OpenAsync(string code, RecoveryKind kind)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var indicator = await db.Indicators.SingleAsync(i => i.Code == code);
        db.Add(
            new RecoveryPlan(
                indicator,
                kind,
                InterventionLadder.Usual[0],
                new RecoveryOpening(RecoveryTrigger.RedTwice, "Red", null, "88%", "90%"),
                ("1", "Somebody"),
                ("1", "Somebody"),
                Today.AddDays(-20)
            )
        );
        await SaveAsync(db);
    }

    /// <summary>Holds a session and closes it; where nothing is decided, its pre-read is out.</summary>
    private async Task<int> HoldAsync(DateOnly on, params (string Code, DecisionKind? Kind, DateOnly? Due)[] decided)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var body = await db.ChallengeBodies.FirstOrDefaultAsync(b => b.Code == "CLT") ?? _body;
        var session = new ChallengeSession(body, Given.Period("2026-27-Q1"), on, null, on.AddDays(-5));
        var isOver = decided.All(one => one.Kind is not null);
        session.Invite([
            (new Person("chair", "Chair"), SessionPart.Chair),
            .. isOver
                ? Array.Empty<(Person, SessionPart)>()
                : [(new Person(Actors.CabinetMember.Id, Actors.CabinetMember.Name), SessionPart.Member)],
        ]);
        foreach (var (code, kind, due) in decided)
        {
            var topic = new SessionTopic(session, await db.Indicators.SingleAsync(i => i.Code == code));
            session.Add(topic);
            session.BringIn(topic, "The chair asked", round: null).ShouldBeNull();
            topic.Decide(kind, "Why", due);
        }

        session.Issue(null, 0, on.AddDays(-5)).ShouldBeNull();
        if (isOver)
        {
            session.Start(DateTime.UnixEpoch).ShouldBeNull();
            session.Close(0, 0, DateTime.UnixEpoch).ShouldBeNull();
        }

        db.Add(session);
        await SaveAsync(db);
        return session.Id;
    }

    private async Task SaveAsync(Application.Database.PerformanceDbContext db)
    {
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }
}
