using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class MoveIndicatorsTests : OrganisationTest
{
    [Fact]
    public async Task Move_OfTwoIndicators_KeepsWhereTheyWere()
    {
        (await MoveAsync(August, "WAS", "HOU-1", "HOU-3")).ShouldBeDone().ShouldBe(2);

        (await CodesAsync("HOU")).ShouldBe(["HOU-2", "HOU-4", "OUT-1"]);
        (await CodesAsync("WAS")).ShouldBe(["HOU-1", "HOU-3", "WAS-1", "WAS-2"]);
        var placements = await Database.ReadAsync(db =>
            db.IndicatorPlacements.Include(p => p.Service).OrderBy(p => p.Indicator.Code).ToListAsync()
        );
        placements.Count.ShouldBe(2);
        placements.ShouldAllBe(p => p.Service.Code == "HOU" && p.From == null && p.Until == August);
        placements.ShouldAllBe(p => p.Reason == Reason && p.MovedBy == "Performance team" && p.MovedOn == Today);
    }

    [Fact]
    public async Task Move_OfIndicators_IsInTheChangeHistoryWithItsReason()
    {
        (await MoveAsync(August, "WAS", "HOU-1")).ShouldBeDone();

        var records = await RecordsAsync(nameof(MoveIndicators));
        records.Select(r => r.Subject).ShouldBe([nameof(Indicator), nameof(IndicatorPlacement)], ignoreOrder: true);
        records.ShouldAllBe(r => r.Reason == Reason);
    }

    [Fact]
    public async Task Move_OfIndicators_LeavesOpenReturnsAsTheyAre()
    {
        (await MoveAsync(August, "WAS", "HOU-1")).ShouldBeDone();

        (
            await Database.ReadAsync(db =>
                db.ReturnEntries.Where(e => e.Return.Service.Code == "HOU")
                    .Select(e => e.Indicator.Code)
                    .Distinct()
                    .OrderBy(code => code)
                    .ToListAsync()
            )
        ).ShouldBe(["HOU-1", "HOU-2", "HOU-3", "HOU-4"]);
    }

    [Fact]
    public async Task Move_OnAndOn_IsShownOnThePageOfEveryService()
    {
        (await MoveAsync(July, "WAS", "HOU-1")).ShouldBeDone();
        (await MoveAsync(new MoveIndicatorsRequest("WAS", ["HOU-1"], "LIB", August, "Second"))).ShouldBeDone();

        (await MovesAsync("HOU")).ShouldBe([("HOU-1", "HOU", "WAS", July)]);
        (await MovesAsync("WAS")).ShouldBe([("HOU-1", "WAS", "LIB", August), ("HOU-1", "HOU", "WAS", July)]);
        (await MovesAsync("LIB")).ShouldBe([("HOU-1", "WAS", "LIB", August)]);
    }

    [Fact]
    public async Task Move_FromADayBeforeTheLatestMove_NamesTheDay()
    {
        (await MoveAsync(August, "WAS", "HOU-1")).ShouldBeDone();

        var outcome = await MoveAsync(new MoveIndicatorsRequest("WAS", ["HOU-1"], "LIB", July, Reason));

        outcome.ShouldBeInvalid().ShouldHaveSingleItem().Field.ShouldBe("From");
        outcome.Sentence.ShouldContain("HOU-1 is with Waste since 1 August 2026.");
    }

    [Fact]
    public async Task Move_OfAnIndicatorThatIsElsewhereByNow_IsRefusedAsAWhole()
    {
        (await MoveAsync(August, "WAS", "HOU-1")).ShouldBeDone();

        var outcome = await MoveAsync(August, "LIB", "HOU-1", "HOU-2");

        outcome.Word().ShouldBe("no-longer-there");
        (await CodesAsync("HOU")).ShouldContain("HOU-2");
    }

    [Theory]
    [InlineData("", "WAS", Reason, "IndicatorCodes")]
    [InlineData("HOU-1", "", Reason, "ToCode")]
    [InlineData("HOU-1", "NOWHERE", Reason, "ToCode")]
    [InlineData("HOU-1", "HOU", Reason, "ToCode")]
    [InlineData("HOU-1", "WAS", "", "Reason")]
    public async Task Move_WithSomethingMissingOrWrong_NamesTheField(
        string code,
        string to,
        string reason,
        string field
    )
    {
        string[] codes = code.Length == 0 ? [] : [code];

        (await MoveAsync(new MoveIndicatorsRequest("HOU", codes, to, August, reason)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(field);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public async Task Move_FromNoDayOrADayToCome_NamesTheField(int? daysFromToday)
    {
        var from = daysFromToday is { } days ? Today.AddDays(days) : (DateOnly?)null;

        (await MoveAsync(new MoveIndicatorsRequest("HOU", ["HOU-1"], "WAS", from, Reason)))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem()
            .Field.ShouldBe("From");
    }

    [Fact]
    public async Task Move_FromAServiceThatIsNone_IsNotFound() =>
        (await MoveAsync(new MoveIndicatorsRequest("NOWHERE", ["HOU-1"], "WAS", August, Reason)))
            .Word()
            .ShouldBe("NotFound");

    private async Task<List<(string, string, string, DateOnly)>> MovesAsync(string service) =>
        (await DetailAsync(PartKind.Service, service))
            .Moves.Select(move => (move.Indicator.Code, move.From.Code, move.To.Code, move.On))
            .ToList();

    private Task<List<string>> CodesAsync(string service) =>
        Database.ReadAsync(db =>
            db.Indicators.Where(i => i.Service.Code == service).Select(i => i.Code).OrderBy(code => code).ToListAsync()
        );
}
