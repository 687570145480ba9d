using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class ComparisonLawTests
{
    private static readonly Unit ThreeDecimals = new(UnitKind.Measure, "", 3);

    /// <summary>A figure and its limits, either of which may be no further away than nothing.</summary>
    private static readonly Arbitrary<Estimate> Estimate = (
        from value in Any.Figure.Generator
        from down in Any.Size.Generator
        from up in Any.Size.Generator
        select Compare.Estimate((double)value, (double)(value - down), (double)(value + up))
    ).ToArbitrary();

    private static readonly Arbitrary<double?> Strange = Any.OneOf<double?>(
        null,
        double.NaN,
        double.PositiveInfinity,
        1e28,
        -1e15,
        0,
        1,
        50,
        1e-300
    );

    [Fact]
    public void Outcome_OfTheNegativesUnderTheOppositePolarity_IsTheSame() =>
        Law.Holds(
            Estimate,
            Any.Figure,
            (local, benchmark) =>
                Against(local, (double)benchmark, Polarity.HigherIsBetter).Outcome
                == Against(Negative(local), (double)-benchmark, Polarity.LowerIsBetter).Outcome
        );

    [Fact]
    public void Outcome_UnderTheOppositePolarity_IsMirrored() =>
        Law.Holds(
            Estimate,
            Any.Figure,
            (local, benchmark) =>
                Against(local, (double)benchmark, Polarity.HigherIsBetter).Outcome
                == Mirrored(Against(local, (double)benchmark, Polarity.LowerIsBetter).Outcome)
        );

    [Fact]
    public void BetweenIntervals_TheOtherWayRound_IsTheOpposite() =>
        Law.Holds(
            Estimate,
            Estimate,
            (one, other) =>
                BenchmarkComparisonRule.BetweenIntervals(one, other, Compare.Lower).Outcome
                == Mirrored(BenchmarkComparisonRule.BetweenIntervals(other, one, Compare.Lower).Outcome)
        );

    [Fact]
    public void BetweenIntervals_ThatLieApart_AreNeverSimilarToEachOthersValue() =>
        Law.Holds(
            Estimate,
            Estimate,
            (one, other) =>
                BenchmarkComparisonRule.BetweenIntervals(one, other, Compare.Lower).Outcome is ComparisonOutcome.Similar
                || Against(one, other.Value!.Value, Polarity.LowerIsBetter).Outcome is not ComparisonOutcome.Similar
        );

    [Fact]
    public void Comparison_OfAnythingAtAll_HasAnOutcomeAndASentence() =>
        Law.Holds(
            Arb.Zip(Strange, Strange),
            Arb.Zip(Strange, Strange),
            Any.Polarity,
            (local, others, polarity) =>
            {
                var terms = Compare.Terms(polarity);
                var limits = Limits(local.Item2, others.Item1);
                var estimate = new Estimate(local.Item1, limits);
                BenchmarkComparison[] comparisons =
                [
                    BenchmarkComparisonRule.AgainstValue(estimate, others.Item2, terms),
                    BenchmarkComparisonRule.AgainstValueAtTwoLevels(estimate, limits, others.Item2, terms),
                    BenchmarkComparisonRule.BetweenIntervals(estimate, new(others.Item2, limits), terms),
                    ControlLimitRule.OfProportion(
                        local.Item1,
                        local.Item2 ?? 0,
                        others.Item2,
                        others.Item1 ?? 0,
                        ConfidenceLevel.NinetyFive,
                        terms
                    ),
                    ControlLimitRule.OfStandardisedRate(
                        local.Item1,
                        local.Item2 ?? 0,
                        others.Item2,
                        others.Item1 ?? 0,
                        ConfidenceLevel.NinetyFive,
                        terms
                    ),
                    GoalRule.AgainstGoal(local.Item1, others.Item2, terms),
                    GoalRule.IntervalAgainstGoal(estimate, others.Item2, terms),
                    GoalRule.AgainstRange(local.Item1, limits ?? new Limits(1, 0), terms),
                ];
                return comparisons.All(comparison =>
                    comparison.Explanation.Contains(": ", StringComparison.Ordinal)
                    && !comparison.Explanation.Contains("NaN", StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Explanation_OfAnyComparison_ContainsItsNumbers() =>
        Law.Holds(
            Estimate,
            Any.Figure,
            Any.Polarity,
            (local, benchmark, polarity) =>
            {
                var comparison = Against(local, (double)benchmark, polarity);
                return comparison.Explanation.StartsWith(comparison.Outcome + ": ", StringComparison.Ordinal)
                    && Contains(comparison, local.Value!.Value)
                    && Contains(comparison, local.Limits!.Value.Lower)
                    && Contains(comparison, local.Limits.Value.Upper)
                    && Contains(comparison, (double)benchmark);
            }
        );

    private static BenchmarkComparison Against(Estimate local, double benchmark, Polarity polarity) =>
        BenchmarkComparisonRule.AgainstValue(local, benchmark, new ComparisonTerms(polarity, ThreeDecimals, "England"));

    private static Estimate Negative(Estimate estimate) =>
        new(-estimate.Value, new Limits(-estimate.Limits!.Value.Upper, -estimate.Limits.Value.Lower));

    private static Limits? Limits(double? lower, double? upper) =>
        lower is { } low && upper is { } high ? new Limits(low, high) : null;

    private static ComparisonOutcome Mirrored(ComparisonOutcome outcome) =>
        outcome switch
        {
            ComparisonOutcome.Best => ComparisonOutcome.Worst,
            ComparisonOutcome.Better => ComparisonOutcome.Worse,
            ComparisonOutcome.Worse => ComparisonOutcome.Better,
            ComparisonOutcome.Worst => ComparisonOutcome.Best,
            ComparisonOutcome.Higher => ComparisonOutcome.Lower,
            ComparisonOutcome.Lower => ComparisonOutcome.Higher,
            ComparisonOutcome.Similar or ComparisonOutcome.NotCompared => outcome,
        };

    private static bool Contains(BenchmarkComparison comparison, double figure) =>
        comparison.Explanation.Contains(ThreeDecimals.Format((decimal)figure), StringComparison.Ordinal);
}
