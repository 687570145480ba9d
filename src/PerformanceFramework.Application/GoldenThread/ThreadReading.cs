using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>What the codes of a plan stand for.</summary>
/// <param name="Elements">Titles, of retired elements too.</param>
/// <param name="Indicators">Names, of all indicators.</param>
public sealed record PlanNames(
    IReadOnlyDictionary<string, string> Elements,
    IReadOnlyDictionary<string, string> Indicators,
    IReadOnlyDictionary<string, string> Services,
    IReadOnlyDictionary<string, string> Directorates,
    IReadOnlyDictionary<string, string> Bodies
);

/// <summary>The thread as it stands, in codes: eight statements, whatever its size.</summary>
internal sealed record ThreadReading(ThreadNow Thread, PlanNames Names)
{
    public static async Task<ThreadReading> LoadAsync(PerformanceDbContext db, CancellationToken cancellationToken)
    {
        var structure = await ThreadStructure.LoadAsync(db, cancellationToken);
        var codes = await PlanCodes.LoadAsync(db, cancellationToken);
        // Drafts and what is retired have their places too.
        var links = await db
            .IndicatorAlignments.Where(a => a.Until == null && a.Element.RetiredOn == null)
            .Select(a => new IndicatorLink(a.IndicatorId, a.ElementId, a.IsPrimary))
            .ToListAsync(cancellationToken);
        var places = links.ToLookup(
            link => link.IndicatorId,
            link => new IndicatorPlace(structure[link.ElementId].Code, link.IsPrimary)
        );
        var thread = new ThreadNow(
            codes.EntriesOf(structure),
            codes
                .Indicators.Values.Select(i => new PlacedIndicator(
                    i.Code,
                    i.Name,
                    i.State is IndicatorState.Live,
                    places[i.Id].ToList()
                ))
                .ToList(),
            codes.Services.Values.Where(s => s.IsThere).Select(s => s.Code).ToHashSet(),
            codes.Directorates.Values.Where(d => d.IsThere).Select(d => d.Code).ToHashSet(),
            codes.Bodies.Where(b => b.IsThere).Select(b => b.Code).ToHashSet(),
            structure.Elements.Concat(structure.Retired).Select(e => e.Code).ToHashSet()
        );
        return new ThreadReading(thread, codes.Names(structure));
    }

    /// <summary>What is prepared against this thread.</summary>
    public RollForwardPlan Against(RollForward rollForward) =>
        new(
            rollForward.Plan.Code,
            rollForward.Lowest.Position,
            rollForward
                .Lines.OrderBy(line => line.Level.Position)
                .ThenBy(line => line.Id)
                .Select(line => line.Entry)
                .ToList(),
            rollForward.Homes.ToDictionary(home => home.Indicator.Code, home => home.ElementCode),
            Thread
        );
}

/// <summary>Of what an element refers to: its code and name.</summary>
internal sealed record NamedPlace(int Id, string Code, string Name, bool IsThere);

/// <summary>An indicator as plans name it.</summary>
internal sealed record NamedIndicator(
    int Id,
    string Code,
    string Name,
    IndicatorState State,
    Domain.Periods.Frequency Frequency,
    Unit Unit,
    bool IsMadeUp,
    bool IsExempt
);

/// <summary>What ids stand for, to read a thread in codes: four statements.</summary>
internal sealed record PlanCodes(
    IReadOnlyDictionary<int, NamedIndicator> Indicators,
    IReadOnlyDictionary<int, NamedPlace> Services,
    IReadOnlyDictionary<int, NamedPlace> Directorates,
    IReadOnlyList<NamedPlace> Bodies
)
{
    public NamedIndicator Indicator(string code) => Indicators.Values.First(i => i.Code == code);

    public static async Task<PlanCodes> LoadAsync(PerformanceDbContext db, CancellationToken cancellationToken)
    {
        var indicators = await db
            .Indicators.OrderBy(i => i.Code)
            .Select(i => new NamedIndicator(
                i.Id,
                i.Code,
                i.Name,
                i.State,
                i.Frequency,
                i.Unit,
                i.IsMadeUp,
                i.ExemptUnder != null
            ))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var services = await db
            .Services.OrderBy(s => s.Name)
            .Select(s => new NamedPlace(s.Id, s.Code, s.Name, s.RetiredOn == null))
            .ToListAsync(cancellationToken);
        var directorates = await db
            .Directorates.OrderBy(d => d.Name)
            .Select(d => new NamedPlace(d.Id, d.Code, d.Name, d.RetiredOn == null))
            .ToListAsync(cancellationToken);
        var bodies = await db
            .AccountableBodies.OrderBy(b => b.Name)
            .Select(b => new NamedPlace(b.Id, b.Code, b.Name, b.RetiredOn == null))
            .ToListAsync(cancellationToken);
        return new PlanCodes(
            indicators.ToDictionary(i => i.Id),
            services.ToDictionary(s => s.Id),
            directorates.ToDictionary(d => d.Id),
            bodies
        );
    }

    /// <summary>Every element that is part of a thread, from the top down.</summary>
    public IReadOnlyList<PlanEntry> EntriesOf(ThreadStructure structure) =>
        structure
            .Elements.Select(e => new PlanEntry(
                e.Code,
                e.Level.Name,
                e.Level.Position,
                new PlanTerms(
                    e.Title,
                    e.Description,
                    e.Owner,
                    e.ServiceId is { } service ? Services[service].Code : "",
                    e.DirectorateId is { } directorate ? Directorates[directorate].Code : "",
                    e.StartsOn,
                    e.EndsOn,
                    new CodeSet(structure.Graph.ParentsOf(e.Id).Select(parent => structure[parent].Code)),
                    new CodeSet(structure.Graph.IndicatorsOf(e.Id).Select(link => Indicators[link.IndicatorId].Code))
                )
                {
                    Body = e.Body?.Code ?? "",
                }
            ))
            .ToList();

    public PlanNames Names(ThreadStructure structure) =>
        Names(structure.Elements.Concat(structure.Retired).ToDictionary(e => e.Code, e => e.Title));

    /// <param name="elements">The titles of elements, by code.</param>
    public PlanNames Names(IReadOnlyDictionary<string, string> elements) =>
        new(
            elements,
            Indicators.Values.ToDictionary(i => i.Code, i => i.Name),
            Services.Values.ToDictionary(s => s.Code, s => s.Name),
            Directorates.Values.ToDictionary(d => d.Code, d => d.Name),
            Bodies.ToDictionary(b => b.Code, b => b.Name)
        );
}
