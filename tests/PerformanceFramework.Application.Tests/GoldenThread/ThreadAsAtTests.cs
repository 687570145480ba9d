using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>The thread as at the end of September 2026, while it changes on 12 October and later.</summary>
public sealed class ThreadAsAtTests : CouncilTest
{
    private static readonly DateOnly September = new(2026, 9, 30);
    private static readonly DateOnly Today = new(2026, 10, 12);

    private ThreadQueries Queries => Database.Get<ThreadQueries>();

    [Fact]
    public Task Edit_OfAnElement_LeavesThePast() =>
        ShouldLeaveThePastAsync(async () =>
            (
                await Run<EditElement, EditElementRequest, string>(
                    new EditElementRequest(
                        "D1",
                        0,
                        "Better places",
                        "Other words",
                        "Other owner",
                        await LevelAsync("Directorate plan"),
                        "",
                        "PLA",
                        "",
                        Today,
                        null,
                        Today,
                        false,
                        "Why"
                    )
                )
            ).ShouldBeDone()
        );

    [Fact]
    public Task Addition_OfAnElement_LeavesThePast() => ShouldLeaveThePastAsync(AddAsync);

    [Fact]
    public Task MovingOfAnElement_LeavesThePast() =>
        ShouldLeaveThePastAsync(async () =>
            (
                await Run<MoveElement, MoveElementRequest, string>(new MoveElementRequest("S2", "D1", "D2"))
            ).ShouldBeDone()
        );

