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
public sealed record DashboardRow(string Code, string Name, StatusRollUp RollUp, int GettingWorse);

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
    /// <summary>How far ahead a milestone is soon due.</summary>
    private const int MonthsAhead = 3;

    /// <summary>Everything that has a dashboard: seven statements now, more as at an earlier day. Null when nothing may be seen.</summary>
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
        return await IndexOfAsync(db, reading, own, cancellationToken);
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
            DashboardKind.Directorate => await DirectorateAsync(db, reading, code, cancellationToken),
            DashboardKind.Service => await ServiceAsync(db, reading, code, cancellationToken),
            DashboardKind.Theme => Theme(reading, code),
            DashboardKind.Partnership => await PartnershipAsync(db, reading, code, cancellationToken),
        };
        if (place is null)
        {
            return null;
        }

        var today = on ?? London.DayOf(time.GetUtcNow().UtcDateTime);
        var milestones = on is { } day
            ? await MilestoneLines.LoadAsAtAsync(db, day, cancellationToken)
            : await MilestoneLines.LoadAsync(db, elementCode: null, today, cancellationToken);
        return new PlaceDashboard(
            kind,
            Row(code, place.Name, place.Standings),
            place.Rows,
            LoadedThread.WorstFirst(place.Standings).ToList(),
            milestones
                .Where(m => place.Elements.Contains(m.ElementId) && IsPressing(m, today))
                .Select(m => new DueMilestone(m, reading.Thread.LinkTo(m.ElementId)))
                .ToList()
        )
        {
            Directorate = place.Directorate,
            Leaders = place.Leads is { } leads ? await LeadersAsync(db, leads, today, cancellationToken) : [],
            Teams =
                kind is DashboardKind.Service
                    ? await TeamsAsync(db, reading.Then, place.Leads!.ScopeId, cancellationToken)
                    : [],
            Elements = place.Answering.Select(reading.Thread.LinkTo).ToList(),
        };
    }

    /// <summary>What a dashboard is put together from.</summary>
    /// <param name="Elements">The ids of the elements whose milestones belong to it.</param>
    private sealed record Place(
        string Name,
        IReadOnlyList<IndicatorStanding> Standings,
        IReadOnlyList<DashboardRow> Rows,
        IReadOnlySet<int> Elements
    )
    {
        public PlaceChoice? Directorate { get; init; }

        /// <summary>The role of those who lead it, and where they hold it; null where nobody does.</summary>
        public Leadership? Leads { get; init; }

        /// <summary>The ids of the elements that it leads, or that answer to it.</summary>
        public IReadOnlyList<int> Answering { get; init; } = [];
    }

    private sealed record Leadership(Role Role, ScopeKind Scope, int ScopeId);

    private static async Task<DashboardIndex> IndexOfAsync(
        PerformanceDbContext db,
        DashboardReading reading,
        IReadOnlyList<OwnDashboard> own,
        CancellationToken cancellationToken
    )
    {
        var directorates = await DirectoratesAsync(db, reading, cancellationToken);
        var byDirectorate = reading.Standings.ToLookup(s => s.DirectorateCode);
        return new DashboardIndex(
            Row("", "", reading.Standings),
            own,
            directorates
                .Select(d => new DashboardBranch(
                    Row(d.Code, d.Name, byDirectorate[d.Code].ToList()),
                    ServiceRows(d.Services, byDirectorate[d.Code])
                ))
                .ToList(),
            reading.Themes.Select(Row).ToList(),
            reading.Partnerships.Select(Row).ToList()
        );
    }

    private static async Task<Place?> DirectorateAsync(
        PerformanceDbContext db,
        DashboardReading reading,
        string code,
        CancellationToken cancellationToken
    )
    {
        var directorates = await DirectoratesAsync(db, reading, cancellationToken);
        if (directorates.FirstOrDefault(d => d.Code == code) is not { } directorate)
        {
            return null;
        }

        var standings = reading.Standings.Where(s => s.DirectorateCode == code).ToList();
        var services = directorate.Services.Select(s => s.Code).ToHashSet();
        var led = reading
            .Thread.Elements.Where(e => e.DirectorateCode == code || services.Contains(e.ServiceCode))
            .Select(e => e.Id)
            .ToHashSet();
        return new Place(directorate.Name, standings, ServiceRows(directorate.Services, standings), led)
        {
            Leads = new Leadership(Role.Director, ScopeKind.Directorate, directorate.Id),
            Answering = reading.Thread.Elements.Where(e => e.DirectorateCode == code).Select(e => e.Id).ToList(),
        };
    }

    private static async Task<Place?> ServiceAsync(
        PerformanceDbContext db,
        DashboardReading reading,
        string code,
        CancellationToken cancellationToken
    )
    {
        var directorates = await DirectoratesAsync(db, reading, cancellationToken);
        if (directorates.FirstOrDefault(d => d.Services.Any(s => s.Code == code)) is not { } directorate)
        {
            return null;
        }

        var service = directorate.Services.First(s => s.Code == code);
        var led = reading.Thread.Elements.Where(e => e.ServiceCode == code).Select(e => e.Id).ToList();
        return new Place(
            service.Name,
            reading.Standings.Where(s => s.ServiceCode == code).ToList(),
            [],
            led.ToHashSet()
        )
        {
            Directorate = new PlaceChoice(directorate.Code, directorate.Name),
            Leads = new Leadership(Role.HeadOfService, ScopeKind.Service, service.Id),
            Answering = led,
        };
    }

    private static Place? Theme(DashboardReading reading, string code)
    {
        if (reading.Thread.Elements.FirstOrDefault(e => e.Level.IsCorporatePlan && e.Code == code) is not { } element)
        {
            return null;
        }

        var standings = reading.Under(element.Id);
        return new Place(
            element.Title,
            standings,
            standings
                .GroupBy(s => (s.DirectorateCode, s.Directorate))
                .OrderBy(group => group.Key.Directorate, StringComparer.Ordinal)
                .Select(group => Row(group.Key.DirectorateCode, group.Key.Directorate, group.ToList()))
                .ToList(),
            reading.Thread.Graph.ElementsUnder(element.Id)
        )
        {
            Answering = [element.Id],
        };
    }

    private static async Task<Place?> PartnershipAsync(
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
        if (name is null)
        {
            return null;
        }

        var standings = reading.OfPartnership(code);
        var elements = reading.ElementsOfPartnership(code).Select(e => e.Id).ToList();
        return new Place(
            name,
            standings,
            ServiceRows([], standings),
            elements.SelectMany(reading.Thread.Graph.ElementsUnder).ToHashSet()
        )
        {
            Answering = elements,
        };
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

    private static bool IsPressing(MilestoneLine milestone, DateOnly today) =>
        milestone.Standing is MilestoneStanding.Overdue or MilestoneStanding.AtRisk or MilestoneStanding.Slipped
        || (milestone.Standing is MilestoneStanding.OnCourse && milestone.Point.Due <= today.AddMonths(MonthsAhead));

    /// <summary>Services in the order of their names: those given, and whichever else has indicators.</summary>
    private static List<DashboardRow> ServiceRows(
        IEnumerable<ServicePart> services,
        IEnumerable<IndicatorStanding> standings
    )
    {
        var byService = standings.ToLookup(s => s.ServiceCode);
        return services
            .Select(s => (s.Code, s.Name))
            .Concat(byService.Select(group => (Code: group.Key, Name: group.First().Service)))
            .DistinctBy(s => s.Code)
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => Row(s.Code, s.Name, byService[s.Code].ToList()))
            .ToList();
    }

    private static DashboardRow Row(StandingGroup group) => Row(group.Code, group.Name, group.Standings);

    private static DashboardRow Row(string code, string name, IReadOnlyCollection<IndicatorStanding> standings) =>
        new(code, name, LoadedThread.RollUp(standings), standings.Count(s => s.Signals.IsGettingWorse));
}
