using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PerformanceFramework.DemoData;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>Somebody at a browser. Everything the page complains of is kept until <see cref="CheckAsync"/> looks at it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // WCAG 2.2 AA, which councils are bound to; axe's opinions on best practice are not asked for.
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
        },
        ResultTypes = [ResultType.Violations],
    };

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
    public async Task SignInAsync(string userName)
    {
        if (new Uri(Page.Url).AbsolutePath != "/sign-in")
        {
            await GoAsync("/sign-in");
        }

        await Page.GetByLabel("User name").FillAsync(userName);
        await Page.GetByLabel("Password").FillAsync(DemonstrationSignIns.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    /// <summary>
    /// What has to hold at every step: axe finds nothing, the browser complains of nothing (its security policy included),
    /// and nothing runs off the side of the page.
    /// </summary>
    public async Task CheckAsync()
    {
        _complaints.ShouldBeEmpty($"The browser complained on {Page.Url}");
        await CheckWidthAsync();
        var w = System.Diagnostics.Stopwatch.StartNew();
        var found = await Page.RunAxe(Wcag);
        var t1 = w.Elapsed;
        w.Restart();
        await Page.EvaluateAsync("async () => { await axe.run(document, {runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']}, resultTypes:['violations']}) }");
        Console.WriteLine($"AXE {Page.Url} {t1.TotalMilliseconds:0} {w.Elapsed.TotalMilliseconds:0}");
        found.Violations.SelectMany(Describe).ShouldBeEmpty($"axe on {Page.Url}");
    }

    /// <summary>Nothing runs off the side of the page.</summary>
    public async Task CheckWidthAsync()
    {
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
        tooWide.ShouldBeEmpty($"Wider than the window: {Page.Url}");
    }

    /// <summary>Forgets what the browser complained of so far, where a test has given it reason to.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node =>
            $"{violation.Id} ({violation.Impact}): {violation.Help}\n  {node.Target}\n  {node.Html}\n  "
            + string.Join("\n  ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))
        );
}
