using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Indicators;

/// <summary>One period of an indicator as its page shows it.</summary>
public sealed record IndicatorHistoryRow(
    ReportingPeriod Period,
    decimal? Number,
    string Value,
    Target Target,
    string TargetText,
    bool IsProvisional,
    StoredAssessment Assessment
);

/// <summary>The published figures of one comparator area.</summary>
public sealed record IndicatorComparator(string Area, IReadOnlyList<(ReportingPeriod Period, decimal Value)> Values);

/// <summary>A change after which figures cannot be compared with earlier ones.</summary>
public sealed record IndicatorBreak(DateOnly From, SeriesChange Kind, string Reason);

/// <summary>Everything an indicator's page shows.</summary>
/// <param name="History">In order of period; the last row is the latest figure.</param>
/// <param name="Rule">By which the latest figure is judged; null when it is not judged at all.</param>
/// <param name="Commentary">Beside the latest figure.</param>
/// <param name="Paths">Every way from the top of the thread down to the indicator, the primary alignment's first.</param>
/// <param name="CorporatePriorities">The Corporate Plan's priorities it serves.</param>
public sealed record IndicatorDetail(
    string Code,
    string Name,
    string Definition,
    IndicatorKind Kind,
    Unit Unit,
    Polarity Polarity,
    Impact Impact,
    Frequency Frequency,
    Aggregation Aggregation,
    FractionTerms? Fraction,
    string WhatGoodIs,
    string Justification,
    string Source,
    string Licence,
    string Owner,
    string Service,
    string Directorate,
    string Portfolio,
    bool IsMadeUp,
    IReadOnlyList<IndicatorHistoryRow> History,
    ToleranceRule? Rule,
    string Commentary,
    IReadOnlyList<IndicatorComparator> Comparators,
    IReadOnlyList<IndicatorBreak> Breaks,
    IReadOnlyList<ThreadPath> Paths,
    IReadOnlyList<ElementLink> CorporatePriorities
)
{
    public IndicatorHistoryRow? Latest => History.Count == 0 ? null : History[^1];
}

/// <summary>What people read of indicators.</summary>
public sealed class IndicatorQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>All indicators with their latest figures, in order of code.</summary>
    public async Task<IReadOnlyList<IndicatorStanding>> ListAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await IndicatorStandings.LoadAsync(db, actor, cancellationToken);
    }

    /// <summary>One indicator by its code; null when there is none.</summary>
    public async Task<IndicatorDetail?> DetailAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var indicator = await db
            .Indicators.Include(i => i.Service.Directorate)
            .Include(i => i.Service.Portfolio)
            .FirstOrDefaultAsync(i => i.Code == code, cancellationToken);
        if (indicator is null)
        {
            return null;
        }

        var observations = await db
            .Observations.Where(FigureVisibility.For(actor))
            .Where(o => o.IndicatorId == indicator.Id)
            .ToListAsync(cancellationToken);
        var targets = await db
            .PeriodTargets.Where(t => t.IndicatorId == indicator.Id)
            .ToDictionaryAsync(t => t.Period, cancellationToken);
        var comparators = await db
            .ComparatorValues.Where(v => v.IndicatorId == indicator.Id)
            .Select(v => new
            {
                v.Area.Name,
                v.Period,
                v.Value,
            })
            .ToListAsync(cancellationToken);
        var breaks = await db
            .SeriesBreaks.Where(b => b.IndicatorId == indicator.Id)
            .OrderBy(b => b.From)
            .Select(b => new IndicatorBreak(b.From, b.Kind, b.Reason))
            .ToListAsync(cancellationToken);
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken);

        var history = observations
            .OrderBy(o => o.Period)
            .Select(o =>
                HistoryRow(o, targets.GetValueOrDefault(o.Period)?.Target ?? new Target.None(), indicator.Unit)
            )
            .ToList();
        var latest = observations.MaxBy(o => o.Period);
        return new IndicatorDetail(
            indicator.Code,
            indicator.Name,
            indicator.Definition,
            indicator.Kind,
            indicator.Unit,
            indicator.Polarity,
            indicator.Impact,
            indicator.Frequency,
            indicator.Aggregation,
            indicator.Fraction,
            indicator.WhatGoodIs,
            indicator.Justification,
            indicator.Source,
            indicator.Licence,
            indicator.Owner,
            indicator.Service.Name,
            indicator.Service.Directorate.Name,
            indicator.Service.Portfolio.Name,
            indicator.IsMadeUp,
            history,
            latest is null || indicator.Kind is IndicatorKind.Activity
                ? null
                : targets.GetValueOrDefault(latest.Period)?.Rule,
            latest?.Commentary ?? "",
            comparators
                .GroupBy(v => v.Name)
                .OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => new IndicatorComparator(
                    area.Key,
                    area.Select(v => (v.Period, v.Value)).OrderBy(v => v.Period).ToList()
                ))
                .ToList(),
            breaks,
            thread.PathsToIndicator(indicator.Id),
            thread.CorporatePrioritiesOf(indicator.Id)
        );
    }

    private static IndicatorHistoryRow HistoryRow(Observation observation, Target target, Unit unit) =>
        new(
            observation.Period,
            observation.Value,
            observation.Observed.Short(unit),
            target,
            target.Short(unit),
            observation.IsProvisional,
            observation.Assessment
        );
}
