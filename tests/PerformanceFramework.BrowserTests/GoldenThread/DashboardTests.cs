using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.GoldenThread;

[Collection(BrowserTestCollection.Name)]
public sealed partial class DashboardTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData("Outcome", 6)]
    [InlineData("Corporate priority", 9)]
    [InlineData("Directorate plan", 4)]
    [InlineData("Service plan", 20)]
    public async Task Home_EachLevel_ShowsItsElementsWithCountsAndShares(string level, int elements)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("clt");
        var fold = reader.Page.Locator("details.prints > summary").Filter(new() { HasText = level });
        if (await fold.CountAsync() > 0)
        {
            await fold.ClickAsync();
        }

        var table = reader.Page.GetByRole(AriaRole.Table, new() { Name = $"{level}: status of indicators" });
        var rows = await table.Locator("tbody").GetByRole(AriaRole.Row).AllInnerTextsAsync();

        rows.Count.ShouldBe(elements);
        rows.ShouldAllBe(row => CountOfRated().IsMatch(row) && Share().IsMatch(row));
    }

    [Fact]
    public async Task Thread_WalkedDownToAnIndicator_LeadsBackUpAlongEveryPath()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("scrutiny");
        string[] wayDown =
        [
            "Clean and Green",
            "A cleaner, greener, carbon-neutral borough",
            "Place directorate plan",
            "Waste and recycling service plan",
            "Household waste recycled or composted",
        ];
        await reader.CheckAsync();
        foreach (var element in wayDown)
        {
            await reader
                .Page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Table)
                .GetByRole(AriaRole.Link, new() { Name = element, Exact = true })
                .First.ClickAsync();
            await Expect(reader.Page).ToHaveTitleAsync($"{element} – Bolton performance");
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(element);
            await reader.CheckAsync();
        }

        var indicator = reader.Page.Url;
        var paths = reader.Page.GetByRole(AriaRole.Region, new() { Name = "In the golden thread" });
        var titles = (await paths.GetByRole(AriaRole.Link).AllInnerTextsAsync()).Distinct().ToList();
        titles.ShouldContain("Bolton Vision 2030");
        titles.ShouldContain("Waste and recycling service plan");
        foreach (var title in titles)
        {
            await paths.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
            await Expect(reader.Page).ToHaveTitleAsync($"{title} – Bolton performance");
            await reader.CheckAsync();
            await reader.Page.GoBackAsync();
            await Expect(reader.Page).ToHaveURLAsync(indicator);
        }
    }

    [Fact]
    public async Task Exceptions_OnHome_SayWhatIsWrongAndLeadToTheRest()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("performance");
        var exceptions = reader.Page.GetByRole(AriaRole.Region, new() { Name = "Exceptions" });

        await Expect(exceptions.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(6);
        await exceptions.GetByRole(AriaRole.Link, new() { Name = "red indicators" }).ClickAsync();

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/indicators\?status=Red$"));
        await Expect(reader.Page.GetByRole(AriaRole.Combobox, new() { Name = "Status" })).ToHaveValueAsync("Red");
        await reader.CheckAsync();
    }

    [GeneratedRegex(@"\d+ of \d+")]
    private static partial Regex CountOfRated();

    [GeneratedRegex(@"\d+(\.\d)?%|–")]
    private static partial Regex Share();
}
