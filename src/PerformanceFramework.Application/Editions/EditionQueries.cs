using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Portfolios;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Editions;

/// <summary>An edition as lists and the head of its pages show it.</summary>
/// <param name="Visibility">Whether its audience sees it by now.</param>
/// <param name="ReleasedOn">From when the public sees it, if nothing else is held; null for other audiences.</param>
public sealed record EditionSummary(EditionHead Head, string Hash, EditionVisibility Visibility, DateOnly? ReleasedOn);

public enum EditionVisibility
{
    /// <summary>Its audience sees it.</summary>
    Visible = 1,

    /// <summary>Until the moment it is visible from, only those see it who publish.</summary>
    Embargoed,

    /// <summary>It is for the public, who does not see it before the end of a hold; whoever signs in does.</summary>
    Held,
}

/// <summary>Something said of an edition after it was published.</summary>
/// <param name="At">UTC.</param>
public sealed record EditionRemark(string Text, string By, DateTime At)
{
    public DateOnly On => London.DayOf(At);
}

/// <summary>An edition with what was said of it since, and all that it holds.</summary>
/// <param name="Remarks">The first first.</param>
/// <param name="MayPublish">The reader may add a note to it.</param>
public sealed record EditionView(EditionSummary Summary, IReadOnlyList<EditionRemark> Remarks, bool MayPublish)
{
    public EditionHead Head => Summary.Head;

    /// <summary>
    /// What is kept is not what was published: its hash is another one, or the list says of it what it does not say itself.
    /// Nothing of it is shown.
    /// </summary>
    public bool IsAltered => Content is null;

    /// <summary>What the council was called; empty where the edition was altered.</summary>
    public string Council => Content?.Council ?? "";

    /// <summary>All its indicators, in order of code.</summary>
    public IReadOnlyList<EditionIndicator> Indicators => Content?.Indicators ?? [];

    internal EditionContent? Content { get; init; }

    /// <summary>The whole council as the edition shows it; null where it was altered.</summary>
    public CouncilOverview? Overview() => Content?.LoadedThread().Overview();

    /// <summary>The thread as the edition shows it; nothing where it was altered.</summary>
    public IReadOnlyList<ThreadNode> Tree() => Content?.LoadedThread().Tree() ?? [];

    /// <summary>The thread as it is drawn of what the edition shows; null where it was altered.</summary>
    public ThreadMap? Map() => Content?.LoadedThread().Map();

    /// <summary>One element as the edition shows it; null when it is not in it.</summary>
    public ElementDetail? Element(string code) => Content?.LoadedThread().Element(code);

    /// <summary>The portfolios as the edition shows them, by name; none where it was altered.</summary>
    public IReadOnlyList<PortfolioSummary> Portfolios() => Pages?.Portfolios ?? [];

    /// <summary>One portfolio as the edition shows it; null when it is not in it.</summary>
    public PortfolioDetail? Portfolio(string code) => Pages?.Portfolio(code);

    /// <summary>Everything that has a dashboard in the edition; of the council's own, those that were shared with its audience. Null where it was altered.</summary>
    public DashboardIndex? Dashboards() => Pages?.Index;

    /// <summary>One dashboard as the edition shows it; null when it is not in it.</summary>
    public PlaceDashboard? Dashboard(DashboardKind kind, string code) => Pages?.Dashboard(kind, code);

    /// <summary>One of the council's own dashboards as the edition shows it; null when it is not in it.</summary>
    public OwnDashboardDetail? OwnDashboard(string code) => Pages?.Own(code);

    /// <summary>The few successes that the edition tells of a place, or of the whole council, the latest first.</summary>
    /// <param name="kind">What the dashboard is about; null for the whole council.</param>
    /// <param name="code">Of what it is about.</param>
    public IReadOnlyList<ToldSuccess> Successes(DashboardKind? kind = null, string code = "") =>
        (Content?.Successes ?? [])
            .Where(s => kind is null || s.Places.Contains(new SuccessPlace(kind.Value, code)))
            .Take(SuccessQueries.Few)
            .Select(s => new ToldSuccess(null, s.Story, s.IsExempt))
            .ToList();

    /// <summary>What the thread needed somebody for on the day of publication; null when it is not in it.</summary>
    public ThreadHealth? ThreadHealth() =>
        Content is { Health: { } health, Thread: var thread }
            ? new ThreadHealth(health.Elements, health.Indicators, FinancialYear.Containing(thread.Day), health.Lines)
            : null;

