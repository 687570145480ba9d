using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <summary>What has to hold before a default is adopted for a set, or for the whole council.</summary>
internal static class DefaultAdoption
{
    /// <summary>The set, null for the whole council, or why nothing can be adopted for it from a day.</summary>
    /// <param name="setCode">Empty for the whole council.</param>
    public static async Task<(IndicatorSet? Set, Outcome<T>? Refusal)> FindAsync<T>(
        PerformanceDbContext db,
        string setCode,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        IndicatorSet? set = null;
        if (setCode.Length > 0)
        {
            set = await db.IndicatorSets.FirstOrDefaultAsync(s => s.Code == setCode, cancellationToken);
            if (set is null)
            {
                return (null, new Outcome<T>.NotFound());
            }
        }

        return await LatestFigureAsync(db, set?.Id, cancellationToken) is { } latest && from <= latest.Period.Start
            ? (
                null,
                new Outcome<T>.Refused(
                    new Refusal(
                        "rule-would-repaint",
                        $"{latest.Code} has a figure for {latest.Period} already, and a rule never changes how a past figure was judged. Choose a date after {UkDate.Words(latest.Period.Start)}."
                    )
                )
            )
            : (set, null);
    }

    private static async Task<(string Code, ReportingPeriod Period)?> LatestFigureAsync(
        PerformanceDbContext db,
        int? setId,
        CancellationToken cancellationToken
    )
    {
        // Periods of several lengths, so the last to end is not always the last to begin: the few latest are compared here.
        var latest = await db
            .Observations.Where(o => setId == null || o.Indicator.SetId == setId)
            .GroupBy(o => o.IndicatorId)
            .Select(figures => new { Id = figures.Key, End = figures.Max(o => o.PeriodEnd) })
            .Join(
                db.Observations,
                last => new { last.Id, last.End },
                o => new { Id = o.IndicatorId, End = o.PeriodEnd },
                (_, o) => new { o.Indicator.Code, o.Period }
            )
            .ToListAsync(cancellationToken);
        return latest.Count == 0 ? null : latest.Select(row => (row.Code, row.Period)).MaxBy(row => row.Period.Start);
    }
}
