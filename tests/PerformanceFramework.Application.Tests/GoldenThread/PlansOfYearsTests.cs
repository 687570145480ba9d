using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.GoldenThread;

/// <summary>The plan of Place (D1, with the service plans S1 and S2) year by year. Today is 12 October 2026.</summary>
public sealed class PlansOfYearsTests : CouncilTest
{
    private static readonly PlanMoment ThisYear = new PlanMoment.OfYear(new FinancialYear(2026));
    private static readonly PlanMoment LastYear = new PlanMoment.OfYear(new FinancialYear(2025));

    [Fact]
    public async Task Year_ShowsThePlanWithTargetsAndLatestFigures()
    {
        var plan = await YearAsync(2026);

        plan.Entries.Select(e => e.Code).ShouldBe(["D1", "S1", "S2"]);
        var prevented = plan.Indicators.Single(i => i.Code == "HOU-1").After!;
        (prevented.Target, prevented.Value, prevented.Period?.Code, prevented.Status).ShouldBe(
            ("90.0%", "88.0%", "2026-27-Q1", Status.Amber)
        );
        plan.Indicators.Single(i => i.Code == "HOU-4").After!.ShouldBe(new YearFigure("None", null, "", null));
    }

    [Fact]
    public async Task Year_ThatHasNotBegun_IsNotThere() =>
        (
            await Database.Get<ThreadQueries>().PlanOfYearAsync(Actors.PerformanceTeam, "D1", new FinancialYear(2027))
        ).ShouldBeNull();

    [Fact]
    public async Task Compare_AYearInWhichThePlanChanged_TellsBeforeAndAfter()
    {
        await EditAsync("S1", "Homes for all", new DateOnly(2026, 4, 1));
        await MoveAsync("S2", "D1", "D2");

        var compared = await CompareAsync(LastYear, ThisYear);

        var comparison = compared.Comparison.ShouldNotBeNull();
        comparison.Dropped.Select(e => e.Code).ShouldBe(["S2"]);
        comparison.IndicatorsDropped.Text.ShouldBe("WAS-1,WAS-2");
        comparison
            .Changed.Single()
            .Differences.Select(d => (d.Field, d.Before, d.After))
            .ShouldBe([(PlanField.Title, "Title of S1", "Homes for all")]);
        compared.Names.Elements["S2"].ShouldBe("Title of S2");
    }

    [Theory]
    [InlineData(RoundState.Closed, "2026-05-29", "2026-05-29")]
    [InlineData(RoundState.Closed, null, null)]
    [InlineData(RoundState.Open, null, null)]
    public async Task Year_SaysWhenItsLastCollectionClosed(RoundState state, string? closed, string? expected)
    {
        await Database.TamperAsync(
            $"UPDATE CollectionRounds SET Period = {"2025-26-Q4"}, State = {state.ToString()}, ClosedOn = {closed}"
        );

        (await YearAsync(2025)).CollectedOn?.ToString("yyyy-MM-dd", null).ShouldBe(expected);
    }

    [Fact]
    public async Task Year_WithoutACollectionOfItsLastPeriod_SaysNothingOfIt() =>
        (await YearAsync(2026)).CollectedOn.ShouldBeNull();

