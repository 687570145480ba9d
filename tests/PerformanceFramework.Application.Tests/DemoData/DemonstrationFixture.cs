using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;

namespace PerformanceFramework.Application.Tests.DemoData;

/// <summary>The tests that share one council, because they only read it.</summary>
[CollectionDefinition(Name)]
public sealed class DemonstrationCollection : ICollectionFixture<DemonstrationFixture>
{
    public const string Name = "Demonstration council";
}

/// <summary>The council they share.</summary>
public sealed class DemonstrationFixture : IAsyncLifetime
{
    private DemonstrationDatabase? _database;

    /// <summary>A Sunday in the third quarter: the round collects the second.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public async Task InitializeAsync() => _database = await DemonstrationDatabase.OfAsync(Today);

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    /// <summary>Computes everything anew; on a sound council nothing changes, so whoever else reads it is not disturbed.</summary>
    public Task<Outcome<Reassessment>> ReassessAsync() => _database!.ReassessAsync();

    public T Get<T>()
        where T : notnull => _database!.Get<T>();

    public PerformanceDbContext Open() => _database!.Open();
}
