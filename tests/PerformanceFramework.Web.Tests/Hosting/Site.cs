using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>The whole application in memory: its own start-up, pipeline and pages, with a clock that tests move.</summary>
internal sealed class Site : WebApplicationFactory<Program>
{
    private readonly DatabaseOptions _database;
    private readonly string _environment;
    private readonly (string Key, string Value)[] _settings;
    private TestFolder? _folder;
    private string? _openedAs;

    /// <param name="file">The SQLite database, made when it is not there.</param>
    /// <param name="environment">The hosting environment.</param>
    /// <param name="settings">What an administrator would configure.</param>
    public Site(string file, string? environment = null, params (string Key, string Value)[] settings)
        : this(new DatabaseOptions { ConnectionString = $"Data Source={file}" }, environment, settings) { }

    public Site(DatabaseOptions database, string? environment = null, params (string Key, string Value)[] settings)
    {
        _database = database;
        _environment = environment ?? Environments.Development;
        _settings = settings;
    }

    /// <summary>Where requests come from. Null as the test server has it: from nowhere that is known.</summary>
    public IPAddress? From { get; init; }

    public FakeTime Time { get; } = new(TestDatabase.Start);

    public SqlLog Sql { get; } = new();

    /// <summary>A site with a copy of the demonstration council of its own, which goes with it.</summary>
    /// <param name="settings">What an administrator would configure.</param>
    public static async Task<Site> OfDemonstrationAsync(params (string Key, string Value)[] settings)
    {
        var folder = new TestFolder();
        return new Site(await folder.DemonstrationAsync(), settings: settings) { _folder = folder };
    }

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public async Task<Visitor> SignedInAsync(string userName, string? password = null)
    {
        var visitor = Visitor();
        (await visitor.SignInAsync(userName, password)).Location.ShouldBe("/", userName);
        return visitor;
    }

    /// <summary>Asks the site's database.</summary>
    public async Task<T> ReadAsync<T>(Func<PerformanceDbContext, Task<T>> question)
    {
        await using var db = await Services
            .GetRequiredService<IDbContextFactory<PerformanceDbContext>>()
            .CreateDbContextAsync();
        return await question(db);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_openedAs is not null && _database.Provider == DatabaseProvider.Sqlite)
        {
            // The pool's timer keeps what was running when the pool was made: this site and all its services.
            SqliteConnection.ClearPool(new SqliteConnection(_openedAs));
        }

        _folder?.Dispose();
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        using var db = host.Services.GetRequiredService<IDbContextFactory<PerformanceDbContext>>().CreateDbContext();
        _openedAs = db.Database.GetConnectionString();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Database:Provider", _database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", _database.ConnectionString);
        builder.UseSetting("Log:File", TestFolder.LogFile);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<ILoggerProvider>(Sql);
            services.AddSingleton<IStartupFilter>(new Origin(From));
            services.Configure<LoggerFilterOptions>(options =>
                options.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information)
            );
        });
    }

    /// <summary>Gives every request an address before anything else sees it, as a connection would.</summary>
    private sealed class Origin(IPAddress? from) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, following) =>
                    {
                        context.Connection.RemoteIpAddress ??= from;
                        return following(context);
                    }
                );
                next(app);
            };
    }
}
