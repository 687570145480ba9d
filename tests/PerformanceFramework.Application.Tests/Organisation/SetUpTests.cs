using PerformanceFramework.Application.Identity;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Application.Tests.Organisation;

/// <summary>
/// The small council has levels with elements, indicators that are all aligned, targets for this year but for one yearly
/// indicator, and an open round. It has nobody with a role and no default rule.
/// </summary>
public sealed class SetUpTests : CouncilTest
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    [Fact]
    public async Task SetUp_OfTheSmallCouncil_SaysWhatIsDoneAndWhatIsMissing()
    {
        var steps = await StepsAsync();

        steps.Select(step => step.Item).ShouldBe(Enum.GetValues<SetUpItem>());
        steps
            .Where(step => step.IsDone)
            .Select(step => step.Item)
            .ShouldBe([
                SetUpItem.Council,
                SetUpItem.Levels,
                SetUpItem.Elements,
                SetUpItem.Indicators,
                SetUpItem.Rounds,
            ]);
        Of(steps, SetUpItem.Council).Has.ShouldBe("Smalltown, without a crest.");
        Of(steps, SetUpItem.Levels).Has.ShouldBe("4 levels, from Vision down.");
        Of(steps, SetUpItem.Organisation).Has.ShouldBe("2 directorates and 3 services.");
        Of(steps, SetUpItem.Organisation).Missing.ShouldBe(["3 services have no head: Housing, Libraries, Waste."]);
        Of(steps, SetUpItem.Portfolios)
            .Missing.ShouldBe(["2 portfolios have nobody in the role of Cabinet member: Environment, Homes."]);
        Of(steps, SetUpItem.People).Has.ShouldBe("0 of 3 services have an officer and a head of service.");
        Of(steps, SetUpItem.People)
            .Missing.ShouldBe([
                "3 services have no officer to enter figures: Housing, Libraries, Waste.",
                "3 services have nobody to approve them: Housing, Libraries, Waste.",
            ]);
        Of(steps, SetUpItem.Elements).Has.ShouldBe("8 elements.");
        Of(steps, SetUpItem.Indicators).Has.ShouldBe("9 indicators.");
        Of(steps, SetUpItem.Targets).Has.ShouldBe("7 of 8 performance indicators have a target for 2026/27.");
        Of(steps, SetUpItem.Targets).Missing.ShouldBe(["1 performance indicator has no target for 2026/27."]);
        Of(steps, SetUpItem.Rules).Missing.ShouldHaveSingleItem().ShouldStartWith("Adopt the rule");
        Of(steps, SetUpItem.Rounds).Has.ShouldBe("1 open round.");
    }

    [Fact]
    public async Task SetUp_OfACouncilWithNothingElse_AsksForEverything()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        await database.SaveAsync(new Council("Smalltown"));

        var steps = await database
            .Get<CouncilQueries>()
            .SetUpAsync(Testing.Actors.Everywhere(Role.Administrator), Today);

        steps.Where(step => step.IsDone).Select(step => step.Item).ShouldBe([SetUpItem.Council]);
        Of(steps, SetUpItem.Organisation).Missing.ShouldBe(["Add the directorates.", "Add the services."]);
        Of(steps, SetUpItem.Targets).Has.ShouldBe("0 of 0 performance indicators have a target for 2026/27.");
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData(ScopeKind.WholeCouncil, "")]
    [InlineData(ScopeKind.Directorate, "Libraries")]
    [InlineData(ScopeKind.Portfolio, "Libraries, Waste")]
    [InlineData(ScopeKind.Service, "Libraries, Waste")]
    [InlineData(ScopeKind.PartnerOrganisation, "Housing, Libraries, Waste")]
    public async Task SetUp_WithAHeadWithinAScope_MissesTheServicesOutsideIt(ScopeKind kind, string missing)
    {
        var id = kind switch
        {
            ScopeKind.Directorate => Council.Place.Id,
            ScopeKind.Portfolio => Council.Homes.Id,
            ScopeKind.Service => Council.Housing.Id,
            ScopeKind.PartnerOrganisation => Council.Partner.Id,
            ScopeKind.WholeCouncil => 0,
        };
        await GiveAsync(new ScopedRole(Role.HeadOfService, kind, id));

        var sentences = Of(await StepsAsync(), SetUpItem.Organisation).Missing;

        (sentences.Count == 0 ? "" : sentences.Single().Split(": ")[1].TrimEnd('.')).ShouldBe(missing);
    }

    [Fact]
    public async Task SetUp_WithEverybodyAndARule_IsDone()
    {
        await GiveAsync(
            new ScopedRole(Role.HeadOfService, ScopeKind.WholeCouncil, 0),
            new ScopedRole(Role.Officer, ScopeKind.WholeCouncil, 0),
            new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Homes.Id),
            new ScopedRole(Role.CabinetMember, ScopeKind.Portfolio, Council.Environment.Id)
        );
        await AdoptAsync(Today);
        await Database.AddToAsync(
            Council["OUT-1"],
            Given.Targets(Council["OUT-1"], "2026-CY", 1, new Target.MoreThan(71), "met").Single()
        );

        (await StepsAsync()).ShouldAllBe(step => step.IsDone);
    }

    [Fact]
    public async Task SetUp_WithARuleFromTomorrow_StillMissesOne()
    {
        await AdoptAsync(Today.AddDays(1));

        Of(await StepsAsync(), SetUpItem.Rules).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task SetUp_WithAnIndicatorOfNoElementAndNoTarget_CountsIt()
    {
        await Database.AddToAsync(Council.Housing, Given.Indicator("HOU-9", Council.Housing));

        var steps = await StepsAsync();

        Of(steps, SetUpItem.Indicators)
            .Missing.ShouldBe(["1 indicator is aligned to no element, so no dashboard shows it."]);
        Of(steps, SetUpItem.Targets).Missing.ShouldBe(["2 performance indicators have no target for 2026/27."]);
    }

    [Fact]
    public async Task SetUp_InTheNextYear_MissesTheTargetsOfAllButThoseSetAhead()
    {
        var steps = await StepsAsync(new DateOnly(2028, 4, 1));

        Of(steps, SetUpItem.Targets).Missing.Single().ShouldEndWith("for 2028/29.");
        Of(steps, SetUpItem.Targets).Has.ShouldStartWith("0 of ");
    }

    [Theory]
    [InlineData(SetUpItem.Council, Permission.ManageOrganisation)]
    [InlineData(SetUpItem.Levels, Permission.ManageThread)]
    [InlineData(SetUpItem.People, Permission.ManagePeople)]
    [InlineData(SetUpItem.Indicators, Permission.ManageIndicators)]
    [InlineData(SetUpItem.Targets, Permission.ManageTargets)]
    [InlineData(SetUpItem.Rules, Permission.ManageRules)]
    [InlineData(SetUpItem.Rounds, Permission.ManageRounds)]
    public async Task Step_OfEveryKind_NamesThePermissionItNeeds(SetUpItem item, Permission permission) =>
        Of(await StepsAsync(), item).Permission.ShouldBe(permission);

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Director)]
    [InlineData(Role.Auditor)]
    public async Task SetUp_AskedForByARoleWithoutThePermission_IsEmpty(Role role) =>
        (await Database.Get<CouncilQueries>().SetUpAsync(Actors.Holding(role), Today)).ShouldBeEmpty();

    private Task<IReadOnlyList<SetUpStep>> StepsAsync(DateOnly? today = null) =>
        Database.Get<CouncilQueries>().SetUpAsync(Actors.Administrator, today ?? Today);

    private static SetUpStep Of(IReadOnlyList<SetUpStep> steps, SetUpItem item) =>
        steps.Single(step => step.Item == item);

    private Task GiveAsync(params ScopedRole[] roles)
    {
        var user = new ApplicationUser { UserName = "somebody", DisplayName = "Somebody" };
        user.Assignments.AddRange(roles.Select(role => new RoleAssignment(user.Id, role)));
        return Database.SaveAsync(user);
    }

    private Task AdoptAsync(DateOnly from) =>
        Database.SaveAsync(
            new DefaultRule(null, from, ToleranceRule.Parse("relative 10%"), new Adoption("Cabinet", from, "One rule"))
        );
}
