using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Dashboards;

/// <summary>Directorates, services, themes and partnerships: what their pages count is what anybody can count from the file.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class PlaceDashboardTests(DemonstrationSite demonstration)
{
    private static readonly string[] Words = ["Exceeded", "Green", "Yellow", "Amber", "Red", "Not rated"];

    [Theory]
    [InlineData("performance", "", "", 3)]
    [InlineData("scrutiny", "", "", 1)]
    [InlineData("clt", "", "?asat=2026-09-30", 2)]
    [InlineData("clt", "/editions/2026-27-q1-clt", "", 2)]
    [InlineData("scrutiny", "/editions/2026-27-q1-scrutiny", "", 1)]
    [InlineData("cabinet-children", "/editions/2026-27-q1-cabinet", "", 1)]
    public async Task EveryDashboard_CountsWhatTheFileOfTheSameViewHas(string user, string within, string day, int own)
    {
        var visitor = await demonstration.AsAsync(user);
        var index = await visitor.GetAsync(within + "/dashboards" + day);

        var links = index.All("main h3 a").Select(a => a.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(4 + 20 + 9 + 2 + own);
        foreach (var kind in (string[])["/directorates/", "/services/", "/themes/", "/partnerships/"])
        {
            links.ShouldContain(link => link.StartsWith(within + kind, StringComparison.Ordinal));
        }

        links.Count(link => link.StartsWith(within + "/dashboards/", StringComparison.Ordinal)).ShouldBe(own);

        foreach (var link in links)
        {
            var page = await visitor.GetAsync(link);
            page.Status.ShouldBe(200, link);
            var file = page.All($"main a[href^='{within}/'][href*='/indicators.csv']").SingleOrDefault();
            var counted = file is null ? "" : Count(await visitor.GetAsync(file.GetAttribute("href")!));
            Bar(page.All(".bar--tall").SingleOrDefault()).ShouldBe(counted, link);
            // The list of dashboards says the same as the dashboard itself.
            var row = index
                .All("main .portfolios > li")
                .Single(li => li.QuerySelector("a")!.GetAttribute("href") == link);
            Bar(row.QuerySelector(".bar")).ShouldBe(counted, link);
            page.Heading.ShouldEndWith(
                Answer.Words(row.QuerySelector("li > div:last-child > p")!)[1..],
                Case.Insensitive
            );
        }
    }

    [Theory]
    [InlineData("/directorates/PL")]
    [InlineData("/directorates/PE?asat=2026-09-30")]
    [InlineData("/themes/P2")]
    [InlineData("/partnerships/VISION-BOARD")]
    public async Task Rows_OfADashboard_HaveEveryIndicatorOnce(string address)
    {
        var page = await (await demonstration.AsAsync(Role.CltMember)).GetAsync(address);

        var rows = page.All(".portfolios .bar").Select(Bar).ToList();

        rows.Count.ShouldBeGreaterThan(1);
        rows.Sum(Total).ShouldBe(Total(Bar(page.One(".bar--tall"))));
    }

    [Fact]
    public async Task Service_ShowsWhoLeadsItItsTeamsItsExceptionsAndWhatMoved()
    {
        var page = await (await demonstration.AsAsync(Role.Director)).GetAsync("/services/WAS");

        page.Text(".kicker").ShouldStartWith("Service · WAS · Head of service: ");
        page.Text("main").ShouldContain("Teams: Household collections, Recycling centres.");
        page.All(".crumbs a").Select(a => a.GetAttribute("href")).ShouldBe(["/dashboards", "/directorates/PL"]);
        page.All(".exc > li .exc__say").ShouldNotBeEmpty();
        page.All("[aria-labelledby=beyond-normal-variation]").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(
        "/services/WAS",
        "Recovery plan of Missed bins per 100,000 collections: proposed, 0 of 2 actions done."
    )]
    public async Task Exceptions_SayWhatIsPromised_ToThoseWhoMaySeeIt(string address, string promised)
    {
        var team = await demonstration.AsAsync("performance");
        var scrutiny = await demonstration.AsAsync("scrutiny");

        Promises(await team.GetAsync(address))
            .ShouldContain(words => words.StartsWith(promised, StringComparison.Ordinal));
        Promises(await scrutiny.GetAsync(address)).ShouldBeEmpty();
        Promises(await team.GetAsync(address + "?asat=2026-09-30")).ShouldBeEmpty();
        Promises(await team.GetAsync("/editions/2026-27-q1-clt" + address)).ShouldBeEmpty();

        static List<string> Promises(Answer page) => page.All(".exc .exc__doing").Select(Answer.Words).ToList();
    }

    [Fact]
    public async Task Partnership_ShowsWhatThePartnerSupplies()
    {
        var visitor = await demonstration.AsAsync(Role.Partner);

        (await visitor.GetAsync("/partnerships/NHS"))
            .All("[aria-labelledby=indicators] tbody th a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(["/indicators/ASC-02"]);
        (await visitor.GetAsync("/partnerships/POLICE")).Heading.ShouldBe("Police: no indicator belongs here yet.");
    }

    [Fact]
    public async Task Dashboard_AsAtADay_KeepsItInItsLinks()
    {
        var page = await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync("/themes/P7?asat=2026-06-30");

        page.Text(".stamp").ShouldContain("As at 30 June 2026");
        page.All(".portfolios a, .exc h3 a, [aria-labelledby=indicators] a")
            .ShouldAllBe(link => link.GetAttribute("href")!.Contains("asat=2026-06-30"));
    }

    [Theory]
    [InlineData("/indicators/WAS-01", "/services/WAS", "/directorates/PL")]
    [InlineData("/thread/SP-WAS", "/services/WAS", null)]
    [InlineData("/thread/DP-PL", "/directorates/PL", null)]
    [InlineData("/thread/P7", "/themes/P7", null)]
    public async Task Names_OnOtherPages_LeadToDashboards(string address, string first, string? second)
    {
        var page = await (await demonstration.AsAsync(Role.Officer)).GetAsync(address);

        page.All("main a[href^='/services/'], main a[href^='/directorates/'], main a[href^='/themes/']")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(second is null ? [first] : [first, second]);
    }

    [Theory]
    [InlineData("/directorates/NOWHERE")]
    [InlineData("/services/NOWHERE?asat=2026-06-30")]
    // An element of another level is no theme.
    [InlineData("/themes/DP-PL")]
    // A committee is no partnership.
    [InlineData("/partnerships/CABINET")]
    public async Task Dashboard_ThatIsNone_IsNotFound(string address) =>
        (await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync(address)).Status.ShouldBe(404);

    private static string Bar(IElement? bar) => Regex.Replace(bar?.GetAttribute("aria-label") ?? "", "^.*: ", "");

    private static int Total(string bar) => Number().Matches(bar).Sum(m => int.Parse(m.Value, null));

    /// <summary>As a bar says it: "12 Green, 3 Amber".</summary>
    private static string Count(Answer file)
    {
        file.Status.ShouldBe(200);
        var statuses = file
            .Body.TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => Words.Single(word => Cell().Matches(line)[7].Groups[1].Value == word))
            .CountBy(word => word)
            .ToDictionary();
        return string.Join(
            ", ",
            Words
                .Where(statuses.ContainsKey)
                .Select(word => $"{statuses[word]} {(word == "Not rated" ? "not rated" : word)}")
        );
    }

    [GeneratedRegex("\\d+")]
    private static partial Regex Number();

    [GeneratedRegex("(?:^|,)(\"[^\"]*\"|[^,]*)")]
    private static partial Regex Cell();
}
