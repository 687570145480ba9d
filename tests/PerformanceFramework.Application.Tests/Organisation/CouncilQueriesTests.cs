using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class CouncilQueriesTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Identity_BeforeTheCouncilIsSetUp_IsNull() =>
        (await _database.Get<CouncilQueries>().IdentityAsync()).ShouldBeNull();

    [Fact]
    public async Task Identity_OfADemonstration_HasItsNotice()
    {
        await _database.SaveAsync(new Council("Smalltown", "Demonstration"));

        (await _database.Get<CouncilQueries>().IdentityAsync()).ShouldBe(
            new CouncilIdentity("Smalltown", "Demonstration", "#5a2d72", null)
        );
    }
}
