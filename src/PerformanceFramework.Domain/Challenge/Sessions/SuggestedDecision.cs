using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Domain.Challenge.Sessions;

/// <summary>The decision that the reasons suggest which raised a topic. It is where the talk begins; the session decides.</summary>
/// <param name="Because">The reason with its figures; empty where nothing but the analyst raised the topic.</param>
public sealed record SuggestedDecision(DecisionKind Kind, string Because)
{
    /// <summary>The reasons by what they weigh, each with what it suggests; where a recovery plan is open already, it goes a step up.</summary>
    private static readonly (TriageReason Reason, DecisionKind Kind)[] ByWeight =
    [
        (TriageReason.OffCourse, DecisionKind.Escalate),
        (TriageReason.OverdueActions, DecisionKind.Escalate),
        (TriageReason.LongStanding, DecisionKind.RecoveryPlan),
        (TriageReason.RedAndWorsened, DecisionKind.RecoveryPlan),
        (TriageReason.ForecastToMiss, DecisionKind.RecoveryPlan),
        (TriageReason.OverdueCommitments, DecisionKind.Escalate),
        (TriageReason.WorstQuarter, DecisionKind.DeepDive),
        (TriageReason.GettingWorse, DecisionKind.Question),
        (TriageReason.Red, DecisionKind.Question),
        (TriageReason.DoubtfulData, DecisionKind.Question),
        (TriageReason.SilentOwner, DecisionKind.Question),
    ];

    /// <param name="reasons">Those that raised the topic.</param>
    /// <param name="hasPlan">A recovery plan is open for the indicator.</param>
    public static SuggestedDecision Of(IReadOnlyCollection<RaisedBy> reasons, bool hasPlan)
    {
        foreach (var (reason, kind) in ByWeight)
        {
            if (reasons.FirstOrDefault(raised => raised.Reason == reason) is { } raised)
            {
                return new SuggestedDecision(
                    kind is DecisionKind.RecoveryPlan && hasPlan ? DecisionKind.Escalate : kind,
                    raised.Sentence
                );
            }
        }

        return new SuggestedDecision(DecisionKind.Question, "");
    }
}
