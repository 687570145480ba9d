using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Testing;
using Xunit.Abstractions;

namespace PerformanceFramework.Application.Tests.Database;

public sealed class MigrationsTests(ITestOutputHelper output)
{
    [Fact]
    public void SqliteMigrations_ComparedWithTheModel_AreCurrent()
    {
        using var db = Models.Sqlite();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void SqlServerMigrations_ComparedWithTheModel_AreCurrent()
    {
        using var db = Models.SqlServer();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task SqliteMigrations_OnAnEmptyFile_MakeEveryTable()
    {
        var database = TestDatabase.OnSqlite();
        await database.InitializeAsync();

        var made = await database.ReadAsync(db =>
            db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync()
        );

        using var model = Models.Sqlite();
        Tables(model).ShouldBeSubsetOf(made);
        await database.DisposeAsync();
    }

    [Fact]
    public void SqlServerMigrations_Scripted_MakeEveryTable()
    {
        using var db = Models.SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript();

        Tables(db).ShouldAllBe(table => script.Contains($"CREATE TABLE [{table}]", StringComparison.Ordinal));
    }

    [Fact]
    public void SqlServerMigrations_ScriptedIdempotently_CanBeWritten()
    {
        using var db = Models.SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        script.ShouldContain("IF NOT EXISTS");
    }

    [Fact]
    public async Task TestDatabase_OfThisRun_IsTheOneAskedFor()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();

        var provider = await database.ReadAsync(db => Task.FromResult(db.Database.ProviderName!));

        output.WriteLine($"The application tests of this run use {provider}.");
        provider.ShouldBe(
            string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(TestDatabase.ServerVariable))
                ? "Microsoft.EntityFrameworkCore.Sqlite"
                : "Microsoft.EntityFrameworkCore.SqlServer"
        );
        await database.DisposeAsync();
    }

    private static List<string> Tables(PerformanceDbContext db)
    {
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().ToList();
        tables.Count.ShouldBeGreaterThan(20);
        return tables;
    }
}
