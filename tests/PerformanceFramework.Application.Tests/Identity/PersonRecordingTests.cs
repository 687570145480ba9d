using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Audit;

namespace PerformanceFramework.Application.Tests.Identity;

/// <summary>What the change history holds of people, whoever saves them.</summary>
public sealed class PersonRecordingTests : PeopleTest
{
    [Theory]
    [InlineData(nameof(ApplicationUser.PasswordHash))]
    [InlineData(nameof(ApplicationUser.SecurityStamp))]
    [InlineData(nameof(ApplicationUser.ConcurrencyStamp))]
    [InlineData(nameof(ApplicationUser.AccessFailedCount))]
    [InlineData(nameof(ApplicationUser.LockoutEnd))]
    [InlineData(nameof(ApplicationUser.LastSeenAt))]
    public async Task Save_OfWhatIsNotRecorded_NeedsNoRecord(string property)
    {
        var before = await CountAsync();
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var person = await db.Users.SingleAsync(u => u.Id == Olu);
        Change(person, property);

        await db.SaveChangesAsync();

        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Save_OfWhatIsRecordedWithoutAChange_Throws()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        (await db.Users.SingleAsync(u => u.Id == Olu)).Post = "Another";

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_OfEverythingAtOnce_RecordsNoHashNorStamp()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var person = await db.Users.SingleAsync(u => u.Id == Olu);
        person.PasswordHash = "secret hash";
        person.SecurityStamp = "secret stamp";
        person.Post = "Another";

        // As ASP.NET Core Identity does, which marks every property as modified.
        db.Update(person);
        db.BeginChange(new Change("1", "A", "Everything", Database.Time.Utc));
        await db.SaveChangesAsync();

        var record = (await RecordsAsync("Everything")).ShouldHaveSingleItem();
        (record.Before, record.After).ShouldBe(("""{"Post":""}""", """{"Post":"Another"}"""));
    }

    [Fact]
    public async Task ChangeHistory_AfterEverySaveOfThisTest_HoldsNoHash()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var added = Testing.People.Named("Nia New");
        db.Add(added);
        db.BeginChange(new Change("1", "A", "Added", Database.Time.Utc));
        await db.SaveChangesAsync();
        db.Remove(added);
        db.BeginChange(new Change("1", "A", "Removed", Database.Time.Utc));
        await db.SaveChangesAsync();

        var written = await Database.ReadAsync(read =>
            read.ChangeRecords.Select(r => r.Before + " " + r.After).ToListAsync()
        );
        written.ShouldContain(text => text.Contains("Nia New"));
        written.ShouldAllBe(text => !text.Contains("hash of") && !text.Contains("stamp of"));
    }

    [Theory]
    [InlineData(nameof(ApplicationUser.AccessFailedCount), 0)]
    [InlineData(nameof(ApplicationUser.LockoutEnd), 0)]
    [InlineData(nameof(ApplicationUser.LastSeenAt), 0)]
    [InlineData(nameof(ApplicationUser.ConcurrencyStamp), 0)]
    [InlineData(nameof(ApplicationUser.SecurityStamp), 1)]
    [InlineData(nameof(ApplicationUser.PasswordHash), 1)]
    public async Task Version_OfAPerson_IsNotMovedOnBySigningIn(string property, int expected)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        var person = await db.Users.SingleAsync(u => u.Id == Olu);
        Change(person, property);
        db.Update(person);
        await db.SaveChangesAsync();

        (await VersionAsync(Olu)).ShouldBe(expected);
    }

    private void Change(ApplicationUser person, string property)
    {
        object value = property switch
        {
            nameof(ApplicationUser.AccessFailedCount) => 3,
            nameof(ApplicationUser.LockoutEnd) => Database.Time.GetUtcNow(),
            nameof(ApplicationUser.LastSeenAt) => Database.Time.Utc,
            _ => "another",
        };
        typeof(ApplicationUser).GetProperty(property)!.SetValue(person, value);
    }

    private Task<int> CountAsync() => Database.ReadAsync(db => db.ChangeRecords.CountAsync());
}