    /// <summary>The day for which the thread and its milestones are told; null where it was altered.</summary>
    public DateOnly? Day => Content?.Thread.Day;

    /// <summary>What its list of indicators can be narrowed down to.</summary>
    public IndicatorGroups Groups() => Pages?.Groups ?? IndicatorGroups.None;

    private EditionPages? Pages => Content is { } content ? new EditionPages(content) : null;

    /// <summary>One indicator as the edition shows it; null when it is not in it.</summary>
    public EditionIndicatorDetail? Indicator(string code) =>
        Indicators.FirstOrDefault(i => i.Standing.Code == code) is { } indicator
            ? new EditionIndicatorDetail(
                indicator,
                Content!.LoadedThread().Structure.PathsToIndicator(indicator.Standing.Id)
            )
            {
                Sets = Content.Sets.Where(set => set.Indicators.Contains(code)).Select(set => set.Name).ToList(),
            }
            : null;
}

/// <summary>An indicator in an edition, with its place in the thread.</summary>
public sealed record EditionIndicatorDetail(EditionIndicator Indicator, IReadOnlyList<ThreadPath> Paths)
{
    /// <summary>The names of the sets it belongs to, as they stand in a sentence; none for the public.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];
}

/// <summary>A hold on what the public sees.</summary>
/// <param name="IsOver">It has ended, and nothing of it changes any more.</param>
public sealed record HoldLine(
    int Id,
    int Version,
    DateOnly From,
    DateOnly Until,
    string Reason,
    string SetBy,
    bool IsOver
);

/// <summary>What somebody who publishes can choose from.</summary>
/// <param name="Periods">Quarters that are over, latest first.</param>
/// <param name="OpenRound">The quarter whose round is open; null when none is.</param>
/// <param name="Holds">Those that are in force or to come, and the last ones.</param>
public sealed record PublicationChoices(
    IReadOnlyList<ReportingPeriod> Periods,
    ReportingPeriod? OpenRound,
    IReadOnlyList<HoldLine> Holds
);

