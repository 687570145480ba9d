using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Dashboards;

/// <summary>A dashboard of the council's own in a list.</summary>
/// <param name="Summary">How the indicators of all its parts stand, each counted once.</param>
/// <param name="RetiredOn">Null while it is in use.</param>
public sealed record OwnDashboard(
    DashboardRow Summary,
    string Purpose,
    bool IsForEverybody,
    IReadOnlyList<Role> Roles,
    DateOnly? RetiredOn
);

/// <summary>One part of a dashboard of the council's own.</summary>
/// <param name="Indicators">In the order of the dashboard.</param>
public sealed record OwnDashboardPart(
    DashboardPartKind Kind,
    DashboardRow Summary,
    IReadOnlyList<IndicatorStanding> Indicators
);

/// <summary>Everything that a dashboard of the council's own shows.</summary>
/// <param name="Dashboard">With the indicators of all parts, each counted once.</param>
/// <param name="Indicators">Those of all parts, each once, worst first.</param>
/// <param name="Year">The financial year whose sets it shows.</param>
public sealed record OwnDashboardDetail(
    OwnDashboard Dashboard,
    IReadOnlyList<OwnDashboardPart> Parts,
    IReadOnlyList<IndicatorStanding> Indicators,
    IReadOnlyList<IndicatorColumn> Columns,
    FinancialYear Year
)
{
    /// <param name="summary">The dashboard, of the indicators of all its parts.</param>
    internal static OwnDashboardDetail Of(
        IReadOnlyList<OwnDashboardPart> parts,
        IReadOnlyList<IndicatorColumn> columns,
        FinancialYear year,
        Func<IReadOnlyList<IndicatorStanding>, OwnDashboard> summary
    )
    {
        var all = LoadedThread.WorstFirst(parts.SelectMany(part => part.Indicators).DistinctBy(s => s.Id)).ToList();
        return new OwnDashboardDetail(summary(all), parts, all, columns, year);
    }
}

/// <summary>A dashboard to change.</summary>
public sealed record DashboardSetup(
    string Code,
    int Version,
    string Name,
    string Purpose,
    IReadOnlyList<DashboardPartChoice> Parts,
    IReadOnlyList<IndicatorColumn> Columns,
    DashboardOrder Order,
    bool IsForEverybody,
    IReadOnlyList<Role> Roles,
    DateOnly? RetiredOn
);

/// <summary>Something that can be a part of a dashboard.</summary>
/// <param name="Group">Of what kind it is, or of which level.</param>
public sealed record DashboardPartOffer(DashboardPartChoice Choice, string Group, string Name);

/// <summary>What people read of the council's own dashboards: their makers see all, others those that are shared with them.</summary>
public sealed partial class DashboardQueries
{
    /// <summary>One dashboard by its code: six statements now, more as at an earlier day. Null where there is none, or none for this reader.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The dashboard's.</param>
    /// <param name="on">The day as at which its indicators are read; what it is made of is that of now. Null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<OwnDashboardDetail?> OwnAsync(
        Actor actor,
        string code,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var dashboard = await DashboardLoading.FindAsync(db, code, cancellationToken);
        if (dashboard is null || !dashboard.IsReadBy(actor))
        {
            return null;
        }

