using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Organisation;

/// <summary>From an empty database to the first published figure, on screen alone: what a council does on its first day.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class FirstFigureTests(ChromiumFixture chromium)
{
    private const string Password = "three small words";

    private static readonly string[] Codes = ["HOU-01", "HOU-02", "HOU-03"];

    [Fact]
    public async Task Council_FromAnEmptyDatabase_PublishesItsFirstFigure()
    {
        await using var site = Site.StartEmpty(chromium);
        await using var team = await site.VisitAsync();
        await FoundAsync(team);
        await SetUpOrganisationAsync(team);
        var officerLink = await AddPersonAsync(team, "Olu Okoye", "olu.okoye", "Officer");
        var headLink = await AddPersonAsync(team, "Hana Patel", "hana.patel", "Head of service");
        await SetUpThreadAsync(team);
        foreach (var code in Codes)
        {
            await AddIndicatorAsync(team, code);
            await SetTargetAsync(team, code);
        }

        await OpenRoundAsync(team);

        await using var officer = await site.VisitAsync();
        await WelcomeAsync(officer, officerLink, "olu.okoye");
        await EnterReturnAsync(officer);

        await using var head = await site.VisitAsync();
        await WelcomeAsync(head, headLink, "hana.patel");
        await ApproveAsync(head);

        await CloseRoundAsync(team);
        await team.GoAsync("/");
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("3");
        await team.CheckAsync();
        await team.GoAsync("/indicators/HOU-01");
        await Expect(team.Page.Locator("h1")).ToContainTextAsync("84");
        await Expect(team.Page.GetByText("A good place to live").First).ToBeVisibleAsync();
        await team.CheckAsync();
    }

    private static async Task FoundAsync(Visitor team)
    {
        await team.GoAsync("/");
        await team.Page.Locator("main a[href='/first-run']").ClickAsync();
        await team.CheckAsync();
        await team.Page.GetByLabel("Name of the council").FillAsync("Smalltown");
        await team.Page.GetByLabel("Your name").FillAsync("Priya Shah");
        await team.Page.GetByLabel("User name").FillAsync("priya.shah");
        await team.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await team.Page.GetByLabel("Password again").FillAsync(Password);
        await SendAsync(team, "Set up the council");
        await Expect(team.Page.Locator("h1")).ToHaveTextAsync("1 of 10 parts is done.");
        await team.CheckAsync();
    }

    private static async Task SetUpOrganisationAsync(Visitor team)
    {
        await team.GoAsync("/organisation/directorates/new");
        await NameAsync(team, "PLACE", "Place");
        await SendAsync(team, "Add a directorate");
        await team.GoAsync("/organisation/portfolios/new");
        await NameAsync(team, "HOMES", "Homes");
        await team.Page.GetByLabel("Cabinet member", new() { Exact = true }).FillAsync("Cabinet member for homes");
        await SendAsync(team, "Add a portfolio");
        await team.GoAsync("/organisation/services/new");
        await NameAsync(team, "HOUSING", "Housing");
        await team.Page.GetByLabel("Directorate", new() { Exact = true }).SelectOptionAsync("Place");
        await team.Page.GetByLabel("Portfolio", new() { Exact = true }).SelectOptionAsync("Homes");
        await SendAsync(team, "Add a service");
        await Expect(team.Page.Locator("h1")).ToContainTextAsync("Housing belongs to Place");
        await team.CheckAsync();
    }

    private static async Task NameAsync(Visitor team, string code, string name)
    {
        await team.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await team.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
    }

    /// <returns>The address at which the person chooses a password.</returns>
    private static async Task<string> AddPersonAsync(Visitor team, string name, string userName, string role)
    {
        await team.GoAsync("/people/new");
        await team.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await team.Page.GetByLabel("User name").FillAsync(userName);
        await team.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync(role);
        await team.Page.GetByLabel("For", new() { Exact = true }).SelectOptionAsync("Service: Housing");
        await SendAsync(team, "Add the person");
        await SendAsync(team, "Make a sign-in link");
        var link = await team.Page.Locator("main input[readonly]").InputValueAsync();
        await team.CheckAsync();
        return new Uri(link).PathAndQuery;
    }

    private static async Task SetUpThreadAsync(Visitor team)
    {
        await team.GoAsync("/thread/levels");
        await team.Page.GetByLabel("Bolton: One Bolton Way").CheckAsync();
        await SendAsync(team, "Begin with these levels");
        await team.CheckAsync();
        await AddElementAsync(team, "VISION", "A good place to live", "Vision", serves: null);
        await AddElementAsync(team, "HOMES", "Everybody has a home", "Outcome", "A good place to live");
        await AddElementAsync(
            team,
            "P1",
            "Fewer families without a home",
            "Corporate priority",
            "Everybody has a home"
        );
        await AddElementAsync(team, "SP-HOU", "Housing service plan", "Service plan", "Fewer families without a home");
        await team.GoAsync("/thread");
        await team.CheckAsync();
    }

    private static async Task AddElementAsync(Visitor team, string code, string title, string level, string? serves)
    {
        await team.GoAsync("/thread/new");
        await team.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await team.Page.GetByLabel("Title", new() { Exact = true }).FillAsync(title);
        await team.Page.GetByLabel("Level", new() { Exact = true }).SelectOptionAsync(level);
        await team.Page.GetByLabel("Owner", new() { Exact = true }).FillAsync("Director of Place");
        if (serves is not null)
        {
            await team.Page.GetByRole(AriaRole.Checkbox, new() { Name = serves }).CheckAsync();
        }

        await SendAsync(team, "Add the element");
    }

    private static async Task AddIndicatorAsync(Visitor team, string code)
    {
        await team.GoAsync("/indicators/new");
        await team.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await team.Page.GetByLabel("Name", new() { Exact = true }).FillAsync($"Cases closed in time, {code}");
        await team.Page.GetByLabel("It is not the same as any indicator").CheckAsync();
        await team.Page.GetByLabel("Service that reports it").SelectOptionAsync("Housing");
        await team.Page.GetByLabel("What it measures").FillAsync("Share of cases closed within 20 days.");
        await team.Page.GetByLabel("What good is").FillAsync("More of them.");
        await team.Page.GetByLabel("Source", new() { Exact = true }).FillAsync("Case records");
        await team.Page.GetByLabel("Owner", new() { Exact = true }).FillAsync("Head of housing");
        await SendAsync(team, "Save the draft");
        await team.GoAsync($"/indicators/{code}/alignments");
        var plan = await team
            .Page.GetByLabel("Element", new() { Exact = true })
            .Locator("option", new() { HasText = "Housing service plan" })
            .GetAttributeAsync("value");
        await team.Page.GetByLabel("Element", new() { Exact = true }).SelectOptionAsync(plan!);
        await SendAsync(team, "Align to it");
        await team.GoAsync($"/indicators/{code}/state");
        await SendAsync(team, "Propose it");
        await SendAsync(team, "Make it live");
        await Expect(team.Page.Locator("h1")).ToContainTextAsync("live");
        await team.CheckAsync();
    }

    private static async Task SetTargetAsync(Visitor team, string code)
    {
        await team.GoAsync($"/targets/{code}?year=2026-27");
        await team.Page.GetByLabel("Kind of target").SelectOptionAsync("At least");
        await team.Page.GetByLabel("Target, the year").FillAsync("80");
        await SendAsync(team, "Work out the profile");
        await Expect(team.Page.GetByLabel("Target, Q2 2026/27")).ToHaveValueAsync(new Regex("^80"));
        await team.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("Agreed by the management team.");
        await SendAsync(team, "Save as agreed");
        await team.CheckAsync();
    }

    private static async Task OpenRoundAsync(Visitor team)
    {
        await team.GoAsync("/rounds/open");
        await team.CheckAsync();
        await SendAsync(team, "Open the round of Q2 2026/27");
        await Expect(team.Page.Locator("h1"))
            .ToHaveTextAsync("The round of Q2 2026/27 is open: 0 of 1 return signed off.");
        await team.CheckAsync();
    }

    private static async Task WelcomeAsync(Visitor visitor, string link, string userName)
    {
        await visitor.GoAsync(link);
        await visitor.CheckAsync();
        await visitor.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await visitor.Page.GetByLabel("New password again").FillAsync(Password);
        await SendAsync(visitor, "Save the password");
        await visitor.SignInAsync(userName, Password);
    }

    private static async Task EnterReturnAsync(Visitor officer)
    {
        await officer.GoAsync("/returns");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Housing" }).ClickAsync();
        for (var row = 0; row < Codes.Length; row++)
        {
            var figure = officer.Page.Locator(".grid .in input").Nth(row);
            await figure.FillAsync((84 + row).ToString(CultureInfo.InvariantCulture));
            await figure.PressAsync("Tab");
        }

        await Expect(officer.Page.Locator("h1")).ToHaveTextAsync("Housing: 3 of 3 rows entered");
        await officer.CheckAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Check and submit" }).ClickAsync();
        await Expect(officer.Page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
    }

    private static async Task ApproveAsync(Visitor head)
    {
        await head.GoAsync("/returns");
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "Housing" }).ClickAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the return" }).ClickAsync();
        var dialog = head.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(head.Page.GetByText("The figures are on the dashboards now.")).ToBeVisibleAsync();
        await head.CheckAsync();
    }

    private static async Task CloseRoundAsync(Visitor team)
    {
        await team.GoAsync("/rounds");
        await team.Page.Locator("main table a").First.ClickAsync();
        await SendAsync(team, "Close the round of Q2 2026/27");
        await Expect(team.Page.Locator("h1")).ToContainTextAsync("closed");
        await team.CheckAsync();
    }

    /// <summary>Presses a button of a form, and waits for the page that follows.</summary>
    private static async Task SendAsync(Visitor visitor, string button)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
