using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Challenge.Recovery;

/// <summary>One plan in a list, with how it goes.</summary>
/// <param name="Overdue">How many actions are open beyond their day.</param>
/// <param name="OldestDue">The day of the oldest of them; null where none is.</param>
/// <param name="OffCourse">That the latest figure is worse than a plan that was agreed expects; null where it is not.</param>
public sealed record RecoveryLine(
    int Id,
    int IndicatorId,
    string Code,
    string Name,
    bool IsExempt,
    string Service,
    string Directorate,
    RecoveryKind Kind,
    int Step,
    Role AgreedBy,
    RecoveryState State,
    RecoveryTrigger Trigger,
    string Responsible,
    DateOnly OpenedOn,
    DateOnly? FirstAgreedOn,
    DateOnly? ClosedOn,
    int OpenActions,
    int Overdue,
    DateOnly? OldestDue,
    DateOnly? NextReview,
    string? OffCourse
)
{
    public int DoneActions { get; init; }
}

internal static class RecoveryLines
{
    /// <summary>Plans with how they go, in one statement: those that wait first, then those off course, by code; the latest closed first.</summary>
    /// <param name="plans">Those that the reader may see.</param>
    /// <param name="until">The last day of the last period whose figures say how they go; null for all there are.</param>
    public static async Task<IReadOnlyList<RecoveryLine>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        IQueryable<RecoveryPlan> plans,
        DateOnly today,
        CancellationToken cancellationToken,
        DateOnly? until = null
    )
    {
        var visible = db
            .Observations.Where(FigureVisibility.For(actor))
            .Where(o => o.Value != null && (until == null || o.PeriodEnd <= until));
        var rows = await plans
            .LeftJoin(
                db.Observations,
                p =>
                    visible
                        .Where(o => o.IndicatorId == p.IndicatorId)
                        .OrderByDescending(o => o.PeriodEnd)
                        .ThenByDescending(o => o.Id)
                        .Select(o => (int?)o.Id)
                        .FirstOrDefault(),
                o => (int?)o.Id,
                (p, o) =>
                    new
                    {
                        Plan = p,
                        p.Indicator.Code,
                        p.Indicator.Name,
                        IsExempt = p.Indicator.ExemptUnder != null,
                        p.Indicator.Polarity,
                        p.Indicator.Unit,
                        Service = p.Indicator.Service.Name,
                        Directorate = p.Indicator.Service.Directorate.Name,
                        Open = p.Actions.Count(a => a.State == RecoveryActionState.Open),
                        Done = p.Actions.Count(a => a.State == RecoveryActionState.Done),
                        Overdue = p.Actions.Count(a => a.State == RecoveryActionState.Open && a.Due < today),
                        OldestDue = p
                            .Actions.Where(a => a.State == RecoveryActionState.Open && a.Due < today)
                            .Min(a => (DateOnly?)a.Due),
                        NextReview = p.Reviews.Where(r => r.HeldOn == null).Min(r => (DateOnly?)r.On),
                        Period = (ReportingPeriod?)o!.Period,
                        o.Value,
                        Trajectory = p.Trajectory.Select(t => new { t.Period, t.Expected }).ToList(),
                    }
            )
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
            {
                var plan = row.Plan;
                var isClosed = plan.State is RecoveryState.Closed;
                return new RecoveryLine(
                    plan.Id,
                    plan.IndicatorId,
                    row.Code,
                    row.Name,
                    row.IsExempt,
                    row.Service,
                    row.Directorate,
                    plan.Kind,
                    plan.Step,
                    plan.AgreedByRole,
                    plan.State,
                    plan.Trigger,
                    plan.Responsible,
                    plan.OpenedOn,
                    plan.FirstAgreedOn,
                    plan.ClosedOn,
                    row.Open,
                    isClosed ? 0 : row.Overdue,
                    isClosed ? null : row.OldestDue,
                    isClosed ? null : row.NextReview,
                    plan.IsFollowed && row.Period is { } period && row.Value is { } value
                        ? OffCourse(
                            period,
                            value,
                            row.Trajectory.Select(t => (t.Period, t.Expected)),
                            plan.Tolerance,
                            row.Polarity,
                            row.Unit
                        )
                        : null
                )
                {
                    DoneActions = row.Done,
                };
            })
            .OrderBy(line => line.State is RecoveryState.Closed)
            .ThenByDescending(line => line.ClosedOn)
            .ThenBy(line => line.State is not RecoveryState.Proposed)
            .ThenBy(line => line.OffCourse is null)
            .ThenBy(line => line.Code, StringComparer.Ordinal)
            .ThenByDescending(line => line.Id)
            .ToList();
    }

    internal static string? OffCourse(
        ReportingPeriod period,
        decimal value,
        IEnumerable<(ReportingPeriod, decimal)> trajectory,
        decimal tolerance,
        Polarity polarity,
        Unit unit
    ) =>
        RecoveryTriggerRule.ExpectedIn(trajectory, period) is { } expected
            ? RecoveryTriggerRule.OffCourse(
                new OnCourse(period, value, expected.Period, expected.Value, tolerance),
                polarity,
                unit
            )
            : null;
}
