using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class GoalRuleTests
{
    [Fact]
    public void AgainstGoal_WithoutAFigure_SaysWhy() =>
        Compare.Because(GoalRule.AgainstGoal(null, 80, Compare.Higher)).ShouldBe("there is no figure");

    [Fact]
    public void AgainstGoal_WithoutAGoal_SaysWhy() =>
        Compare.Because(GoalRule.AgainstGoal(84, null, Compare.Higher)).ShouldBe("there is no figure for England");

    [Fact]
    public void IntervalAgainstGoal_WithoutLimits_SaysWhy() =>
        Compare
            .Because(GoalRule.IntervalAgainstGoal(new Estimate(84, null), 80, Compare.Higher))
            .ShouldBe("there are no confidence limits for the figure");

    [Fact]
    public void IntervalAgainstGoal_OfNoWidthOnTheGoal_IsAboveIt() =>
        GoalRule
            .IntervalAgainstGoal(Compare.Estimate(80, 80, 80), 80, Compare.Lower)
            .Outcome.ShouldBe(ComparisonOutcome.Worse);

    [Fact]
    public void AgainstRange_WithoutAFigure_SaysWhy() =>
        Compare.Because(GoalRule.AgainstRange(null, new Limits(80, 85), Compare.Higher)).ShouldBe("there is no figure");

    [Fact]
    public void AgainstRange_ThatIsTheWrongWayRound_SaysWhy() =>
        Compare
            .Because(GoalRule.AgainstRange(82, new Limits(85, 80), Compare.Higher))
            .ShouldBe("England is not a range");
}
