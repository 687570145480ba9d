using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests;

/// <summary>Tests that start from <see cref="SmallCouncil"/> in a database of their own.</summary>
public abstract class CouncilTest : IAsyncLifetime
{
    protected TestDatabase Database { get; } = new();

    protected SmallCouncil Council { get; private set; } = null!;

    protected Actors Actors { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        Council = await SmallCouncil.LoadAsync(Database);
        Actors = new Actors(Council);
    }

    public Task DisposeAsync() => Database.DisposeAsync();
}
