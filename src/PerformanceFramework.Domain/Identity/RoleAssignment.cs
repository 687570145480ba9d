namespace PerformanceFramework.Domain.Identity;

/// <summary>How far a role reaches.</summary>
public enum ScopeKind
{
    WholeCouncil = 1,
    Directorate,
    Service,
    Portfolio,
    PartnerOrganisation,
}

/// <summary>A role with its reach.</summary>
/// <param name="Role">The role held.</param>
/// <param name="Kind">What it is limited to.</param>
/// <param name="ScopeId">The id of the directorate, service, portfolio or partner; 0 for the whole council.</param>
public readonly record struct ScopedRole(Role Role, ScopeKind Kind, int ScopeId);

/// <summary>A role that a user holds within a scope.</summary>
public sealed class RoleAssignment
{
    private RoleAssignment() { }

    public RoleAssignment(string userId, ScopedRole scoped)
    {
        UserId = userId;
        Role = scoped.Role;
        ScopeKind = scoped.Kind;
        ScopeId = scoped.ScopeId;
    }

    public int Id { get; private set; }

    public string UserId { get; private set; } = "";

    public Role Role { get; private set; }

    public ScopeKind ScopeKind { get; private set; }

    public int ScopeId { get; private set; }

    public ScopedRole Scoped => new(Role, ScopeKind, ScopeId);
}
