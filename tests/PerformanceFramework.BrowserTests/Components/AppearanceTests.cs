using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Components;

/// <summary>What people ask of their own device: dark, their own colours, less motion; and paper.</summary>
[Collection(PagesTestCollection.Name)]
public sealed partial class AppearanceTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Pages_InTheDark_AreAccessible()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "clt",
            new() { ColorScheme = ColorScheme.Dark }
        );
        foreach (
            var path in (string[])
                [
                    "/",
                    "/indicators/WAS-01",
                    "/indicators/LIVE-01",
                    "/indicators/ASC-05",
                    "/forecasts",
                    "/scorecards/SCORECARD/2027",
                    "/sign-in",
                ]
        )
        {
            await reader.GoAsync(path);

            (await BackgroundAsync(reader.Page)).ShouldNotBe("rgb(255, 255, 255)", path);
            await reader.CheckAsync();
        }
    }

    [Fact]
    public async Task Pages_InForcedColours_AreAccessible()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "clt",
            new() { ForcedColors = ForcedColors.Active }
        );
        foreach (
            var path in (string[])
                [
                    "/",
                    "/indicators/WAS-01",
                    "/portfolios/CHILDREN",
                    "/services/WAS",
                    "/annual-report/2025-26",
                    "/editions/2026-27-q1-cabinet",
                    "/public/2026-27-q1-public",
                ]
        )
        {
            await reader.GoAsync(path);
            await reader.CheckAsync();
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/indicators/WAS-01")]
    public async Task Page_WithLessMotionAskedFor_MovesNothing(string path)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "clt",
            new() { ReducedMotion = ReducedMotion.Reduce }
        );
        await reader.GoAsync(path);

        var moving = await reader.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("*")].filter(e => {
              const style = getComputedStyle(e);
              return style.transitionDuration.split(", ").some(d => d !== "0s") || style.animationName !== "none";
            }).map(e => e.outerHTML.slice(0, 100))
            """
        );
        moving.ShouldBeEmpty();
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData("/", 10)]
    [InlineData("/thread/SP-WAS", 3)]
    [InlineData("/indicators/WAS-01", 4)]
    [InlineData("/indicators/LIVE-01", 4)]
    [InlineData("/services/WAS", 4)]
    [InlineData("/directorates/PL", 10)]
    [InlineData("/dashboards/CLT-HEALTH", 8)]
    [InlineData("/thread/P7", 6)]
    [InlineData("/indicators", 6)]
    [InlineData("/directorates/PE", 10)]
    [InlineData("/themes/P7", 10)]
    [InlineData("/partnerships/NHS", 6)]
    [InlineData("/forecasts", 4)]
    [InlineData("/editions/2026-27-q1-cabinet", 10)]
    [InlineData("/editions/2026-27-q1-cabinet/thread/P7", 6)]
    [InlineData("/public/2026-27-q1-public/directorates/PL", 10)]
    [InlineData("/public/2026-27-q1-public/indicators", 6)]
    public async Task Page_OnPaper_HasNoNavigationAndFewSheets(string path, int mostSheets)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("clt");
        await reader.GoAsync(path);

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeHiddenAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeHiddenAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var pdf = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true });

        Sheet().Count(Encoding.Latin1.GetString(pdf)).ShouldBeInRange(1, mostSheets);
        (await CutOffAsync(reader.Page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("clt", "/portfolios")]
    [InlineData("cabinet-children", "/portfolios")]
    [InlineData("cabinet-children", "/editions/2026-27-q1-cabinet/portfolios")]
    [InlineData("cabinet-children", "/public/2026-27-q1-public/portfolios")]
    public async Task EveryPortfolio_OnPaper_IsOneSheet(string user, string list)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync(user);
        await reader.GoAsync(list);
        var portfolios = await reader.Page.EvalOnSelectorAllAsync<string[]>(
            ".portfolios h2 a",
            "links => links.map(link => link.getAttribute('href'))"
        );
        portfolios.Length.ShouldBe(8);

        foreach (var portfolio in portfolios)
        {
            await reader.GoAsync(portfolio);
            var pdf = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true });
            Sheet().Count(Encoding.Latin1.GetString(pdf)).ShouldBe(1, portfolio);
        }
    }

    [Theory]
    [InlineData(Media.Screen, 1280)]
    [InlineData(Media.Screen, 390)]
    [InlineData(Media.Print, 695)]
    public async Task StatusBars_ShowTheCountsThatHaveRoom_AndOverprintNone(Media media, int width)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("clt");
        await reader.Page.EmulateMediaAsync(new() { Media = media });
        await reader.Page.SetViewportSizeAsync(width, 900);
        await reader.GoAsync("/");

        var wrong = await reader.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".bar g")].filter(segment => {
              const count = segment.querySelector("text");
              const from = [...count.classList].find(name => name.startsWith("from-")).slice(5);
              const hasRoom = from !== "never" && segment.closest(".bar").getBoundingClientRect().width >= from * 16;
              const isShown = getComputedStyle(count).display !== "none";
              const isOver = isShown && count.getBoundingClientRect().right > segment.querySelector("rect").getBoundingClientRect().right;
              return isShown !== hasRoom || isOver;
            }).map(segment => segment.textContent)
            """
        );
        wrong.ShouldBeEmpty();
        (
            await reader
                .Page.Locator(".bar text")
                .EvaluateAllAsync<bool>("counts => counts.some(count => getComputedStyle(count).display !== 'none')")
        ).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/challenge/sessions/1/pre-read")]
    [InlineData("/challenge/sessions/3/pre-read")]
    public async Task PreRead_OnPaper_HasEachTopicOnOneSheet(string path)
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync("performance");
        await team.GoAsync(path);
        var topics = await team.Page.Locator("section.onesheet").CountAsync();
        topics.ShouldBeGreaterThan(1);

        var pdf = await team.Page.PdfAsync(new() { PreferCSSPageSize = true });

        // Before them the overview, after them the earlier commitments.
        Sheet().Count(Encoding.Latin1.GetString(pdf)).ShouldBe(topics + 2);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();

    /// <summary>Tables that are wider than their box on a sheet of A4 without its margins, where nobody can scroll to the rest.</summary>
    private static async Task<string[]> CutOffAsync(IPage page)
    {
        await page.SetViewportSizeAsync(695, 1000);
        return await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("main table")].filter(table =>
              table.offsetWidth > table.parentElement.clientWidth + 1
              || table.getBoundingClientRect().right > innerWidth + 1
              || [...table.querySelectorAll("th, td")].some(cell => cell.scrollWidth > cell.clientWidth + 1)
            ).map(table => `${table.caption?.innerText}: ${table.offsetWidth} of ${table.parentElement.clientWidth}`)
            """
        );
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
