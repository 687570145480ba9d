using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>A session of CLT whose pre-read is out, with HOU-1 and WAS-1 on the agenda, and an earlier one with a commitment.</summary>
public sealed class RoomTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private ChallengeSession _session = null!;
    private Commitment _earlier = null!;

    private SessionRoomQueries Queries => Database.Get<SessionRoomQueries>();

    private Actor Chair => Actors.Holding(Role.CltMember);

    private Actor Analyst => Actors.PerformanceTeam;

    private int Housing => _session.Topics[0].Id;

    private int Waste => _session.Topics[1].Id;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var indicators = await Database.ReadAsync(db => db.Indicators.Include(i => i.Service).ToListAsync());
        var body = new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual);
        var quarter = ReportingPeriod.Parse("2026-27-Q2");
        var before = new ChallengeSession(body, quarter.Previous, Today.AddDays(-90), null, Today.AddDays(-95));
        before.Invite([(new Person(Chair.Id, Chair.Name), SessionPart.Chair)]);
        var past = new SessionTopic(before, indicators.Single(i => i.Code == "HOU-1"));
        before.Add(past);
        before.BringIn(past, "Red", round: null).ShouldBeNull();
        before.Issue(null, 0, Today.AddDays(-95)).ShouldBeNull();
        before.Start(Database.Time.Utc.AddDays(-90)).ShouldBeNull();
        past.Decide(DecisionKind.Note, "", null);
        before.Close(0, 0, Database.Time.Utc.AddDays(-90)).ShouldBeNull();
        _earlier = new Commitment(before, past, "A plan", PersonOf(Actors.HeadOfService), Today.AddDays(-10));
        _session = new ChallengeSession(body, quarter, Today, Today.AddDays(-7), Today.AddDays(-5));
        _session.Invite([
            (PersonOf(Chair), SessionPart.Chair),
            (PersonOf(Analyst), SessionPart.Analyst),
            (PersonOf(Actors.CabinetMember), SessionPart.Member),
        ]);
        foreach (var code in new[] { "HOU-1", "WAS-1" })
        {
            var topic = new SessionTopic(_session, indicators.Single(i => i.Code == code));
            _session.Add(topic);
            _session.BringIn(topic, $"Why {code}", round: null).ShouldBeNull();
        }

        _session.Issue(null, 0, Today.AddDays(-5)).ShouldBeNull();
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        {
            // What is there already is named, not added again.
            foreach (var indicator in indicators)
            {
                db.Attach(indicator);
            }

            db.AddRange(_earlier, _session, new TopicQuestion(_session.Topics[0], "Why is it so?", 1));
            db.AddRange(
                new[] { Chair, Analyst, Actors.HeadOfService, Actors.CabinetMember, Actors.Director }.Select(actor =>
                    People.Holding(actor.Name, actor.Roles[0])
                )
            );
            db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
            await db.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Session_FromItsBeginToItsClose_KeepsWhatIsCaptured()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        var room = await RoomAsync(Actors.CabinetMember);
        (room.State, room.Step, room.MayRun, room.Topics.Count).ShouldBe(
            (SessionState.Running, SessionStep.Commitments, false, 2)
        );
        (await GoAsync(Analyst, SessionStep.Topics, Housing)).ShouldBeDone();
        (await CaptureAsync(Analyst, CapturedKind.Notes, Housing, "", "It was said")).ShouldBeDone();
        var question = (await RoomAsync(Analyst)).Topics[0].Questions.Single();
        (await CaptureAsync(Chair, CapturedKind.Answer, question.Id, "", "Because")).ShouldBeDone();
        (await CaptureAsync(Chair, CapturedKind.Overview, _session.Id, "", "All well")).ShouldBeDone();
        (await DecideAsync(Housing, DecisionKind.RecoveryPlan, "It is red", Today.AddDays(30))).ShouldBeDone();
        (await DecideAsync(Waste, DecisionKind.Note, "", null)).ShouldBeDone();
        (await AddAsync(Housing)).ShouldBeDone();

        (await CloseAsync()).Word().ShouldBe("session-not-read-back");
        foreach (var line in (await RoomAsync(Analyst)).Made)
        {
            (await AgreeAsync(line.Id, line.Version)).ShouldBeDone();
        }

        (await CloseAsync()).Word().ShouldBe("session-left-hanging");
        await CarryEarlierAsync();
        (await CloseAsync()).ShouldBeDone();

        var closed = await RoomAsync(Actors.CabinetMember);
        (closed.State, closed.Overview, closed.Topics[0].Notes, closed.Topics[0].Questions[0].Answer).ShouldBe(
            (SessionState.Closed, "All well", "It was said", "Because")
        );
        closed
            .Topics[0]
            .Decision.ShouldBe(
                new SessionDecision(DecisionKind.RecoveryPlan, "It is red", Today.AddDays(30), Actors.Director.Id)
            );
        var note = (await Queries.NoteAsync(Actors.HeadOfService, _session.Id)).ShouldNotBeNull();
        (note.Lines.Single().Deliverable, note.Lines[0].Code, note.Chair).ShouldBe(("A list", "HOU-1", Chair.Name));
        // What was decided is the director's to take forward.
        (await Queries.NoteAsync(Actors.Director, _session.Id))
            .ShouldNotBeNull()
            .Lines.Single()
            .Deliverable.ShouldStartWith("A recovery plan for “");
        (await CaptureAsync(Analyst, CapturedKind.Notes, Housing, "It was said", "No")).Word().ShouldBe("session-over");
    }

    [Fact]
    public async Task Session_WithATopicThatEndsInNothing_IsNotClosed()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        await CarryEarlierAsync();
        (await DecideAsync(Housing, DecisionKind.Note, "", null)).ShouldBeDone();

        (await CloseAsync()).Word().ShouldBe("session-without-decision");
    }

    [Fact]
    public async Task Words_ThatSomebodyElseWroteMeanwhile_AreAConflictWithTheirs()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        (await CaptureAsync(Analyst, CapturedKind.Notes, Housing, "", "Of the analyst")).ShouldBeDone();

        var outcome = await CaptureAsync(Chair, CapturedKind.Notes, Housing, "", "Of the chair");

        outcome.ShouldBeOfType<Outcome<string>.Conflict>().Theirs.ShouldBe("Of the analyst");
        (await CaptureAsync(Chair, CapturedKind.Notes, Housing, "Of the analyst", "Of both")).ShouldBeDone();
        (await CaptureAsync(Analyst, CapturedKind.Notes, Housing, "Of the analyst", "Of both")).ShouldBeDone();
    }

    [Fact]
    public async Task Next_PressedByTwoAtOnce_GoesOnOnce()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        var version = (await RoomAsync(Chair)).Version;

        (await GoAsync(Chair, SessionStep.Overview, null, version)).ShouldBeDone();
        (await GoAsync(Analyst, SessionStep.Overview, null, version)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Clock_ThatIsStopped_StandsUntilItRunsAgain()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromSeconds(90));
        (await StopAsync()).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromMinutes(10));

        var room = await RoomAsync(Chair);
        ChallengeSession.Elapsed(room.ClockSince, room.ClockSeconds, Database.Time.Utc).ShouldBe(90);
        (await StopAsync()).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromSeconds(5));
        room = await RoomAsync(Chair);
        ChallengeSession.Elapsed(room.ClockSince, room.ClockSeconds, Database.Time.Utc).ShouldBe(95);
    }

    [Fact]
    public async Task Commitment_ThatIsCorrected_IsReadBackAnew()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        var id = (await AddAsync(Housing)).ShouldBeDone();
        (await AgreeAsync(id, 0)).ShouldBeDone();

        (await Database.Get<RemoveCommitment>().ExecuteAsync(Analyst, new RemoveCommitmentRequest(id, 1)))
            .Word()
            .ShouldBe("commitment-read-back");
        (await CorrectAsync(id, 1, "A longer list")).ShouldBeDone();

        var line = (await RoomAsync(Analyst)).Made.Single();
        (line.Deliverable, line.ReadBackAt).ShouldBe(("A longer list", null));
        (await CorrectAsync(id, 1, "Another")).Word().ShouldBe("Conflict");
        (
            await Database.Get<RemoveCommitment>().ExecuteAsync(Analyst, new RemoveCommitmentRequest(id, 2))
        ).ShouldBeDone();
        (await RoomAsync(Analyst)).Made.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decision_IsACommitment_ThatChangesWithIt()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        (await RoomAsync(Analyst)).Topics[0].SuggestedOwnerId.ShouldBe(Actors.Director.Id);
        var plan = (
            await DecideAsync(Housing, DecisionKind.RecoveryPlan, "It is red", Today.AddDays(30))
        ).ShouldBeDone();
        var line = (await RoomAsync(Analyst)).Made.Single();
        (line.Decision, line.OwnerId, line.Due).ShouldBe(
            (DecisionKind.RecoveryPlan, Actors.Director.Id, Today.AddDays(30))
        );
        // It goes with the decision, and by itself neither.
        (
            await Database
                .Get<RemoveCommitment>()
                .ExecuteAsync(Analyst, new RemoveCommitmentRequest(line.Id, line.Version))
        )
            .Word()
            .ShouldBe("commitment-takes-forward");

        // Corrected at the read-back: the decision has its day and its owner, and what somebody wrote stays.
        (await CorrectAsync(line.Id, line.Version, "A plan of two pages")).ShouldBeDone();
        var now = (await RoomAsync(Analyst)).Topics[0].Decision;
        (now.Due, now.OwnerId).ShouldBe((Today.AddDays(20), Actors.HeadOfService.Id));
        (await DecideAsync(Housing, plan, DecisionKind.DeepDive, "It is red", now.Due, now.OwnerId))
            .Word()
            .ShouldBe("Conflict");
        now = (
            await DecideAsync(Housing, now, DecisionKind.RecoveryPlan, "It is very red", now.Due, now.OwnerId)
        ).ShouldBeDone();
        (await RoomAsync(Analyst)).Made.Single().Deliverable.ShouldBe("A plan of two pages");

        // Another decision is another commitment, and is read back anew.
        line = (await RoomAsync(Analyst)).Made.Single();
        (await AgreeAsync(line.Id, line.Version)).ShouldBeDone();
        (await DecideAsync(Housing, now, DecisionKind.Note, "", null, "")).Word().ShouldBe("commitment-read-back");
        now = (
            await DecideAsync(Housing, now, DecisionKind.Question, "Why is it red?", now.Due, now.OwnerId)
        ).ShouldBeDone();
        line = (await RoomAsync(Analyst)).Made.Single();
        (line.Deliverable, line.ReadBackAt).ShouldBe(("An answer to: Why is it red?", null));
        (await DecideAsync(Housing, now, DecisionKind.Note, "", null, "")).ShouldBeDone();
        (await RoomAsync(Analyst)).Made.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fields_ThatCannotBe_AreNamed()
    {
        (await StartAsync(Chair)).ShouldBeDone();

        Fields(await AddAsync(Housing, "", "nobody", null)).ShouldBe(["Deliverable", "Due"]);
        Fields(await AddAsync(Housing, "A list", "nobody", Today)).ShouldBe(["OwnerId"]);
        Fields(await AddAsync(Housing, "A list", Actors.HeadOfService.Id, Today.AddDays(-1))).ShouldBe(["Due"]);
        Fields(await DecideAsync(Housing, DecisionKind.Question, "", null)).ShouldBe(["Reason", "Due"]);
        Fields(await DecideAsync(Housing, SessionDecision.None, DecisionKind.Escalate, "Why", Today, ""))
            .ShouldBe(["OwnerId"]);
        Fields(await DecideAsync(Housing, SessionDecision.None, DecisionKind.Escalate, "Why", Today, "nobody"))
            .ShouldBe(["OwnerId"]);
        Fields(await DecideAsync(Housing, DecisionKind.Question, new string('a', 490), Today)).ShouldBe(["Reason"]);
        Fields(await DecideAsync(Housing, DecisionKind.DeepDive, "Why", Today.AddDays(-1))).ShouldBe(["Due"]);
        Fields(
                await CaptureAsync(
                    Analyst,
                    CapturedKind.Notes,
                    Housing,
                    "",
                    new string('x', SessionTopic.NotesLength + 1)
                )
            )
            .ShouldBe(["Words"]);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.IndicatorOwner)]
    [InlineData(Role.HeadOfService)]
    [InlineData(Role.Director)]
    [InlineData(Role.CltMember)]
    [InlineData(Role.CabinetMember)]
    [InlineData(Role.ScrutinyMember)]
    [InlineData(Role.Partner)]
    [InlineData(Role.PerformanceTeam)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Note_ThatIsPrivate_IsReadByItsWriterAlone(Role role)
    {
        var reader = Actors.Holding(role);
        // Whoever takes part sees all that anybody of their role can see.
        await Database.TamperAsync(
            $"UPDATE SessionMembers SET PersonId = {"nobody"} WHERE SessionId = {_session.Id} AND PersonId = {reader.Id}"
        );
        await Database.TamperAsync(
            $"UPDATE SessionMembers SET PersonId = {reader.Id} WHERE SessionId = {_session.Id} AND Part = 'Member'"
        );
        await Database.TamperAsync(
            $"INSERT INTO PrivateNotes (TopicId, PersonId, Text, Version) VALUES ({Housing}, 'writer', 'My own thought', 0)"
        );

        var room = await Queries.RoomAsync(reader, _session.Id, Today);

        (room?.Topics.Select(topic => topic.MyNote) ?? []).ShouldAllBe(note => note == "");
        (await NoteAsync(reader, "Mine")).Word().ShouldBe(room is null ? "Forbidden" : "Done");
    }

    [Fact]
    public async Task Note_ThatIsPrivate_IsItsWritersAndNotTheHistorys()
    {
        (await NoteAsync(Chair, "My own thought")).ShouldBeDone();

        (await RoomAsync(Chair)).Topics[0].MyNote.ShouldBe("My own thought");
        var record = await Database.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Subject == "PrivateNote"));
        record.After.ShouldNotBeNull().ShouldNotContain("thought");
        (await NoteAsync(Chair, "Another", "Other words")).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Stamp_OfASession_MovesWithWhateverIsCaptured()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        var stamps = new List<SessionStamp?> { await StampAsync() };
        (await CaptureAsync(Analyst, CapturedKind.Notes, Housing, "", "Words")).ShouldBeDone();
        stamps.Add(await StampAsync());
        var id = (await AddAsync(null)).ShouldBeDone();
        stamps.Add(await StampAsync());
        (await AgreeAsync(id, 0)).ShouldBeDone();
        stamps.Add(await StampAsync());
        (await GoAsync(Chair, SessionStep.ReadBack, null)).ShouldBeDone();
        stamps.Add(await StampAsync());
        await CarryEarlierAsync();
        stamps.Add(await StampAsync());

        stamps.ShouldBeUnique();
        stamps.ShouldNotContain((SessionStamp?)null);
        (await Queries.StampAsync(Actors.Officer, _session.Id, Today)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.CabinetMember, true)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, false)]
    public async Task Role_ReadsTheRoom_AndOnlyItsChairAndAnalystRunIt(Role role, bool reads)
    {
        var actor = Actors.Holding(role);
        ((await Queries.RoomAsync(actor, _session.Id, Today)) is not null).ShouldBe(reads);
        (await StartAsync(Chair)).ShouldBeDone();

        var runs = actor.Id == Chair.Id || actor.Id == Analyst.Id;
        var outcomes = new[]
        {
            (await GoAsync(actor, SessionStep.Overview, null)).Word(),
            (await CaptureAsync(actor, CapturedKind.Notes, Housing, "", "Words")).Word(),
            (await DecideAsync(Housing, DecisionKind.Note, "", null, actor)).Word(),
            (await AddAsync(Housing, by: actor)).Word(),
        };
        outcomes.ShouldAllBe(word => (word == "Done") == runs);
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, false)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, true)]
    [InlineData(Role.CabinetMember, true)]
    [InlineData(Role.ScrutinyMember, true)]
    [InlineData(Role.Partner, true)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Chair_OfARole_RunsTheirOwnSession(Role role, bool runs)
    {
        var actor = Actors.Holding(role);
        await Database.TamperAsync(
            $"UPDATE SessionMembers SET PersonId = {"nobody"} WHERE SessionId = {_session.Id} AND PersonId = {actor.Id}"
        );
        await Database.TamperAsync(
            $"UPDATE SessionMembers SET PersonId = {actor.Id} WHERE SessionId = {_session.Id} AND Part = 'Chair'"
        );

        ((await Queries.RoomAsync(actor, _session.Id, Today))?.MayRun ?? false).ShouldBe(runs);
        var words = new[]
        {
            (await StartAsync(actor)).Word(),
            (await CaptureAsync(actor, CapturedKind.Overview, _session.Id, "", "All well")).Word(),
            (await DecideAsync(Waste, DecisionKind.Note, "", null, actor)).Word(),
            (await AddAsync(Waste, by: actor)).Word(),
        };
        words.ShouldAllBe(word => word == (runs ? "Done" : "Forbidden"));
    }

    [Fact]
    public async Task Session_BeforeItsDay_DoesNotBegin()
    {
        await Database.TamperAsync(
            $"UPDATE ChallengeSessions SET HeldOn = {Today.AddDays(8)} WHERE Id = {_session.Id}"
        );
        (await StartAsync(Chair)).Word().ShouldBe("session-not-yet");
        var room = await RoomAsync(Chair);
        room.State.ShouldBe(SessionState.Ready);
        // The screen does not offer what would be refused.
        room.WhyNotOn(Today.AddDays(7)).ShouldNotBeNull().Code.ShouldBe("session-not-yet");
        room.WhyNotOn(Today.AddDays(8)).ShouldBeNull();

        Database.Time.Advance(TimeSpan.FromDays(8));

        (await StartAsync(Chair)).ShouldBeDone();
    }

    [Fact]
    public async Task Session_ThatWasBegunByMistake_IsCancelledUnlessSomethingIsCaptured()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        var question = (await RoomAsync(Chair)).Topics[0].Questions.Single();
        (await CaptureAsync(Chair, CapturedKind.Answer, question.Id, "", "Because")).ShouldBeDone();
        (await CancelAsync()).Word().ShouldBe("session-captured");
        (await CaptureAsync(Chair, CapturedKind.Answer, question.Id, "Because", "")).ShouldBeDone();
        var id = (await AddAsync(Housing)).ShouldBeDone();
        (await CancelAsync()).Word().ShouldBe("session-captured");
        (
            await Database.Get<RemoveCommitment>().ExecuteAsync(Analyst, new RemoveCommitmentRequest(id, 0))
        ).ShouldBeDone();

        (await CancelAsync()).ShouldBeDone();

        var session = await Database.ReadAsync(db => db.ChallengeSessions.SingleAsync(s => s.Id == _session.Id));
        (session.State, session.CancelledBecause).ShouldBe((SessionState.Cancelled, "The wrong day"));
        (await CaptureAsync(Chair, CapturedKind.Notes, Housing, "", "Late")).Word().ShouldBe("session-over");
    }

    [Fact]
    public async Task Chair_WhoMayNotReadWhatIsLeft_IsToldSo_AndTheAnalystSeesToIt()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");
        var chair = Actors.Holding(Role.ScrutinyMember);
        await Database.TamperAsync(
            $"UPDATE SessionMembers SET PersonId = {chair.Id} WHERE SessionId = {_session.Id} AND Part = 'Chair'"
        );
        (await StartAsync(chair)).ShouldBeDone();
        (await AddAsync(Housing)).ShouldBeDone();
        (await CloseAsync(chair))
            .Word()
            .ShouldBe("session-without-decision", "the chair decides about what they read first");
        (await DecideAsync(Waste, DecisionKind.Note, "", null, chair)).ShouldBeDone();

        var refusal = (await CloseAsync(chair)).ShouldBeOfType<Outcome<int>.Refused>().Refusal;

        refusal.Code.ShouldBe("session-left-unread");
        refusal.Sentence.ShouldStartWith(
            "What is left is not yours to read: 1 commitment that is not read back, 1 earlier commitment that is overdue, 1 topic that ends in nothing."
        );
        (await RoomAsync(chair)).Earlier.ShouldBeEmpty();
        (await AgreeAsync((await RoomAsync(Analyst)).Made.Single().Id, 0)).ShouldBeDone();
        (await DecideAsync(Housing, DecisionKind.Note, "", null)).ShouldBeDone();
        await CarryEarlierAsync();
        (await CloseAsync(chair)).ShouldBeDone();
    }

    [Fact]
    public async Task Topic_ThatIsUrgent_IsAddedInTheMeetingByWhoeverPreparesSessions()
    {
        (await UrgentAsync(Analyst)).Word().ShouldBe("session-pre-read-is-out");
        (await StartAsync(Chair)).ShouldBeDone();
        (await UrgentAsync(Chair)).Word().ShouldBe("Forbidden");

        (await UrgentAsync(Analyst)).ShouldBeDone();

        var topic = (await RoomAsync(Actors.CabinetMember)).Topics[^1];
        (topic.Code, topic.Explanation).ShouldBe(("LIB-1", "Urgent item, added in the meeting: The roof fell in"));
        (await UrgentAsync(Analyst)).Word().ShouldBe("topic-on-agenda");
        (await GoAsync(Chair, SessionStep.Topics, topic.Id)).ShouldBeDone();
    }

    [Fact]
    public async Task Minutes_WithoutExemptItems_HoldNothingOfThem_AndTheNoteTellsTheDayThatWasAgreed()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");
        (await StartAsync(Chair)).ShouldBeDone();
        (await DecideAsync(Housing, DecisionKind.Note, "", null)).ShouldBeDone();
        (await DecideAsync(Waste, DecisionKind.Note, "", null)).ShouldBeDone();
        foreach (var topic in new[] { Housing, Waste })
        {
            (await AgreeAsync((await AddAsync(topic)).ShouldBeDone(), 0)).ShouldBeDone();
        }

        await CarryEarlierAsync();
        (await CloseAsync()).ShouldBeDone();

        var room = await RoomAsync(Chair);
        var open = room.WithoutExempt();
        (room.HasExempt, room.Topics.Count, room.Earlier.Count, room.Made.Count).ShouldBe((true, 2, 1, 2));
        (open.HasExempt, open.Earlier.Count).ShouldBe((false, 0));
        open.Topics.Select(topic => topic.Code).ShouldBe(["WAS-1"]);
        open.Made.Select(line => line.Code).ShouldBe(["WAS-1"]);

        await Database.TamperAsync($"UPDATE Commitments SET Due = {Today.AddDays(50)} WHERE SessionId = {_session.Id}");
        (await Queries.NoteAsync(Actors.HeadOfService, _session.Id))!.Lines.ShouldAllBe(line =>
            line.FirstDue == Today.AddDays(20) && line.Due == Today.AddDays(50)
        );
    }

    [Fact]
    public async Task Commitment_ThatBecameOverdueSinceTheDayOfTheSession_KeepsItFromClosing()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        (await DecideAsync(Housing, DecisionKind.Note, "", null)).ShouldBeDone();
        (await DecideAsync(Waste, DecisionKind.Note, "", null)).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Commitments SET Due = {Today.AddDays(1)} WHERE Id = {_earlier.Id}");
        Database.Time.Advance(TimeSpan.FromDays(2));

        (await CloseAsync()).Word().ShouldBe("session-left-hanging");
        await Database.TamperAsync($"UPDATE Commitments SET Due = {Today.AddDays(2)} WHERE Id = {_earlier.Id}");

        (await CloseAsync()).ShouldBeDone();
    }

    [Fact]
    public async Task Minutes_KeepEarlierCommitmentsAsTheyStoodAtTheClose()
    {
        (await StartAsync(Chair)).ShouldBeDone();
        (await DecideAsync(Housing, DecisionKind.Note, "", null)).ShouldBeDone();
        (await DecideAsync(Waste, DecisionKind.Note, "", null)).ShouldBeDone();
        await CarryEarlierAsync();
        (await CloseAsync()).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(50));
        var version = await Database.ReadAsync(db =>
            db.Commitments.Where(c => c.Id == _earlier.Id).Select(c => c.Version).SingleAsync()
        );
        (
            await Database
                .Get<FinishCommitment>()
                .ExecuteAsync(Analyst, new FinishCommitmentRequest(_earlier.Id, version, "Done after all", ""))
        ).ShouldBeDone();

        var line = (await Queries.RoomAsync(Chair, _session.Id, Today.AddDays(50))).ShouldNotBeNull().Earlier.Single();

        (line.State, line.Due, line.IsOverdue, line.Last?.Words).ShouldBe(
            (CommitmentState.Open, Today.AddDays(40), false, "Later")
        );
    }

    public enum Captured
    {
        Decision,
        Words,
        Yes,
        Commitment,
    }

    [Theory]
    [InlineData(Captured.Decision, true)]
    [InlineData(Captured.Decision, false)]
    [InlineData(Captured.Words, true)]
    [InlineData(Captured.Words, false)]
    [InlineData(Captured.Yes, true)]
    [InlineData(Captured.Yes, false)]
    [InlineData(Captured.Commitment, true)]
    [InlineData(Captured.Commitment, false)]
    public async Task Capture_InTheMomentInWhichTheSessionCloses_IsAConflictForWhoeverIsLater(
        Captured what,
        bool closesFirst
    )
    {
        (await StartAsync(Chair)).ShouldBeDone();
        (await DecideAsync(Housing, DecisionKind.Note, "", null)).ShouldBeDone();
        (await DecideAsync(Waste, DecisionKind.Note, "", null)).ShouldBeDone();
        await CarryEarlierAsync();
        var id = (await AddAsync(Housing)).ShouldBeDone();
        if (what is not Captured.Commitment)
        {
            (await AgreeAsync(id, 0)).ShouldBeDone();
        }

        var at = await VersionAsync();
        var close = new CloseSessionRequest(_session.Id, at);
        if (closesFirst)
        {
            if (what is Captured.Commitment)
            {
                (await AgreeAsync(id, 0)).ShouldBeDone();
            }

            var held = Held(async () => (await Database.Get<CloseSession>().ExecuteAsync(Chair, close)).ShouldBeDone());
            (await CaptureNowAsync(held)).ShouldBe(
                what is Captured.Decision or Captured.Words ? "session-over" : "Conflict"
            );
            (await RoomAsync(Chair)).State.ShouldBe(SessionState.Closed);
            return;
        }

        var services = Held(async () => (await CaptureNowAsync(Database.Get<UseCaseServices>())).ShouldBe("Done"));
        (await new CloseSession(services, Database.Get<MailOptions>()).ExecuteAsync(Chair, close))
            .Word()
            .ShouldBe(what is Captured.Commitment ? "session-not-read-back" : "Conflict");
        (await RoomAsync(Chair)).State.ShouldBe(SessionState.Running);

        UseCaseServices Held(Func<Task> meanwhile) =>
            new(new Interleaving(Database.Contexts, meanwhile), Database.Time, Database.Get<UseCaseServices>().Logging);

        async Task<string> CaptureNowAsync(UseCaseServices with) =>
            what switch
            {
                Captured.Decision => (
                    await new DecideOnTopic(with).ExecuteAsync(
                        Analyst,
                        new DecideOnTopicRequest(
                            Housing,
                            new SessionDecision(DecisionKind.Note, "", null, ""),
                            null,
                            "",
                            null,
                            ""
                        )
                    )
                ).Word(),
                Captured.Words => (
                    await new CaptureWords(with).ExecuteAsync(
                        Analyst,
                        new CaptureWordsRequest(CapturedKind.Notes, Housing, "", "Late words")
                    )
                ).Word(),
                Captured.Yes => (
                    await new ReadBackCommitment(with).ExecuteAsync(
                        Analyst,
                        new ReadBackCommitmentRequest(id, 1, false)
                    )
                ).Word(),
                _ => (
                    await new CorrectCommitment(with).ExecuteAsync(
                        Analyst,
                        new CorrectCommitmentRequest(
                            id,
                            closesFirst ? 1 : 0,
                            "Another list",
                            Actors.HeadOfService.Id,
                            Today.AddDays(20)
                        )
                    )
                ).Word(),
            };
    }

    [Fact]
    public async Task Commitment_AboutAnExemptTopic_IsForAnOwnerWhoSeesIt()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");
        (await StartAsync(Chair)).ShouldBeDone();

        var room = await RoomAsync(Chair);
        room.OwnersFor(Housing).Select(owner => owner.Id).ShouldNotContain(Actors.CabinetMember.Id);
        room.OwnersFor(Housing).Select(owner => owner.Id).ShouldContain(Actors.HeadOfService.Id);
        room.OwnersFor(Waste).Select(owner => owner.Id).ShouldContain(Actors.CabinetMember.Id);
        room.OwnersFor(null).Select(owner => owner.Id).ShouldContain(Actors.CabinetMember.Id);
        var refused = await AddAsync(Housing, "A list", Actors.CabinetMember.Id, Today.AddDays(20));
        Fields(refused).ShouldBe(["OwnerId"]);
        refused
            .ShouldBeOfType<Outcome<int>.Invalid>()
            .Errors[0]
            .Sentence.ShouldBe(
                $"The topic is exempt, and {Actors.CabinetMember.Name} may not see it. Choose an owner who may."
            );
        (await AddAsync(Waste, "A list", Actors.CabinetMember.Id, Today.AddDays(20))).ShouldBeDone();
        var id = (await AddAsync(Housing)).ShouldBeDone();
        var correction = new CorrectCommitmentRequest(id, 0, "A list", Actors.CabinetMember.Id, Today.AddDays(20));
        Fields(await Database.Get<CorrectCommitment>().ExecuteAsync(Analyst, correction)).ShouldBe(["OwnerId"]);
    }

    [Fact]
    public async Task Topic_ThatIsExempt_IsSeenByThoseWhoMayAlone()
    {
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");
        (await StartAsync(Chair)).ShouldBeDone();
        (await AddAsync(Housing)).ShouldBeDone();

        (await RoomAsync(Chair)).Topics[0].IsExempt.ShouldBeTrue();
        var member = await RoomAsync(Actors.CabinetMember);
        member.Topics.Select(topic => topic.Code).ShouldBe(["WAS-1"]);
        member.Made.ShouldBeEmpty();
        member.Earlier.ShouldBeEmpty();
        (await GoAsync(Chair, SessionStep.Topics, Housing)).ShouldBeDone();
        (await RoomAsync(Actors.CabinetMember)).CurrentTopicId.ShouldBeNull();
    }

    [Fact]
    public async Task Topic_OfAFigureOfAnOpenRound_IsSeenByThoseWhoSeeItAlone()
    {
        var round = await Database.ReadAsync(db => db.CollectionRounds.Select(r => r.Id).SingleAsync());
        await Database.TamperAsync($"UPDATE SessionTopics SET RoundId = {round} WHERE Id = {Housing}");

        (await RoomAsync(Actors.CabinetMember)).Topics.Select(topic => topic.Code).ShouldBe(["WAS-1"]);
        (await RoomAsync(Actors.Director)).Topics.Select(topic => topic.Code).ShouldBe(["HOU-1", "WAS-1"]);
        (await RoomAsync(Chair)).Topics.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Room_ForADirectorWhoWasNotInvited_HoldsWhatConcernsTheirDirectorateAlone()
    {
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        {
            var session = await db.ChallengeSessions.SingleAsync(s => s.Id == _session.Id);
            foreach (var directorate in await db.Directorates.ToListAsync())
            {
                var input = new DirectorInput(session, directorate);
                input.Bring("A success of " + directorate.Code, "", Chair.Name, Today);
                db.Add(input);
            }

            db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
            await db.SaveChangesAsync();
        }

        (await StartAsync(Chair)).ShouldBeDone();
        (await CaptureAsync(Chair, CapturedKind.Overview, _session.Id, "", "All well")).ShouldBeDone();
        (await AddAsync(null)).ShouldBeDone();
        (await AddAsync(Housing)).ShouldBeDone();

        var room = await RoomAsync(Actors.Director);
        (room.Overview, room.Inputs.Count, room.Made.Count).ShouldBe(("", 1, 1));
        room.Inputs[0].Success.ShouldBe("A success of PLA");
        room.Made[0].TopicId.ShouldBe(Housing);
        var whole = await RoomAsync(Actors.CabinetMember);
        (whole.Overview, whole.Made.Count).ShouldBe(("All well", 2));
        whole.Inputs.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task EarlierCommitments_ForSomebodyWhoTakesPartForTheFirstTime_AreTheSameInPreReadAndRoom()
    {
        var read = (
            await Database.Get<PreReadQueries>().ViewAsync(Actors.CabinetMember, _session.Id, Today)
        ).ShouldNotBeNull();

        read.Earlier.Select(line => line.Deliverable).ShouldBe(["A plan"]);
        (await RoomAsync(Actors.CabinetMember)).Earlier.Select(line => line.Id).ShouldBe([_earlier.Id]);
    }

    private static Person PersonOf(Actor actor) => new(actor.Id, actor.Name);

    private static List<string> Fields<T>(Outcome<T> outcome) =>
        outcome.ShouldBeOfType<Outcome<T>.Invalid>().Errors.Select(error => error.Field).ToList();

    private async Task<SessionRoom> RoomAsync(Actor actor) =>
        (await Queries.RoomAsync(actor, _session.Id, Today)).ShouldNotBeNull();

    private Task<SessionStamp?> StampAsync() => Queries.StampAsync(Chair, _session.Id, Today);

    private Task<int> VersionAsync() =>
        Database.ReadAsync(db =>
            db.ChallengeSessions.Where(s => s.Id == _session.Id).Select(s => s.Version).SingleAsync()
        );

    private async Task<Outcome<int>> StartAsync(Actor by) =>
        await Database.Get<StartSession>().ExecuteAsync(by, new StartSessionRequest(_session.Id, await VersionAsync()));

    private async Task<Outcome<int>> GoAsync(Actor by, SessionStep step, int? topic, int? version = null) =>
        await Database
            .Get<GoToPart>()
            .ExecuteAsync(by, new GoToPartRequest(_session.Id, version ?? await VersionAsync(), step, topic));

    private async Task<Outcome<int>> StopAsync() =>
        await Database.Get<StopClock>().ExecuteAsync(Analyst, new StopClockRequest(_session.Id, await VersionAsync()));

    private async Task<Outcome<int>> CloseAsync(Actor? by = null) =>
        await Database
            .Get<CloseSession>()
            .ExecuteAsync(by ?? Chair, new CloseSessionRequest(_session.Id, await VersionAsync()));

    private async Task<Outcome<int>> UrgentAsync(Actor by) =>
        await Database
            .Get<AddTopic>()
            .ExecuteAsync(by, new AddTopicRequest(_session.Id, await VersionAsync(), "LIB-1", "The roof fell in"));

    private async Task<Outcome<int>> CancelAsync() =>
        await Database
            .Get<CancelSession>()
            .ExecuteAsync(Analyst, new CancelSessionRequest(_session.Id, await VersionAsync(), "The wrong day"));

    private Task<Outcome<string>> CaptureAsync(Actor by, CapturedKind kind, int id, string before, string words) =>
        Database.Get<CaptureWords>().ExecuteAsync(by, new CaptureWordsRequest(kind, id, before, words));

    private Task<Outcome<string>> NoteAsync(Actor by, string words, string before = "") =>
        Database.Get<WritePrivateNote>().ExecuteAsync(by, new WritePrivateNoteRequest(Housing, before, words));

    private Task<Outcome<SessionDecision>> DecideAsync(
        int topic,
        DecisionKind kind,
        string reason,
        DateOnly? due,
        Actor? by = null
    ) =>
        DecideAsync(
            topic,
            SessionDecision.None,
            kind,
            reason,
            due,
            kind is DecisionKind.Note ? "" : Actors.Director.Id,
            by
        );

    private Task<Outcome<SessionDecision>> DecideAsync(
        int topic,
        SessionDecision before,
        DecisionKind kind,
        string reason,
        DateOnly? due,
        string owner,
        Actor? by = null
    ) =>
        Database
            .Get<DecideOnTopic>()
            .ExecuteAsync(by ?? Analyst, new DecideOnTopicRequest(topic, before, kind, reason, due, owner));

    private Task<Outcome<int>> AddAsync(int? topic, Actor? by = null) =>
        AddAsync(topic, "A list", Actors.HeadOfService.Id, Today.AddDays(20), by);

    private Task<Outcome<int>> AddAsync(int? topic, string what, string owner, DateOnly? due, Actor? by = null) =>
        Database
            .Get<AddCommitment>()
            .ExecuteAsync(by ?? Analyst, new AddCommitmentRequest(_session.Id, topic, what, owner, due));

    private Task<Outcome<int>> AgreeAsync(int id, int version) =>
        Database.Get<ReadBackCommitment>().ExecuteAsync(Analyst, new ReadBackCommitmentRequest(id, version, true));

    private Task<Outcome<int>> CorrectAsync(int id, int version, string what) =>
        Database
            .Get<CorrectCommitment>()
            .ExecuteAsync(
                Analyst,
                new CorrectCommitmentRequest(id, version, what, Actors.HeadOfService.Id, Today.AddDays(20))
            );

    private async Task CarryEarlierAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var commitment = await db.Commitments.IgnoreQueryFilters().SingleAsync(c => c.Id == _earlier.Id);
        commitment.Carry(new EntryOfCommitment("Later", "", "Test", Today), Today.AddDays(40)).ShouldBeNull();
        db.BeginChange(new Domain.Audit.Change("test", "Test", "Carry", Database.Time.Utc));
        await db.SaveChangesAsync();
    }
}
