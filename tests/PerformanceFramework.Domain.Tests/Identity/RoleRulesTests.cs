using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Tests.Identity;

public sealed class RoleRulesTests
{
    private static readonly DateOnly Today = new(2026, 10, 12);
    private static readonly DateOnly Yesterday = new(2026, 10, 11);
    private static readonly DateOnly Tomorrow = new(2026, 10, 13);
    private static readonly RoleTerm Open = new(new DateOnly(2026, 4, 1), null);

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Touching_ARoleOfOnesOwn_IsRefusedToEverybody(Role role)
    {
        RoleRules.Touching(Acting(Role.Administrator), "me", true, role).ShouldBe(RoleRefusals.OwnRoles);
        RoleRules.Touching(Acting(Role.PerformanceTeam), "me", false, role).ShouldBe(RoleRefusals.OwnRoles);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Touching_AnyRoleOfOthers_IsAllowedToAnAdministrator(Role role)
    {
        RoleRules.Touching(Acting(Role.Administrator), "you", false, role).ShouldBeNull();
        RoleRules.Touching(Acting(Role.Administrator), "you", true, role).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Touching_ByThePerformanceTeam_IsRefusedForAdministratorsAlone(Role role)
    {
        var team = Acting(Role.PerformanceTeam);

        RoleRules
            .Touching(team, "you", false, role)
            .ShouldBe(role is Role.Administrator ? RoleRefusals.AdministratorsOnly : null);
        RoleRules.Touching(team, "you", true, role).ShouldBe(RoleRefusals.AdministratorsOnly);
    }

    [Theory]
    [InlineData(Role.Administrator, false, false)]
    [InlineData(Role.Administrator, true, false)]
    [InlineData(Role.PerformanceTeam, false, false)]
    [InlineData(Role.PerformanceTeam, true, true)]
    public void TouchingAllRoles_OfSomebodyElse_NeedsAnAdministratorForAnAdministrator(
        Role actor,
        bool isAdministrator,
        bool isRefused
    )
    {
        (RoleRules.Touching(Acting(actor), "you", isAdministrator, role: null) is not null).ShouldBe(isRefused);
        (RoleRules.TouchingSignIn(Acting(actor), isAdministrator) is not null).ShouldBe(isRefused);
    }

    /// <summary>The other administrator, if any: their days relative to today, whether they can sign in, and whether the first may go.</summary>
    [Theory]
    [InlineData(null, null, true, false)]
    [InlineData(-100, null, true, true)]
    [InlineData(0, null, true, true)]
    [InlineData(-100, null, false, false)]
    [InlineData(-100, 100, true, false)]
    [InlineData(-100, 0, true, false)]
    [InlineData(-100, -1, true, false)]
    [InlineData(1, null, true, false)]
    public void LosingAnAdministrator_DependsOnWhetherAnotherStays(int? from, int? until, bool canSignIn, bool mayGo)
    {
        List<AdministratorTerm> all = [new("one", Open, CanSignIn: true)];
        if (from is { } days)
        {
            var term = new RoleTerm(Today.AddDays(days), until is { } last ? Today.AddDays(last) : null);
            all.Add(new AdministratorTerm("other", term, canSignIn));
        }

        (RoleRules.LosingAdministrator("one", all, Today) is null).ShouldBe(mayGo);
    }

    [Fact]
    public void LosingAnAdministrator_WhoNeverSignedIn_IsAllowed() =>
        RoleRules.LosingAdministrator("one", [new("one", Open, CanSignIn: false)], Today).ShouldBeNull();

    [Fact]
    public void LosingAnAdministrator_WhoIsStillToBegin_IsAllowed() =>
        RoleRules
            .LosingAdministrator("one", [new("one", new RoleTerm(Tomorrow, null), CanSignIn: true)], Today)
            .ShouldBeNull();

    [Fact]
    public void LosingSomebody_WhoIsNoAdministrator_IsAllowed() =>
        RoleRules.LosingAdministrator("one", [new("other", Open, CanSignIn: true)], Today).ShouldBeNull();

    [Fact]
    public void LosingAnAdministrator_WhoHasAnEndDateAndIsTheOnlyOne_IsRefusedToo() =>
        RoleRules
            .LosingAdministrator("one", [new("one", new RoleTerm(Yesterday, Tomorrow), CanSignIn: true)], Today)
            .ShouldBe(RoleRefusals.LastAdministrator);

    [Fact]
    public void Giving_FromTodayOrLater_IsAllowed()
    {
        RoleRules.Giving(new RoleTerm(Today, null), [], Today).ShouldBeNull();
        RoleRules.Giving(new RoleTerm(Tomorrow, Tomorrow), [], Today).ShouldBeNull();
    }

    [Fact]
    public void Giving_FromAnEarlierDay_IsRefused() =>
        RoleRules.Giving(new RoleTerm(Yesterday, null), [], Today).ShouldBe(RoleRefusals.BeginsInThePast);

    [Fact]
    public void Giving_WhatIsHeldOnOneOfTheDays_IsRefused()
    {
        RoleRules.Giving(new RoleTerm(Tomorrow, null), [Open], Today).ShouldBe(RoleRefusals.HeldAlready);
        RoleRules
            .Giving(new RoleTerm(Tomorrow, null), [new RoleTerm(Yesterday, Tomorrow)], Today)
            .ShouldBe(RoleRefusals.HeldAlready);
        RoleRules.Giving(new RoleTerm(Tomorrow, null), [new RoleTerm(Yesterday, Today)], Today).ShouldBeNull();
    }

    /// <summary>Days relative to today: those of the role now, and those asked for.</summary>
    [Theory]
    [InlineData(-10, null, -10, 5, null)]
    [InlineData(-10, null, -10, 0, null)]
    [InlineData(-10, 5, -10, null, null)]
    [InlineData(-10, null, -10, -1, "role-ends-in-the-past")]
    [InlineData(-10, null, -9, null, "role-has-begun")]
    [InlineData(-10, null, 1, null, "role-has-begun")]
    [InlineData(0, null, 1, null, "role-has-begun")]
    [InlineData(-10, -1, -10, 5, "role-is-over")]
    [InlineData(5, null, 1, null, null)]
    [InlineData(5, null, 0, 0, null)]
    [InlineData(5, null, -1, null, "role-begins-in-the-past")]
    public void Changing_TheDaysOfARole_IsAllowedOrRefused(
        int from,
        int? until,
        int from2,
        int? until2,
        string? expected
    ) => RoleRules.Changing(Days(from, until), Days(from2, until2), [], Today)?.Code.ShouldBe(expected);

    [Fact]
    public void Changing_IntoDaysOnWhichItIsHeldAnyway_IsRefused() =>
        RoleRules.Changing(Days(-10, 5), Days(-10, 20), [Days(15, null)], Today).ShouldBe(RoleRefusals.HeldAlready);

    [Fact]
    public void Covering_ForOneself_IsRefused() =>
        RoleRules.Covering("me", "me", [Open], Days(0, 5)).ShouldBe(RoleRefusals.CoversThemselves);

    [Fact]
    public void Covering_ForSomebodyWhoHoldsTheRoleOnOneOfTheDays_IsAllowed() =>
        RoleRules.Covering("me", "you", [Days(-10, 0)], Days(0, 5)).ShouldBeNull();

    [Fact]
    public void Covering_ForSomebodyWhoDoesNotHoldTheRoleThen_IsRefused()
    {
        RoleRules.Covering("me", "you", [], Days(0, 5)).ShouldBe(RoleRefusals.NothingToCover);
        RoleRules.Covering("me", "you", [Days(-10, -1)], Days(0, 5)).ShouldBe(RoleRefusals.NothingToCover);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(366, true)]
    [InlineData(-366, true)]
    [InlineData(367, false)]
    [InlineData(-367, false)]
    public void Leaving_WithinAYear_IsAllowed(int days, bool isAllowed) =>
        (RoleRules.Leaving(Today.AddDays(days), Today) is null).ShouldBe(isAllowed);

    [Fact]
    public void RolesOfSomebodyWhoLeft_EndWithYesterdayAtTheEarliest()
    {
        RoleRules.RolesEndBefore(Today.AddDays(-30), Today).ShouldBe(Today);
        RoleRules.RolesEndBefore(Tomorrow, Today).ShouldBe(Tomorrow);
    }

    private static RoleTerm Days(int from, int? until) =>
        new(Today.AddDays(from), until is { } last ? Today.AddDays(last) : null);

    private static Actor Acting(Role role) => new("me", "Me", [new ScopedRole(role, ScopeKind.WholeCouncil, 0)]);
}
