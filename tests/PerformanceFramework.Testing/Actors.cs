using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Testing;

/// <summary>One person for each role, with the scope that the role usually has: of Housing, of Place, of Homes, or of everything.</summary>
public sealed class Actors(SmallCouncil council)
{
    public Actor Officer => Holding(Role.Officer);

    public Actor HeadOfService => Holding(Role.HeadOfService);

    public Actor Director => Holding(Role.Director);

    public Actor CabinetMember => Holding(Role.CabinetMember);

    public Actor PerformanceTeam => Holding(Role.PerformanceTeam);

    public Actor Auditor => Holding(Role.Auditor);

    public Actor Administrator => Holding(Role.Administrator);

    /// <summary>An officer of another service than Housing.</summary>
    public Actor LibraryOfficer =>
        Named("Lee Libraries", new ScopedRole(Role.Officer, ScopeKind.Service, council.Libraries.Id));

    /// <summary>The head of another service than Housing.</summary>
    public Actor LibraryHead =>
        Named("Lou Libraries", new ScopedRole(Role.HeadOfService, ScopeKind.Service, council.Libraries.Id));

    public Actor Holding(Role role) => Named(role.Words(), ScopeOf(role));

    public static Actor Named(string name, params ScopedRole[] roles) => new("id of " + name, name, roles);

    /// <summary>A role that reaches everywhere, for what is not about scope.</summary>
    public static Actor Everywhere(Role role) => Named(role.Words(), new ScopedRole(role, ScopeKind.WholeCouncil, 0));

    private ScopedRole ScopeOf(Role role) =>
        role switch
        {
            Role.Officer or Role.IndicatorOwner or Role.HeadOfService => new(
                role,
                ScopeKind.Service,
                council.Housing.Id
            ),
            Role.Director => new(role, ScopeKind.Directorate, council.Place.Id),
            Role.CabinetMember => new(role, ScopeKind.Portfolio, council.Homes.Id),
            Role.Partner => new(role, ScopeKind.PartnerOrganisation, council.Partner.Id),
            Role.CltMember or Role.ScrutinyMember or Role.PerformanceTeam or Role.Auditor or Role.Administrator => new(
                role,
                ScopeKind.WholeCouncil,
                0
            ),
        };
}
