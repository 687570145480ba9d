using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>What officers type by mistake, or somebody on purpose: it is explained beside its cell, and nothing is lost.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class WrongInputTests(ChromiumFixture chromium)
{
    private const string Hidden = "\u202E";

    [Fact]
    public async Task Figure_Wrong_IsExplainedBesideItsCellAndKeptAsTyped()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.Value(WasteReturn.Vehicles).FillAsync("2,600");

        (ILocator Field, string Typed, string Sentence)[] mistakes =
        [
            (grid.Value(WasteReturn.Residual), "lots", "“lots” is not a figure"),
            (grid.Value(WasteReturn.Residual), "<script>alert(1)</script>", "is not a figure"),
            (grid.Value(WasteReturn.Residual), "84,5", "has a comma where a decimal point should be. Write 84.5"),
            (grid.Value(WasteReturn.Subscriptions), "1e999", "is in scientific notation"),
            (grid.Value(WasteReturn.FlyTips), "-1", "cannot be negative"),
            (grid.Value(WasteReturn.FlyTips), $"17{Hidden}02", "There is a hidden character in the figure (U+202E)"),
        ];
        foreach (var (field, typed, sentence) in mistakes)
        {
            await field.FillAsync(typed);
            await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(sentence)));
            await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
            await officer.CheckAsync();
        }

        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Waste and recycling: 4 of 17 rows entered, 3 to put right");
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");
        await grid.ReloadAsync();
        await Expect(grid.Value(WasteReturn.Vehicles)).ToHaveValueAsync("2,600");
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("84,5");
        await Expect(grid.Value(WasteReturn.Subscriptions)).ToHaveValueAsync("1e999");
        await Expect(grid.Value(WasteReturn.FlyTips)).ToHaveValueAsync($"17{Hidden}02");
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Fraction_Impossible_IsExplainedBesideItsCell()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        var recycled = grid.Field("Tonnes reused, recycled or composted", WasteReturn.Recycled);
        var collected = grid.Field("Tonnes of household waste collected", WasteReturn.Recycled);

        await recycled.FillAsync("5,300");
        await Expect(collected).ToHaveAccessibleDescriptionAsync("Enter tonnes of household waste collected too.");
        await officer.CheckAsync();

        await collected.FillAsync("0");
        await Expect(collected).ToHaveAccessibleDescriptionAsync(new Regex("is 0, so there is nothing to divide by"));
        await officer.CheckAsync();

        await collected.FillAsync("5,200");
        await Expect(recycled)
            .ToHaveAccessibleDescriptionAsync(
                "Tonnes reused, recycled or composted (5,300) cannot be more than tonnes of household waste collected (5,200)."
            );
        await officer.CheckAsync();

        await collected.FillAsync("10,000");
        await Expect(grid.Row(WasteReturn.Recycled)).ToContainTextAsync("= 53.0%");
        await Expect(recycled).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Percentage_AHundredTimesTooHigh_IsAskedAbout()
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync("officer-cus");
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        var available = grid.Value("Key systems available", "September 2026");

        await available.FillAsync("9,500");

        await Expect(available)
            .ToHaveAccessibleDescriptionAsync(new Regex("The figure must be between .* Check the decimal point"));
        await officer.CheckAsync();
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(100_000)]
    public async Task Commentary_FarTooLong_StaysInItsFieldAndEverythingElseIsSaved(int length)
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.CommentAsync(WasteReturn.FlyTips, "Short and saved.");
        await Expect(grid.Row(WasteReturn.FlyTips)).ToContainTextAsync("Saved");
        await grid.DetailsButton(WasteReturn.FlyTips).ClickAsync();

        await grid.Commentary.FocusAsync();
        await officer.Page.Keyboard.InsertTextAsync(new string('é', length));
        await Expect(grid.Commentary)
            .ToHaveAccessibleDescriptionAsync(new Regex("2[0-9],[0-9]{3} characters long; 4,000 is the most"));
        await Expect(grid.Row(WasteReturn.FlyTips)).ToContainTextAsync("Not saved");
        await grid.EnterAsync(WasteReturn.Rows[1]);
        await officer.CheckAsync();

        await grid.ReloadAsync();
        await Expect(grid.Value(WasteReturn.Residual)).ToHaveValueAsync("230.5");
        await grid.DetailsButton(WasteReturn.FlyTips).ClickAsync();
        await Expect(grid.Commentary).ToHaveValueAsync("Short and saved.");
    }

    [Fact]
    public async Task Commentary_WithMarkupAndHiddenCharacters_IsTextAndExplained()
    {
        const string Markup = "<script>document.title = 'run'</script><img src=x onerror=alert(1)>";
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await grid.DetailsButton(WasteReturn.Residual).ClickAsync();

        await grid.Commentary.FillAsync(Markup);
        await Expect(grid.Row(WasteReturn.Residual)).ToContainTextAsync("Saved");
        await officer.CheckAsync();
        await grid.Commentary.FillAsync(Markup + Hidden);
        await Expect(grid.Commentary)
            .ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape("hidden character (U+202E)")));
        await officer.CheckAsync();
        await Expect(grid.SaveState).ToContainTextAsync("Everything is saved");

        await grid.ReloadAsync();
        await grid.DetailsButton(WasteReturn.Residual).ClickAsync();
        await Expect(grid.Commentary).ToHaveValueAsync(Markup + Hidden);
        await Expect(officer.Page).ToHaveTitleAsync(new Regex("^Waste and recycling, Q2 2026/27"));
        await officer.CheckAsync();
    }
}
