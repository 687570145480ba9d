using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>Indicators and their targets as they were on a day, for reading only.</summary>
internal static class IndicatorsThen
{
    /// <summary>Those that were on the dashboards on a day, or had been: two statements.</summary>
    /// <param name="chosen">The indicators to look at.</param>
    public static async Task<IReadOnlyList<Indicator>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Indicator> chosen,
        OrganisationThen then,
        CancellationToken cancellationToken
    )
    {
        var day = then.Day;
        var indicators = await chosen
            .Include(i => i.Versions)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var formulas = await db.PastFormulas.Where(f => f.Until > day).AsNoTracking().ToListAsync(cancellationToken);
        return indicators.Select(i => i.AsOn(day, then.Absences, formulas)).OfType<Indicator>().ToList();
    }

    /// <summary>The targets of some periods as they were on a day: two statements.</summary>
    /// <param name="chosen">The targets to look at; those that were not set yet are left out.</param>
    public static async Task<IReadOnlyList<PeriodTarget>> TargetsAsync(
        PerformanceDbContext db,
        IQueryable<PeriodTarget> chosen,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var targets = await chosen.AsNoTracking().ToListAsync(cancellationToken);
        var versions = (
            await db
                .PeriodTargetVersions.Where(v => v.SetOn <= day && v.ChangedOn > day)
                .Where(v => chosen.Any(t => t.Id == v.PeriodTargetId))
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ToLookup(v => v.PeriodTargetId);
        return targets.Select(t => t.AsOn(day, versions[t.Id])).OfType<PeriodTarget>().ToList();
    }
}
