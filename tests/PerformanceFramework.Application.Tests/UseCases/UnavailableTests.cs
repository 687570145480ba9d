using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.UseCases;

public sealed class UnavailableTests
{
    private static readonly Actor Officer = Actors.Everywhere(Role.Officer);

    [Fact]
    public async Task Execute_OnALockedFile_SaysThatNothingWasSaved()
    {
        var database = TestDatabase.OnSqlite(commandTimeoutSeconds: 1);
        await database.InitializeAsync();
        await using var somebodyElse = new SqliteConnection(database.Options.ConnectionString + ";Pooling=False");
        await somebodyElse.OpenAsync();
        await ExecuteAsync(somebodyElse, "BEGIN EXCLUSIVE");

        var outcome = await new AddDirectorate(database.Get<UseCaseServices>()).ExecuteAsync(
            Officer,
            new AddDirectorateRequest("NEW")
        );

        outcome.ShouldBeOfType<Outcome<string>.Unavailable>();
        outcome.Sentence.ShouldStartWith("The database cannot be reached just now. Nothing was saved;");
        await ExecuteAsync(somebodyElse, "ROLLBACK");
        (await database.ReadAsync(db => db.Directorates.CountAsync())).ShouldBe(0);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Execute_OnceTheLockIsGone_Succeeds()
    {
        var database = TestDatabase.OnSqlite();
        await database.InitializeAsync();
        await using var somebodyElse = new SqliteConnection(database.Options.ConnectionString + ";Pooling=False");
        await somebodyElse.OpenAsync();
        await ExecuteAsync(somebodyElse, "BEGIN EXCLUSIVE");

        var execution = Task.Run(() =>
            new AddDirectorate(database.Get<UseCaseServices>()).ExecuteAsync(Officer, new AddDirectorateRequest("NEW"))
        );
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await ExecuteAsync(somebodyElse, "COMMIT");

        (await execution).ShouldBeDone();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=/nowhere/at/all.db")]
    [InlineData(DatabaseProvider.SqlServer, "Server=127.0.0.1,1;Database=x;Connect Timeout=1;Encrypt=false")]
    public async Task Execute_WithoutADatabase_IsUnavailable(DatabaseProvider provider, string connectionString)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTime(TestDatabase.Start))
            .AddPerformanceDatabase(new DatabaseOptions { Provider = provider, ConnectionString = connectionString })
            .AddPerformanceApplication()
            .BuildServiceProvider();

        var outcome = await new AddDirectorate(services.GetRequiredService<UseCaseServices>()).ExecuteAsync(
            Officer,
            new AddDirectorateRequest("NEW")
        );

        outcome.Word().ShouldBe("Unavailable");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the three above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
