using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Assessment;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class ForecastRecordPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Page_BeginsWithTheAnswer() =>
        (await GetAsync()).Heading.ShouldMatch(
            "^Of [0-9,]+ times we said “likely”, [0-9,]+ came true \\([0-9]+%\\)\\.$"
        );

    [Fact]
    public async Task Page_HasARowForEachWordWithItsShare()
    {
        var rows = (await GetAsync()).All("[aria-labelledby=word-by-word] tbody tr");

        rows.Count.ShouldBeGreaterThan(3);
        rows.ShouldAllBe(row => Answer.Words(row.QuerySelector("[data-label='Share that came true']")!).EndsWith('%'));
    }

    [Fact]
    public async Task Page_HasTheScoreBesideTheAverageAndTheRanges()
    {
        var words = Answer.Words((await GetAsync()).One("[aria-labelledby=all-together]"));

        words.ShouldContain("where 0 is perfect; always saying");
        words.ShouldContain("year-end figures came out within their 80% range");
    }

    [Fact]
    public async Task Page_LinksToTheIndicatorsThatWereFurthestOff()
    {
        var links = (await GetAsync()).All("[aria-labelledby=furthest-from-what-happened] tbody th a");

        links.Count.ShouldBeInRange(1, 10);
        links.Select(a => a.GetAttribute("href")).ShouldAllBe(href => href!.StartsWith("/indicators/"));
        links.Select(a => a.GetAttribute("href")).ShouldBeUnique();
    }

    [Fact]
    public async Task Page_Filtered_KeepsTheFilterAndHasFewer()
    {
        var all = await GetAsync();
        var some = await GetAsync("?set=SCORECARD&figures=made-up");

        some.One("#filter-set option[selected]").GetAttribute("value").ShouldBe("SCORECARD");
        some.One("#filter-figures option[selected]").GetAttribute("value").ShouldBe("made-up");
        some.Body.ShouldNotBe(all.Body);
    }

    [Fact]
    public async Task Page_WithNothingToScore_SaysSo() =>
        (await GetAsync("?set=NOWHERE")).Heading.ShouldBe("No stated forecast has been put to the test yet.");

    [Fact]
    public async Task Page_CanBeReachedFromTheListOfIndicators() =>
        (await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync("/indicators"))
            .All("main a[href='/forecasts']")
            .Count.ShouldBe(1);

    private async Task<Answer> GetAsync(string query = "") =>
        await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync("/forecasts" + query);
}
