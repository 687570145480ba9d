using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Interventions;

/// <summary>What the learning log is narrowed down to; null or empty for anything.</summary>
/// <param name="Text">Stands in what was done, what was learned, or the name of the indicator.</param>
/// <param name="Theme">The code of an element of the Corporate Plan's level: what is under it.</param>
/// <param name="Directorate">A code.</param>
/// <param name="Service">A code.</param>
public sealed record LearningFilter(
    string Text = "",
    string? Theme = null,
    string? Directorate = null,
    string? Service = null,
    VerdictOutcome? Outcome = null
);

/// <summary>Confirmed verdicts, the latest first.</summary>
/// <param name="Counts">How many there are of each outcome, whatever the filter.</param>
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
    /// <summary>A page of the learning log, in six statements; null where the reader sees no dashboards.</summary>
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
        var confirmed = Visible(db).Where(i => i.State == InterventionState.Confirmed);
        var groups = await confirmed
            .GroupBy(i => new
            {
                i.VerdictOutcome,
                i.Indicator.Service.Code,
                i.Indicator.Service.Name,
                DirectorateCode = i.Indicator.Service.Directorate.Code,
                Directorate = i.Indicator.Service.Directorate.Name,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var fitting = Narrowed(confirmed, filter, thread);
        var found = await fitting.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (found + LearningLog.PageSize - 1) / LearningLog.PageSize));
        var rows = await RowsAsync(
            InOrder(fitting).Skip((page - 1) * LearningLog.PageSize).Take(LearningLog.PageSize),
            cancellationToken
        );
        return new LearningLog(
            rows.ConvertAll(row => row.Line(null)),
            groups
                .GroupBy(group => group.Key.VerdictOutcome!.Value)
                .ToDictionary(group => group.Key, group => group.Sum(part => part.Count)),
            thread.Elements.Where(e => e.Level.IsCorporatePlan).Select(e => new PlaceChoice(e.Code, e.Title)).ToList(),
            Places(groups.Select(group => new PlaceChoice(group.Key.DirectorateCode, group.Key.Directorate))),
            Places(groups.Select(group => new PlaceChoice(group.Key.Code, group.Key.Name))),
            found,
            page
        );
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
        var confirmed = Visible(db).Where(i => i.State == InterventionState.Confirmed);
        var rows = await RowsAsync(InOrder(Narrowed(confirmed, filter, thread)), cancellationToken);
        return rows.ConvertAll(row => row.Line(null));
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
        if (filter.Text.Length > 0)
        {
            var text = LikePattern.Containing(filter.Text);
            interventions = interventions.Where(i =>
                EF.Functions.Like(i.Name, text, LikePattern.Escape)
                || EF.Functions.Like(i.Description, text, LikePattern.Escape)
                || EF.Functions.Like(i.VerdictWords, text, LikePattern.Escape)
                || EF.Functions.Like(i.Indicator.Name, text, LikePattern.Escape)
                || EF.Functions.Like(i.Indicator.Code, text, LikePattern.Escape)
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
