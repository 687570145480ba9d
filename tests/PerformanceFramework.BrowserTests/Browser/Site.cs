using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>
/// The application on Kestrel with a demonstration council of its own, and the people who visit it. When it goes, its
/// visitors go first: a server waits for connections that are still open.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly string _database;
    private readonly Action<IServiceCollection>? _replace;
    private readonly bool _isDemonstration;
    private readonly IReadOnlyDictionary<string, string>? _settings;
    private readonly List<Visitor> _visitors = [];
    private readonly Dictionary<string, string> _cookies = [];
    private Application _application;

    private Site(
        IBrowser browser,
        string database,
        Action<IServiceCollection>? replace = null,
        bool isDemonstration = true,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        _isDemonstration = isDemonstration;
        _settings = settings;
        _browser = browser;
        _database = database;
        _replace = replace;
        _application = Start();
    }

    private bool KeepsSignIns { get; init; }

    /// <summary>Where visitors find it.</summary>
    public Uri Address => Wire.Address;

    /// <summary>How visitors reach it: a line that can be cut.</summary>
    internal Wire Wire { get; } = new();

    /// <param name="prepare">Given the demonstration's file, to change it before anybody visits.</param>
    /// <param name="settings">What is configured otherwise, by the name of the setting.</param>
    /// <param name="keepsSignIns">
    /// Whether somebody who comes again is signed in by the cookies of the first time, which saves most of the way: only where
    /// nobody's roles or password change.
    /// </param>
    public static async Task<Site> StartAsync(
        ChromiumFixture chromium,
        Action<IServiceCollection>? replace = null,
        Func<string, Task>? prepare = null,
        IReadOnlyDictionary<string, string>? settings = null,
        bool keepsSignIns = false
    )
    {
        var database = await DemonstrationFile.CopyToAsync(DemonstrationFile.NewFolder());
        if (prepare is not null)
        {
            await prepare(database);
        }

        return new Site(chromium.Browser, database, replace, settings: settings) { KeepsSignIns = keepsSignIns };
    }

    /// <summary>An installation that is still to be set up.</summary>
    public static Site StartEmpty(ChromiumFixture chromium) =>
        new(chromium.Browser, Path.Combine(DemonstrationFile.NewFolder(), "council.db"), isDemonstration: false);

    /// <summary>Somebody who has not signed in, with a browser of their own.</summary>
    public async Task<Visitor> VisitAsync(BrowserNewContextOptions? options = null)
    {
        var visitor = await Visitor.ArriveAsync(_browser, Wire.Address, options ?? new());
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody signed in with a demonstration sign-in, on the home page.</summary>
    public async Task<Visitor> VisitAsync(string userName, BrowserNewContextOptions? options = null)
    {
        if (_cookies.TryGetValue(userName, out var cookies))
        {
            var again = await VisitAsync(new BrowserNewContextOptions(options ?? new()) { StorageState = cookies });
            await again.GoAsync("/");
            return again;
        }

        var visitor = await VisitAsync(options);
        await visitor.SignInAsync(userName);
        if (KeepsSignIns)
        {
            _cookies.Add(userName, await visitor.Context.StorageStateAsync());
        }

        return visitor;
    }

    /// <summary>Ends the server, and starts another on the same database and at the same address.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _application = Start();
    }

    /// <summary>Ends the server. Nobody answers at its address.</summary>
    public async Task StopAsync()
    {
        Wire.Cut();
        await _application.DisposeAsync();
    }

    /// <summary>A second web server on the same database, with an address of its own.</summary>
    public Site StartBeside() => new(_browser, _database, _replace, _isDemonstration, _settings);

    /// <summary>Ends the server, and leads its visitors to another, as a load balancer does.</summary>
    public async Task FailOverToAsync(Site other)
    {
        await StopAsync();
        Wire.LeadTo(other._application.ClientOptions.BaseAddress.Port);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        Wire.Dispose();
        await _application.DisposeAsync();
    }

    private Application Start()
    {
        var application = new Application(_database, _replace, _isDemonstration, _settings);
        application.UseKestrel(0);
        application.StartServer();
        Wire.LeadTo(application.ClientOptions.BaseAddress.Port);
        return application;
    }
}
