using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class GiveRoleTests : PeopleTest
{
    [Fact]
    public async Task Give_OfARole_KeepsItsDaysAndWhoGaveIt()
    {
        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil, until: Today.AddDays(30))).ShouldBeDone();

        var role = (await PersonAsync(Hari)).Assignments.Single(a => a.Role is Role.Auditor);
        (role.Scoped, role.Term, role.GivenBy).ShouldBe(
            (Whole(Role.Auditor), new RoleTerm(Today, Today.AddDays(30)), "Performance team")
        );
    }

    [Fact]
    public async Task Give_OfARole_EndsTheSessionsAndMovesTheVersionOn()
    {
        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil)).ShouldBeDone();

        var person = await PersonAsync(Hari);
        person.SecurityStamp.ShouldNotBe("stamp of Hari Head");
        person.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Give_OfARole_RecordsTheRoleAndNoStamp()
    {
        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil)).ShouldBeDone();

        var record = (await RecordsAsync(nameof(GiveRole))).ShouldHaveSingleItem();
        record.Subject.ShouldBe("RoleAssignment");
        record.After.ShouldNotBeNull().ShouldContain("Auditor");
    }

    [Fact]
    public async Task Give_AsCover_SaysForWhom()
    {
        (await GiveAsync(Hari, Role.Officer, Housing, until: Today.AddDays(14), coverFor: Olu)).ShouldBeDone();

        (await PersonAsync(Hari)).Assignments.Single(a => a.Role is Role.Officer).CoverForId.ShouldBe(Olu);
    }

    [Fact]
    public async Task Give_AsCoverWithoutALastDay_NamesTheField() =>
        (await GiveAsync(Hari, Role.Officer, Housing, coverFor: Olu))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Until");

    [Theory]
    [InlineData(Hari, "covers-themselves")]
    [InlineData(Team, "nothing-to-cover")]
    [InlineData("nobody", "nothing-to-cover")]
    public async Task Give_AsCoverForNothing_IsRefused(string coverFor, string expected) =>
        (await GiveAsync(Hari, Role.Officer, Housing, until: Today.AddDays(14), coverFor: coverFor))
            .Word()
            .ShouldBe(expected);

    [Fact]
    public async Task Give_OfWhatIsHeldAlready_IsRefused() =>
        (await GiveAsync(Olu, Role.Officer, Housing)).Word().ShouldBe("role-held-already");

    [Fact]
    public async Task Give_OfTheSameRoleForAnotherScope_IsDone() =>
        (await GiveAsync(Olu, Role.Officer, new RoleScope(ScopeKind.Service, Council.Waste.Id))).ShouldBeDone();

    [Fact]
    public async Task Give_FromADayInThePast_IsRefused() =>
        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil, from: Today.AddDays(-1)))
            .Word()
            .ShouldBe("role-begins-in-the-past");

    [Fact]
    public async Task Give_WithAScopeThatDoesNotExist_NamesTheField() =>
        (await GiveAsync(Hari, Role.Officer, new RoleScope(ScopeKind.Service, 9999)))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Scope");

    [Theory]
    [InlineData(null)]
    [InlineData((Role)99)]
    public async Task Give_OfNoRole_NamesTheField(Role? role) =>
        (await GiveAsync(Hari, role, Housing)).ShouldBeInvalid().Single().Field.ShouldBe("Role");

    [Fact]
    public async Task Give_ToSomebodyWhoIsLeaving_IsRefused()
    {
        await Database
            .Get<MarkAsLeft>()
            .ExecuteAsync(Actors.PerformanceTeam, new MarkAsLeftRequest(Hari, 0, Today.AddDays(9)));

        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil)).Word().ShouldBe("person-has-left");
    }

    [Fact]
    public async Task Give_ToOneself_IsRefused() =>
        (await GiveAsync(Team, Role.Auditor, RoleScope.WholeCouncil)).Word().ShouldBe("own-roles");

    [Fact]
    public async Task Give_OfTheRoleAdministrator_IsForAdministratorsOnly()
    {
        (await GiveAsync(Hari, Role.Administrator, RoleScope.WholeCouncil)).Word().ShouldBe("administrators-only");
        (await GiveAsync(Hari, Role.Administrator, RoleScope.WholeCouncil, actor: Actors.Administrator)).ShouldBeDone();
    }

    [Fact]
    public async Task Give_OfAnyRoleToAnAdministrator_IsForAdministratorsOnly() =>
        (await GiveAsync(Admin, Role.Auditor, RoleScope.WholeCouncil)).Word().ShouldBe("administrators-only");

    [Fact]
    public async Task Give_ToAnEarlierVersion_IsAConflict()
    {
        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil)).ShouldBeDone();

        (await GiveAsync(Hari, Role.ScrutinyMember, RoleScope.WholeCouncil, version: 0)).Word().ShouldBe("Conflict");
        (await Database.ReadAsync(db => db.RoleAssignments.CountAsync(a => a.UserId == Hari))).ShouldBe(2);
    }

    [Fact]
    public async Task Give_ToSomebodyWhoIsNot_IsNotFound() =>
        (await GiveAsync("nobody", Role.Auditor, RoleScope.WholeCouncil, version: 0)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Give_AgainFromTheDayOnWhichItWasTakenBack_IsDone()
    {
        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil)).ShouldBeDone();
        var role = (await PersonAsync(Hari)).Assignments.Single(a => a.Role is Role.Auditor);
        (
            await Database
                .Get<EndRole>()
                .ExecuteAsync(Actors.PerformanceTeam, new EndRoleRequest(Hari, await VersionAsync(Hari), role.Id))
        ).ShouldBeDone();

        (await GiveAsync(Hari, Role.Auditor, RoleScope.WholeCouncil)).ShouldBeDone();
    }

    private async Task<Outcome<string>> GiveAsync(
        string personId,
        Role? role,
        RoleScope scope,
        DateOnly? from = null,
        DateOnly? until = null,
        string coverFor = "",
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<GiveRole>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new GiveRoleRequest(
                    personId,
                    version ?? await VersionAsync(personId),
                    role,
                    scope,
                    from ?? Today,
                    until,
                    coverFor
                )
            );
}
