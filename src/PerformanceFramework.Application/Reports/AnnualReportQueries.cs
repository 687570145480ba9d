using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Challenge.Successes;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Domain.Reports;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Application.Reports;

/// <summary>How a year went, as far as the reader may see it.</summary>
/// <param name="YearEnd">The day as at which the council and its thread are read: the end of the year, or today while it runs.</param>
/// <param name="KnownOn">The day on which the figures were known.</param>
/// <param name="Now">Every indicator of the thread, once, at the year end.</param>
/// <param name="Before">The same indicators a year before.</param>
/// <param name="OutcomeLevel">What the council calls its outcomes; empty where there are none.</param>
/// <param name="Worse">Worse beyond normal variation at the year end.</param>
/// <param name="Better">Better beyond normal variation at the year end.</param>
/// <param name="Targets">How many indicators had each result.</param>
/// <param name="Verdicts">Confirmed in the year.</param>
public sealed record AnnualReport(
    FinancialYear Year,
    DateOnly YearEnd,
    DateOnly KnownOn,
    StatusRollUp Now,
    StatusRollUp Before,
    string OutcomeLevel,
    IReadOnlyList<AnnualOutcome> Outcomes,
    IReadOnlyList<IndicatorStanding> Worse,
    IReadOnlyList<IndicatorStanding> Better,
    IReadOnlyDictionary<YearTargetResult, int> Targets,
    IReadOnlyList<SuccessLine> Successes,
    AnnualSessions Sessions,
    PromisesOfTheYear Promises,
    IReadOnlyList<AnnualPlan> Plans,
    IReadOnlyList<InterventionLine> Verdicts
)
{
    /// <summary>The year is over: what is said of it does not move with every day.</summary>
    public bool IsOver => YearEnd == Year.End;

    public int Met => Targets.GetValueOrDefault(YearTargetResult.Met);

    public int Missed => Targets.GetValueOrDefault(YearTargetResult.Missed);
}

/// <summary>An outcome at the end of a year and a year before: the same indicators, by the thread as it was at the year end.</summary>
public sealed record AnnualOutcome(ElementLink Link, StatusRollUp Now, StatusRollUp Before);

/// <summary>The challenge sessions of a year that closed, and how often each decision was taken in them.</summary>
public sealed record AnnualSessions(int Held, IReadOnlyDictionary<DecisionKind, int> Decisions);

/// <summary>A recovery plan that was closed in a year.</summary>
/// <param name="IsMet">Its exit criteria were met.</param>
/// <param name="Words">What was said when it was closed.</param>
public sealed record AnnualPlan(
    int Id,
    string Code,
    string Name,
    bool IsExempt,
    RecoveryKind Kind,
    DateOnly OpenedOn,
    DateOnly ClosedOn,
    bool IsMet,
    string Words
);

/// <summary>The annual report: everything that the product knows of a year, read as at its end.</summary>
public sealed class AnnualReportQueries(IDbContextFactory<PerformanceDbContext> contexts)
{
    /// <summary>Null for those who see no dashboards, and of a year that has not begun.</summary>
    public async Task<AnnualReport?> ReadAsync(
        Actor actor,
        FinancialYear year,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        if (!actor.Has(Permission.ViewDashboards) || today < year.Start)
        {
            return null;
        }

        var end = today < year.End ? today : year.End;
        await using var db = await contexts.OpenForAsync(actor, cancellationToken);
        var before = new FinancialYear(year.StartYear - 1);
        var closed = await ClosedAsync(db, [year, before], cancellationToken);
        var known = YearEndReading.KnownOn(year, closed.GetValueOrDefault(year), today);
        var then = await OrganisationThen.LoadAsync(db, end, cancellationToken);
        var structure = await ThreadStructure.LoadAsync(db, then, cancellationToken);
        var now = await AsAtAsync(end, known);
        var earlier = await AsAtAsync(
            before.End,
            YearEndReading.KnownOn(before, closed.GetValueOrDefault(before), today)
        );
        var outcomes = now.Levels is [var first, ..] ? first : null;
        var of = earlier.Levels.SelectMany(level => level.Elements).ToDictionary(e => e.Link.Code, e => e.RollUp);
        return new AnnualReport(
            year,
            end,
            known,
            now.All,
            earlier.All,
            outcomes?.Name ?? "",
            outcomes
                ?.Elements.Select(e => new AnnualOutcome(
                    e.Link,
                    e.RollUp,
                    of.GetValueOrDefault(e.Link.Code, StatusRollUp.Empty)
                ))
                .ToList()
                ?? [],
            now.Indicators.Where(i => i.IsGettingWorse).ToList(),
            now.Indicators.Where(i => i.IsGettingBetter).ToList(),
            now.Indicators.Where(i => i.Frequency is not null)
                .CountBy(i =>
                    YearTargetRule.Of(year, i.Frequency!.Value, i.Period, i.Number, i.MeetsTarget, i.Forecast)
                )
                .ToDictionary(),
            await SuccessQueries.BetweenAsync(db, year.Start, end, cancellationToken),
            await SessionsAsync(db, year, end, cancellationToken),
            await PromisesAsync(db, year, end, cancellationToken),
            await PlansAsync(db, actor, year.Start, end, cancellationToken),
            await InterventionQueries.ConfirmedBetweenAsync(db, year.Start, end, cancellationToken)
        );

        // The council of this year's end with the figures of that one, so that the same indicators are compared.
        async Task<CouncilOverview> AsAtAsync(DateOnly yearEnd, DateOnly knownOn)
        {
            var standings = await IndicatorStandings.LoadAsync(
                db,
                actor,
                then,
                new FiguresOfPast(yearEnd, knownOn),
                cancellationToken
            );
            return new LoadedThread(structure, standings.ToDictionary(s => s.Id), [], yearEnd).Overview();
        }
    }

