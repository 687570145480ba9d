using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Sessions;

/// <summary>What earlier sessions of a body decided that leads to something, and what became of it.</summary>
internal static class SessionDecisions
{
    /// <summary>
    /// The decisions of earlier sessions that a session opens on, as far as somebody may see them, by their day: three
    /// statements. A recovery plan and a deep dive stay until their plan is closed, a question until the body has met after its
    /// day; a later decision about the same indicator, other than a note, takes the place of an earlier one. What was not over
    /// when the session was closed stays, with what has become of it.
    /// </summary>
    public static async Task<IReadOnlyList<OpenDecision>> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        SessionHead head,
        CancellationToken cancellationToken
    )
    {
        var (id, body, heldOn) = (head.Id, head.BodyCode, head.HeldOn);
        var closed = db.ChallengeSessions.Where(s =>
            s.Body.Code == body && s.State == SessionState.Closed && s.Id != id && s.HeldOn <= heldOn
        );
        var decided = await db
            .SessionTopics.Where(SessionLoading.TopicsFor(actor, head.IsWhole))
            .Where(t =>
                (
                    t.Decision == DecisionKind.RecoveryPlan
                    || t.Decision == DecisionKind.DeepDive
                    || (t.Decision == DecisionKind.Question && !closed.Any(s => s.HeldOn > t.DecisionDue))
                )
                && closed.Any(s => s.Id == t.SessionId)
                && !db.SessionTopics.Any(later =>
                    later.IndicatorId == t.IndicatorId
                    && later.Decision != null
                    && later.Decision != DecisionKind.Note
                    && later.Session.HeldOn > t.Session.HeldOn
                    && closed.Any(s => s.Id == later.SessionId)
                )
            )
            .OrderBy(t => t.DecisionDue)
            .ThenBy(t => t.Id)
            .Select(t => new
            {
                t.IndicatorId,
                t.Indicator.State,
                t.Indicator.Service,
                Decision = new OpenDecision(
                    t.Id,
                    t.Session.HeldOn,
                    t.Indicator.Code,
                    t.Indicator.Name,
                    t.Indicator.ExemptUnder != null,
                    t.Decision!.Value,
                    t.DecisionReason,
                    t.DecisionDue
                ),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var ids = decided.ConvertAll(row => row.IndicatorId);
        var visible = RecoveryLoading.Visible(db, actor);
        var plans = (
            await db
                // One that was withdrawn before anybody agreed to it led to nothing.
                .RecoveryPlans.Where(p =>
                    ids.Contains(p.IndicatorId) && (p.State != RecoveryState.Closed || p.FirstAgreedOn != null)
                )
                .OrderByDescending(p => p.Id)
                .Select(p => new
                {
                    p.IndicatorId,
                    Plan = new DecisionPlan(p.Id, p.Kind, p.State, p.AgreedByRole, p.OpenedOn),
                    p.ClosedOn,
                    IsVisible = visible.Any(v => v.Id == p.Id),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(p => p.IndicatorId);
        var asked = (await QuestionQueries.AboutAsync(db, actor, ids, cancellationToken)).ToLookup(q => q.Code);
        var opens = actor.ReachOf(Permission.ProposeRecoveryPlans);
        return decided
            .Select(row =>
            {
                var decision = row.Decision;
                var plan =
                    decision.Kind is DecisionKind.Question
                        ? null
                        : plans[row.IndicatorId]
                            .FirstOrDefault(p =>
                                (p.ClosedOn is null || p.ClosedOn >= decision.HeldOn)
                                && (decision.Kind is not DecisionKind.DeepDive || p.Plan.Kind is RecoveryKind.DeepDive)
                            );
                return decision with
                {
                    Plan = plan is { IsVisible: true } ? plan.Plan : null,
                    HasPlan = plan is not null,
                    MayOpenPlan =
                        decision.Kind is not DecisionKind.Question
                        && row.State is IndicatorState.Live
                        && plans[row.IndicatorId].All(p => p.Plan.State is RecoveryState.Closed)
                        && opens.Covers(row.Service),
                    Asked =
                        decision.Kind is DecisionKind.Question
                            ? asked[decision.Code].FirstOrDefault(q => q.AskedOn >= decision.HeldOn)
                            : null,
                    IsOver =
                        plan is { Plan.State: RecoveryState.Closed }
                        && (head.ClosedOn is not { } closedOn || plan.ClosedOn <= closedOn),
                };
            })
            .Where(decision => !decision.IsOver)
            .ToList();
    }
}
