using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Tests.Hosting;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class MenuTests(DemonstrationSite demonstration)
{
    private static readonly string[] Reading = ["/", "/thread", "/indicators", "/dashboards", "/editions"];

    private static readonly string[] Challenging =
    [
        "/",
        "/thread",
        "/indicators",
        "/dashboards",
        "/challenge",
        "/editions",
    ];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Menu_OfARole_ShowsWhatItMayOpen(Role role)
    {
        var page = await (await demonstration.AsAsync(role)).GetAsync("/accessibility");

        page.All(".masthead nav a").Select(link => link.GetAttribute("href")).ShouldBe(Expected(role));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Menu_OfARole_HasOnlyLinksThatOpen(Role role)
    {
        var visitor = await demonstration.AsAsync(role);
        var page = await visitor.GetAsync("/");

        foreach (var link in page.All(".masthead__name, .masthead nav a"))
        {
            var opened = await visitor.GetAsync(link.GetAttribute("href")!);
            opened.Status.ShouldBe(200, opened.Address);
            opened
                .All(".masthead nav a[aria-current=page]")
                .Select(l => l.GetAttribute("href"))
                .ShouldBe([opened.Address]);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Masthead_OfARole_SaysWhoIsSignedIn(Role role)
    {
        var page = await (await demonstration.AsAsync(role)).GetAsync("/");

        page.Text(".masthead__who > span").ShouldBe("Signed in as " + DemonstrationSite.SignInFor(role).DisplayName);
        page.One(".masthead__who form.signout").GetAttribute("method").ShouldBe("post");
    }

    [Theory]
    [InlineData("/set-up")]
    [InlineData("/council")]
    [InlineData("/organisation")]
    public async Task Menu_OnAPageForSettingUp_IsAtSetUp(string address)
    {
        var page = await (await demonstration.AsAsync(Role.Administrator)).GetAsync(address);

        page.One(".masthead nav a[aria-current=page]").GetAttribute("href").ShouldBe("/set-up");
    }

    [Theory]
    [InlineData("/rounds")]
    [InlineData("/rounds/reminders")]
    [InlineData("/restatements")]
    [InlineData("/quality")]
    [InlineData("/quality/checks")]
    public async Task Menu_OnAPageAboutReturns_IsAtReturns(string address)
    {
        var page = await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(address);

        page.One(".masthead nav a[aria-current=page]").GetAttribute("href").ShouldBe("/returns");
    }

    [Theory]
    [InlineData("/editions/2026-27-q1-cabinet")]
    [InlineData("/editions/2026-27-q1-cabinet/indicators/WAS-01")]
    [InlineData("/editions/2026-27-q1-cabinet/dashboards")]
    [InlineData("/editions/2026-27-q1-cabinet/portfolios/CHILDREN")]
    [InlineData("/editions/holds")]
    public async Task Menu_OnAPageOfEditions_IsAtEditions(string address)
    {
        var page = await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(address);

        page.One(".masthead nav a[aria-current=page]").GetAttribute("href").ShouldBe("/editions");
    }

    [Theory]
    [InlineData("/directorates/PL")]
    [InlineData("/services/WAS?asat=2026-09-30")]
    [InlineData("/themes/P7")]
    [InlineData("/partnerships/NHS")]
    public async Task Menu_OnADashboard_IsAtDashboards(string address)
    {
        var page = await (await demonstration.AsAsync(Role.Director)).GetAsync(address);

        page.One(".masthead nav a[aria-current=page]").GetAttribute("href").ShouldStartWith("/dashboards");
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData("/challenge/sessions")]
    [InlineData("/challenge/triage")]
    [InlineData("/commitments")]
    [InlineData("/recovery-plans")]
    [InlineData("/learning")]
    public async Task Menu_OnAPageOfChallenge_IsAtChallenge(string address)
    {
        var page = await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(address);

        page.One(".masthead nav a[aria-current=page]").GetAttribute("href").ShouldBe("/challenge");
    }

    [Fact]
    public async Task Menu_OnTheRules_IsAtSetUp()
    {
        var page = await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync("/rules");

        page.One(".masthead nav a[aria-current=page]").GetAttribute("href").ShouldBe("/set-up");
    }

    [Theory]
    [InlineData(Role.Director, 1)]
    [InlineData(Role.PerformanceTeam, 1)]
    [InlineData(Role.Officer, 0)]
    public async Task Home_OfWhoDecidesContributions_LeadsToThem(Role role, int links) =>
        (await (await demonstration.AsAsync(role)).GetAsync("/"))
            .All("main a[href='/contributions']")
            .Count.ShouldBe(links);

    [Theory]
    [InlineData("cabinet-children", "/portfolios/CHILDREN")]
    [InlineData("scrutiny", null)]
    [InlineData("performance", null)]
    public async Task Home_OfACabinetMember_LeadsToTheirPortfolio(string user, string? portfolio) =>
        (await (await demonstration.AsAsync(user)).GetAsync("/"))
            .All("main a[href^='/portfolios/']")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(portfolio is null ? [] : [portfolio]);

    [Fact]
    public async Task Menu_OfSomebodyNotSignedIn_IsEmpty()
    {
        var page = await demonstration.Anonymous().GetAsync("/sign-in");

        page.All(".masthead nav").ShouldBeEmpty();
        page.All(".masthead__who").ShouldBeEmpty();
    }

    private static string[] Expected(Role role) =>
        role switch
        {
            Role.Officer or Role.IndicatorOwner or Role.HeadOfService => [.. Challenging, "/returns", "/calendar"],
            Role.Director =>
            [
                "/",
                "/thread",
                "/indicators",
                "/dashboards",
                "/portfolios",
                "/challenge",
                "/editions",
                "/returns",
                "/calendar",
                "/scorecards",
            ],
            Role.CltMember => [.. Challenging, "/returns", "/calendar", "/scorecards"],
            Role.CabinetMember =>
            [
                "/",
                "/thread",
                "/indicators",
                "/dashboards",
                "/portfolios",
                "/challenge",
                "/editions",
                "/calendar",
                "/scorecards",
            ],
            Role.ScrutinyMember =>
            [
                "/",
                "/thread",
                "/indicators",
                "/dashboards",
                "/portfolios",
                "/challenge",
                "/editions",
                "/calendar",
                "/scorecards",
            ],
            Role.Partner => [.. Challenging, "/returns", "/calendar"],
            Role.PerformanceTeam => [.. Challenging, "/returns", "/calendar", "/change-history", "/set-up"],
            Role.Auditor => [.. Challenging, "/returns", "/calendar", "/scorecards", "/change-history"],
            Role.Administrator => [.. Reading, "/calendar", "/change-history", "/set-up"],
        };
}