        var reading = await DashboardReading.LoadAsync(db, actor, on, cancellationToken);
        var sets = await IndicatorQueries.SetsOfAsync(db, YearOf(on), on, cancellationToken);
        return OwnDashboardDetail.Of(
            PartsOf(dashboard, reading, sets),
            dashboard.Columns.Items,
            YearOf(on),
            all => Summary(dashboard, all)
        );
    }

    /// <summary>One dashboard to change: one statement. Null where there is none, or for those who do not make them.</summary>
    public async Task<DashboardSetup?> SetupAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await DashboardLoading.FindAsync(db, code, cancellationToken) is { } dashboard
            ? new DashboardSetup(
                dashboard.Code,
                dashboard.Version,
                dashboard.Name,
                dashboard.Purpose,
                dashboard.InOrder.Select(part => new DashboardPartChoice(part.Kind, part.Code)).ToList(),
                dashboard.Columns.Items,
                dashboard.Order,
                dashboard.IsForEverybody,
                dashboard.Roles.Items,
                dashboard.RetiredOn
            )
            : null;
    }

    /// <summary>What a dashboard can be made of: four statements. Nothing for those who do not make them.</summary>
    public async Task<IReadOnlyList<DashboardPartOffer>> OffersAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var elements = await db
            .PlanElements.Where(e => e.RetiredOn == null)
            .OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .Select(e => new
            {
                e.Code,
                e.Title,
                Level = e.Level.Name,
            })
            .ToListAsync(cancellationToken);
        var sets = await db
            .IndicatorSets.Where(s => s.RetiredOn == null)
            .OrderBy(s => s.Name)
            .Select(s => new { s.Code, s.Name })
            .ToListAsync(cancellationToken);
        var portfolios = await db
            .Portfolios.Where(p => p.RetiredOn == null)
            .OrderBy(p => p.Name)
            .Select(p => new { p.Code, p.Name })
            .ToListAsync(cancellationToken);
        var directorates = await db
            .Directorates.Where(d => d.RetiredOn == null)
            .OrderBy(d => d.Name)
            .Select(d => new { d.Code, d.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. sets.Select(s => Offer(DashboardPartKind.Set, s.Code, s.Name)),
            .. portfolios.Select(p => Offer(DashboardPartKind.Portfolio, p.Code, p.Name)),
            .. directorates.Select(d => Offer(DashboardPartKind.Directorate, d.Code, d.Name)),
            .. elements.Select(e => new DashboardPartOffer(
                new DashboardPartChoice(DashboardPartKind.Element, e.Code),
                e.Level,
                e.Title
            )),
        ];

        static DashboardPartOffer Offer(DashboardPartKind kind, string code, string name) =>
            new(new DashboardPartChoice(kind, code), kind.Words(), name);
    }

    /// <summary>Those that the actor reads, by name: one statement now, two as at an earlier day.</summary>
    private async Task<IReadOnlyList<OwnDashboard>> OwnOfAsync(
        PerformanceDbContext db,
        Actor actor,
        DashboardReading reading,
        DateOnly? on,
        CancellationToken cancellationToken
    )
    {
        var (dashboards, sets) = on is null
            ? await WithTheirSetsAsync(db, YearOf(on), cancellationToken)
            : (
                await DashboardLoading.Whole(db).AsTracking().ToListAsync(cancellationToken),
                await IndicatorQueries.SetsOfAsync(db, YearOf(on), on, cancellationToken)
            );
        return dashboards
            .Where(d => d.IsReadBy(actor))
            .OrderBy(d => d.RetiredOn is not null)
            .ThenBy(d => d.Name, StringComparer.Ordinal)
            .Select(d =>
                Summary(d, d.Parts.SelectMany(part => StandingsOf(part, reading, sets)).DistinctBy(s => s.Id).ToList())
            )
            .ToList();
    }

    /// <summary>All of them, and the sets in use that are parts of them, with what is in those in the year.</summary>
    private static async Task<(List<Dashboard> Dashboards, IReadOnlyList<SetFilter> Sets)> WithTheirSetsAsync(
        PerformanceDbContext db,
        FinancialYear year,
        CancellationToken cancellationToken
    )
    {
        var members = db.SetMemberships.Where(m => m.StartYear == year.StartYear && m.Set.RetiredOn == null);
        var rows = await DashboardLoading
            .Whole(db)
            .AsTracking()
            .Select(d => new
            {
                Dashboard = d,
                Members = d
                    .Parts.Join(
                        members,
                        part => part.SetId,
                        m => (int?)m.SetId,
                        (part, m) =>
                            new
                            {
                                m.Set.Code,
                                m.Set.Name,
                                Indicator = m.Indicator.Code,
                            }
                    )
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return (
            rows.ConvertAll(row => row.Dashboard),
            rows.SelectMany(row => row.Members)
                .GroupBy(m => (m.Code, m.Name))
                .Select(set => new SetFilter(set.Key.Code, set.Key.Name, set.Select(m => m.Indicator).ToHashSet()))
                .ToList()
        );
    }

    private FinancialYear YearOf(DateOnly? on) =>
        FinancialYear.Containing(on ?? London.DayOf(time.GetUtcNow().UtcDateTime));

    private static OwnDashboard Summary(Dashboard dashboard, IReadOnlyCollection<IndicatorStanding> standings) =>
        new(
            DashboardRow.Of(dashboard.Code, dashboard.Name, standings),
            dashboard.Purpose,
            dashboard.IsForEverybody,
            dashboard.Roles.Items,
            dashboard.RetiredOn
        );

    /// <summary>In the order of the dashboard.</summary>
    internal static IReadOnlyList<OwnDashboardPart> PartsOf(
        Dashboard dashboard,
        DashboardReading reading,
        IReadOnlyList<SetFilter> sets
    ) => dashboard.InOrder.Select(part => PartOf(part, reading, sets, dashboard.Order)).ToList();

    private static OwnDashboardPart PartOf(
        DashboardPart part,
        DashboardReading reading,
        IReadOnlyList<SetFilter> sets,
        DashboardOrder order
    )
    {
        var standings = StandingsOf(part, reading, sets);
        return new OwnDashboardPart(
            part.Kind,
            DashboardRow.Of(part.Code, NameOf(part, reading, sets), standings),
            InOrder(standings, order).ToList()
        );
    }

    /// <summary>What a part shows, in order of code; nothing where what it is about is not there.</summary>
    private static IReadOnlyList<IndicatorStanding> StandingsOf(
        DashboardPart part,
        DashboardReading reading,
        IReadOnlyList<SetFilter> sets
    ) =>
        part.Kind switch
        {
            DashboardPartKind.Element => reading.Under(part.ElementId!.Value),
            DashboardPartKind.Set => sets.FirstOrDefault(set => set.Code == part.Code) is { } set
                ? reading.Standings.Where(s => set.Indicators.Contains(s.Code)).ToList()
                : [],
            DashboardPartKind.Portfolio => reading.Standings.Where(s => s.Portfolio?.Code == part.Code).ToList(),
            DashboardPartKind.Directorate => reading.Standings.Where(s => s.DirectorateCode == part.Code).ToList(),
        };

    private static string NameOf(DashboardPart part, DashboardReading reading, IReadOnlyList<SetFilter> sets) =>
        part switch
        {
            { Element: { } element } => reading.Thread.Elements.FirstOrDefault(e => e.Id == element.Id)?.Title
                ?? element.Title,
            { Set: { } own } => sets.FirstOrDefault(set => set.Code == own.Code)?.Name ?? own.Name,
            { Portfolio: { } portfolio } => reading.Then?.NameOf(portfolio) ?? portfolio.Name,
            { Directorate: { } directorate } => reading.Then?.NameOf(directorate) ?? directorate.Name,
            _ => part.Name,
        };

    private static IEnumerable<IndicatorStanding> InOrder(
        IReadOnlyList<IndicatorStanding> standings,
        DashboardOrder order
    ) =>
        order switch
        {
            DashboardOrder.WorstFirst => LoadedThread.WorstFirst(standings),
            DashboardOrder.ByCode => standings,
            DashboardOrder.ByName => standings.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
            DashboardOrder.ByService => standings.OrderBy(s => s.Service, StringComparer.OrdinalIgnoreCase),
        };
}
