using PerformanceFramework.Application.Editions;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Editions;

/// <summary>What the readers of an edition saw instead of a figure that is restated in it, and why it was.</summary>
public sealed class FormerFiguresTests : EditionsTest
{
    [Fact]
    public async Task Restated_AfterAnEditionForTheSameAudience_IsWhatThatOneSaid()
    {
        await PublishAsync();
        await RestateAsync();
        await PublishAsync(Audience.Scrutiny);
        await PublishAsync();
        await PublishAsync();

        (await FormerAsync(Cabinet)).ShouldBeEmpty();
        // The second says what the first said, and so does the third, whose readers saw the new figure already in the second.
        foreach (var address in (string[])[Cabinet + "-2", Cabinet + "-3"])
        {
            var former = (await FormerAsync(address)).ShouldHaveSingleItem().Value;
            (former.Period, former.Text, former.In.Address).ShouldBe((Given.Period("2026-27-Q1"), "88.0%", Cabinet));
            var view = await ViewAsync(address);
            var codes = view.Indicators.Select(i => i.Standing.Code);
            var latest = await Queries.FormerLatestAsync(Actors.PerformanceTeam, view, codes);
            latest.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("HOU-1", former));
        }

        // Scrutiny never saw another figure.
        (await FormerAsync("2026-27-q1-scrutiny")).ShouldBeEmpty();
        (await FigureAsync("2026-27-q1-scrutiny")).IsRestated.ShouldBeTrue();
    }

    [Fact]
    public async Task Reason_OfARestatement_IsInEditionsForThoseWhoSignIn()
    {
        await RestateAsync();
        await PublishAsync();
        await PublishAsync(Audience.Public);

        (await FigureAsync(Cabinet)).RestatedBecause.ShouldBe((await LatestAsync()).Reason);
        (await FigureAsync(Public)).RestatedBecause.ShouldBeNull();
        (await IndicatorAsync()).History.SkipLast(1).ShouldAllBe(figure => figure.RestatedBecause == null);
    }

    [Fact]
    public async Task FormerFigure_OfTheReleasedEditions_IsForThePublicToo()
    {
        await PublishAsync(Audience.Public);
        await RestateAsync();
        await PublishAsync(Audience.Public);

        (await FormerAsync(Public + "-2", Actor.Nobody)).ShouldHaveSingleItem().Value.Text.ShouldBe("88.0%");
    }

    private async Task<IReadOnlyDictionary<ReportingPeriod, FormerFigure>> FormerAsync(
        string address,
        Actor? actor = null
    )
    {
        var reader = actor ?? Actors.PerformanceTeam;
        return await Queries.FormerFiguresAsync(
            reader,
            (await Queries.ViewAsync(reader, address)).ShouldNotBeNull(),
            "HOU-1"
        );
    }

    private async Task<EditionFigure> FigureAsync(string address) => (await IndicatorAsync(address)).History[^1];
}
