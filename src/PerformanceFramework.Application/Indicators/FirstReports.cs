using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Indicators;

/// <summary>What restated figures were first reported as: the copies that the save kept of them.</summary>
internal static class FirstReports
{
    /// <summary>The id of a figure, of which a row may be a copy.</summary>
    public static int IdOf(Observation observation) => observation.CopyOf ?? observation.Id;

    /// <summary>By the id of the figure: one statement where any of them is restated, and none otherwise.</summary>
    /// <param name="observations">Those that are shown, all of one indicator.</param>
    /// <param name="on">The day as at which they are; null for now.</param>
    public static async Task<IReadOnlyDictionary<int, Observation>> LoadAsync(
        PerformanceDbContext db,
        int indicatorId,
        IReadOnlyCollection<Observation> observations,
        DateOnly? on,
        CancellationToken cancellationToken
    )
    {
        var restated = observations.Where(o => o.RestatedOn is not null).Select(IdOf).ToList();
        if (restated.Count == 0)
        {
            return new Dictionary<int, Observation>();
        }

        var copies = await db
            .Observations.IgnoreQueryFilters([PastRows.Present])
            .AsNoTracking()
            .Where(o => o.IndicatorId == indicatorId && o.CopyOf != null && restated.Contains(o.CopyOf.Value))
            .Where(o => o.RestatedOn == null && (on == null || o.KnownUntil <= on))
            .ToListAsync(cancellationToken);

        // Everything since is marked as restated, so the latest that is not is what was reported last before.
        return copies.GroupBy(IdOf).ToDictionary(ofFigure => ofFigure.Key, ofFigure => ofFigure.MaxBy(o => o.Id)!);
    }

    public static RestatedFigure Beside(Observation reported, Observation restated, Unit unit) =>
        new(
            restated.RestatedOn!.Value,
            reported.Observed.Short(unit) + (reported.IsProvisional ? " (provisional)" : ""),
            reported.Value,
            reported.Assessment.Status,
            reported.Assessment.Rule,
            restated.Observed.Short(unit) + (restated.IsProvisional ? " (provisional)" : ""),
            restated.Assessment.Status,
            restated.Assessment.Rule
        );
}
