using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class RecordSignInLinkTests : PeopleTest
{
    [Fact]
    public async Task Link_ForSomebody_IsGoodForThreeDaysAndRecorded()
    {
        (await LinkAsync(Olu)).ShouldBeDone().ShouldBe(Database.Time.Utc.AddDays(3));

        var person = await PersonAsync(Olu);
        person.InvitedAt.ShouldBe(Database.Time.Utc);
        person.SecurityStamp.ShouldNotBe("stamp of Olu Officer");
        var record = (await RecordsAsync(nameof(RecordSignInLink))).ShouldHaveSingleItem();
        (record.Before, record.After).ShouldBe(("""{"InvitedAt":null}""", """{"InvitedAt":"2026-10-12T09:30:00Z"}"""));
    }

    [Fact]
    public async Task Link_ForOneself_IsRefused()
    {
        (await LinkAsync(Team)).Word().ShouldBe("own-link");
        (await LinkAsync(Admin, Actors.Administrator)).Word().ShouldBe("own-link");
    }

    [Fact]
    public async Task Link_ForAnAdministrator_IsForAdministratorsOnly()
    {
        await AddAdministratorAsync("Ada Admin");

        (await LinkAsync("id of Ada Admin")).Word().ShouldBe("administrators-only");
        (await LinkAsync("id of Ada Admin", Actors.Administrator)).ShouldBeDone();
    }

    [Fact]
    public async Task Link_ForSomebodyWhoIsGoingToBeAdministrator_IsForAdministratorsOnly()
    {
        await Database.SaveAsync(
            new RoleAssignment(Olu, Whole(Role.Administrator), new RoleTerm(Today.AddDays(1), null))
        );

        (await LinkAsync(Olu)).Word().ShouldBe("administrators-only");
    }

    [Fact]
    public async Task Link_ForSomebodyWhoHasLeft_IsRefused()
    {
        await Database.Get<MarkAsLeft>().ExecuteAsync(Actors.PerformanceTeam, new MarkAsLeftRequest(Olu, 0, Today));

        (await LinkAsync(Olu)).Word().ShouldBe("person-has-left");
    }

    [Fact]
    public async Task Link_ForAnEarlierVersion_IsAConflict() =>
        (await LinkAsync(Olu, version: 7)).Word().ShouldBe("Conflict");

    [Fact]
    public async Task Link_ForSomebodyWhoIsNot_IsNotFound() =>
        (await LinkAsync("nobody", version: 0)).Word().ShouldBe("NotFound");

    private async Task<Outcome<DateTime>> LinkAsync(string id, Actor? actor = null, int? version = null) =>
        await Database
            .Get<RecordSignInLink>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new RecordSignInLinkRequest(id, version ?? await VersionAsync(id))
            );
}
