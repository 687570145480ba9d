using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>The whole of an officer's work without a mouse.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class KeyboardTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Return_ByKeyboardAlone_IsFoundTypedCommentedAndSubmitted()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync();
        var (page, grid) = (officer.Page, new EntryGrid(officer.Page));

        await officer.GoAsync("/");
        await officer.TabToAsync(page.GetByLabel("User name"));
        await page.Keyboard.TypeAsync("officer-hwy");
        await officer.TabToAsync(page.GetByLabel("Password"));
        await page.Keyboard.TypeAsync(DemoData.DemonstrationSignIns.Password);
        await page.Keyboard.PressAsync("Enter");

        var waiting = page.GetByRole(AriaRole.Link, new() { Name = "Highways and engineering, Q2 2026/27" });
        await Expect(waiting).ToBeVisibleAsync();
        await officer.TabToAsync(waiting);
        await page.Keyboard.PressAsync("Enter");
        await Expect(grid.SubmitButton).ToBeEnabledAsync();

        await officer.TabToAsync(
            grid.Field("Defects made safe within 24 hours", "Dangerous road defects made safe within 24 hours")
        );
        await page.Keyboard.TypeAsync("196");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("200");
        // The same figure again: what was checked of it, and of the months after it, still counts.
        var lights = grid.Field("Street lights working", "Street lights working", "July 2026");
        var working = await lights.InputValueAsync();
        await officer.TabToAsync(lights);
        await page.Keyboard.TypeAsync(working);
        await officer.TabToAsync(grid.Value("Drains cleaned"));
        await page.Keyboard.TypeAsync("17,890");
        await officer.TabToAsync(grid.DetailsButton("Drains cleaned"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drains cleaned" })).ToBeFocusedAsync();
        await officer.TabToAsync(grid.Commentary);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("A second crew started in August.");
        await officer.CheckAsync();
        await officer.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Close" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(grid.DetailsButton("Drains cleaned")).ToBeFocusedAsync();

        await officer.TabToAsync(grid.SubmitButton);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
        await Expect(grid.Field("Street lights working", "Street lights working", "July 2026"))
            .ToHaveValueAsync(working);
        await Expect(grid.Value("Drains cleaned")).ToHaveValueAsync("17,890");
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Dialog_Open_KeepsTheKeyboardAndGivesItBack()
    {
        await using var site = await Site.StartAsync(chromium);
        var head = await site.VisitAsync("head-hou");
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "Housing, Q2 2026/27" }).ClickAsync();
        var approve = head.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the return" });
        await Expect(approve).ToBeEnabledAsync();

        await head.TabToAsync(approve);
        await head.Page.Keyboard.PressAsync("Enter");
        var dialog = head.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await head.CheckAsync();
        await head.TabToAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Not yet" }));
        await head.Page.Keyboard.PressAsync("Enter");

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(approve).ToBeFocusedAsync();
    }
}
