using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Periods;

/// <summary>The keys with which people's own calendar programs read the calendar.</summary>
public sealed class FeedKeyTests : CalendarTest
{
    [Fact]
    public async Task Make_OfAKey_OpensTheCalendarAndIsStoredAsAHashAlone()
    {
        var item = await AddedAsync();
        var key = await MadeAsync(await UserAsync());

        (await FeedAsync(key)).ShouldNotBeNull().ShouldHaveSingleItem().Uid.ShouldBe(item.Uid);
        key.Length.ShouldBe(43);
        var stored = await Database.ReadAsync(db => db.CalendarFeedKeys.SingleAsync());
        stored.KeyHash.ShouldNotContain(key);
        var records = await Database.ReadAsync(db => db.ChangeRecords.Select(r => r.After + r.Before).ToListAsync());
        records.ShouldAllBe(record => !record.Contains(key));
    }

    [Fact]
    public async Task Make_OfAnotherKey_EndsTheFirst()
    {
        var user = await UserAsync();
        var first = await MadeAsync(user);

        var second = await MadeAsync(user);

        second.ShouldNotBe(first);
        (await FeedAsync(first)).ShouldBeNull();
        (await FeedAsync(second)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Revoke_OfAKey_EndsItAndNobodyElses()
    {
        var user = await UserAsync();
        var other = await UserAsync(Role.Auditor);
        var (mine, theirs) = (await MadeAsync(user), await MadeAsync(other));

        (await Database.Get<RevokeFeedKey>().ExecuteAsync(user, new RevokeFeedKeyRequest())).ShouldBeDone().ShouldBe(1);

        (await FeedAsync(mine)).ShouldBeNull();
        (await FeedAsync(theirs)).ShouldNotBeNull();
        (await Database.Get<PeriodQueries>().FeedSinceAsync(user)).ShouldBeNull();
        (await Database.Get<PeriodQueries>().FeedSinceAsync(other)).ShouldBe(Today);
    }

    [Fact]
    public async Task Feed_OfSomebodyWhoseLastRoleWasTakenAway_IsNothing()
    {
        var user = await UserAsync();
        var key = await MadeAsync(user);

        await Database.TamperAsync($"DELETE FROM RoleAssignments WHERE UserId = {user.Id}");

        (await FeedAsync(key)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Feed_OfAKeyThatIsNone_IsNothing(string key)
    {
        await MadeAsync(await UserAsync());

        (await FeedAsync(key)).ShouldBeNull();
    }

    [Fact]
    public async Task Feed_OfAHashThatSomebodyRead_IsNothing()
    {
        await MadeAsync(await UserAsync());
        var hash = await Database.ReadAsync(db => db.CalendarFeedKeys.Select(k => k.KeyHash).SingleAsync());

        (await FeedAsync(hash)).ShouldBeNull();
    }

    [Fact]
    public async Task Feed_OfACalendarWithAPast_LeavesOutWhatEndedTwoYearsAgo()
    {
        await AddedAsync(Budget with { Year = 2023, StartsOn = new(2024, 1, 1), EndsOn = new(2024, 2, 1) });
        var recent = await AddedAsync(
            Budget with
            {
                Year = 2024,
                StartsOn = new(2025, 1, 1),
                EndsOn = new(2025, 2, 1),
            }
        );

        (await FeedAsync(await MadeAsync(await UserAsync())))!.ShouldHaveSingleItem().Id.ShouldBe(recent.Id);
    }

    [Fact]
    public async Task Make_BySomebodyWhoCannotSignIn_IsNotFound() =>
        (await Database.Get<MakeFeedKey>().ExecuteAsync(Actors.Auditor, new MakeFeedKeyRequest()))
            .Word()
            .ShouldBe("NotFound");

    [Fact]
    public async Task MakeAndRevoke_ByNobody_AreForbidden()
    {
        (await Database.Get<MakeFeedKey>().ExecuteAsync(Actor.Nobody, new MakeFeedKeyRequest()))
            .Word()
            .ShouldBe("Forbidden");
        (await Database.Get<RevokeFeedKey>().ExecuteAsync(Actor.Nobody, new RevokeFeedKeyRequest()))
            .Word()
            .ShouldBe("Forbidden");
    }

    private async Task<string> MadeAsync(Actor user) =>
        (await Database.Get<MakeFeedKey>().ExecuteAsync(user, new MakeFeedKeyRequest())).ShouldBeDone();

    private Task<IReadOnlyList<FeedItem>?> FeedAsync(string key) => Database.Get<PeriodQueries>().FeedAsync(key, Today);
}
