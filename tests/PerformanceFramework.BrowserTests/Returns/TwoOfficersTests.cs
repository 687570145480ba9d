using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using PerformanceFramework.Web.Features.Returns;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>Two people at one return: neither loses what was typed.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class TwoOfficersTests(ChromiumFixture chromium)
{
    // They look at what others change so seldom that each still sees what was there at first.
    private static void LookSeldom(IServiceCollection services) =>
        services.AddSingleton(new LookoutPace(TimeSpan.FromHours(1)));

    [Fact]
    public async Task Conflict_KeepMine_ReplacesTheirsKnowingly()
    {
        await using var site = await Site.StartAsync(chromium, LookSeldom);
        var (second, grid) = await TypeAfterSomebodyElseAsync(site);

        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();

        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");
        await Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" })).ToBeHiddenAsync();
        await second.CheckAsync();
        await grid.ReloadAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("231");
    }

    [Fact]
    public async Task Conflict_TakeTheirs_ShowsTheirs()
    {
        await using var site = await Site.StartAsync(chromium, LookSeldom);
        var (second, grid) = await TypeAfterSomebodyElseAsync(site);

        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();

        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("230");
        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");
        await second.CheckAsync();
        await grid.Value(WasteReturn.Residual).FillAsync("999");
        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Red");
        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");
        await grid.ReloadAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("999");
    }

    [Fact]
    public async Task Return_SubmittedAndApprovedMeanwhile_SaysSoAndLeavesWhatIsTyped()
    {
        await using var site = await Site.StartAsync(chromium, LookSeldom);
        var slow = await site.VisitAsync("officer-hwy");
        var slowGrid = new EntryGrid(slow.Page);
        await slowGrid.OpenFromHomeAsync();
        var quick = await site.VisitAsync("officer-hwy");
        var quickGrid = new EntryGrid(quick.Page);
        await quickGrid.OpenFromHomeAsync();

        await quickGrid.SubmitButton.ClickAsync();
        await Expect(quick.Page.GetByText("It goes to the head of service")).ToBeVisibleAsync();
        await slowGrid.Value("Drains cleaned").FillAsync("4,321");
        await Expect(slow.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("has been submitted");
        await Expect(slowGrid.Value("Drains cleaned")).ToHaveValueAsync("4,321");
        await slow.CheckAsync();

        await ApproveAsync(await site.VisitAsync("head-hwy"));
        await slowGrid.Value("Drains cleaned").FillAsync("4,322");
        await Expect(slow.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("is waiting for the director");
        await Expect(slowGrid.Value("Drains cleaned")).ToHaveValueAsync("4,322");
        await slow.CheckAsync();
    }

    [Fact]
    public async Task Decision_MadeMeanwhileInAnotherWindow_IsNotMadeTwice()
    {
        await using var site = await Site.StartAsync(chromium, LookSeldom);
        var late = await site.VisitAsync("head-saf");
        await late.Page.GetByRole(AriaRole.Link, new() { Name = "Community safety, Q2 2026/27" }).ClickAsync();
        await late.Page.GetByLabel("Or send it back with a question").FillAsync("Is this complete?");
        await ApproveAsync(await site.VisitAsync("head-saf"));

        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();

        await Expect(late.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Not done" })).ToBeVisibleAsync();
        await late.CheckAsync();
    }

    /// <summary>The first officer's 230 is saved; the second, who still saw an empty field, types 231.</summary>
    private static async Task<(Visitor Second, EntryGrid Grid)> TypeAfterSomebodyElseAsync(Site site)
    {
        var first = await site.VisitAsync(WasteReturn.Officer);
        var firstGrid = new EntryGrid(first.Page);
        await firstGrid.OpenFromHomeAsync();
        var second = await site.VisitAsync(WasteReturn.OtherOfficer);
        var grid = new EntryGrid(second.Page);
        await grid.OpenFromHomeAsync();

        await firstGrid.Value(WasteReturn.Residual).FillAsync("230");
        await Expect(firstGrid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");
        await grid.Value(WasteReturn.Residual).FillAsync("231");

        var conflict = second.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "changed this row" });
        await Expect(conflict).ToContainTextAsync("Officer, Waste and recycling changed this row");
        await Expect(conflict).ToContainTextAsync("Theirs: 230");
        await Expect(conflict).ToContainTextAsync("Yours, not saved: 231");
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("231");
        await second.CheckAsync();
        return (second, grid);
    }

    private static async Task ApproveAsync(Visitor head)
    {
        await head
            .Page.GetByRole(AriaRole.Region, new() { Name = "waiting for you" })
            .GetByRole(AriaRole.Link)
            .ClickAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the return" }).ClickAsync();
        await head
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true })
            .ClickAsync();
        await Expect(head.Page.GetByText("The return waits for the director now.")).ToBeVisibleAsync();
    }
}
