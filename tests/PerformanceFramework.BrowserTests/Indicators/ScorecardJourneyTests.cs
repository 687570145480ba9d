using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using PerformanceFramework.Testing;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Indicators;

/// <summary>Choosing next year's set: begun, two members answer, the panel recommends, the Executive decides, and the set is so.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class ScorecardJourneyTests(ChromiumFixture chromium)
{
    private static readonly string[] Pages =
    [
        "/scorecards",
        "/scorecards/SCORECARD/2027",
        "/scorecards/SCORECARD/2027/opinions",
        "/scorecards/SCORECARD/2027/candidates",
        "/scorecards/SCORECARD/2027/recommendation",
        "/scorecards/SCORECARD/2027/decision",
        "/scorecards/SCORECARD/2027/instruction",
    ];

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    [InlineData(320, 256)]
    public async Task Pages_OfAChoosing_AreAccessibleAndScrollOneWayOnly(int width, int height)
    {
        var site = await chromium.ReadingSiteAsync();
        var screen = Screen(width, height);
        await using var team = await site.VisitAsync("performance", screen);
        foreach (var path in Pages)
        {
            await team.GoAsync(path);
            await team.CheckAsync();
        }

        await using var member = await site.VisitAsync("scrutiny", screen);
        await member.CheckAsync();
        await member.GoAsync("/scorecards/SCORECARD/2027/views");
        await member.CheckAsync();
    }

    [Fact]
    public async Task Set_ChosenWithMembers_IsWhatTheExecutiveDecided()
    {
        var clock = new FakeTime(new DateTimeOffset(2026, 10, 12, 9, 30, 0, TimeSpan.Zero));
        await using var site = await Site.StartAsync(chromium, services => services.AddSingleton<TimeProvider>(clock));
        await using (var team = await site.VisitAsync("performance"))
        {
            await MakeSetAsync(team);
            await BeginAsync(team);
        }

        // One on a phone, one without scripts.
        await using (var member = await site.VisitAsync("cabinet-environment", Screen(390, 844)))
        {
            await AnswerAsync(member);
        }

        await using (var member = await site.VisitAsync("scrutiny", new() { JavaScriptEnabled = false }))
        {
            await member.GoAsync("/scorecards/LAA/2027/views");
            await Candidate(member, "Visits to libraries").GetByLabel("Keep or drop").SelectOptionAsync("Keep");
            await member.Page.GetByLabel("Or what should be measured").FillAsync("Loneliness");
            await member.Page.GetByLabel("Why it should be in the set").FillAsync("Residents tell us of it.");
            await PressAsync(member, "Save your views");
            await Expect(member.Page.GetByText("Your views are saved.")).ToBeVisibleAsync();
        }

        clock.Advance(TimeSpan.FromDays(9));
        await using (var team = await site.VisitAsync("performance"))
        {
            await RecommendAsync(team);
            await DecideAsync(team);
            await InstructAsync(team);
        }

        await using var reader = await site.VisitAsync("cabinet-environment");
        await reader.GoAsync("/scorecards/LAA/2027");
        await Expect(reader.Page.GetByText("What was decided is the set of that year.").First).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("As decided, the 2 candidates cover")).ToBeVisibleAsync();
        await reader.CheckAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "What members said" }).ClickAsync();
        await Expect(reader.Page.GetByText("The panel: Next year.")).ToBeVisibleAsync();
        await reader.CheckAsync();
    }

    private static async Task MakeSetAsync(Visitor team)
    {
        await team.GoAsync("/indicators/sets");
        await team.Page.GetByLabel("Code").FillAsync("LAA");
        await team.Page.GetByLabel("Name").FillAsync("the local agreement");
        await PressAsync(team, "Add the set");
        await team.Page.GetByLabel("Codes to add").FillAsync("HOU-01, LIB-01, WAS-01");
        await PressAsync(team, "Add to 2026/27");
        await Expect(Heading(team)).ToHaveTextAsync("The local agreement has 3 indicators in 2026/27.");
    }

    private static async Task BeginAsync(Visitor team)
    {
        await team.GoAsync("/set-up");
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Choosing scorecards" }).ClickAsync();
        await team.Page.GetByLabel("Set", new() { Exact = true }).SelectOptionAsync("LAA");
        await team.Page.GetByLabel("Consultation opens").FillAsync("2026-10-12");
        await team.Page.GetByLabel("Last day of the consultation").FillAsync("2026-10-20");
        await PressAsync(team, "Begin");
        await Expect(Heading(team)).ToHaveTextAsync("There are 3 candidates, 3 of them from the year before.");
        await team.Page.GetByLabel("Indicator", new() { Exact = true }).FillAsync("families in bed");
        await team.Page.GetByLabel("Why it should be considered").FillAsync("The law allows none.");
        await PressAsync(team, "Add the candidate");
        await Expect(Heading(team)).ToHaveTextAsync("There are 4 candidates, 3 of them from the year before.");
        await team.CheckAsync();
    }

    private static async Task AnswerAsync(Visitor member)
    {
        await member
            .Page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("local agreement") })
            .GetByRole(AriaRole.Link, new() { Name = "Say what to keep, drop and add" })
            .ClickAsync();
        var libraries = Candidate(member, "Visits to libraries");
        await libraries.GetByLabel("Keep or drop").SelectOptionAsync("Drop");
        await Candidate(member, "Families in bed and breakfast").GetByLabel("Add or not").SelectOptionAsync("Add");
        await Candidate(member, "Families in bed and breakfast").GetByLabel("Why").FillAsync("It is the law.");
        await PressAsync(member, "Save your views");
        await Expect(member.Page.GetByRole(AriaRole.Alert, new() { Name = "There is a problem" }))
            .ToContainTextAsync("LIB-01: say why you would drop it.");
        await member.CheckAsync();
        await Expect(Candidate(member, "Families in bed and breakfast").GetByLabel("Why"))
            .ToHaveValueAsync("It is the law.");
        await libraries.GetByLabel("Why").FillAsync("It says little.");
        await PressAsync(member, "Save your views");
        await Expect(Heading(member)).ToHaveTextAsync("You have given a view of 2 of 4 candidates.");
        await member.CheckAsync();
    }

    private static async Task RecommendAsync(Visitor team)
    {
        await team.GoAsync("/scorecards/LAA/2027/recommendation");
        await Expect(Candidate(team, "Visits to libraries").GetByText("Members: 1 keep, 1 drop")).ToBeVisibleAsync();
        await team.Page.GetByLabel("Who recommends").FillAsync("Scrutiny management panel");
        await team.Page.GetByLabel("The recommendation in words").FillAsync("Fewer and better.");
        await Candidate(team, "Households in temporary").GetByLabel("Keep or drop").SelectOptionAsync("Keep");
        await Candidate(team, "Visits to libraries").GetByLabel("Keep or drop").SelectOptionAsync("Drop");
        await Candidate(team, "Visits to libraries").GetByLabel("Why").FillAsync("It says little.");
        await Candidate(team, "Household waste").GetByLabel("Keep or drop").SelectOptionAsync("Keep");
        await Candidate(team, "Families in bed and breakfast").GetByLabel("Add or not").SelectOptionAsync("Add");
        await Candidate(team, "Families in bed and breakfast").GetByLabel("Why").FillAsync("The law.");
        await team.Page.GetByLabel("What becomes of it: Loneliness").FillAsync("Next year.");
        await team.CheckAsync();
        await PressAsync(team, "Record the recommendation");
        await Expect(Heading(team)).ToHaveTextAsync("Scrutiny management panel has recommended; it can be revised.");
        await team.CheckAsync();
    }

    private static async Task DecideAsync(Visitor team)
    {
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Decision", Exact = true }).ClickAsync();
        await team.Page.GetByLabel("Who decided").SelectOptionAsync("CABINET");
        await Candidate(team, "Household waste").GetByLabel("Decided").SelectOptionAsync("Drop");
        await PressAsync(team, "Record the decision");
        await Expect(team.Page.GetByRole(AriaRole.Alert, new() { Name = "There is a problem" }))
            .ToContainTextAsync("WAS-01: say why the decision differs");
        await team.CheckAsync();
        await Candidate(team, "Household waste").GetByLabel("Why").FillAsync("It is reported elsewhere.");
        await PressAsync(team, "Record the decision");
        await Expect(Heading(team)).ToHaveTextAsync("Cabinet has decided.");
        await team.CheckAsync();
    }

    private static async Task InstructAsync(Visitor team)
    {
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Instruction", Exact = true }).ClickAsync();
        await Expect(Heading(team)).ToHaveTextAsync("The decision adds 1, carries 1 on and drops 2.");
        await team.CheckAsync();
        await PressAsync(team, "Make this the set of 2027/28");
        await Expect(team.Page.GetByText("1 added, 1 carried on, 2 dropped.")).ToBeVisibleAsync();
        await team.CheckAsync();
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "The local agreement in 2027/28" }).ClickAsync();
        await Expect(Heading(team)).ToHaveTextAsync("The local agreement has 2 indicators in 2027/28.");
        await Expect(team.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("HOU-05");
        await Expect(team.Page.GetByRole(AriaRole.Table)).Not.ToContainTextAsync("WAS-01");
    }

    private static ILocator Candidate(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^" + name) });

    private static ILocator Heading(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static BrowserNewContextOptions Screen(int width, int height) =>
        new()
        {
            ViewportSize = new() { Width = width, Height = height },
        };
}
