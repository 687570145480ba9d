using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Database;

/// <summary>What SQLite is asked: that whatever is acknowledged is on the disk, and that two writers do not hold each other up. On SQL Server that is so by itself.</summary>
public sealed class DurabilityTests : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.OnSqlite();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task ACommit_OnSqlite_WaitsForTheDisk()
    {
        const int Full = 2;

        var synchronous = await _database.ReadAsync(db =>
            Task.FromResult(db.Database.SqlQueryRaw<int>("PRAGMA synchronous").AsEnumerable().Single())
        );
        var journal = await _database.ReadAsync(db =>
            Task.FromResult(db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").AsEnumerable().Single())
        );

        (synchronous, journal).ShouldBe((Full, "wal"));
    }

    [Fact]
    public async Task ASave_OnSqlite_WaitsForAnotherWriterByItself()
    {
        var wait = await _database.ReadAsync(db =>
            Task.FromResult(db.Database.SqlQueryRaw<int>("PRAGMA busy_timeout").AsEnumerable().Single())
        );

        wait.ShouldBe(_database.Options.CommandTimeoutSeconds * 1000);
    }
}
