using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>Each key of the grid by itself, and what it does to the page.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class SpreadsheetKeysTests(ChromiumFixture chromium)
{
    private const string Numerator = "Tonnes reused, recycled or composted";
    private const string Denominator = "Tonnes of household waste collected";
    private const string Missed = "Missed bins per 100,000 collections";

    [Fact]
    public async Task Arrows_InTheGrid_GoFromFigureToFigureAndLeaveTheCaretToWhoeverTypes()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        var keyboard = officer.Page.Keyboard;
        var first = grid.Field(Numerator, WasteReturn.Recycled);
        var second = grid.Field(Denominator, WasteReturn.Recycled);

        await first.FocusAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(second).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(grid.Value(WasteReturn.Residual)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(grid.Field("Collections due", Missed, "July 2026")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowLeft");
        await Expect(grid.Field("Bins missed", Missed, "July 2026")).ToBeFocusedAsync();
        await keyboard.PressAsync("Shift+Enter");
        await keyboard.PressAsync("ArrowUp");
        await Expect(first).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await Expect(first).ToBeFocusedAsync();

        // What is being typed keeps its caret until its edge.
        await keyboard.TypeAsync("53");
        await keyboard.PressAsync("ArrowLeft");
        await keyboard.PressAsync("ArrowRight");
        await Expect(first).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(second).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowLeft");
        await keyboard.PressAsync("F2");
        await keyboard.TypeAsync("00");
        await Expect(first).ToHaveValueAsync("5300");
        await keyboard.PressAsync("Tab");
        await Expect(second).ToBeFocusedAsync();
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Escape_InAFigure_TakesBackWhatWasTypedSinceItWasEntered()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        var residual = grid.Value(WasteReturn.Residual);
        await grid.EnterAsync(WasteReturn.Rows[1]);

        await grid.Value(WasteReturn.FlyTips).FocusAsync();
        await residual.FocusAsync();
        await officer.Page.Keyboard.PressAsync("F2");
        await officer.Page.Keyboard.TypeAsync("99");
        await Expect(residual).ToHaveValueAsync("230.599");
        await officer.Page.Keyboard.PressAsync("Escape");

        await Expect(residual).ToHaveValueAsync("230.5");
        await Expect(residual).ToBeFocusedAsync();
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await officer.CheckAsync();
        await grid.ReloadAsync();
        await Expect(residual).ToHaveValueAsync("230.5");
    }

    [Fact]
    public async Task Details_OpenedByKey_ShowWhatItMeasuresAndGiveTheKeyboardBack()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        var (page, keyboard) = (officer.Page, officer.Page.Keyboard);
        var residual = grid.Value(WasteReturn.Residual);

        await residual.FocusAsync();
        await keyboard.PressAsync("Shift+F2");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = WasteReturn.Residual })).ToBeFocusedAsync();
        await officer.CheckAsync();
        await officer.TabToAsync(grid.Commentary);
        await keyboard.PressAsync("Escape");
        await Expect(grid.Drawer).ToBeHiddenAsync();
        await Expect(residual).ToBeFocusedAsync();

        await keyboard.PressAsync("Alt+ArrowDown");
        await Expect(page.GetByText("What it measures")).ToBeFocusedAsync();
        await Expect(grid.Drawer.GetByText("Kilograms of household waste")).ToBeVisibleAsync();
        await officer.CheckAsync();
        await keyboard.PressAsync("Escape");
        await Expect(residual).ToBeFocusedAsync();
        await officer.CheckAsync();
    }

    [Fact]
    public async Task UndoAndFillDown_ByKeyAndByButton_ChangeTheRowAndKeepTheKeyboardInIt()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        var keyboard = officer.Page.Keyboard;
        var above = grid.Value(WasteReturn.FlyTips);
        var streets = grid.Field("Streets at grade B or better", "Streets at an acceptable standard for litter");
        await grid.EnterAsync(WasteReturn.Rows[7]);

        await streets.FocusAsync();
        await keyboard.PressAsync("Control+D");
        await Expect(streets).ToHaveValueAsync("1,702");
        await Expect(streets).ToBeFocusedAsync();
        await Expect(grid.Said).ToHaveTextAsync("1,702 taken over from WAS-06, Q2 2026/27.");
        await officer.CheckAsync();

        await keyboard.PressAsync("Control+Z");
        await Expect(streets).ToHaveValueAsync("");
        await Expect(streets).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+Y");
        await Expect(streets).ToHaveValueAsync("1,702");
        await grid.Tool("Undo").ClickAsync();
        await Expect(streets).ToHaveValueAsync("");
        await grid.Tool("Fill down").ClickAsync();
        await Expect(streets).ToHaveValueAsync("1,702");
        await grid.Tool("Undo").ClickAsync();
        await grid.Tool("Undo").ClickAsync();
        await Expect(above).ToHaveValueAsync("");
        await Expect(grid.Tool("Undo")).ToBeDisabledAsync();
        await grid.Tool("Redo").ClickAsync();
        await Expect(above).ToHaveValueAsync("1,702");
        await officer.CheckAsync();

        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await grid.ReloadAsync();
        await Expect(above).ToHaveValueAsync("1,702");
        await Expect(streets).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Typing_TakenBackInItsField_IsTheFieldsOwnUntilItIsLeft()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        var residual = grid.Value(WasteReturn.Residual);

        await residual.FocusAsync();
        await officer.Page.Keyboard.TypeAsync("230");
        await officer.Page.Keyboard.PressAsync("Control+Z");
        await Expect(residual).Not.ToHaveValueAsync("230");
        await Expect(grid.Said).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Block_CopiedFromASpreadsheet_IsPastedOverRowsAndCopiedOutAgain()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        await Clipboard.AllowAsync(officer);
        await Clipboard.FillAsync(officer, "5,300\t10,000\r\n230.5\t\r\n40\t\"100,\n000\"\r\n41\t100,000\r\n");

        await grid.Field(Numerator, WasteReturn.Recycled).FocusAsync();
        await officer.Page.Keyboard.PressAsync("Control+V");

        await Expect(grid.Said).ToHaveTextAsync("7 figures pasted.");
        await Expect(grid.Field(Numerator, WasteReturn.Recycled)).ToBeFocusedAsync();
        await Expect(grid.Row(WasteReturn.Recycled)).ToContainTextAsync("= 53.0%");
        await Expect(grid.Field("Collections due", Missed, "July 2026")).ToHaveValueAsync("100, 000");
        await Expect(grid.Field("Collections due", Missed, "July 2026"))
            .ToHaveAccessibleDescriptionAsync(new Regex("is not a figure"));
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await officer.CheckAsync();

        await grid.Tool("Copy the figures").ClickAsync();
        await Expect(grid.Said).ToHaveTextAsync("The figures of 17 rows are copied. Paste them into a spreadsheet.");
        (await Clipboard.ReadAsync(officer))
            .ReplaceLineEndings("\n")
            .ShouldStartWith("5,300\t10,000\n230.5\t\n40\t100, 000\n41\t100,000\n\t\n");
        await officer.CheckAsync();

        await grid.Field(Numerator, WasteReturn.Recycled).FocusAsync();
        await officer.Page.Keyboard.PressAsync("Control+Z");
        await Expect(grid.Said).ToHaveTextAsync("The change of 4 rows is taken back.");
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("");

        await Clipboard.FillAsync(officer, "1\t2\n3\t4\n");
        await grid.Value(WasteReturn.Vehicles).FocusAsync();
        await officer.Page.Keyboard.PressAsync("Control+V");
        await Expect(grid.Said)
            .ToHaveTextAsync("3 figures pasted. One copied figure left out: its row has no field for it.");
        await Clipboard.FillAsync(officer, " 84.5 \r\n");
        await grid.Value(WasteReturn.Residual).FocusAsync();
        await officer.Page.Keyboard.PressAsync("Control+V");
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync(new Regex("84.5"));
        await officer.CheckAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Filters_OnAnyScreen_ShowTheirRowsAndKeepTheOneThatIsTypedIn(int width)
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(
            WasteReturn.Officer,
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await officer.CheckAsync();
        await grid.Tool("To do (17)").ClickAsync();
        await Expect(grid.Tool("To do (17)")).ToHaveAttributeAsync("aria-pressed", "true");
        await officer.CheckAsync();

        await grid.Value(WasteReturn.Residual).FillAsync("230.5");
        await Expect(grid.Tool("To do (16)")).ToBeVisibleAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToBeFocusedAsync();
        // Red asks for a commentary: there is something to do again.
        await grid.Value(WasteReturn.Residual).FillAsync("999");
        await Expect(grid.Tool("To do (17)")).ToBeVisibleAsync();
        await grid.Value(WasteReturn.Residual).FillAsync("230.5");
        await Expect(grid.Tool("To do (16)")).ToBeVisibleAsync();
        await grid.Value(WasteReturn.Vehicles).FillAsync("many");
        await grid.Tool("To put right (1)").ClickAsync();
        await Expect(grid.Said).ToHaveTextAsync("One row shown.");
        await Expect(grid.Value(WasteReturn.Vehicles)).ToBeVisibleAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToBeHiddenAsync();
        await officer.CheckAsync();
        await grid.Tool("Red (0)").ClickAsync();
        await Expect(officer.Page.GetByText("No row is Red.")).ToBeVisibleAsync();
        await officer.CheckAsync();
        await grid.Tool("All rows (17)").ClickAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("230.5");
        await officer.Page.GetByText("Keys, copying and pasting").ClickAsync();
        await Expect(officer.Page.GetByText("fills down")).ToBeVisibleAsync();
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Workbook_CopiedAsAWhole_IsRefusedAndThePageGoesOn()
    {
        await using var site = await Site.StartAsync(chromium);
        var (officer, grid) = await OpenAsync(site);
        await Clipboard.AllowAsync(officer);
        await Clipboard.FillAsync(officer, string.Concat(Enumerable.Repeat("123,456\t789\r\n", 60_000)));

        await grid.Value(WasteReturn.Residual).FocusAsync();
        await officer.Page.Keyboard.PressAsync("Control+V");

        await Expect(grid.Said).ToContainTextAsync("Nothing was pasted");
        await grid.Value(WasteReturn.Residual).FillAsync("230.5");
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
    }

    private static async Task<(Visitor Officer, EntryGrid Grid)> OpenAsync(Site site)
    {
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        return (officer, grid);
    }
}
