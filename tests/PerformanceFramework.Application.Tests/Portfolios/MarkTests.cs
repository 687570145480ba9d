using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Portfolios;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Portfolios;

/// <summary>The portfolio Homes has HOU-1 to HOU-4 and OUT-1; in a council twice as large, the same again.</summary>
public sealed class MarkTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private SmallCouncil _council = null!;
    private Actors _actors = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _council = await SmallCouncil.LoadAsync(_database, times: 2);
        _actors = new Actors(_council);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Mark_OfAMeasure_KeepsItOnThePageUntilItIsTakenBack()
    {
        (await ReasonsAsync()).ShouldNotContainKey("HOU-4-2");

        (await MarkAsync("HOU-4-2")).ShouldBeDone().ShouldBe("HOM");

        (await ReasonsAsync())["HOU-4-2"].ShouldBe(MeasureReason.Marked);
        (await IsMarkedAsync("HOU-4-2")).ShouldBe(true);
        (await UnmarkAsync("HOU-4-2")).ShouldBeDone();
        (await ReasonsAsync()).ShouldNotContainKey("HOU-4-2");
        (await IsMarkedAsync("HOU-4-2")).ShouldBe(false);
        (await MarkAsync("HOU-4-2")).ShouldBeDone();
        (await IsMarkedAsync("HOU-4-2")).ShouldBe(true);
    }

    [Fact]
    public async Task Mark_Again_AndTakingBackWhatIsNotMarked_ChangesNothing()
    {
        (await UnmarkAsync("HOU-1")).ShouldBeOfType<Outcome<string>.Done>().IsUnchanged.ShouldBeTrue();
        (await MarkAsync("HOU-1")).ShouldBeOfType<Outcome<string>.Done>().IsUnchanged.ShouldBeFalse();
        (await MarkAsync("HOU-1")).ShouldBeOfType<Outcome<string>.Done>().IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Mark_OfAFifthMeasure_IsRefusedUntilOneIsLetGoOrLeaves()
    {
        foreach (var code in (string[])["HOU-1", "HOU-2", "HOU-3", "HOU-4"])
        {
            (await MarkAsync(code)).ShouldBeDone();
        }

        (await MarkAsync("OUT-1")).Word().ShouldBe("too-many-marks");

        var move = new MoveIndicatorsRequest("HOU", ["HOU-1"], "LIB", new DateOnly(2026, 10, 12), "Reorganisation");
        (await _database.Get<MoveIndicators>().ExecuteAsync(_actors.PerformanceTeam, move)).ShouldBeDone();
        (await MarkAsync("OUT-1")).ShouldBeDone();
        (await ReasonsAsync())
            .Where(measure => measure.Value is MeasureReason.Marked)
            .Select(measure => measure.Key)
            .Order()
            .ShouldBe(["HOU-2", "HOU-3", "HOU-4", "OUT-1"]);
    }

    [Fact]
    public async Task Mark_OfTheLastPlaceByTwoAtOnce_IsAConflictForTheSecond()
    {
        foreach (var code in (string[])["HOU-1", "HOU-2", "HOU-3"])
        {
            (await MarkAsync(code)).ShouldBeDone();
        }

        var held = new Interleaving(_database.Contexts, async () => (await MarkAsync("HOU-4")).ShouldBeDone());
        var services = new UseCaseServices(held, _database.Time, _database.Get<UseCaseServices>().Logging);

        (await new MarkMeasure(services).ExecuteAsync(_actors.CabinetMember, new MarkMeasureRequest("OUT-1")))
            .Word()
            .ShouldBe("Conflict");
        (await IsMarkedAsync("OUT-1")).ShouldBe(false);
    }

    [Fact]
    public async Task Mark_AsAtADay_IsThatOfTheDay()
    {
        (await MarkAsync("HOU-4-2")).ShouldBeDone();
        _database.Time.Advance(TimeSpan.FromDays(5));
        (await UnmarkAsync("HOU-4-2")).ShouldBeDone();

        (await ReasonsAsync(new DateOnly(2026, 10, 11))).ShouldNotContainKey("HOU-4-2");
        (await ReasonsAsync(new DateOnly(2026, 10, 12)))["HOU-4-2"].ShouldBe(MeasureReason.Marked);
        (await ReasonsAsync(new DateOnly(2026, 10, 16)))["HOU-4-2"].ShouldBe(MeasureReason.Marked);
        (await ReasonsAsync(new DateOnly(2026, 10, 17))).ShouldNotContainKey("HOU-4-2");
    }

    [Fact]
    public async Task Mark_OfWhatIsNotTheirs_IsRefused()
    {
        (await MarkAsync("NOWHERE")).Word().ShouldBe("NotFound");
        (await UnmarkAsync("NOWHERE")).Word().ShouldBe("NotFound");
        (await MarkAsync("WAS-1")).Word().ShouldBe("Forbidden");
        (await UnmarkAsync("WAS-1")).Word().ShouldBe("Forbidden");
        (await IsMarkedAsync("WAS-1")).ShouldBeNull();
        await _database.TamperAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HOU-1'");
        (await MarkAsync("HOU-1")).Word().ShouldBe("indicator-not-live");
        (await IsMarkedAsync("HOU-1")).ShouldBeNull();
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_MarksWhereItIsGranted(Role role)
    {
        var actor = _actors.Holding(role);
        var marks = role is Role.CabinetMember;

        (await MarkAsync("HOU-1", actor)).Word().ShouldBe(marks ? "Done" : "Forbidden");
        (await UnmarkAsync("HOU-1", actor)).Word().ShouldBe(marks ? "Done" : "Forbidden");
        (await _database.Get<PortfolioQueries>().MarkAsync(actor, "HOU-1")).ShouldBe(marks ? false : null);
        var page = await _database.Get<PortfolioQueries>().DetailAsync(actor, "HOM");
        (page!.MayMark, page.MayAsk).ShouldBe((marks, marks));
        (await _database.Get<PortfolioQueries>().DetailAsync(actor, "ENV"))!.MayMark.ShouldBeFalse();
    }

    private async Task<Dictionary<string, MeasureReason>> ReasonsAsync(DateOnly? on = null) =>
        (await _database.Get<PortfolioQueries>().DetailAsync(_actors.CabinetMember, "HOM", on))!.Measures.ToDictionary(
            measure => measure.Standing.Code,
            measure => measure.Reason
        );

    private Task<bool?> IsMarkedAsync(string code) =>
        _database.Get<PortfolioQueries>().MarkAsync(_actors.CabinetMember, code);

    private Task<Outcome<string>> MarkAsync(string code, Actor? by = null) =>
        _database.Get<MarkMeasure>().ExecuteAsync(by ?? _actors.CabinetMember, new MarkMeasureRequest(code));

    private Task<Outcome<string>> UnmarkAsync(string code, Actor? by = null) =>
        _database.Get<UnmarkMeasure>().ExecuteAsync(by ?? _actors.CabinetMember, new UnmarkMeasureRequest(code));
}
