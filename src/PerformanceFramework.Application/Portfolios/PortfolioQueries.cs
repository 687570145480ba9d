using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Organisation;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Portfolios;

namespace PerformanceFramework.Application.Portfolios;

/// <summary>A portfolio with how its indicators stand.</summary>
/// <param name="CabinetMember">Who holds it; empty while nobody does, null in an edition that was published before it was kept.</param>
/// <param name="GettingWorse">How many get worse by more than normal variation.</param>
public sealed record PortfolioSummary(
    string Code,
    string Name,
    string? CabinetMember,
    StatusRollUp RollUp,
    int GettingWorse
);

/// <summary>The published figure of another area.</summary>
/// <param name="IsBenchmark">The area is the one that everything is compared with, such as England.</param>
public sealed record MeasureComparator(string Area, bool IsBenchmark, ReportingPeriod Period, decimal Value);

/// <summary>One of the measures that a portfolio's page shows.</summary>
/// <param name="Finding">What its figures say: the reason it would have without a mark.</param>
/// <param name="Recent">Up to twelve figures that end with the latest, null where a period has none; empty where the latest is none.</param>
/// <param name="Comparators">Of each area for the period of the figure, or the latest before it: the benchmark first, then by name.</param>
public sealed record PortfolioMeasure(
    IndicatorStanding Standing,
    MeasureReason Reason,
    MeasureReason Finding,
    IReadOnlyList<decimal?> Recent,
    IReadOnlyList<MeasureComparator> Comparators
)
{
    public bool IsMarked => Reason is MeasureReason.Marked;

    /// <summary>
    /// The target that the figure of the year end is to meet, as it is shown; empty where there is none, null where there is no
    /// figure yet, and in an edition that was published before it was kept.
    /// </summary>
    public string? YearEndTarget { get; init; }

    /// <summary>A target of a year end as it is shown; empty where there is none.</summary>
    internal static string Shown(YearEndTarget yearEnd, Unit unit) =>
        yearEnd.IsUneven ? "differing by period"
        : yearEnd.Target is Target.None ? ""
        : yearEnd.Target.Short(unit);
}

/// <summary>What directors and the performance team wrote for a portfolio.</summary>
/// <param name="WrittenBy">Who wrote it as it is; empty in an edition for the public.</param>
public sealed record BriefView(BriefContent Content, string WrittenBy, DateOnly WrittenOn);

/// <summary>The brief of a portfolio, to be written.</summary>
/// <param name="Version">Null where there is none yet.</param>
/// <param name="Brief">Null where there is none yet.</param>
public sealed record BriefToWrite(string Code, string Name, int? Version, BriefView? Brief)
{
    public BriefContent Content => Brief?.Content ?? BriefContent.None;
}

/// <summary>Everything a portfolio's page shows.</summary>
/// <param name="Measures">Chosen by <see cref="MeasureChoice"/>.</param>
/// <param name="Others">The indicators that were not chosen.</param>
public sealed record PortfolioDetail(
    PortfolioSummary Summary,
    IReadOnlyList<PortfolioMeasure> Measures,
    StatusRollUp Others
)
{
    /// <summary>Null where nobody has written one, and as at an earlier day.</summary>
    public BriefView? Brief { get; init; }

    /// <summary>The questions to expect that the figures suggest; none where somebody has written some, and as at an earlier day.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>The questions to expect belong to it: to every page but those of editions for scrutiny and the public.</summary>
    public bool HasQuestions { get; init; } = true;

    /// <summary>The reader asks the director about its measures.</summary>
    public bool MayAsk { get; init; }

    /// <summary>The reader decides which measures are kept on the page.</summary>
    public bool MayMark { get; init; }

    public bool MayWriteBrief { get; init; }

    /// <summary>The questions to expect that measures suggest; none where somebody has written some.</summary>
    internal static IReadOnlyList<string> SuggestedBy(
        IEnumerable<(string Name, MeasureReason Finding)> measures,
        BriefView? brief
    ) => brief?.Content.Questions.Count > 0 ? [] : SuggestedQuestions.Of(measures);
}

