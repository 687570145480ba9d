using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Assessment;

/// <summary>A set of indicators by its code and its name as it stands in a sentence.</summary>
public sealed record SetName(string Code, string Name);

/// <summary>Where a default rule stands on a day.</summary>
public enum RuleStage
{
    Past = 1,
    InForce,
    ToCome,
}

/// <summary>A default that was adopted.</summary>
/// <param name="Default">What it says.</param>
public sealed record Adopted<T>(
    T Default,
    DateOnly From,
    RuleStage Stage,
    string AdoptedBy,
    DateOnly AdoptedOn,
    string Reason
);

/// <summary>How control charts are drawn by default.</summary>
/// <param name="FixAfter">How many points of a segment make its baseline; null for all of them.</param>
public sealed record ChartDefault(ChartPractice Practice, int? FixAfter);

/// <summary>The defaults that a set, or the whole council, has had.</summary>
/// <param name="Set">Null for the whole council.</param>
/// <param name="History">Latest first.</param>
public sealed record DefaultHistory<T>(SetName? Set, IReadOnlyList<Adopted<T>> History)
{
    public Adopted<T>? InForce => History.FirstOrDefault(adopted => adopted.Stage is RuleStage.InForce);
}

/// <summary>What people read of rules: the defaults, what another rule would have made of known figures, and how forecasts came out.</summary>
public sealed class RuleQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>The default rules of the whole council, then of each set in order of name.</summary>
    /// <param name="today">Decides which of them is in force.</param>
    public Task<IReadOnlyList<DefaultHistory<ToleranceRule>>> DefaultsAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    ) => HistoriesAsync(actor, today, db => db.DefaultRules, adopted => adopted.Rule, cancellationToken);

    /// <summary>The chart settings of the whole council, then of each set in order of name.</summary>
    /// <param name="today">Decides which of them is in force.</param>
    public Task<IReadOnlyList<DefaultHistory<ChartDefault>>> ChartDefaultsAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    ) =>
        HistoriesAsync(
            actor,
            today,
            db => db.DefaultCharts,
            adopted => new ChartDefault(adopted.Practice, adopted.FixAfter),
            cancellationToken
        );

    /// <summary>The sets of indicators, in order of name.</summary>
    public async Task<IReadOnlyList<SetName>> SetsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        return await NamesAsync(db, cancellationToken);
    }

    /// <summary>
    /// Tries settings on the figures of one indicator that the reader may see; the rule on all of them, also where a period
    /// has a rule of its own. Null when there is no such indicator.
    /// </summary>
    public async Task<IndicatorTrial?> TryAsync(
        Actor actor,
        string code,
        TrialSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var records = await LoadAsync(db, actor, db.Indicators.Where(i => i.Code == code), cancellationToken);
        return records.Count == 0 ? null : RuleTrials.OfIndicator(records[0], settings);
    }

    /// <summary>
    /// Tries settings on every indicator of a set, or of the council; a rule as if it were adopted: figures whose period has a
    /// rule of its own keep their status, and of all indicators those of sets with a default of theirs. Null when there is
    /// no such set.
    /// </summary>
    /// <param name="setCode">Null for all indicators.</param>
    public async Task<SetTrial?> TrySetAsync(
        Actor actor,
        string? setCode,
        TrialSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        if (setCode is not null && !await db.IndicatorSets.AnyAsync(s => s.Code == setCode, cancellationToken))
        {
            return null;
        }

        var chosen = db.Indicators.Where(i => setCode == null || i.Set!.Code == setCode);
        return RuleTrials.OfSet(
            await LoadAsync(db, actor, chosen, cancellationToken),
            settings,
            forCouncil: setCode is null
        );
    }

    /// <summary>Past forecasts of year ends against what came true, from figures that the reader may see; null when nothing may be seen.</summary>
    public async Task<ForecastRecord?> ForecastsAsync(
        Actor actor,
        ForecastFilter filter,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards))
        {
            return null;
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var chosen = db.Indicators.Where(i =>
            (filter.SetCode == null || i.Set!.Code == filter.SetCode)
            && (filter.IsMadeUp == null || i.IsMadeUp == filter.IsMadeUp)
        );
        var sets = await NamesAsync(db, cancellationToken);
        var past = await PastForecasts.LoadAsync(
            db,
            chosen,
            db.Observations.Where(FigureVisibility.For(actor)),
            cancellationToken
        );
        return ForecastRecord.Of(sets, past);
    }

    private async Task<IReadOnlyList<DefaultHistory<T>>> HistoriesAsync<TDefault, T>(
        Actor actor,
        DateOnly today,
        Func<PerformanceDbContext, IQueryable<TDefault>> defaults,
        Func<TDefault, T> read,
        CancellationToken cancellationToken
    )
        where TDefault : DatedDefault
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return [];
        }

        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var sets = await NamesAsync(db, cancellationToken);
        var adopted = await defaults(db).AsNoTracking().Include(d => d.Set).ToListAsync(cancellationToken);
        var histories = adopted.ToLookup(d => d.Set?.Code ?? "");
        return sets.Prepend(null)
            .Select(set => new DefaultHistory<T>(set, Staged(histories[set?.Code ?? ""], read, today)))
            .ToList();
    }

    /// <summary>Latest first, each with where it stands on a day.</summary>
    private static List<Adopted<T>> Staged<TDefault, T>(
        IEnumerable<TDefault> defaults,
        Func<TDefault, T> read,
        DateOnly today
    )
        where TDefault : DatedDefault
    {
        var latestFirst = defaults.OrderByDescending(each => each.From).ToList();
        var inForce = latestFirst.FindIndex(each => each.From <= today);
        return latestFirst
            .Select(
                (each, place) =>
                    new Adopted<T>(
                        read(each),
                        each.From,
                        each.From > today ? RuleStage.ToCome
                            : place == inForce ? RuleStage.InForce
                            : RuleStage.Past,
                        each.AdoptedBy,
                        each.AdoptedOn,
                        each.Reason
                    )
            )
            .ToList();
    }

    private static Task<List<SetName>> NamesAsync(PerformanceDbContext db, CancellationToken cancellationToken) =>
        db.IndicatorSets.OrderBy(s => s.Name).Select(s => new SetName(s.Code, s.Name)).ToListAsync(cancellationToken);

    private static async Task<List<IndicatorRecord>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        IQueryable<Indicator> chosen,
        CancellationToken cancellationToken
    )
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var visible = db.Observations.Where(FigureVisibility.For(actor));
        var records = await IndicatorRecords.LoadAsync(db, chosen, visible, cancellationToken);
        return records.Values.OrderBy(r => r.Indicator.Code, StringComparer.Ordinal).ToList();
    }
}
