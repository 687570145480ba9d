using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.GoldenThread;

/// <summary>An element with the roll-up of everything under it.</summary>
public sealed record ElementSummary(ElementLink Link, string Owner, StatusRollUp RollUp)
{
    /// <summary>The milestones of the element and of everything below it, each once.</summary>
    public MilestoneRollUp Milestones { get; init; } = MilestoneRollUp.Empty;
}

/// <summary>The elements of one level.</summary>
public sealed record LevelSummary(string Name, IReadOnlyList<ElementSummary> Elements);

/// <summary>The whole council at a glance.</summary>
/// <param name="All">Every indicator of the thread, once.</param>
/// <param name="Levels">From the top of the thread; the single element at the top is left to <paramref name="All"/>.</param>
/// <param name="Exceptions">Red, those that worsened first.</param>
/// <param name="Successes">Green and improved.</param>
public sealed record CouncilOverview(
    StatusRollUp All,
    IReadOnlyList<LevelSummary> Levels,
    IReadOnlyList<IndicatorStanding> Exceptions,
    IReadOnlyList<IndicatorStanding> Successes
)
{
    /// <summary>Every indicator of the thread, once, in order of code.</summary>
    public IReadOnlyList<IndicatorStanding> Indicators { get; init; } = [];
}

/// <summary>A line of the thread written as nested lists.</summary>
/// <param name="Summary">The element.</param>
/// <param name="IsRepeat">It stands in full further up; here it is only named.</param>
public sealed record ThreadNode(
    ElementSummary Summary,
    bool IsRepeat,
    IReadOnlyList<ThreadNode> Children,
    IReadOnlyList<IndicatorStanding> Indicators
);

