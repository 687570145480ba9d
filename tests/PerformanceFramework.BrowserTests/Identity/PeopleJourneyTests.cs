using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Identity;

/// <summary>Somebody new, from being added to opening their return; on a site of its own, because people are changed.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class PeopleJourneyTests(ChromiumFixture chromium)
{
    private const string Password = "three words apart";

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task NewOfficer_IsAddedGivenALinkAndSignsIn(int width, int height)
    {
        await using var site = await Site.StartAsync(chromium);
        var screen = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
        };
        await using var team = await site.VisitAsync("performance", screen);
        await team.GoAsync("/people");
        await team.CheckAsync();

        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Add a person" }).ClickAsync();
        await PressAsync(team, "Add the person");
        await Expect(team.Page.GetByRole(AriaRole.Alert, new() { Name = "There is a problem" }))
            .ToContainTextAsync("Enter the name.");
        await team.CheckAsync();
        await team.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Priya Shah");
        await team.Page.GetByLabel("User name").FillAsync("priya.shah");
        await team.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Officer");
        await team
            .Page.GetByLabel("For", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Service: Waste and recycling" });
        await PressAsync(team, "Add the person");
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Priya Shah");
        await team.CheckAsync();
        await PressAsync(team, "Make a sign-in link");
        var link = await team.Page.GetByRole(AriaRole.Textbox, new() { Name = "Sign-in link" }).InputValueAsync();
        await team.CheckAsync();

        await using var priya = await site.VisitAsync(screen);
        await priya.GoAsync(new Uri(link).PathAndQuery);
        await priya.CheckAsync();
        await priya.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await priya.Page.GetByLabel("New password again").FillAsync(Password);
        await PressAsync(priya, "Save the password");
        await Expect(priya.Page.GetByLabel("User name")).ToHaveValueAsync("priya.shah");
        await priya.CheckAsync();
        await priya.Page.GetByLabel("Password").FillAsync(Password);
        await PressAsync(priya, "Sign in");
        await Expect(priya.Page).ToHaveURLAsync(new Regex("/$"));
        await priya.GoAsync("/returns");
        await Expect(priya.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling" })).ToBeVisibleAsync();
        await priya.GoAsync("/password");
        await priya.CheckAsync();
    }

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
