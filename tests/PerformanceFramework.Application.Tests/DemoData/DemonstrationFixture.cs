using PerformanceFramework.Application.Database;

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

    public PerformanceDbContext Open() => _database!.Open();
}
