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
    /// <summary>
    /// A page of the learning log, in three statements, five for what waits and one more for its words, and two more where a theme
    /// narrows it down; null where the reader sees no dashboards.
    /// </summary>
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
        var thread = await ThreadAsync(db, filter, cancellationToken);
        var themes = thread is null
            ? await db
                .PlanElements.Where(e => e.RetiredOn == null && e.Level.IsCorporatePlan)
                .OrderBy(e => e.Level.Position)
                .ThenBy(e => e.Id)
                .Select(e => new PlaceChoice(e.Code, e.Title))
                .ToListAsync(cancellationToken)
            : thread
                .Elements.Where(e => e.Level.IsCorporatePlan)
                .Select(e => new PlaceChoice(e.Code, e.Title))
                .ToList();
        if (filter.IsWaiting)
        {
            var (among, waiting) = await WaitingAsync(db, actor, filter, thread, cancellationToken);
            var at = Shown(page, waiting.Count);
            return new LearningLog(
                waiting.Skip((at - 1) * LearningLog.PageSize).Take(LearningLog.PageSize).ToList(),
                new Dictionary<VerdictOutcome, int>(),
                themes,
                Places(among.Select(row => new PlaceChoice(row.DirectorateCode, row.Directorate))),
                Places(among.Select(row => new PlaceChoice(row.Service.Code, row.Service.Name))),
                waiting.Count,
                at
            );
        }

        var confirmed = Confirmed(db);
        var fitting = Narrowed(confirmed, filter, thread);
        var groups = await confirmed
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
        var found = groups.Count == 0 ? 0 : groups[0].Fitting;
        var shown = Shown(page, found);
        var rows = await RowsAsync(
            InOrder(fitting).Skip((shown - 1) * LearningLog.PageSize).Take(LearningLog.PageSize),
            cancellationToken
        );
        return new LearningLog(
            rows.ConvertAll(row => row.Line(null)),
            groups
                .GroupBy(group => group.Key.VerdictOutcome!.Value)
                .ToDictionary(group => group.Key, group => group.Sum(part => part.Count)),
            themes,
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
        var confirmed = Confirmed(db).Where(i => i.ConfirmedOn >= from && i.ConfirmedOn <= until);
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
        var thread = await ThreadAsync(db, filter, cancellationToken);
        if (filter.IsWaiting)
        {
            return (await WaitingAsync(db, actor, filter, thread, cancellationToken)).Lines;
        }

        var rows = await RowsAsync(InOrder(Narrowed(Confirmed(db), filter, thread)), cancellationToken);
        return rows.ConvertAll(row => row.Line(null));
    }

    private static IQueryable<Intervention> Confirmed(PerformanceDbContext db) =>
        Visible(db).Where(i => i.State == InterventionState.Confirmed);

    /// <summary>Null where no theme narrows it down.</summary>
    private static async Task<ThreadStructure?> ThreadAsync(
        PerformanceDbContext db,
        LearningFilter filter,
        CancellationToken cancellationToken
    ) => filter.Theme is null ? null : await ThreadStructure.LoadAsync(db, cancellationToken);

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

    /// <summary>
    /// Those whose figures say something by now, in four statements, and one more where words are looked for; and all that wait, to
    /// choose places from.
    /// </summary>
    private static async Task<(List<Row> Among, List<InterventionLine> Lines)> WaitingAsync(
        PerformanceDbContext db,
        Actor actor,
        LearningFilter filter,
        ThreadStructure? thread,
        CancellationToken cancellationToken
    )
    {
        var all = WaitingFor(db, actor);
        var among = await RowsAsync(all.OrderBy(i => i.ExpectedBy).ThenBy(i => i.Id), cancellationToken);
        var saying = string.IsNullOrWhiteSpace(filter.Text)
            ? null
            : (await Saying(all, filter.Text).Select(i => i.Id).ToListAsync(cancellationToken)).ToHashSet();
        var under = Under(filter, thread);
        var fitting = among.FindAll(row =>
            (saying is null || saying.Contains(row.Intervention.Id))
            && (under is null || under.Contains(row.Intervention.IndicatorId))
            && (filter.Directorate is null || row.DirectorateCode == filter.Directorate)
            && (filter.Service is null || row.Service.Code == filter.Service)
        );
        if (fitting.Count == 0)
        {
            return (among, []);
        }

        var ids = fitting.Select(row => row.Intervention.IndicatorId).Distinct().ToList();
        var series = await InterventionLoading.SeriesAsync(db, ids, cancellationToken);
        // What the figures say of it is not in the database.
        var lines = fitting
            .Select(row =>
                row.Line(
                    ConfirmedVerdict.Of(
                        InterventionLoading.VerdictOn(row.Intervention, series[row.Intervention.IndicatorId])
                    )
                )
            )
            .Where(line => line.Outcome is not VerdictOutcome.TooEarly)
            .Where(line => filter.Outcome is null || line.Outcome == filter.Outcome)
            .ToList();
        return (among, lines);
    }

    private static List<PlaceChoice> Places(IEnumerable<PlaceChoice> places) =>
        places.DistinctBy(place => place.Code).OrderBy(place => place.Name, StringComparer.Ordinal).ToList();

    private static IQueryable<Intervention> InOrder(IQueryable<Intervention> interventions) =>
        interventions.OrderByDescending(i => i.ConfirmedOn).ThenByDescending(i => i.Id);

    /// <summary>The ids of the indicators under the theme of a filter; null where none narrows it down.</summary>
    private static List<int>? Under(LearningFilter filter, ThreadStructure? thread) =>
        thread
            ?.Elements.Where(e => e.Code == filter.Theme)
            .SelectMany(e => thread.Graph.IndicatorsUnder(e.Id))
            .Distinct()
            .ToList();

    private static IQueryable<Intervention> Saying(IQueryable<Intervention> interventions, string text)
    {
        foreach (var word in LikePattern.OfWords(text))
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

        return interventions;
    }

    private static IQueryable<Intervention> Narrowed(
        IQueryable<Intervention> interventions,
        LearningFilter filter,
        ThreadStructure? thread
    )
    {
        interventions = Saying(interventions, filter.Text);
        if (Under(filter, thread) is { } under)
        {
            interventions = interventions.Where(i => under.Contains(i.IndicatorId));
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
