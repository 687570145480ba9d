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

/// <summary>A role that a user holds within a scope, on certain days. It is never removed: it ends.</summary>
public sealed class RoleAssignment
{
    public const int GivenByLength = 120;

    private RoleAssignment() { }

    /// <param name="userId">Who holds it.</param>
    /// <param name="scoped">What is held.</param>
    /// <param name="term">When; null for as long as anybody knows, and until further notice.</param>
    /// <param name="givenBy">The name of whoever gave it; empty where that was not recorded.</param>
    /// <param name="coverForId">Whose role it is, where somebody else holds it in their place.</param>
    public RoleAssignment(
        string userId,
        ScopedRole scoped,
        RoleTerm? term = null,
        string givenBy = "",
        string? coverForId = null
    )
    {
        UserId = userId;
        Role = scoped.Role;
        ScopeKind = scoped.Kind;
        ScopeId = scoped.ScopeId;
        ChangeTo(term ?? RoleTerm.Always);
        GivenBy = givenBy;
        CoverForId = coverForId;
    }

    public int Id { get; private set; }

    public string UserId { get; private set; } = "";

    public Role Role { get; private set; }

    public ScopeKind ScopeKind { get; private set; }

    public int ScopeId { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null until further notice.</summary>
    public DateOnly? Until { get; private set; }

    public string GivenBy { get; private set; } = "";

    /// <summary>Whose role it is, where this person holds it in their place; otherwise null.</summary>
    public string? CoverForId { get; private set; }

    public ScopedRole Scoped => new(Role, ScopeKind, ScopeId);

    public RoleTerm Term => new(From, Until);

    public void ChangeTo(RoleTerm term) => (From, Until) = (term.From, term.Until);
}
