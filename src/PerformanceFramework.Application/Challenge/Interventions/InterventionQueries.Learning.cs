using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <summary>What the learning log is narrowed down to; null or empty for anything.</summary>
/// <param name="Text">Its words stand in what was done, what was learned, what the figures say, or the name of the indicator.</param>
/// <param name="Theme">The code of an element of the Corporate Plan's level: what is under it.</param>
/// <param name="Directorate">A code.</param>
/// <param name="Service">A code.</param>
/// <param name="IsWaiting">In place of what is confirmed, verdicts that wait for the reader to confirm them.</param>
public sealed record LearningFilter(
    string Text = "",
    string? Theme = null,
    string? Directorate = null,
    string? Service = null,
    VerdictOutcome? Outcome = null,
    bool IsWaiting = false
);

/// <summary>Confirmed verdicts, the latest first; or those that wait for the reader, the first whose effect was expected first.</summary>
/// <param name="Counts">How many there are of each outcome that was confirmed, whatever the filter.</param>
/// <param name="Themes">To narrow down to.</param>
/// <param name="Directorates">Those that have any.</param>
/// <param name="Services">Those that have any.</param>
/// <param name="Found">How many the filter leaves.</param>
/// <param name="Page">From 1.</param>
public sealed record LearningLog(
    IReadOnlyList<InterventionLine> Lines,
    IReadOnlyDictionary<VerdictOutcome, int> Counts,
    IReadOnlyList<PlaceChoice> Themes,
    IReadOnlyList<PlaceChoice> Directorates,
    IReadOnlyList<PlaceChoice> Services,
    int Found,
    int Page
)
{
    public const int PageSize = 20;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
}

