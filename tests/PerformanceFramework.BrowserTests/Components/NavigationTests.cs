using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Components;

/// <summary>Getting from page to page.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class NavigationTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Links_ReplaceThePageInPlace_NameItAndMoveTheFocus()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("auditor");
        await reader.Page.EvaluateAsync("() => { window.stayed = true; }");
        (string Link, string Title)[] menu =
        [
            ("Golden thread", "Golden thread – Bolton performance"),
            ("Indicators", "Indicators – Bolton performance"),
            ("Returns", "Returns – Bolton performance"),
            ("Change history", "Change history – Bolton performance"),
            ("Home", "Bolton performance"),
        ];
        var main = reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        foreach (var (link, title) in menu)
        {
            await main.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await Expect(reader.Page).ToHaveTitleAsync(title);
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
            await Expect(main.Locator("[aria-current=page]")).ToHaveTextAsync(link);
            await reader.CheckAsync();
        }

        (await reader.Page.EvaluateAsync<bool>("() => window.stayed === true")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(320, true, ForcedColors.None, ColorScheme.Light)]
    [InlineData(360, false, ForcedColors.None, ColorScheme.Light)]
    [InlineData(390, true, ForcedColors.Active, ColorScheme.Dark)]
    public async Task Menu_OnAPhone_IsFoldedUntilItIsAskedFor(
        int width,
        bool withScripts,
        ForcedColors forced,
        ColorScheme scheme
    )
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "auditor",
            new()
            {
                ViewportSize = new() { Width = width, Height = 640 },
                JavaScriptEnabled = withScripts,
                ForcedColors = forced,
                ColorScheme = scheme,
            }
        );
        var main = reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        var (links, menu) = (main.GetByRole(AriaRole.Link), main.GetByText("Menu"));
        var signOut = reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" });
        await Expect(links).ToHaveCountAsync(0);
        await Expect(signOut).ToBeHiddenAsync();
        (await reader.Page.Locator(".masthead").BoundingBoxAsync())!.Height.ShouldBeLessThan(90);

        // Skip link, name, menu.
        for (var press = 0; press < 3; press++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(menu).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(links).Not.ToHaveCountAsync(0);
        await Expect(signOut).ToBeVisibleAsync();
        await reader.CheckWidthAsync();
        foreach (var target in await reader.Page.Locator(".masthead :is(summary, li a, button)").AllAsync())
        {
            (await target.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(24, await target.InnerTextAsync());
        }

        if (withScripts)
        {
            await reader.CheckAsync();
        }

        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(links).ToHaveCountAsync(0);
        await menu.ClickAsync();
        await main.GetByRole(AriaRole.Link, new() { Name = "Indicators" }).ClickAsync();
        await Expect(reader.Page).ToHaveTitleAsync("Indicators – Bolton performance");
        await Expect(links).ToHaveCountAsync(0);
        if (withScripts)
        {
            await reader.CheckAsync();
        }

        // Turned on its side, or on a larger screen, it is the list.
        await reader.Page.SetViewportSizeAsync(768, 640);
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "Indicators" })).ToBeVisibleAsync();
        await Expect(menu).ToBeHiddenAsync();
        await Expect(signOut).ToBeVisibleAsync();
    }

    [Fact]
    public async Task BackAndForward_BringThePagesBack()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("officer-was");
        var heading = reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await reader.GoAsync("/indicators?text=bins");
        var filtered = await heading.InnerTextAsync();
        await reader
            .Page.GetByRole(AriaRole.Link, new() { Name = "Missed bins put right within one working day" })
            .ClickAsync();
        await Expect(heading).ToContainTextAsync("Missed bins put right");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Returns", Exact = true }).ClickAsync();
        await Expect(heading).ToContainTextAsync("Waiting for you");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling", Exact = true }).ClickAsync();
        await Expect(heading).ToContainTextAsync("rows entered");

        await reader.Page.GoBackAsync();
        await Expect(heading).ToContainTextAsync("Waiting for you");
        await reader.Page.GoBackAsync();
        await Expect(heading).ToContainTextAsync("Missed bins put right");
        await reader.Page.GoBackAsync();
        await Expect(heading).ToHaveTextAsync(filtered);
        await Expect(reader.Page.GetByLabel("Name or code contains")).ToHaveValueAsync("bins");
        await reader.CheckAsync();
        await reader.Page.GoForwardAsync();
        await Expect(heading).ToContainTextAsync("Missed bins put right");
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thread/SP-WAS")]
    [InlineData("/indicators")]
    [InlineData("/indicators/WAS-01")]
    [InlineData("/returns")]
    public async Task SkipLink_IsFirstAndLeadsPastTheMasthead(string path)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("officer-was");
        await reader.GoAsync(path);
        var skip = reader.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" });

        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thread/P7")]
    [InlineData("/indicators")]
    [InlineData("/indicators/LIVE-01")]
    [InlineData("/change-history")]
    public async Task Keyboard_ReachesTheLastLinkAndIsSeenAllTheWay(string path)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("auditor");
        await reader.GoAsync(path);

        await reader.TabToAsync(
            reader.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Accessibility" })
        );
    }
}
