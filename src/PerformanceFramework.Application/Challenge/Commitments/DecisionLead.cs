using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Challenge.Recovery;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Interventions;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Application.Challenge.Commitments;

/// <summary>Where a decision is taken forward, and what has come of it so far.</summary>
/// <param name="Reason">Why it was decided; of a question, what is asked.</param>
/// <param name="Plan">The recovery plan that was open then, or was opened since; null where there is none that the reader may see.</param>
/// <param name="HasPlan">There is such a plan, whoever may see it.</param>
/// <param name="MayOpenPlan">No plan is open, and the reader may open one.</param>
/// <param name="Interventions">Those for the indicator that are open.</param>
public sealed record DecisionLead(
    DecisionKind Kind,
    string Reason,
    DecisionPlan? Plan,
    bool HasPlan,
    bool MayOpenPlan,
    IReadOnlyList<LeadIntervention> Interventions
);

/// <summary>A plan that a decision led to. Any that is open fulfils a deep dive too: an indicator has one at most.</summary>
/// <param name="AgreedBy">The role that agrees to it.</param>
public sealed record DecisionPlan(int Id, RecoveryKind Kind, RecoveryState State, Role AgreedBy, DateOnly OpenedOn);

/// <summary>An intervention that a decision may be to close.</summary>
public sealed record LeadIntervention(int Id, string Name);

internal static class DecisionLeads
{
    /// <summary>That of a commitment which takes a decision forward, as far as somebody may see it. Two statements at most.</summary>
    public static async Task<DecisionLead> LoadAsync(
        PerformanceDbContext db,
        Actor actor,
        CommitmentLine line,
        CancellationToken cancellationToken
    )
    {
        var topic = await db
            .SessionTopics.Where(t => t.Id == line.TopicId)
            .Select(t => new
            {
                t.IndicatorId,
                t.DecisionReason,
                t.Indicator.State,
                t.Indicator.Service,
            })
            .AsNoTracking()
            .SingleAsync(cancellationToken);
        var visible = RecoveryLoading.Visible(db, actor);
        var plans = line.Decision is DecisionKind.RecoveryPlan or DecisionKind.DeepDive or DecisionKind.Escalate
            ? await db
                // One that was withdrawn before anybody agreed to it led to nothing.
                .RecoveryPlans.Where(p =>
                    p.IndicatorId == topic.IndicatorId
                    && (p.State != RecoveryState.Closed || (p.FirstAgreedOn != null && p.ClosedOn >= line.HeldOn))
                )
                .OrderByDescending(p => p.Id)
                .Select(p => new
                {
                    Plan = new DecisionPlan(p.Id, p.Kind, p.State, p.AgreedByRole, p.OpenedOn),
                    IsVisible = visible.Any(v => v.Id == p.Id),
                })
                .ToListAsync(cancellationToken)
            : [];
        List<LeadIntervention> interventions =
            line.Decision is DecisionKind.CloseIntervention
                ? await db
                    .Interventions.Where(i => i.IndicatorId == topic.IndicatorId && i.State == InterventionState.Open)
                    .OrderBy(i => i.Began)
                    .ThenBy(i => i.Id)
                    .Select(i => new LeadIntervention(i.Id, i.Name))
                    .ToListAsync(cancellationToken)
                : [];
        var latest = plans.FirstOrDefault();
        return new DecisionLead(
            line.Decision!.Value,
            topic.DecisionReason,
            latest is { IsVisible: true } ? latest.Plan : null,
            latest is not null,
            line.Decision is DecisionKind.RecoveryPlan or DecisionKind.DeepDive
                && topic.State is IndicatorState.Live
                && plans.All(p => p.Plan.State is RecoveryState.Closed)
                && actor.ReachOf(Permission.ProposeRecoveryPlans).Covers(topic.Service),
            interventions
        );
    }
}
