using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Components;

/// <summary>
/// Pages as at an earlier day, plans and their next year, the choosing of a scorecard, the settings of charts and rounds: by axe at
/// two widths, by keyboard, and without scripts.
/// </summary>
[Collection(PagesTestCollection.Name)]
public sealed class LaterPagesTests(ChromiumFixture chromium)
{
    private const int Least = 320;

    private static readonly string[] Pages =
    [
        "/?asat=2026-09-30",
        "/?asat=2031-01-01",
        "/thread?asat=2026-09-30",
        "/thread/P7?asat=2026-09-30",
        "/indicators?asat=2026-09-30",
        "/indicators/WAS-01?asat=2026-09-30",
        "/indicators/LIVE-01?asat=2026-09-30",
        "/thread/P7/commentary",
        "/thread/DP-PL/year?year=2025-26",
        "/thread/DP-PL/year?year=2026-27&asat=2026-09-30",
        "/thread/DP-PL/year?year=2026-27&asat=tomorrow",
        "/thread/P7/compare",
        "/thread/health",
        "/thread/map",
        "/thread/map?at=P7",
        "/thread/map?at=START&from=red&asat=2026-09-30",
        "/editions/2026-27-q1-cabinet/thread/map",
        "/public/2026-27-q1-public/thread/map?from=red",
        "/rules/charts",
        "/rounds/1",
        "/rounds/timetable",
        "/rounds/reminders",
        "/mail",
        "/rounds/commentary",
        "/calendar/bank-holidays",
        "/restatements",
        "/restatements/1",
        "/restatements/2",
        "/indicators/WAS-02",
        "/indicators/WAS-02?figures=reported",
        "/indicators/HOU-02/exempt",
        "/indicators/WAS-02/restate?period=2026-27-Q1",
        "/returns/rows/1/evidence",
        "/indicators/HWY-01/quality",
        "/quality",
        "/quality/checks",
        "/quality/checks/1",
        "/quality/checks/new?indicator=HWY-01",
        "/dashboards",
        "/dashboards/CLT-HEALTH",
        "/dashboards/CLT-HEALTH/edit",
        "/dashboards/new",
        "/indicators?columns=Status&columns=Owner&columns=Commentary",
        "/directorates/PE",
        "/services/WAS?asat=2026-09-30",
        "/themes/P7",
        "/partnerships/NHS",
        "/portfolios",
        "/portfolios/CHILDREN",
        "/portfolios/CHILDREN/brief",
        "/challenge",
        "/challenge/sessions",
        "/challenge/sessions?show=closed",
        "/challenge/sessions/new",
        "/challenge/sessions/1",
        "/challenge/sessions/2",
        "/challenge/sessions/2/edit",
        "/challenge/sessions/2/topics/28",
        "/challenge/sessions/2/brief",
        "/challenge/sessions/3/pre-read",
        "/challenge/bodies",
        "/challenge/bodies/CLT",
        "/challenge/question-bank",
        "/challenge/triage",
        "/questions",
        "/questions?show=overdue",
        "/questions/1",
        "/questions/2",
        "/questions/8",
        "/successes",
        "/successes/1",
        "/successes/new",
        "/target-challenge?year=2027",
        "/recommendations",
        "/recommendations/1",
        "/recommendations/2",
        "/recommendations/new?indicator=WAS-01",
        "/recommendations/committees/SCRUTINY",
        "/questions/for-member?indicator=WAS-01",
        "/annual-report/2025-26",
        "/learning",
        "/learning?q=bins&verdict=improved",
        "/learning?show=waiting",
        "/interventions/1",
        "/interventions/2",
        "/interventions/new?indicator=WAS-01",
        "/recovery-plans",
        "/recovery-plans?state=Closed",
        "/recovery-plans/ladder",
        "/recovery-plans/new?indicator=HWY-01",
        "/recovery-plans/1",
        "/recovery-plans/2",
        "/recovery-plans/3",
        "/recovery-plans/4/edit",
        "/commitments",
        "/portfolios/HOUSING?asat=2026-09-30",
        "/views",
        "/display",
        "/editions",
        "/editions/new",
        "/editions/holds",
        "/editions/check",
        "/editions/2026-27-q1-cabinet",
        "/editions/2026-27-q1-cabinet/note",
        "/editions/2026-27-q1-cabinet/thread/P7",
        "/editions/2026-27-q1-cabinet/indicators",
        "/editions/2026-27-q1-cabinet/indicators/WAS-01",
        "/editions/2026-27-q1-cabinet/since/2025-26-q4-cabinet",
        "/editions/2026-27-q1-clt/since/2025-26-q4-clt",
        "/editions/2026-27-q1-cabinet/portfolios",
        "/editions/2026-27-q1-cabinet/portfolios/CHILDREN",
        "/editions/2026-27-q1-clt/dashboards",
        "/editions/2026-27-q1-clt/dashboards/CLT-HEALTH",
        "/editions/2026-27-q1-clt/thread/health",
        "/editions/2026-27-q1-cabinet/services/WAS",
        "/public",
        "/public/2026-27-q1-public",
        "/public/2026-27-q1-public/indicators/WAS-01",
        "/public/2026-27-q1-public/portfolios/CHILDREN",
        "/public/2026-27-q1-public/themes/P7",
    ];

