using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>How long a keystroke takes to the server, through the rules, and back on to the page.</summary>
[Collection(EntryTestCollection.Name)]
public sealed class GridSpeedTests(ChromiumFixture chromium, ITestOutputHelper output)
{
    // Every second text cannot be read, so that the page shows each time that it was answered.
    private const string Type = """
        async (field) => {
          const times = [];
          for (let stroke = 0; stroke < 40; stroke++) {
            const answered = new Promise(done => {
              const seen = new MutationObserver(() => { seen.disconnect(); done(); });
              seen.observe(field, { attributes: true, attributeFilter: ["aria-invalid"] });
            });
            const from = performance.now();
            field.value = stroke % 2 === 0 ? "x" : `${stroke}`;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            await answered;
            times.push(performance.now() - from);
          }
          return times;
        }
        """;

    [Fact]
    public async Task Keystroke_InAHundredRows_IsAnsweredWithoutAWait()
    {
        await using var site = await Site.StartAsync(chromium, prepare: file => LargeReturn.AddAsync(file, 90));
        var officer = await site.VisitAsync(WasteReturn.Officer);
        var grid = new EntryGrid(officer.Page);
        await grid.OpenFromHomeAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("of 107 rows");

        var times = await grid.Value(WasteReturn.Residual).EvaluateAsync<double[]>(Type);

        var median = times.Order().ElementAt(times.Length / 2);
        output.WriteLine($"Median {median:0.0} ms, slowest {times.Max():0.0} ms");
        median.ShouldBeLessThan(100);
    }
}
