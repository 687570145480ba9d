using Microsoft.Playwright;
using PerformanceFramework.DemoData;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>Somebody at a browser. Everything the page complains of is kept until <see cref="CheckAsync"/> looks at it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const int MostTabs = 120;

    // Where the focus is: on what is looked for, which may have been drawn anew meanwhile, or on something else; with what has it,
    // when nothing is drawn around it or it is off the screen.
    private const string FocusOn = """
        goal => {
          const focused = document.activeElement;
          const style = getComputedStyle(focused);
          const box = focused.getBoundingClientRect();
          const seen = focused === document.body || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
          return [goal.isConnected ? focused === goal ? "there" : "elsewhere" : "gone", seen ? "" : focused.outerHTML.slice(0, 300)];
        }
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    internal static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, BrowserNewContextOptions options)
    {
        options.BaseURL = address.ToString();
        options.Locale = "en-GB";
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => console.error("
                + "`Content security policy: ${e.violatedDirective} forbids ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))"
        );
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Opens an address of the site.</summary>
    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>Signs in through the form, and waits for the page that follows.</summary>
    public async Task SignInAsync(string userName, string password = DemonstrationSignIns.Password)
    {
        if (new Uri(Page.Url).AbsolutePath != "/sign-in")
        {
            await GoAsync("/sign-in");
        }

        await Page.GetByLabel("User name").FillAsync(userName);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        // On a phone it is folded away.
        await Assertions.Expect(Page.Locator("form.signout")).ToHaveCountAsync(1);
        // It stands at the head of the page, whose styles may still be on their way.
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>
    /// What has to hold at every step: axe finds nothing, the browser complains of nothing (its security policy included),
    /// and nothing runs off the side of the page. Waits for the page's styles: what a test looked for before may be there
    /// without them.
    /// </summary>
    public async Task CheckAsync()
    {
        await LoadedAsync();
        _complaints.ShouldBeEmpty($"The browser complained on {Page.Url}");
        await CheckWidthAsync();
        (await Axe.ViolationsAsync(Page)).ShouldBeEmpty($"axe on {Page.Url}");
    }

    /// <summary>Nothing runs off the side of the page.</summary>
    public async Task CheckWidthAsync()
    {
        await LoadedAsync();
        var tooWide = await Page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .map(e => `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className} to ${Math.round(e.getBoundingClientRect().right)} of ${width} px`);
            }
            """
        );
        tooWide.ShouldBeEmpty($"Wider than the window at {Page.ViewportSize?.Width} px: {Page.Url}");
    }

    /// <summary>Nothing runs off the side of the page at any of these widths.</summary>
    /// <param name="widths">In CSS pixels; the last one stays.</param>
    public async Task CheckWidthsAsync(params int[] widths)
    {
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, 900);
            await CheckWidthAsync();
        }
    }

    /// <summary>Presses Tab until something has the focus; everything passed on the way must show that it had it.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await LoadedAsync();
        var goal = await target.ElementHandleAsync();
        for (var press = 0; press < MostTabs; press++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var focus = await Page.EvaluateAsync<string[]>(FocusOn, goal);
            if (focus[0] == "gone")
            {
                goal = await target.ElementHandleAsync();
                focus = await Page.EvaluateAsync<string[]>(FocusOn, goal);
            }

            focus[1].ShouldBe("", $"The focus cannot be seen on {Page.Url}");
            if (focus[0] == "there")
            {
                return;
            }
        }

        Assert.Fail($"{MostTabs} presses of Tab do not reach {target} on {Page.Url}");
    }

    /// <summary>
    /// Waits for the page with its styles. It asks the page itself: told from outside, a load that followed a form at once is now
    /// and then never seen.
    /// </summary>
    private async Task LoadedAsync() =>
        await Page.EvaluateAsync(
            "() => new Promise(loaded => document.readyState === 'complete' ? loaded() : addEventListener('load', () => loaded(), { once: true }))"
        );

    /// <summary>Forgets what the browser complained of so far, where a test has given it reason to.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
