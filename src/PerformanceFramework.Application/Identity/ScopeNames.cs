using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Identity;

/// <summary>A service as a role's scope.</summary>
internal sealed record NamedService(int Id, string Code, string Name, int DirectorateId, string Directorate);

/// <summary>What roles can be for, by name.</summary>
internal sealed class ScopeNames
{
    private readonly Dictionary<RoleScope, ScopeChoice> _choices;

    private ScopeNames(IReadOnlyList<NamedService> services, IEnumerable<ScopeChoice> choices)
    {
        Services = services;
        Choices = choices.ToList();
        _choices = Choices.ToDictionary(choice => choice.Scope);
    }

    public IReadOnlyList<NamedService> Services { get; }

    /// <summary>The whole council first, then by kind and name.</summary>
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
            })
            .Concat(
                db.Portfolios.Select(p => new
                {
                    Kind = 2,
                    p.Id,
                    p.Name,
                })
            )
            .Concat(
                db.PartnerOrganisations.Select(p => new
                {
                    Kind = 3,
                    p.Id,
                    p.Name,
                })
            )
            .ToListAsync(cancellationToken);
        var services = await db
            .Services.Select(s => new NamedService(s.Id, s.Code, s.Name, s.DirectorateId, s.Directorate.Name))
            .ToListAsync(cancellationToken);
        var choices = named
            .Select(row => new ScopeChoice(
                new RoleScope(KindOf(row.Kind), row.Id),
                row.Name,
                row.Kind == 1 ? row.Id : null
            ))
            .Concat(
                services.Select(s => new ScopeChoice(new RoleScope(ScopeKind.Service, s.Id), s.Name, s.DirectorateId))
            )
            .Append(new ScopeChoice(RoleScope.WholeCouncil, "", null));
        return new ScopeNames(
            services.OrderBy(s => s.Name, StringComparer.Ordinal).ToList(),
            choices.OrderBy(choice => choice.Scope.Kind).ThenBy(choice => choice.Name, StringComparer.Ordinal)
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
