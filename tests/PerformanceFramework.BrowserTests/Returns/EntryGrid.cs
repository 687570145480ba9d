using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>A return on the screen, found as people find things: by what they are called.</summary>
internal sealed class EntryGrid(IPage page)
{
    public const string Quarter = "Q2 2026/27";

    public ILocator SubmitButton => page.GetByRole(AriaRole.Button, new() { Name = "Check and submit" });

    /// <summary>The first question of the commentary.</summary>
    public ILocator Commentary => page.GetByLabel("What happened", new() { Exact = true });

    public ILocator CheckedTick => page.GetByLabel("I have checked this, and the figure is right");

    public ILocator CheckedReason => page.GetByLabel("Why it is right", new() { Exact = true });

    public ILocator Recovery => page.GetByLabel("When it will recover", new() { Exact = true });

    public ILocator Drawer => page.GetByRole(AriaRole.Complementary).Filter(new() { Has = CloseButton });

    public ILocator CloseButton => page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true });

    /// <summary>What the bar at the bottom says about saving.</summary>
    public ILocator SaveState => page.Locator(".submitbar").GetByRole(AriaRole.Status);

    public ILocator ErrorSummary =>
        page.GetByRole(AriaRole.Alert, new() { Name = "Put these right before you submit" });

    /// <summary>What the grid says has just happened in it.</summary>
    public ILocator Said => page.Locator(".gridtools").GetByRole(AriaRole.Status);

    public ILocator Tool(string name) =>
        page.Locator(".gridtools").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label, string indicator, string period = Quarter) =>
        page.GetByRole(AriaRole.Textbox, new() { Name = $"{label}, {indicator}, {period}", Exact = true });

    public ILocator Value(string indicator, string period = Quarter) => Field("This value", indicator, period);

    public ILocator DetailsButton(string indicator, string period = Quarter) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"commentary and more on {indicator}, {period}" });

    public ILocator Row(string indicator, string period = Quarter) =>
        page.Locator("tr").Filter(new() { Has = DetailsButton(indicator, period) });

    /// <summary>Opens the return that waits for an officer, and waits until figures can be typed.</summary>
    public async Task OpenFromHomeAsync()
    {
        await page.GetByRole(AriaRole.Region, new() { Name = "waiting for you" }).GetByRole(AriaRole.Link).ClickAsync();
        await ReadyAsync();
    }

    /// <summary>Loads the page afresh, as somebody does who wants to be sure, and waits until figures can be typed.</summary>
    public async Task ReloadAsync()
    {
        await page.ReloadAsync();
        await ReadyAsync();
    }

    private async Task ReadyAsync()
    {
        await Expect(SubmitButton).ToBeEnabledAsync();
        // Keys and pasting come with a script, a moment after the circuit.
        await Expect(page.Locator("[data-keys]")).ToBeAttachedAsync();
    }

    /// <summary>Types a whole row and waits until it says that it is saved.</summary>
    public async Task EnterAsync(TypedRow row)
    {
        foreach (var (label, text) in row.Figures)
        {
            await Field(label, row.Indicator, row.Period).FillAsync(text);
        }

        await Expect(Row(row.Indicator, row.Period)).ToContainTextAsync("Saved");
    }

    /// <summary>Writes commentary on a row in the drawer, and closes it.</summary>
    public async Task CommentAsync(string indicator, string commentary)
    {
        await DetailsButton(indicator).ClickAsync();
        await Commentary.FillAsync(commentary);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(DetailsButton(indicator)).ToHaveTextAsync("Written");
    }
}
