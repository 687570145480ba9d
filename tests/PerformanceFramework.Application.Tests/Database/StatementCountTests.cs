using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Audit;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>A page takes as many statements with ten times the rows.</summary>
public sealed class StatementCountTests(SmallAndLargeCouncil councils) : IClassFixture<SmallAndLargeCouncil>
{
    private static readonly Actor Reader = Actors.Everywhere(Role.PerformanceTeam);

    private static readonly TrialSettings Everything = new(
        new ToleranceRule.MetOrMissed(),
        new ChartSettings(ControlChartMethod.NhsR, 12, null)
    );

    private static readonly Dictionary<string, (int Most, Func<TestDatabase, SmallCouncil, Task> Ask)> Questions = new()
    {
        ["overview"] = (6, (db, _) => db.Get<ThreadQueries>().OverviewAsync(Reader)),
        ["tree"] = (6, (db, _) => db.Get<ThreadQueries>().TreeAsync(Reader)),
        ["element"] = (6, (db, _) => db.Get<ThreadQueries>().ElementAsync(Reader, "V")),
        ["indicators"] = (1, (db, _) => db.Get<IndicatorQueries>().ListAsync(Reader)),
        ["indicator"] = (9, (db, _) => db.Get<IndicatorQueries>().DetailAsync(Reader, "OUT-1")),
        ["returns"] = (1, (db, _) => db.Get<ReturnQueries>().OpenReturnsAsync(Reader)),
        ["return title"] = (1, (db, council) => db.Get<ReturnQueries>().TitleAsync(Reader, council.HousingReturn.Id)),
        ["return"] = (8, (db, council) => db.Get<ReturnQueries>().SheetAsync(Reader, council.HousingReturn.Id)),
        ["rounds"] = (2, (db, _) => db.Get<ReturnQueries>().RoundsAsync(Reader)),
        ["round"] = (2, (db, council) => db.Get<ReturnQueries>().RoundAsync(Reader, council.Round.Id)),
        ["round choices"] = (1, (db, _) => db.Get<ReturnQueries>().RoundChoicesAsync(Reader, new(2026, 10, 12))),
        ["round preview"] = (
            2,
            (db, _) => db.Get<ReturnQueries>().RoundPreviewAsync(Reader, "2026-27-Q1", new(2026, 10, 12))
        ),
        ["targets"] = (3, (db, _) => db.Get<IndicatorQueries>().TargetGridAsync(Reader, new FinancialYear(2026))),
        ["targets of an indicator"] = (
            5,
            (db, _) => db.Get<IndicatorQueries>().TargetYearAsync(Reader, "HOU-1", new FinancialYear(2026))
        ),
        ["pasted targets"] = (
            3,
            (db, _) => db.Get<IndicatorQueries>().PastePreviewAsync(Reader, new FinancialYear(2026), "HOU-1\t95")
        ),
        ["default rules"] = (2, (db, _) => db.Get<RuleQueries>().DefaultsAsync(Reader, new DateOnly(2026, 10, 12))),
        ["sets"] = (1, (db, _) => db.Get<RuleQueries>().SetsAsync(Reader)),
        ["rule on an indicator"] = (7, (db, _) => db.Get<RuleQueries>().TryAsync(Reader, "HOU-1", Everything)),
        ["rule on all indicators"] = (7, (db, _) => db.Get<RuleQueries>().TrySetAsync(Reader, null, Everything)),
        ["forecasts"] = (5, (db, _) => db.Get<RuleQueries>().ForecastsAsync(Reader, new ForecastFilter())),
        ["change history"] = (2, (db, _) => db.Get<ChangeHistoryQueries>().PageAsync(Reader, 1)),
        ["council"] = (1, (db, _) => db.Get<CouncilQueries>().IdentityAsync()),
    };

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Query_WithTenTimesTheRows_TakesAsManyStatements(string name)
    {
        var (most, ask) = Questions[name];

        var few = await councils.Small.Sql.CountAsync(() => ask(councils.Small, councils.SmallCouncil));
        var many = await councils.Large.Sql.CountAsync(() => ask(councils.Large, councils.LargeCouncil));

        few.ShouldBeInRange(1, most);
        many.ShouldBe(few);
    }

    [Fact]
    public async Task LargeCouncil_ComparedWithTheSmallOne_HasTenTimesTheRows()
    {
        var small = await councils.Small.ReadAsync(db => db.Observations.CountAsync());
        var large = await councils.Large.ReadAsync(db => db.Observations.CountAsync());

        large.ShouldBe(10 * small);
    }
}

/// <summary>One council, and one with ten times the indicators, service plans and rows of returns.</summary>
public sealed class SmallAndLargeCouncil : IAsyncLifetime
{
    public TestDatabase Small { get; } = new();

    public TestDatabase Large { get; } = new();

    public SmallCouncil SmallCouncil { get; private set; } = null!;

    public SmallCouncil LargeCouncil { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Small.InitializeAsync();
        await Large.InitializeAsync();
        SmallCouncil = await SmallCouncil.LoadAsync(Small);
        LargeCouncil = await SmallCouncil.LoadAsync(Large, times: 10);
    }

    public async Task DisposeAsync()
    {
        await Small.DisposeAsync();
        await Large.DisposeAsync();
    }
}
