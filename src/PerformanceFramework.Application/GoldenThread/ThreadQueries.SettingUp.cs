using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>A plan level to choose.</summary>
public sealed record LevelChoice(int Id, string Name, int Position);

/// <summary>A service, directorate or accountable body to choose.</summary>
public sealed record PlaceChoice(string Code, string Name);

/// <summary>An element to choose, with its level.</summary>
public sealed record ElementChoice(string Code, string Title, string Level, int Position);

/// <summary>What an element says now, as the form shows it.</summary>
/// <param name="HoldsFrom">The day of its latest change; null where there was none.</param>
/// <param name="Past">What it was before, latest first.</param>
public sealed record ElementToEdit(
    string Code,
    int Version,
    string Title,
    string Description,
    string Owner,
    int LevelId,
    string ServiceCode,
    string DirectorateCode,
    string BodyCode,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    DateOnly? HoldsFrom,
    DateOnly? RetiredOn,
    IReadOnlyList<PastElement> Past
);

/// <summary>What an element was until a day.</summary>
/// <param name="Body">The accountable body; null for none.</param>
public sealed record PastElement(
    DateOnly? From,
    DateOnly Until,
    string Title,
    string Owner,
    string Level,
    string? Body,
    string Reason,
    string ChangedBy,
    DateOnly ChangedOn
);

/// <summary>What can be chosen when an element is set up or changed.</summary>
/// <param name="Element">What it is now; null for a new one.</param>
/// <param name="Elements">Everything in the thread that may be served, from the top down.</param>
/// <param name="Codes">Every code that is taken.</param>
public sealed record ElementChoices(
    ElementToEdit? Element,
    IReadOnlyList<LevelChoice> Levels,
    IReadOnlyList<PlaceChoice> Services,
    IReadOnlyList<PlaceChoice> Directorates,
    IReadOnlyList<PlaceChoice> Bodies,
    IReadOnlyList<ElementChoice> Elements,
    IReadOnlyList<string> Codes
);

/// <summary>One alignment of an element.</summary>
/// <param name="Other">The element at its other end.</param>
/// <param name="From">Its first day; null since the thread was set up.</param>
/// <param name="Until">The first day on which it no longer held; null while it does.</param>
public sealed record AlignmentLine(
    int Id,
    int Version,
    ElementLink Other,
    ContributionState State,
    DateOnly? From,
    DateOnly? Until,
    string Reason
);

/// <summary>What an element serves and what serves it, now and before.</summary>
/// <param name="MayServe">What it could serve besides.</param>
/// <param name="MayBeServedBy">What could serve it besides.</param>
public sealed record ElementAlignments(
    ElementLink Element,
    IReadOnlyList<AlignmentLine> Serves,
    IReadOnlyList<AlignmentLine> ServedBy,
    IReadOnlyList<AlignmentLine> EndedServes,
    IReadOnlyList<AlignmentLine> EndedServedBy,
    IReadOnlyList<ElementChoice> MayServe,
    IReadOnlyList<ElementChoice> MayBeServedBy
);

/// <summary>A line of the thread as it is arranged.</summary>
/// <param name="Parent">The code of the element under which it stands here; empty at the top.</param>
/// <param name="IsRepeat">It stands in full further up.</param>
public sealed record ArrangedElement(
    ElementChoice Element,
    string Parent,
    bool IsRepeat,
    IReadOnlyList<ArrangedElement> Children
);

/// <summary>The thread as nested lists, to move elements in.</summary>
/// <param name="Retired">Elements that are no longer part of it.</param>
public sealed record Arrangement(IReadOnlyList<ArrangedElement> Tops, IReadOnlyList<ElementLink> Retired)
{
    /// <summary>Every element once, from the top down.</summary>
    public IReadOnlyList<ElementChoice> Elements =>
        Tops.SelectMany(Flat).Select(e => e.Element).DistinctBy(e => e.Code).OrderBy(e => e.Position).ToList();

    private static IEnumerable<ArrangedElement> Flat(ArrangedElement element) =>
        element.Children.SelectMany(Flat).Prepend(element);
}

