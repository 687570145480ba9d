using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.DemoData;

namespace PerformanceFramework.Application.Tests.DemoData;

/// <summary>The demonstration council of one day, in a SQLite file of its own that goes with it.</summary>
internal sealed class DemonstrationDatabase : IAsyncDisposable
{
    public const string PasswordHash = "hash";

    private readonly string _folder = Directory.CreateTempSubdirectory("demonstration-").FullName;
    private readonly string _connectionString;

    private DemonstrationDatabase() =>
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(_folder, "council.db"),
            ForeignKeys = true,
            Pooling = false,
        }.ToString();

    public static async Task<DemonstrationDatabase> OfAsync(DateOnly today)
    {
        var database = new DemonstrationDatabase();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        var now = today.ToDateTime(new TimeOnly(10, 30), DateTimeKind.Utc);
        await DemonstrationCouncil.LoadAsync(db, today, now, PasswordHash);
        return database;
    }

    /// <summary>A new context, so that what is read is what was saved.</summary>
    public PerformanceDbContext Open() =>
        new SqlitePerformanceDbContext(
            new DbContextOptionsBuilder<SqlitePerformanceDbContext>().UseSqlite(_connectionString).Options
        );

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
