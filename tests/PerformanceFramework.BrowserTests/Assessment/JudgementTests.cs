using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Assessment;

/// <summary>What people decide about a status, a chart and a rule, as they do it.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class JudgementTests(ChromiumFixture chromium)
{
    private const string Reason = "Two large applications were decided a day late because of the flood.";

    [Fact]
    public async Task Status_JudgedByTheDirector_StandsBesideTheComputedOne()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var director = await site.VisitAsync("director-place");
        await director.GoAsync("/indicators/PLN-04");
        await director.Page.GetByText("Why this colour?").ClickAsync();
        await Expect(director.Page.GetByText("Green from").Or(director.Page.GetByText("What would have been green")))
            .ToBeVisibleAsync();
        await director.CheckAsync();

        await director.Page.GetByRole(AriaRole.Link, new() { Name = "Give a judgement" }).ClickAsync();
        await director.Page.GetByLabel("Status to show").SelectOptionAsync("Amber");
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "Save the judgement" }).ClickAsync();
        await Expect(director.Page.Locator("#error-summary")).ToContainTextAsync("Give the reason");
        await Expect(director.Page.GetByLabel("Status to show")).ToHaveValueAsync("Amber");
        await director.CheckAsync();

        await director.Page.GetByLabel("Reason", new() { Exact = true }).FillAsync(Reason);
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "Save the judgement" }).ClickAsync();
        await Expect(director.Page.Locator(".verdict")).ToContainTextAsync("in place of the computed");
        await Expect(director.Page.Locator(".verdict")).ToContainTextAsync("The rule itself says");
        await director.CheckAsync();
    }

    [Fact]
    public async Task Limits_DrawnAnew_AreMarkedInTheChartWithTheReason()
    {
        await using var site = await Site.StartAsync(chromium);
        await using var team = await site.VisitAsync("performance");
        await team.GoAsync("/indicators/ASC-05/judgement");
        await team.CheckAsync();
        await team.Page.GetByLabel("First period of the new limits").SelectOptionAsync("Q2 2024/25");
        await team.Page.GetByLabel("What changed").FillAsync("Direct payments were offered to fewer people from July.");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();

        await Expect(team.Page.GetByText("New limits from Q2 2024/25")).ToBeVisibleAsync();
        await Expect(team.Page.Locator(".chart__wide .c-rebase")).ToBeAttachedAsync();
        await team.CheckAsync();
    }

    [Fact]
    public async Task Rule_TriedOnAnIndicator_ShowsWhatWouldHaveChangedAndSavesNothing()
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync("performance");
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Set up", Exact = true }).ClickAsync();
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Default tolerance rules" }).First.ClickAsync();
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await team.CheckAsync();
        await team.GoAsync("/rules/try");
        await team.Page.GetByLabel("Code of an indicator").FillAsync("WAS-01");
        await team.Page.GetByLabel("Tolerance rule").FillAsync("relative ten");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Try" }).ClickAsync();
        await Expect(team.Page.GetByLabel("Tolerance rule")).ToHaveValueAsync("relative ten");
        await team.CheckAsync();
        await team.Page.GetByLabel("Tolerance rule").FillAsync("relative 2%");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Try" }).ClickAsync();
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("relative 2%");
        await team.CheckAsync();
        await team.GoAsync("/indicators?status=Red&signal=worse");
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(new Regex("of 184 indicators"));
        await team.CheckAsync();
        await team.GoAsync("/thread");
        await team.Page.GetByText("Filter the indicators").ClickAsync();
        await team.Page.GetByText("More filters").ClickAsync();
        await team.Page.GetByLabel("Signal", new() { Exact = true }).SelectOptionAsync("Getting worse, beyond noise");
        await team.CheckAsync();
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Expect(team.Page.GetByText("of 184 indicators fit this filter")).ToBeVisibleAsync();
        await team.CheckAsync();
    }
}
