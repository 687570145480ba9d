using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using PerformanceFramework.BrowserTests.Returns;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Components;

[Collection(BrowserTestCollection.Name)]
public sealed class ScriptsOffTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task EverythingToRead_CanBeReadWithScriptsSwitchedOff()
    {
        await using var officer = await (await chromium.ReadingSiteAsync()).VisitAsync(
            WasteReturn.Officer,
            new() { JavaScriptEnabled = false }
        );
        var (page, heading) = (officer.Page, officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }));
        await Expect(heading).ToContainTextAsync("rated indicators are on track");

        await page.GetByRole(AriaRole.Link, new() { Name = "Golden thread" }).ClickAsync();
        await Expect(heading).ToContainTextAsync("From the vision to one service’s figures");
        await page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling service plan" }).First.ClickAsync();
        await Expect(heading).ToContainTextAsync("Waste and recycling service plan");
        await page.GetByRole(AriaRole.Link, new() { Name = WasteReturn.Recycled }).First.ClickAsync();
        await Expect(heading).ToContainTextAsync(WasteReturn.Recycled);
        await page.GetByText("The same data as a table").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Actual" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Indicators", Exact = true }).ClickAsync();
        await page.GetByLabel("Name or code contains").FillAsync("bins");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Expect(heading).ToHaveTextAsync(new Regex("fit this filter"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(heading).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task Return_WithScriptsSwitchedOff_IsReadableAndSaysWhatEnteringNeeds()
    {
        await using var officer = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "officer-edu",
            new() { JavaScriptEnabled = false }
        );

        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Returns" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Education and schools" }).ClickAsync();

        // Chromium runs no script here, yet reads noscript as if it could: what is in it counts as text that is not shown.
        (await officer.Page.Locator("noscript").First.TextContentAsync())!.ShouldContain(
            "entering figures needs scripts"
        );
        await Expect(officer.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("EDU-01");
        await Expect(officer.Page.GetByRole(AriaRole.Textbox).First).Not.ToBeEditableAsync();
        await Expect(new EntryGrid(officer.Page).SubmitButton).ToBeDisabledAsync();
    }
}
