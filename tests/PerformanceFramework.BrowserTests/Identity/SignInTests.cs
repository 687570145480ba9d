using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Identity;

[Collection(BrowserTestCollection.Name)]
public sealed partial class SignInTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Visitor_WhoIsNobodyYet_IsAskedToSignInAndLandsWhereTheyWanted()
    {
        await using var visitor = await (await chromium.ReadingSiteAsync()).VisitAsync();

        await visitor.GoAsync("/indicators/WAS-01");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"/sign-in\?returnTo=%2Findicators%2FWAS-01$"));
        await Expect(visitor.Page).ToHaveTitleAsync("Sign in – Bolton performance");
        await visitor.CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Cabinet member, Environment" }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("User name")).ToHaveValueAsync("cabinet-environment");
        await visitor.CheckAsync();
        await visitor.SignInAsync("cabinet-environment");

        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/indicators/WAS-01$"));
        await visitor.CheckAsync();
    }

    [Fact]
    public async Task Mistakes_InTheForm_AreNamedAndLeadToTheirFields()
    {
        await using var visitor = await (await chromium.ReadingSiteAsync()).VisitAsync();
        await visitor.GoAsync("/sign-in");
        var signIn = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" });

        await signIn.ClickAsync();
        var summary = visitor.Page.GetByRole(AriaRole.Alert, new() { Name = "There is a problem" });
        await Expect(summary).ToContainTextAsync("Enter your user name.");
        await visitor.CheckAsync();
        await summary.GetByRole(AriaRole.Link, new() { Name = "Enter your password." }).ClickAsync();
        await Expect(visitor.Page.GetByLabel("Password")).ToBeFocusedAsync();

        await visitor.Page.GetByLabel("User name").FillAsync("somebody");
        await visitor.Page.GetByLabel("Password").FillAsync("not the password");
        await signIn.ClickAsync();
        await Expect(summary).ToContainTextAsync("The user name or the password is wrong.");
        await Expect(visitor.Page.GetByLabel("User name")).ToHaveValueAsync("somebody");
        await visitor.CheckAsync();
    }

    [Fact]
    public async Task SigningOut_EndsTheSession()
    {
        await using var visitor = await (await chromium.ReadingSiteAsync()).VisitAsync("scrutiny");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await visitor.CheckAsync();
        await visitor.GoAsync("/");

        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Fact]
    public async Task CabinetMember_ReadsWithoutACircuitAndIsRefusedTheReturns()
    {
        await using var member = await (await chromium.ReadingSiteAsync()).VisitAsync();
        var circuits = new List<string>();
        member.Page.WebSocket += (_, socket) => circuits.Add(socket.Url);

        await member.GoAsync("/");
        await member.SignInAsync("cabinet-environment");
        var menu = member.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(menu.GetByRole(AriaRole.Link))
            .ToHaveTextAsync([
                "Home",
                "Golden thread",
                "Indicators",
                "Dashboards",
                "Portfolios",
                "Challenge",
                "Editions",
                "Calendar",
                "Scorecards",
            ]);
        await Expect(member.Page.GetByRole(AriaRole.Region, new() { NameRegex = ReturnsWaiting() })).ToBeHiddenAsync();
        foreach (var path in (string[])["/thread", "/thread/SP-WAS", "/indicators", "/indicators/WAS-01"])
        {
            await member.GoAsync(path);
            await member.CheckAsync();
        }

        circuits.ShouldBeEmpty();
        var refused = await member.Page.GotoAsync("/returns");
        refused!.Status.ShouldBe(403);
        await Expect(member.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Your role does not open this page");
        member.ForgetComplaints();
        await member.CheckAsync();
    }

    [GeneratedRegex("returns? (is|are) waiting for you")]
    private static partial Regex ReturnsWaiting();
}
