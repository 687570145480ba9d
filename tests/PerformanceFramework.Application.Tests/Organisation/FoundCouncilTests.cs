using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Organisation;

public sealed class FoundCouncilTests : IAsyncLifetime
{
    private static readonly FoundCouncilRequest Typed = new(
        "Smalltown",
        "#1D70B8",
        "Ada Lovelace",
        "ada",
        "four green ducks",
        "four green ducks",
        IsInPerformanceTeam: true,
        Crest: default
    );

    private static readonly Actor Founder = Actors.Everywhere(Role.Administrator);

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Found_InAnEmptyDatabase_MakesTheCouncilWithItsColour()
    {
        (await FoundAsync(Typed)).ShouldBeDone();

        var council = await _database.ReadAsync(db => db.Councils.SingleAsync());
        (council.Name, council.Colour, council.DemonstrationNotice).ShouldBe(("Smalltown", "#1d70b8", null));
    }

    [Fact]
    public async Task Found_WithACrest_ShowsIt()
    {
        (await FoundAsync(Typed with { Crest = Pictures.Png() })).ShouldBeDone();

        (await _database.ReadAsync(db => db.Councils.SingleAsync())).Crest.ShouldBe(Pictures.Png());
    }

    [Fact]
    public async Task Found_WithAFileThatIsNoPicture_NamesTheFieldAndFoundsNothing()
    {
        var error = (await FoundAsync(Typed with { Crest = "<svg/>"u8.ToArray() }))
            .ShouldBeInvalid()
            .ShouldHaveSingleItem();

        error.Field.ShouldBe(nameof(FoundCouncilRequest.Crest));
        error.Sentence.ShouldContain("neither a PNG nor a JPEG");
        (await _database.ReadAsync(db => db.Councils.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, new[] { Role.PerformanceTeam, Role.Administrator })]
    [InlineData(false, new[] { Role.Administrator })]
    public async Task Found_InAnEmptyDatabase_MakesTheFirstAdministrator(bool isInTeam, Role[] roles)
    {
        var id = (await FoundAsync(Typed with { IsInPerformanceTeam = isInTeam })).ShouldBeDone();

        var user = await _database.ReadAsync(db => db.Users.Include(u => u.Assignments).SingleAsync());
        (user.Id, user.UserName, user.NormalizedUserName, user.DisplayName).ShouldBe(
            (id, "ada", "ADA", "Ada Lovelace")
        );
        user.Assignments.Select(a => a.Scoped)
            .ShouldBe(roles.Select(role => new ScopedRole(role, ScopeKind.WholeCouncil, 0)), ignoreOrder: true);
        user.LockoutEnabled.ShouldBeTrue();
        user.SecurityStamp.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Found_WithAPassword_KeepsItsHashAlone()
    {
        (await FoundAsync(Typed)).ShouldBeDone();

        var user = await _database.ReadAsync(db => db.Users.SingleAsync());
        new PasswordHasher<ApplicationUser>()
            .VerifyHashedPassword(user, user.PasswordHash!, "four green ducks")
            .ShouldBe(PasswordVerificationResult.Success);
        var written = await _database.ReadAsync(db => db.ChangeRecords.Select(r => r.After).ToListAsync());
        written.ShouldAllBe(after => !after!.Contains("ducks"));
        Typed.ToString().ShouldNotContain("ducks");
    }

    [Fact]
    public async Task Found_InAnEmptyDatabase_IsInTheChangeHistory()
    {
        (await FoundAsync(Typed)).ShouldBeDone();

        var records = await _database.ReadAsync(db => db.ChangeRecords.OrderBy(r => r.Id).ToListAsync());
        records.ShouldAllBe(r => r.Kind == nameof(FoundCouncil) && r.ActorName == "Administrator");
        records
            .Select(r => r.Subject)
            .ShouldBe(["Council", "ApplicationUser", "RoleAssignment", "RoleAssignment"], ignoreOrder: true);
    }

    [Fact]
    public async Task Found_ASecondTime_IsRefusedAndChangesNothing()
    {
        (await FoundAsync(Typed)).ShouldBeDone();

        (await FoundAsync(Typed with { CouncilName = "Othertown", UserName = "eve" }))
            .Word()
            .ShouldBe("founded-already");

        await ShouldHoldOneAsync("Smalltown", "ada");
    }

    [Fact]
    public async Task Found_ByTwoPeopleAtOnce_IsDoneOnce()
    {
        var first = new FoundCouncil(Services(_database.Contexts));
        var held = new Interleaving(
            _database.Contexts,
            async () => (await first.ExecuteAsync(Founder, Typed)).ShouldBeDone()
        );
        var second = new FoundCouncil(Services(held));

        var outcome = await second.ExecuteAsync(Founder, Typed with { CouncilName = "Othertown", UserName = "eve" });

        outcome.Word().ShouldBe("founded-already");
        await ShouldHoldOneAsync("Smalltown", "ada");
    }

    [Theory]
    [InlineData("CouncilName", "")]
    [InlineData("CouncilName", "Small\u202etown")]
    [InlineData("Colour", "purple")]
    [InlineData("YourName", "")]
    [InlineData("UserName", "ada lovelace")]
    [InlineData("Password", "short")]
    [InlineData("PasswordAgain", "four green geese")]
    public async Task Found_WithSomethingMissingOrWrong_NamesTheField(string field, string typed)
    {
        var request = field switch
        {
            "CouncilName" => Typed with { CouncilName = typed },
            "Colour" => Typed with { Colour = typed },
            "YourName" => Typed with { YourName = typed },
            "UserName" => Typed with { UserName = typed },
            "Password" => Typed with { Password = typed, PasswordAgain = typed },
            _ => Typed with { PasswordAgain = typed },
        };

        (await FoundAsync(request)).ShouldBeInvalid().Single().Field.ShouldBe(field);

        (await _database.ReadAsync(db => db.Councils.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Found_ByAnAdministratorOfOneDirectorate_IsForbidden()
    {
        var scoped = Actors.Named("Pat", new ScopedRole(Role.Administrator, ScopeKind.Directorate, 1));

        (await _database.Get<FoundCouncil>().ExecuteAsync(scoped, Typed)).Word().ShouldBe("Forbidden");
    }

    private Task<Outcome<string>> FoundAsync(FoundCouncilRequest request) =>
        _database.Get<FoundCouncil>().ExecuteAsync(Founder, request);

    private UseCaseServices Services(IDbContextFactory<Application.Database.PerformanceDbContext> contexts) =>
        new(contexts, _database.Time, _database.Get<UseCaseServices>().Logging);

    private async Task ShouldHoldOneAsync(string council, string userName)
    {
        (await _database.ReadAsync(db => db.Councils.Select(c => c.Name).ToListAsync())).ShouldBe([council]);
        (await _database.ReadAsync(db => db.Users.Select(u => u.UserName).ToListAsync())).ShouldBe([userName]);
    }
}
