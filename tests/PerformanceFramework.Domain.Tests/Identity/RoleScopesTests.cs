using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Domain.Tests.Identity;

public sealed class RoleScopesTests
{
    /// <summary>Who may have what, written by hand: W council, D directorate, S service, P portfolio, O partner organisation.</summary>
    public static TheoryData<Role, string> Allowed =>
        new()
        {
            { Role.Officer, "WDS" },
            { Role.IndicatorOwner, "WDS" },
            { Role.HeadOfService, "DS" },
            { Role.Director, "D" },
            { Role.CltMember, "W" },
            { Role.CabinetMember, "P" },
            { Role.ScrutinyMember, "W" },
            { Role.Partner, "O" },
            { Role.PerformanceTeam, "W" },
            { Role.Auditor, "W" },
            { Role.Administrator, "W" },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Role_ForAScope_IsAllowedOrNot(Role role, string allowed)
    {
        var kinds = Enum.GetValues<ScopeKind>().Where(kind => RoleScopes.Allow(role, kind)).Select(Letter);

        string.Concat(kinds).ShouldBe(allowed);
    }

    [Fact]
    public void Allowed_InTheTable_HasEveryRole() =>
        Allowed.Select(row => (Role)row[0]).ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);

    [Theory]
    [InlineData(Role.Director, "The role “Director” is given for a directorate.")]
    [InlineData(Role.HeadOfService, "The role “Head of service” is given for a service or a directorate.")]
    [InlineData(Role.Auditor, "The role “Auditor” is given for the whole council.")]
    public void Sentence_OfARole_SaysWhatItIsFor(Role role, string expected) =>
        RoleScopes.Sentence(role).ShouldBe(expected);

    [Theory]
    [InlineData("Service-3", ScopeKind.Service, 3)]
    [InlineData("WholeCouncil-0", ScopeKind.WholeCouncil, 0)]
    [InlineData("PartnerOrganisation-2147483647", ScopeKind.PartnerOrganisation, int.MaxValue)]
    public void Scope_WrittenAndRead_IsTheSame(string text, ScopeKind kind, int id)
    {
        RoleScope.Read(text).ShouldBe(new RoleScope(kind, id));
        new RoleScope(kind, id).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Service")]
    [InlineData("Service-")]
    [InlineData("Service-x")]
    [InlineData("Service--1")]
    [InlineData("service-1")]
    [InlineData("3-1")]
    [InlineData("Service-2147483648")]
    [InlineData("Service-1-2")]
    public void Scope_ThatIsNone_IsNotRead(string? text) => RoleScope.Read(text).ShouldBeNull();

    private static char Letter(ScopeKind kind) =>
        kind switch
        {
            ScopeKind.WholeCouncil => 'W',
            ScopeKind.Directorate => 'D',
            ScopeKind.Service => 'S',
            ScopeKind.Portfolio => 'P',
            ScopeKind.PartnerOrganisation => 'O',
        };
}