/// <summary>One element with everything around it.</summary>
/// <param name="Paths">Every way from the top of the thread to the element, itself last.</param>
/// <param name="Children">What serves it.</param>
/// <param name="Indicators">Those aligned to it or to anything below it, worst first.</param>
public sealed record ElementDetail(
    ElementSummary Summary,
    string Description,
    IReadOnlyList<ThreadPath> Paths,
    IReadOnlyList<ElementSummary> Children,
    IReadOnlyList<ElementIndicator> Indicators
)
{
    /// <summary>The accountable body; null for none.</summary>
    public PlaceChoice? Body { get; init; }

    /// <summary>The service whose plan it is; null for none.</summary>
    public PlaceChoice? Service { get; init; }

    /// <summary>The directorate that leads it, where no service does; null for none.</summary>
    public PlaceChoice? Directorate { get; init; }

    /// <summary>It is of the level that holds the Corporate Plan.</summary>
    public bool IsTheme { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>The day from which it is no longer part of the thread; null while it is.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>Its own milestones, by their dates.</summary>
    public IReadOnlyList<MilestoneLine> Milestones { get; init; } = [];

    /// <summary>What those who answer for it said, latest quarter first.</summary>
    public IReadOnlyList<CommentaryLine> Commentary { get; init; } = [];

    /// <summary>The reader may write such.</summary>
    public bool MayWriteCommentary { get; init; }

    /// <summary>What would serve it once its director agrees.</summary>
    public IReadOnlyList<ElementLink> ProposedChildren { get; init; } = [];

    /// <summary>What it would serve once its director agrees.</summary>
    public IReadOnlyList<ElementLink> ProposedParents { get; init; } = [];
}

/// <param name="Standing">The indicator with its latest figure.</param>
/// <param name="IsDirect">Aligned to this element itself, not to one below it.</param>
public sealed record ElementIndicator(IndicatorStanding Standing, bool IsDirect);

/// <summary>The commentary of an element as it is written.</summary>
/// <param name="Quarters">Those that it can be written for, latest first.</param>
public sealed record CommentaryToWrite(ElementLink Element, IReadOnlyList<QuarterCommentary> Quarters);

/// <summary>What is said for a quarter.</summary>
/// <param name="Version">Null where nothing is.</param>
/// <param name="WrittenOn">Null where nothing is.</param>
public sealed record QuarterCommentary(
    ReportingPeriod Period,
    int? Version,
    string Text,
    string WrittenBy,
    DateOnly? WrittenOn
);

/// <summary>A level as it is edited.</summary>
/// <param name="Elements">How many elements it has.</param>
public sealed record EditableLevel(int Id, int Version, string Name, bool IsCorporatePlan, int Elements);

/// <summary>What people read of the golden thread, and what they see while they change it. No answer takes more statements for a larger thread.</summary>
public sealed partial class ThreadQueries(IDbContextFactory<PerformanceDbContext> contexts, TimeProvider time)
{
    private DateOnly Today => London.DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>Null when nothing may be seen.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<CouncilOverview?> OverviewAsync(
        Actor actor,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    ) => (await LoadAsync(actor, withMilestones: false, on, cancellationToken))?.Overview();

    /// <summary>The thread from its tops down, each element in full where it is first met.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ThreadNode>> TreeAsync(
        Actor actor,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    ) => (await LoadAsync(actor, withMilestones: true, on, cancellationToken))?.Tree() ?? [];

    /// <summary>The thread as it is drawn, in four statements; null when nothing may be seen.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ThreadMap?> MapAsync(
        Actor actor,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    ) => (await LoadAsync(actor, withMilestones: false, on, cancellationToken))?.Map();

    /// <summary>One element by its code; null when there is none, or was none on the day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The element's.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ElementDetail?> ElementAsync(
        Actor actor,
        string code,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (await LoadAsync(actor, withMilestones: true, on, cancellationToken) is not { } thread)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var (commentary, mayWrite) = await CommentaryLines.OfElementAsync(db, actor, code, on, cancellationToken);
        return (thread with { Commentary = commentary }).Element(code) is { } element
            ? element with
            {
                MayWriteCommentary = mayWrite && on is null,
            }
            : null;
    }

    /// <summary>What an element's commentary is written over; null for those who may not write it, and where there is no such element.</summary>
    public async Task<CommentaryToWrite?> CommentaryToWriteAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.WriteElementCommentary))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var element = await db
            .PlanElements.Include(e => e.Level)
            .Include(e => e.Service)
            .AsNoTracking()
            .FirstOrDefaultAsync(e => e.Code == code && e.RetiredOn == null, cancellationToken);
        if (element is null || !element.IsWithin(actor.ReachOf(Permission.WriteElementCommentary)))
        {
            return null;
        }

        var quarters = ElementCommentary.QuartersOn(Today);
        var written = await db
            .ElementCommentaries.Where(c => c.ElementId == element.Id && quarters.Contains(c.Period))
            .AsNoTracking()
            .ToDictionaryAsync(c => c.Period, cancellationToken);
        return new CommentaryToWrite(
            Link(element),
            quarters
                .Select(quarter =>
                    written.GetValueOrDefault(quarter) is { } said
                        ? new QuarterCommentary(quarter, said.Version, said.Text, said.WrittenBy, said.WrittenOn)
                        : new QuarterCommentary(quarter, null, "", "", null)
                )
                .ToList()
        );
    }

    /// <summary>The levels from the top of the thread down, in one statement; nothing when they may not be edited.</summary>
    public async Task<IReadOnlyList<EditableLevel>> LevelsAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageThread))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .PlanLevels.OrderBy(l => l.Position)
            .Select(l => new EditableLevel(
                l.Id,
                l.Version,
                l.Name,
                l.IsCorporatePlan,
                db.PlanElements.Count(e => e.LevelId == l.Id)
            ))
            .ToListAsync(cancellationToken);
    }

    private async Task<LoadedThread?> LoadAsync(
        Actor actor,
        bool withMilestones,
        DateOnly? on,
        CancellationToken cancellationToken
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var then = await OrganisationThen.AsAtAsync(db, on, cancellationToken);
        var structure = await ThreadStructure.LoadAsync(db, then, cancellationToken);
        var standings = await IndicatorStandings.LoadAsync(db, actor, then, cancellationToken);
        var milestones = withMilestones ? await MilestoneLines.AllAsync(db, on, Today, cancellationToken) : [];
        return new LoadedThread(structure, standings.ToDictionary(s => s.Id), milestones, on ?? Today);
    }
}
