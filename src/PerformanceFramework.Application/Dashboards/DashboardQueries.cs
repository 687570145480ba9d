using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.Dashboards;

/// <summary>What a dashboard by place is about.</summary>
public enum DashboardKind
{
    Directorate = 1,
    Service,

    /// <summary>An element at the level that holds the Corporate Plan, seen across directorates.</summary>
    Theme,

    /// <summary>A partner organisation, or a partnership board.</summary>
    Partnership,
}

/// <summary>Something with a dashboard, and how its indicators stand.</summary>
/// <param name="GettingWorse">How many get worse by more than normal variation.</param>
public sealed record DashboardRow(string Code, string Name, StatusRollUp RollUp, int GettingWorse)
{
    internal static DashboardRow Of(string code, string name, IReadOnlyCollection<IndicatorStanding> standings) =>
        new(code, name, LoadedThread.RollUp(standings), standings.Count(s => s.IsGettingWorse));
}

/// <summary>A directorate with its services.</summary>
public sealed record DashboardBranch(DashboardRow Directorate, IReadOnlyList<DashboardRow> Services);

/// <summary>Everything that has a dashboard.</summary>
/// <param name="Own">The council's own, as far as they are shared with the reader.</param>
public sealed record DashboardIndex(
    DashboardRow Council,
    IReadOnlyList<OwnDashboard> Own,
    IReadOnlyList<DashboardBranch> Directorates,
    IReadOnlyList<DashboardRow> Themes,
    IReadOnlyList<DashboardRow> Partnerships
);

/// <summary>A milestone that is late, or soon due, with the element that promises it.</summary>
public sealed record DueMilestone(MilestoneLine Line, ElementLink Element);

/// <summary>Everything that the dashboard of a directorate, service, theme or partnership shows.</summary>
/// <param name="Rows">The services of a directorate, the directorates of a theme, the services of a partnership; together they have every indicator once. None for a service.</param>
/// <param name="Indicators">Worst first.</param>
/// <param name="Milestones">Overdue, at risk, slipped, or due within the next three months, by their dates.</param>
public sealed record PlaceDashboard(
    DashboardKind Kind,
    DashboardRow Summary,
    IReadOnlyList<DashboardRow> Rows,
    IReadOnlyList<IndicatorStanding> Indicators,
    IReadOnlyList<DueMilestone> Milestones
)
{
    /// <summary>The directorate of a service; null for anything else.</summary>
    public PlaceChoice? Directorate { get; init; }

    /// <summary>Who leads it: the heads of a service, the directors of a directorate.</summary>
    public IReadOnlyList<string> Leaders { get; init; } = [];

    /// <summary>The teams of a service.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The plans that it leads; of a partnership, the elements that answer to it.</summary>
    public IReadOnlyList<ElementLink> Elements { get; init; } = [];
}

/// <summary>What people read of dashboards. No answer takes more statements for more indicators.</summary>
public sealed partial class DashboardQueries(IDbContextFactory<PerformanceDbContext> contexts, TimeProvider time)
{
    /// <summary>Everything that has a dashboard: six statements now, more as at an earlier day. Null when nothing may be seen.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DashboardIndex?> IndexAsync(
        Actor actor,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var reading = await DashboardReading.LoadAsync(db, actor, on, cancellationToken);
        var own = await OwnOfAsync(db, actor, reading, on, cancellationToken);
        return reading.Index(await DirectoratesAsync(db, reading, cancellationToken), own);
    }

    /// <summary>One dashboard; null when there is nothing of that kind and code, or was nothing on the day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="code">Of the directorate, service, element, partner organisation or partnership board.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PlaceDashboard?> PlaceAsync(
        Actor actor,
        DashboardKind kind,
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
        var reading = await DashboardReading.LoadAsync(db, actor, on, cancellationToken);
        var place = kind switch
        {
            DashboardKind.Directorate => reading.Directorate(
                await DirectoratesAsync(db, reading, cancellationToken),
                code
            ),
            DashboardKind.Service => reading.Service(await DirectoratesAsync(db, reading, cancellationToken), code),
            DashboardKind.Theme => reading.Theme(code),
            DashboardKind.Partnership => await PartnershipAsync(db, reading, code, cancellationToken),
        };
        if (place is null)
        {
            return null;
        }

        var today = on ?? London.DayOf(time.GetUtcNow().UtcDateTime);
        var milestones = await MilestoneLines.AllAsync(db, on, today, cancellationToken);
        return reading.Dashboard(kind, code, place, milestones, today) with
        {
            Leaders = place.Leads is { } leads ? await LeadersAsync(db, leads, today, cancellationToken) : [],
            Teams =
                kind is DashboardKind.Service
                    ? await TeamsAsync(db, reading.Then, place.Leads!.ScopeId, cancellationToken)
                    : [],
        };
    }

    private static async Task<DashboardPlace?> PartnershipAsync(
        PerformanceDbContext db,
        DashboardReading reading,
        string code,
        CancellationToken cancellationToken
    )
    {
        // Tracked, because what they were is tied to them.
        var partner = await db
            .PartnerOrganisations.AsTracking()
            .FirstOrDefaultAsync(p => p.Code == code, cancellationToken);
        var board = await db
            .AccountableBodies.AsTracking()
            .FirstOrDefaultAsync(
                b => b.Code == code && b.BodyKind == AccountableBodyKind.PartnershipBoard,
                cancellationToken
            );
        var name = new PartOfOrganisation?[] { partner, board }
            .OfType<PartOfOrganisation>()
            .Select(part =>
                reading.Then is { } then ? then.StateOf(part)
                : part.RetiredOn is null ? part.State
                : null
            )
            .FirstOrDefault(state => state is not null)
            ?.Name;
        return name is null ? null : reading.Partnership(code, name);
    }

    private static async Task<IReadOnlyList<DirectorateParts>> DirectoratesAsync(
        PerformanceDbContext db,
        DashboardReading reading,
        CancellationToken cancellationToken
    ) => reading.Then?.Directorates() ?? await DirectorateParts.LoadAsync(db, cancellationToken);

    private static async Task<IReadOnlyList<string>> LeadersAsync(
        PerformanceDbContext db,
        Leadership leads,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        (await ServiceContents.HoldersAsync(db, leads.Scope, [leads.ScopeId], day, cancellationToken))
            .Where(holder => holder.Role == leads.Role && holder.Term.Includes(day))
            .Select(holder => holder.Name)
            .Distinct()
            .ToList();

    private static async Task<IReadOnlyList<string>> TeamsAsync(
        PerformanceDbContext db,
        OrganisationThen? then,
        int serviceId,
        CancellationToken cancellationToken
    )
    {
        var teams = await db.Teams.AsTracking().ToListAsync(cancellationToken);
        return teams
            .Where(t => then is not null || (t.RetiredOn is null && t.ServiceId == serviceId))
            .Select(t => then is null ? t.State : then.StateOf(t))
            .Where(state => state is not null && (then is null || state.Service?.Id == serviceId))
            .Select(state => state!.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
