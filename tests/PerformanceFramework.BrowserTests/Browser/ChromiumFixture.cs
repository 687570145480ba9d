using Microsoft.Playwright;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>One Chromium for all the browser tests: starting it takes longer than most of them.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    // Without a sandbox, as in a container; the rest stops Chromium from calling home.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private Task<Site>? readingSite;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("Chromium has not started.");

    /// <summary>One site for all tests that only read. It starts when the first of them asks.</summary>
    public Task<Site> ReadingSiteAsync() => readingSite ??= Site.StartAsync(this, keepsSignIns: true);

    public async Task InitializeAsync()
    {
        // Two cores and a browser: what takes a moment elsewhere may take several here.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (readingSite is not null)
        {
            await (await readingSite).DisposeAsync();
        }

        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>The machine's own Chromium: Playwright's download is not to be had everywhere.</summary>
    private static string FindChromium()
    {
        string[] folders =
        [
            "/usr/bin",
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        ];

        return folders.Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No chromium on the PATH; tests/run installs it.");
    }
}
