using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Assessment;

/// <summary>Loads <see cref="IndicatorRecord"/>s: eight statements, or three for signals alone, however many indicators.</summary>
internal static class IndicatorRecords
{
    /// <summary>Tracked, so that what is reassessed is saved with the change that caused it.</summary>
    public static Task<IReadOnlyDictionary<int, IndicatorRecord>> LoadAsync(
        PerformanceDbContext db,
        IReadOnlyCollection<int> indicatorIds,
        CancellationToken cancellationToken
    ) => LoadAsync(db, db.Indicators.Where(i => indicatorIds.Contains(i.Id)), db.Observations, cancellationToken);

    /// <summary>
    /// What control charts are made of, for reading only: records without targets, rules and comparators, so that no figure can
    /// be judged by them. Three statements.
    /// </summary>
    /// <param name="chosen">The indicators.</param>
    /// <param name="visible">The observations that may be known of.</param>
    public static async Task<IReadOnlyDictionary<int, IndicatorRecord>> LoadForSignalsAsync(
        PerformanceDbContext db,
        IQueryable<Indicator> chosen,
        IQueryable<Observation> visible,
        CancellationToken cancellationToken
    )
    {
        var indicatorIds = chosen.Select(i => i.Id);
        // Breaks and decisions are few for an indicator, so one statement reads them with it.
        var indicators = await chosen
            .Include(i => i.Versions)
            .Select(i => new
            {
                Indicator = i,
                Breaks = db.SeriesBreaks.Where(b => b.IndicatorId == i.Id).ToList(),
                Rebases = db.RebaseDecisions.Where(r => r.IndicatorId == i.Id).ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var observations = (
            await visible.Where(o => indicatorIds.Contains(o.IndicatorId)).AsNoTracking().ToListAsync(cancellationToken)
        ).ToLookup(o => o.IndicatorId);
        var charts = new ChartBook(
            await db.DefaultCharts.Include(c => c.Set).AsNoTracking().ToListAsync(cancellationToken)
        );
        return indicators.ToDictionary(
            of => of.Indicator.Id,
            of => new IndicatorRecord
            {
                Indicator = of.Indicator,
                Observations = observations[of.Indicator.Id].ToList(),
                Breaks = of.Breaks,
                Rebases = of.Rebases,
                Charts = charts,
            }
        );
    }

    /// <summary>
    /// Puts figures into a record, in the place of those that are there already. What is new is also what later figures are
    /// compared with, so the whole series is assessed again.
    /// </summary>
    /// <param name="db">New observations are added to its changes.</param>
    public static IndicatorRecord Report(
        PerformanceDbContext db,
        IndicatorRecord record,
        IEnumerable<(ReportingPeriod Period, ReportedValue Value)> figures
    )
    {
        var observations = record.Observations.ToDictionary(o => o.Period);
        foreach (var (period, value) in figures)
        {
            if (observations.TryGetValue(period, out var existing))
            {
                existing.Report(value);
            }
            else
            {
                observations.Add(period, db.Observations.Add(new Observation(record.Indicator, period, value)).Entity);
            }
        }

        var updated = record.With(observations.Values);
        updated.Reassess();
        return updated;
    }

    /// <param name="chosen">The indicators.</param>
    /// <param name="visible">The observations that may be known of.</param>
    /// <param name="then">The organisation of the day as at which all of it is read, for reading only; null for now.</param>
    public static async Task<IReadOnlyDictionary<int, IndicatorRecord>> LoadAsync(
        PerformanceDbContext db,
        IQueryable<Indicator> chosen,
        IQueryable<Observation> visible,
        CancellationToken cancellationToken,
        OrganisationThen? then = null
    )
    {
        var day = then?.Day;
        var indicatorIds = chosen.Select(i => i.Id);
        var indicators = then is null
            ? await chosen.Include(i => i.Versions).ToListAsync(cancellationToken)
            : await IndicatorsThen.LoadAsync(db, chosen, then, withFormulas: false, cancellationToken);
        var observations = await visible
            .Where(o => indicatorIds.Contains(o.IndicatorId))
            .ToListAsync(cancellationToken);
        var chosenTargets = db.PeriodTargets.Where(t => indicatorIds.Contains(t.IndicatorId));
        var targets = day is { } targetsOn
            ? await IndicatorsThen.TargetsAsync(db, chosenTargets, targetsOn, cancellationToken)
            : await chosenTargets.ToListAsync(cancellationToken);
        var breaks = await (day is { } breaksOn ? db.SeriesBreaks.AsAt(breaksOn) : db.SeriesBreaks)
            .Where(b => indicatorIds.Contains(b.IndicatorId))
            .ToListAsync(cancellationToken);

        var rebases = await db
            .RebaseDecisions.Where(r => indicatorIds.Contains(r.IndicatorId) && (day == null || r.DecidedOn <= day))
            .ToListAsync(cancellationToken);
        var comparators = await db
            .ComparatorValues.Where(v => indicatorIds.Contains(v.IndicatorId) && v.Area.IsBenchmark)
            .Select(v => new BenchmarkFigure(v.IndicatorId, v.Area.Name, v.Period, v.Value))
            .ToListAsync(cancellationToken);
        var rules = new RuleBook(await db.DefaultRules.Include(r => r.Set).ToListAsync(cancellationToken));

        var charts = new ChartBook(await db.DefaultCharts.Include(c => c.Set).ToListAsync(cancellationToken));

        var observationsOf = observations.ToLookup(o => o.IndicatorId);
        var targetsOf = targets.ToLookup(t => t.IndicatorId);
        var breaksOf = breaks.ToLookup(b => b.IndicatorId);
        var rebasesOf = rebases.ToLookup(r => r.IndicatorId);
        var comparatorsOf = comparators.ToLookup(v => v.IndicatorId);
        return indicators.ToDictionary(
            i => i.Id,
            i => new IndicatorRecord
            {
                Indicator = i,
                Observations = observationsOf[i.Id].ToList(),
                Targets = targetsOf[i.Id].ToList(),
                Breaks = breaksOf[i.Id].ToList(),
                Rebases = rebasesOf[i.Id].ToList(),
                Benchmark = BenchmarkOf(comparatorsOf[i.Id].ToList()),
                Rules = rules,
                Charts = charts,
            }
        );
    }

    private static BenchmarkSeries? BenchmarkOf(List<BenchmarkFigure> figures) =>
        figures.Count == 0
            ? null
            : new BenchmarkSeries(figures[0].Area, figures.ToDictionary(f => f.Period, f => f.Value));

    private sealed record BenchmarkFigure(int IndicatorId, string Area, ReportingPeriod Period, decimal Value);
}