    /// <summary>When the rounds of the last quarters closed, as far as they have.</summary>
    private static async Task<Dictionary<FinancialYear, DateOnly?>> ClosedAsync(
        PerformanceDbContext db,
        IReadOnlyList<FinancialYear> years,
        CancellationToken cancellationToken
    )
    {
        var quarters = years.ToDictionary(year => ReportingPeriod.Quarter(year, 4));
        var periods = quarters.Keys.ToList();
        var rounds = await db
            .CollectionRounds.Where(r => periods.Contains(r.Period) && r.State == RoundState.Closed)
            .Select(r => new { r.Period, r.ClosedOn })
            .ToListAsync(cancellationToken);
        return rounds.ToDictionary(r => quarters[r.Period], r => r.ClosedOn);
    }

    // Counts alone: whoever reads dashboards learns how much was promised and decided, and not what, nor by whom.
    private static async Task<AnnualSessions> SessionsAsync(
        PerformanceDbContext db,
        FinancialYear year,
        DateOnly end,
        CancellationToken cancellationToken
    )
    {
        var start = year.Start;
        var held = db.ChallengeSessions.Where(s =>
            s.State == SessionState.Closed && s.HeldOn >= start && s.HeldOn <= end
        );
        var decisions = await db
            .SessionTopics.Where(t => t.Decision != null && held.Any(s => s.Id == t.SessionId))
            .GroupBy(t => t.Decision!.Value)
            .Select(of => new { Kind = of.Key, Count = of.Count() })
            .ToDictionaryAsync(of => of.Kind, of => of.Count, cancellationToken);
        return new AnnualSessions(await held.CountAsync(cancellationToken), decisions);
    }

    private static async Task<PromisesOfTheYear> PromisesAsync(
        PerformanceDbContext db,
        FinancialYear year,
        DateOnly end,
        CancellationToken cancellationToken
    )
    {
        var start = year.Start;
        var promises = await db
            .Commitments.Where(c => c.Session.State == SessionState.Closed)
            .Where(c => c.ClosedOn >= start || (c.ClosedOn == null && c.Due >= start))
            .Select(c => new
            {
                c.Due,
                c.ClosedOn,
                IsCancelled = c.State == CommitmentState.Cancelled,
            })
            .ToListAsync(cancellationToken);
        return PromisesOfTheYear.Of(year, end, promises.Select(c => (c.Due, c.ClosedOn, c.IsCancelled)));
    }

    /// <summary>Those that the reader may see, and that somebody had agreed to.</summary>
    private static async Task<IReadOnlyList<AnnualPlan>> PlansAsync(
        PerformanceDbContext db,
        Actor actor,
        DateOnly start,
        DateOnly end,
        CancellationToken cancellationToken
    )
    {
        var plans = await RecoveryLoading
            .Visible(db, actor)
            .Where(p => p.State == RecoveryState.Closed && p.FirstAgreedOn != null)
            .Where(p => p.ClosedOn >= start && p.ClosedOn <= end)
            .OrderBy(p => p.ClosedOn)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Indicator.Code,
                p.Indicator.Name,
                IsExempt = p.Indicator.ExemptUnder != null,
                p.Kind,
                p.OpenedOn,
                p.ClosedOn,
                Last = p.Events.OrderByDescending(e => e.Id).Select(e => new { e.Kind, e.Words }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return plans.ConvertAll(p => new AnnualPlan(
            p.Id,
            p.Code,
            p.Name,
            p.IsExempt,
            p.Kind,
            p.OpenedOn,
            p.ClosedOn!.Value,
            p.Last?.Kind is RecoveryEventKind.ClosedMet,
            p.Last?.Words ?? ""
        ));
    }
}
