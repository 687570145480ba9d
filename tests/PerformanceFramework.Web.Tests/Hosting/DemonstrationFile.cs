using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>The demonstration council, loaded once for all tests of a run by the application itself; every site gets a copy.</summary>
internal static class DemonstrationFile
{
    private static readonly Lazy<Task<string>> Loaded = new(LoadAsync);

    public static async Task CopyToAsync(string path) => File.Copy(await Loaded.Value, path);

    private static async Task<string> LoadAsync()
    {
        var folder = Directory.CreateTempSubdirectory("performance-demonstration-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "performance.db");
        await using var site = new Site(path);

        // Its first page makes the keys of the cookies, so that all copies share them.
        (await site.Visitor().GetAsync("/sign-in")).Status.ShouldBe(200);

        // The last connection to close takes what is in the write-ahead log into the file itself.
        await using var db = await site
            .Services.GetRequiredService<IDbContextFactory<PerformanceDbContext>>()
            .CreateDbContextAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return path;
    }
}
