using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Dashboards;

/// <summary>What a dashboard by place is put together from.</summary>
/// <param name="Elements">The ids of the elements whose milestones belong to it.</param>
internal sealed record DashboardPlace(
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

internal sealed record Leadership(Role Role, ScopeKind Scope, int ScopeId);

/// <summary>Dashboards by place, put together from what was read, of now, of an earlier day or of an edition.</summary>
internal sealed partial record DashboardReading
{
    /// <summary>How far ahead a milestone is soon due.</summary>
    private const int MonthsAhead = 3;

    public DashboardIndex Index(IReadOnlyList<DirectorateParts> directorates, IReadOnlyList<OwnDashboard> own)
    {
        var byDirectorate = Standings.ToLookup(s => s.DirectorateCode);
        return new DashboardIndex(
            DashboardRow.Of("", "", Standings),
            own,
            directorates
                .Select(d => new DashboardBranch(
                    DashboardRow.Of(d.Code, d.Name, byDirectorate[d.Code].ToList()),
                    ServiceRows(d.Services, byDirectorate[d.Code])
                ))
                .ToList(),
            Themes.Select(Row).ToList(),
            Partnerships.Select(Row).ToList()
        );
    }

    /// <summary>Null where there is no such directorate.</summary>
    public DashboardPlace? Directorate(IReadOnlyList<DirectorateParts> directorates, string code)
    {
        if (directorates.FirstOrDefault(d => d.Code == code) is not { } directorate)
        {
            return null;
        }

        var standings = Standings.Where(s => s.DirectorateCode == code).ToList();
        var services = directorate.Services.Select(s => s.Code).ToHashSet();
        var led = Thread
            .Elements.Where(e => e.DirectorateCode == code || services.Contains(e.ServiceCode))
            .Select(e => e.Id)
            .ToHashSet();
        return new DashboardPlace(directorate.Name, standings, ServiceRows(directorate.Services, standings), led)
        {
            Leads = new Leadership(Role.Director, ScopeKind.Directorate, directorate.Id),
            Answering = Thread.Elements.Where(e => e.DirectorateCode == code).Select(e => e.Id).ToList(),
        };
    }

    /// <summary>Null where there is no such service.</summary>
    public DashboardPlace? Service(IReadOnlyList<DirectorateParts> directorates, string code)
    {
        if (directorates.FirstOrDefault(d => d.Services.Any(s => s.Code == code)) is not { } directorate)
        {
            return null;
        }

        var service = directorate.Services.First(s => s.Code == code);
        var led = Thread.Elements.Where(e => e.ServiceCode == code).Select(e => e.Id).ToList();
        return new DashboardPlace(
            service.Name,
            Standings.Where(s => s.ServiceCode == code).ToList(),
            [],
            led.ToHashSet()
        )
        {
            Directorate = new PlaceChoice(directorate.Code, directorate.Name),
            Leads = new Leadership(Role.HeadOfService, ScopeKind.Service, service.Id),
            Answering = led,
        };
    }

    /// <summary>Null where no element at the level of the Corporate Plan has the code.</summary>
    public DashboardPlace? Theme(string code)
    {
        if (Thread.Elements.FirstOrDefault(e => e.Level.IsCorporatePlan && e.Code == code) is not { } element)
        {
            return null;
        }

        var standings = Under(element.Id);
        return new DashboardPlace(
            element.Title,
            standings,
            standings
                .GroupBy(s => (s.DirectorateCode, s.Directorate))
                .OrderBy(group => group.Key.Directorate, StringComparer.Ordinal)
                .Select(group => DashboardRow.Of(group.Key.DirectorateCode, group.Key.Directorate, group.ToList()))
                .ToList(),
            Thread.Graph.ElementsUnder(element.Id)
        )
        {
            Answering = [element.Id],
        };
    }

    /// <param name="code">Of a partner organisation or a partnership board that is there.</param>
    /// <param name="name">What it is called.</param>
    public DashboardPlace Partnership(string code, string name)
    {
        var standings = OfPartnership(code);
        var elements = Thread.ElementsOfBoard(code).Select(e => e.Id).ToList();
        return new DashboardPlace(
            name,
            standings,
            ServiceRows([], standings),
            elements.SelectMany(Thread.Graph.ElementsUnder).ToHashSet()
        )
        {
            Answering = elements,
        };
    }

    /// <summary>The dashboard of a place; who leads it, and its teams, are still to be said.</summary>
    /// <param name="milestones">All of the thread.</param>
    /// <param name="today">The day on which they press.</param>
    public PlaceDashboard Dashboard(
        DashboardKind kind,
        string code,
        DashboardPlace place,
        IEnumerable<MilestoneLine> milestones,
        DateOnly today
    ) =>
        new(
            kind,
            DashboardRow.Of(code, place.Name, place.Standings),
            place.Rows,
            LoadedThread.WorstFirst(place.Standings).ToList(),
            milestones
                .Where(m => place.Elements.Contains(m.ElementId) && IsPressing(m, today))
                .Select(m => new DueMilestone(m, Thread.LinkTo(m.ElementId)))
                .ToList()
        )
        {
            Directorate = place.Directorate,
            Elements = place.Answering.Select(Thread.LinkTo).ToList(),
        };

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
            .Select(s => DashboardRow.Of(s.Code, s.Name, byService[s.Code].ToList()))
            .ToList();
    }

    private static DashboardRow Row(StandingGroup group) => DashboardRow.Of(group.Code, group.Name, group.Standings);
}
