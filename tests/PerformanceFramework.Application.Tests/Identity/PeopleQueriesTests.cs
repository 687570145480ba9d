using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class PeopleQueriesTests : PeopleTest
{
    private PeopleQueries Queries => Database.Get<PeopleQueries>();

    [Fact]
    public async Task Overview_OfThePeople_HasEverybodyWithTheirRolesInWords()
    {
        var overview = await OverviewAsync();

        overview.People.Select(p => p.Name).ShouldBe(["Administrator", "Hari Head", "Olu Officer", "Performance team"]);
        var olu = overview.People.Single(p => p.Id == Olu);
        (olu.UserName, olu.State, olu.LastSeenAt).ShouldBe(("olu.officer", PersonState.Active, null));
        var role = olu.Roles.ShouldHaveSingleItem();
        (role.Scoped, role.Scope, role.DirectorateId).ShouldBe((OfficerOfHousing, "Housing", Council.Place.Id));
    }

    [Fact]
    public async Task Overview_OfThePeople_SaysWhichServicesAreNobodys()
    {
        var ownerless = (await OverviewAsync()).Ownerless;

        ownerless.Select(s => s.Name).ShouldBe(["Libraries", "Waste"]);
        ownerless.ShouldAllBe(s => s.EnteredLastBy!.Count == 0 && s.ApprovedLastBy!.Count == 0 && s.Indicators == 2);
    }

    [Fact]
    public async Task Overview_AfterSomebodyLeft_SaysWhatTheyLeftBehind()
    {
        await Database.Get<MarkAsLeft>().ExecuteAsync(Actors.PerformanceTeam, new MarkAsLeftRequest(Olu, 0, Today));

        var overview = await OverviewAsync();

        var olu = overview.People.Single(p => p.Id == Olu);
        (olu.State, olu.LeftOn, olu.Roles.Count).ShouldBe((PersonState.Left, Today, 0));
        olu.LeftBehind.ShouldBe(["Housing"]);
        var housing = overview.Ownerless.Single(s => s.Name == "Housing");
        housing.EnteredLastBy.ShouldBe(["Olu Officer"]);
        housing.ApprovedLastBy.ShouldBeNull();
    }

    [Fact]
    public async Task Overview_WhenSomebodyTookOver_LeavesNothingBehind()
    {
        await Database.Get<MarkAsLeft>().ExecuteAsync(Actors.PerformanceTeam, new MarkAsLeftRequest(Olu, 0, Today));
        await Database.SaveAsync(new RoleAssignment(Hari, OfficerOfHousing));

        var overview = await OverviewAsync();

        overview.People.Single(p => p.Id == Olu).LeftBehind.ShouldBeEmpty();
        overview.Ownerless.ShouldNotContain(s => s.Name == "Housing");
    }

    [Theory]
    [InlineData(true, false, PersonState.Active)]
    [InlineData(false, true, PersonState.Invited)]
    [InlineData(false, false, PersonState.NotInvited)]
    public async Task State_OfAPerson_DependsOnPasswordAndLink(bool hasPassword, bool isInvited, PersonState expected)
    {
        var person = Testing.People.Named("Nia New");
        person.PasswordHash = hasPassword ? "hash" : null;
        person.InvitedAt = isInvited ? Database.Time.Utc : null;
        await Database.SaveAsync(person);

        (await OverviewAsync()).People.Single(p => p.Name == "Nia New").State.ShouldBe(expected);
    }

    [Fact]
    public async Task Detail_OfAPerson_HasEveryRoleAndWhoCovers()
    {
        await Database.SaveAsync(
            new RoleAssignment(Olu, Whole(Role.Auditor), new RoleTerm(new(2026, 1, 1), new(2026, 1, 31)), "Test"),
            new RoleAssignment(Olu, Whole(Role.CltMember), new RoleTerm(new(2027, 1, 1), null), "Test"),
            new RoleAssignment(Hari, OfficerOfHousing, new RoleTerm(Today, Today.AddDays(9)), "Test", Olu)
        );

        var olu = (await Queries.DetailAsync(Actors.PerformanceTeam, Olu, Today)).ShouldNotBeNull();

        olu.Roles.Select(r => r.Scoped.Role).ShouldBe([Role.Officer, Role.CltMember, Role.Auditor]);
        var cover = olu.CoveredBy.ShouldHaveSingleItem();
        (cover.Id, cover.Name, cover.Role.Scope).ShouldBe((Hari, "Hari Head", "Housing"));
        var hari = await Queries.DetailAsync(Actors.PerformanceTeam, Hari, Today);
        hari!.Roles.Single(r => r.Scoped.Role is Role.Officer).CoversFor.ShouldBe("Olu Officer");
    }

    [Fact]
    public async Task Detail_OfSomebodyWhoIsNot_IsNothing() =>
        (await Queries.DetailAsync(Actors.PerformanceTeam, "nobody", Today)).ShouldBeNull();

    [Fact]
    public async Task Choices_ForAForm_LeaveOutThoseWhoHaveLeft()
    {
        await Database.Get<MarkAsLeft>().ExecuteAsync(Actors.PerformanceTeam, new MarkAsLeftRequest(Olu, 0, Today));

        var choices = await Queries.ChoicesAsync(Actors.PerformanceTeam);

        choices.People.Select(p => p.Name).ShouldBe(["Administrator", "Hari Head", "Performance team"]);
        choices
            .Scopes.Select(s => (s.Scope.Kind, s.Name))
            .ShouldBe([
                (ScopeKind.WholeCouncil, ""),
                (ScopeKind.Directorate, "People"),
                (ScopeKind.Directorate, "Place"),
                (ScopeKind.Service, "Housing"),
                (ScopeKind.Service, "Libraries"),
                (ScopeKind.Service, "Waste"),
                (ScopeKind.Portfolio, "Environment"),
                (ScopeKind.Portfolio, "Homes"),
                (ScopeKind.PartnerOrganisation, "Health partnership"),
            ]);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.Auditor)]
    public async Task Queries_AskedByARoleWithoutThePermission_AnswerNothing(Role role)
    {
        var actor = Actors.Holding(role);

        (await Queries.OverviewAsync(actor, Today)).ShouldBeNull();
        (await Queries.DetailAsync(actor, Olu, Today)).ShouldBeNull();
        (await Queries.ChoicesAsync(actor)).People.ShouldBeEmpty();
    }

    [Fact]
    public async Task Queries_AskedByThePerformanceTeamOfOneDirectorate_AnswerNothing()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );

        (await Queries.OverviewAsync(scoped, Today)).ShouldBeNull();
    }

    private async Task<PeopleOverview> OverviewAsync() =>
        (await Queries.OverviewAsync(Actors.PerformanceTeam, Today)).ShouldNotBeNull();
}