public sealed partial class ThreadQueries
{
    /// <summary>What can be chosen for an element; null for those who may not change the thread, or when the code is none.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The element that is changed; null for a new one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ElementChoices?> ChoicesAsync(
        Actor actor,
        string? code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageThread))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var elements = await db
            .PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .Include(e => e.Directorate)
            .Include(e => e.AccountableBody)
            .OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        var element = elements.Find(e => e.Code == code);
        if (code is not null && element is null)
        {
            return null;
        }

        var past = element is null ? [] : await PastAsync(db, element.Id, cancellationToken);
        return new ElementChoices(
            element is null ? null : ToEdit(element, past),
            await db
                .PlanLevels.OrderBy(l => l.Position)
                .Select(l => new LevelChoice(l.Id, l.Name, l.Position))
                .ToListAsync(cancellationToken),
            await db
                .Services.Where(s => s.RetiredOn == null)
                .OrderBy(s => s.Name)
                .Select(s => new PlaceChoice(s.Code, s.Name))
                .ToListAsync(cancellationToken),
            await db
                .Directorates.Where(d => d.RetiredOn == null)
                .OrderBy(d => d.Name)
                .Select(d => new PlaceChoice(d.Code, d.Name))
                .ToListAsync(cancellationToken),
            await db
                .AccountableBodies.Where(b => b.RetiredOn == null)
                .OrderBy(b => b.Name)
                .Select(b => new PlaceChoice(b.Code, b.Name))
                .ToListAsync(cancellationToken),
            elements.Where(e => e.RetiredOn is null && e != element).Select(Choice).ToList(),
            elements.Select(e => e.Code).ToList()
        );
    }

    /// <summary>What an element serves and what serves it; null for those who may not change the thread, or when the code is none.</summary>
    public async Task<ElementAlignments?> AlignmentsAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageThread))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var elements = await db
            .PlanElements.Include(e => e.Level)
            .OrderBy(e => e.Level.Position)
            .ThenBy(e => e.Id)
            .AsNoTrackingWithIdentityResolution()
            .ToListAsync(cancellationToken);
        if (elements.Find(e => e.Code == code) is not { } element)
        {
            return null;
        }

        var alignments = await db.ElementAlignments.AsNoTracking().ToListAsync(cancellationToken);
        var byId = elements.ToDictionary(e => e.Id);
        var upward = alignments.Where(a => a.ChildId == element.Id).ToList();
        var downward = alignments.Where(a => a.ParentId == element.Id).ToList();
        var open = alignments.Where(a => a.Until is null).Select(a => new ThreadLink(a.ParentId, a.ChildId));
        var graph = new ThreadGraph(open, []);
        var others = elements.Where(e => e != element && e.RetiredOn is null).ToList();
        return new ElementAlignments(
            Link(element),
            Lines(upward, a => a.ParentId, ended: false),
            Lines(downward, a => a.ChildId, ended: false),
            Lines(upward, a => a.ParentId, ended: true),
            Lines(downward, a => a.ChildId, ended: true),
            others.Where(e => MayServe(e, element)).Select(Choice).ToList(),
            others.Where(e => MayServe(element, e)).Select(Choice).ToList()
        );

        IReadOnlyList<AlignmentLine> Lines(
            IEnumerable<ElementAlignment> among,
            Func<ElementAlignment, int> other,
            bool ended
        ) =>
            among
                .Where(a => a.Until is not null == ended)
                .OrderBy(a => a.Until)
                .ThenBy(a => byId[other(a)].Level.Position)
                .ThenBy(a => a.Id)
                .Select(a => new AlignmentLine(
                    a.Id,
                    a.Version,
                    Link(byId[other(a)]),
                    a.State,
                    a.From,
                    a.Until,
                    a.DecisionReason ?? a.Reason
                ))
                .ToList();

        bool MayServe(PlanElement parent, PlanElement child) =>
            parent.Level.Position <= child.Level.Position
            && !graph.ChildrenOf(parent.Id).Contains(child.Id)
            && graph.CycleClosedBy(new ThreadLink(parent.Id, child.Id)) is null;
    }

    /// <summary>The thread to move elements in; null for those who may not change it.</summary>
    public async Task<Arrangement?> ArrangementAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageThread))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var structure = await ThreadStructure.LoadAsync(db, cancellationToken);
        var seen = new HashSet<int>();
        return new Arrangement(
            structure
                .Elements.Where(e => !structure.Graph.ParentsOf(e.Id).Any())
                .Select(e => Arranged(e.Id, ""))
                .ToList(),
            structure.Retired.Select(element => element.Link).ToList()
        );

        ArrangedElement Arranged(int id, string parent)
        {
            var element = structure[id];
            var isRepeat = !seen.Add(id);
            return new ArrangedElement(
                new ElementChoice(element.Code, element.Title, element.Level.Name, element.Level.Position),
                parent,
                isRepeat,
                isRepeat ? [] : structure.Graph.ChildrenOf(id).Select(child => Arranged(child, element.Code)).ToList()
            );
        }
    }

    private static async Task<List<PastElement>> PastAsync(
        PerformanceDbContext db,
        int elementId,
        CancellationToken cancellationToken
    ) =>
        await db
            .ElementVersions.Where(v => v.ElementId == elementId)
            .OrderByDescending(v => v.Until)
            .Select(v => new PastElement(
                v.From,
                v.Until,
                v.Title,
                v.Owner,
                v.Level.Name,
                v.AccountableBody!.Name,
                v.Reason,
                v.ChangedBy,
                v.ChangedOn
            ))
            .ToListAsync(cancellationToken);

    private static ElementToEdit ToEdit(PlanElement element, IReadOnlyList<PastElement> past) =>
        new(
            element.Code,
            element.Version,
            element.Title,
            element.Description,
            element.Owner,
            element.LevelId,
            element.Service?.Code ?? "",
            element.Directorate?.Code ?? "",
            element.AccountableBody?.Code ?? "",
            element.StartsOn,
            element.EndsOn,
            element.HoldsFrom,
            element.RetiredOn,
            past
        );

    private static ElementLink Link(PlanElement element) => new(element.Code, element.Title, element.Level.Name);

    private static ElementChoice Choice(PlanElement element) =>
        new(element.Code, element.Title, element.Level.Name, element.Level.Position);
}
