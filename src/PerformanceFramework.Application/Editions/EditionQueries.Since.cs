using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Editions;

/// <summary>What an edition says otherwise than the one before it for the same audience.</summary>
/// <param name="Since">The one before it.</param>
/// <param name="Moved">The indicators with another status, those that are red in the later one first.</param>
/// <param name="Restated">Figures of the same period that are not the same.</param>
public sealed record EditionProgress(
    EditionSummary Since,
    IReadOnlyList<EditionMove> Moved,
    IReadOnlyList<FigureMove> Restated
);

public sealed partial class EditionQueries
{
    /// <summary>The edition before another one for the same audience, as far as somebody may read it; null where there is none.</summary>
    /// <param name="head">Of the later one.</param>
    /// <param name="readable">Those that they may read.</param>
    public static EditionSummary? PreviousOf(EditionHead head, IEnumerable<EditionSummary> readable) =>
        LatestOf(
            readable.Where(e =>
                e.Head.Audience == head.Audience
                && e.Head.Number < head.Number
                && e.Head.Period.End <= head.Period.End
                && e.Visibility is not EditionVisibility.Embargoed
            )
        );

    /// <summary>
    /// What an edition says otherwise than the one before it for the same audience, in two statements, and one more where nobody
    /// has read that lately; null where the actor may read none, or one of them was altered.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="view">The edition, as the actor reads it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<EditionProgress?> SincePreviousAsync(
        Actor actor,
        EditionView view,
        CancellationToken cancellationToken = default
    )
    {
        if (view.Content is not { } after)
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var audience = view.Head.Audience;
        var readable = await SummariesAsync(
            db,
            actor,
            db.Editions.Where(e => e.Audience == audience),
            cancellationToken
        );
        if (
            PreviousOf(view.Head, readable) is not { } previous
            || await ContentAsync(db, previous, cancellationToken) is not { } before
        )
        {
            return null;
        }

        var was = before.Indicators.ToDictionary(i => i.Standing.Code);
        var both = after
            .Indicators.Where(i => was.ContainsKey(i.Standing.Code))
            .Select(i => (Before: was[i.Standing.Code], After: i))
            .ToList();
        return new EditionProgress(
            previous,
            RedFirst(both.Select(pair => new EditionMove(pair.Before.Standing, pair.After.Standing))),
            both.SelectMany(pair => Restated(pair.Before, pair.After)).ToList()
        );
    }

    /// <summary>
    /// The figures that were restated since an edition was published, and are shown otherwise in it, in one statement, and one
    /// more where there are some and nobody has read the edition lately; none where the actor may not read it.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="since">The edition.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<FigureMove>> RestatedSinceAsync(
        Actor actor,
        EditionSummary since,
        CancellationToken cancellationToken = default
    )
    {
        if (!MayRead(actor, since))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var (published, end) = (London.DayOf(since.Head.PublishedAt), since.Head.Period.End);
        var restated = await db
            .Observations.Where(FigureVisibility.For(actor))
            .Where(o => o.RestatedOn >= published && o.PeriodEnd <= end && o.Indicator.State == IndicatorState.Live)
            .Include(o => o.Indicator)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (restated.Count == 0 || await ContentAsync(db, since, cancellationToken) is not { } content)
        {
            return [];
        }

        var shown = (
            from indicator in content.Indicators
            from figure in indicator.History
            select (Key: (indicator.Standing.Code, figure.Period), Figure: figure)
        ).ToDictionary(shown => shown.Key, shown => shown.Figure);
        return restated
            .OrderBy(o => o.Indicator.Code, StringComparer.Ordinal)
            .ThenBy(o => o.PeriodEnd)
            .Where(o => shown.ContainsKey((o.Indicator.Code, o.Period)))
            .Select(o => new FigureMove(
                o.Indicator.Code,
                o.Indicator.Name,
                o.Period,
                shown[(o.Indicator.Code, o.Period)].InWords(o.Indicator.Unit),
                Shown(o),
                shown[(o.Indicator.Code, o.Period)].TargetInWords(o.Indicator.Unit)
            ))
            .Where(move => move.Before != move.After)
            .ToList();
    }

    private static string Shown(Observation figure)
    {
        var (unit, text) = (figure.Indicator.Unit, figure.Observed.Short(figure.Indicator.Unit));
        return (figure.Value is null ? text : unit.WithLabel(text)) + (figure.IsProvisional ? " (provisional)" : "");
    }

    private static List<EditionMove> RedFirst(IEnumerable<EditionMove> moves) =>
        moves
            .Where(move => move.Before.Status != move.After.Status)
            .OrderByDescending(move => move.After.Status is Domain.Assessment.Status.Red)
            .ThenBy(move => move.After.Code, StringComparer.Ordinal)
            .ToList();
}