/// <summary>What people read of editions. Without a sign-in, somebody reads what is released to the public.</summary>
public sealed partial class EditionQueries(
    IDbContextFactory<PerformanceDbContext> contexts,
    TimeProvider time,
    IMemoryCache cache
)
{
    private const int QuartersOffered = 8;
    private const int HoldsShown = 6;

    // They never change, and a few are read by everybody: how long one stays at hand when nobody does.
    private static readonly TimeSpan AtHand = TimeSpan.FromMinutes(20);

    /// <summary>
    /// The editions that the actor may read now, latest first, in two statements. One that was altered is among them for those who
    /// view dashboards, and says so when it is opened; to the public it is not offered, in one statement more where nobody has
    /// looked at all of them lately.
    /// </summary>
    public async Task<IReadOnlyList<EditionSummary>> ListAsync(
        Actor actor,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var editions = await SummariesAsync(db, actor, db.Editions, cancellationToken);
        return actor.Has(Permission.ViewDashboards) ? editions : await GenuineAsync(db, editions, cancellationToken);
    }

    /// <summary>
    /// One edition by its address, in three statements, and one more where nobody has read it lately; null when there is none
    /// that the actor may read now.
    /// </summary>
    public async Task<EditionView?> ViewAsync(
        Actor actor,
        string address,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (await FindAsync(db, actor, address, cancellationToken) is not { } summary)
        {
            return null;
        }

        var remarks = await db
            .EditionNotes.Where(n => n.Edition.Address == address)
            .OrderBy(n => n.Id)
            .Select(n => new
            {
                n.Text,
                n.AddedBy,
                n.AddedAt,
            })
            .ToListAsync(cancellationToken);
        return new EditionView(
            summary,
            remarks.Select(n => new EditionRemark(n.Text, n.AddedBy, n.AddedAt)).ToList(),
            actor.ReachOf(Permission.PublishEditions).WholeCouncil
        )
        {
            Content = await ContentAsync(db, summary, cancellationToken),
        };
    }

    /// <summary>
    /// All editions that are released to the public, as the public reads them without what was said of them since: two statements,
    /// and one more where nobody has read all of them lately.
    /// </summary>
    public async Task<IReadOnlyList<EditionView>> ReleasedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        var released = await SummariesAsync(db, Actor.Nobody, db.Editions, cancellationToken);
        return (await ContentsAsync(db, released, cancellationToken))
            .Select(edition => new EditionView(edition.Summary, [], MayPublish: false) { Content = edition.Content })
            .ToList();
    }

    /// <summary>
    /// The edition of the latest period that is released to the public, as the public reads it, in two statements more than
    /// <see cref="ViewAsync"/>; null when there is none.
    /// </summary>
    public async Task<EditionView?> LatestPublicAsync(CancellationToken cancellationToken = default)
    {
        var released = await ListAsync(Actor.Nobody, cancellationToken);
        return LatestOf(released) is { } latest
            ? await ViewAsync(Actor.Nobody, latest.Head.Address, cancellationToken)
            : null;
    }

    /// <summary>The edition of the latest period, and of several the one that was published last; null where there are none.</summary>
    public static EditionSummary? LatestOf(IEnumerable<EditionSummary> editions) =>
        editions.MaxBy(edition => (edition.Head.Period.End, edition.Head.Number));

    /// <summary>What is asked when an edition is published, or the public's held back; null when the actor may do neither.</summary>
    public async Task<PublicationChoices?> ChoicesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.ReachOf(Permission.PublishEditions).WholeCouncil)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var today = Today;
        var open = await db
            .CollectionRounds.Where(r => r.State == RoundState.Open)
            .Select(r => (ReportingPeriod?)r.Period)
            .FirstOrDefaultAsync(cancellationToken);
        var holds = await db
            .PublicationHolds.OrderByDescending(h => h.Until)
            .ThenByDescending(h => h.Id)
            .Take(HoldsShown)
            .ToListAsync(cancellationToken);
        var quarter = ReportingPeriod.Containing(PeriodKind.Quarter, today);
        return new PublicationChoices(
            Enumerable.Range(1, QuartersOffered).Select(back => quarter.After(-back)).ToList(),
            open,
            holds
                .Select(h => new HoldLine(h.Id, h.Version, h.From, h.Until, h.Reason, h.SetBy, h.Until < today))
                .ToList()
        );
    }

    /// <summary>The hold that is in force today; null when none is.</summary>
    public async Task<HoldLine?> HoldInForceAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.OpenForNobodyAsync(cancellationToken);
        var today = Today;
        return await db
            .PublicationHolds.Where(h => h.From <= today && h.Until >= today)
            .OrderByDescending(h => h.Until)
            .Select(h => new HoldLine(h.Id, h.Version, h.From, h.Until, h.Reason, h.SetBy, false))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// The editions for members and the public that hold an indicator, the latest first: two statements, and one more with what
    /// they hold. None for those who do not publish.
    /// </summary>
    public async Task<IReadOnlyList<EditionSummary>> ShowingAsync(
        Actor actor,
        string code,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.ReachOf(Permission.PublishEditions).WholeCouncil)
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var chosen = db.Editions.Where(e => e.Audience != Audience.Clt);
        var summaries = await SummariesAsync(db, actor, chosen, cancellationToken);
        var kept = await chosen
            .Select(e => new
            {
                e.Address,
                e.Content,
                e.Hash,
            })
            .ToListAsync(cancellationToken);

        // One that was altered may hold it.
        var holding = kept.Where(e =>
                EditionContent.Unpack(e.Content, e.Hash)?.Indicators.Any(i => i.Standing.Code == code) is not false
            )
            .Select(e => e.Address)
            .ToHashSet();
        return summaries.Where(e => holding.Contains(e.Head.Address)).ToList();
    }

    private DateOnly Today => London.DayOf(time.GetUtcNow().UtcDateTime);

    private async Task<EditionSummary?> FindAsync(
        PerformanceDbContext db,
        Actor actor,
        string address,
        CancellationToken cancellationToken
    ) =>
        (await SummariesAsync(db, actor, db.Editions.Where(e => e.Address == address), cancellationToken))
            is [var found]
            ? found
            : null;

    private async Task<IReadOnlyList<EditionSummary>> SummariesAsync(
        PerformanceDbContext db,
        Actor actor,
        IQueryable<Edition> chosen,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var holds = (
            await db.PublicationHolds.Select(h => new { h.From, h.Until }).ToListAsync(cancellationToken)
        ).ConvertAll(h => (h.From, h.Until));
        var editions = await chosen
            .OrderByDescending(e => e.Number)
            .Select(e => new
            {
                Head = new EditionHead(
                    e.Number,
                    e.Address,
                    e.Period,
                    e.Audience,
                    e.PublishedAt,
                    e.PublishedBy,
                    e.VisibleFrom,
                    e.Note,
                    e.Previous
                ),
                e.Hash,
            })
            .ToListAsync(cancellationToken);
        return editions
            .Select(e =>
            {
                var isPublic = e.Head.Audience is Audience.Public;
                DateOnly? released = isPublic ? ReleaseRule.ReleasedOn(London.DayOf(e.Head.VisibleFrom), holds) : null;
                var visibility =
                    e.Head.VisibleFrom > now ? EditionVisibility.Embargoed
                    : released > London.DayOf(now) ? EditionVisibility.Held
                    : EditionVisibility.Visible;
                return new EditionSummary(e.Head, e.Hash, visibility, released);
            })
            .Where(e => MayRead(actor, e))
            .ToList();
    }

    private static bool MayRead(Actor actor, EditionSummary edition) =>
        actor.ReachOf(Permission.PublishEditions).WholeCouncil
        || edition.Visibility switch
        {
            EditionVisibility.Embargoed => false,
            EditionVisibility.Held => actor.Has(Permission.ViewDashboards),
            EditionVisibility.Visible => edition.Head.Audience is Audience.Public
                || actor.Has(edition.Head.Audience.Needs()),
        };

    /// <summary>What an edition holds; null where that is not what was published. Whoever calls has seen that it may be read.</summary>
    private async Task<EditionContent?> ContentAsync(
        PerformanceDbContext db,
        EditionSummary summary,
        CancellationToken cancellationToken
    )
    {
        if (AtHandOf(summary) is { } known)
        {
            return known;
        }

        var kept = await db
            .Editions.Where(e => e.Address == summary.Head.Address)
            .Select(e => e.Content)
            .SingleAsync(cancellationToken);
        return Keep(summary, kept);
    }

    /// <summary>
    /// Those that are what was published, by their hashes and by what they say of themselves; one statement at most, however many
    /// they are.
    /// </summary>
    private async Task<IReadOnlyList<EditionSummary>> GenuineAsync(
        PerformanceDbContext db,
        IReadOnlyList<EditionSummary> editions,
        CancellationToken cancellationToken
    )
    {
        var known = editions.Select(e => (Edition: e, Head: FoundByHash<EditionHead>(e))).ToList();
        var kept = await KeptAsync(db, known.Where(e => e.Head is null).Select(e => e.Edition), cancellationToken);
        return known
            .Where(e => e.Edition.Head == (e.Head ?? HeadIn(kept[e.Edition.Head.Address], e.Edition)))
            .Select(e => e.Edition)
            .ToList();

        EditionHead? HeadIn(byte[] content, EditionSummary edition) =>
            EditionContent.HeadOf(content, edition.Hash) is { } head ? KeepByHash(edition, head) : null;
    }

    /// <summary>As it is in the database, by address, in one statement at most.</summary>
    private static async Task<IReadOnlyDictionary<string, byte[]>> KeptAsync(
        PerformanceDbContext db,
        IEnumerable<EditionSummary> editions,
        CancellationToken cancellationToken
    )
    {
        var addresses = editions.Select(e => e.Head.Address).ToList();
        return addresses.Count == 0
            ? new Dictionary<string, byte[]>()
            : await db
                .Editions.Where(e => addresses.Contains(e.Address))
                .ToDictionaryAsync(e => e.Address, e => e.Content, cancellationToken);
    }

    private EditionContent? AtHandOf(EditionSummary summary) => Genuine(summary, FoundByHash<EditionContent>(summary));

    // What is put together of it for a page is put together anew for each reader: a graph remembers what it was asked.
    private EditionContent? Keep(EditionSummary summary, byte[] kept) =>
        EditionContent.Unpack(kept, summary.Hash) is { } content
            ? Genuine(summary, KeepByHash(summary, content))
            : null;

    // Whom it is for and from when stands beside the content too, where its hash does not see a change.
    private static EditionContent? Genuine(EditionSummary summary, EditionContent? content) =>
        content?.Head == summary.Head ? content : null;

    // By its hash, so that a row which was tampered with is never taken for the edition that is at hand.
    private T? FoundByHash<T>(EditionSummary summary)
        where T : class => cache.TryGetValue((typeof(T), summary.Hash), out T? known) ? known : null;

    private T KeepByHash<T>(EditionSummary summary, T what)
        where T : class =>
        cache.Set((typeof(T), summary.Hash), what, new MemoryCacheEntryOptions { SlidingExpiration = AtHand });
}
