using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class ChangeRoleTests : PeopleTest
{
    private static readonly DateOnly Begun = new(2026, 4, 1);

    [Fact]
    public async Task Change_OfTheLastDay_IsKeptAndRecorded()
    {
        (await ChangeAsync(Olu, Begun, Today.AddDays(30))).ShouldBeDone();

        (await PersonAsync(Olu)).Assignments.Single().Term.ShouldBe(new RoleTerm(Begun, Today.AddDays(30)));
        var record = (await RecordsAsync(nameof(ChangeRole))).ShouldHaveSingleItem();
        (record.Before, record.After).ShouldBe(("""{"Until":null}""", """{"Until":"2026-11-11"}"""));
    }

    [Fact]
    public async Task Change_OfDays_EndsTheSessions()
    {
        (await ChangeAsync(Olu, Begun, Today)).ShouldBeDone();

        (await PersonAsync(Olu)).SecurityStamp.ShouldNotBe("stamp of Olu Officer");
    }

    [Theory]
    [InlineData("2026-04-02", null, "role-has-begun")]
    [InlineData("2026-04-01", "2026-10-11", "role-ends-in-the-past")]
    public async Task Change_ThatRewritesThePast_IsRefused(string from, string? until, string expected) =>
        (await ChangeAsync(Olu, Day(from), Day(until))).Word().ShouldBe(expected);

    [Fact]
    public async Task Change_WithoutAFirstDay_NamesTheField() =>
        (await ChangeAsync(Olu, null, null)).ShouldBeInvalid().Single().Field.ShouldBe("From");

    [Fact]
    public async Task Change_WithTheLastDayBeforeTheFirst_NamesTheField() =>
        (await ChangeAsync(Olu, Begun, Begun.AddDays(-1))).ShouldBeInvalid().Single().Field.ShouldBe("Until");

    [Fact]
    public async Task Change_OfCoverToNoEnd_NamesTheField()
    {
        await Database.SaveAsync(
            new RoleAssignment(Hari, OfficerOfHousing, new RoleTerm(Today, Today.AddDays(9)), "Test", Olu)
        );
        var cover = (await PersonAsync(Hari)).Assignments.Single(a => a.CoverForId == Olu);

        (await ChangeAsync(Hari, Today, null, roleId: cover.Id)).ShouldBeInvalid().Single().Field.ShouldBe("Until");
    }

    [Fact]
    public async Task Change_OfARoleThatIsNotTheirs_IsNotFound() =>
        (await ChangeAsync(Olu, Begun, null, roleId: await RoleIdAsync(Hari))).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Change_OfAnEarlierVersion_IsAConflict()
    {
        (await ChangeAsync(Olu, Begun, Today.AddDays(5))).ShouldBeDone();

        (await ChangeAsync(Olu, Begun, null, version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Change_OfARoleOfOnesOwn_IsRefused()
    {
        (await ChangeAsync(Team, DateOnly.MinValue, null)).Word().ShouldBe("own-roles");
        (await ChangeAsync(Admin, DateOnly.MinValue, null, actor: Actors.Administrator)).Word().ShouldBe("own-roles");
    }

    [Fact]
    public async Task Change_OfAnAdministratorsRole_IsForAdministratorsOnly()
    {
        await AddAdministratorAsync("Ada Admin");

        (await ChangeAsync("id of Ada Admin", new DateOnly(2026, 1, 1), Today)).Word().ShouldBe("administrators-only");
    }

    [Fact]
    public async Task Change_ThatGivesAnAdministratorAnEnd_NeedsAnotherWithoutOne()
    {
        await AddAdministratorAsync("Ada Admin", until: Today.AddDays(5));
        var ada = Testing.Actors.Named("Ada Admin", Whole(Role.Administrator));

        (await ChangeAsync(Admin, DateOnly.MinValue, Today.AddDays(30), actor: ada))
            .Word()
            .ShouldBe("last-administrator");
        (
            await ChangeAsync("id of Ada Admin", new DateOnly(2026, 1, 1), null, actor: Actors.Administrator)
        ).ShouldBeDone();
        (await ChangeAsync(Admin, DateOnly.MinValue, Today.AddDays(30), actor: ada)).ShouldBeDone();
    }

    private async Task<Outcome<string>> ChangeAsync(
        string personId,
        DateOnly? from,
        DateOnly? until,
        int? roleId = null,
        int? version = null,
        Actor? actor = null
    ) =>
        await Database
            .Get<ChangeRole>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new ChangeRoleRequest(
                    personId,
                    version ?? await VersionAsync(personId),
                    roleId ?? await RoleIdAsync(personId),
                    from,
                    until
                )
            );

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
