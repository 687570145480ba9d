using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Testing;

/// <summary>An empty SQLite database, migrated once for all tests of a run: copying it takes a tenth of migrating again.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);

    public static Task<string> PathAsync => Migrated.Value;

    private static async Task<string> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("performance-migrated-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "migrated.db");
        await using var services = new ServiceCollection()
            .AddPerformanceDatabase(new DatabaseOptions { ConnectionString = "Data Source=" + path })
            .BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<PerformanceDbContext>>();
        await contexts.MigrateAsync();

        // The last connection to close takes what is in the write-ahead log into the file itself.
        await using var db = await contexts.CreateDbContextAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return path;
    }
}
