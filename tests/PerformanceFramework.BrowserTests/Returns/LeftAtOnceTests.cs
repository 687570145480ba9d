using Microsoft.Playwright;
using PerformanceFramework.BrowserTests.Browser;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>
/// A page that is left while the script of its island is still on its way. The next page goes on with the circuit, so the
/// script that has nothing left to do must not end it.
/// </summary>
[Collection(BrowserTestCollection.Name)]
public sealed class LeftAtOnceTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Return_LeftBeforeItsScriptCame_HarmsTheNextPageInNothing()
    {
        await using var officer = await (await chromium.ReadingSiteAsync()).VisitAsync(WasteReturn.Officer);
        var isLeft = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        await officer.Page.RouteAsync(
            address => address.Contains("/js/grid.", StringComparison.Ordinal),
            async route =>
            {
                asked.TrySetResult();
                await isLeft.Task;
                await route.ContinueAsync();
            }
        );
        await officer.GoAsync("/returns");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling" }).ClickAsync();
        await asked.Task;
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Upload a file that is filled in" }).ClickAsync();
        await Expect(officer.Page.GetByLabel("File", new() { Exact = true })).ToBeVisibleAsync();

        var arrived = officer.Page.WaitForResponseAsync(response =>
            response.Url.Contains("/js/grid.", StringComparison.Ordinal)
        );
        isLeft.SetResult();
        await arrived;
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Returns" }).First.ClickAsync();
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Waste and recycling" }).ClickAsync();

        await Expect(officer.Page.Locator("[data-keys]")).ToBeVisibleAsync();
        await officer.CheckAsync();
    }
}
