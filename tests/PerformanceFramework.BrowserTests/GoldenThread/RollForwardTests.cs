using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.GoldenThread;

[Collection(BrowserTestCollection.Name)]
public sealed class RollForwardTests(ChromiumFixture chromium)
{
    private const string Plan = "/thread/DP-PL/next/2027-28";

    private static readonly string[] Pages =
    [
        "/thread/DP-PL/year",
        "/thread/DP-PL/compare?from=2025-26&to=2026-27",
        "/thread/DP-PL/compare?from=2026-10-12&to=prepared",
        "/roll-forwards",
        Plan,
        Plan + "/SP-PLN",
        Plan + "/new",
    ];

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    public async Task Pages_OfPlansAndTheirNextYear_AreAccessibleAndScrollOneWayOnly(int width, int height)
    {
        await using var team = await (await chromium.ReadingSiteAsync()).VisitAsync(
            "performance",
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        foreach (var path in Pages)
        {
            await team.GoAsync(path);
            await team.CheckAsync();
        }
    }

    [Fact]
    public async Task RollForward_IsPreparedChangedAndDiscarded_WithoutATraceInTheThread()
    {
        await using var site = await Site.StartAsync(chromium);
        var team = await site.VisitAsync("performance");
        await team.GoAsync("/roll-forwards?plan=DP-PH");
        await PressAsync(team, "Prepare the year");
        await Expect(Heading(team)).ToContainTextAsync("nothing is different");

        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Public Health directorate plan" }).Last.ClickAsync();
        await team.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Plan for better health");
        await PressAsync(team, "Save what is prepared");
        await Expect(Heading(team)).ToContainTextAsync("1 element has changed");
        await team.CheckAsync();

        await PressAsync(team, "Discard the roll-forward");
        await Expect(team.Page.GetByText("The roll-forward is discarded.")).ToBeVisibleAsync();
        await team.GoAsync("/thread/DP-PH");
        await Expect(Heading(team)).ToContainTextAsync("Public Health directorate plan");
        await team.CheckAsync();
    }

    [Fact]
    public async Task RollForward_IsOpenedInAprilAndComparedWithTheYearBefore()
    {
        var clock = new MovableClock();
        await using var site = await Site.StartAsync(chromium, services => services.AddSingleton<TimeProvider>(clock));
        var team = await site.VisitAsync("performance");
        await team.GoAsync(Plan);
        await Expect(team.Page.GetByText("The year can be opened from 1 April 2027 on.")).ToBeVisibleAsync();
        var place = team.Page.GetByRole(AriaRole.Region, new() { Name = "Where indicators go" });
        await place.GetByRole(AriaRole.Combobox).Last.SelectOptionAsync("SP-NBH");
        await place.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(team.Page.GetByText("The place of the indicator is saved.")).ToBeVisibleAsync();

        clock.GoToApril();
        await using var later = await site.VisitAsync("performance");
        await later.GoAsync(Plan);
        await PressAsync(later, "Open 2027/28");
        await Expect(Heading(later)).ToContainTextAsync("of 2027/28 is open");
        await later.CheckAsync();

        await later.Page.GetByRole(AriaRole.Link, new() { Name = "Compare the two years" }).ClickAsync();
        await Expect(Heading(later))
            .ToContainTextAsync("2026/27 to 2027/28: 1 element is added, 1 is dropped and 3 have changed");
        await later.CheckAsync();
    }

    private static ILocator Heading(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>The day of the demonstration, until it is told that it is April.</summary>
    private sealed class MovableClock : TimeProvider
    {
        private readonly DemonstrationDay _day = new();
        private TimeSpan _later = TimeSpan.Zero;

        public override DateTimeOffset GetUtcNow() => _day.GetUtcNow() + _later;

        public void GoToApril() => _later = new DateTime(2027, 4, 6) - new DateTime(2026, 10, 12);
    }
}
