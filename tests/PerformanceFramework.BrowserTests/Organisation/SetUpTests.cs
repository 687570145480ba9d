using PerformanceFramework.BrowserTests.Browser;

namespace PerformanceFramework.BrowserTests.Organisation;

/// <summary>The pages for setting up, on a desktop, on a phone, and at 400 % zoom.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class SetUpTests(ChromiumFixture chromium)
{
    private static readonly string[] Pages = ["/set-up", "/council", "/thread/levels"];

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    [InlineData(320, 256)]
    public async Task Pages_ForSettingUp_AreAccessibleAndScrollOneWayOnly(int width, int height)
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
            await team.CheckWidthAsync();
            await team.CheckAsync();
        }
    }
}