public sealed partial class InterventionQueries
{
    /// <summary>A page of the learning log, in five statements, thirteen for what waits; null where the reader sees no dashboards.</summary>
    public async Task<LearningLog?> LearningAsync(
        Actor actor,
        LearningFilter filter,
        int page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken);
        var listed = filter.IsWaiting
            ? WaitingFor(db, actor)
            : Visible(db).Where(i => i.State == InterventionState.Confirmed);
        var fitting = Narrowed(listed, filter, thread);
        var groups = await listed
            .GroupBy(i => new
            {
                i.VerdictOutcome,
                i.Indicator.Service.Code,
                i.Indicator.Service.Name,
                DirectorateCode = i.Indicator.Service.Directorate.Code,
                Directorate = i.Indicator.Service.Directorate.Name,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Fitting = fitting.Count(),
            })
            .ToListAsync(cancellationToken);
        var (lines, found, shown) = filter.IsWaiting
            ? PageOf(await WaitingLinesAsync(db, actor, filter, thread, cancellationToken), page)
            : await PageOfAsync(fitting, groups.Count == 0 ? 0 : groups[0].Fitting, page, cancellationToken);
        return new LearningLog(
            lines,
            groups
                .Where(group => group.Key.VerdictOutcome is not null)
                .GroupBy(group => group.Key.VerdictOutcome!.Value)
                .ToDictionary(group => group.Key, group => group.Sum(part => part.Count)),
            thread.Elements.Where(e => e.Level.IsCorporatePlan).Select(e => new PlaceChoice(e.Code, e.Title)).ToList(),
            Places(groups.Select(group => new PlaceChoice(group.Key.DirectorateCode, group.Key.Directorate))),
            Places(groups.Select(group => new PlaceChoice(group.Key.Code, group.Key.Name))),
            found,
            shown
        );
    }

    /// <summary>
    /// How many interventions that the reader could confirm have the figures that a verdict takes at least, in one statement. What
    /// those figures say is worked out where they are read, so this is not how many verdicts wait: some take more figures, and of
    /// some it is known earlier that nothing can be told.
    /// </summary>
    public async Task<int> RipeAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ConfirmVerdicts) || !actor.Has(Permission.ViewDashboards))
        {
            return 0;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var visible = db.Observations.Where(FigureVisibility.For(Actor.Nobody)).Where(o => o.Value != null);
        var after = await WaitingFor(db, actor)
            .SelectMany(
                i => visible.Where(o => o.IndicatorId == i.IndicatorId && o.PeriodEnd >= i.ExpectedBy),
                (i, o) =>
                    new
                    {
                        i.Id,
                        i.ExpectedBy,
                        o.Period,
                    }
            )
            .ToListAsync(cancellationToken);
        // A period that began before the effect was expected is neither before nor after.
        return after
            .Where(figure => figure.Period.Start >= figure.ExpectedBy)
            .CountBy(figure => figure.Id)
            .Count(of => of.Value >= VerdictRule.FewestAfter);
    }

    /// <summary>The verdicts that were confirmed between two days, and stand, in the order of the log: in one statement.</summary>
    /// <param name="db">Opened for whoever reads dashboards.</param>
    internal static async Task<IReadOnlyList<InterventionLine>> ConfirmedBetweenAsync(
        PerformanceDbContext db,
        DateOnly from,
        DateOnly until,
        CancellationToken cancellationToken
    )
    {
        var confirmed = Visible(db)
            .Where(i => i.State == InterventionState.Confirmed && i.ConfirmedOn >= from && i.ConfirmedOn <= until);
        return (await RowsAsync(InOrder(confirmed), cancellationToken)).ConvertAll(row => row.Line(null));
    }

    /// <summary>All that the filter leaves, in the order of the log.</summary>
    public async Task<IReadOnlyList<InterventionLine>> LearningFileAsync(
        Actor actor,
        LearningFilter filter,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!actor.Has(Permission.ViewDashboards))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var thread = await ThreadStructure.LoadAsync(db, cancellationToken);
        if (filter.IsWaiting)
        {
            return await WaitingLinesAsync(db, actor, filter, thread, cancellationToken);
        }

        var confirmed = Visible(db).Where(i => i.State == InterventionState.Confirmed);
        var rows = await RowsAsync(InOrder(Narrowed(confirmed, filter, thread)), cancellationToken);
        return rows.ConvertAll(row => row.Line(null));
    }

    private static async Task<(IReadOnlyList<InterventionLine> Lines, int Found, int Page)> PageOfAsync(
        IQueryable<Intervention> fitting,
        int found,
        int page,
        CancellationToken cancellationToken
    )
    {
        page = Shown(page, found);
        var rows = await RowsAsync(
            InOrder(fitting).Skip((page - 1) * LearningLog.PageSize).Take(LearningLog.PageSize),
            cancellationToken
        );
        return (rows.ConvertAll(row => row.Line(null)), found, page);
    }

    private static (IReadOnlyList<InterventionLine> Lines, int Found, int Page) PageOf(
        List<InterventionLine> fitting,
        int page
    )
    {
        page = Shown(page, fitting.Count);
        return (
            fitting.Skip((page - 1) * LearningLog.PageSize).Take(LearningLog.PageSize).ToList(),
            fitting.Count,
            page
        );
    }

    private static int Shown(int page, int found) =>
        Math.Clamp(page, 1, Math.Max(1, (found + LearningLog.PageSize - 1) / LearningLog.PageSize));

    /// <summary>Those that are open, within what somebody confirms, and not recorded by themselves; some are too early.</summary>
    private static IQueryable<Intervention> WaitingFor(PerformanceDbContext db, Actor actor)
    {
        var reach = actor.ReachOf(Permission.ConfirmVerdicts);
        return Visible(db)
            .Where(i => i.State == InterventionState.Open && i.RecordedById != actor.Id)
            .Where(i =>
                reach.WholeCouncil
                || reach.ServiceIds.Contains(i.Indicator.ServiceId)
                || reach.DirectorateIds.Contains(i.Indicator.Service.DirectorateId)
                || reach.PortfolioIds.Contains(i.Indicator.Service.PortfolioId)
            );
    }

    private static async Task<List<InterventionLine>> WaitingLinesAsync(
        PerformanceDbContext db,
        Actor actor,
        LearningFilter filter,
        ThreadStructure thread,
        CancellationToken cancellationToken
    )
    {
        // What the figures say of it is not in the database.
        var narrowed = Narrowed(WaitingFor(db, actor), filter with { Outcome = null }, thread);
        var waiting = await WaitingLinesAsync(narrowed, db, cancellationToken);
        return waiting.Where(line => filter.Outcome is null || line.Outcome == filter.Outcome).ToList();
    }

    /// <summary>Those whose figures say something by now, in nine statements where there are any.</summary>
    private static async Task<List<InterventionLine>> WaitingLinesAsync(
        IQueryable<Intervention> open,
        PerformanceDbContext db,
        CancellationToken cancellationToken
    )
    {
        var rows = await RowsAsync(open.OrderBy(i => i.ExpectedBy).ThenBy(i => i.Id), cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Intervention.IndicatorId).Distinct().ToList();
        var series = await InterventionLoading.SeriesAsync(db, ids, cancellationToken);
        return rows.Select(row =>
                row.Line(
                    ConfirmedVerdict.Of(
                        InterventionLoading.VerdictOn(row.Intervention, series[row.Intervention.IndicatorId])
                    )
                )
            )
            .Where(line => line.Outcome is not VerdictOutcome.TooEarly)
            .ToList();
    }

    private static List<PlaceChoice> Places(IEnumerable<PlaceChoice> places) =>
        places.DistinctBy(place => place.Code).OrderBy(place => place.Name, StringComparer.Ordinal).ToList();

    private static IQueryable<Intervention> InOrder(IQueryable<Intervention> interventions) =>
        interventions.OrderByDescending(i => i.ConfirmedOn).ThenByDescending(i => i.Id);

    private static IQueryable<Intervention> Narrowed(
        IQueryable<Intervention> interventions,
        LearningFilter filter,
        ThreadStructure thread
    )
    {
        foreach (var word in LikePattern.OfWords(filter.Text))
        {
            interventions = interventions.Where(i =>
                EF.Functions.Like(i.Name, word, LikePattern.Escape)
                || EF.Functions.Like(i.Description, word, LikePattern.Escape)
                || EF.Functions.Like(i.VerdictWords, word, LikePattern.Escape)
                || EF.Functions.Like(i.VerdictExplanation, word, LikePattern.Escape)
                || EF.Functions.Like(i.Indicator.Name, word, LikePattern.Escape)
                || EF.Functions.Like(i.Indicator.Code, word, LikePattern.Escape)
            );
        }

        if (filter.Theme is { } theme)
        {
            var under = thread.Elements.Where(e => e.Code == theme).SelectMany(e => thread.Graph.IndicatorsUnder(e.Id));
            var ids = under.Distinct().ToList();
            interventions = interventions.Where(i => ids.Contains(i.IndicatorId));
        }

        if (filter.Directorate is { } directorate)
        {
            interventions = interventions.Where(i => i.Indicator.Service.Directorate.Code == directorate);
        }

        if (filter.Service is { } service)
        {
            interventions = interventions.Where(i => i.Indicator.Service.Code == service);
        }

        return filter.Outcome is { } outcome ? interventions.Where(i => i.VerdictOutcome == outcome) : interventions;
    }
}
