using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Mail;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Mail;

public sealed class WorkLeasesTests : IAsyncLifetime
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    private WorkLeases Leases => _database.Get<WorkLeases>();

    [Fact]
    public async Task Take_OfALeaseThatAnotherHolds_IsRefusedUntilItEnds()
    {
        (await TakeAsync("one")).ShouldBeTrue();
        (await TakeAsync("two")).ShouldBeFalse();
        (await TakeAsync("one")).ShouldBeTrue();
        _database.Time.Advance(Length - TimeSpan.FromSeconds(1));
        (await TakeAsync("two")).ShouldBeFalse();
        _database.Time.Advance(TimeSpan.FromSeconds(1));

        (await TakeAsync("two")).ShouldBeTrue();

        (await TakeAsync("one")).ShouldBeFalse();
    }

    [Fact]
    public async Task Release_ByItsHolderAlone_FreesIt()
    {
        await TakeAsync("one");
        await Leases.ReleaseAsync("work", "two");
        (await TakeAsync("two")).ShouldBeFalse();

        await Leases.ReleaseAsync("work", "one");

        (await TakeAsync("two")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Take_ByManyNodesAtOnce_SucceedsForOne(bool isThereAlready)
    {
        if (isThereAlready)
        {
            await TakeAsync("old");
            _database.Time.Advance(Length);
        }

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(node => Task.Run(() => TakeAsync($"node {node}")))
        );

        taken.Count(isTaken => isTaken).ShouldBe(1);
        (await _database.ReadAsync(db => db.WorkLeases.CountAsync())).ShouldBe(1);
    }

    private Task<bool> TakeAsync(string holder) => Leases.TakeAsync("work", holder, Length);
}
