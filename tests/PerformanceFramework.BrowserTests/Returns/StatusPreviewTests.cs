using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

[Collection(EntryTestCollection.Name)]
public sealed class StatusPreviewTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Status_FollowsEachKey_BeforeTheFieldIsLeft()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        var field = grid.Value(WasteReturn.Residual);
        var row = grid.Row(WasteReturn.Residual);

        await field.PressSequentiallyAsync("99");
        await Expect(row).ToContainTextAsync("Green");
        await field.PressSequentiallyAsync("x");
        await Expect(row).ToContainTextAsync("Cannot be read");
        await officer.CheckAsync();
        await field.PressAsync("Backspace");
        await Expect(row).ToContainTextAsync("Green");
        await field.PressSequentiallyAsync("9");
        await Expect(row).ToContainTextAsync("Red");
        await Expect(grid.DetailsButton(WasteReturn.Residual)).ToHaveTextAsync("Needed");
        await Expect(row).ToContainTextAsync("Saved");
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("999");
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Row_SaidNotToHaveAFigure_AsksWhenItIsExpected()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.DetailsButton(WasteReturn.Residual).ClickAsync();

        await officer.Page.GetByLabel("What is reported").SelectOptionAsync("Not yet available");
        await Expect(grid.Value(WasteReturn.Residual)).ToBeHiddenAsync();
        await officer.CheckAsync();
        await officer.Page.GetByLabel("Expected on").FillAsync("2026-11-20");
        await officer.Page.GetByLabel("The figure is provisional").CheckAsync();
        await grid.EnterAsync(new(WasteReturn.Vehicles, EntryGrid.Quarter, ("This value", "2,600")));
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await officer.CheckAsync();

        await grid.ReloadAsync();
        await grid.DetailsButton(WasteReturn.Residual).ClickAsync();
        await Expect(officer.Page.GetByLabel("Expected on")).ToHaveValueAsync("2026-11-20");
    }
}
