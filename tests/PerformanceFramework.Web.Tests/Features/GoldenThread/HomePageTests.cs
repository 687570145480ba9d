using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class HomePageTests(DemonstrationSite demonstration)
{
    private const StringComparison Case = StringComparison.Ordinal;

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
    [InlineData("director-place", "Challenge sessions: 8 topics to add to")]
    [InlineData("director-people", "Challenge sessions: 1 topic to add to")]
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

        var page = await visitor.GetAsync("/");
        var found = Sentence().Match(page.Heading);

        found.Success.ShouldBeTrue();
        var worse = await ListedAsync("/indicators.csv?signal=worse");
        Number(found, "worse").ShouldBe(worse);
        page.All("[aria-labelledby=beyond-normal-variation] tbody tr")
            .Count.ShouldBe(worse + await ListedAsync("/indicators.csv?signal=better"));
        var all = page.All("[aria-labelledby=going-well] a").Single(a => Answer.Words(a).StartsWith("See all", Case));
        Number(found, "successes")
            .ShouldBe(await ListedAsync(all.GetAttribute("href")!.Replace("/indicators?", "/indicators.csv?", Case)));

        async Task<int> ListedAsync(string file) =>
            (await visitor.GetAsync(file)).Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\d+ of \d+ rated indicators are on track; \d+ are red; (?<worse>\d+) are getting worse beyond normal variation; (?<successes>\d+) successes\.$"
    )]
    private static partial Regex Sentence();
}
