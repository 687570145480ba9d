using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.Challenge.Scrutiny;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Challenge.Scrutiny;

/// <summary>HOU-1 is of Housing, in Place and Homes; S1 is Housing's plan, and P1 nobody's alone.</summary>
public sealed class RecommendationUseCaseTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private RecommendationQueries Queries => Database.Get<RecommendationQueries>();

    private Actor Scrutiny => Actors.Holding(Role.ScrutinyMember);

    private Actor MemberOfEnvironment =>
        Actors.Named(
            "Eve Environment",
            new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Environment.Id)
        );

    private Actor DirectorOfPeople =>
        Actors.Named("Pam People", new ScopedRole(Role.Director, ScopeKind.Directorate, Council.People.Id));

    [Fact]
    public async Task Recommendation_FromMakingToClosing_IsSeenByAll()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        var made = await LineAsync(Scrutiny, id);
        (made.State, made.MadeBy, made.IsOnBehalf, made.Committee.Code).ShouldBe(
            (RecommendationState.AwaitingResponse, Scrutiny.Name, false, "SCRUTINY")
        );
        made.PeriodThen.ShouldBe("Q1 2026/27");
        made.FigureThen.ShouldNotBeEmpty();

        (await RespondAsync(id, 0)).ShouldBeDone();
        (await PlanAsync(id, 1)).ShouldBeDone();
        var step = (await LineAsync(Actors.Director, id)).Steps.Single();
        (step.What, step.Owner, step.Due).ShouldBe(("Write to them", "Head of housing", Today.AddDays(30)));
        (await FinishAsync(id, 2, step.Id)).ShouldBeDone();
        var done = (await Queries.DetailAsync(Scrutiny, id)).ShouldNotBeNull();
        (done.Line.State, done.MayClose).ShouldBe((RecommendationState.AwaitingCommittee, true));
        (done.Line.Steps[0].Evidence, done.Line.Steps[0].Link).ShouldBe(("The letter.", "https://council.example/x"));
        (await SendBackAsync(id, 3)).ShouldBeDone();
        (await PlanAsync(id, 4)).ShouldBeDone();
        var second = (await LineAsync(Actors.Director, id)).Steps.Single(s => s.DoneOn is null);
        (await FinishAsync(id, 5, second.Id)).ShouldBeDone();

        (await CloseAsync(id, 6)).ShouldBeDone();

        var closed = await LineAsync(Actors.Auditor, id);
        (closed.State, closed.ClosedBy, closed.ClosingWords, closed.SentBackReason).ShouldBe(
            (RecommendationState.Closed, Scrutiny.Name, "Thank you.", "Not enough.")
        );
        (await PlanAsync(id, 7)).Word().ShouldBe("recommendation-not-in-progress");
    }

    [Fact]
    public async Task Recommendation_ThatIsNotAccepted_WaitsForTheCommittee()
    {
        var id = (await MakeAsync()).ShouldBeDone();

        (await RespondAsync(id, 0, CabinetResponse.NotAccepted)).ShouldBeDone();

        (await PlanAsync(id, 1)).Word().ShouldBe("recommendation-not-in-progress");
        (await SendBackAsync(id, 1)).ShouldBeDone();
        (await RespondAsync(id, 2)).ShouldBeDone();
        (await LineAsync(Scrutiny, id)).State.ShouldBe(RecommendationState.InProgress);
    }

    [Fact]
    public async Task Recommendation_OnBehalf_SaysWhoWroteAndForWhom()
    {
        var team = Actors.PerformanceTeam;
        var id = (await MakeAsync(by: team)).ShouldBeDone();
        Fields(await RespondAsync(id, 0, by: team)).ShouldBe(["For"]);
        (await RespondAsync(id, 0, by: team, behalf: "Cabinet, 12 November")).ShouldBeDone();

        var line = await LineAsync(Scrutiny, id);
        (line.IsOnBehalf, line.RespondedBy, line.RespondedFor).ShouldBe((true, team.Name, "Cabinet, 12 November"));
    }

    [Fact]
    public async Task Recommendation_OfWhatIsNotTheirs_IsNeitherRespondedToNorActedOn()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        (await RespondAsync(id, 0, by: MemberOfEnvironment)).Word().ShouldBe("Forbidden");
        (await Queries.DetailAsync(MemberOfEnvironment, id))!.MayRespond.ShouldBeFalse();
        (await Queries.DetailAsync(Actors.CabinetMember, id))!.MayRespond.ShouldBeTrue();
        (await RespondAsync(id, 0)).ShouldBeDone();

        (await PlanAsync(id, 1, DirectorOfPeople)).Word().ShouldBe("Forbidden");
        (await PlanAsync(id, 1, Actors.LibraryHead)).Word().ShouldBe("Forbidden");
        (await PlanAsync(id, 1, Actors.HeadOfService)).ShouldBeDone();
    }

    [Theory]
    [InlineData("S1", true, false, true, false)]
    [InlineData("P1", true, true, true, true)]
    public async Task Recommendation_AboutAnElement_IsOfWhoeverLeadsIt(
        string element,
        bool homes,
        bool environment,
        bool place,
        bool people
    )
    {
        var id = (await MakeAsync(indicator: "", element: element)).ShouldBeDone();
        var line = await LineAsync(Scrutiny, id);
        (line.IsIndicator, line.Code).ShouldBe((false, element));
        line.FigureThen.ShouldContain("rated");
        (await Queries.DetailAsync(Actors.CabinetMember, id))!.MayRespond.ShouldBe(homes);
        (await Queries.DetailAsync(MemberOfEnvironment, id))!.MayRespond.ShouldBe(environment);
        (await RespondAsync(id, 0)).ShouldBeDone();
        (await Queries.DetailAsync(Actors.Director, id))!.MayAct.ShouldBe(place);
        (await Queries.DetailAsync(DirectorOfPeople, id))!.MayAct.ShouldBe(people);
    }

    [Fact]
    public async Task Recommendation_WithWhatCannotBe_NamesEachField()
    {
        Fields(await MakeAsync(text: " ")).ShouldBe(["Text"]);
        Fields(await MakeAsync(committee: "")).ShouldBe(["BodyCode"]);
        (await MakeAsync(committee: "NOWHERE")).Word().ShouldBe("not-a-scrutiny-committee");
        Fields(await MakeAsync(indicator: "", element: "")).ShouldBe(["Indicator"]);
        Fields(await MakeAsync(element: "P1")).ShouldBe(["Indicator"]);
        Fields(await MakeAsync(indicator: "NOWHERE")).ShouldBe(["Indicator"]);
        Fields(await MakeAsync(indicator: "", element: "NOWHERE")).ShouldBe(["ElementCode"]);
        Fields(await MakeAsync(meeting: Today.AddDays(1))).ShouldBe(["MeetingOn"]);
        Fields(await MakeAsync(due: Today.AddDays(-1))).ShouldBe(["ResponseDue"]);
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        Fields(await MakeAsync()).ShouldBe(["Indicator"]);
        await Database.TamperAsync($"UPDATE PlanElements SET RetiredOn = {Today} WHERE Code = 'P1'");
        (await MakeAsync(indicator: "", element: "P1")).Word().ShouldBe("recommendation-not-live");
    }

    [Fact]
    public async Task Action_WithWhatCannotBe_NamesEachField()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        Fields(await RespondAsync(id, 0, null)).ShouldBe(["Response"]);
        (await RespondAsync(id, 0)).ShouldBeDone();
        Fields(await PlanAsync(id, 1, due: Today.AddDays(-1))).ShouldBe(["Due"]);
        (await PlanAsync(id, 1)).ShouldBeDone();
        var step = (await LineAsync(Scrutiny, id)).Steps.Single().Id;

        Fields(await FinishAsync(id, 2, step, link: "javascript:alert(1)")).ShouldBe(["Link"]);
        Fields(await FinishAsync(id, 2, step, evidence: "")).ShouldBe(["Evidence"]);
        (await FinishAsync(id, 2, step + 1)).Word().ShouldBe("NotFound");
        (await FinishAsync(id, 2, step, link: "")).ShouldBeDone();
    }

    [Fact]
    public async Task Recommendation_ThatSomebodyElseChangedFirst_IsAConflict()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        (await RespondAsync(id, 0)).ShouldBeDone();
        (await PlanAsync(id, 1)).ShouldBeDone();
        var step = (await LineAsync(Scrutiny, id)).Steps.Single().Id;

        (await RespondAsync(id, 0)).Word().ShouldBe("Conflict");
        (await PlanAsync(id, 1)).Word().ShouldBe("Conflict");
        (await FinishAsync(id, 1, step)).Word().ShouldBe("Conflict");
        (await CloseAsync(id, 1)).Word().ShouldBe("Conflict");
        (await SendBackAsync(id, 1)).Word().ShouldBe("Conflict");
        (await WithdrawAsync(id, 1)).Word().ShouldBe("Conflict");
        (await CorrectAsync(id, 1)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Recommendation_ThatNobodyHasRespondedTo_IsCorrectedAndTheHistoryKeepsWhatItSaid()
    {
        await Database.SaveAsync(
            new AccountableBody("HEALTH", "Health scrutiny", AccountableBodyKind.ScrutinyCommittee)
        );
        var id = (await MakeAsync()).ShouldBeDone();
        var detail = (await Queries.DetailAsync(Scrutiny, id)).ShouldNotBeNull();
        detail.Committees.Select(committee => committee.Code).ShouldBe(["HEALTH", "SCRUTINY"]);

        (await CorrectAsync(id, 0, "HEALTH", "That it is reviewed.", Today.AddDays(-3))).ShouldBeDone();

        var line = await LineAsync(Scrutiny, id);
        (line.Committee.Code, line.Text, line.Kind, line.MeetingOn, line.Version).ShouldBe(
            ("HEALTH", "That it is reviewed.", RecommendationKind.InDepthReview, Today.AddDays(-3), 1)
        );
        (line.State, line.MadeBy).ShouldBe((RecommendationState.AwaitingResponse, Scrutiny.Name));
        var record = await Database.ReadAsync(db =>
            Task.FromResult(db.ChangeRecords.OrderByDescending(r => r.Id).First())
        );
        (record.Kind, record.ActorName).ShouldBe((nameof(CorrectRecommendation), Scrutiny.Name));
        record.Before.ShouldNotBeNull().ShouldContain("That more is done.");
        (
            await Database.Get<ChangeHistoryQueries>().PageAsync(Actors.Auditor, new ChangeFilter(), 1)
        ).Entries.ShouldContain(entry => entry.Done.StartsWith("Corrected "));
        (await CorrectAsync(id, 0)).Word().ShouldBe("Conflict");
        (await RespondAsync(id, 1)).ShouldBeDone();
        (await Queries.DetailAsync(Scrutiny, id))!.MayCorrect.ShouldBeFalse();
        (await CorrectAsync(id, 2)).Word().ShouldBe("recommendation-responded");
    }

    [Fact]
    public async Task Correction_WithWhatCannotBe_NamesEachField()
    {
        var id = (await MakeAsync(due: Today)).ShouldBeDone();
        Fields(await CorrectAsync(id, 0, text: " ")).ShouldBe(["Text"]);
        Fields(await CorrectAsync(id, 0, committee: "")).ShouldBe(["BodyCode"]);
        (await CorrectAsync(id, 0, committee: "NOWHERE")).Word().ShouldBe("not-a-scrutiny-committee");
        Fields(await CorrectAsync(id, 0, meeting: Today.AddDays(1))).ShouldBe(["MeetingOn"]);
        Fields(await CorrectAsync(id, 0, due: Today.AddDays(-1))).ShouldBe(["ResponseDue"]);
        (await CorrectAsync(id + 1, 0)).Word().ShouldBe("NotFound");
        Database.Time.Advance(TimeSpan.FromDays(5));

        // The day that was asked for may stay when it is over, and the committee when it is retired.
        await Database.TamperAsync($"UPDATE AccountableBodies SET RetiredOn = '2026-10-01' WHERE Code = 'SCRUTINY'");
        (await CorrectAsync(id, 0, text: "Else.", due: Today)).ShouldBeDone();
    }

    [Fact]
    public async Task Recommendation_ThatIsWithdrawn_StaysOnRecord()
    {
        var id = (await MakeAsync()).ShouldBeDone();

        (await WithdrawAsync(id, 0)).ShouldBeDone();

        (await ListAsync(Scrutiny, new RecommendationFilter())).ShouldBeEmpty();
        (await ListAsync(Scrutiny, new RecommendationFilter(State: RecommendationState.Withdrawn))).ShouldBe([id]);
        (await LineAsync(Scrutiny, id)).ClosingWords.ShouldBe("A mistake.");
    }

    [Fact]
    public async Task List_OfRecommendations_CountsAndNarrowsDown()
    {
        var overdue = (await MakeAsync(due: Today)).ShouldBeDone();
        var waste = (await MakeAsync("WAS-1", meeting: Today.AddDays(-3))).ShouldBeDone();
        var element = (await MakeAsync("", "P1", meeting: Today.AddDays(-5))).ShouldBeDone();
        (await RespondAsync(waste, 0, by: MemberOfEnvironment)).ShouldBeDone();
        (await RespondAsync(element, 0, CabinetResponse.NotAccepted)).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(1));

        var all = (await Queries.ListAsync(Actors.Auditor, new RecommendationFilter(), 1, Now)).ShouldNotBeNull();
        all.Counts.ShouldBe(new RecommendationCounts(1, 1, 1, 1, 0));
        all.Lines.Select(line => line.Id).ShouldBe([overdue, waste, element]);
        all.Committees.Select(committee => committee.Code).ShouldBe(["SCRUTINY"]);
        (await ListAsync(Scrutiny, new RecommendationFilter(Overdue: true))).ShouldBe([overdue]);
        (await ListAsync(Scrutiny, new RecommendationFilter(Indicator: "WAS-1"))).ShouldBe([waste]);
        (await ListAsync(Scrutiny, new RecommendationFilter(Element: "P1"))).ShouldBe([element]);
        (await ListAsync(Scrutiny, new RecommendationFilter("NOWHERE"))).ShouldBeEmpty();
        (await ListAsync(Scrutiny, new RecommendationFilter("SCRUTINY", RecommendationState.InProgress))).ShouldBe([
            waste,
        ]);
        (await Queries.AllAsync(Scrutiny, new RecommendationFilter(), Now)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task SinceAsked_OfACommittee_ShowsWhatTheReaderMaySeeNow()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        var element = (await MakeAsync("", "P1")).ShouldBeDone();

        var changes = (await Queries.SinceAskedAsync(Scrutiny, "SCRUTINY", Now)).ShouldNotBeNull();

        changes.Counts.AwaitingResponse.ShouldBe(2);
        var one = changes.Changes.Single(change => change.Line.Id == id);
        (one.Now.Figure, one.Now.Period).ShouldBe((one.Line.FigureThen, one.Line.PeriodThen));
        changes.Changes.Single(change => change.Line.Id == element).Now.Figure.ShouldContain("rated");
        (await Queries.SinceAskedAsync(Scrutiny, "NOWHERE", Now)).ShouldBeNull();
        await Database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        (await Queries.SinceAskedAsync(Scrutiny, "SCRUTINY", Now))!
            .Changes.Single(change => change.Line.Id == id)
            .Now.ShouldBe(SubjectNow.Gone);
    }

    [Fact]
    public async Task Recommendation_AboutAnExemptIndicator_IsHiddenFromWhoeverMayNotSeeIt()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        var other = (await MakeAsync("WAS-1")).ShouldBeDone();
        await Database.TamperAsync($"UPDATE Indicators SET ExemptUnder = 'Individual' WHERE Code = 'HOU-1'");

        foreach (var hidden in (Actor[])[Scrutiny, Actors.CabinetMember, DirectorOfPeople])
        {
            (await Queries.DetailAsync(hidden, id)).ShouldBeNull();
            (await ListAsync(hidden, new RecommendationFilter())).ShouldBe([other]);
            (await Queries.SinceAskedAsync(hidden, "SCRUTINY", Now))!.Changes.Single().Line.Id.ShouldBe(other);
            (await Queries.AllAsync(hidden, new RecommendationFilter(), Now)).Single().Id.ShouldBe(other);
        }

        (await LineAsync(Actors.Director, id)).IsExempt.ShouldBeTrue();
        (await RespondAsync(id, 0)).Word().ShouldBe("NotFound");
        (await WithdrawAsync(id, 0)).Word().ShouldBe("NotFound");
        (await CorrectAsync(id, 0)).Word().ShouldBe("NotFound");
        Fields(await MakeAsync()).ShouldBe(["Indicator"]);
        var several = (await MakeAsync(indicator: "name of")).ShouldBeOfType<Outcome<int>.Invalid>().Errors.Single();
        several.Sentence.ShouldContain("HOU-2, Name of HOU-2");
        several.Sentence.ShouldNotContain("HOU-1");
        (await MakeAsync(by: Actors.PerformanceTeam, indicator: "of hou-1")).ShouldBeDone();
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_MakesRespondsActsAndSeesWhereItIsGranted(Role role)
    {
        var actor = Actors.Holding(role);
        var makes = role is Role.ScrutinyMember or Role.PerformanceTeam;
        var responds = role is Role.CabinetMember or Role.PerformanceTeam;
        var acts = role is Role.Director or Role.HeadOfService;
        var sees = makes || responds || acts || role is Role.CltMember or Role.Auditor;
        var id = (await MakeAsync()).ShouldBeDone();

        (await MakeAsync(by: actor)).Word().ShouldBe(makes ? "Done" : "Forbidden");
        ((await Queries.DetailAsync(actor, id)) is not null).ShouldBe(sees);
        ((await Queries.ListAsync(actor, new RecommendationFilter(), 1, Today)) is not null).ShouldBe(sees);
        ((await Queries.SinceAskedAsync(actor, "SCRUTINY", Today)) is not null).ShouldBe(sees);
        (await Queries.AllAsync(actor, new RecommendationFilter(), Today)).Any().ShouldBe(sees);
        (await Queries.FormAsync(actor)).Any().ShouldBe(makes);
        ((await Queries.DetailAsync(actor, id))?.MayCorrect ?? false).ShouldBe(makes);
        var corrected = (await MakeAsync()).ShouldBeDone();
        (await CorrectAsync(corrected, 0, by: actor)).Word().ShouldBe(makes ? "Done" : "Forbidden");
        (await RespondAsync(id, 0, by: actor, behalf: "Cabinet")).Word().ShouldBe(responds ? "Done" : "Forbidden");
        if (!responds)
        {
            (await RespondAsync(id, 0)).ShouldBeDone();
        }

        (await PlanAsync(id, 1, actor)).Word().ShouldBe(acts ? "Done" : "Forbidden");
        (await CloseAsync(id, acts ? 2 : 1, actor))
            .Word()
            .ShouldBe(makes ? "recommendation-not-with-committee" : "Forbidden");
    }

    [Fact]
    public async Task History_OfARecommendation_SaysWhatWasDone()
    {
        var id = (await MakeAsync()).ShouldBeDone();
        (await RespondAsync(id, 0)).ShouldBeDone();
        (await PlanAsync(id, 1)).ShouldBeDone();

        var page = await Database.Get<ChangeHistoryQueries>().PageAsync(Actors.Auditor, new ChangeFilter(), 1);

        page.Entries.ShouldContain(entry => entry.Done.StartsWith("Responded to "));
        page.Entries.ShouldContain(entry => entry.Done.StartsWith("Planned "));
    }

    private DateOnly Now => London.DayOf(Database.Time.Utc);

    private static IEnumerable<string> Fields(Outcome<int> outcome) =>
        outcome.ShouldBeInvalid().Select(error => error.Field);

    private async Task<RecommendationLine> LineAsync(Actor actor, int id) =>
        (await Queries.DetailAsync(actor, id)).ShouldNotBeNull().Line;

    private async Task<IReadOnlyList<int>> ListAsync(Actor actor, RecommendationFilter filter) =>
        (await Queries.ListAsync(actor, filter, 1, Now))!.Lines.Select(line => line.Id).ToList();

    private Task<Outcome<int>> MakeAsync(
        string indicator = "HOU-1",
        string element = "",
        string committee = "SCRUTINY",
        string text = "That more is done.",
        DateOnly? meeting = null,
        DateOnly? due = null,
        Actor? by = null
    ) =>
        Database
            .Get<MakeRecommendation>()
            .ExecuteAsync(
                by ?? Scrutiny,
                new MakeRecommendationRequest(
                    committee,
                    indicator,
                    element,
                    RecommendationKind.FurtherAction,
                    text,
                    meeting ?? Today,
                    due ?? Today.AddMonths(2)
                )
            );

    private Task<Outcome<int>> RespondAsync(
        int id,
        int version,
        CabinetResponse? response = CabinetResponse.Accepted,
        Actor? by = null,
        string behalf = ""
    ) =>
        Database
            .Get<RespondToRecommendation>()
            .ExecuteAsync(
                by ?? Actors.CabinetMember,
                new RespondToRecommendationRequest(id, version, response, "So be it.", behalf)
            );

    private Task<Outcome<int>> PlanAsync(int id, int version, Actor? by = null, DateOnly? due = null) =>
        Database
            .Get<AddRecommendationAction>()
            .ExecuteAsync(
                by ?? Actors.Director,
                new AddRecommendationActionRequest(
                    id,
                    version,
                    "Write to them",
                    "Head of housing",
                    due ?? Today.AddDays(30)
                )
            );

    private Task<Outcome<int>> FinishAsync(
        int id,
        int version,
        int action,
        string evidence = "The letter.",
        string link = "https://council.example/x"
    ) =>
        Database
            .Get<FinishRecommendationAction>()
            .ExecuteAsync(Actors.Director, new FinishRecommendationActionRequest(id, version, action, evidence, link));

    private Task<Outcome<int>> CloseAsync(int id, int version, Actor? by = null) =>
        Database
            .Get<CloseRecommendation>()
            .ExecuteAsync(by ?? Scrutiny, new CloseRecommendationRequest(id, version, "Thank you."));

    private Task<Outcome<int>> SendBackAsync(int id, int version) =>
        Database
            .Get<SendBackRecommendation>()
            .ExecuteAsync(Scrutiny, new SendBackRecommendationRequest(id, version, "Not enough."));

    private Task<Outcome<int>> CorrectAsync(
        int id,
        int version,
        string committee = "SCRUTINY",
        string text = "That it is reviewed.",
        DateOnly? meeting = null,
        DateOnly? due = null,
        Actor? by = null
    ) =>
        Database
            .Get<CorrectRecommendation>()
            .ExecuteAsync(
                by ?? Scrutiny,
                new CorrectRecommendationRequest(
                    id,
                    version,
                    committee,
                    RecommendationKind.InDepthReview,
                    text,
                    meeting ?? Today,
                    due ?? Today.AddMonths(2)
                )
            );

    private Task<Outcome<int>> WithdrawAsync(int id, int version) =>
        Database
            .Get<WithdrawRecommendation>()
            .ExecuteAsync(Scrutiny, new WithdrawRecommendationRequest(id, version, "A mistake."));
}
