using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Organisation;

/// <summary>Every part of the organisation, in six statements; each knows its directorate, portfolio or service.</summary>
internal sealed record WholeOrganisation(
    IReadOnlyList<Directorate> Directorates,
    IReadOnlyList<Service> Services,
    IReadOnlyList<Team> Teams,
    IReadOnlyList<Portfolio> Portfolios,
    IReadOnlyList<PartnerOrganisation> Partners,
    IReadOnlyList<AccountableBody> Bodies
)
{
    /// <summary>Loads it tracked: that is how the context ties the parts to each other.</summary>
    public static async Task<WholeOrganisation> LoadAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        new(
            await ByNameAsync(db.Directorates, cancellationToken),
            await ByNameAsync(db.Services, cancellationToken),
            await ByNameAsync(db.Teams, cancellationToken),
            await ByNameAsync(db.Portfolios, cancellationToken),
            await ByNameAsync(db.PartnerOrganisations, cancellationToken),
            await ByNameAsync(db.AccountableBodies, cancellationToken)
        );

    public IReadOnlyList<PartOfOrganisation> OfKind(PartKind kind) =>
        kind switch
        {
            PartKind.Directorate => Directorates,
            PartKind.Service => Services,
            PartKind.Team => Teams,
            PartKind.Portfolio => Portfolios,
            PartKind.PartnerOrganisation => Partners,
            PartKind.AccountableBody => Bodies,
        };

    public PartOfOrganisation? Find(PartKind kind, string code) =>
        OfKind(kind).FirstOrDefault(part => part.Code == code);

    /// <summary>What may be chosen: what has the code and is not retired.</summary>
    public static T? Live<T>(IEnumerable<T> parts, string code)
        where T : PartOfOrganisation => parts.FirstOrDefault(part => part.Code == code && part.RetiredOn is null);

    /// <summary>What is not retired and belongs to a part: the services of a directorate or portfolio, the teams of a service.</summary>
    public IReadOnlyList<PartOfOrganisation> LivePartsOf(PartOfOrganisation part) =>
        PartsOf(part).Where(inner => inner.RetiredOn is null).ToList();

    /// <summary>What belongs to a part, retired or not.</summary>
    public IReadOnlyList<PartOfOrganisation> PartsOf(PartOfOrganisation part) =>
        part switch
        {
            Directorate => Services.Where(service => service.Directorate == part).ToList(),
            Portfolio => Services.Where(service => service.Portfolio == part).ToList(),
            Service => Teams.Where(team => team.Service == part).ToList(),
            _ => [],
        };

    private static async Task<List<T>> ByNameAsync<T>(IQueryable<T> parts, CancellationToken cancellationToken)
        where T : PartOfOrganisation =>
        (await parts.ToListAsync(cancellationToken)).OrderBy(part => part.Name, StringComparer.Ordinal).ToList();
}
