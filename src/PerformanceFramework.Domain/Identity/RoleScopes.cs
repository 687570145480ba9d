using System.Globalization;

namespace PerformanceFramework.Domain.Identity;

/// <summary>What a role can be limited to, as it is chosen from a list.</summary>
/// <param name="Kind">What it is limited to.</param>
/// <param name="Id">The id of the directorate, service, portfolio or partner; 0 for the whole council.</param>
public readonly record struct RoleScope(ScopeKind Kind, int Id)
{
    public static readonly RoleScope WholeCouncil = new(ScopeKind.WholeCouncil, 0);

    /// <summary><c>Service-3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Id}");

    /// <summary>Null for whatever <see cref="ToString"/> does not write.</summary>
    public static RoleScope? Read(string? text)
    {
        if (
            text?.Split('-') is not [var kind, var id]
            || !Enum.GetNames<ScopeKind>().Contains(kind)
            || !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return null;
        }

        return new RoleScope(Enum.Parse<ScopeKind>(kind), number);
    }
}

/// <summary>What each role may be given for.</summary>
public static class RoleScopes
{
    /// <summary>The usual one first.</summary>
    public static IReadOnlyList<ScopeKind> Of(Role role) =>
        role switch
        {
            Role.Officer or Role.IndicatorOwner => [ScopeKind.Service, ScopeKind.Directorate, ScopeKind.WholeCouncil],
            // Nobody approves for the whole council: who enters and who answers would be too far apart.
            Role.HeadOfService => [ScopeKind.Service, ScopeKind.Directorate],
            Role.Director => [ScopeKind.Directorate],
            Role.CabinetMember => [ScopeKind.Portfolio],
            Role.Partner => [ScopeKind.PartnerOrganisation],
            Role.CltMember or Role.ScrutinyMember or Role.PerformanceTeam or Role.Auditor or Role.Administrator =>
            [
                ScopeKind.WholeCouncil,
            ],
        };

    public static bool Allow(Role role, ScopeKind kind) => Of(role).Contains(kind);

    /// <summary><c>The role “Director” is given for a directorate.</c></summary>
    public static string Sentence(Role role) =>
        $"The role “{role.Words()}” is given for {string.Join(" or ", Of(role).Select(Words))}.";

    /// <summary>As it stands within a sentence.</summary>
    public static string Words(ScopeKind kind) =>
        kind switch
        {
            ScopeKind.WholeCouncil => "the whole council",
            ScopeKind.Directorate => "a directorate",
            ScopeKind.Service => "a service",
            ScopeKind.Portfolio => "a portfolio",
            ScopeKind.PartnerOrganisation => "a partner organisation",
        };
}
