using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Application.Organisation;

/// <summary>A service by name.</summary>
internal sealed record ServicePart(int Id, string Code, string Name);

/// <summary>A directorate with its services; what is retired is left out.</summary>
/// <param name="Services">By name.</param>
internal sealed record DirectorateParts(int Id, string Code, string Name, IReadOnlyList<ServicePart> Services)
{
    /// <summary>All directorates by name: one statement.</summary>
    public static async Task<IReadOnlyList<DirectorateParts>> LoadAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Directorates.Where(d => d.RetiredOn == null)
            .LeftJoin(
                db.Services.Where(s => s.RetiredOn == null),
                d => d.Id,
                s => s.DirectorateId,
                (d, s) =>
                    new
                    {
                        d.Id,
                        d.Code,
                        d.Name,
                        ServiceId = (int?)s!.Id,
                        ServiceCode = s.Code,
                        ServiceName = s.Name,
                    }
            )
            .ToListAsync(cancellationToken);
        return Of(
            rows.Select(row => (row.Id, row.Code, row.Name)).Distinct(),
            rows.Where(row => row.ServiceId is not null)
                .Select(row => (row.Id, new ServicePart(row.ServiceId!.Value, row.ServiceCode, row.ServiceName)))
        );
    }

    /// <param name="services">Each with the id of its directorate.</param>
    public static IReadOnlyList<DirectorateParts> Of(
        IEnumerable<(int Id, string Code, string Name)> directorates,
        IEnumerable<(int DirectorateId, ServicePart Service)> services
    )
    {
        var within = services.ToLookup(s => s.DirectorateId, s => s.Service);
        return directorates
            .Select(d => new DirectorateParts(
                d.Id,
                d.Code,
                d.Name,
                within[d.Id].OrderBy(s => s.Name, StringComparer.Ordinal).ToList()
            ))
            .OrderBy(d => d.Name, StringComparer.Ordinal)
            .ToList();
    }
}
