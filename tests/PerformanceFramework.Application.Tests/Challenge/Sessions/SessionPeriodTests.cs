using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Sessions;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Tests.Import;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Sessions;

/// <summary>A session of CLT about Q4 2025/26, with HOU-1 on its agenda, while there are figures of Q1 and more come in.</summary>
public sealed class SessionPeriodTests : ImportTest
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new ByCode() } };

    private ChallengeSession _session = null!;

    private Actor Clt => Actors.Holding(Role.CltMember);

    private PreReadQueries PreReads => Database.Get<PreReadQueries>();

    [Fact]
    public async Task FigureOfALaterPeriod_AltersNeitherTheTriageNorThePreReadNorTheRoom()
    {
        await SessionAsync();
        await ProposeAsync();
        var (proposed, read, room) = (await ProposedAsync(), await ReadAsync(), await RoomAsync());

        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,1", "LIB-2,Q1 2026/27,1");
        await ProposeAsync();

        (await ProposedAsync()).ShouldBe(proposed);
        (await ReadAsync()).ShouldBe(read);
        (await RoomAsync()).ShouldBe(room);
        var figures = (await PreReads.FiguresAsync(Clt, _session.Id, Housing, Today)).ShouldNotBeNull();
        figures.Indicator.ShouldNotBeNull().Standing.Value.ShouldBe("91.0%");
        figures.Indicator.Comparators.ShouldAllBe(area =>
            area.Figures.All(figure => figure.Period.End <= figures.Head.Period.End)
        );
    }

    [Fact]
    public async Task Topic_ThatIsBroughtIn_BelongsToTheRoundOfTheFigureThatIsTalkedAbout()
    {
        await SessionAsync();
        await Database.TamperAsync(
            $"UPDATE Observations SET RoundId = {Council.Round.Id} WHERE IndicatorId = {Council["LIB-1"].Id} AND PeriodEnd > {_session.Period.End}"
        );

        (
            await Database
                .Get<AddTopic>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new AddTopicRequest(_session.Id, await VersionAsync(), "LIB-1", "The chair asked")
                )
        ).ShouldBeDone();

        (
            await Database.ReadAsync(db =>
                db.SessionTopics.Where(t => t.Indicator.Code == "LIB-1").Select(t => t.RoundId).SingleAsync()
            )
        ).ShouldBeNull();
    }

    [Fact]
    public async Task RestatedFigure_IsCorrectedUntilTheSessionIsClosed_AndNotAfterwards()
    {
        await SessionAsync();
        await IssueAsync();
        (await ValueAsync()).ShouldBe(("91.0%", "91.0%"));
        await ImportAsync("Code,Period,Value", "HOU-1,Q4 2025/26,92");
        (await ValueAsync()).ShouldBe(("92.0%", "92.0%"));
        await CloseAsync();
        var (read, room) = (await ReadAsync(), await RoomAsync());

        Database.Time.Advance(TimeSpan.FromDays(3));
        await ImportAsync("Code,Period,Value", "HOU-1,Q4 2025/26,95", "LIB-1,Q4 2025/26,1", "LIB-2,Q1 2026/27,1");

        (await ReadAsync()).ShouldBe(read);
        (await RoomAsync()).ShouldBe(room);
        (await ValueAsync()).ShouldBe(("92.0%", "92.0%"));
    }

    [Fact]
    public async Task PreReadOfAnEdition_AndTheRoom_ShowWhatTheEditionHolds()
    {
        var publish = new PublishEditionRequest("2025-26-Q4", Audience.Clt, "", null, null);
        (await Database.Get<PublishEdition>().ExecuteAsync(Actors.PerformanceTeam, publish)).ShouldBeDone();
        await SessionAsync();
        await IssueAsync("2025-26-q4-clt");
        var (read, room) = (await ReadAsync(), await RoomAsync());

        await ImportAsync("Code,Period,Value", "HOU-1,Q4 2025/26,95", "HOU-1,Q1 2026/27,1");

        (await ReadAsync()).ShouldBe(read);
        (await RoomAsync()).ShouldBe(room);
        (await ValueAsync()).ShouldBe(("91.0%", "91.0%"));
        // A Cabinet member who takes part may not read what CLT reads.
        var figures = (
            await PreReads.FiguresAsync(Actors.CabinetMember, _session.Id, Housing, Today)
        ).ShouldNotBeNull();
        (figures.IsWithoutFigures, figures.Indicator, figures.SameService.Count).ShouldBe((true, null, 0));
        (await PreReads.ChangesAsync(Actors.CabinetMember, _session.Id, Today)).ShouldBeNull();
    }

    [Fact]
    public async Task WhatCameAfterTheClose_IsNotInThePreReadOfBefore()
    {
        await SessionAsync();
        await IssueAsync();
        await CloseAsync();
        var read = await ReadAsync();

        Database.Time.Advance(TimeSpan.FromDays(1));
        await new GivenSession(
            "CLT",
            Today.AddDays(1),
            Clt,
            [new("HOU-1", Actors.Director, Today.AddDays(30))]
        ).SaveAsync(Database);

        (await ReadAsync()).ShouldBe(read);
    }

    [Fact]
    public async Task PlanAndVerdicts_AreTold_AsTheyStoodWhenTheSessionWasClosed()
    {
        await SessionAsync();
        await ActAsync();
        await IssueAsync();
        await CloseAsync();
        var (read, room) = (await ReadAsync(), await RoomAsync());
        var acting = (await PreReads.ViewAsync(Clt, _session.Id, Today))!.Topics.Single().Acting;
        var plan = acting.Plan.ShouldNotBeNull();
        (plan.State, plan.Step, plan.Overdue, plan.OldestDue).ShouldBe((RecoveryState.Agreed, 2, 1, Today.AddDays(-3)));
        // As the figure of the session is, not a later one.
        plan.OffCourse.ShouldNotBeNull().ShouldContain("91.0%");
        acting
            .Tried.Select(tried => (tried.Name, tried.Verdict))
            .ShouldBe([("Visits", null), ("Letters", VerdictOutcome.Worse)]);

        Database.Time.Advance(TimeSpan.FromDays(3));
        var day = Today.AddDays(3);
        await Database.TamperAsync($"UPDATE RecoveryAction SET State = 'Done', EndedOn = {day}");
        await Database.TamperAsync($"UPDATE RecoveryPlans SET State = 'Closed', ClosedOn = {day}, Step = 3");
        await Database.TamperAsync(
            $"UPDATE Interventions SET State = 'Confirmed', VerdictOutcome = 'Improved', VerdictWords = 'It helps', ConfirmedBy = 'A', ConfirmedOn = {day} WHERE Name = 'Visits'"
        );

        (await ReadAsync()).ShouldBe(read);
        (await RoomAsync()).ShouldBe(room);
    }

    private int Housing => _session.Topics.Single(topic => topic.Indicator.Code == "HOU-1").Id;

    private async Task SessionAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.Attach(Council["HOU-1"]);
        _session = new ChallengeSession(
            new ChallengeBody("CLT", "CLT", ChallengeBodyKind.Clt, SessionTerms.Usual),
            Given.Period("2025-26-Q4"),
            Today,
            Today.AddDays(-7),
            Today.AddDays(-5)
        );
        _session.Invite([
            (new Person(Clt.Id, Clt.Name), SessionPart.Chair),
            (new Person(Actors.PerformanceTeam.Id, Actors.PerformanceTeam.Name), SessionPart.Analyst),
            (new Person(Actors.CabinetMember.Id, Actors.CabinetMember.Name), SessionPart.Member),
        ]);
        var topic = new SessionTopic(_session, Council["HOU-1"]);
        _session.Add(topic);
        _session.BringIn(topic, "The chair asked", round: null).ShouldBeNull();
        db.Add(_session);
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    /// <summary>For HOU-1: an agreed plan with an action that is overdue and a trajectory above its figure, and two interventions.</summary>
    private async Task ActAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var indicator = await db.Indicators.SingleAsync(i => i.Code == "HOU-1");
        var (somebody, other) = (("1", "Somebody"), ("2", "Somebody else"));
        var before = Today.AddDays(-20);
        var plan = new RecoveryPlan(
            indicator,
            RecoveryKind.RecoveryPlan,
            InterventionLadder.Usual[1],
            new RecoveryOpening(RecoveryTrigger.RedTwice, "Red", null, "88%", "90%"),
            somebody,
            somebody,
            before
        );
        plan.WriteCauses(CauseMethod.FiveWhys, "Because").ShouldBeNull();
        plan.WriteMeasures(
                new Dictionary<ReportingPeriod, decimal>
                {
                    [Given.Period("2025-26-Q4")] = 95,
                    [Given.Period("2026-27-Q1")] = 96,
                },
                1,
                [],
                new ExitCriteria("Held", null, null)
            )
            .ShouldBeNull();
        plan.PlanAction("A visit", "Head of service", Today.AddDays(-3)).ShouldBeNull();
        plan.PlanReview(Today.AddDays(30)).ShouldBeNull();
        plan.Propose(somebody, before).ShouldBeNull();
        plan.Decide(true, "", other, before.AddDays(1)).ShouldBeNull();
        var visits = new Intervention(
            indicator,
            new InterventionTerms("Visits", "To all", before, null, Today),
            somebody,
            before
        );
        var letters = new Intervention(
            indicator,
            new InterventionTerms("Letters", "To all", before.AddDays(-300), null, before),
            somebody,
            before
        );
        letters
            .Confirm(new ConfirmedVerdict(VerdictOutcome.Worse, "It fell", -2, null), "They annoy", other, before)
            .ShouldBeNull();
        db.AddRange(plan, visits, letters);
        db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    private async Task ProposeAsync() =>
        (
            await Database
                .Get<ProposeTopics>()
                .ExecuteAsync(Actors.PerformanceTeam, new ProposeTopicsRequest(_session.Id, await VersionAsync()))
        ).ShouldBeDone();

    private async Task IssueAsync(string? edition = null) =>
        (
            await Database
                .Get<IssuePreRead>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new IssuePreReadRequest(_session.Id, await VersionAsync(), edition)
                )
        ).ShouldBeDone();

    private async Task CloseAsync()
    {
        (
            await Database
                .Get<StartSession>()
                .ExecuteAsync(Clt, new StartSessionRequest(_session.Id, await VersionAsync()))
        ).ShouldBeDone();
        await using (var db = await Database.Contexts.CreateDbContextAsync())
        {
            (await db.SessionTopics.SingleAsync(t => t.Id == Housing)).Decide(DecisionKind.Note, "", null);
            db.BeginLoad(new Domain.Audit.Change("test", "Test", "Given", Database.Time.Utc), "Given");
            await db.SaveChangesAsync();
        }

        (
            await Database
                .Get<CloseSession>()
                .ExecuteAsync(Clt, new CloseSessionRequest(_session.Id, await VersionAsync()))
        ).ShouldBeDone();
    }

    private Task<int> VersionAsync() =>
        Database.ReadAsync(db =>
            db.ChallengeSessions.Where(s => s.Id == _session.Id).Select(s => s.Version).SingleAsync()
        );

    private async Task<string> ProposedAsync() =>
        string.Join(
            '\n',
            (await Database.Get<SessionQueries>().DetailAsync(Actors.PerformanceTeam, _session.Id, Today))
                .ShouldNotBeNull()
                .Topics.Select(topic =>
                    $"{topic.ProposedRank} {topic.Code} {topic.State} {topic.Points} {topic.Explanation} {topic.Standing?.Value}"
                )
        );

    private async Task<string> ReadAsync()
    {
        var read = (await PreReads.ViewAsync(Clt, _session.Id, Today)).ShouldNotBeNull();
        // Whoever proposes again has moved the session and its topics on.
        return JsonSerializer.Serialize(
            new
            {
                read.Edition,
                read.Changes,
                Topics = read.Topics.Select(item => new
                {
                    item.Indicator,
                    item.History,
                    item.Suggested,
                    item.Acting,
                    item.Topic.Standing,
                }),
                read.Earlier,
            },
            Json
        );
    }

    private async Task<string> RoomAsync()
    {
        var figures = (await PreReads.FiguresAsync(Clt, _session.Id, Housing, Today)).ShouldNotBeNull();
        return JsonSerializer.Serialize(
            new
            {
                figures.Indicator,
                figures.SameService,
                figures.Acting,
                Changes = await PreReads.ChangesAsync(Clt, _session.Id, Today),
            },
            Json
        );
    }

    /// <summary>The figure of HOU-1 in the pre-read and in the room.</summary>
    private async Task<(string PreRead, string Room)> ValueAsync() =>
        (
            (await PreReads.ViewAsync(Clt, _session.Id, Today))!.Topics.Single().Indicator!.Standing.Value,
            (await PreReads.FiguresAsync(Clt, _session.Id, Housing, Today))!.Indicator!.Standing.Value
        );

    // A period knows the next one, and so on.
    private sealed class ByCode : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            ReportingPeriod.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
