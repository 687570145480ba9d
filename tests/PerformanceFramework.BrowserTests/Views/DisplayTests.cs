using System.Globalization;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using PerformanceFramework.BrowserTests.Returns;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Views;

/// <summary>Pages as somebody has chosen to see them: dense or roomy, light or dark whatever their device says.</summary>
[Collection(PagesTestCollection.Name)]
public sealed class DisplayTests(ChromiumFixture chromium)
{
    private const string White = "rgb(255, 255, 255)";

    private static readonly string[] Pages = ["/", "/indicators", "/indicators/WAS-01", "/change-history", "/display"];

    [Theory]
    [InlineData("Dark", 1280, 900)]
    [InlineData("Light", 1280, 900)]
    [InlineData("Dark", 320, 256)]
    [InlineData("Light", 320, 256)]
    public async Task Pages_ThatAreDense_AreAccessibleInEitherColours(string colours, int width, int height)
    {
        // The device asks for the opposite.
        await using var reader = await VisitAsync(
            "auditor",
            width,
            height,
            colours == "Dark" ? ColorScheme.Light : ColorScheme.Dark
        );
        await ChooseAsync(reader, "Dense", colours);
        foreach (var path in Pages)
        {
            await reader.GoAsync(path);
            (await BackgroundAsync(reader.Page) == White).ShouldBe(colours == "Light", path);
            await reader.CheckAsync();
            await reader.Page.EvaluateAsync(
                "() => document.querySelectorAll('main details').forEach(d => d.open = true)"
            );
            await reader.CheckAsync();
        }
    }

    [Theory]
    [InlineData("Dark", 1280, 900)]
    [InlineData("Light", 1280, 900)]
    [InlineData("Dark", 320, 256)]
    public async Task Return_ThatIsDense_IsAccessibleAndHasLowerRows(string colours, int width, int height)
    {
        await using var officer = await VisitAsync(WasteReturn.Officer, width, height);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        var roomy = await HeightAsync(officer.Page, "table.grid");
        await ChooseAsync(officer, "Dense", colours);

        await officer.GoAsync("/");
        await grid.OpenFromHomeAsync();

        await officer.CheckAsync();
        (await HeightAsync(officer.Page, "table.grid")).ShouldBeLessThan(roomy);
    }

    [Theory]
    [InlineData("/indicators", "main tbody tr")]
    [InlineData("/rules", "main form")]
    [InlineData("/", "main")]
    public async Task Dense_BringsThingsCloserOnScreenAndNotOnPaper(string path, string what)
    {
        await using var reader = await VisitAsync("performance", 1280, 900);
        await reader.GoAsync(path);
        var roomy = await HeightAsync(reader.Page, what);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await HeightAsync(reader.Page, what);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await ChooseAsync(reader, "Dense", "As my device");
        await reader.GoAsync(path);

        (await HeightAsync(reader.Page, what)).ShouldBeLessThan(roomy * 0.95);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await HeightAsync(reader.Page, what)).ShouldBe(printed, 1);
    }

    [Fact]
    public async Task Choice_WithScriptsSwitchedOff_IsMadeAndTakenBack()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "auditor",
            new() { JavaScriptEnabled = false, ColorScheme = ColorScheme.Light }
        );
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Display" }).ClickAsync();
        await ChooseHereAsync(reader, "Roomy", "Dark");
        await reader.GoAsync("/indicators");
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await ChooseAsync(reader, "Roomy", "As my device");

        await Expect(reader.Page.Locator("html:not([data-theme]):not([data-density])")).ToHaveCountAsync(1);
    }

    private async Task<Visitor> VisitAsync(
        string user,
        int width,
        int height,
        ColorScheme scheme = ColorScheme.NoPreference
    ) =>
        await (await chromium.ReadingSiteAsync()).VisitAsync(
            user,
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );

    private static async Task ChooseAsync(Visitor visitor, string spacing, string colours)
    {
        await visitor.GoAsync("/display");
        await ChooseHereAsync(visitor, spacing, colours);
    }

    private static async Task ChooseHereAsync(Visitor visitor, string spacing, string colours)
    {
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = spacing }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = colours }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show pages so" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Pages look as you chose.")).ToBeVisibleAsync();
    }

    /// <summary>Of all that fit together, in CSS pixels.</summary>
    private static async Task<double> HeightAsync(IPage page, string selector) =>
        double.Parse(
            await page.EvalOnSelectorAllAsync<string>(
                selector,
                "all => String(all.reduce((sum, e) => sum + e.getBoundingClientRect().height, 0))"
            ),
            CultureInfo.InvariantCulture
        );

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
