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
        reach.WholeCouncil
        || (
            service is not null ? reach.Covers(service)
            : directorateId is { } directorate
                ? reach.DirectorateIds.Contains(directorate)
                    || await db.Services.AnyAsync(
                        s => s.DirectorateId == directorate && reach.PortfolioIds.Contains(s.PortfolioId),
                        cancellationToken
                    )
            : reach.DirectorateIds.Count > 0 || reach.PortfolioIds.Count > 0
        );
}
