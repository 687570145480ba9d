using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An element by name, to link to.</summary>
public sealed record ElementLink(string Code, string Title, string Level);

/// <summary>One way down the thread.</summary>
/// <param name="Elements">From the top.</param>
/// <param name="IsPrimary">It ends in the indicator's primary alignment.</param>
public sealed record ThreadPath(IReadOnlyList<ElementLink> Elements, bool IsPrimary);

/// <summary>A level as an element of the thread shows it.</summary>
/// <param name="Position">The order from the top: a higher level has a smaller number.</param>
internal sealed record ThreadLevel(int Id, string Name, int Position, bool IsCorporatePlan);

/// <summary>An element as it stands in the thread, now or on an earlier day.</summary>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="ServiceId">The service whose plan it is; null for none.</param>
/// <param name="Service">What that service is called; empty for none.</param>
/// <param name="DirectorateId">The directorate that leads it, where no service does; null for none.</param>
/// <param name="Directorate">What that directorate is called; empty for none.</param>
/// <param name="RetiredOn">Since when it is not part of the thread; null while it is.</param>
internal sealed record ThreadElement(
    int Id,
    string Code,
    string Title,
    string Description,
    string Owner,
    ThreadLevel Level,
    int? ServiceId,
    string Service,
    int? DirectorateId,
    string Directorate,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    DateOnly? RetiredOn
)
{
    public ElementLink Link => new(Code, Title, Level.Name);

    /// <summary>The accountable body; null for none.</summary>
    public PlaceChoice? Body { get; init; }

    /// <summary>Null for none, and in editions that were published before it was kept.</summary>
    public AccountableBodyKind? BodyKind { get; init; }

    /// <summary>Empty for none, for one that is not there, and in editions that were published before it was kept.</summary>
    public string ServiceCode { get; init; } = "";

    /// <summary>Empty for none, for one that is not there, and in editions that were published before it was kept.</summary>
    public string DirectorateCode { get; init; } = "";
}

/// <summary>
/// The elements of the thread and how they hang together, now or as at an earlier day. Now takes three statements, an
/// earlier day three more and those of <see cref="OrganisationThen"/>, whatever the size of the thread.
/// </summary>
internal sealed class ThreadStructure
{
    private readonly Dictionary<int, ThreadElement> _elements;

    private ThreadStructure(
        IReadOnlyList<ThreadElement> elements,
        IReadOnlyList<ThreadLink> proposed,
        IReadOnlyList<ThreadLink> agreed,
        IReadOnlyList<IndicatorLink> indicators
    )
    {
        _elements = elements.Where(e => e.RetiredOn is null).ToDictionary(e => e.Id);
        Retired = elements.Where(e => e.RetiredOn is not null).ToList();
        Proposed = proposed.Where(IsPart).ToList();
        Graph = new ThreadGraph(agreed.Where(IsPart), indicators.Where(link => _elements.ContainsKey(link.ElementId)));
    }

    /// <summary>Those that are no longer part of the thread; the graph knows nothing of them.</summary>
    public IReadOnlyList<ThreadElement> Retired { get; }

    /// <summary>Contributions that wait for a director: nothing is counted through them.</summary>
    public IReadOnlyList<ThreadLink> Proposed { get; }

    public ThreadGraph Graph { get; }

    /// <summary>From the top of the thread down, by level; within one, in the order in which they were set up.</summary>
    public IEnumerable<ThreadElement> Elements => _elements.Values;

    public ThreadElement this[int id] => _elements[id];

    /// <summary>One that was kept.</summary>
    public static ThreadStructure Of(
        IReadOnlyList<ThreadElement> elements,
        IReadOnlyList<ThreadLink> agreed,
        IReadOnlyList<IndicatorLink> indicators
    ) => new(elements, [], agreed, indicators);

