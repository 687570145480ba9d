using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>The plan of Place (D1, with the service plans S1 and S2) is rolled forward to 2027/28. Today is 12 October 2026.</summary>
public sealed class RollForwardTests : CouncilTest
{
    private static readonly FinancialYear Next = new(2027);
    private static readonly DateOnly FirstDay = new(2027, 4, 1);

    [Fact]
    public async Task Prepare_MakesALineForEveryElementAndChangesNothing()
    {
        (await PrepareAsync()).ShouldBeDone().ShouldBe("D1");

        var detail = await DetailAsync();
        detail
            .Lines.Select(l => (l.Entry.Code, l.Entry.Fate))
            .ShouldBe([("D1", LineFate.CarriesOn), ("S1", LineFate.CarriesOn), ("S2", LineFate.CarriesOn)]);
        detail.Comparison.IsEmpty.ShouldBeTrue();
        detail.Conflicts.ShouldBeEmpty();
        detail.Problems.ShouldBeEmpty();
        (await HistoryAsync(nameof(PrepareRollForward))).ShouldContain(nameof(RollForwardLine));
        (await Database.ReadAsync(db => db.ElementVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Line_WithAnExemptIndicatorThatItsEditorMayNotSee_KeepsIt()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await EditAsync("S1", indicators: ["HOU-1", "WAS-1"])).ShouldBeDone();
        var version = await Database.ReadAsync(db =>
            db.Indicators.Where(i => i.Code == "WAS-1").Select(i => i.Version).SingleAsync()
        );
        (
            await Database
                .Get<MarkExempt>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new MarkExemptRequest("WAS-1", version, ExemptParagraph.LegalPrivilege, "Counsel’s advice.")
                )
        ).ShouldBeDone();
        var threads = Database.Get<ThreadQueries>();

        var seen = (await threads.PreparedLineAsync(Actors.HeadOfService, "D1", Next, "S1")).ShouldNotBeNull();
        (await EditAsync("S1", indicators: ["HOU-1", "HOU-2"], actor: Actors.HeadOfService)).ShouldBeDone();

        seen.Line!.Terms.Indicators.Codes.ShouldBe(["HOU-1"]);
        seen.Indicators.Select(i => i.Code).ShouldNotContain("WAS-1");
        (await threads.RollForwardAsync(Actors.HeadOfService, "D1", Next))!
            .Lines.SelectMany(l => l.Entry.Terms.Indicators.Codes)
            .ShouldNotContain("WAS-1");
        (
            await threads.PreparedLineAsync(Actors.PerformanceTeam, "D1", Next, "S1")
        )!.Line!.Terms.Indicators.Codes.ShouldBe(["HOU-1", "HOU-2", "WAS-1"]);
    }

    [Fact]
    public async Task Prepare_DownToThePlanItself_MakesOneLine()
    {
        (await PrepareAsync(level: "Directorate plan")).ShouldBeDone();

        (await DetailAsync()).Lines.Select(l => l.Entry.Code).ShouldBe(["D1"]);
    }

    [Theory]
    [InlineData("D1", 2028, "Service plan", "StartYear")]
    [InlineData("D1", 2025, "Service plan", "StartYear")]
    [InlineData("D1", 2027, "Vision", "LowestLevelId")]
    [InlineData("D1", 2027, "", "LowestLevelId")]
    [InlineData("", 2027, "Service plan", "PlanCode")]
    public async Task Prepare_OfSomethingElse_NamesTheField(string plan, int year, string level, string field) =>
        (await PrepareAsync(plan, year, level)).ShouldBeInvalid().Single().Field.ShouldBe(field);

