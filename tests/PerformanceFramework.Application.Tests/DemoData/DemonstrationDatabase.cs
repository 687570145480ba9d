using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.DemoData;

/// <summary>The demonstration council of one day, in a database of its own.</summary>
internal sealed class DemonstrationDatabase : IAsyncDisposable
{
    public const string PasswordHash = "hash";

    private readonly TestDatabase _database = TestDatabase.WithTimeout(60);

    private DemonstrationDatabase() { }

    public static async Task<DemonstrationDatabase> OfAsync(DateOnly today)
    {
        var demonstration = new DemonstrationDatabase();
        await demonstration._database.InitializeAsync();
        await using var db = demonstration.Open();
        var now = today.ToDateTime(new TimeOnly(10, 30), DateTimeKind.Utc);
        await DemonstrationCouncil.LoadAsync(db, today, now, PasswordHash);
        return demonstration;
    }

    public T Get<T>()
        where T : notnull => _database.Get<T>();

    /// <summary>A new context, so that what is read is what was saved.</summary>
    public PerformanceDbContext Open() => _database.Contexts.CreateDbContext();

    public Task<Outcome<Reassessment>> ReassessAsync() =>
        _database.Get<ReassessAll>().ExecuteAsync(Actors.Everywhere(Role.Administrator), new ReassessAllRequest());

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();
}
