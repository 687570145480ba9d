using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Dashboards;

namespace PerformanceFramework.Application.Dashboards;

/// <summary>Loads dashboards, and what they are to be made of.</summary>
internal static class DashboardLoading
{
    /// <summary>With their parts, and what those are about: one statement.</summary>
    public static IQueryable<Dashboard> Whole(PerformanceDbContext db) =>
        db
            .Dashboards.Include(d => d.Parts)
                .ThenInclude(p => p.Element)
            .Include(d => d.Parts)
                .ThenInclude(p => p.Set)
            .Include(d => d.Parts)
                .ThenInclude(p => p.Portfolio)
            .Include(d => d.Parts)
                .ThenInclude(p => p.Directorate)
            .AsSingleQuery();

    public static Task<Dashboard?> FindAsync(
        PerformanceDbContext db,
        string code,
        CancellationToken cancellationToken
    ) => Whole(db).AsTracking().FirstOrDefaultAsync(d => d.Code == code, cancellationToken);

    /// <summary>The parts that were chosen, and why not where one is not there any more: four statements, however many they are.</summary>
    /// <param name="kept">What is a part already stays one, even when it has been retired.</param>
    public static async Task<(IReadOnlyList<DashboardPart> Parts, Refusal? Refusal)> PartsAsync(
        PerformanceDbContext db,
        IReadOnlyList<DashboardPartChoice> chosen,
        IReadOnlyList<DashboardPart> kept,
        CancellationToken cancellationToken
    )
    {
        var elementCodes = Codes(DashboardPartKind.Element);
        var setCodes = Codes(DashboardPartKind.Set);
        var portfolioCodes = Codes(DashboardPartKind.Portfolio);
        var directorateCodes = Codes(DashboardPartKind.Directorate);
        var elements = await db
            .PlanElements.AsTracking()
            .Where(e => elementCodes.Contains(e.Code) && e.RetiredOn == null)
            .ToListAsync(cancellationToken);
        var sets = await db
            .IndicatorSets.AsTracking()
            .Where(s => setCodes.Contains(s.Code) && s.RetiredOn == null)
            .ToListAsync(cancellationToken);
        var portfolios = await db
            .Portfolios.AsTracking()
            .Where(p => portfolioCodes.Contains(p.Code) && p.RetiredOn == null)
            .ToListAsync(cancellationToken);
        var directorates = await db
            .Directorates.AsTracking()
            .Where(d => directorateCodes.Contains(d.Code) && d.RetiredOn == null)
            .ToListAsync(cancellationToken);
        var offered = elements
            .Select(DashboardPart.Of)
            .Concat(sets.Select(DashboardPart.Of))
            .Concat(portfolios.Select(DashboardPart.Of))
            .Concat(directorates.Select(DashboardPart.Of))
            .ToList();
        var parts = new List<DashboardPart>();
        foreach (var choice in chosen)
        {
            if (
                kept.Concat(offered).FirstOrDefault(p => p.Kind == choice.Kind && p.Code == choice.Code) is not { } part
            )
            {
                return ([], DashboardRefusals.NoSuchPart(choice.Code));
            }

            parts.Add(part);
        }

        return (parts, null);

        List<string> Codes(DashboardPartKind kind) => chosen.Where(c => c.Kind == kind).Select(c => c.Code).ToList();
    }
}