    [Fact]
    public async Task Retirement_OfAnElement_LeavesThePast()
    {
        await AddAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));

        await ShouldLeaveThePastAsync(() => RetireAsync("SP-9", 0), Today);
    }

    [Fact]
    public async Task Reinstatement_OfAnElement_LeavesTheTimeInWhichItWasNotThere()
    {
        await AddAsync();
        Database.Time.Advance(TimeSpan.FromDays(10));
        await RetireAsync("SP-9", 0);
        Database.Time.Advance(TimeSpan.FromDays(10));
        var element = await Queries.ElementAsync(Actors.Officer, "SP-9", Today.AddDays(19));
        (
            await Run<ReinstateElement, ReinstateElementRequest, string>(new ReinstateElementRequest("SP-9", 1, "Why"))
        ).ShouldBeDone();

        (await IsPartAsync(Today.AddDays(-1))).ShouldBeNull();
        (await IsPartAsync(Today)).ShouldBe(true);
        (await IsPartAsync(Today.AddDays(9))).ShouldBe(true);
        (await IsPartAsync(Today.AddDays(10))).ShouldBe(false);
        (await IsPartAsync(Today.AddDays(19))).ShouldBe(false);
        (await IsPartAsync(Today.AddDays(20))).ShouldBe(true);
        (await Queries.ElementAsync(Actors.Officer, "SP-9", Today.AddDays(19)))!.RetiredOn.ShouldBe(element!.RetiredOn);
    }

    [Fact]
    public async Task ElementWithATimeAway_IsNotRemoved()
    {
        await AddAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));
        await RetireAsync("SP-9", 0);
        Database.Time.Advance(TimeSpan.FromDays(1));
        (
            await Run<ReinstateElement, ReinstateElementRequest, string>(new ReinstateElementRequest("SP-9", 1, "Why"))
        ).ShouldBeDone();

        (await Run<RemoveElement, RemoveElementRequest, string>(new RemoveElementRequest("SP-9", 2)))
            .Word()
            .ShouldBe("is-in-use");
    }

    [Fact]
    public Task PrimaryMark_ThatMoves_LeavesThePast() =>
        ShouldLeaveThePastAsync(async () =>
            (await Run<MakePrimary, MakePrimaryRequest, string>(new MakePrimaryRequest("WAS-1", "D2"))).ShouldBeDone()
        );

    [Fact]
    public async Task PrimaryMark_ThatMovesTwice_IsKnownOnEveryDay()
    {
        await MakePrimaryAsync("D2");
        Database.Time.Advance(TimeSpan.FromDays(1));
        await MakePrimaryAsync("S2");

        (await PrimaryAsync(September)).ShouldBe("S2");
        (await PrimaryAsync(Today)).ShouldBe("D2");
        (await PrimaryAsync(Today.AddDays(1))).ShouldBe("S2");
        (await Database.ReadAsync(db => db.IndicatorAlignments.CountAsync(a => a.IsPrimary))).ShouldBe(9);
    }

    [Fact]
    public async Task PrimaryMark_ThatMovesTwiceOnADay_KeepsWhatHeldBeforeTheDay()
    {
        await MakePrimaryAsync("D2");
        await MakePrimaryAsync("S2");

        (await PrimaryAsync(September)).ShouldBe("S2");
        (await PrimaryAsync(Today)).ShouldBe("S2");
        (
            await Database.ReadAsync(db =>
                db.IndicatorAlignments.IgnoreQueryFilters().CountAsync(a => a.KnownUntil != null)
            )
        ).ShouldBe(2);
    }

    [Fact]
    public Task NewName_OfALevel_LeavesThePast() =>
        ShouldLeaveThePastAsync(async () =>
            (
                await Run<RenamePlanLevel, RenamePlanLevelRequest, string>(
                    new RenamePlanLevelRequest(await LevelAsync("Directorate plan"), 0, "Department plan")
                )
            ).ShouldBeDone()
        );

    [Fact]
    public Task NewPlace_OfALevel_LeavesThePast() =>
        ShouldLeaveThePastAsync(async () =>
            (
                await Run<MovePlanLevel, MovePlanLevelRequest, string>(
                    new MovePlanLevelRequest(await LevelAsync("Directorate plan"), 0, Up: true)
                )
            ).ShouldBeDone()
        );

    [Fact]
    public Task AnotherLevel_OfTheCorporatePlan_LeavesThePast() =>
        ShouldLeaveThePastAsync(async () =>
            (
                await Run<MarkCorporatePlanLevel, MarkCorporatePlanLevelRequest, string>(
                    new MarkCorporatePlanLevelRequest(await LevelAsync("Directorate plan"), 0)
                )
            ).ShouldBeDone()
        );

    [Fact]
    public async Task Level_RenamedOnThreeDays_IsKnownByTheNameOfEachDay()
    {
        var id = await LevelAsync("Directorate plan");
        await RenameAsync(id, 0, "Second");
        Database.Time.Advance(TimeSpan.FromDays(1));
        await RenameAsync(id, 1, "Third");
        await RenameAsync(id, 2, "Fourth");

        (await LevelOnAsync(September)).ShouldBe("Directorate plan");
        (await LevelOnAsync(Today)).ShouldBe("Second");
        (await LevelOnAsync(Today.AddDays(1))).ShouldBe("Fourth");
    }

    [Fact]
    public async Task Level_ThatAnElementOnceHad_IsNotRemoved()
    {
        await AddAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));
        var level = await LevelAsync("Service plan");
        (await Run<AddPlanLevel, AddPlanLevelRequest, string>(new AddPlanLevelRequest("Team plan"))).ShouldBeDone();
        var added = await LevelAsync("Team plan");
        foreach (var code in new[] { "S1", "S2", "S3", "SP-9" })
        {
            (
                await Run<EditElement, EditElementRequest, string>(
                    new EditElementRequest(
                        code,
                        0,
                        "Title",
                        "",
                        "Owner",
                        added,
                        "",
                        "",
                        "",
                        null,
                        null,
                        Today.AddDays(1),
                        false,
                        "Why"
                    )
                )
            ).ShouldBeDone();
        }

        (await Run<RemovePlanLevel, RemovePlanLevelRequest, string>(new RemovePlanLevelRequest(level, 0)))
            .Word()
            .ShouldBe("level-has-elements");
    }

    [Fact]
    public async Task Contribution_ThatWasProposedAndAgreed_IsProposedOnTheDaysBetween()
    {
        (
            await Run<ProposeContribution, ProposeContributionRequest, string>(
                new ProposeContributionRequest("D2", "S1", "Why")
            )
        ).ShouldBeDone();
        Database.Time.Advance(TimeSpan.FromDays(3));
        var id = await Database.ReadAsync(db =>
            db.ElementAlignments.Where(a => a.ProposedOn != null).Select(a => a.Id).SingleAsync()
        );
        (
            await Run<DecideContribution, DecideContributionRequest, bool>(
                new DecideContributionRequest(id, 0, true, "Yes")
            )
        ).ShouldBeDone();

        (await StandingOnAsync(Today.AddDays(-1))).ShouldBe((false, false));
        (await StandingOnAsync(Today)).ShouldBe((true, false));
        (await StandingOnAsync(Today.AddDays(2))).ShouldBe((true, false));
        (await StandingOnAsync(Today.AddDays(3))).ShouldBe((false, true));

        async Task<(bool IsProposed, bool IsAgreed)> StandingOnAsync(DateOnly on)
        {
            var element = (await Queries.ElementAsync(Actors.Officer, "D2", on))!;
            return (element.ProposedChildren.Any(c => c.Code == "S1"), element.Children.Any(c => c.Link.Code == "S1"));
        }
    }

    private async Task ShouldLeaveThePastAsync(Func<Task> change, DateOnly? day = null)
    {
        var then = day ?? September;
        var (now, past) = (await ReadAsync(null), await ReadAsync(then));

        await change();

        (await ReadAsync(null)).ShouldNotBe(now);
        (await ReadAsync(then)).ShouldBe(past);
        (await Queries.TreeAsync(Actors.PerformanceTeam, then)).ShouldHaveSingleItem().Summary.RollUp.All.ShouldBe(9);
    }

    private Task<string> ReadAsync(DateOnly? on) => EveryDashboard.ReadAsync(Database, Actors.PerformanceTeam, on);

    private async Task AddAsync() =>
        (
            await Run<AddElement, AddElementRequest, string>(
                new AddElementRequest(
                    "SP-9",
                    "New plan",
                    "",
                    "Head",
                    await LevelAsync("Service plan"),
                    "HOU",
                    "",
                    "",
                    null,
                    null,
                    ["D1"]
                )
            )
        ).ShouldBeDone();

    private async Task RetireAsync(string code, int version) =>
        (
            await Run<RetireElement, RetireElementRequest, string>(new RetireElementRequest(code, version, "Why"))
        ).ShouldBeDone();

    private async Task MakePrimaryAsync(string element) =>
        (await Run<MakePrimary, MakePrimaryRequest, string>(new MakePrimaryRequest("WAS-1", element))).ShouldBeDone();

    private async Task RenameAsync(int level, int version, string name) =>
        (
            await Run<RenamePlanLevel, RenamePlanLevelRequest, string>(new RenamePlanLevelRequest(level, version, name))
        ).ShouldBeDone();

    private async Task<string> PrimaryAsync(DateOnly on)
    {
        var paths = (await Database.Get<IndicatorQueries>().DetailAsync(Actors.Officer, "WAS-1", on))!.Paths;
        return paths.First(path => path.IsPrimary).Elements[^1].Code;
    }

    private async Task<string> LevelOnAsync(DateOnly on) =>
        (await Queries.ElementAsync(Actors.Officer, "D1", on))!.Summary.Link.Level;

    /// <summary>Null where the element was not there at all yet.</summary>
    private async Task<bool?> IsPartAsync(DateOnly on) =>
        await Queries.ElementAsync(Actors.Officer, "SP-9", on) is { } element ? element.RetiredOn is null : null;

    private Task<Outcome<TResult>> Run<TUseCase, TRequest, TResult>(TRequest request)
        where TUseCase : UseCase<TRequest, TResult> =>
        Database.Get<TUseCase>().ExecuteAsync(Actors.PerformanceTeam, request);

    private Task<int> LevelAsync(string name) =>
        Database.ReadAsync(db => db.PlanLevels.Where(l => l.Name == name).Select(l => l.Id).SingleAsync());
}
