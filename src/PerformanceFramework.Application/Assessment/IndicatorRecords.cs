using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;

namespace PerformanceFramework.Application.Assessment;

/// <summary>Loads <see cref="IndicatorRecord"/>s: four statements, however many indicators.</summary>
internal static class IndicatorRecords
{
    /// <summary>Tracked, so that what is reassessed is saved with the change that caused it.</summary>
    public static async Task<IReadOnlyDictionary<int, IndicatorRecord>> LoadAsync(
        PerformanceDbContext db,
        IReadOnlyCollection<int> indicatorIds,
        CancellationToken cancellationToken
    )
    {
        var indicators = await db.Indicators.Where(i => indicatorIds.Contains(i.Id)).ToListAsync(cancellationToken);
        var observations = await db
            .Observations.Where(o => indicatorIds.Contains(o.IndicatorId))
            .ToListAsync(cancellationToken);
        var targets = await db
            .PeriodTargets.Where(t => indicatorIds.Contains(t.IndicatorId))
            .ToListAsync(cancellationToken);
        var breaks = await db
            .SeriesBreaks.Where(b => indicatorIds.Contains(b.IndicatorId))
            .ToListAsync(cancellationToken);

        var observationsOf = observations.ToLookup(o => o.IndicatorId);
        var targetsOf = targets.ToLookup(t => t.IndicatorId);
        var breaksOf = breaks.ToLookup(b => b.IndicatorId);
        return indicators.ToDictionary(
            i => i.Id,
            i => new IndicatorRecord(i, observationsOf[i.Id], targetsOf[i.Id].ToList(), breaksOf[i.Id].ToList())
        );
    }
}