    /// <param name="db">Where it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="onlyIndicators">Those to place in the thread, live or not; null for all that are live.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    public static async Task<ThreadStructure> LoadAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken,
        IReadOnlyCollection<int>? onlyIndicators = null,
        DateOnly? on = null
    ) =>
        await LoadAsync(
            db,
            await OrganisationThen.AsAtAsync(db, on, cancellationToken),
            cancellationToken,
            onlyIndicators
        );

    /// <summary>As at the day of an organisation that is read already; null for now.</summary>
    public static Task<ThreadStructure> LoadAsync(
        PerformanceDbContext db,
        OrganisationThen? then,
        CancellationToken cancellationToken,
        IReadOnlyCollection<int>? onlyIndicators = null
    ) =>
        then is null
            ? LoadNowAsync(db, onlyIndicators, cancellationToken)
            : LoadThenAsync(db, then, onlyIndicators, cancellationToken);

    private static async Task<ThreadStructure> LoadThenAsync(
        PerformanceDbContext db,
        OrganisationThen then,
        IReadOnlyCollection<int>? onlyIndicators,
        CancellationToken cancellationToken
    )
    {
        var day = then.Day;
        var elements = await AllElementsAsync(db, cancellationToken);
        var versions = await db
            .ElementVersions.Include(v => v.AccountableBody)
            .Where(v => v.Until > day)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var levels = await LevelsAsync(db, day, cancellationToken);
        var links = await db.ElementAlignments.AsNoTracking().ToListAsync(cancellationToken);
        var absent = then.Absences.Where(a => a.Kind is AbsentKind.Indicator).Select(a => a.SubjectId).ToList();
        var indicatorLinks = await db
            .IndicatorAlignments.AsAt(day)
            .Where(a => (a.From == null || a.From <= day) && (a.Until == null || a.Until > day))
            .Where(
                Placed(
                    onlyIndicators,
                    a =>
                        (a.Indicator.State == IndicatorState.Live || a.Indicator.State == IndicatorState.Retired)
                        && (a.Indicator.LiveFrom == null || a.Indicator.LiveFrom <= day)
                        && (a.Indicator.RetiredOn == null || a.Indicator.RetiredOn > day)
                        && !absent.Contains(a.IndicatorId)
                )
            )
            .OrderBy(a => a.IndicatorId)
            .ThenBy(a => a.ElementId)
            .Select(a => new IndicatorLink(a.IndicatorId, a.ElementId, a.IsPrimary))
            .ToListAsync(cancellationToken);
        var versionOf = versions
            .Where(v => v.From is null || v.From <= day)
            .GroupBy(v => v.ElementId)
            .ToDictionary(group => group.Key, group => group.MinBy(v => v.Until)!);
        var states = links
            .OrderBy(a => a.ParentId)
            .ThenBy(a => a.ChildId)
            .ToLookup(a => a.StateOn(day), a => new ThreadLink(a.ParentId, a.ChildId));
        return new ThreadStructure(
            elements
                .Select(e => (Element: e, Presence: e.PresenceOn(day, then.Absences)))
                .Where(e => e.Presence.IsPart || e.Presence.RetiredOn is not null)
                .Select(e =>
                    Then(e.Element, versionOf.GetValueOrDefault(e.Element.Id), levels, then) with
                    {
                        RetiredOn = e.Presence.RetiredOn,
                    }
                )
                .OrderBy(e => e.Level.Position)
                .ThenBy(e => e.Id)
                .ToList(),
            states[ContributionState.Proposed].ToList(),
            states[ContributionState.Agreed].ToList(),
            indicatorLinks
        );
    }

    private static async Task<ThreadStructure> LoadNowAsync(
        PerformanceDbContext db,
        IReadOnlyCollection<int>? onlyIndicators,
        CancellationToken cancellationToken
    )
    {
        var elements = await AllElementsAsync(db, cancellationToken);
        var links = await db
            .ElementAlignments.Where(a => a.Until == null && a.Parent.RetiredOn == null && a.Child.RetiredOn == null)
            .OrderBy(a => a.ParentId)
            .ThenBy(a => a.ChildId)
            .Select(a => new { Link = new ThreadLink(a.ParentId, a.ChildId), a.State })
            .ToListAsync(cancellationToken);
        var indicatorLinks = await db
            .IndicatorAlignments.Where(a => a.Until == null && a.Element.RetiredOn == null)
            .Where(Placed(onlyIndicators, a => a.Indicator.State == IndicatorState.Live))
            .OrderBy(a => a.IndicatorId)
            .ThenBy(a => a.ElementId)
            .Select(a => new IndicatorLink(a.IndicatorId, a.ElementId, a.IsPrimary))
            .ToListAsync(cancellationToken);
        return new ThreadStructure(
            elements.Select(Now).ToList(),
            links.Where(l => l.State is ContributionState.Proposed).Select(l => l.Link).ToList(),
            links.Where(l => l.State is ContributionState.Agreed).Select(l => l.Link).ToList(),
            indicatorLinks
        );
    }

    private static Expression<Func<IndicatorAlignment, bool>> Placed(
        IReadOnlyCollection<int>? onlyIndicators,
        Expression<Func<IndicatorAlignment, bool>> all
    ) => onlyIndicators is null ? all : a => onlyIndicators.Contains(a.IndicatorId);

    private static Task<List<PlanElement>> AllElementsAsync(
        PerformanceDbContext db,
        CancellationToken cancellationToken
    ) =>
        db
            .PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .Include(e => e.Directorate)
            .Include(e => e.AccountableBody)
            .OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);

    /// <summary>Every level as it was on a day, by its id: in two statements.</summary>
    private static async Task<Dictionary<int, ThreadLevel>> LevelsAsync(
        PerformanceDbContext db,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var versions = await db
            .PlanLevelVersions.Where(v => v.Until > day && (v.From == null || v.From <= day))
            .ToDictionaryAsync(
                v => v.LevelId,
                v => new ThreadLevel(v.LevelId, v.Name, v.Position, v.IsCorporatePlan),
                cancellationToken
            );
        var levels = await db
            .PlanLevels.Select(l => new ThreadLevel(l.Id, l.Name, l.Position, l.IsCorporatePlan))
            .ToListAsync(cancellationToken);
        return levels.ToDictionary(l => l.Id, l => versions.GetValueOrDefault(l.Id, l));
    }

    private static ThreadElement Now(PlanElement element) =>
        new(
            element.Id,
            element.Code,
            element.Title,
            element.Description,
            element.Owner,
            new ThreadLevel(element.LevelId, element.Level.Name, element.Level.Position, element.Level.IsCorporatePlan),
            element.ServiceId,
            element.Service?.Name ?? "",
            element.DirectorateId,
            element.Directorate?.Name ?? "",
            element.StartsOn,
            element.EndsOn,
            element.RetiredOn
        )
        {
            Body = element.AccountableBody is { } body ? new PlaceChoice(body.Code, body.Name) : null,
            BodyKind = element.AccountableBody?.BodyKind,
            ServiceCode = element.Service is { RetiredOn: null } service ? service.Code : "",
            DirectorateCode = element.Directorate is { RetiredOn: null } directorate ? directorate.Code : "",
        };

    /// <param name="was">What it was on the day; null where it was what it is.</param>
    private static ThreadElement Then(
        PlanElement element,
        ElementVersion? was,
        Dictionary<int, ThreadLevel> levels,
        OrganisationThen then
    )
    {
        var (serviceId, directorateId) = was is null
            ? (element.ServiceId, element.DirectorateId)
            : (was.ServiceId, was.DirectorateId);
        var accountable = was is null ? element.AccountableBody : was.AccountableBody;
        return new ThreadElement(
            element.Id,
            element.Code,
            was?.Title ?? element.Title,
            was?.Description ?? element.Description,
            was?.Owner ?? element.Owner,
            levels[was?.LevelId ?? element.LevelId],
            serviceId,
            serviceId is { } service ? then.Service(service).Name : "",
            directorateId,
            directorateId is { } directorate ? then.Directorate(directorate) : "",
            was is null ? element.StartsOn : was.StartsOn,
            was is null ? element.EndsOn : was.EndsOn,
            null
        )
        {
            Body = accountable is null ? null : new PlaceChoice(accountable.Code, then.NameOf(accountable)),
            BodyKind = accountable is null ? null : then.KindOf(accountable),
            ServiceCode = then.ServiceCode(serviceId),
            DirectorateCode = then.DirectorateCode(directorateId),
        };
    }

    private bool IsPart(ThreadLink link) => _elements.ContainsKey(link.ParentId) && _elements.ContainsKey(link.ChildId);

    /// <summary>The partnership boards to which elements answer, each as often as elements do.</summary>
    public IEnumerable<PlaceChoice> Boards => Elements.Select(BoardOf).OfType<PlaceChoice>();

    /// <summary>The elements that answer to a partnership board.</summary>
    /// <param name="code">The board's.</param>
    public IReadOnlyList<ThreadElement> ElementsOfBoard(string code) =>
        Elements.Where(e => BoardOf(e)?.Code == code).ToList();

    /// <summary>The ids of the indicators under the elements that answer to a partnership board.</summary>
    /// <param name="code">The board's.</param>
    public IReadOnlySet<int> IndicatorsOfBoard(string code) =>
        ElementsOfBoard(code).SelectMany(e => Graph.IndicatorsUnder(e.Id)).ToHashSet();

    private static PlaceChoice? BoardOf(ThreadElement element) =>
        element.BodyKind is AccountableBodyKind.PartnershipBoard ? element.Body : null;

    public ElementLink LinkTo(int elementId) => _elements[elementId].Link;

    public IReadOnlyList<ThreadPath> PathsToIndicator(int indicatorId) =>
        Graph
            .ElementsOf(indicatorId)
            .OrderByDescending(link => link.IsPrimary)
            .SelectMany(link =>
                Graph
                    .PathsTo(link.ElementId)
                    .Select(path => new ThreadPath(path.Select(LinkTo).ToList(), link.IsPrimary))
            )
            .ToList();

    /// <summary>
    /// The Corporate Plan's priorities an indicator serves. One that shows an outcome as a whole serves those that work
    /// towards the outcome.
    /// </summary>
    public IReadOnlyList<ElementLink> CorporatePrioritiesOf(int indicatorId)
    {
        var aligned = Graph.ElementsOf(indicatorId).Select(link => link.ElementId).ToList();
        var above = aligned.SelectMany(Graph.PathsTo).SelectMany(path => path).Where(IsPriority).ToHashSet();
        return (above.Count > 0 ? above : aligned.SelectMany(Graph.ChildrenOf).Where(IsPriority).ToHashSet())
            .OrderBy(id => _elements[id].Code, StringComparer.Ordinal)
            .Select(LinkTo)
            .ToList();
    }

    private bool IsPriority(int elementId) => _elements[elementId].Level.IsCorporatePlan;
}
