using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.GoldenThread;

/// <summary>The map of the thread by keyboard, in the dark, on a phone and on paper; axe is in <c>LaterPagesTests</c>.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed partial class ThreadMapTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Map_WalkedByKeyboard_LeadsFromTheVisionToAnIndicator(bool scripts)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "scrutiny",
            new() { JavaScriptEnabled = scripts }
        );
        var map = reader.Page.GetByRole(AriaRole.Group, new() { Name = "Map of the golden thread" });
        await reader.GoAsync("/thread");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "The map: where red flows from" }).ClickAsync();
        await Expect(Heading(reader)).ToContainTextAsync("Red flows into Bolton Vision 2030");

        foreach (var element in new[] { "Clean and Green", "A cleaner, greener, carbon-neutral borough" })
        {
            await map.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{element} .* \\d+ of \\d+ red$") })
                .FocusAsync();
            await reader.Page.Keyboard.PressAsync("Enter");
            await Expect(Heading(reader)).ToContainTextAsync($"Red flows into {element}");
        }

        await map.GetByRole(AriaRole.Link, new() { NameRegex = RedIndicator() }).First.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(IndicatorAddress());
    }

    [Fact]
    public async Task Focus_InTheMap_GoesFromBoxToBoxInReadingOrderAndIsSeen()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("scrutiny");
        await reader.GoAsync("/thread/map?from=red&levels=3");
        var boxes = reader.Page.Locator(".map svg a");
        var count = await boxes.CountAsync();
        count.ShouldBeGreaterThan(8);
        await boxes.First.FocusAsync();

        for (var i = 0; i < count; i++)
        {
            await Expect(boxes.Nth(i)).ToBeFocusedAsync();
            await Expect(boxes.Nth(i).Locator("rect.t-node")).ToHaveCSSAsync("stroke-width", "3px");
            await reader.Page.Keyboard.PressAsync("Tab");
        }
    }

    [Theory]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Map_InOtherColours_IsAccessible(ColorScheme scheme, ForcedColors forced)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "scrutiny",
            new() { ColorScheme = scheme, ForcedColors = forced }
        );
        await reader.GoAsync("/thread/map?at=P7");
        await reader.CheckAsync();
    }

    [Fact]
    public async Task Map_OnAPhoneAndOnPaper_IsTheList()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("scrutiny");
        await reader.GoAsync("/thread/map");
        var (map, list) = (reader.Page.Locator(".map"), reader.Page.Locator(".tree"));
        await Expect(map).ToBeVisibleAsync();

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(map).ToBeHiddenAsync();
        await Expect(list).ToBeVisibleAsync();

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await reader.Page.SetViewportSizeAsync(360, 740);
        await Expect(map).ToBeHiddenAsync();
        await Expect(list).ToContainTextAsync("Its red comes from");
    }

    private static ILocator Heading(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [GeneratedRegex(" Red$")]
    private static partial Regex RedIndicator();

    [GeneratedRegex("/indicators/[A-Z0-9-]+$")]
    private static partial Regex IndicatorAddress();
}
