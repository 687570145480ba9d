using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>
/// A session of CLT whose pre-read is out. An earlier one decided a recovery plan for HOU-1, a question about WAS-1, a deep dive
/// into HOU-2 and a note on LIB-1; the director takes each but the note forward. The Cabinet member takes part in the later one.
/// </summary>
public sealed class DecisionLeadTests : CouncilTest
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
    public async Task Session_OpensOnAllThatWasDecided_UntilItIsDoneCancelledOrCarried()
    {
        // Decided otherwise since, met again after the day of the question: neither takes anything off the list.
        await HoldAsync(
            Today.AddDays(-30),
            ("HOU-1", DecisionKind.Escalate, Today.AddDays(5)),
            ("HOU-2", DecisionKind.Note, null)
        );

        var read = (
            await Database.Get<PreReadQueries>().ViewAsync(Actors.PerformanceTeam, _next, Today)
        ).ShouldNotBeNull();
        read.Earlier.Select(line => (line.Code, line.Decision, line.IsOverdue))
            .ShouldBe([
                ("HOU-1", DecisionKind.RecoveryPlan, true),
                ("WAS-1", DecisionKind.Question, true),
                ("HOU-1", DecisionKind.Escalate, false),
                ("HOU-2", DecisionKind.DeepDive, false),
            ]);
    }

    [Fact]
    public async Task Plan_ThatWasOpenedSince_IsToldToThoseWhoSeeIt()
    {
        var none = await LeadAsync(Actors.PerformanceTeam, DecisionKind.RecoveryPlan);
        (none.Reason, none.HasPlan, none.MayOpenPlan).ShouldBe(("Why", false, true));

        await OpenAsync("HOU-1", RecoveryKind.RecoveryPlan);

        var seen = await LeadAsync(Actors.PerformanceTeam, DecisionKind.RecoveryPlan);
        (seen.Plan?.State, seen.HasPlan, seen.MayOpenPlan).ShouldBe((RecoveryState.Draft, true, false));
        // A draft is not for members.
        var hidden = await LeadAsync(Actors.CabinetMember, DecisionKind.RecoveryPlan);
        (hidden.Plan, hidden.HasPlan, hidden.MayOpenPlan).ShouldBe((null, true, false));
        // What is asked is answered in words: no other question is taken for it.
        (await LeadAsync(Actors.PerformanceTeam, DecisionKind.Question)).HasPlan.ShouldBeFalse();
    }

    [Fact]
    public async Task Plan_ThatWasWithdrawn_LedToNothing()
    {
        await OpenAsync("HOU-1", RecoveryKind.RecoveryPlan);
        await Database.TamperAsync($"UPDATE RecoveryPlans SET State = 'Closed', ClosedOn = {Today}");

        var withdrawn = await LeadAsync(Actors.PerformanceTeam, DecisionKind.RecoveryPlan);
        (withdrawn.HasPlan, withdrawn.MayOpenPlan).ShouldBe((false, true));

        await Database.TamperAsync($"UPDATE RecoveryPlans SET FirstAgreedOn = {Today}");

        (await LeadAsync(Actors.PerformanceTeam, DecisionKind.RecoveryPlan)).Plan?.State.ShouldBe(RecoveryState.Closed);
    }

    [Fact]
    public async Task DeepDive_IsFulfilledByAnyPlan_BecauseAnIndicatorHasOneOpenAtMost()
    {
        await OpenAsync("HOU-2", RecoveryKind.RecoveryPlan);

        var lead = await LeadAsync(Actors.PerformanceTeam, DecisionKind.DeepDive);

        (lead.Plan?.Kind, lead.MayOpenPlan).ShouldBe((RecoveryKind.RecoveryPlan, false));
    }

    [Fact]
    public async Task Body_IsNotRetired_WhileNoSessionWouldOpenOnWhatIsOpen()
    {
        (await RetireAsync()).ShouldBe("Done");
        await Database.TamperAsync($"UPDATE ChallengeBodies SET RetiredOn = NULL");
        await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Cancelled' WHERE Id = {_next}");

        (await RetireAsync()).ShouldBe("body-commitments-open");

        await Database.TamperAsync($"UPDATE Commitments SET State = 'Done'");
        (await RetireAsync()).ShouldBe("Done");
    }

    [Fact]
    public async Task Decision_AboutAnExemptIndicator_IsSeenByThoseWhoMayAlone()
    {
        var id = await IdAsync(DecisionKind.RecoveryPlan);
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        (await Queries.DetailAsync(Actors.CabinetMember, id, Today)).ShouldBeNull();
        (await Queries.DetailAsync(Actors.PerformanceTeam, id, Today)).ShouldNotBeNull().Line.IsExempt.ShouldBeTrue();
    }

    [Fact]
    public async Task History_OfAnIndicator_HasTheDayOfTheDecision()
    {
        var history = (
            await Database.Get<PreReadQueries>().OfIndicatorAsync(Actors.PerformanceTeam, "HOU-1", Today)
        ).ShouldNotBeNull();

        history.Sessions.Single().DecisionDue.ShouldBe(Before.AddDays(10));
    }

    private CommitmentQueries Queries => Database.Get<CommitmentQueries>();

    private async Task<DecisionLead> LeadAsync(Actor actor, DecisionKind decision) =>
        (await Queries.DetailAsync(actor, await IdAsync(decision), Today)).ShouldNotBeNull().Lead.ShouldNotBeNull();

    private Task<int> IdAsync(DecisionKind decision) =>
        Database.ReadAsync(db => db.Commitments.Where(c => c.Decision == decision).Select(c => c.Id).SingleAsync());

    private async Task<string> RetireAsync()
    {
        var version = await Database.ReadAsync(db => db.ChallengeBodies.Select(b => b.Version).SingleAsync());
        return (
            await Database
                .Get<RetireChallengeBody>()
                .ExecuteAsync(Actors.PerformanceTeam, new RetireChallengeBodyRequest("CLT", version))
        ).Word();
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
            if (due is { } day && kind is { } decision)
            {
                var director = new Person(Actors.Director.Id, Actors.Director.Name);
                db.Add(new Commitment(session, topic, decision.Promise(code, "Why"), director, day, decision));
            }
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