/// <summary>What people read of portfolios. No answer takes more statements for more indicators.</summary>
public sealed class PortfolioQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>All portfolios by name: two statements now, more as at an earlier day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="on">The day as at which they are read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<PortfolioSummary>> ListAsync(
        Actor actor,
        DateOnly? on = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var then = await OrganisationThen.AsAtAsync(db, on, cancellationToken);
        var places = await PlacesAsync(db.Portfolios, then, cancellationToken);
        var standings = (await IndicatorStandings.LoadAsync(db, actor, then, cancellationToken)).ToLookup(s =>
            s.Portfolio!.Code
        );
        return places.Select(place => place.With(standings[place.Code]).Summary).ToList();
    }

    /// <summary>One portfolio by its code; null when there is none, or was none on the day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="code">The portfolio's.</param>
    /// <param name="on">The day as at which it is read; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PortfolioDetail?> DetailAsync(
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
        var then = await OrganisationThen.AsAtAsync(db, on, cancellationToken);
        if (await PlacesAsync(db.Portfolios.Where(p => p.Code == code), then, cancellationToken) is not [var place])
        {
            return null;
        }

        var standings = await IndicatorStandings.LoadAsync(db, actor, then, cancellationToken);
        var portfolio = place.With(standings.Where(s => s.Portfolio!.Code == code));
        var thread = await ThreadStructure.LoadAsync(db, then, cancellationToken);
        var marked = await MarkedAsync(db, place.Id, on, cancellationToken);
        var picked = portfolio.Pick(thread, s => marked.Contains(s.Id));
        var ids = picked.Select(measure => measure.Standing.Id).ToList();
        var indicators = await IndicatorsAsync(db, ids, then, cancellationToken);
        var figures = await FiguresAsync(db, actor, ids, indicators, then, cancellationToken);
        var yearEnds = await YearEndTargetsAsync(db, picked, indicators, then, cancellationToken);
        var comparators = (
            await db
                .ComparatorValues.Where(v => ids.Contains(v.IndicatorId))
                .Select(v => new
                {
                    v.IndicatorId,
                    Value = new MeasureComparator(v.Area.Name, v.Area.IsBenchmark, v.Period, v.Value),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(v => v.IndicatorId, v => v.Value);
        var detail = portfolio.Detail(
            picked,
            s => figures[s.Id],
            s => comparators[s.Id],
            s => yearEnds.GetValueOrDefault(s.Id)
        );
        return then is null ? await PresentAsync(db, actor, place, detail, cancellationToken) : detail;
    }

    /// <summary>Whether an indicator is kept on the page of its portfolio; null for those who do not decide that.</summary>
    /// <param name="code">The indicator's.</param>
    public async Task<bool?> MarkAsync(Actor actor, string code, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.MarkMeasures))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await db
            .Indicators.Where(i => i.Code == code && i.State == IndicatorState.Live)
            .Select(i => new
            {
                i.Service,
                IsMarked = db.MeasureMarks.Any(m =>
                    m.IndicatorId == i.Id && m.PortfolioId == i.Service.PortfolioId && m.EndedOn == null
                ),
            })
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && actor.ReachOf(Permission.MarkMeasures).Covers(found.Service)
            ? found.IsMarked
            : null;
    }

    /// <summary>The brief of a portfolio for those who keep it; null for others, and where there is no such portfolio.</summary>
    public async Task<BriefToWrite?> BriefAsync(Actor actor, string code, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var found = await db
            .Portfolios.Where(p => p.Code == code && p.RetiredOn == null)
            .Select(p => new { Portfolio = p, Brief = db.PortfolioBriefs.FirstOrDefault(b => b.PortfolioId == p.Id) })
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return
            found is { Portfolio: var portfolio, Brief: var brief }
            && await SaveBrief.MayWriteAsync(db, actor, portfolio.Id, cancellationToken)
            ? new BriefToWrite(portfolio.Code, portfolio.Name, brief?.Version, View(brief))
            : null;
    }

    /// <summary>The portfolios that the actor holds as a Cabinet member, by name; none are asked for of anybody else.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> OwnAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var ids = actor
            .Roles.Where(role => role is { Role: Role.CabinetMember, Kind: ScopeKind.Portfolio })
            .Select(role => role.ScopeId)
            .ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await db
            .Portfolios.Where(p => ids.Contains(p.Id) && p.RetiredOn == null)
            .OrderBy(p => p.Name)
            .Select(p => new PlaceChoice(p.Code, p.Name))
            .ToListAsync(cancellationToken);
    }

    private sealed record Place(int Id, string Code, string Name, string CabinetMember)
    {
        public LoadedPortfolio With(IEnumerable<IndicatorStanding> standings) =>
            new(Code, Name, CabinetMember, standings.ToList());
    }

    // What is written and decided beside the figures is shown as it is today; an earlier day has the figures alone.
    private static async Task<PortfolioDetail> PresentAsync(
        PerformanceDbContext db,
        Actor actor,
        Place place,
        PortfolioDetail detail,
        CancellationToken cancellationToken
    )
    {
        var brief = View(
            await db
                .PortfolioBriefs.AsNoTracking()
                .FirstOrDefaultAsync(b => b.PortfolioId == place.Id, cancellationToken)
        );
        return detail with
        {
            Brief = brief,
            Suggested = PortfolioDetail.SuggestedBy(detail.Measures.Select(m => (m.Standing.Name, m.Finding)), brief),
            MayAsk = Reaches(Permission.AskQuestions),
            MayMark = Reaches(Permission.MarkMeasures),
            MayWriteBrief = await SaveBrief.MayWriteAsync(db, actor, place.Id, cancellationToken),
        };

        bool Reaches(Permission permission) =>
            actor.ReachOf(permission) is var reach && (reach.WholeCouncil || reach.PortfolioIds.Contains(place.Id));
    }

    /// <summary>Null where nothing is written.</summary>
    internal static BriefView? View(PortfolioBrief? brief) =>
        brief is null || brief.Content.IsEmpty ? null : new(brief.Content, brief.WrittenBy, brief.WrittenOn);

    private static async Task<HashSet<int>> MarkedAsync(
        PerformanceDbContext db,
        int portfolioId,
        DateOnly? on,
        CancellationToken cancellationToken
    ) =>
        await db
            .MeasureMarks.Where(m =>
                m.PortfolioId == portfolioId
                && (on == null ? m.EndedOn == null : m.MarkedOn <= on && (m.EndedOn == null || m.EndedOn > on))
            )
            .Select(m => m.IndicatorId)
            .ToHashSetAsync(cancellationToken);

    private static async Task<List<Place>> PlacesAsync(
        IQueryable<Portfolio> chosen,
        OrganisationThen? then,
        CancellationToken cancellationToken
    )
    {
        // Tracked, because what they were is tied to them.
        var portfolios = await chosen.AsTracking().ToListAsync(cancellationToken);
        return portfolios
            .Select(p => (p.Id, p.Code, State: then is null ? PresentState(p) : then.StateOf(p)))
            .Where(p => p.State is not null)
            .Select(p => new Place(p.Id, p.Code, p.State!.Name, p.State.CabinetMember))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
    }

    private static PartState? PresentState(Portfolio portfolio) => portfolio.RetiredOn is null ? portfolio.State : null;

    /// <summary>The definitions of indicators, now or as they were then: one statement.</summary>
    private static async Task<IReadOnlyList<Indicator>> IndicatorsAsync(
        PerformanceDbContext db,
        List<int> ids,
        OrganisationThen? then,
        CancellationToken cancellationToken
    )
    {
        var chosen = db.Indicators.Where(i => ids.Contains(i.Id));
        return then is null
            ? await chosen.AsNoTracking().ToListAsync(cancellationToken)
            : await IndicatorsThen.LoadAsync(db, chosen, then, withFormulas: false, cancellationToken);
    }

    /// <summary>The targets of the year ends that measures are heading for, as they are shown; empty where there is none. One statement.</summary>
    private static async Task<Dictionary<int, string>> YearEndTargetsAsync(
        PerformanceDbContext db,
        IReadOnlyList<PickedMeasure> picked,
        IReadOnlyList<Indicator> indicators,
        OrganisationThen? then,
        CancellationToken cancellationToken
    )
    {
        var latest = picked
            .Where(measure => measure.Standing.Period is not null)
            .ToDictionary(measure => measure.Standing.Id, measure => measure.Standing.Period!.Value);
        var reported = indicators.Where(i => latest.ContainsKey(i.Id)).ToList();
        var ids = reported.ConvertAll(i => i.Id);
        var periods = reported.SelectMany(i => i.YearEndPeriods(latest[i.Id])).Distinct().ToList();
        var chosen = db.PeriodTargets.Where(t => ids.Contains(t.IndicatorId) && periods.Contains(t.Period));
        var targets = (
            then is null
                ? await chosen.AsNoTracking().ToListAsync(cancellationToken)
                : await IndicatorsThen.TargetsAsync(db, chosen, then.Day, cancellationToken)
        ).ToDictionary(t => (t.IndicatorId, t.Period), t => t.Target);
        return reported.ToDictionary(
            i => i.Id,
            i =>
                PortfolioMeasure.Shown(
                    i.YearEndTarget(
                        latest[i.Id],
                        period => targets.GetValueOrDefault((i.Id, period)) ?? new Target.None()
                    ),
                    i.Unit
                )
        );
    }

    private static async Task<ILookup<int, (ReportingPeriod Period, decimal? Value)>> FiguresAsync(
        PerformanceDbContext db,
        Actor actor,
        List<int> ids,
        IReadOnlyList<Indicator> indicators,
        OrganisationThen? then,
        CancellationToken cancellationToken
    )
    {
        var visible = then is null
            ? db.Observations.Where(FigureVisibility.For(actor))
            : FigureVisibility.Then(db, actor, then, indicators);
        var figures = await visible
            .Where(o => ids.Contains(o.IndicatorId))
            .Select(o => new
            {
                o.IndicatorId,
                o.Period,
                o.Value,
            })
            .ToListAsync(cancellationToken);
        return figures.ToLookup(f => f.IndicatorId, f => (f.Period, f.Value));
    }
}
