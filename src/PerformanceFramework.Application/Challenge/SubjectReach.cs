using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Challenge;

/// <summary>Whether a permission reaches an indicator, an element or a service that something is about.</summary>
internal static class SubjectReach
{
    /// <summary>
    /// The service decides, or the directorate that leads an element; an element that nobody leads alone is of every directorate
    /// and every portfolio.
    /// </summary>
    /// <param name="service">Null for an element that is no service's.</param>
    /// <param name="directorateId">Null for an element that no directorate leads.</param>
    public static async Task<bool> CoversAsync(
        PerformanceDbContext db,
        Reach reach,
        Service? service,
        int? directorateId,
        CancellationToken cancellationToken
    ) =>
        Covers(reach, service, directorateId, portfolios: [])
        || (
            service is null
            && directorateId is { } directorate
            && await db.Services.AnyAsync(
                s => s.DirectorateId == directorate && reach.PortfolioIds.Contains(s.PortfolioId),
                cancellationToken
            )
        );

    /// <summary>As <see cref="CoversAsync"/>, for many that are asked about at once.</summary>
    /// <param name="portfolios">Those of the services of the directorate.</param>
    public static bool Covers(Reach reach, Service? service, int? directorateId, IEnumerable<int> portfolios) =>
        reach.WholeCouncil
        || (
            service is not null ? reach.Covers(service)
            : directorateId is { } directorate
                ? reach.DirectorateIds.Contains(directorate) || portfolios.Any(reach.PortfolioIds.Contains)
            : reach.DirectorateIds.Count > 0 || reach.PortfolioIds.Count > 0
        );

    /// <summary>The portfolios of the services of each directorate, by the ids of both.</summary>
    public static async Task<ILookup<int, int>> PortfoliosAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var held = await db
            .Services.Select(s => new { s.DirectorateId, s.PortfolioId })
            .Distinct()
            .ToListAsync(cancellationToken);
        return held.ToLookup(s => s.DirectorateId, s => s.PortfolioId);
    }
}
