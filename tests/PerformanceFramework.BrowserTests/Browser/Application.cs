using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>The application as it runs, but for its clock and where it keeps its files.</summary>
/// <param name="database">A SQLite file; an empty one is given the demonstration council.</param>
/// <param name="replace">Services that one test needs otherwise.</param>
/// <param name="isDemonstration">False for an installation that is still to be set up.</param>
/// <param name="settings">What one test configures otherwise, by the name of the setting.</param>
internal sealed class Application(
    string database,
    Action<IServiceCollection>? replace = null,
    bool isDemonstration = true,
    IReadOnlyDictionary<string, string>? settings = null
) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Database:ConnectionString", $"Data Source={database}");
        builder.UseSetting("Demonstration:Enabled", isDemonstration ? "true" : "false");
        builder.UseSetting("Log:File", Path.ChangeExtension(database, ".log"));
        // What a browser complains of says why.
        builder.UseSetting("detailedErrors", "true");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new DemonstrationDay());
            replace?.Invoke(services);
        });
    }
}
