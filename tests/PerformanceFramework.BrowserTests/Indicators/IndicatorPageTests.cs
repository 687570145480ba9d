using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Indicators;

[Collection(BrowserTestCollection.Name)]
public sealed class IndicatorPageTests(ChromiumFixture chromium)
{
    // The markers of Bolton's framework, and what else a reader has to know to judge a figure.
    private static readonly string[] Markers =
    [
        "What it measures",
        "Does the council directly impact on it?",
        "Link to the Corporate Plan",
        "Why we report it",
        "What good is",
        "Polarity",
        "Tolerance rule",
        "Frequency",
        "What a value stands for",
        "Kind",
        "Data",
        "Owner",
        "Service",
        "Portfolio",
        "Source",
    ];

    [Theory]
    [InlineData("LIVE-01", "Published figures; the target is demonstration content.", "Open Government Licence")]
    [InlineData("WAS-01", "Every figure on this page is made up for the demonstration.", "Demonstration figures")]
    public async Task Indicator_HasItsMarkersItsChartAndTheSameDataAsATable(string code, string kind, string source)
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("scrutiny");
        await reader.GoAsync($"/indicators/{code}");
        var definition = reader.Page.GetByRole(AriaRole.Region, new() { Name = "Definition" });
        foreach (var marker in Markers)
        {
            await Expect(definition.Locator("dt").GetByText(marker, new() { Exact = true })).ToBeVisibleAsync();
        }

        await Expect(reader.Page.GetByText(kind)).ToBeVisibleAsync();
        await Expect(definition).ToContainTextAsync(source);
        await Expect(reader.Page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("^Line chart\\. .+") }))
            .ToBeVisibleAsync();
        await reader.CheckAsync();

        var trend = reader.Page.GetByRole(AriaRole.Region, new() { Name = "Trend" });
        await Expect(trend.GetByRole(AriaRole.Table)).ToBeHiddenAsync();
        await trend.GetByText("The same data as a table").ClickAsync();
        await Expect(trend.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        (await trend.Locator("tbody").GetByRole(AriaRole.Row).CountAsync()).ShouldBeGreaterThan(5);
        await reader.CheckAsync();
    }

    [Fact]
    public async Task Indicator_ThatDoesNotExist_IsSaidNotToExist()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("scrutiny");

        var answer = await reader.Page.GotoAsync("/indicators/NONE-99");

        answer!.Status.ShouldBe(404);
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("That page does not exist");
        reader.ForgetComplaints();
        await reader.CheckAsync();
    }

    [Fact]
    public async Task List_FilteredPagedAndCleared_KeepsItsStateInTheAddress()
    {
        await using var reader = await (await chromium.ReadingSiteAsync()).VisitAsync("director-place");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Indicators", Exact = true }).ClickAsync();
        await reader.CheckAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Page 2" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/indicators\?page=2$"));
        await reader.CheckAsync();

        await reader.Page.GetByLabel("Name or code contains").FillAsync("bins");
        await reader
            .Page.GetByRole(AriaRole.Combobox, new() { Name = "Service" })
            .SelectOptionAsync("Waste and recycling");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Expect(reader.Page)
            .ToHaveURLAsync(
                new Regex(
                    @"text=bins&status=&service=WAS&period=&direction=&signal=&assurance=&forecast=&directorate=&"
                )
            );
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^2 of "));
        await reader.CheckAsync();

        await reader.Page.GetByLabel("Name or code contains").FillAsync("<script>alert(1)</script>");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(new Regex("^None of "));
        await reader.CheckAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/indicators$"));
        await Expect(reader.Page.GetByLabel("Name or code contains")).ToHaveValueAsync("");
    }
}
