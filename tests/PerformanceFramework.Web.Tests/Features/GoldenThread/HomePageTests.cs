using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class HomePageTests(DemonstrationSite demonstration)
{
    [Theory]
    [InlineData("cabinet-environment", ".row a[href='/portfolios/ENVIRONMENT']")]
    [InlineData("officer-was", "a[href^='/returns/']")]
    public async Task Home_BeginsWithItsSentence_AndWhatIsOnesOwnStandsBelow(string user, string own)
    {
        var page = await (await demonstration.AsAsync(user)).GetAsync("/");

        page.All("main h1, main h2, main h3, main a")[0].TagName.ShouldBe("H1");
        page.All($"main {own}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("director-place", "Challenge sessions: 7 topics to add to")]
    [InlineData("director-people", "Challenge sessions: 2 topics to add to")]
    [InlineData("performance", "Challenge sessions: 2 pre-reads to read")]
    public async Task Sessions_ThatWaitForSomebody_AreOnTheirHomePage(string user, string heading)
    {
        var visitor = await demonstration.AsAsync(user);
        var page = await visitor.GetAsync("/");

        page.Text("#sessions-due").ShouldBe(heading);
        foreach (var link in page.All("section[aria-labelledby=sessions-due] a"))
        {
            (await visitor.GetAsync(link.GetAttribute("href")!)).Status.ShouldBe(200);
        }

        (await (await demonstration.AsAsync("officer-was")).GetAsync("/")).All("#sessions-due").ShouldBeEmpty();
    }

    [Fact]
    public async Task Headline_OfTheCouncil_CountsWhatTheListsHave()
    {
        var visitor = await demonstration.AsAsync("clt");

        var found = Sentence().Match((await visitor.GetAsync("/")).Heading);

        found.Success.ShouldBeTrue();
        Number(found, "worse").ShouldBe(await ListedAsync("signal=worse"));
        Number(found, "successes")
            .ShouldBe(
                await ListedAsync("status=Green&direction=Improved")
                    + await ListedAsync("status=Blue&direction=Improved")
            );

        async Task<int> ListedAsync(string filter) =>
            (await visitor.GetAsync("/indicators.csv?" + filter))
                .Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Length - 1;
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\d+ of \d+ rated indicators are on track; \d+ are red; (?<worse>\d+) got worse beyond normal variation since .+; (?<successes>\d+) successes\.$"
    )]
    private static partial Regex Sentence();
}