    /// <summary>
    /// Pages of editions whose parts stand at every width on others, live or in another edition: by axe at the least width alone.
    /// </summary>
    private static readonly string[] PagesOfEditions =
    [
        "/editions/2026-27-q1-cabinet/thread",
        "/editions/2026-27-q1-cabinet/themes/P7",
        "/public/2026-27-q1-public/thread",
        "/public/2026-27-q1-public/thread/P7",
        "/public/2026-27-q1-public/indicators",
        "/public/2026-27-q1-public/portfolios",
        "/public/2026-27-q1-public/dashboards",
    ];

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(Least, 256)]
    public async Task Pages_AsAtADayAndOfPlansAndCharts_AreAccessibleAndScrollOneWayOnly(int width, int height)
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "performance",
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        foreach (var path in width == Least ? Pages.Concat(PagesOfEditions) : Pages)
        {
            await team.GoAsync(path);
            if (width == Least)
            {
                // Folded it holds nothing that it does not hold opened, and is drawn alike at every width.
                await team.CheckAsync();
            }

            await OpenEverythingAsync(team);
            await team.CheckAsync();
        }
    }

    [Theory]
    [InlineData("/?asat=2026-09-30")]
    [InlineData("/thread/P7?asat=2026-09-30")]
    [InlineData("/indicators?asat=2026-09-30")]
    [InlineData("/indicators/WAS-01?asat=2026-09-30")]
    [InlineData("/thread/DP-PL/year")]
    [InlineData("/thread/DP-PL/compare?from=2026-10-12&to=prepared")]
    [InlineData("/thread/health")]
    [InlineData("/thread/map?at=SP-WAS&from=red")]
    [InlineData("/roll-forwards")]
    [InlineData("/rounds/1")]
    [InlineData("/rounds/timetable")]
    [InlineData("/rounds/reminders")]
    [InlineData("/mail")]
    [InlineData("/rounds/commentary")]
    [InlineData("/calendar/bank-holidays")]
    [InlineData("/quality")]
    [InlineData("/quality/checks")]
    [InlineData("/quality/checks/new?indicator=HWY-01")]
    [InlineData("/thread/DP-PL/next/2027-28")]
    [InlineData("/thread/DP-PL/next/2027-28/SP-PLN")]
    [InlineData("/scorecards/SCORECARD/2027")]
    [InlineData("/scorecards/SCORECARD/2027/candidates")]
    [InlineData("/rules/charts")]
    [InlineData("/restatements")]
    [InlineData("/restatements/2")]
    [InlineData("/indicators/WAS-02/restate?period=2026-27-Q1")]
    [InlineData("/returns/rows/1/evidence")]
    [InlineData("/dashboards")]
    [InlineData("/dashboards/CLT-HEALTH")]
    [InlineData("/dashboards/CLT-HEALTH/edit")]
    [InlineData("/directorates/PE")]
    [InlineData("/themes/P7")]
    [InlineData("/portfolios")]
    [InlineData("/portfolios/CHILDREN")]
    [InlineData("/portfolios/CHILDREN/brief")]
    [InlineData("/challenge")]
    [InlineData("/challenge/sessions/2")]
    [InlineData("/challenge/sessions/3/pre-read")]
    [InlineData("/challenge/triage")]
    [InlineData("/questions")]
    [InlineData("/questions/1")]
    [InlineData("/recovery-plans")]
    [InlineData("/recovery-plans/ladder")]
    [InlineData("/recovery-plans/2")]
    [InlineData("/views")]
    [InlineData("/display")]
    [InlineData("/editions")]
    [InlineData("/editions/new")]
    [InlineData("/editions/holds")]
    [InlineData("/editions/2026-27-q1-cabinet")]
    [InlineData("/editions/2026-27-q1-cabinet/indicators/WAS-01")]
    [InlineData("/editions/2026-27-q1-cabinet/since/2025-26-q4-cabinet")]
    [InlineData("/editions/2026-27-q1-clt/since/2025-26-q4-clt")]
    [InlineData("/editions/2026-27-q1-cabinet/portfolios/CHILDREN")]
    [InlineData("/editions/2026-27-q1-cabinet/dashboards")]
    [InlineData("/public")]
    [InlineData("/public/2026-27-q1-public/indicators/WAS-01")]
    [InlineData("/public/2026-27-q1-public/directorates/PE")]
    public async Task Keyboard_ReachesTheLastLinkAndIsSeenAllTheWay(string path)
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync("performance");
        await team.GoAsync(path);

        await team.TabToAsync(
            team.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Accessibility" })
        );
    }

    [Fact]
    public async Task Past_AndComparison_CanBeReadWithScriptsSwitchedOff()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "auditor",
            new() { JavaScriptEnabled = false }
        );
        await reader.GoAsync("/indicators");
        await reader.Page.GetByText("See this page as at an earlier day").ClickAsync();
        await reader.Page.GetByLabel("As at the end of this day").FillAsync("2026-09-30");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(reader.Page.GetByText("As at 30 September 2026", new() { Exact = true })).ToBeVisibleAsync();

        await reader.GoAsync("/thread/DP-PL/compare");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Expect(Heading(reader)).ToContainTextAsync("2025/26 to 2026/27");
    }

    [Fact]
    public async Task NextYear_AndScorecard_CanBePreparedWithScriptsSwitchedOff()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var team = await site.VisitAsync("performance", new() { JavaScriptEnabled = false });
        await team.GoAsync("/thread/DP-PL/next/2027-28/SP-PLN");
        await team.Page.GetByLabel("Accountable body").SelectOptionAsync("CABINET");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Save what is prepared" }).ClickAsync();
        await Expect(team.Page.GetByText("What is prepared is saved.")).ToBeVisibleAsync();

        await team.GoAsync("/scorecards/SCORECARD/2027/candidates");
        await team.Page.GetByLabel("Indicator", new() { Exact = true }).FillAsync("CSC-05");
        await team.Page.GetByLabel("Why it should be considered").FillAsync("The law.");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Add the candidate" }).ClickAsync();
        await Expect(Heading(team)).ToContainTextAsync("There are 25 candidates");
        await team.Page.GetByLabel("Candidate", new() { Exact = true }).SelectOptionAsync("CSC-05");
        await team.Page.GetByLabel("Why it is taken off").FillAsync("By mistake.");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Take the candidate off" }).ClickAsync();
        await Expect(Heading(team)).ToContainTextAsync("There are 24 candidates");
    }

    private static ILocator Heading(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task OpenEverythingAsync(Visitor visitor) =>
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
}
