using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>Indicators and their targets as they were on a day, for reading only.</summary>
internal static class IndicatorsThen
{
    /// <summary>Those that were on the dashboards on a day, or had been: one statement, and one for their formulas.</summary>
    /// <param name="chosen">The indicators to look at.</param>
    /// <param name="withFormulas">Whether it matters how they were worked out; else nothing is said of it where that has changed.</param>
    public static async Task<IReadOnlyList<Indicator>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Indicator> chosen,
        OrganisationThen then,
        bool withFormulas,
        CancellationToken cancellationToken
    )
    {
        var day = then.Day;
        var indicators = await chosen
            .Include(i => i.Versions)
            .Include(i => i.Supplier)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var formulas = withFormulas
            ? await db.PastFormulas.Where(f => f.Until > day).AsNoTracking().ToListAsync(cancellationToken)
            : [];
        return indicators.Select(i => i.AsOn(day, then.Absences, formulas)).OfType<Indicator>().ToList();
    }

    /// <summary>The targets of some periods as they were on a day: one statement.</summary>
    /// <param name="chosen">The targets to look at; those that were not set yet are left out.</param>
    public static async Task<IReadOnlyList<PeriodTarget>> TargetsAsync(
        PerformanceDbContext db,
        IQueryable<PeriodTarget> chosen,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var targets = await chosen
            .Select(t => new
            {
                Target = t,
                Versions = db
                    .PeriodTargetVersions.Where(v => v.PeriodTargetId == t.Id && v.SetOn <= day && v.ChangedOn > day)
                    .ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return targets.Select(t => t.Target.AsOn(day, t.Versions)).OfType<PeriodTarget>().ToList();
    }
}
