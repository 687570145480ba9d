using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Challenge.Triage;

namespace PerformanceFramework.Domain.Tests.Challenge.Sessions;

public sealed class SuggestedDecisionTests
{
    [Theory]
    [InlineData(TriageReason.Red, DecisionKind.Question, DecisionKind.Question)]
    [InlineData(TriageReason.RedAndWorsened, DecisionKind.RecoveryPlan, DecisionKind.Escalate)]
    [InlineData(TriageReason.GettingWorse, DecisionKind.Question, DecisionKind.Question)]
    [InlineData(TriageReason.LongStanding, DecisionKind.RecoveryPlan, DecisionKind.Escalate)]
    [InlineData(TriageReason.ForecastToMiss, DecisionKind.RecoveryPlan, DecisionKind.Escalate)]
    [InlineData(TriageReason.OffCourse, DecisionKind.Escalate, DecisionKind.Escalate)]
    [InlineData(TriageReason.OverdueActions, DecisionKind.Escalate, DecisionKind.Escalate)]
    [InlineData(TriageReason.OverdueCommitments, DecisionKind.Escalate, DecisionKind.Escalate)]
    [InlineData(TriageReason.WorstQuarter, DecisionKind.DeepDive, DecisionKind.DeepDive)]
    [InlineData(TriageReason.DoubtfulData, DecisionKind.Question, DecisionKind.Question)]
    [InlineData(TriageReason.SilentOwner, DecisionKind.Question, DecisionKind.Question)]
    public void Reason_SuggestsADecisionThatKnowsOfThePlan(TriageReason reason, DecisionKind without, DecisionKind with)
    {
        var raised = new RaisedBy(reason, 10, "why");

        SuggestedDecision.Of([raised], hasPlan: false).ShouldBe(new SuggestedDecision(without, "why"));
        SuggestedDecision.Of([raised], hasPlan: true).ShouldBe(new SuggestedDecision(with, "why"));
    }

    [Fact]
    public void Reasons_OfWhichSeveralHold_SuggestWhatTheWeightiestDoes()
    {
        RaisedBy[] reasons =
        [
            new(TriageReason.Red, 20, "red"),
            new(TriageReason.LongStanding, 15, "red in 4 periods running"),
            new(TriageReason.WorstQuarter, 10, "among the worst"),
        ];

        SuggestedDecision
            .Of(reasons, hasPlan: false)
            .ShouldBe(new SuggestedDecision(DecisionKind.RecoveryPlan, "red in 4 periods running"));
    }

    [Fact]
    public void Topic_ThatNothingRaised_SuggestsAQuestion() =>
        SuggestedDecision.Of([], hasPlan: false).ShouldBe(new SuggestedDecision(DecisionKind.Question, ""));

    [Fact]
    public void Decision_ThatIsTakenForward_SaysWhatWillExist_WithinACommitment()
    {
        var (name, reason) = (
            new string('n', Domain.Indicators.Indicator.NameLength),
            new string('r', SessionTopic.QuestionLength)
        );
        foreach (var kind in Enum.GetValues<DecisionKind>().Where(kind => kind.IsTakenForward()))
        {
            kind.Promise(name, reason)
                .Length.ShouldBeInRange(1, Domain.Challenge.Commitments.Commitment.DeliverableLength);
        }

        DecisionKind.Note.IsTakenForward().ShouldBeFalse();
        DecisionKind.Question.Promise("Homes", "Why?").ShouldBe("An answer to: Why?");
        DecisionKind.RecoveryPlan.Promise("Homes", "").ShouldBe("A recovery plan for “Homes”");
    }
}
