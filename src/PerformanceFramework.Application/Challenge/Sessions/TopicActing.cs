using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Interventions;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>The recovery plan that a session finds open for an indicator.</summary>
/// <param name="Step">Of the ladder of intervention.</param>
/// <param name="Overdue">How many actions are open beyond their day.</param>
/// <param name="OldestDue">The day of the oldest of them; null where none is.</param>
/// <param name="OffCourse">That the figure of the session is worse than an agreed plan expects; null where it is not.</param>
public sealed record TopicPlan(
    int Id,
    RecoveryKind Kind,
    int Step,
    RecoveryState State,
    string Responsible,
    int Overdue,
    DateOnly? OldestDue,
    string? OffCourse
);

/// <summary>Something that was done so that an indicator gets better.</summary>
/// <param name="Verdict">As it was confirmed; null where nobody has confirmed one.</param>
/// <param name="Learned">What was learned; empty where no verdict is confirmed.</param>
public sealed record TopicIntervention(
    int Id,
    string Name,
    DateOnly Began,
    DateOnly ExpectedBy,
    VerdictOutcome? Verdict,
    string Learned
);

/// <summary>What is done about an indicator that a session talks about, as far as the reader may see it.</summary>
/// <param name="Plan">Null where none is open.</param>
/// <param name="Tried">The latest few, the latest first.</param>
public sealed record TopicActing(TopicPlan? Plan, IReadOnlyList<TopicIntervention> Tried)
{
    public static readonly TopicActing None = new(null, []);

    private const int Few = 5;

    /// <summary>
    /// Reads what is done about indicators as it stands, or as it stood when a session was closed: two statements, however many
    /// there are.
    /// </summary>
    /// <param name="standings">With the figures of the session, which say whether a plan is off course.</param>
    internal static async Task<Func<int, TopicActing>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        IReadOnlyCollection<int> indicatorIds,
        IEnumerable<IndicatorStanding> standings,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var plans = await PlansAsync(db, actor, indicatorIds, standings, (head.ClosedOn, today), cancellationToken);
        var tried = await TriedAsync(db, actor, indicatorIds, head.ClosedOn, cancellationToken);
        return id => new TopicActing(plans.GetValueOrDefault(id), tried[id].Take(Few).ToList());
    }

    /// <summary>An indicator has one open plan at most.</summary>
    private static async Task<IReadOnlyDictionary<int, TopicPlan>> PlansAsync(
        PerformanceDbContext db,
        Actor actor,
        IReadOnlyCollection<int> indicatorIds,
        IEnumerable<IndicatorStanding> standings,
        (DateOnly? AsAt, DateOnly Today) days,
        CancellationToken cancellationToken
    )
    {
        var asAt = days.AsAt;
        var on = asAt ?? days.Today;
        var rows = await RecoveryLoading
            .Visible(db, actor)
            .Where(p =>
                indicatorIds.Contains(p.IndicatorId)
                && (p.State != RecoveryState.Closed || p.ClosedOn > asAt)
                && (asAt == null || p.OpenedOn <= asAt)
            )
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                Plan = p,
                p.Indicator.Polarity,
                Overdue = p.Actions.Count(a => a.Due < on && (a.EndedOn == null || a.EndedOn > asAt)),
                OldestDue = p
                    .Actions.Where(a => a.Due < on && (a.EndedOn == null || a.EndedOn > asAt))
                    .Min(a => (DateOnly?)a.Due),
                Events = p.Events.ToList(),
                Trajectory = p.Trajectory.Select(t => new { t.Period, t.Expected }).ToList(),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var byIndicator = standings.ToDictionary(standing => standing.Id);
        var plans = new Dictionary<int, TopicPlan>();
        foreach (var row in rows)
        {
            var plan = row.Plan;
            var (state, step) = asAt is { } day ? RecoveryPlan.After(row.Events, day) : (plan.State, plan.Step);
            // A trajectory is written anew only once a plan is taken up again; what it was before is not kept.
            var isSame = !row.Events.Any(e => e.Kind is RecoveryEventKind.Escalated && e.On > asAt);
            plans[plan.IndicatorId] = new TopicPlan(
                plan.Id,
                plan.Kind,
                step,
                state,
                plan.Responsible,
                row.Overdue,
                row.OldestDue,
                state is RecoveryState.Agreed
                && isSame
                && byIndicator.GetValueOrDefault(plan.IndicatorId)
                    is { Period: { } period, Number: { } number, Unit: var unit }
                    ? RecoveryLines.OffCourse(
                        period,
                        number,
                        row.Trajectory.Select(t => (t.Period, t.Expected)),
                        plan.Tolerance,
                        row.Polarity,
                        unit
                    )
                    : null
            );
        }

        return plans;
    }

    private static async Task<ILookup<int, TopicIntervention>> TriedAsync(
        PerformanceDbContext db,
        Actor actor,
        IReadOnlyCollection<int> indicatorIds,
        DateOnly? asAt,
        CancellationToken cancellationToken
    )
    {
        var sees = actor.Has(Permission.ViewDashboards);
        var rows = await InterventionQueries
            .Visible(db)
            .Where(i => sees && indicatorIds.Contains(i.IndicatorId))
            .Where(i => (asAt == null || i.RecordedOn <= asAt) && (i.CancelledOn == null || i.CancelledOn > asAt))
            .OrderByDescending(i => i.Began)
            .ThenByDescending(i => i.Id)
            .Select(i => new
            {
                i.IndicatorId,
                i.Id,
                i.Name,
                i.Began,
                i.ExpectedBy,
                i.VerdictOutcome,
                i.VerdictWords,
                IsConfirmed = i.State == InterventionState.Confirmed && (asAt == null || i.ConfirmedOn <= asAt),
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => row.IndicatorId,
            row => new TopicIntervention(
                row.Id,
                row.Name,
                row.Began,
                row.ExpectedBy,
                row.IsConfirmed ? row.VerdictOutcome : null,
                row.IsConfirmed ? row.VerdictWords : ""
            )
        );
    }
}
