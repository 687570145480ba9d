using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>A service as a role's scope.</summary>
internal sealed record NamedService(
    int Id,
    string Code,
    string Name,
    int DirectorateId,
    string Directorate,
    bool IsRetired
);

/// <summary>What roles can be for, by name. What is retired still names the roles that were held in it.</summary>
internal sealed class ScopeNames
{
    private readonly Dictionary<RoleScope, ScopeChoice> _choices;

    private ScopeNames(IReadOnlyList<NamedService> services, IReadOnlyList<(ScopeChoice Choice, bool IsRetired)> all)
    {
        Services = services.Where(s => !s.IsRetired).ToList();
        Choices = all.Where(pair => !pair.IsRetired).Select(pair => pair.Choice).ToList();
        _choices = all.ToDictionary(pair => pair.Choice.Scope, pair => pair.Choice);
    }

    public IReadOnlyList<NamedService> Services { get; }

    /// <summary>The whole council first, then by kind and name, without what is retired.</summary>
    public IReadOnlyList<ScopeChoice> Choices { get; }

    public ScopeChoice Of(ScopedRole role) => _choices[new RoleScope(role.Kind, role.ScopeId)];

    public static async Task<ScopeNames> LoadAsync(PerformanceDbContext db, CancellationToken cancellationToken)
    {
        // Three kinds of thing with an id and a name, asked for at once.
        var named = await db
            .Directorates.Select(d => new
            {
                Kind = 1,
                d.Id,
                d.Name,
                IsRetired = d.RetiredOn != null,
            })
            .Concat(
                db.Portfolios.Select(p => new
                {
                    Kind = 2,
                    p.Id,
                    p.Name,
                    IsRetired = p.RetiredOn != null,
                })
            )
            .Concat(
                db.PartnerOrganisations.Select(p => new
                {
                    Kind = 3,
                    p.Id,
                    p.Name,
                    IsRetired = p.RetiredOn != null,
                })
            )
            .ToListAsync(cancellationToken);
        var services = await db
            .Services.Select(s => new NamedService(
                s.Id,
                s.Code,
                s.Name,
                s.DirectorateId,
                s.Directorate.Name,
                s.RetiredOn != null
            ))
            .ToListAsync(cancellationToken);
        var choices = named
            .Select(row =>
                (
                    Choice: new ScopeChoice(
                        new RoleScope(KindOf(row.Kind), row.Id),
                        row.Name,
                        row.Kind == 1 ? row.Id : null
                    ),
                    row.IsRetired
                )
            )
            .Concat(
                services.Select(s =>
                    (
                        Choice: new ScopeChoice(new RoleScope(ScopeKind.Service, s.Id), s.Name, s.DirectorateId),
                        s.IsRetired
                    )
                )
            )
            .Append((Choice: new ScopeChoice(RoleScope.WholeCouncil, "", null), IsRetired: false));
        return new ScopeNames(
            services.OrderBy(s => s.Name, StringComparer.Ordinal).ToList(),
            choices
                .OrderBy(pair => pair.Choice.Scope.Kind)
                .ThenBy(pair => pair.Choice.Name, StringComparer.Ordinal)
                .ToList()
        );
    }

    private static ScopeKind KindOf(int kind) =>
        kind switch
        {
            1 => ScopeKind.Directorate,
            2 => ScopeKind.Portfolio,
            _ => ScopeKind.PartnerOrganisation,
        };
}
