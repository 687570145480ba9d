using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>The last few figures of every live indicator.</summary>
internal static class LatestFigures
{
    /// <summary>By indicator, the latest first, in one statement.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="visible">Those that are looked at.</param>
    /// <param name="most">Of each indicator.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ILookup<int, Observation>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Observation> visible,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Indicators.Where(i => i.State == IndicatorState.Live)
            .SelectMany(i =>
                visible
                    .Where(o => o.IndicatorId == i.Id)
                    .OrderByDescending(o => o.PeriodEnd)
                    .ThenByDescending(o => o.Id)
                    .Take(most)
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.OrderByDescending(o => o.PeriodEnd).ThenByDescending(o => o.Id).ToLookup(o => o.IndicatorId);
    }
}
