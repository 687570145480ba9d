using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>What one person changes is seen by another who has the same page open.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class LiveReturnTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Row_SavedByAColleague_ShowsAndLeavesTheKeyboardWhereItIs()
    {
        await using var site = await Site.StartAsync(chromium);
        var first = await site.VisitAsync(WasteReturn.Officer);
        var second = await site.VisitAsync(WasteReturn.OtherOfficer);
        var (mine, theirs) = (new EntryGrid(first.Page), new EntryGrid(second.Page));
        await mine.OpenFromHomeAsync();
        await theirs.OpenFromHomeAsync();
        await mine.Value(WasteReturn.Residual).FocusAsync();

        await theirs.EnterAsync(WasteReturn.Rows[1]);

        await Expect(mine.Value(WasteReturn.Residual)).ToHaveValueAsync("230.5");
        await Expect(mine.Value(WasteReturn.Residual)).ToBeFocusedAsync();
        await Expect(mine.Row(WasteReturn.Residual)).ToContainTextAsync("Changed by Indicator owner");
        await Expect(mine.Said).ToContainTextAsync("WAS-02, Q2 2026/27: changed by Indicator owner");
        await first.CheckAsync();

        await first.Page.WaitForTimeoutAsync(1_100);
        await mine.Value(WasteReturn.Residual).FillAsync("231");
        await Expect(theirs.Value(WasteReturn.Residual)).ToHaveValueAsync("231");
        await second.CheckAsync();
    }

    [Fact]
    public async Task Return_SubmittedByAColleague_CanOnlyBeReadAtOnce()
    {
        await using var site = await Site.StartAsync(chromium);
        var first = await site.VisitAsync("officer-hwy");
        var second = await site.VisitAsync("officer-hwy");
        var (mine, theirs) = (new EntryGrid(first.Page), new EntryGrid(second.Page));
        await mine.OpenFromHomeAsync();
        await theirs.OpenFromHomeAsync();

        await theirs.SubmitButton.ClickAsync();

        await Expect(mine.Said).ToHaveTextAsync("Somebody else has moved this return on: Submitted.");
        await Expect(mine.Value("Drains cleaned")).Not.ToBeEditableAsync();
        await first.CheckAsync();
    }

    [Fact]
    public async Task Board_OfTheRound_FollowsWhatOfficersDo()
    {
        await using var site = await Site.StartAsync(chromium);
        var team = await site.VisitAsync("performance");
        await team.GoAsync("/rounds");
        await team.Page.GetByRole(AriaRole.Link, new() { Name = EntryGrid.Quarter }).First.ClickAsync();
        var row = team
            .Page.GetByRole(AriaRole.Row)
            .Filter(new() { Has = team.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling" }) });
        await Expect(row).ToContainTextAsync("0 of 17");
        await team.Page.GetByLabel("Why the dates move").FillAsync("Half typed");
        await team.CheckAsync();

        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.EnterAsync(WasteReturn.Rows[1]);

        await Expect(row).ToContainTextAsync("1 of 17");
        await Expect(row).ToContainTextAsync("in progress");
        await Expect(team.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Waste and recycling" }))
            .ToContainTextAsync("Changed at");
        await Expect(team.Page.GetByLabel("Why the dates move")).ToHaveValueAsync("Half typed");
        await team.CheckAsync();
    }
}
