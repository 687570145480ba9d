using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Editions;

/// <summary>A set of indicators as an edition shows it.</summary>
/// <param name="Indicators">The codes of those that the edition holds, in their order.</param>
internal sealed record EditionSet(string Code, string Name, IReadOnlyList<string> Indicators);

/// <summary>A dashboard of the council's own as an edition shows it, without its figures.</summary>
internal sealed record EditionDashboard(
    string Code,
    string Name,
    string Purpose,
    bool IsForEverybody,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<IndicatorColumn> Columns,
    IReadOnlyList<EditionDashboardPart> Parts
);

/// <summary>A part of a dashboard as an edition shows it.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="Indicators">The codes of those that it showed, in the order in which it showed them.</param>
internal sealed record EditionDashboardPart(
    DashboardPartKind Kind,
    string Code,
    string Name,
    IReadOnlyList<string> Indicators
);

/// <summary>What an edition holds of what the golden thread needed somebody for. Its day is that of the thread.</summary>
/// <param name="Elements">How many there were.</param>
/// <param name="Indicators">How many were live.</param>
internal sealed record EditionHealth(int Elements, int Indicators, IReadOnlyList<ThreadHealthLine> Lines);

/// <summary>Reads what an edition holds of the council's own dashboards, of sets, and of the health of the thread.</summary>
internal static class EditionDashboards
{
    /// <summary>The sets by name: one statement.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="standings">The indicators that the edition holds; others are left out.</param>
    /// <param name="today">The day of publication, which says of which financial year they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<EditionSet>> SetsAsync(
        PerformanceDbContext db,
        IReadOnlyList<IndicatorStanding> standings,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var sets = await IndicatorQueries.SetsOfAsync(db, FinancialYear.Containing(today), on: null, cancellationToken);
        return sets.Select(set => new EditionSet(
                set.Code,
                set.Name,
                standings.Select(s => s.Code).Where(set.Indicators.Contains).ToList()
            ))
            .Where(set => set.Indicators.Count > 0)
            .ToList();
    }

    /// <summary>Those of the council's own dashboards that are shared with a role, by name: one statement.</summary>
    public static async Task<IReadOnlyList<EditionDashboard>> OwnAsync(
        PerformanceDbContext db,
        Role role,
        DashboardReading reading,
        IReadOnlyList<EditionSet> sets,
        CancellationToken cancellationToken
    )
    {
        var dashboards = await DashboardLoading.Whole(db).AsTracking().ToListAsync(cancellationToken);
        var filters = sets.Select(Filter).ToList();
        return dashboards
            .Where(d => d.IsFor(role))
            .OrderBy(d => d.Name, StringComparer.Ordinal)
            .Select(d => new EditionDashboard(
                d.Code,
                d.Name,
                d.Purpose,
                d.IsForEverybody,
                d.Roles.Items,
                d.Columns.Items,
                DashboardQueries
                    .PartsOf(d, reading, filters)
                    .Select(part => new EditionDashboardPart(
                        part.Kind,
                        part.Summary.Code,
                        part.Summary.Name,
                        part.Indicators.Select(s => s.Code).ToList()
                    ))
                    .ToList()
            ))
            .ToList();
    }

    /// <summary>What the thread needs somebody for: ten statements. Who can put it right is told as a post, without names.</summary>
    /// <param name="db">Where it is.</param>
    /// <param name="visible">The figures that the edition shows.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<EditionHealth> HealthAsync(
        PerformanceDbContext db,
        IQueryable<Observation> visible,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var health = await ThreadQueries.HealthOfAsync(db, visible, today, cancellationToken);
        return new EditionHealth(
            health.Elements,
            health.Indicators,
            health.Lines.Select(line => line with { Who = line.Post }).ToList()
        );
    }

    public static SetFilter Filter(EditionSet set) => new(set.Code, set.Name, set.Indicators.ToHashSet());
}
