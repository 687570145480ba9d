using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Indicators;

/// <summary>HOU-1 has figures from 2025-26-Q1 to 2026-27-Q1; OUT-1 has a break from 1 January 2024.</summary>
public sealed class AddSeriesBreakTests : SetupTest
{
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public async Task Break_ThatIsAdded_IsKeptAndRecorded()
    {
        (await BreakAsync("HOU-1", April)).ShouldBeDone().ShouldBe(April);

        var kept = await Database.ReadAsync(db => db.SeriesBreaks.SingleAsync(b => b.Indicator.Code == "HOU-1"));
        (kept.From, kept.Kind, kept.Reason).ShouldBe((April, SeriesChange.BreakInSeries, Reason));
        (await RecordOfAsync(nameof(AddSeriesBreak), nameof(SeriesBreak))).Reason.ShouldBe(Reason);
    }

    [Fact]
    public async Task Break_ThatIsAdded_WithholdsDirectionsAcrossItAndNoOthers()
    {
        var before = await DirectionsAsync();

        (await BreakAsync("HOU-1", April)).ShouldBeDone();

        var after = await DirectionsAsync();
        after.SkipLast(1).ShouldBe(before.SkipLast(1));
        after[^1].ShouldBe((Direction.Withheld, WithheldReason.BreakInSeries));
    }

    [Fact]
    public async Task Reassessment_AfterABreak_FindsNothingToDo()
    {
        (await BreakAsync("HOU-1", April)).ShouldBeDone();

        var reassessed = await Database.Get<ReassessAll>().ExecuteAsync(Actors.Administrator, new ReassessAllRequest());

        reassessed.ShouldBeDone().Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Break_OnADayThatHasOne_IsRefused()
    {
        (await BreakAsync("OUT-1", new DateOnly(2024, 1, 1))).Word().ShouldBe("break-on-that-day");
        (await BreakAsync("OUT-1", new DateOnly(2024, 1, 2))).ShouldBeDone();
    }

    [Fact]
    public async Task Break_WithSomethingMissing_NamesTheField()
    {
        (await BreakAsync("HOU-1", null)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("From");
        (await BreakAsync("HOU-1", April, kind: 0)).ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("Kind");
        (await BreakAsync("HOU-1", April, reason: " "))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task Break_OfAnIndicatorThatIsNone_IsNotFound() =>
        (await BreakAsync("NONE", April)).Word().ShouldBe("NotFound");

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Administrator)]
    public async Task Break_ByARoleWithoutThePermission_IsForbidden(Role role) =>
        (await BreakAsync("HOU-1", April, actor: Actors.Holding(role))).Word().ShouldBe("Forbidden");

    [Fact]
    public async Task Break_ByThePerformanceTeamOfOneDirectorate_IsForbidden() =>
        (await BreakAsync("HOU-1", April, actor: TeamOfPlace)).Word().ShouldBe("Forbidden");

    private Task<Outcome<DateOnly>> BreakAsync(
        string code,
        DateOnly? from,
        SeriesChange kind = SeriesChange.BreakInSeries,
        string reason = Reason,
        Actor? actor = null
    ) =>
        Database
            .Get<AddSeriesBreak>()
            .ExecuteAsync(actor ?? Actors.PerformanceTeam, new AddSeriesBreakRequest(code, from, kind, reason));

    private Task<List<(Direction, WithheldReason?)>> DirectionsAsync() =>
        Database.ReadAsync(async db =>
            (await db.Observations.Where(o => o.Indicator.Code == "HOU-1").OrderBy(o => o.PeriodEnd).ToListAsync())
                .Select(o => (o.Assessment.SincePrevious.Direction, o.Assessment.SincePrevious.Withheld))
                .ToList()
        );
}
