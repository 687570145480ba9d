using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using PerformanceFramework.BrowserTests.Returns;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Components;

/// <summary>Phones, tablets, and a desktop at 400 % zoom, which leaves 320 by 256 CSS pixels of 1280 by 1024.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class ScreenSizeTests(ChromiumFixture chromium)
{
    private static readonly string[] Pages =
    [
        "/",
        "/thread",
        "/thread/P7",
        "/thread/SP-WAS",
        "/indicators",
        "/indicators/WAS-01",
        "/indicators/LIVE-01",
        "/returns",
        "/change-history",
        "/change-history/1",
        "/password",
        "/views",
        "/display",
        "/accessibility",
    ];

    [Fact]
    public async Task Pages_AtAnyWidth_ScrollOneWayOnly()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("auditor");
        foreach (var path in Pages)
        {
            await reader.GoAsync(path);
            await reader.CheckWidthsAsync(320, 390, 768, 1440, 1920);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thread/SP-WAS")]
    [InlineData("/indicators")]
    [InlineData("/indicators/WAS-01")]
    [InlineData("/change-history")]
    [InlineData("/change-history/1")]
    public async Task Page_OnAPhone_IsAccessible(string path)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("auditor", Screen(390, 844));
        await reader.GoAsync(path);
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData("/thread/P7", 768)]
    [InlineData("/thread/P7", 1280)]
    [InlineData("/indicators", 768)]
    [InlineData("/indicators", 1280)]
    public async Task Indicators_OnATabletAndADesktop_ShowWhatMattersWithoutScrolling(string path, int width)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("clt", Screen(width, 900));
        await reader.GoAsync(path);

        foreach (var column in (string[])["Value", "Target", "Status", "Direction"])
        {
            var cells = reader.Page.Locator($"main .table--many td[data-label='{column}']");
            (await cells.CountAsync()).ShouldBeGreaterThan(10);
            var hidden = await cells.EvaluateAllAsync<string[]>(
                """
                cells => cells.filter(cell => {
                  const box = cell.closest(".scroll").getBoundingClientRect();
                  const words = document.createRange();
                  words.selectNodeContents(cell);
                  const { left, right, width } = words.getBoundingClientRect();
                  return width === 0 || left < box.left - 1 || right > box.right + 1 || cell.scrollWidth > cell.clientWidth + 1;
                }).map(cell => cell.innerText)
                """
            );
            hidden.ShouldBeEmpty(column);
        }
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(1920, 1080)]
    public async Task Room_OnADisplay_ShowsTheFiguresWithoutScrolling(int width, int height)
    {
        await using var member = await (await chromium.ReadingSiteAsync()).VisitAsync("clt", Screen(width, height));
        await member.GoAsync("/challenge/sessions/1/room");
        var topic = member
            .Page.GetByRole(AriaRole.Navigation, new() { Name = "Agenda" })
            .GetByRole(AriaRole.Button)
            .Nth(2);
        await Expect(topic).ToBeEnabledAsync();
        await topic.ClickAsync();

        await Expect(member.Page.Locator(".room .chart__wide").First).ToBeInViewportAsync(new() { Ratio = 0.5f });
        await member.CheckAsync();

        await member.Page.GetByRole(AriaRole.Button, new() { Name = "Same service" }).ClickAsync();
        var table = member.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("Other indicators of") });
        await Expect(table).ToBeVisibleAsync();
        (await table.EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth")).ShouldBeTrue();
        await member.CheckAsync();
    }

    /// <summary>The return of housing has a figure of which somebody is not quite sure, which makes a wide column.</summary>
    [Theory]
    [InlineData(1000, 900)]
    [InlineData(1250, 900)]
    [InlineData(1280, 900)]
    [InlineData(1536, 900)]
    [InlineData(1920, 1080)]
    public async Task Return_OnADesktop_StaysOnItsSideOfTheDrawer(int width, int height)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "head-hou",
            Screen(width, height)
        );
        var grid = new EntryGrid(reader.Page);
        await reader.GoAsync("/returns");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Housing" }).ClickAsync();
        await Expect(grid.Tool("Copy the figures")).ToBeEnabledAsync();
        await reader.CheckWidthAsync();

        await grid.DetailsButton("Homelessness prevented").ClickAsync();
        await Expect(grid.Drawer).ToBeVisibleAsync();
        await reader.CheckWidthAsync();
        var table = (await reader.Page.Locator("table.grid").BoundingBoxAsync())!;
        var drawer = (await grid.Drawer.BoundingBoxAsync())!;
        (table.X + table.Width <= drawer.X || table.Y + table.Height <= drawer.Y).ShouldBeTrue(
            "The table lies under the drawer."
        );
    }

    [Theory]
    [InlineData(320, 256)]
    [InlineData(390, 844)]
    [InlineData(768, 1024)]
    public async Task Return_OnASmallScreen_IsFilledInAsCards(int width, int height)
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer, Screen(width, height));
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await officer.CheckAsync();

        await grid.EnterAsync(WasteReturn.Rows[0]);
        await Expect(grid.Row(WasteReturn.Recycled)).ToContainTextAsync("Green");
        await grid.Value(WasteReturn.Subscriptions).FillAsync("lots");
        await Expect(officer.Page.GetByText("“lots” is not a figure")).ToBeVisibleAsync();
        await officer.CheckAsync();
        await grid.CommentAsync(WasteReturn.Recycled, "Food waste was collected from every house this quarter.");
        await officer.CheckAsync();
        await grid.SubmitButton.ClickAsync();
        await Expect(grid.ErrorSummary).ToBeVisibleAsync();
        await officer.CheckAsync();
    }

    [Theory]
    [InlineData(320, 256)]
    [InlineData(360, 740)]
    [InlineData(768, 1024)]
    public async Task Drawer_OnASmallScreen_ComesWhereOneLooksAndLeadsBack(int width, int height)
    {
        await using var site = await Site.StartAsync(chromium);
        var officer = await site.VisitAsync(WasteReturn.Officer, Screen(width, height));
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        var opener = grid.DetailsButton(WasteReturn.Recycled);

        await opener.ClickAsync();

        var heading = grid.Drawer.GetByRole(AriaRole.Heading, new() { Level = 2 });
        await Expect(heading).ToBeFocusedAsync();
        await Expect(heading).ToBeInViewportAsync();
        await officer.CheckAsync();
        await officer.TabToAsync(grid.CloseButton);
        await officer.Page.Keyboard.PressAsync("Escape");
        await Expect(grid.Drawer).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();
        await Expect(opener).ToBeInViewportAsync();

        await opener.ClickAsync();
        await grid.CloseButton.ClickAsync();
        await Expect(opener).ToBeFocusedAsync();

        // Whoever leaves by a link of it finds the next page as usual.
        await opener.ClickAsync();
        await grid.Drawer.GetByRole(AriaRole.Link, new() { Name = "Evidence for this figure" }).ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("evidence");
        (await officer.Page.Locator("[inert]").CountAsync()).ShouldBe(0);
        await officer.CheckAsync();
    }

    [Fact]
    public async Task Drawer_ForSomebodyWhoOnlyReads_IsTextAndNoFields()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("head-hou", Screen(360, 740));
        var grid = new EntryGrid(reader.Page);
        await reader.GoAsync("/returns");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Housing" }).ClickAsync();
        await Expect(grid.Tool("Copy the figures")).ToBeEnabledAsync();

        await grid.DetailsButton("Homelessness prevented").ClickAsync();

        await Expect(grid.Drawer).ToContainTextAsync("What is reported");
        await Expect(grid.Drawer.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        await Expect(grid.Drawer.Locator("[readonly], [disabled]")).ToHaveCountAsync(0);
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(768, 1024)]
    public async Task SubmitBar_OnASmallScreen_StaysInSight(int width, int height)
    {
        await using var officer = await (await chromium.ReadingSiteAsync()).VisitAsync(
            WasteReturn.Officer,
            Screen(width, height)
        );
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();

        await Expect(grid.SubmitButton).ToBeInViewportAsync();
        await grid.Value(WasteReturn.Vehicles).ScrollIntoViewIfNeededAsync();

        await Expect(grid.SubmitButton).ToBeInViewportAsync();
    }

    private static BrowserNewContextOptions Screen(int width, int height) =>
        new()
        {
            ViewportSize = new() { Width = width, Height = height },
        };
}
