using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerformanceFramework.Application;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Audit;
using Xunit;

namespace PerformanceFramework.Testing;

/// <summary>
/// A database of its own for one test: a file of SQLite, or a database on the SQL Server named in
/// <c>PERFORMANCE_TEST_SQLSERVER</c>, registered as the product registers it.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    /// <summary>The environment variable that holds a connection string without a database.</summary>
    public const string ServerVariable = "PERFORMANCE_TEST_SQLSERVER";

    /// <summary>The environment variable that holds the most rows sent to SQL Server in one batch.</summary>
    public const string BatchVariable = "PERFORMANCE_TEST_SQLSERVER_BATCH";

    /// <summary>The instant at which every test starts: a Monday in the open round of <see cref="SmallCouncil"/>.</summary>
    public static readonly DateTimeOffset Start = new(2026, 10, 12, 9, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "performance-" + Guid.NewGuid().ToString("N"));
    private readonly ServiceProvider _services;

    public TestDatabase()
        : this(Environment.GetEnvironmentVariable(ServerVariable), commandTimeoutSeconds: 10) { }

    private TestDatabase(string? server, int commandTimeoutSeconds)
    {
        Options = string.IsNullOrWhiteSpace(server)
            ? new DatabaseOptions { ConnectionString = "Data Source=" + Path.Combine(_folder, "test.db") }
            : new DatabaseOptions
            {
                Provider = DatabaseProvider.SqlServer,
                ConnectionString = new SqlConnectionStringBuilder(server)
                {
                    InitialCatalog = "performance_test_" + Guid.NewGuid().ToString("N"),
                }.ConnectionString,
                MaxBatchSize = Environment.GetEnvironmentVariable(BatchVariable) is { Length: > 0 } batch
                    ? int.Parse(batch, CultureInfo.InvariantCulture)
                    : null,
            };
        Options.CommandTimeoutSeconds = commandTimeoutSeconds;

        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddLogging(logging => logging.AddProvider(Sql).AddFilter("Microsoft", LogLevel.Information))
            .AddPerformanceDatabase(Options)
            .AddSingleton(Evidence)
            .AddPerformanceApplication()
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>For what takes longer than an answer to a page may.</summary>
    public static TestDatabase WithTimeout(int commandTimeoutSeconds) =>
        new(Environment.GetEnvironmentVariable(ServerVariable), commandTimeoutSeconds);

    /// <summary>Whatever the environment says, for what is about SQLite itself.</summary>
    /// <param name="commandTimeoutSeconds">How long a statement waits for a lock.</param>
    public static TestDatabase OnSqlite(int commandTimeoutSeconds = 10) => new(server: null, commandTimeoutSeconds);

    public DatabaseOptions Options { get; }

    /// <summary>Read at each use, so that a test can change it.</summary>
    public EvidenceOptions Evidence { get; } =
        new() { Folder = Path.Combine(Path.GetTempPath(), "performance-evidence-" + Guid.NewGuid().ToString("N")) };

    public FakeTime Time { get; } = new(Start);

    public SqlLog Sql { get; } = new();

    public IDbContextFactory<PerformanceDbContext> Contexts => Get<IDbContextFactory<PerformanceDbContext>>();

    /// <summary>A use case, a query or anything else that the product registers.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A use case by its type.</summary>
    public object Get(Type type) => _services.GetRequiredService(type);

    /// <summary>Saves rows as if they had always been there.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        db.AddRange(rows);
        db.BeginLoad(new Change("test", "Test", "Given", Time.Utc), "Given");
        await db.SaveChangesAsync();
    }

    /// <summary>Asks a context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<PerformanceDbContext, Task<T>> question)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await question(db);
    }

    /// <summary>Runs a statement behind the product's back.</summary>
    public async Task<int> TamperAsync(FormattableString statement)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.Database.ExecuteSqlAsync(statement);
    }

    public async Task InitializeAsync()
    {
        if (Options.Provider is DatabaseProvider.SqlServer)
        {
            await Contexts.MigrateAsync();
            return;
        }

        var migrated = await MigratedFile.PathAsync;
        Directory.CreateDirectory(_folder);
        File.Copy(migrated, Path.Combine(_folder, "test.db"));
    }

    public async Task DisposeAsync()
    {
        // One that is still running would write into the folder that is being deleted.
        await Get<ImportJobs>().StopAsync(CancellationToken.None);

        if (Directory.Exists(Evidence.Folder))
        {
            Directory.Delete(Evidence.Folder, recursive: true);
        }

        await using (var db = await Contexts.CreateDbContextAsync())
        {
            if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            {
                SqliteConnection.ClearPool(sqlite);
                Directory.Delete(_folder, recursive: true);
            }
            else
            {
                await db.Database.EnsureDeletedAsync();
            }
        }

        await _services.DisposeAsync();
    }
}
