using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Editions;

/// <summary>The small public pages by themselves, and in a frame of our own and of other web sites.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class EmbeddedPageTests(ChromiumFixture chromium)
{
    private const string AroundIt = "/how-we-do";

    [Theory]
    [InlineData("/public/embed/indicators/WAS-01", 280, ColorScheme.Light, ForcedColors.None)]
    [InlineData("/public/embed/indicators/WAS-01", 280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData("/public/embed/indicators/WAS-01", 760, ColorScheme.Light, ForcedColors.Active)]
    [InlineData("/public/embed/elements/P7", 280, ColorScheme.Dark, ForcedColors.Active)]
    [InlineData("/public/embed/elements/P7", 760, ColorScheme.Light, ForcedColors.None)]
    [InlineData("/public/embed/indicators/NO-1", 280, ColorScheme.Light, ForcedColors.None)]
    public async Task Page_ByItself_IsAccessibleAndScrollsOneWayOnly(
        string path,
        int width,
        ColorScheme scheme,
        ForcedColors forced
    )
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = width, Height = 700 },
                ColorScheme = scheme,
                ForcedColors = forced,
            }
        );
        await reader.GoAsync(path);
        if (path.EndsWith("NO-1", StringComparison.Ordinal))
        {
            // The browser notes that the page was not found.
            reader.ForgetComplaints();
        }

        await reader.CheckAsync();
        await reader.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await reader.CheckAsync();
        (await reader.Context.CookiesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_PastedIntoAPage_ShowsTheSmallPageInAFrame_AndItsLinkLeavesTheFrame()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync();
        await reader.GoAsync("/public/2026-27-q1-public/indicators/WAS-01");
        await reader.Page.GetByText("Put this on your web site").ClickAsync();
        var line = await reader.Page.GetByLabel("Copy this into a page").InputValueAsync();

        await ShowAroundAsync(reader, line);

        var frame = reader.Page.FrameLocator("iframe");
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Household waste recycled or composted");
        await reader.CheckAsync();
        await frame.GetByRole(AriaRole.Link, new() { Name = "All about this indicator" }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages of this edition" }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task EveryOtherPage_PutIntoAFrame_ShowsNothing()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync();
        await reader.GoAsync("/public");

        await ShowAroundAsync(
            reader,
            """
            <iframe id="small" src="/public/embed/elements/P7" title="Made for it"></iframe>
            <iframe id="whole" src="/public/2026-27-q1-public/thread/P7" title="Not made for it"></iframe>
            """
        );

        const string subject = "A cleaner, greener, carbon-neutral borough";
        await Expect(reader.Page.FrameLocator("#small").GetByText(subject).First).ToBeVisibleAsync();
        await Expect(reader.Page.FrameLocator("#whole").GetByText(subject)).ToHaveCountAsync(0);
        // The browser says that it refused.
        reader.ForgetComplaints();
    }

    [Fact]
    public async Task Frame_OnAnotherSite_ShowsTheSmallPagesWhereThatSiteMayAndNothingElse()
    {
        await using var council = await OtherSite.StartAsync();
        await using var somebody = await OtherSite.StartAsync();
        await using var site = await Site.StartAsync(
            chromium,
            settings: new Dictionary<string, string> { ["Public:EmbedIn"] = council.Origin }
        );
        var reader = await site.VisitAsync();
        var heading = reader.Page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Level = 1 });
        const string small = "/public/embed/elements/P7";

        await reader.GoAsync(council.Showing(new Uri(site.Address, small)));
        await Expect(heading).ToHaveTextAsync("A cleaner, greener, carbon-neutral borough");
        await reader.CheckAsync();
        (await reader.Context.CookiesAsync()).ShouldBeEmpty();

        await ShouldBeBlockedAsync(somebody, small);
        foreach (
            var whole in (string[])["/public/2026-27-q1-public/thread/P7", "/public", "/sign-in", "/indicators/WAS-01"]
        )
        {
            await ShouldBeBlockedAsync(council, whole);
        }

        async Task ShouldBeBlockedAsync(OtherSite around, string path)
        {
            await reader.Page.RunAndWaitForConsoleMessageAsync(
                () => reader.GoAsync(around.Showing(new Uri(site.Address, path))),
                new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) }
            );
            await Expect(heading).ToHaveCountAsync(0);
        }
    }

    /// <summary>A page with a piece of markup in it.</summary>
    private static async Task ShowAroundAsync(Visitor reader, string markup)
    {
        await reader.Page.RouteAsync(
            "**" + AroundIt,
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html; charset=utf-8",
                        Body =
                            $"<!DOCTYPE html><html lang=\"en\"><head><title>How we do</title></head><body><main><h1>How we do</h1>{markup}</main></body></html>",
                    }
                )
        );
        await reader.GoAsync(AroundIt);
    }
}
