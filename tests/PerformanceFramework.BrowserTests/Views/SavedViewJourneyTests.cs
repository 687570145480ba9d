using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Views;

[Collection(BrowserTestCollection.Name)]
public sealed class SavedViewJourneyTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 320)]
    public async Task View_IsSavedFoundAgainAndRemoved(bool scripts, int width)
    {
        await using var site = await Site.StartAsync(chromium);
        await using var reader = await site.VisitAsync(
            "officer-was",
            new()
            {
                JavaScriptEnabled = scripts,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        await reader.GoAsync("/indicators");
        await reader.Page.Locator("#filter-status").SelectOptionAsync("Red");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
        await SaveAsync(reader, "What is red");
        await Expect(reader.Page.GetByText("The view is saved.")).ToBeVisibleAsync();
        await CheckAsync(reader, scripts);

        await SaveAsync(reader, "What is red");
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("has this name already");
        await Expect(reader.Page.GetByLabel("Your name for it")).ToHaveValueAsync("What is red");
        await CheckAsync(reader, scripts);

        if (width == 320)
        {
            await reader.Page.Locator(".nav__fold summary").ClickAsync();
        }

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Views", Exact = true }).ClickAsync();
        await CheckAsync(reader, scripts);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "What is red" }).ClickAsync();
        await Expect(reader.Page.Locator("#filter-status")).ToHaveValueAsync("Red");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "All your views" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "What is red" }).ClickAsync();
        await Expect(reader.Page.GetByText("The view is removed.")).ToBeVisibleAsync();
    }

    // axe is a script.
    private static Task CheckAsync(Visitor visitor, bool scripts) =>
        scripts ? visitor.CheckAsync() : Task.CompletedTask;

    private static async Task SaveAsync(Visitor visitor, string name)
    {
        await visitor.Page.GetByText("Save this view", new() { Exact = true }).ClickAsync();
        await visitor.Page.GetByLabel("Your name for it").FillAsync(name);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save the view" }).ClickAsync();
    }
}
