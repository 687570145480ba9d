using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Components;

/// <summary>
/// Nearly every page: by axe on a small screen and on a desktop, at the widths between, by keyboard, and without scripts.
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

    /// <summary>Pages whose parts stand on others too: by axe once, on a small screen with everything opened.</summary>
    private static readonly string[] PagesOfKnownParts =
    [
        "/editions/2026-27-q1-cabinet/thread",
        "/editions/2026-27-q1-cabinet/themes/P7",
        "/editions/2026-27-q1-cabinet/directorates/PL",
        "/editions/2026-27-q1-cabinet/partnerships/NHS",
        "/public/2026-27-q1-public/thread",
        "/public/2026-27-q1-public/thread/P7",
        "/public/2026-27-q1-public/indicators",
        "/public/2026-27-q1-public/portfolios",
        "/public/2026-27-q1-public/dashboards",
        "/public/2026-27-q1-public/services/WAS",
        "/annual-report",
        "/calendar",
        "/calendar/feed",
        "/calendar/new",
        "/calendar/template",
        "/calendar/template/1",
        "/calendar/template/fill",
        "/calendar/template/new",
        "/challenge/sessions/1/note",
        "/challenge/sessions/1/notes",
        "/commitments/1",
        "/contributions",
        "/indicators/manage",
        "/indicators/sets/SCORECARD",
        "/indicators/HOU-02/breaks",
        "/indicators/HOU-02/edit",
        "/indicators/HOU-02/supplier",
        "/indicators/LIB-06/formula",
        "/organisation/merge",
        "/organisation/past?on=2026-06-30",
        "/organisation/services/WAS/move",
        "/organisation/services/WAS/split",
        "/organisation/portfolios/HOUSING/edit",
        "/organisation/bodies/CABINET/retire",
        "/targets",
        "/targets/paste",
        "/thread/arrange",
        "/thread/GREEN/alignments",
        "/thread/GREEN/edit",
        "/thread/DP-PL/milestones",
        "/thread/DP-PL/next/2027-28/new",
    ];

    private static readonly string[] PagesByKeyboard =
    [
        "/?asat=2026-09-30",
        "/thread/P7?asat=2026-09-30",
        "/indicators?asat=2026-09-30",
        "/indicators/WAS-01?asat=2026-09-30",
        "/thread/DP-PL/year",
        "/thread/DP-PL/compare?from=2026-10-12&to=prepared",
        "/thread/health",
        "/thread/map?at=SP-WAS&from=red",
        "/roll-forwards",
        "/rounds/1",
        "/rounds/timetable",
        "/rounds/reminders",
        "/mail",
        "/rounds/commentary",
        "/calendar/bank-holidays",
        "/quality",
        "/quality/checks",
        "/quality/checks/new?indicator=HWY-01",
        "/thread/DP-PL/next/2027-28",
        "/thread/DP-PL/next/2027-28/SP-PLN",
        "/scorecards/SCORECARD/2027",
        "/scorecards/SCORECARD/2027/candidates",
        "/rules/charts",
        "/restatements",
        "/restatements/2",
        "/indicators/WAS-02/restate?period=2026-27-Q1",
        "/returns/rows/1/evidence",
        "/dashboards",
        "/dashboards/CLT-HEALTH",
        "/dashboards/CLT-HEALTH/edit",
        "/directorates/PE",
        "/themes/P7",
        "/portfolios",
        "/portfolios/CHILDREN",
        "/portfolios/CHILDREN/brief",
        "/challenge",
        "/challenge/sessions/2",
        "/challenge/sessions/3/pre-read",
        "/challenge/triage",
        "/questions",
        "/questions/1",
        "/recovery-plans",
        "/recovery-plans/ladder",
        "/recovery-plans/2",
        "/views",
        "/display",
        "/editions",
        "/editions/new",
        "/editions/holds",
        "/editions/2026-27-q1-cabinet",
        "/editions/2026-27-q1-cabinet/indicators/WAS-01",
        "/editions/2026-27-q1-cabinet/since/2025-26-q4-cabinet",
        "/editions/2026-27-q1-clt/since/2025-26-q4-clt",
        "/editions/2026-27-q1-cabinet/portfolios/CHILDREN",
        "/editions/2026-27-q1-cabinet/dashboards",
        "/public",
        "/public/2026-27-q1-public/indicators/WAS-01",
        "/public/2026-27-q1-public/directorates/PE",
        "/annual-report/2025-26",
        "/commitments",
        "/recommendations",
        "/learning",
        "/successes",
        "/editions/2026-27-q1-cabinet/thread/P7",
    ];

    [Fact]
    public async Task Pages_OnEveryScreen_AreAccessibleAndScrollOneWayOnly()
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync("performance");
        foreach (var path in Pages)
        {
            await GoOnASmallScreenAsync(team, path);
            await OpenEverythingAsync(team);
            await team.CheckAsync();
            await team.CheckWidthsAsync(768, 1440, 1280);
            // Folded it holds nothing that it does not hold opened: once is enough.
            await FoldEverythingAsync(team);
            await team.CheckAsync();
        }

        foreach (var path in PagesOfKnownParts)
        {
            await GoOnASmallScreenAsync(team, path);
            await OpenEverythingAsync(team);
            await team.CheckAsync();
            await team.CheckWidthsAsync(768, 1440);
        }
    }

    [Fact]
    public async Task Keyboard_ReachesTheLastLinkAndIsSeenAllTheWay()
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync("performance");
        foreach (var path in PagesByKeyboard)
        {
            await team.GoAsync(path);

            await team.TabToAsync(
                team.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Accessibility" })
            );
        }
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

    private static async Task GoOnASmallScreenAsync(Visitor visitor, string path)
    {
        await visitor.Page.SetViewportSizeAsync(Least, 256);
        await visitor.GoAsync(path);
    }

    private static Task OpenEverythingAsync(Visitor visitor) => FoldAsync(visitor, isOpen: true);

    private static Task FoldEverythingAsync(Visitor visitor) => FoldAsync(visitor, isOpen: false);

    private static async Task FoldAsync(Visitor visitor, bool isOpen) =>
        await visitor.Page.EvaluateAsync(
            "isOpen => document.querySelectorAll('main details').forEach(d => d.open = isOpen)",
            isOpen
        );
}
