using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Challenge.Commitments;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Commitments;

/// <summary>HOU-1 is of Housing, in the directorate Place; LIB-1 of Libraries, in People. The officer is of Housing.</summary>
public sealed class CommitmentTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateOnly Held = new(2026, 9, 14);
    private static readonly Actor Chair = Actors.Named("Chris Chair", Anywhere(Role.CabinetMember));
    private static readonly Actor Owner = Actors.Named("Olu Owner", Anywhere(Role.Officer));

    private CommitmentQueries Queries => Database.Get<CommitmentQueries>();

    private Actor DirectorOfPeople =>
        Actors.Named("Pam People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    [Fact]
    public async Task Commitment_FromProgressToEvidence_KeepsAllThatHappened()
    {
        var id = await MakeAsync();

        (await ReportAsync(id, 0, " Half way ", "https://council.example/half")).ShouldBeDone();
        (await CarryAsync(id, 1, Today.AddDays(30), "Ill")).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(31));
        (await FinishAsync(id, 2)).ShouldBeDone();
        (await EvidenceAsync(id, 3, "", "http://intranet/plan")).ShouldBeDone();

        var detail = await DetailAsync(Owner, id);
        var line = detail.Line;
        (line.State, line.IsLate, line.ClosedOn).ShouldBe((CommitmentState.Done, true, Today.AddDays(31)));
        (line.Due, line.FirstDue, line.WasCarried).ShouldBe((Today.AddDays(30), Today.AddDays(7), true));
        (line.Code, line.Body, line.HeldOn, line.Last!.Link).ShouldBe(
            ("HOU-1", "Body CLT", Held, "http://intranet/plan")
        );
        detail
            .History.Select(news => (news.What, news.Words, news.By))
            .ShouldBe([
                (CommitmentEvent.Evidence, "", Owner.Name),
                (CommitmentEvent.Done, "", Owner.Name),
                (CommitmentEvent.Carried, "Ill", Owner.Name),
                (CommitmentEvent.Progress, "Half way", Owner.Name),
            ]);
    }

    [Fact]
    public async Task Commitment_ThatIsCancelled_IsOpenedAgainWithAReason()
    {
        var id = await MakeAsync();
        (await ReopenAsync(id, 0)).Word().ShouldBe("commitment-still-open");
        (await CancelAsync(id, 0, "Not wanted")).ShouldBeDone();
        (await ReportAsync(id, 1)).Word().ShouldBe("commitment-not-open");
        (await EvidenceAsync(id, 1, "It is")).Word().ShouldBe("commitment-not-done");

        (await ReopenAsync(id, 1, "Wanted after all")).ShouldBeDone();

        var detail = await DetailAsync(Owner, id);
        (detail.Line.State, detail.Line.ClosedOn).ShouldBe((CommitmentState.Open, null));
        detail.History.Select(news => news.Words).ShouldBe(["Wanted after all", "Not wanted"]);
    }

    [Fact]
    public async Task Commitment_ThatSomebodyElseChangedFirst_IsAConflict()
    {
        var id = await MakeAsync();
        (await ReportAsync(id, 0)).ShouldBeDone();

        (await ReportAsync(id, 0)).Word().ShouldBe("Conflict");
        (await FinishAsync(id, 0)).Word().ShouldBe("Conflict");
        (await EvidenceAsync(id, 0, "Here")).Word().ShouldBe("Conflict");
        (await CancelAsync(id, 0)).Word().ShouldBe("Conflict");
        (await CarryAsync(id, 0, Today.AddDays(30))).Word().ShouldBe("Conflict");
        (await ReopenAsync(id, 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Progress_OfWhatIsCancelledInTheSameMoment_IsAConflict()
    {
        var id = await MakeAsync();
        var held = new Interleaving(Database.Contexts, async () => (await CancelAsync(id, 0)).ShouldBeDone());
        var services = new UseCaseServices(held, Database.Time, Database.Get<UseCaseServices>().Logging);

        var outcome = await new ReportCommitment(services).ExecuteAsync(
            Owner,
            new ReportCommitmentRequest(id, 0, "Still on track", "")
        );

        outcome.Word().ShouldBe("Conflict");
        (await DetailAsync(Owner, id)).History.Select(news => news.What).ShouldBe([CommitmentEvent.Cancelled]);
    }

    [Fact]
    public async Task Commitment_WithWhatCannotBe_NamesEachField()
    {
        var id = await MakeAsync();
        var tooLong = new string('x', CommitmentEntry.WordsLength + 1);

        Fields(await ReportAsync(id, 0, " ", "javascript:alert(1)")).ShouldBe(["Words", "Link"]);
        Fields(await ReportAsync(id, 0, tooLong, "https://" + new string('x', CommitmentEntry.LinkLength)))
            .ShouldBe(["Words", "Link"]);
        Fields(await FinishAsync(id, 0, tooLong, "file:///c:/plan")).ShouldBe(["Words", "Link"]);
        Fields(await EvidenceAsync(id, 0, " ", " ")).ShouldBe(["Words"]);
        Fields(await CancelAsync(id, 0, "")).ShouldBe(["Because"]);
        Fields(await CarryAsync(id, 0, null, "")).ShouldBe(["Due", "Because"]);
        Fields(await ReopenAsync(id, 0, "")).ShouldBe(["Because"]);
        (await CarryAsync(id, 0, Today.AddDays(7))).Word().ShouldBe("commitment-not-later");
    }

    [Fact]
    public async Task Commitment_OfSomebodyWhoLeaves_IsHandedOverByThePerformanceTeamOrTheChair()
    {
        var id = await MakeAsync();
        await Database.SaveAsync(People.Holding("Ann Other", Anywhere(Role.Officer)));
        var ann = Actors.Named("Ann Other", Anywhere(Role.Officer));
        Fields(await HandOverAsync(id, 0, "", " ")).ShouldBe(["OwnerId", "Because"]);
        Fields(await HandOverAsync(id, 0, "nobody", "She leaves")).ShouldBe(["OwnerId"]);
        (await HandOverAsync(id, 0, ann.Id, "She leaves", Owner)).Word().ShouldBe("Forbidden");
        (await HandOverAsync(id, 1, ann.Id, "She leaves")).Word().ShouldBe("Conflict");

        (await HandOverAsync(id, 0, ann.Id, "She leaves", Chair)).ShouldBeDone();

        var detail = await DetailAsync(ann, id);
        (detail.Line.Owner, detail.Line.FirstOwner, detail.MayUpdate).ShouldBe((ann.Name, Owner.Name, true));
        var news = detail.History.Single();
        (news.What, news.Words, news.By, news.HandedBy).ShouldBe(
            (CommitmentEvent.HandedOver, "She leaves", Chair.Name, Owner.Name)
        );
        (await HandOverAsync(id, 1, ann.Id, "Again")).Word().ShouldBe("commitment-same-owner");
        (await Queries.DetailAsync(Actors.PerformanceTeam, id, Today))!
            .NewOwners.Select(p => p.Id)
            .ShouldNotContain(ann.Id);
    }

    public static TheoryData<Role, bool, bool> Roles()
    {
        var data = new TheoryData<Role, bool, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(
                role,
                role is Role.Director or Role.CltMember or Role.PerformanceTeam or Role.Auditor,
                role is Role.PerformanceTeam
            );
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_ThatDidNotTakePart_SeesAndUpdatesWhereItIsGranted(Role role, bool sees, bool updates)
    {
        var actor = Actors.Holding(role);
        var id = await MakeAsync();
        // Chairs say something of those that they see; whoever takes part in no session sees none.
        var mayUpdateAny = RolePermissions
            .Of(role)
            .Intersect([Permission.UpdateCommitments, Permission.RunSessions])
            .Any();

        ((await Queries.DetailAsync(actor, id, Today)) is not null).ShouldBe(sees);
        (await ReportAsync(id, 0, by: actor))
            .Word()
            .ShouldBe(
                updates ? "Done"
                : sees || !mayUpdateAny ? "Forbidden"
                : "NotFound"
            );
        ((await Queries.DetailAsync(actor, id, Today))?.MayUpdate ?? false).ShouldBe(updates);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_ThatOwnsOne_UpdatesItWhereItIsGranted(Role role, bool sees, bool updates)
    {
        _ = (sees, updates);
        var actor = Actors.Holding(role);
        var id = await MakeAsync(owner: actor);
        var may = RolePermissions.Of(role).Contains(Permission.UpdateCommitments);

        (await DetailAsync(actor, id)).MayUpdate.ShouldBe(may);
        (await FinishAsync(id, 0, by: actor)).Word().ShouldBe(may ? "Done" : "Forbidden");
        (await EvidenceAsync(id, 1, "Here", by: actor)).Word().ShouldBe(may ? "Done" : "Forbidden");
        (await CarryAsync(id, 2, Today.AddDays(30), by: actor))
            .Word()
            .ShouldBe(may ? "commitment-not-open" : "Forbidden");
        (await ReopenAsync(id, 2, by: actor)).Word().ShouldBe(may ? "Done" : "Forbidden");
        (await CancelAsync(id, 3, by: actor)).Word().ShouldBe(may ? "Done" : "Forbidden");
    }

    [Fact]
    public async Task Commitment_OfAnotherDirectorateOrOfNoTopic_IsNotADirectors()
    {
        var ids = await new GivenSession(
            "CLT",
            Held,
            Chair,
            [new("HOU-1", Owner, Today), new("LIB-1", Owner, Today), new(null, Owner, Today)]
        ).SaveAsync(Database);

        (await SeenAsync(Actors.Director, ids)).ShouldBe([ids[0]]);
        (await SeenAsync(DirectorOfPeople, ids)).ShouldBe([ids[1]]);
        (await SeenAsync(Actors.Holding(Role.CltMember), ids)).ShouldBe(ids);
        (await SeenAsync(Chair, ids)).ShouldBe(ids);
        (await ReportAsync(ids[0], 0, by: DirectorOfPeople)).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task Commitment_OfASessionThatIsBeingHeld_IsInNoListYet()
    {
        var id = (
            await new GivenSession("CLT", Today, Chair, [new("HOU-1", Owner, Today.AddDays(7))])
            {
                IsClosed = false,
            }.SaveAsync(Database)
        ).Single();

        (await SeenAsync(Owner, [id])).ShouldBeEmpty();
        (await SeenAsync(Actors.PerformanceTeam, [id])).ShouldBeEmpty();
        (await ListAsync(Owner, new())).ShouldBeEmpty();
        (await ListAsync(Actors.PerformanceTeam, new(Body: "CLT"))).ShouldBeEmpty();
        (await Queries.DueAsync(Owner, Today)).ShouldBeNull();
        (await ReportAsync(id, 0)).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task RunningSession_OfTheSameBody_IsWhereItsChairAndAnalystSayWhatBecameOfIt()
    {
        var id = await MakeAsync();
        var (chair, analyst) = (
            Actors.Named("New Chair", Anywhere(Role.CabinetMember)),
            Actors.Named("New Analyst", Anywhere(Role.HeadOfService))
        );
        var member = Actors.Named("New Member", Anywhere(Role.HeadOfService));
        (await SeenAsync(chair, [id])).ShouldBeEmpty();
        await new GivenSession("OTHER", Today, chair, []) { IsClosed = false, Analyst = analyst }.SaveAsync(Database);
        (await ReportAsync(id, 0, by: chair)).Word().ShouldBe("NotFound");

        await new GivenSession("CLT", Today, chair, [])
        {
            IsClosed = false,
            Analyst = analyst,
            Member = member,
        }.SaveAsync(Database);

        (await SeenAsync(member, [id])).ShouldBe([id]);
        (await ReportAsync(id, 0, by: member)).Word().ShouldBe("Forbidden");
        (await ReportAsync(id, 0, by: chair)).ShouldBeDone();
        (await FinishAsync(id, 1, by: analyst)).ShouldBeDone();
        // The chair of the session in which it was made, but of none that is held.
        (await ReopenAsync(id, 2, by: Chair))
            .Word()
            .ShouldBe("Forbidden");
    }

    /// <summary>Each role with whether it runs sessions, or says how far commitments of its own are.</summary>
    public static TheoryData<Role, bool> Chairs()
    {
        var data = new TheoryData<Role, bool>();
        foreach (var role in Enum.GetValues<Role>())
        {
            data.Add(role, role is not (Role.Auditor or Role.Administrator));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Chairs))]
    public async Task Role_ThatChairsARunningSession_ClosesEarlierCommitmentsOfItsBodyAlone(Role role, bool may)
    {
        // Nobody is invited who does not join sessions; what a role lacks is refused even where somebody was.
        var joins = RolePermissions.Of(role).Contains(Permission.JoinSessions);
        var chair = Actors.Named("New Chair", Anywhere(role));
        var ids = await new GivenSession(
            "SCRUTINY",
            Held,
            Chair,
            [new(null, Owner, Today), new(null, Owner, Today), new(null, Owner, Today)]
        ).SaveAsync(Database);
        var ofAnother = await MakeAsync();
        await new GivenSession("SCRUTINY", Today, chair, []) { IsClosed = false }.SaveAsync(Database);
        var expected =
            may && joins ? "Done"
            : may ? "NotFound"
            : "Forbidden";

        (await FinishAsync(ids[0], 0, by: chair)).Word().ShouldBe(expected);
        (await CancelAsync(ids[1], 0, by: chair)).Word().ShouldBe(expected);
        (await CarryAsync(ids[2], 0, Today.AddDays(30), by: chair)).Word().ShouldBe(expected);

        // The performance team says what became of any; nobody else does for another body.
        var team = role is Role.PerformanceTeam;
        ((await FinishAsync(ofAnother, 0, by: chair)).Word() == "Done").ShouldBe(team);
        await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Closed' WHERE State = 'Running'");
        ((await ReopenAsync(ids[0], 1, by: chair)).Word() == "Done").ShouldBe(team);
    }

    [Fact]
    public async Task ScrutinyChair_OutsideOfARunningSessionOfTheirs_SaysNothing()
    {
        var chair = Actors.Named("Sam Scrutiny", Anywhere(Role.ScrutinyMember));
        var member = Actors.Named("Max Member", Anywhere(Role.ScrutinyMember));
        var id = await MakeAsync(body: "SCRUTINY");
        await new GivenSession("OTHER", Today, chair, []) { IsClosed = false }.SaveAsync(Database);
        (await FinishAsync(id, 0, by: chair)).Word().ShouldBe("NotFound");
        await new GivenSession("SCRUTINY", Today, chair, []) { IsClosed = false, Member = member }.SaveAsync(Database);
        (await DetailAsync(member, id)).MayUpdate.ShouldBeFalse();
        (await FinishAsync(id, 0, by: member)).Word().ShouldBe("Forbidden");
        await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Ready' WHERE State = 'Running'");
        (await DetailAsync(chair, id)).MayUpdate.ShouldBeFalse();
        (await FinishAsync(id, 0, by: chair)).Word().ShouldBe("Forbidden");
        await Database.TamperAsync($"UPDATE ChallengeSessions SET State = 'Running' WHERE State = 'Ready'");

        (await DetailAsync(chair, id)).MayUpdate.ShouldBeTrue();
        (await FinishAsync(id, 0, by: chair)).ShouldBeDone();

        (await DetailAsync(Owner, id)).History.Select(news => news.By).ShouldBe([chair.Name]);
    }

    [Fact]
    public async Task ScrutinyChair_OfARunningSession_DoesNotFindWhatIsExempt()
    {
        var chair = Actors.Named("Sam Scrutiny", Anywhere(Role.ScrutinyMember));
        var id = await MakeAsync(body: "SCRUTINY");
        await new GivenSession("SCRUTINY", Today, chair, []) { IsClosed = false }.SaveAsync(Database);
        (await SeenAsync(chair, [id])).ShouldBe([id]);
        (
            await Database
                .Get<MarkExempt>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new MarkExemptRequest("HOU-1", 0, ExemptParagraph.FinancialAffairs, "It names a contractor.")
                )
        ).ShouldBeDone();

        (await SeenAsync(chair, [id])).ShouldBeEmpty();
        (await FinishAsync(id, 0, by: chair)).Word().ShouldBe("NotFound");
        (await CancelAsync(id, 0, by: chair)).Word().ShouldBe("NotFound");
        (await CarryAsync(id, 0, Today.AddDays(30), by: chair)).Word().ShouldBe("NotFound");
    }

    [Fact]
    public async Task LaterSession_ThatIsOver_LeavesEarlierCommitmentsWithItsChairAndAnalyst()
    {
        var id = await MakeAsync();
        var (chair, member) = (
            Actors.Named("New Chair", Anywhere(Role.CabinetMember)),
            Actors.Named("New Member", Anywhere(Role.HeadOfService))
        );
        await new GivenSession("CLT", Today, chair, []) { Member = member }.SaveAsync(Database);

        (await SeenAsync(chair, [id])).ShouldBe([id]);
        (await SeenAsync(member, [id])).ShouldBeEmpty();
        (await ReportAsync(id, 0, by: chair)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Commitment_OfAnExemptTopic_IsNotFoundByThoseWhoMayNotSeeIt()
    {
        var id = await MakeAsync(owner: Chair);
        (await SeenAsync(Chair, [id])).ShouldBe([id]);
        (
            await Database
                .Get<MarkExempt>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new MarkExemptRequest("HOU-1", 0, ExemptParagraph.FinancialAffairs, "It names a contractor.")
                )
        ).ShouldBeDone();

        // A Cabinet member, who does not read exempt indicators, owns it.
        (await SeenAsync(Chair, [id])).ShouldBeEmpty();
        (await ListAsync(Chair, new())).ShouldBeEmpty();
        (await Queries.DueAsync(Chair, Today)).ShouldBeNull();
        (await ReportAsync(id, 0, by: Chair)).Word().ShouldBe("NotFound");
        (await FinishAsync(id, 0, by: Chair)).Word().ShouldBe("NotFound");
        (await SeenAsync(Actors.Director, [id])).ShouldBe([id]);
        (await ReportAsync(id, 0, by: Actors.PerformanceTeam)).ShouldBeDone();
    }

    [Fact]
    public async Task Commitment_OfAnOpenRound_IsForThoseWhoSeeItsFigures()
    {
        var member = Actors.Named("New Member", Anywhere(Role.HeadOfService));
        var id = (
            await new GivenSession("CLT", Held, Chair, [new("HOU-1", Actors.Holding(Role.Partner), Today)])
            {
                Member = member,
                IsOfTheOpenRound = true,
            }.SaveAsync(Database)
        ).Single();

        (await SeenAsync(Chair, [id])).ShouldBeEmpty();
        (await SeenAsync(member, [id])).ShouldBe([id]);
        (await SeenAsync(Actors.Director, [id])).ShouldBe([id]);
        (await SeenAsync(Actors.Holding(Role.Partner), [id])).ShouldBe([id]);
        await Database.TamperAsync($"UPDATE CollectionRounds SET State = 'Closed'");
        (await SeenAsync(Chair, [id])).ShouldBe([id]);
    }

    [Fact]
    public async Task List_OfABody_CountsAndNarrowsDown()
    {
        var other = Actors.Named("Lee Libraries");
        var ids = await new GivenSession(
            "CLT",
            Held,
            Chair,
            [
                new("HOU-1", Owner, Today.AddDays(7), "A plan of 100% repairs"),
                new("LIB-1", other, Today.AddDays(-3), "Longer hours"),
                new(null, other, Today, "A letter"),
                new("HOU-1", Owner, Today.AddDays(-1), "Done late"),
                new("HOU-1", Owner, Today, "Given up"),
            ]
        ).SaveAsync(Database);
        await new GivenSession("DLT", Held, Chair, [new("HOU-1", Owner, Today.AddDays(-9))]).SaveAsync(Database);
        (await FinishAsync(ids[3], 0, "Here")).ShouldBeDone();
        (await CancelAsync(ids[4], 0)).ShouldBeDone();

        var list = (await Queries.ListAsync(Actors.Auditor, new(Body: "CLT"), 1, Today)).ShouldNotBeNull();
        list.Counts.ShouldBe(new CommitmentCounts(3, 1, 1, 1, 1));
        list.Body.ShouldBe(new CommitmentChoice("CLT", "Body CLT"));
        list.Bodies.Select(body => body.Code).ShouldBe(["CLT", "DLT"]);
        list.Lines.Select(line => line.Id).ShouldBe([ids[1], ids[2], ids[0]]);
        (await BodyAsync(new(CommitmentsShown.All))).ShouldBe([ids[1], ids[2], ids[0], ids[4], ids[3]]);
        (await BodyAsync(new(CommitmentsShown.Overdue))).ShouldBe([ids[1]]);
        (await BodyAsync(new(CommitmentsShown.Done))).ShouldBe([ids[3]]);
        (await BodyAsync(new(CommitmentsShown.DoneLate))).ShouldBe([ids[3]]);
        (await BodyAsync(new(CommitmentsShown.Cancelled))).ShouldBe([ids[4]]);
        (await BodyAsync(new(Owner: "olu"))).ShouldBe([ids[0]]);
        (await BodyAsync(new(Directorate: "PEO"))).ShouldBe([ids[1]]);
        (await BodyAsync(new(Indicator: "HOU-1"))).ShouldBe([ids[0]]);
        (await BodyAsync(new(Text: "100%"))).ShouldBe([ids[0]]);
        (await BodyAsync(new(Text: "name of lib-1"))).ShouldBe([ids[1]]);
        (await BodyAsync(new(Text: "%"))).ShouldBe([ids[0]]);
        (await Queries.ListAsync(Actors.Auditor, new(Body: "NOWHERE"), 1, Today)).ShouldBeNull();
        (await Queries.FileAsync(Actors.Auditor, new(Body: "NOWHERE"), Today)).ShouldBeNull();
        (await Queries.ListAsync(Owner, new(Body: "CLT"), 1, Today)).ShouldBeNull();
        (await Queries.FileAsync(Owner, new(Body: "CLT"), Today)).ShouldBeNull();
        // What a director sees of the body is of their directorate.
        (await ListAsync(Actors.Director, new(Body: "CLT"))).ShouldBe([ids[0]]);
    }

    [Fact]
    public async Task OpenOnes_OfIndicators_AreThoseThatTheReaderMaySee()
    {
        var ids = await new GivenSession(
            "CLT",
            Held,
            Chair,
            [
                new("HOU-1", Owner, Today.AddDays(7)),
                new("HOU-1", Owner, Today.AddDays(-3)),
                new("HOU-1", Owner, Today),
                new("LIB-1", Owner, Today),
                new(null, Owner, Today),
            ]
        ).SaveAsync(Database);
        (await FinishAsync(ids[2], 0, "Here")).ShouldBeDone();

        (await OpenAsync(Actors.Auditor, "HOU-1", "HOU-2")).ShouldBe([ids[1], ids[0]]);
        (await OpenAsync(Actors.Auditor, "LIB-1", "HOU-1")).ShouldBe([ids[1], ids[3], ids[0]]);
        (await OpenAsync(Actors.Director, "LIB-1", "HOU-1")).ShouldBe([ids[1], ids[0]]);
        (await OpenAsync(DirectorOfPeople, "HOU-1")).ShouldBeEmpty();
        (await OpenAsync(Actor.Nobody, "HOU-1")).ShouldBeEmpty();

        async Task<IEnumerable<int>> OpenAsync(Actor actor, params string[] codes) =>
            (await Queries.OpenOfAsync(actor, codes.Select(code => Council[code].Id).ToList(), Today)).Select(line =>
                line.Id
            );
    }

    [Fact]
    public async Task List_OfTheReadersOwn_IsOfAllBodiesAndOfNobodyElse()
    {
        var overdue = await MakeAsync(due: Today.AddDays(-1));
        var next = (
            await new GivenSession("DLT", Held, Chair, [new(null, Owner, Today.AddDays(3))]).SaveAsync(Database)
        ).Single();
        await MakeAsync(owner: Actors.Director);

        (await ListAsync(Owner, new())).ShouldBe([overdue, next]);
        (await Queries.ListAsync(Owner, new(), 1, Today))!.Bodies.ShouldBeEmpty();
        (await Queries.DueAsync(Owner, Today)).ShouldBe(new CommitmentsDue(2, 1, Today.AddDays(3)));
        (await FinishAsync(next, 0)).ShouldBeDone();
        (await Queries.DueAsync(Owner, Today)).ShouldBe(new CommitmentsDue(1, 1, null));
        (await FinishAsync(overdue, 0)).ShouldBeDone();
        (await Queries.DueAsync(Owner, Today)).ShouldBeNull();
        (await ListAsync(Actors.Administrator, new())).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_OfMoreThanAPage_IsPagedAndItsFileHasAll()
    {
        var ids = await new GivenSession(
            "CLT",
            Held,
            Chair,
            Enumerable.Range(0, 30).Select(day => new GivenCommitment("HOU-1", Owner, Today.AddDays(day))).ToList()
        ).SaveAsync(Database);
        (await ReportAsync(ids[29], 0, "First")).ShouldBeDone();
        (await ReportAsync(ids[29], 1, "Last")).ShouldBeDone();

        var second = (await Queries.ListAsync(Owner, new(), 2, Today)).ShouldNotBeNull();

        (second.Found, second.Page, second.Pages).ShouldBe((30, 2, 2));
        second.Lines.Select(line => line.Id).ShouldBe(ids.Skip(25));
        second.Lines[^1].Last!.Words.ShouldBe("Last");
        (await Queries.ListAsync(Owner, new(), 99, Today))!.Page.ShouldBe(2);
        (await Queries.FileAsync(Owner, new(), Today))!.Select(line => line.Id).ShouldBe(ids);
    }

    [Fact]
    public async Task History_OfACommitment_SaysWhatHappened()
    {
        var id = await MakeAsync();
        (await CarryAsync(id, 0, Today.AddDays(30), "Ill")).ShouldBeDone();

        var page = await Database.Get<ChangeHistoryQueries>().PageAsync(Actors.Auditor, new ChangeFilter(), 1);

        page.Entries.ShouldContain(entry => entry.Done.StartsWith("Carried to another day "));
    }

    private static ScopedRole Anywhere(Role role) => new(role, ScopeKind.WholeCouncil, 0);

    private static IEnumerable<string> Fields(Outcome<int> outcome) =>
        outcome.ShouldBeInvalid().Select(error => error.Field);

    private async Task<int> MakeAsync(Actor? owner = null, DateOnly? due = null, string body = "CLT") =>
        (
            await new GivenSession(
                body,
                Held,
                Chair,
                [new("HOU-1", owner ?? Owner, due ?? Today.AddDays(7))]
            ).SaveAsync(Database)
        ).Single();

    private async Task<CommitmentDetail> DetailAsync(Actor actor, int id) =>
        (await Queries.DetailAsync(actor, id, London.DayOf(Database.Time.Utc))).ShouldNotBeNull();

    private async Task<List<int>> SeenAsync(Actor actor, IReadOnlyList<int> ids)
    {
        var seen = new List<int>();
        foreach (var id in ids)
        {
            if (await Queries.DetailAsync(actor, id, Today) is not null)
            {
                seen.Add(id);
            }
        }

        return seen;
    }

    private async Task<IReadOnlyList<int>> ListAsync(Actor actor, CommitmentFilter filter) =>
        (await Queries.ListAsync(actor, filter, 1, Today))!.Lines.Select(line => line.Id).ToList();

    private Task<IReadOnlyList<int>> BodyAsync(CommitmentFilter filter) =>
        ListAsync(Actors.Auditor, filter with { Body = "CLT" });

    private Task<Outcome<int>> HandOverAsync(int id, int version, string owner, string because, Actor? by = null) =>
        Database
            .Get<HandOverCommitment>()
            .ExecuteAsync(by ?? Actors.PerformanceTeam, new HandOverCommitmentRequest(id, version, owner, because));

    private Task<Outcome<int>> ReportAsync(
        int id,
        int version,
        string words = "Still on track",
        string link = "",
        Actor? by = null
    ) =>
        Database
            .Get<ReportCommitment>()
            .ExecuteAsync(by ?? Owner, new ReportCommitmentRequest(id, version, words, link));

    private Task<Outcome<int>> FinishAsync(
        int id,
        int version,
        string words = "",
        string link = "",
        Actor? by = null
    ) =>
        Database
            .Get<FinishCommitment>()
            .ExecuteAsync(by ?? Owner, new FinishCommitmentRequest(id, version, words, link));

    private Task<Outcome<int>> EvidenceAsync(int id, int version, string words, string link = "", Actor? by = null) =>
        Database
            .Get<AddCommitmentEvidence>()
            .ExecuteAsync(by ?? Owner, new AddCommitmentEvidenceRequest(id, version, words, link));

    private Task<Outcome<int>> CancelAsync(int id, int version, string because = "Because", Actor? by = null) =>
        Database.Get<CancelCommitment>().ExecuteAsync(by ?? Owner, new CancelCommitmentRequest(id, version, because));

    private Task<Outcome<int>> CarryAsync(
        int id,
        int version,
        DateOnly? due,
        string because = "Because",
        Actor? by = null
    ) =>
        Database
            .Get<CarryCommitment>()
            .ExecuteAsync(by ?? Owner, new CarryCommitmentRequest(id, version, due, because));

    private Task<Outcome<int>> ReopenAsync(int id, int version, string because = "Because", Actor? by = null) =>
        Database.Get<ReopenCommitment>().ExecuteAsync(by ?? Owner, new ReopenCommitmentRequest(id, version, because));
}
