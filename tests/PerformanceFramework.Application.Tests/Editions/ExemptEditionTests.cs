using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>HOU-1 is marked as exempt.</summary>
public sealed class ExemptEditionTests : EditionsTest
{
    [Theory]
    [InlineData(Audience.Clt, true)]
    [InlineData(Audience.Cabinet, false)]
    [InlineData(Audience.Scrutiny, false)]
    [InlineData(Audience.Public, false)]
    public async Task Edition_HoldsExemptIndicatorsForCltAlone(Audience audience, bool holds)
    {
        var before = (await PublishAsync(audience)).ShouldBeDone();
        await MarkAsync();

        var since = (await PublishAsync(audience)).ShouldBeDone();

        (await TextAsync(since)).Contains("HOU-1", StringComparison.Ordinal).ShouldBe(holds);
        (await TextAsync(since)).Contains("\"IsExempt\":true", StringComparison.Ordinal).ShouldBe(holds);
        var counts = (await Queries.OverviewAsync(Actors.PerformanceTeam, since)).ShouldNotBeNull().All;
        var was = (await Queries.OverviewAsync(Actors.PerformanceTeam, before)).ShouldNotBeNull().All;
        counts.All.ShouldBe(was.All - (holds ? 0 : 1));
    }

    [Fact]
    public async Task Editions_ThatHeldItBefore_StayAsTheyAre_AndAreNamedWhereItIsMarked()
    {
        await PublishAsync(Audience.Clt);
        await PublishAsync(Audience.Cabinet);
        await PublishAsync(Audience.Public);
        await MarkAsync();
        await PublishAsync(Audience.Public);

        var showing = await Queries.ShowingAsync(Actors.PerformanceTeam, "HOU-1");

        showing.Select(edition => edition.Head.Address).ShouldBe([Public, Cabinet]);
        (await Queries.IndicatorAsync(Actors.CabinetMember, Cabinet, "HOU-1")).ShouldNotBeNull();
        (await Queries.ShowingAsync(Actors.CabinetMember, "HOU-1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task News_ForAMember_NameNoExemptIndicator()
    {
        await PublishAsync(Audience.Cabinet);
        await MarkAsync();
        var now = await Database.Get<IndicatorQueries>().ListAsync(Actors.CabinetMember);

        var news = (await Queries.NewsAsync(Actors.CabinetMember, now)).ShouldNotBeNull();

        news.Moved.Select(move => move.After.Code).ShouldNotContain("HOU-1");
    }

    private async Task MarkAsync()
    {
        var version = await Database.ReadAsync(db =>
            db.Indicators.Where(i => i.Code == "HOU-1").Select(i => i.Version).SingleAsync()
        );
        (
            await Database
                .Get<MarkExempt>()
                .ExecuteAsync(
                    Actors.PerformanceTeam,
                    new MarkExemptRequest("HOU-1", version, ExemptParagraph.Individual, "One household.")
                )
        ).ShouldBeDone();
    }
}
