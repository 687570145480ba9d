using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>Changing the levels of the small council: Vision, Corporate priority (which holds the Corporate Plan), Directorate plan, Service plan.</summary>
public sealed class PlanLevelUseCaseTests : CouncilTest
{
    private const string AsTheyWere = "Vision, Corporate priority*, Directorate plan, Service plan";

    [Fact]
    public async Task Add_OfALevel_ComesBelowTheOthersAndIsInTheChangeHistory()
    {
        (await AddAsync("Objective")).ShouldBeDone().ShouldBe("Objective");

        (await LevelsAsync()).ShouldBe(AsTheyWere + ", Objective");
        await ShouldBeRecordedAsync(nameof(AddPlanLevel), records: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Obj\u200bective")]
    [InlineData("A level whose name is longer than the sixty characters that it has")]
    public async Task Add_WithoutAProperName_NamesTheField(string name) =>
        (await AddAsync(name)).ShouldBeInvalid().Single().Field.ShouldBe("Name");

    [Fact]
    public async Task Add_OfANameThatThereIs_IsRefused() =>
        (await AddAsync("service plan")).Word().ShouldBe("level-of-that-name");

    [Fact]
    public async Task Add_ByTwoPeopleAtOnce_IsAConflictForOne()
    {
        var held = new Interleaving(Database.Contexts, async () => (await AddAsync("Objective")).ShouldBeDone());
        var second = new AddPlanLevel(
            new UseCaseServices(held, Database.Time, Database.Get<UseCaseServices>().Logging)
        );

        var outcome = await second.ExecuteAsync(Actors.PerformanceTeam, new AddPlanLevelRequest("Insight exchange"));

        outcome.Word().ShouldBe("Conflict");
        (await LevelsAsync()).ShouldBe(AsTheyWere + ", Objective");
    }

    [Fact]
    public async Task Rename_OfALevel_KeepsItsElementsAndIsInTheChangeHistory()
    {
        (await RenameAsync("Corporate priority", "Mission")).ShouldBeDone();

        (await LevelsAsync()).ShouldBe("Vision, Mission*, Directorate plan, Service plan");
        (await Database.ReadAsync(db => db.PlanElements.CountAsync(e => e.Level.Name == "Mission"))).ShouldBe(2);
        await ShouldBeRecordedAsync(nameof(RenamePlanLevel), records: 1);
    }

    [Fact]
    public async Task Rename_OfALevelSomebodyElseRenamed_IsAConflictWithTheirName()
    {
        (await RenameAsync("Vision", "Ambition")).ShouldBeDone();

        var outcome = await Database
            .Get<RenamePlanLevel>()
            .ExecuteAsync(Actors.PerformanceTeam, new RenamePlanLevelRequest(await IdAsync("Ambition"), 0, "Purpose"));

        outcome.ShouldBe(new Outcome<string>.Conflict("Ambition"));
        (await LevelsAsync()).ShouldStartWith("Ambition,");
    }

    [Fact]
    public async Task Rename_ToNothingOrAnothersName_IsNotDone()
    {
        (await RenameAsync("Vision", "")).ShouldBeInvalid().Single().Field.ShouldBe("Name");
        (await RenameAsync("Vision", "SERVICE PLAN")).Word().ShouldBe("level-of-that-name");
    }

    [Theory]
    [InlineData("Directorate plan", true, "Vision, Directorate plan, Corporate priority*, Service plan")]
    [InlineData("Vision", false, "Corporate priority*, Vision, Directorate plan, Service plan")]
    [InlineData("Service plan", true, "Vision, Corporate priority*, Service plan, Directorate plan")]
    public async Task Move_OfALevel_IsKeptInOneSaveAndInTheChangeHistory(string name, bool up, string order)
    {
        (await MoveAsync(name, up)).ShouldBeDone();

        (await LevelsAsync()).ShouldBe(order);
        (
            await Database.ReadAsync(db => db.ChangeRecords.AnyAsync(r => r.Kind == nameof(MovePlanLevel)))
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task Move_UpAndDownManyTimes_LeavesTheLevelsAsTheyWere()
    {
        for (var i = 0; i < 5; i++)
        {
            (await MoveAsync("Vision", up: false)).ShouldBeDone();
            (await MoveAsync("Service plan", up: true)).ShouldBeDone();
            (await MoveAsync("Vision", up: true)).ShouldBeDone();
            (await MoveAsync("Service plan", up: false)).ShouldBeDone();
        }

        (await LevelsAsync()).ShouldBe(AsTheyWere);
    }

    [Theory]
    [InlineData("Vision", true, "level-is-first")]
    [InlineData("Service plan", false, "level-is-last")]
    public async Task Move_BeyondTheEnd_IsRefused(string name, bool up, string code) =>
        (await MoveAsync(name, up)).Word().ShouldBe(code);

    [Fact]
    public async Task Move_ByTwoPeopleAtOnce_IsAConflictForOne()
    {
        var id = await IdAsync("Directorate plan");
        var held = new Interleaving(Database.Contexts, async () => (await MoveAsync("Vision", false)).ShouldBeDone());
        var second = new MovePlanLevel(
            new UseCaseServices(held, Database.Time, Database.Get<UseCaseServices>().Logging)
        );

        (await second.ExecuteAsync(Actors.PerformanceTeam, new MovePlanLevelRequest(id, 0, Up: true)))
            .Word()
            .ShouldBe("Conflict");

        (await LevelsAsync()).ShouldBe("Corporate priority*, Vision, Directorate plan, Service plan");
    }

    [Fact]
    public async Task Mark_OfAnotherLevel_LeavesTheOneThatHadIt()
    {
        (await MarkAsync("Directorate plan")).ShouldBeDone();

        (await LevelsAsync()).ShouldBe("Vision, Corporate priority, Directorate plan*, Service plan");
        await ShouldBeRecordedAsync(nameof(MarkCorporatePlanLevel), records: 2);
    }

    [Fact]
    public async Task Mark_OfTheLevelThatHasIt_IsRefused() =>
        (await MarkAsync("Corporate priority")).Word().ShouldBe("level-holds-plan-already");

    [Fact]
    public async Task Remove_OfALevelWithoutElements_IsDoneAndInTheChangeHistory()
    {
        (await AddAsync("Objective")).ShouldBeDone();

        (await RemoveAsync("Objective")).ShouldBeDone();

        (await LevelsAsync()).ShouldBe(AsTheyWere);
        await ShouldBeRecordedAsync(nameof(RemovePlanLevel), records: 1);
    }

    [Fact]
    public async Task Remove_OfALevelWithElements_IsRefusedWithTheirNumber()
    {
        var outcome = await RemoveAsync("Service plan");

        outcome.Word().ShouldBe("level-has-elements");
        outcome.Sentence.ShouldStartWith("Service plan has or had 3 elements, retired ones included,");
        (await LevelsAsync()).ShouldBe(AsTheyWere);
    }

    [Fact]
    public async Task AnyChange_OfAnOlderVersion_IsAConflict()
    {
        (await AddAsync("Objective")).ShouldBeDone();
        var id = await IdAsync("Objective");
        (await RenameAsync("Objective", "Individual")).ShouldBeDone();

        (
            await Database
                .Get<MovePlanLevel>()
                .ExecuteAsync(Actors.PerformanceTeam, new MovePlanLevelRequest(id, 0, true))
        )
            .Word()
            .ShouldBe("Conflict");
        (await Database.Get<MarkCorporatePlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new(id, 0)))
            .Word()
            .ShouldBe("Conflict");
        (await Database.Get<RemovePlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new(id, 0)))
            .Word()
            .ShouldBe("Conflict");
    }

    [Fact]
    public async Task AnyChange_OfALevelThatIsNone_IsNotFound()
    {
        (await Database.Get<RenamePlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new(9999, 0, "x")))
            .Word()
            .ShouldBe("NotFound");
        (await Database.Get<MovePlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new(9999, 0, true)))
            .Word()
            .ShouldBe("NotFound");
        (await Database.Get<MarkCorporatePlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new(9999, 0)))
            .Word()
            .ShouldBe("NotFound");
        (await Database.Get<RemovePlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new(9999, 0)))
            .Word()
            .ShouldBe("NotFound");
    }

    [Fact]
    public async Task AnyChange_ByThePerformanceTeamOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );

        (await Database.Get<AddPlanLevel>().ExecuteAsync(scoped, new AddPlanLevelRequest("Objective")))
            .Word()
            .ShouldBe("Forbidden");
    }

    [Fact]
    public async Task Levels_ForThoseWhoEditThem_AreInOrderWithTheirElements()
    {
        var levels = await Database.Get<ThreadQueries>().LevelsAsync(Actors.PerformanceTeam);

        levels
            .Select(l => (l.Name, l.IsCorporatePlan, l.Elements))
            .ShouldBe([
                ("Vision", false, 1),
                ("Corporate priority", true, 2),
                ("Directorate plan", false, 2),
                ("Service plan", false, 3),
            ]);
        (await Database.Get<ThreadQueries>().LevelsAsync(Actors.Administrator)).ShouldBeEmpty();
    }

    private Task<Outcome<string>> AddAsync(string name) =>
        Database.Get<AddPlanLevel>().ExecuteAsync(Actors.PerformanceTeam, new AddPlanLevelRequest(name));

    private async Task<Outcome<string>> RenameAsync(string level, string name)
    {
        var (id, version) = await LevelAsync(level);
        return await Database
            .Get<RenamePlanLevel>()
            .ExecuteAsync(Actors.PerformanceTeam, new RenamePlanLevelRequest(id, version, name));
    }

    private async Task<Outcome<string>> MoveAsync(string level, bool up)
    {
        var (id, version) = await LevelAsync(level);
        return await Database
            .Get<MovePlanLevel>()
            .ExecuteAsync(Actors.PerformanceTeam, new MovePlanLevelRequest(id, version, up));
    }

    private async Task<Outcome<string>> MarkAsync(string level)
    {
        var (id, version) = await LevelAsync(level);
        return await Database
            .Get<MarkCorporatePlanLevel>()
            .ExecuteAsync(Actors.PerformanceTeam, new MarkCorporatePlanLevelRequest(id, version));
    }

    private async Task<Outcome<string>> RemoveAsync(string level)
    {
        var (id, version) = await LevelAsync(level);
        return await Database
            .Get<RemovePlanLevel>()
            .ExecuteAsync(Actors.PerformanceTeam, new RemovePlanLevelRequest(id, version));
    }

    private async Task<int> IdAsync(string level) => (await LevelAsync(level)).Id;

    private async Task<(int Id, int Version)> LevelAsync(string name)
    {
        var level = await Database.ReadAsync(db => db.PlanLevels.SingleAsync(l => l.Name == name));
        return (level.Id, level.Version);
    }

    private async Task<string> LevelsAsync()
    {
        var levels = await Database.ReadAsync(db => db.PlanLevels.OrderBy(l => l.Position).ToListAsync());
        return string.Join(", ", levels.Select(level => level.Name + (level.IsCorporatePlan ? "*" : "")));
    }

    private async Task ShouldBeRecordedAsync(string kind, int records)
    {
        var found = await Database.ReadAsync(db => db.ChangeRecords.Where(r => r.Kind == kind).ToListAsync());
        found.Count.ShouldBe(records);
        found.ShouldAllBe(r => r.Subject == nameof(PlanLevel) && r.ActorName == "Performance team");
    }
}
