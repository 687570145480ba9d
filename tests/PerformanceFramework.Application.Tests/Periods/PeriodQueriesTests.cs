using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Tests.Periods;

public sealed class PeriodQueriesTests : CalendarTest
{
    private PeriodQueries Queries => Database.Get<PeriodQueries>();

    [Fact]
    public async Task Year_WithItemsThatRunOverItsEnds_ShowsThemInBothYears()
    {
        var plans = await AddedAsync(Budget with { StartsOn = new(2026, 3, 15), EndsOn = new(2026, 4, 1) });
        var budget = await AddedAsync();

        (await YearAsync(2026)).Select(e => e.Id).ShouldBe([plans.Id, budget.Id]);
        (await YearAsync(2025)).Select(e => e.Id).ShouldBe([plans.Id]);
        (await YearAsync(2027)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Year_OnADay_SaysWhereEachItemStands()
    {
        await AddedAsync(Budget with { StartsOn = new(2026, 9, 1), EndsOn = new(2026, 10, 11) });
        (await MoveAsync(await AddedAsync(), ProgrammeMove.Start)).ShouldBeDone();

        (await YearAsync(2026)).Select(e => e.Standing).ShouldBe([ProgrammeStanding.Late, ProgrammeStanding.UnderWay]);
    }

    [Fact]
    public async Task Due_OnADay_HoldsWhatIsLateOrEndsSoonEarliestFirst()
    {
        var far = await AddedAsync(Budget with { EndsOn = new(2026, 11, 30), RemindDays = 0 });
        var soon = await AddedAsync(Budget with { StartsOn = new(2026, 10, 1), EndsOn = new(2026, 10, 26) });
        var late = await AddedAsync(Budget with { Year = 2025, StartsOn = new(2026, 1, 1), EndsOn = new(2026, 3, 1) });
        var done = await AddedAsync(Budget with { StartsOn = new(2026, 10, 1), EndsOn = new(2026, 10, 20) });
        (await MoveAsync(done, ProgrammeMove.Finish, Today)).ShouldBeDone();
        far.Id.ShouldNotBe(0);

        (await Queries.DueAsync(Actors.PerformanceTeam, Today)).Select(e => e.Id).ShouldBe([late.Id, soon.Id]);
    }

    [Fact]
    public async Task Item_ThatIsNone_IsNull() => (await Queries.ItemAsync(Actors.Auditor, 99, Today)).ShouldBeNull();

    [Fact]
    public async Task EveryQuestion_OfSomebodyWithoutThePermission_AnswersNothing()
    {
        var item = await AddedAsync();
        (await AdoptAsync()).ShouldBeDone();
        (await FillAsync()).ShouldBeDone();
        var year = new FinancialYear(Year);

        (await Queries.YearAsync(Actor.Nobody, year, Today)).ShouldBeEmpty();
        (await Queries.DueAsync(Actor.Nobody, Today)).ShouldBeEmpty();
        (await Queries.ItemAsync(Actor.Nobody, item.Id, Today)).ShouldBeNull();
        (await Queries.IdOfAsync(Actor.Nobody, item.Uid)).ShouldBeNull();
        (await Queries.TemplateAsync(Actors.Auditor)).ShouldBeEmpty();
        (await Queries.PlanAsync(Actors.Auditor, year)).ShouldBeNull();
        (await Queries.FillsAsync(Actors.Auditor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Scorecard for 2027/28", 2027)]
    [InlineData("Scorecard agreed", 2027)]
    [InlineData("Scorecard 2026/27, late", 2026)]
    public async Task Processes_OfAScorecard_AreThoseOfTheYearThatIsMeant(string title, int year)
    {
        foreach (var start in new[] { 2026, 2027 })
        {
            await Database.SaveAsync(
                new ScorecardChoice(
                    new IndicatorSet($"SET-{start}", "the scorecard"),
                    new FinancialYear(start),
                    new DaySpan(Today, Today),
                    [],
                    "Somebody",
                    Today
                )
            );
        }

        var item = await EntryAsync(title, ProgrammeKind.Scorecard);

        (await Queries.ProcessesAsync(Actors.CabinetMember, item)).ShouldBe([
            new ProgrammeProcess.OfScorecard(new ScorecardKey($"SET-{year}", year), "the scorecard"),
        ]);
        (await Queries.ProcessesAsync(Actors.Holding(Role.Partner), item)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Processes_OfPlans_AreTheirRollForwards()
    {
        var level = await Database.ReadAsync(db =>
            db.PlanLevels.OrderBy(l => l.Position).Select(l => l.Id).LastAsync()
        );
        (
            await Database
                .Get<PrepareRollForward>()
                .ExecuteAsync(Actors.PerformanceTeam, new PrepareRollForwardRequest("D1", 2027, level))
        ).ShouldBeDone();

        var item = await EntryAsync("Plans for 2027/28 approved", ProgrammeKind.PlanApproval);

        (await Queries.ProcessesAsync(Actors.HeadOfService, item)).ShouldBe([
            new ProgrammeProcess.OfRollForward("D1", "Title of D1", new FinancialYear(2027)),
        ]);
        (await Queries.ProcessesAsync(Actors.CabinetMember, item)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Processes_OfAQuarter_AreTheRoundOfTheOneBefore()
    {
        var item = await EntryAsync("Returns", ProgrammeKind.QuarterlyReporting);

        (await Queries.ProcessesAsync(Actors.PerformanceTeam, item)).ShouldBe([
            new ProgrammeProcess.OfRound(Council.Round.Id, Council.Round.Period),
        ]);
        (await Queries.ProcessesAsync(Actors.Officer, item)).ShouldBeEmpty();
        (
            await Queries.ProcessesAsync(Actors.PerformanceTeam, await EntryAsync("Budget", ProgrammeKind.Budget))
        ).ShouldBeEmpty();
    }

    private async Task<ProgrammeEntry> EntryAsync(string title, ProgrammeKind kind)
    {
        var added = await AddedAsync(Budget with { Title = title, Kind = kind });
        return (await Queries.ItemAsync(Actors.PerformanceTeam, added.Id, Today)).ShouldNotBeNull();
    }

    private Task<IReadOnlyList<ProgrammeEntry>> YearAsync(int start) =>
        Queries.YearAsync(Actors.CabinetMember, new FinancialYear(start), Today);
}
