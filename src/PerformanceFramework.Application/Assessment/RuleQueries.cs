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

public sealed record AdoptedRule(
    ToleranceRule Rule,
    DateOnly From,
    RuleStage Stage,
    string AdoptedBy,
    DateOnly AdoptedOn,
    string Reason
);

/// <summary>The default rules that a set, or the whole council, has had.</summary>
/// <param name="Set">Null for the whole council.</param>
/// <param name="History">Latest first.</param>
public sealed record DefaultRuleHistory(SetName? Set, IReadOnlyList<AdoptedRule> History)
{
    public AdoptedRule? InForce => History.FirstOrDefault(rule => rule.Stage is RuleStage.InForce);
}

public sealed record AdoptedChart(
    ChartPractice Practice,
    int? FixAfter,
    DateOnly From,
    RuleStage Stage,
    string AdoptedBy,
    DateOnly AdoptedOn,
    string Reason
);

/// <summary>The chart settings that a set, or the whole council, has had.</summary>
/// <param name="Set">Null for the whole council.</param>
/// <param name="History">Latest first.</param>
public sealed record DefaultChartHistory(SetName? Set, IReadOnlyList<AdoptedChart> History)
{
    public AdoptedChart? InForce => History.FirstOrDefault(chart => chart.Stage is RuleStage.InForce);
}

/// <summary>What people read of rules: the defaults, what another rule would have made of known figures, and how forecasts came out.</summary>
public sealed class RuleQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>The default rules of the whole council, then of each set in order of name.</summary>
    /// <param name="today">Decides which of them is in force.</param>
    public async Task<IReadOnlyList<DefaultRuleHistory>> DefaultsAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sets = await NamesAsync(db, cancellationToken);
        var adopted = await db
            .DefaultRules.Select(r => new
            {
                Code = (string?)r.Set!.Code,
                r.Rule,
                r.From,
                r.AdoptedBy,
                r.AdoptedOn,
                r.Reason,
            })
            .ToListAsync(cancellationToken);
        var histories = adopted.ToLookup(r => r.Code ?? "");
        return sets.Prepend(null)
            .Select(set => new DefaultRuleHistory(
                set,
                Staged(histories[set?.Code ?? ""], r => r.From, today)
                    .Select(staged =>
                    {
                        var (r, stage) = staged;
                        return new AdoptedRule(r.Rule, r.From, stage, r.AdoptedBy, r.AdoptedOn, r.Reason);
                    })
                    .ToList()
            ))
            .ToList();
    }

    /// <summary>The chart settings of the whole council, then of each set in order of name.</summary>
    /// <param name="today">Decides which of them is in force.</param>
    public async Task<IReadOnlyList<DefaultChartHistory>> ChartDefaultsAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sets = await NamesAsync(db, cancellationToken);
        var adopted = await db.DefaultCharts.AsNoTracking().Include(c => c.Set).ToListAsync(cancellationToken);
        var histories = adopted.ToLookup(c => c.Set?.Code ?? "");
        return sets.Prepend(null)
            .Select(set => new DefaultChartHistory(
                set,
                Staged(histories[set?.Code ?? ""], c => c.From, today)
                    .Select(staged =>
                    {
                        var (c, stage) = staged;
                        return new AdoptedChart(
                            c.Practice,
                            c.FixAfter,
                            c.From,
                            stage,
                            c.AdoptedBy,
                            c.AdoptedOn,
                            c.Reason
                        );
                    })
                    .ToList()
            ))
            .ToList();
    }

    /// <summary>The sets of indicators, in order of name.</summary>
    public async Task<IReadOnlyList<SetName>> SetsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Permission.ManageRules))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
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

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
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

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
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

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
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

    /// <summary>Latest first, each with where it stands on a day.</summary>
    private static IEnumerable<(T Default, RuleStage Stage)> Staged<T>(
        IEnumerable<T> defaults,
        Func<T, DateOnly> from,
        DateOnly today
    )
    {
        var latestFirst = defaults.OrderByDescending(from).ToList();
        var inForce = latestFirst.FindIndex(each => from(each) <= today);
        return latestFirst.Select(
            (each, place) =>
                (
                    each,
                    from(each) > today ? RuleStage.ToCome
                    : place == inForce ? RuleStage.InForce
                    : RuleStage.Past
                )
        );
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
