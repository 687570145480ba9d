namespace PerformanceFramework.Domain.Identity;

/// <summary>A service and where it belongs.</summary>
public readonly record struct ServicePlace(int ServiceId, int DirectorateId);

/// <summary>A role that somebody holds, held or is going to hold.</summary>
public readonly record struct RoleHeld(string PersonId, ScopedRole Scoped, RoleTerm Term);

/// <summary>Work on a service that is nobody's today.</summary>
/// <param name="ServiceId">The service.</param>
/// <param name="Missing">Nobody has this permission for it: entering its returns, or approving them.</param>
/// <param name="LastHeldBy">The ids of those who had it last; empty when nobody ever had.</param>
public sealed record ServiceVacancy(int ServiceId, Permission Missing, IReadOnlyList<string> LastHeldBy);

/// <summary>Which services have nobody who enters their figures, or nobody who approves them.</summary>
public static class ServiceVacancies
{
    private static readonly Permission[] Needed = [Permission.EnterReturns, Permission.ApproveReturns];

    public static IReadOnlyList<ServiceVacancy> Among(
        IReadOnlyList<ServicePlace> services,
        IReadOnlyList<RoleHeld> roles,
        DateOnly today
    ) =>
        (
            from service in services
            from permission in Needed
            let holders = roles.Where(role => Grants(role, permission, service)).ToList()
            where !holders.Exists(role => role.Term.Includes(today))
            select new ServiceVacancy(service.ServiceId, permission, Last(holders, today))
        ).ToList();

    private static bool Grants(RoleHeld role, Permission permission, ServicePlace service) =>
        RolePermissions.Of(role.Scoped.Role).Contains(permission)
        && role.Scoped.Kind switch
        {
            ScopeKind.WholeCouncil => true,
            ScopeKind.Directorate => role.Scoped.ScopeId == service.DirectorateId,
            ScopeKind.Service => role.Scoped.ScopeId == service.ServiceId,
            ScopeKind.Portfolio or ScopeKind.PartnerOrganisation => false,
        };

    private static List<string> Last(List<RoleHeld> holders, DateOnly today)
    {
        var past = holders.Where(role => role.Term.IsOver(today) && !role.Term.IsWithdrawn).ToList();
        var last = past.Max(role => role.Term.Until);
        return past.Where(role => role.Term.Until == last).Select(role => role.PersonId).Distinct().ToList();
    }
}