    [Fact]
    public async Task Prepare_ASecondTime_IsRefusedUntilTheFirstIsDiscarded()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await PrepareAsync()).Word().ShouldBe("prepared-already");

        (await DiscardAsync()).ShouldBeDone();

        (await PrepareAsync()).ShouldBeDone();
        var list = await Database.Get<ThreadQueries>().RollForwardsAsync(Actors.PerformanceTeam);
        list!.All.Select(r => r.State).ShouldBe([RollForwardState.Prepared, RollForwardState.Discarded]);
    }

    [Fact]
    public async Task Prepare_OfWhatIsNotThere_IsNotFound() =>
        (await PrepareAsync("NOWHERE")).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData(Role.Officer, "Forbidden", "Forbidden")]
    [InlineData(Role.IndicatorOwner, "Forbidden", "Forbidden")]
    [InlineData(Role.HeadOfService, "Forbidden", "Done")]
    [InlineData(Role.Director, "Forbidden", "Done")]
    [InlineData(Role.CltMember, "Forbidden", "Forbidden")]
    [InlineData(Role.CabinetMember, "Forbidden", "Forbidden")]
    [InlineData(Role.ScrutinyMember, "Forbidden", "Forbidden")]
    [InlineData(Role.Partner, "Forbidden", "Forbidden")]
    [InlineData(Role.PerformanceTeam, "Done", "Done")]
    [InlineData(Role.Auditor, "Forbidden", "Forbidden")]
    [InlineData(Role.Administrator, "Forbidden", "Forbidden")]
    public async Task Role_PreparesOrEditsTheLineOfHousing(Role role, string prepares, string edits)
    {
        var actor = Actors.Holding(role);
        (await PrepareAsync(actor: actor)).Word().ShouldBe(prepares);
        if (prepares != "Done")
        {
            (await PrepareAsync()).ShouldBeDone();
        }

        (await EditAsync("S1", title: "Mine", actor: actor)).Word().ShouldBe(edits);
        if (role is not Role.PerformanceTeam)
        {
            (await DiscardAsync(actor)).Word().ShouldBe("Forbidden");
            (await OpenAsync(actor: actor)).Word().ShouldBe("Forbidden");
            (await DecideAsync("S1", actor: actor)).Word().ShouldBe("Forbidden");
            (await PlaceAsync("HOU-1", "D1", actor)).Word().ShouldBe("Forbidden");
        }
    }

    [Fact]
    public async Task Edit_OfAnotherServicesLine_IsForbidden()
    {
        (await PrepareAsync()).ShouldBeDone();

        (await EditAsync("S2", title: "Not mine", actor: Actors.HeadOfService)).Word().ShouldBe("Forbidden");
        (await EditAsync("D1", title: "Not mine", actor: Actors.HeadOfService)).Word().ShouldBe("Forbidden");
        (await AddAsync(actor: Actors.HeadOfService)).Word().ShouldBe("Forbidden");
        (await EditAsync("S1", title: "Not mine", actor: Actors.LibraryHead)).Word().ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Edit_SavesWhatIsPreparedAndNothingInTheThread()
    {
        (await PrepareAsync()).ShouldBeDone();

        (await EditAsync("S1", title: "Homes for all", indicators: ["HOU-1", "HOU-2", "HOU-3"])).ShouldBeDone();

        var line = (await DetailAsync()).Lines.Single(l => l.Entry.Code == "S1");
        line.Differences.Select(d => (d.Field, d.Before, d.After))
            .ShouldBe([(PlanField.Title, "Title of S1", "Homes for all"), (PlanField.Indicators, "HOU-4", "")]);
        (await ElementAsync("S1")).Title.ShouldBe("Title of S1");
        (await HistoryAsync(nameof(EditPreparedLine))).ShouldBe([nameof(RollForwardLine)]);
    }

    [Fact]
    public async Task Edit_OfAVersionThatIsPast_IsAConflict()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await EditAsync("S1", title: "First")).ShouldBeDone();

        (await EditAsync("S1", title: "Second", version: 0)).Word().ShouldBe("Conflict");
    }

    [Theory]
    [InlineData("", "D1", "HOU-1", "", "Terms.Title")]
    [InlineData("Title", "NOWHERE", "HOU-1", "", "Serves")]
    [InlineData("Title", "D1", "NOWHERE", "", "Indicators")]
    [InlineData("Title", "D1", "HOU-1", "NOWHERE", "ServiceCode")]
    public async Task Edit_WithSomethingWrong_NamesTheField(
        string title,
        string serves,
        string indicator,
        string service,
        string field
    )
    {
        (await PrepareAsync()).ShouldBeDone();

        (await EditAsync("S1", title: title, serves: [serves], indicators: [indicator], service: service))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe(field);
    }

    [Fact]
    public async Task Edit_ThatWouldEndThePlanItself_IsRefused()
    {
        (await PrepareAsync()).ShouldBeDone();

        (await EditAsync("D1", ends: true)).Word().ShouldBe("the-plan-goes-on");
    }

    [Fact]
    public async Task Add_AndRemove_OfANewElement()
    {
        (await PrepareAsync()).ShouldBeDone();

        (await AddAsync()).ShouldBeDone().ShouldBe("S9");
        (await DetailAsync()).Comparison.Added.Select(e => e.Code).ShouldBe(["S9"]);
        (await AddAsync()).ShouldBeInvalid().Single().Field.ShouldBe("Code");
        (await RemoveAsync("S1")).Word().ShouldBe("only-new-lines-go");

        (await RemoveAsync("S9")).ShouldBeDone();

        (await DetailAsync()).Comparison.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("S1", "Code")]
    [InlineData("new", "Code")]
    [InlineData("D1", "Code")]
    public async Task Add_WithACodeThatCannotBe_NamesTheField(string code, string field)
    {
        (await PrepareAsync()).ShouldBeDone();

        (await AddAsync(code)).ShouldBeInvalid().Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Open_BeforeTheYearBegins_IsRefused()
    {
        (await PrepareAsync()).ShouldBeDone();

        (await OpenAsync()).Word().ShouldBe("year-has-not-begun");
        ToTheDay(new DateOnly(2027, 3, 31));
        (await OpenAsync()).Word().ShouldBe("year-has-not-begun");
    }

    [Theory]
    [InlineData(2027, 3, 31)]
    [InlineData(2028, 4, 1)]
    [InlineData(2027, 4, 7)]
    public async Task Open_FromADayOutsideTheYearOrAhead_NamesTheField(int year, int month, int day)
    {
        (await PrepareAsync()).ShouldBeDone();
        ToTheDay(new DateOnly(2027, 4, 6));

        (await OpenAsync(from: new DateOnly(year, month, day))).ShouldBeInvalid().Single().Field.ShouldBe("From");
    }

    [Fact]
    public async Task Open_PutsAllOfItInTheThreadFromTheFirstDay()
    {
        var prepared = await PreparedWithEverythingAsync();
        ToTheDay(new DateOnly(2027, 4, 6));

        (await OpenAsync()).ShouldBeDone();

        await ShouldStandAsync(prepared);
        var renamed = await Database.ReadAsync(db => db.ElementVersions.SingleAsync(v => v.Element.Code == "S1"));
        (renamed.Title, renamed.From, renamed.Until).ShouldBe(("Title of S1", null, FirstDay));
        (await ElementAsync("S1")).HoldsFrom.ShouldBe(FirstDay);
        (await ElementAsync("S2")).RetiredOn.ShouldBe(FirstDay);
        var detail = await DetailAsync();
        (detail.Summary.State, detail.Summary.HoldsFrom).ShouldBe((RollForwardState.Opened, FirstDay));
        (await HistoryAsync(nameof(OpenRollForward))).ShouldBe(
            [
                nameof(PlanElement),
                nameof(ElementVersion),
                nameof(ElementAlignment),
                nameof(IndicatorAlignment),
                nameof(RollForward),
                nameof(Milestone),
                nameof(SetMembership),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Open_EndsAlignmentsAndMovesPrimaries()
    {
        await PreparedWithEverythingAsync();
        ToTheDay(new DateOnly(2027, 4, 6));
        (await OpenAsync()).ShouldBeDone();

        (await PlacesAsync("WAS-1")).ShouldBe(
            [("D2", true, null, null), ("S2", true, null, FirstDay)],
            ignoreOrder: true
        );
        (await PlacesAsync("WAS-2")).ShouldBe(
            [("S2", true, null, FirstDay), ("S9", true, FirstDay, null)],
            ignoreOrder: true
        );
        (await PlacesAsync("HOU-4")).ShouldBe(
            [("S1", true, null, FirstDay), ("P1", true, FirstDay, null)],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Open_CancelsMilestonesThatDoNotCarryOverAndCopiesSets()
    {
        await PreparedWithEverythingAsync();
        ToTheDay(new DateOnly(2027, 4, 6));
        (await OpenAsync()).ShouldBeDone();

        var milestones = await Database.ReadAsync(db =>
            db.Milestones.OrderBy(m => m.Title).Select(m => new { m.Title, m.State }).ToListAsync()
        );
        milestones
            .Select(m => (m.Title, m.State))
            .ShouldBe([
                ("Ends with S2", MilestoneState.Cancelled),
                ("Goes on", MilestoneState.NotDue),
                ("Is left", MilestoneState.Cancelled),
            ]);
        var members = await Database.ReadAsync(db =>
            db.SetMemberships.Where(m => m.StartYear == 2027).Select(m => m.Indicator.Code).ToListAsync()
        );
        members.ShouldBe(["HOU-1"]);
    }

    [Fact]
    public async Task Open_ASecondTime_IsRefused()
    {
        (await PrepareAsync()).ShouldBeDone();
        ToTheDay(FirstDay);
        (await OpenAsync()).ShouldBeDone();

        (await OpenAsync()).Word().ShouldBe("opened-already");
        (await EditAsync("S1", title: "Too late")).Word().ShouldBe("opened-already");
        (await DiscardAsync()).Word().ShouldBe("opened-already");
    }

    [Fact]
    public async Task Open_WithAnIndicatorThatHasNoPlace_IsRefusedAndChangesNothing()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await EditAsync("S2", ends: true)).ShouldBeDone();
        ToTheDay(FirstDay);

        (await DetailAsync()).Places.Select(p => (p.IndicatorCode, p.ElementCode)).ShouldBe([("WAS-2", "")]);
        (await OpenAsync()).Word().ShouldBe("not-ready");

        (await PlaceAsync("WAS-2", "S2")).ShouldBeInvalid();
        (await PlaceAsync("WAS-2", "D1")).ShouldBeDone();
        (await PlaceAsync("WAS-2", "S1")).ShouldBeDone();
        (await OpenAsync()).ShouldBeDone();
        (await PlacesAsync("WAS-2")).ShouldContain(("S1", true, FirstDay, null));
    }

    [Fact]
    public async Task Place_TakenBack_IsMissingAgain()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await EditAsync("S2", ends: true)).ShouldBeDone();
        (await PlaceAsync("WAS-2", "D1")).ShouldBeDone();

        (await PlaceAsync("WAS-2", "")).ShouldBeDone();

        (await DetailAsync()).Problems.Select(p => p.Code).ShouldBe(["WAS-2"]);
    }

    [Fact]
    public async Task Open_OfSomethingElseThanWasSeen_IsAConflict()
    {
        (await PrepareAsync()).ShouldBeDone();
        ToTheDay(FirstDay);
        var stamp = (await DetailAsync()).Stamp;
        (await EditAsync("S1", title: "Meanwhile")).ShouldBeDone();

        (await OpenAsync(stamp: stamp)).Word().ShouldBe("Conflict");
        (await ElementAsync("S1")).Title.ShouldBe("Title of S1");
    }

    [Fact]
    public async Task Open_BeforeALaterChange_NamesThatDay()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await EditAsync("S1", title: "Prepared")).ShouldBeDone();
        ToTheDay(new DateOnly(2027, 4, 6));
        await ChangeAsync("S1", "In April", new DateOnly(2027, 4, 3));
        (await DecideAsync("S1", takesIn: false)).ShouldBeDone();

        (await OpenAsync()).ShouldBeInvalid().Single().Sentence.ShouldContain("3 April 2027");
        (await OpenAsync(from: new DateOnly(2027, 4, 3))).ShouldBeDone();
        (await ElementAsync("S1")).Title.ShouldBe("Prepared");
    }

    [Theory]
    [InlineData(true, "Meanwhile", "Prepared owner")]
    [InlineData(false, "Title of S1", "Prepared owner")]
    public async Task Decide_ThatTheThreadHasChanged_TakesItInOrKeepsWhatIsPrepared(
        bool takesIn,
        string title,
        string owner
    )
    {
        (await PrepareAsync()).ShouldBeDone();
        (await EditAsync("S1", owner: "Prepared owner")).ShouldBeDone();
        await ChangeAsync("S1", "Meanwhile", new DateOnly(2026, 10, 12));
        (await DetailAsync()).Conflicts.Select(c => c.Code).ShouldBe(["S1"]);

        (await DecideAsync("S1", takesIn)).ShouldBeDone();

        var detail = await DetailAsync();
        detail.Conflicts.ShouldBeEmpty();
        var terms = detail.Lines.Single(l => l.Entry.Code == "S1").Entry.Terms;
        (terms.Title, terms.Owner).ShouldBe((title, owner));
    }

    [Fact]
    public async Task Decide_TakesInWhatIsNewAndWhatIsGone()
    {
        (await PrepareAsync()).ShouldBeDone();
        var level = await LevelAsync("Service plan");
        var added = new AddElementRequest("S8", "New", "", "Head", level, "", "", "", null, null, ["D1"]);
        (await Database.Get<AddElement>().ExecuteAsync(Actors.PerformanceTeam, added)).ShouldBeDone();
        (await DecideAsync("S8")).ShouldBeDone();
        (await DetailAsync()).Lines.ShouldContain(l => l.Entry.Code == "S8");

        var retired = new RetireElementRequest("S8", 0, "Not needed.");
        (await Database.Get<RetireElement>().ExecuteAsync(Actors.PerformanceTeam, retired)).ShouldBeDone();
        (await DetailAsync()).Conflicts.Select(c => (c.Code, c.Now)).ShouldBe([("S8", null)]);
        (await DecideAsync("S8")).ShouldBeDone();

        (await DetailAsync()).Lines.ShouldNotContain(l => l.Entry.Code == "S8");
        (await DecideAsync("S8")).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Open_WhileTheThreadHasChanged_IsRefused()
    {
        (await PrepareAsync()).ShouldBeDone();
        await ChangeAsync("S1", "Meanwhile", new DateOnly(2026, 10, 12));
        ToTheDay(FirstDay);

        (await OpenAsync()).Word().ShouldBe("not-ready");
    }

    [Fact]
    public async Task Body_OfANewElementAndOfOneThatGoesOn_IsShownAndOpened()
    {
        (await PrepareAsync()).ShouldBeDone();

        (await AddAsync(body: "SCRUTINY")).ShouldBeDone();
        (await EditAsync("S1", body: "SCRUTINY")).ShouldBeDone();

        var detail = await DetailAsync();
        detail.Comparison.Added.Single().Terms.Body.ShouldBe("SCRUTINY");
        detail
            .Comparison.Changed.Single()
            .Differences.Select(d => (d.Field, d.Before, d.After))
            .ShouldBe([(PlanField.Body, "", "SCRUTINY")]);
        detail.Names.Bodies["SCRUTINY"].ShouldBe("Scrutiny committee");
        ToTheDay(FirstDay);
        (await OpenAsync()).ShouldBeDone();
        var bodies = await Database.ReadAsync(db =>
            db.PlanElements.Where(e => e.AccountableBody != null).Select(e => e.Code).Order().ToListAsync()
        );
        bodies.ShouldBe(["S1", "S9"]);
    }

    [Fact]
    public async Task Body_ThatIsNoneOrIsRetiredMeanwhile_IsNamed()
    {
        (await PrepareAsync()).ShouldBeDone();
        (await AddAsync(body: "NOWHERE")).ShouldBeInvalid().Single().Field.ShouldBe("BodyCode");
        (await AddAsync(body: "SCRUTINY")).ShouldBeDone();

        await Database.TamperAsync($"UPDATE AccountableBodies SET RetiredOn = {new DateOnly(2026, 10, 1)}");

        (await DetailAsync()).Problems.Single().Sentence.ShouldContain("accountable body of “Begins”");
    }

    [Fact]
    public async Task Body_OfWhatWasPreparedBeforePlansSaidIt_IsTheElements()
    {
        (await PrepareAsync()).ShouldBeDone();
        await Database.TamperAsync(
            $"UPDATE RollForwardLines SET Basis = REPLACE(Basis, {",\"Body\":\"\""}, ''), Terms = REPLACE(Terms, {",\"Body\":\"\""}, '')"
        );
        await Database.TamperAsync(
            $"UPDATE PlanElements SET AccountableBodyId = (SELECT Id FROM AccountableBodies) WHERE Code = 'S1'"
        );

        var detail = await DetailAsync();

        detail.Conflicts.ShouldBeEmpty();
        detail.Comparison.IsEmpty.ShouldBeTrue();
        (await EditAsync("S1", title: "Renamed")).ShouldBeDone();
        ToTheDay(FirstDay);
        (await OpenAsync()).ShouldBeDone();
        (await ElementAsync("S1")).AccountableBodyId.ShouldNotBeNull();
    }

    /// <summary>S1 is renamed, loses HOU-4 and serves P2 instead; S2 ends; S9 is new and takes WAS-2; HOU-4 goes to P1.</summary>
    private async Task<PlanComparison> PreparedWithEverythingAsync()
    {
        await Database.AddToAsync(Council["HOU-1"], MembershipsOf("HOU-1"));
        var plans = await Database.ReadAsync(db => db.PlanElements.ToDictionaryAsync(e => e.Code));
        await Database.AddToAsync(
            plans["S1"],
            new Milestone(plans["S1"], "Goes on", new DateOnly(2027, 6, 30), "Head"),
            new Milestone(plans["S1"], "Is left", new DateOnly(2027, 2, 28), "Head")
        );
        await Database.AddToAsync(
            plans["S2"],
            new Milestone(plans["S2"], "Ends with S2", new DateOnly(2027, 6, 30), "Head")
        );
        (await PrepareAsync()).ShouldBeDone();
        var left = (await DetailAsync()).Milestones.Single(m => m.Title == "Is left");
        (
            await EditAsync(
                "S1",
                title: "Homes for all",
                serves: ["D1", "P2"],
                indicators: ["HOU-1", "HOU-2", "HOU-3"],
                leaves: [PreparedMilestone.Code(left.Id)]
            )
        ).ShouldBeDone();
        (await EditAsync("S2", ends: true)).ShouldBeDone();
        (await AddAsync(indicators: ["WAS-2"])).ShouldBeDone();
        (await PlaceAsync("HOU-4", "P1")).ShouldBeDone();
        var detail = await DetailAsync();
        detail.Problems.ShouldBeEmpty();
        return detail.Comparison;
    }

    private object[] MembershipsOf(string code)
    {
        var set = new IndicatorSet("SCORE", "Scorecard");
        return [set, new SetMembership(set, Council[code], new FinancialYear(2026))];
    }

    /// <summary>What was to be different is what the thread says now.</summary>
    private async Task ShouldStandAsync(PlanComparison prepared)
    {
        var plan = await Database.Get<ThreadQueries>().PlanOfYearAsync(Actors.PerformanceTeam, "D1", Next);
        var now = plan!.Entries;
        foreach (var entry in prepared.Added.Concat(prepared.Changed.Select(change => change.After)))
        {
            now.ShouldContain(entry);
        }

        now.Select(e => e.Code).Intersect(prepared.Dropped.Select(e => e.Code)).ShouldBeEmpty();
    }

    private void ToTheDay(DateOnly day) =>
        Database.Time.Advance(day.ToDateTime(new TimeOnly(9, 0)) - Database.Time.Utc);

    private async Task<RollForwardDetail> DetailAsync() =>
        (await Database.Get<ThreadQueries>().RollForwardAsync(Actors.PerformanceTeam, "D1", Next)).ShouldNotBeNull();

    private async Task<Outcome<string>> PrepareAsync(
        string plan = "D1",
        int year = 2027,
        string level = "Service plan",
        Actor? actor = null
    ) =>
        await Database
            .Get<PrepareRollForward>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new PrepareRollForwardRequest(plan, year, await LevelAsync(level))
            );

    private async Task<Outcome<string>> EditAsync(
        string code,
        string? title = null,
        string? owner = null,
        bool ends = false,
        IReadOnlyList<string>? serves = null,
        IReadOnlyList<string>? indicators = null,
        string? service = null,
        string? body = null,
        IReadOnlyList<string>? leaves = null,
        int? version = null,
        Actor? actor = null
    )
    {
        var line = await Database.Get<ThreadQueries>().PreparedLineAsync(Actors.PerformanceTeam, "D1", Next, code);
        var terms = line!.Line!.Terms;
        return await Database
            .Get<EditPreparedLine>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new EditPreparedLineRequest(
                    "D1",
                    2027,
                    code,
                    version ?? line.Version,
                    ends,
                    new PreparedTermsRequest(
                        title ?? terms.Title,
                        terms.Description,
                        owner ?? terms.Owner,
                        service ?? terms.Service,
                        terms.Directorate,
                        terms.StartsOn,
                        terms.EndsOn,
                        serves ?? terms.Serves.Codes,
                        indicators ?? terms.Indicators.Codes,
                        body ?? terms.Body!
                    ),
                    leaves ?? []
                )
            );
    }

    private async Task<Outcome<string>> AddAsync(
        string code = "s9",
        IReadOnlyList<string>? indicators = null,
        string body = "",
        Actor? actor = null
    ) =>
        await Database
            .Get<AddPreparedLine>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new AddPreparedLineRequest(
                    "D1",
                    2027,
                    code,
                    await LevelAsync("Service plan"),
                    new PreparedTermsRequest(
                        "Begins",
                        "",
                        "Head",
                        "WAS",
                        "",
                        FirstDay,
                        null,
                        ["D1"],
                        indicators ?? [],
                        body
                    )
                )
            );

    private async Task<Outcome<string>> RemoveAsync(string code) =>
        await Database
            .Get<RemovePreparedLine>()
            .ExecuteAsync(Actors.PerformanceTeam, new RemovePreparedLineRequest("D1", 2027, code, 0));

    private async Task<Outcome<string>> DecideAsync(string code, bool takesIn = true, Actor? actor = null) =>
        await Database
            .Get<DecideThreadChange>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new DecideThreadChangeRequest("D1", 2027, code, takesIn, (await DetailAsync()).Stamp)
            );

    private Task<Outcome<string>> PlaceAsync(string indicator, string element, Actor? actor = null) =>
        Database
            .Get<PlaceIndicator>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new PlaceIndicatorRequest("D1", 2027, indicator, element));

    private async Task<Outcome<string>> OpenAsync(DateOnly? from = null, string? stamp = null, Actor? actor = null) =>
        await Database
            .Get<OpenRollForward>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new OpenRollForwardRequest(
                    "D1",
                    2027,
                    from ?? FirstDay,
                    CopiesSets: true,
                    stamp ?? (await DetailAsync()).Stamp
                )
            );

    private async Task<Outcome<string>> DiscardAsync(Actor? actor = null) =>
        await Database
            .Get<DiscardRollForward>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new DiscardRollForwardRequest("D1", 2027, 0));

    private async Task ChangeAsync(string code, string title, DateOnly from)
    {
        var element = await ElementAsync(code);
        var service = await Database.ReadAsync(db =>
            db.PlanElements.Where(e => e.Code == code).Select(e => e.Service!.Code).SingleAsync()
        );
        var request = new EditElementRequest(
            code,
            element.Version,
            title,
            element.Description,
            element.Owner,
            element.LevelId,
            service,
            "",
            "",
            element.StartsOn,
            element.EndsOn,
            from,
            false,
            "Changed meanwhile."
        );
        (await Database.Get<EditElement>().ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeDone();
    }

    private Task<PlanElement> ElementAsync(string code) =>
        Database.ReadAsync(db => db.PlanElements.SingleAsync(e => e.Code == code));

    private Task<int> LevelAsync(string name) =>
        Database.ReadAsync(db => db.PlanLevels.Where(l => l.Name == name).Select(l => l.Id).FirstOrDefaultAsync());

    private async Task<List<(string, bool, DateOnly?, DateOnly?)>> PlacesAsync(string indicator)
    {
        var places = await Database.ReadAsync(db =>
            db.IndicatorAlignments.Where(a => a.Indicator.Code == indicator)
                .Select(a => new
                {
                    a.Element.Code,
                    a.IsPrimary,
                    a.From,
                    a.Until,
                })
                .ToListAsync()
        );
        return places.Select(a => (a.Code, a.IsPrimary, a.From, a.Until)).ToList();
    }

    private Task<List<string>> HistoryAsync(string kind) =>
        Database.ReadAsync(db =>
            db.ChangeRecords.Where(r => r.Kind == kind).Select(r => r.Subject).Distinct().ToListAsync()
        );
}