    [Fact]
    public async Task Compare_WithItself_IsEmpty()
    {
        await EditAsync("S1", "Homes for all", new DateOnly(2026, 4, 1));

        (await CompareAsync(ThisYear, ThisYear)).Comparison!.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Compare_TwoDays_TellsWhatChangedBetweenThem()
    {
        await EditAsync("S1", "Homes for all", new DateOnly(2026, 6, 1));

        (await DaysAsync(new DateOnly(2026, 5, 31), new DateOnly(2026, 6, 1))).Changed.Count.ShouldBe(1);
        (await DaysAsync(new DateOnly(2026, 6, 1), new DateOnly(2026, 10, 1))).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Compare_PutsTheTargetsOfTheTwoYearsBesideEachOther()
    {
        var indicator = (await CompareAsync(LastYear, ThisYear)).Indicators.Single(i => i.Code == "HOU-1");

        (indicator.Before!.Period?.Code, indicator.After!.Period?.Code).ShouldBe(("2025-26-Q4", "2026-27-Q1"));
        (indicator.Before.Value, indicator.After.Value).ShouldBe(("91.0%", "88.0%"));
    }

    [Theory]
    [InlineData(Role.Officer, false)]
    [InlineData(Role.IndicatorOwner, false)]
    [InlineData(Role.HeadOfService, true)]
    [InlineData(Role.Director, true)]
    [InlineData(Role.CltMember, false)]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.ScrutinyMember, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.PerformanceTeam, true)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Compare_WithWhatIsPrepared_IsForThoseWhoPrepare(Role role, bool sees)
    {
        await PrepareAsync(Database, Actors);

        var compared = await Database
            .Get<ThreadQueries>()
            .ComparePlanAsync(Actors.Holding(role), "D1", ThisYear, new PlanMoment.Prepared());

        (compared!.Comparison is not null).ShouldBe(sees);
        (compared.PreparedYear is not null).ShouldBe(sees);
        (await Database.Get<ThreadQueries>().RollForwardsAsync(Actors.Holding(role)) is not null).ShouldBe(sees);
        (await DetailAsync(Database, Actors.Holding(role)) is not null).ShouldBe(sees);
        (await LineAsync(Database, Actors.Holding(role)) is not null).ShouldBe(sees);
    }

    [Fact]
    public async Task Nobody_SeesNothing()
    {
        (
            await Database.Get<ThreadQueries>().PlanOfYearAsync(Actor.Nobody, "D1", new FinancialYear(2026))
        ).ShouldBeNull();
        (await Database.Get<ThreadQueries>().ComparePlanAsync(Actor.Nobody, "D1", LastYear, ThisYear)).ShouldBeNull();
    }

    [Fact]
    public async Task Year_ShowsAMemberNoFigureOfAnOpenRound()
    {
        await Database.TamperAsync(
            $"UPDATE Observations SET RoundId = {Council.Round.Id} WHERE IndicatorId = {Council["HOU-1"].Id}"
        );

        var seen = await Database
            .Get<ThreadQueries>()
            .PlanOfYearAsync(Actors.CabinetMember, "D1", new FinancialYear(2026));

        seen!.Indicators.Single(i => i.Code == "HOU-1").After!.Value.ShouldBe("");
        (await YearAsync(2026)).Indicators.Single(i => i.Code == "HOU-1").After!.Value.ShouldBe("88.0%");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public async Task Pages_OfALargePlan_TakeAsManyStatementsAsOfASmallOne(int times)
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var actors = new Actors(await SmallCouncil.LoadAsync(database, times));
        await PrepareAsync(database, actors);
        var plans = database.Get<ThreadQueries>();
        var prepared = new PlanMoment.Prepared();

        var counts = new[]
        {
            await database.Sql.CountAsync(() =>
                database.Get<ThreadQueries>().RollForwardsAsync(actors.PerformanceTeam)
            ),
            await database.Sql.CountAsync(() => DetailAsync(database, actors.PerformanceTeam)),
            await database.Sql.CountAsync(() => LineAsync(database, actors.PerformanceTeam)),
            await database.Sql.CountAsync(() =>
                plans.ComparePlanAsync(actors.PerformanceTeam, "D1", ThisYear, prepared)
            ),
        };

        counts.ShouldBe([3, 11, 9, 21]);
        await database.DisposeAsync();
    }

    private async Task<PlanOfYear> YearAsync(int year) =>
        (
            await Database.Get<ThreadQueries>().PlanOfYearAsync(Actors.PerformanceTeam, "D1", new FinancialYear(year))
        ).ShouldNotBeNull();

    private async Task<ComparedPlan> CompareAsync(PlanMoment before, PlanMoment after) =>
        (
            await Database.Get<ThreadQueries>().ComparePlanAsync(Actors.PerformanceTeam, "D1", before, after)
        ).ShouldNotBeNull();

    private async Task<PlanComparison> DaysAsync(DateOnly before, DateOnly after) =>
        (await CompareAsync(new PlanMoment.OnDay(before), new PlanMoment.OnDay(after))).Comparison.ShouldNotBeNull();

    private static Task<RollForwardDetail?> DetailAsync(TestDatabase database, Actor actor) =>
        database.Get<ThreadQueries>().RollForwardAsync(actor, "D1", new FinancialYear(2027));

    private static Task<PreparedLineToEdit?> LineAsync(TestDatabase database, Actor actor) =>
        database.Get<ThreadQueries>().PreparedLineAsync(actor, "D1", new FinancialYear(2027), "S1");

    private static async Task PrepareAsync(TestDatabase database, Actors actors)
    {
        var level = await database.ReadAsync(db => db.PlanLevels.FirstAsync(l => l.Name == "Service plan"));
        var request = new PrepareRollForwardRequest("D1", 2027, level.Id);
        (await database.Get<PrepareRollForward>().ExecuteAsync(actors.PerformanceTeam, request)).ShouldBeDone();
    }

    private async Task EditAsync(string code, string title, DateOnly from)
    {
        var element = (await Database.Get<ThreadQueries>().ChoicesAsync(Actors.PerformanceTeam, code))!.Element!;
        var request = new EditElementRequest(
            code,
            element.Version,
            title,
            element.Description,
            element.Owner,
            element.LevelId,
            element.ServiceCode,
            element.DirectorateCode,
            element.BodyCode,
            element.StartsOn,
            element.EndsOn,
            from,
            IsCorrection: false,
            "Why"
        );
        (await Database.Get<EditElement>().ExecuteAsync(Actors.PerformanceTeam, request)).ShouldBeDone();
    }

    private async Task MoveAsync(string code, string from, string to) =>
        (
            await Database
                .Get<MoveElement>()
                .ExecuteAsync(Actors.PerformanceTeam, new MoveElementRequest(code, from, to))
        ).ShouldBeDone();
}
