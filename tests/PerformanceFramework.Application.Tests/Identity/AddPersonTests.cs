using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Tests.Identity;

public sealed class AddPersonTests : PeopleTest
{
    private AddPersonRequest Priya =>
        new(
            "Priya Shah",
            "priya.shah",
            "priya@smalltown.gov.uk",
            "Waste officer",
            Role.Officer,
            Housing,
            Today,
            new DateOnly(2027, 3, 31)
        );

    [Fact]
    public async Task Add_OfAPerson_KeepsDetailsAndFirstRole()
    {
        var person = await PersonAsync((await AddAsync(Priya)).ShouldBeDone());

        (person.DisplayName, person.UserName, person.NormalizedUserName, person.Email, person.Post).ShouldBe(
            ("Priya Shah", "priya.shah", "PRIYA.SHAH", "priya@smalltown.gov.uk", "Waste officer")
        );
        (person.PasswordHash, person.LastSeenAt, person.InvitedAt, person.LeftOn).ShouldBe((null, null, null, null));
        person.LockoutEnabled.ShouldBeTrue();
        var role = person.Assignments.ShouldHaveSingleItem();
        (role.Scoped, role.Term, role.GivenBy, role.CoverForId).ShouldBe(
            (OfficerOfHousing, new RoleTerm(Today, new DateOnly(2027, 3, 31)), "Performance team", null)
        );
    }

    [Fact]
    public async Task Add_OfAPerson_IsInTheChangeHistoryWithoutAnythingSecret()
    {
        var id = (await AddAsync(Priya)).ShouldBeDone();

        var records = await RecordsAsync(nameof(AddPerson));
        records.Select(r => r.Subject).ShouldBe(["ApplicationUser", "RoleAssignment"], ignoreOrder: true);
        var person = records.Single(r => r.Subject == "ApplicationUser");
        (person.SubjectId, person.ActorName, person.Before).ShouldBe((id, "Performance team", null));
        person.After.ShouldNotBeNull().ShouldContain("priya.shah");
        person.After.ShouldNotContain("Stamp");
        person.After.ShouldNotContain("Hash");
    }

    [Fact]
    public async Task Add_WithoutEMailAndPost_IsDone()
    {
        var person = await PersonAsync((await AddAsync(Priya with { Email = "", Post = "" })).ShouldBeDone());

        (person.Email, person.Post).ShouldBe((null, ""));
    }

    [Theory]
    [InlineData("olu.officer")]
    [InlineData("OLU.OFFICER")]
    public async Task Add_WithAUserNameThatSomebodyHas_NamesTheField(string userName) =>
        (await AddAsync(Priya with { UserName = userName })).ShouldBeInvalid().Single().Field.ShouldBe("UserName");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("priya shah")]
    [InlineData("priya\u202e")]
    [InlineData("príya")]
    [InlineData("<b>")]
    public async Task Add_WithAUserNameThatIsNone_NamesTheField(string userName) =>
        (await AddAsync(Priya with { UserName = userName })).ShouldBeInvalid().Single().Field.ShouldBe("UserName");

    [Theory]
    [InlineData("")]
    [InlineData("Priya\u200bShah")]
    public async Task Add_WithANameThatIsNone_NamesTheField(string name) =>
        (await AddAsync(Priya with { Name = name })).ShouldBeInvalid().Single().Field.ShouldBe("Name");

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public async Task Add_WithALongName_IsDoneUpToItsLength(int length, bool isDone) =>
        (await AddAsync(Priya with { Name = new string('x', length) }) is Outcome<string>.Done).ShouldBe(isDone);

    [Theory]
    [InlineData("priya")]
    [InlineData("priya@")]
    [InlineData("priya@smalltown")]
    [InlineData("pri ya@smalltown.gov.uk")]
    [InlineData("priya@smalltown..uk")]
    public async Task Add_WithAnEMailAddressThatIsNone_NamesTheField(string email) =>
        (await AddAsync(Priya with { Email = email })).ShouldBeInvalid().Single().Field.ShouldBe("Email");

    [Fact]
    public async Task Add_WithAPostThatIsTooLong_NamesTheField() =>
        (await AddAsync(Priya with { Post = new string('x', 121) })).ShouldBeInvalid().Single().Field.ShouldBe("Post");

    [Fact]
    public async Task Add_WithNothing_NamesEveryField() =>
        (await AddAsync(new AddPersonRequest("", "", "", "", null, null, null, null)))
            .ShouldBeInvalid()
            .Select(error => error.Field)
            .ShouldBe(["Name", "UserName", "Role", "Scope", "From"]);

    [Fact]
    public async Task Add_WithAScopeThatDoesNotSuitTheRole_SaysWhichDo()
    {
        var error = (await AddAsync(Priya with { Scope = new RoleScope(ScopeKind.Portfolio, Council.Homes.Id) }))
            .ShouldBeInvalid()
            .Single();

        error.Field.ShouldBe("Scope");
        error.Sentence.ShouldBe(
            "The role “Officer” is given for a service or a directorate or the whole council. Choose one."
        );
    }

    [Theory]
    [InlineData(Role.Officer, ScopeKind.Service)]
    [InlineData(Role.Officer, ScopeKind.Directorate)]
    [InlineData(Role.CabinetMember, ScopeKind.Portfolio)]
    [InlineData(Role.Partner, ScopeKind.PartnerOrganisation)]
    public async Task Add_WithAScopeThatDoesNotExist_NamesTheField(Role role, ScopeKind kind) =>
        (await AddAsync(Priya with { Role = role, Scope = new RoleScope(kind, 9999) }))
            .ShouldBeInvalid()
            .Single()
            .Field.ShouldBe("Scope");

    [Fact]
    public async Task Add_WithTheLastDayBeforeTheFirst_NamesTheField() =>
        (await AddAsync(Priya with { Until = Today.AddDays(-1) })).ShouldBeInvalid().Single().Field.ShouldBe("Until");

    [Fact]
    public async Task Add_FromADayInThePast_IsRefused() =>
        (await AddAsync(Priya with { From = Today.AddDays(-1) })).Word().ShouldBe("role-begins-in-the-past");

    [Fact]
    public async Task Add_OfAnAdministrator_IsRefusedToThePerformanceTeamAndDoneByAnAdministrator()
    {
        var request = Priya with { Role = Role.Administrator, Scope = RoleScope.WholeCouncil };

        (await AddAsync(request)).Word().ShouldBe("administrators-only");
        (await AddAsync(request, Actors.Administrator)).ShouldBeDone();
    }

    [Fact]
    public async Task Add_ByThePerformanceTeamOfOneDirectorate_IsForbidden()
    {
        var scoped = Testing.Actors.Named(
            "Pat Place",
            new ScopedRole(Role.PerformanceTeam, ScopeKind.Directorate, Council.Place.Id)
        );

        (await AddAsync(Priya, scoped)).Word().ShouldBe("Forbidden");
    }

    private Task<Outcome<string>> AddAsync(AddPersonRequest request, Actor? actor = null) =>
        Database.Get<AddPerson>().ExecuteAsync(actor ?? Actors.PerformanceTeam, request);
}
