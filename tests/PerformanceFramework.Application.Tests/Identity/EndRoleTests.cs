using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class EndRoleTests : PeopleTest
{
    private const string Ada = "id of Ada Admin";

    [Fact]
    public async Task End_OfARole_IsFromTodayOnAndRecorded()
    {
        (await EndAsync(Olu)).ShouldBeDone();

        var person = await PersonAsync(Olu);
        person.Assignments.Single().Term.ShouldBe(new RoleTerm(new DateOnly(2026, 4, 1), Today.AddDays(-1)));
        person.SecurityStamp.ShouldNotBe("stamp of Olu Officer");
        (await RecordsAsync(nameof(EndRole))).ShouldHaveSingleItem().After.ShouldBe("""{"Until":"2026-10-11"}""");
    }

    [Fact]
    public async Task End_OfARoleThatIsOver_IsRefused()
    {
        (await EndAsync(Olu)).ShouldBeDone();

        (await EndAsync(Olu)).Word().ShouldBe("role-is-over");
    }

    [Fact]
    public async Task End_OfAnEarlierVersion_IsAConflict() =>
        (await EndAsync(Olu, version: 7)).Word().ShouldBe("Conflict");

    [Fact]
    public async Task End_OfARoleThatIsNotTheirs_IsNotFound() =>
        (await EndAsync(Olu, roleId: await RoleIdAsync(Hari))).Word().ShouldBe("NotFound");

    [Fact]
    public async Task End_OfARoleOfOnesOwn_IsRefused() => (await EndAsync(Team)).Word().ShouldBe("own-roles");

    [Fact]
    public async Task End_OfAnAdministrator_IsForAdministratorsOnly()
    {
        await AddAdministratorAsync("Ada Admin");

        (await EndAsync(Ada)).Word().ShouldBe("administrators-only");
        (await EndAsync(Ada, actor: Actors.Administrator)).ShouldBeDone();
    }

    [Fact]
    public async Task End_OfTheLastAdministrator_IsRefused()
    {
        // Somebody whose session still says that they are one.
        var past = Testing.Actors.Named("Ada Admin", Whole(Role.Administrator));

        (await EndAsync(Admin, actor: past)).Word().ShouldBe("last-administrator");
        (await PersonAsync(Admin)).Assignments.Single().Until.ShouldBeNull();
    }

    [Fact]
    public async Task End_OfAnAdministratorWhenTheOtherHasNeverSignedIn_IsRefused()
    {
        var ada = Testing.People.Holding("Ada Admin", Whole(Role.Administrator));
        ada.PasswordHash = null;
        await Database.SaveAsync(ada);

        (await EndAsync(Admin, actor: Testing.Actors.Named("Ada Admin", Whole(Role.Administrator))))
            .Word()
            .ShouldBe("last-administrator");
    }

    [Fact]
    public async Task End_OfEachOtherAtTheSameMoment_LeavesOneAdministrator()
    {
        await AddAdministratorAsync("Ada Admin");
        var ada = Testing.Actors.Named("Ada Admin", Whole(Role.Administrator));
        var request = new EndRoleRequest(Ada, await VersionAsync(Ada), await RoleIdAsync(Ada));
        var contexts = new Interleaving(
            Database.Contexts,
            async () => (await EndAsync(Admin, actor: ada)).ShouldBeDone()
        );
        var services = new UseCaseServices(contexts, Database.Time, Database.Get<UseCaseServices>().Logging);

        var mine = await new EndRole(services).ExecuteAsync(Actors.Administrator, request);

        mine.Word().ShouldBe("Conflict");
        (await PersonAsync(Ada)).Assignments.Single().Until.ShouldBeNull();
        (await PersonAsync(Admin)).Assignments.Single().Until.ShouldBe(Today.AddDays(-1));
    }

    private async Task<Outcome<string>> EndAsync(
        string personId,
        int? roleId = null,
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<EndRole>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new EndRoleRequest(
                    personId,
                    version ?? await VersionAsync(personId),
                    roleId ?? await RoleIdAsync(personId)
                )
            );
}
