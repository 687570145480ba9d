using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Application.Tests.Import;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>Figures as they were known at the end of a day. Today is 12 October 2026.</summary>
public sealed class FiguresAsAtTests : ImportTest
{
    private static readonly DateOnly September = new(2026, 9, 30);

    private IndicatorQueries Indicators => Database.Get<IndicatorQueries>();

    [Fact]
    public async Task Figure_RestatedByAnImport_IsThereAsItWasWithItsAssessment()
    {
        var (before, now) = (await ReadAsync(September), await ReadAsync(null));

        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,95");

        (await ReadAsync(null)).ShouldNotBe(now);
        (await ReadAsync(September)).ShouldBe(before);
        (await ValueAsync("HOU-1", September)).ShouldBe(("88.0%", Status.Amber));
        (await ValueAsync("HOU-1", Today)).ShouldBe(("95.0%", Status.Green));
    }

    [Fact]
    public async Task Figure_RestatedOnThreeDays_IsKnownOnEach()
    {
        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,91");
        Database.Time.Advance(TimeSpan.FromDays(1));
        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,92");
        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,93");
        Database.Time.Advance(TimeSpan.FromDays(1));
        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,94");

        (await ValueAsync("HOU-1", September)).Value.ShouldBe("88.0%");
        (await ValueAsync("HOU-1", Today)).Value.ShouldBe("91.0%");
        (await ValueAsync("HOU-1", Today.AddDays(1))).Value.ShouldBe("93.0%");
        (await ValueAsync("HOU-1", Today.AddDays(2))).Value.ShouldBe("94.0%");
    }

    [Fact]
    public async Task PlanOfAYear_AsItWasKnownOnADay_HasTheFiguresOfThen()
    {
        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,95");
        Database.Time.Advance(TimeSpan.FromDays(1));

        (await InPlanAsync(null)).ShouldBe(("95.0%", Status.Green));
        (await InPlanAsync(Today)).ShouldBe(("95.0%", Status.Green));
        (await InPlanAsync(September)).ShouldBe(("88.0%", Status.Amber));
    }

    [Fact]
    public async Task Figure_OfAnImportThatWasUndone_IsKnownOnTheDaysBetween()
    {
        var id = await ImportAsync("Code,Period,Value", "HOU-1,Q4 2024/25,70", "LIB-1,Q1 2026/27,1");
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await UndoAsync(id)).ShouldBeDone();

        (await CountAsync("HOU-1", September)).ShouldBe(5);
        (await CountAsync("HOU-1", Today)).ShouldBe(6);
        (await CountAsync("HOU-1", Today.AddDays(1))).ShouldBe(5);
        (await ValueAsync("LIB-1", Today)).Value.ShouldBe("£1.00");
        (await ValueAsync("LIB-1", Today.AddDays(1))).ShouldBe(await ValueAsync("LIB-1", September));
    }

    [Fact]
    public async Task NewFigures_LeaveNoCopies()
    {
        await ImportAsync("Code,Period,Value", "LIB-2,Q1 2026/27,70");

        (await CopiesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Copies_AreInNoChangeHistoryAndInNoOtherAnswer()
    {
        await ImportAsync("Code,Period,Value", "HOU-1,Q1 2026/27,95");

        (await CopiesAsync()).ShouldBeGreaterThan(0);
        (await Database.ReadAsync(db => db.Observations.CountAsync(o => o.Indicator.Code == "HOU-1"))).ShouldBe(5);
        (await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest()))
            .ShouldBeDone()
            .Differences.ShouldBeEmpty();
        (
            await Database.ReadAsync(db =>
                db.ChangeRecords.Where(r => r.After != null && r.After.Contains("KnownFrom")).CountAsync()
            )
        ).ShouldBe(0);
    }

    [Theory]
    [InlineData(Role.CabinetMember, false)]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.PerformanceTeam, true)]
    public async Task Figure_OfARoundThatWasOpen_IsThereForThoseWhoCouldSeeItThenEvenOnceItIsClosed(
        Role role,
        bool isSeen
    )
    {
        await ApproveAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await SeesAsync(role, Today)).ShouldBe(isSeen);

        await CloseAsync();

        (await SeesAsync(role, Today)).ShouldBe(isSeen);
        (await SeesAsync(role, Today.AddDays(1))).ShouldBeTrue();
        (await SeesAsync(role, September)).ShouldBeFalse();
    }

    [Fact]
    public async Task Figure_OfARoundThatIsOpenAgain_IsHiddenFromThoseWhoMayNotSeeItNow()
    {
        await ApproveAsync();
        await CloseAsync();
        Database.Time.Advance(TimeSpan.FromDays(1));
        (await SeesAsync(Role.CabinetMember, Today)).ShouldBeTrue();

        var round = await Database.ReadAsync(db => db.CollectionRounds.SingleAsync());
        (
            await Database
                .Get<ReopenRound>()
                .ExecuteAsync(Actors.PerformanceTeam, new ReopenRoundRequest(round.Id, round.Version, "Why"))
        ).ShouldBeDone();

        (await SeesAsync(Role.CabinetMember, Today)).ShouldBeFalse();

        await CloseAsync();

        (await SeesAsync(Role.CabinetMember, Today)).ShouldBeTrue();
    }

    /// <summary>Has a figure of the open round approved, as a return would.</summary>
    private async Task ApproveAsync()
    {
        var observation = new Observation(
            Council["HOU-1"],
            Given.Period("2026-27-Q2"),
            new ReportedValue(ObservedValue.Number.Of(93, null, null), Round: Council.Round)
        );
        await using var db = await Database.Contexts.CreateDbContextAsync();
        db.AttachRange(Council["HOU-1"], Council.Round);
        db.Add(observation);
        db.BeginChange(new Domain.Audit.Change("test", "Test", "Approve", Database.Time.Utc));
        await db.SaveChangesAsync();
    }

    private async Task CloseAsync()
    {
        var round = await Database.ReadAsync(db => db.CollectionRounds.SingleAsync());
        (
            await Database
                .Get<CloseRound>()
                .ExecuteAsync(Actors.PerformanceTeam, new CloseRoundRequest(round.Id, round.Version, true, "Why"))
        ).ShouldBeDone();
    }

    private async Task<bool> SeesAsync(Role role, DateOnly on) =>
        (await Indicators.ListAsync(Actors.Holding(role), on)).Single(i => i.Code == "HOU-1").Value == "93.0%";

    private async Task<(string Value, Status Status)> ValueAsync(string code, DateOnly on)
    {
        var standing = (await Indicators.ListAsync(Actors.CabinetMember, on)).Single(i => i.Code == code);
        return (standing.Value, standing.Status);
    }

    private async Task<(string Value, Status? Status)> InPlanAsync(DateOnly? knownOn)
    {
        var plan = await Database
            .Get<ThreadQueries>()
            .PlanOfYearAsync(Actors.CabinetMember, "D1", new FinancialYear(2026), knownOn);
        var figure = plan.ShouldNotBeNull().Indicators.Single(i => i.Code == "HOU-1").After!;
        return (figure.Value, figure.Status);
    }

    private async Task<int> CountAsync(string code, DateOnly on) =>
        (await Indicators.DetailAsync(Actors.CabinetMember, code, on))!.History.Count;

    private Task<int> CopiesAsync() =>
        Database.ReadAsync(db => db.Observations.IgnoreQueryFilters().CountAsync(o => o.KnownUntil != null));

    private Task<string> ReadAsync(DateOnly? on) => EveryDashboard.ReadAsync(Database, Actors.PerformanceTeam, on);
}
