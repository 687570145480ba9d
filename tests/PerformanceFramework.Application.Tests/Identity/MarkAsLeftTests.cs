using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class MarkAsLeftTests : PeopleTest
{
    private static readonly DateOnly Begun = new(2026, 4, 1);

    [Fact]
    public async Task Mark_FromToday_EndsRolesAndSessionsAtOnce()
    {
        (await MarkAsync(Olu, Today)).ShouldBeDone();

        var person = await PersonAsync(Olu);
        (person.LeftOn, person.HasLeft(Today)).ShouldBe((Today, true));
        person.Assignments.Single().Term.ShouldBe(new RoleTerm(Begun, Today.AddDays(-1)));
        person.SecurityStamp.ShouldNotBe("stamp of Olu Officer");
    }

    [Fact]
    public async Task Mark_FromADayInThePast_LeavesTheRoleUntilYesterdayOnRecord()
    {
        (await MarkAsync(Olu, Today.AddDays(-20))).ShouldBeDone();

        (await PersonAsync(Olu)).Assignments.Single().Until.ShouldBe(Today.AddDays(-1));
    }

    [Fact]
    public async Task Mark_FromALaterDay_EndsTheRolesTheDayBefore()
    {
        (await MarkAsync(Olu, Today.AddDays(20))).ShouldBeDone();

        var person = await PersonAsync(Olu);
        person.HasLeft(Today).ShouldBeFalse();
        person.HasLeft(Today.AddDays(20)).ShouldBeTrue();
        person.Assignments.Single().Until.ShouldBe(Today.AddDays(19));
    }

    [Fact]
    public async Task Mark_OfSomebody_RecordsThemAndTheirRoles()
    {
        (await MarkAsync(Olu, Today)).ShouldBeDone();

        (await RecordsAsync(nameof(MarkAsLeft)))
            .Select(r => (r.Subject, r.After))
            .ShouldBe(
                [("ApplicationUser", """{"LeftOn":"2026-10-12"}"""), ("RoleAssignment", """{"Until":"2026-10-11"}""")],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Mark_Twice_IsRefused()
    {
        (await MarkAsync(Olu, Today)).ShouldBeDone();

        (await MarkAsync(Olu, Today)).Word().ShouldBe("person-has-left");
    }

    [Fact]
    public async Task Mark_WithoutADay_NamesTheField() =>
        (await MarkAsync(Olu, null)).ShouldBeInvalid().Single().Field.ShouldBe("On");

    [Fact]
    public async Task Mark_FromADayFarAway_IsRefused() =>
        (await MarkAsync(Olu, new DateOnly(2036, 10, 12))).Word().ShouldBe("leaves-far-away");

    [Fact]
    public async Task Mark_OfOneself_IsRefused()
    {
        (await MarkAsync(Team, Today)).Word().ShouldBe("own-roles");
        (await MarkAsync(Admin, Today, Actors.Administrator)).Word().ShouldBe("own-roles");
    }

    [Fact]
    public async Task Mark_OfAnAdministrator_IsForAdministratorsOnly()
    {
        await AddAdministratorAsync("Ada Admin");

        (await MarkAsync("id of Ada Admin", Today)).Word().ShouldBe("administrators-only");
        (await MarkAsync("id of Ada Admin", Today, Actors.Administrator)).ShouldBeDone();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task Mark_OfTheLastAdministrator_IsRefused(int days)
    {
        var past = Testing.Actors.Named("Ada Admin", Whole(Role.Administrator));

        (await MarkAsync(Admin, Today.AddDays(days), past)).Word().ShouldBe("last-administrator");
    }

    [Fact]
    public async Task Mark_OfAnEarlierVersion_IsAConflict() =>
        (await MarkAsync(Olu, Today, version: 7)).Word().ShouldBe("Conflict");

    [Fact]
    public async Task Mark_OfSomebodyWhoIsNot_IsNotFound() =>
        (await MarkAsync("nobody", Today, version: 0)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Reinstatement_OfSomebody_LetsThemInWithoutTheirRoles()
    {
        (await MarkAsync(Olu, Today)).ShouldBeDone();

        (await ReinstateAsync(Olu)).ShouldBeDone();

        var person = await PersonAsync(Olu);
        person.LeftOn.ShouldBeNull();
        person.Assignments.Single().Until.ShouldBe(Today.AddDays(-1));
        (await RecordsAsync(nameof(Reinstate))).ShouldHaveSingleItem().Before.ShouldBe("""{"LeftOn":"2026-10-12"}""");
    }

    [Fact]
    public async Task Reinstatement_OfSomebodyWhoIsHere_IsRefused() =>
        (await ReinstateAsync(Olu)).Word().ShouldBe("person-has-not-left");

    [Fact]
    public async Task Reinstatement_OfAnEarlierVersion_IsAConflict()
    {
        (await MarkAsync(Olu, Today)).ShouldBeDone();

        (await ReinstateAsync(Olu, version: 0)).Word().ShouldBe("Conflict");
    }

    [Fact]
    public async Task Reinstatement_OfSomebodyWhoIsNot_IsNotFound() =>
        (await ReinstateAsync("nobody", version: 0)).Word().ShouldBe("NotFound");

    [Fact]
    public async Task Reinstatement_OfOneself_IsRefused() => (await ReinstateAsync(Team)).Word().ShouldBe("own-roles");

    private async Task<Outcome<string>> MarkAsync(string id, DateOnly? on, Actor? actor = null, int? version = null) =>
        await Database
            .Get<MarkAsLeft>()
            .ExecuteAsync(
                actor ?? Actors.PerformanceTeam,
                new MarkAsLeftRequest(id, version ?? await VersionAsync(id), on)
            );

    private async Task<Outcome<string>> ReinstateAsync(string id, int? version = null) =>
        await Database
            .Get<Reinstate>()
            .ExecuteAsync(Actors.PerformanceTeam, new ReinstateRequest(id, version ?? await VersionAsync(id)));
}
