using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Identity;

/// <summary>Who is asking, and what their roles allow them. Nobody signed in is <see cref="Nobody"/>, who may do nothing.</summary>
public sealed class Actor(string id, string name, IReadOnlyList<ScopedRole> roles)
{
    public static readonly Actor Nobody = new("", "Nobody", []);

    public string Id { get; } = id;

    /// <summary>How the person is named in records and on screen.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<ScopedRole> Roles { get; } = roles;

    /// <summary>Whether they are an administrator, who alone makes others administrators.</summary>
    public bool IsAdministrator => Roles.Any(role => role.Role is Role.Administrator);

    /// <summary>Whether any role grants the permission, in whatever scope.</summary>
    public bool Has(Permission permission) => Roles.Any(role => RolePermissions.Of(role.Role).Contains(permission));

    /// <summary>How far the permission reaches.</summary>
    public Reach ReachOf(Permission permission) =>
        new(Roles.Where(role => RolePermissions.Of(role.Role).Contains(permission)).ToList());

    /// <summary>Whether they see the exempt items of a service.</summary>
    public bool SeesExempt(Service service) => ReachOf(Permission.ViewExemptIndicators).Covers(service);

    /// <summary>Whether an indicator, with its service, is no exempt item, or they see it nonetheless.</summary>
    public bool MaySee(Indicator indicator) => indicator.ExemptUnder is null || SeesExempt(indicator.Service);
}

/// <summary>The services that a permission covers, and the partner organisations whose own indicators it does.</summary>
public sealed class Reach(IReadOnlyList<ScopedRole> roles)
{
    /// <summary>Of what the application does by itself, and of use cases, which check each thing they touch.</summary>
    public static readonly Reach Everything = new([new ScopedRole(Role.PerformanceTeam, ScopeKind.WholeCouncil, 0)]);

    public static readonly Reach Nothing = new([]);

    public bool WholeCouncil { get; } = roles.Any(role => role.Kind is ScopeKind.WholeCouncil);

    public IReadOnlyList<int> ServiceIds { get; } = Ids(roles, ScopeKind.Service);

    public IReadOnlyList<int> DirectorateIds { get; } = Ids(roles, ScopeKind.Directorate);

    public IReadOnlyList<int> PortfolioIds { get; } = Ids(roles, ScopeKind.Portfolio);

    public IReadOnlyList<int> PartnerIds { get; } = Ids(roles, ScopeKind.PartnerOrganisation);

    /// <summary>Whether it covers services, few or all; not where it is only about what partner organisations supply.</summary>
    public bool IsOfServices =>
        WholeCouncil || ServiceIds.Count > 0 || DirectorateIds.Count > 0 || PortfolioIds.Count > 0;

    public bool Covers(Service service) =>
        WholeCouncil
        || ServiceIds.Contains(service.Id)
        || DirectorateIds.Contains(service.DirectorateId)
        || PortfolioIds.Contains(service.PortfolioId);

    /// <summary>
    /// Whether it covers an indicator because a partner organisation supplies it, whatever service reports it. An exempt item
    /// is not for people from outside, not even for those who supply it.
    /// </summary>
    public bool Supplies(Indicator indicator) =>
        indicator.SupplierId is { } partner && PartnerIds.Contains(partner) && indicator.ExemptUnder is null;

    private static List<int> Ids(IReadOnlyList<ScopedRole> roles, ScopeKind kind) =>
        roles.Where(role => role.Kind == kind).Select(role => role.ScopeId).Distinct().ToList();
}
