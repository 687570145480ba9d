using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.RecentTrends;

public sealed class TrendLawTests
{
    private static readonly Unit ThreeDecimals = new(UnitKind.Measure, "", 3);

    private static readonly TrendTerms Terms = new(TrendMeasure.Estimate, Polarity.HigherIsBetter, ThreeDecimals);

    private static readonly ChangeTerms Change = new(
        Polarity.HigherIsBetter,
        ThreeDecimals,
        ReportingPeriod.CalendarYear(2023)
    );

    /// <summary>Five to eight years, some left out, with limits half to three either side of a value from -20 to 20.</summary>
    private static readonly Arbitrary<TrendPoint[]> Years = (
        from count in Gen.Choose(5, 8)
        from gaps in Gen.Choose(0, 1).ArrayOf(count)
        from values in Gen.Choose(-20, 20).ArrayOf(count)
        from halves in Gen.Choose(1, 6).ArrayOf(count)
        select Points(gaps, values, halves)
    ).ToArbitrary();

    private static readonly Arbitrary<CountedShare> Share = Gen.Choose(1, 400)
        .SelectMany(denominator => Gen.Choose(0, denominator).Select(count => new CountedShare(count, denominator)))
        .ToArbitrary();

    private static readonly Arbitrary<double?> Strange = Any.OneOf<double?>(
        null,
        double.NaN,
        double.NegativeInfinity,
        1e28,
        1e15 - 1,
        1e-300,
        -3,
        0,
        0.5,
        4
    );

    [Fact]
    public void Label_UnderTheOppositePolarity_IsMirrored() =>
        Law.Holds(
            Years,
            years =>
                RecentTrendRule.Assess(years, Terms with { Polarity = Polarity.LowerIsBetter }).Label
                == OppositeJudgement(RecentTrendRule.Assess(years, Terms).Label)
        );

    [Fact]
    public void Label_OfTheNegatives_IsTheOppositeMovement() =>
        Law.Holds(
            Years,
            years =>
                RecentTrendRule
                    .Assess([.. years.Select(Negative)], Terms with { Polarity = Polarity.LowerIsBetter })
                    .Label == OppositeMovement(RecentTrendRule.Assess(years, Terms).Label)
        );

    [Fact]
    public void Trend_OfTheYearsInAnotherOrder_IsTheSame() =>
        Law.Holds(
            Years,
            years =>
                RecentTrendRule.Assess([.. years.Reverse()], Terms).Explanation
                == RecentTrendRule.Assess(years, Terms).Explanation
        );

    [Fact]
    public void Explanation_OfAnyTrend_ContainsItsFirstAndLastFigure() =>
        Law.Holds(
            Years,
            years =>
            {
                var trend = RecentTrendRule.Assess(years, Terms);
                return trend is RecentTrend.Tested { Points: [var first, .., var last] }
                    && trend.Explanation.StartsWith(trend.Label.Words(), StringComparison.Ordinal)
                    && trend.Explanation.Contains(Words(first), StringComparison.Ordinal)
                    && trend.Explanation.Contains(Words(last), StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Trend_OfAnythingAtAll_HasALabelAndASentence() =>
        Law.Holds(
            Arb.Zip(Strange, Strange),
            Arb.Zip(Strange, Strange),
            Any.OneOf(Enum.GetValues<TrendMeasure>()),
            (one, other, measure) =>
            {
                TrendPoint[] points =
                [
                    .. Trend.Rates2020To2024(1, 2, 3, 4).Select(point => point with { Share = new(1, 2) }),
                    new TrendPoint(
                        ReportingPeriod.CalendarYear(2024),
                        one.Item1,
                        one.Item2 is { } count && other.Item1 is { } of ? new CountedShare(count, of) : null,
                        other.Item1 is { } low && other.Item2 is { } high ? new Limits(low, high) : null
                    ),
                ];
                var trend = RecentTrendRule.Assess(points, Terms with { Measure = measure });
                return trend.Explanation.StartsWith(trend.Label.Words(), StringComparison.Ordinal)
                    && trend is not RecentTrend.Tested { Test.ChiSquare: double.NaN };
            }
        );

    [Fact]
    public void Change_TheOtherWayRound_IsTheOpposite() =>
        Law.Holds(
            Share,
            Share,
            (one, other) =>
                SignificantChangeRule.BetweenProportions(one, other, 100, Change).Label
                == Opposite(SignificantChangeRule.BetweenProportions(other, one, 100, Change).Label)
        );

    [Fact]
    public void Change_UnderTheOppositePolarity_IsMirrored() =>
        Law.Holds(
            Share,
            Share,
            (one, other) =>
                SignificantChangeRule.BetweenProportions(one, other, 100, Change).Label
                == OppositeJudgement(
                    SignificantChangeRule
                        .BetweenProportions(one, other, 100, Change with { Polarity = Polarity.LowerIsBetter })
                        .Label
                )
        );

    [Fact]
    public void Explanation_OfAnyChange_ContainsItsNumbers() =>
        Law.Holds(
            Share,
            Share,
            (one, other) =>
            {
                var change = SignificantChangeRule.BetweenProportions(one, other, 100, Change);
                return change.Explanation.StartsWith(change.Label.Words() + ": ", StringComparison.Ordinal)
                    && change.Explanation.Contains(
                        ThreeDecimals.Format((decimal)(one.Count / one.Denominator * 100)),
                        StringComparison.Ordinal
                    )
                    && change.Explanation.Contains(
                        ThreeDecimals.Format((decimal)(other.Count / other.Denominator * 100)),
                        StringComparison.Ordinal
                    );
            }
        );

    private static TrendPoint[] Points(int[] gaps, int[] values, int[] halves)
    {
        var year = 2010;
        return
        [
            .. gaps.Select(
                (gap, i) =>
                    new TrendPoint(
                        ReportingPeriod.CalendarYear(year += 1 + gap),
                        values[i],
                        null,
                        new Limits(values[i] - (halves[i] / 2.0), values[i] + (halves[i] / 2.0))
                    )
            ),
        ];
    }

    private static TrendPoint Negative(TrendPoint point) =>
        point with
        {
            Value = -point.Value,
            Limits = new Limits(-point.Limits!.Value.Upper, -point.Limits.Value.Lower),
        };

    private static string Words(TrendPoint point) =>
        $"{ThreeDecimals.Format((decimal)point.Value!.Value)} in {point.Period}";

    private static TrendLabel Opposite(TrendLabel label) => OppositeJudgement(OppositeMovement(label));

    private static TrendLabel OppositeJudgement(TrendLabel label) =>
        label switch
        {
            TrendLabel.IncreasingAndGettingBetter => TrendLabel.IncreasingAndGettingWorse,
            TrendLabel.IncreasingAndGettingWorse => TrendLabel.IncreasingAndGettingBetter,
            TrendLabel.DecreasingAndGettingBetter => TrendLabel.DecreasingAndGettingWorse,
            TrendLabel.DecreasingAndGettingWorse => TrendLabel.DecreasingAndGettingBetter,
            TrendLabel.Increasing
            or TrendLabel.Decreasing
            or TrendLabel.NoSignificantChange
            or TrendLabel.CannotBeCalculated => label,
        };

    private static TrendLabel OppositeMovement(TrendLabel label) =>
        label switch
        {
            TrendLabel.IncreasingAndGettingBetter => TrendLabel.DecreasingAndGettingBetter,
            TrendLabel.IncreasingAndGettingWorse => TrendLabel.DecreasingAndGettingWorse,
            TrendLabel.DecreasingAndGettingBetter => TrendLabel.IncreasingAndGettingBetter,
            TrendLabel.DecreasingAndGettingWorse => TrendLabel.IncreasingAndGettingWorse,
            TrendLabel.Increasing => TrendLabel.Decreasing,
            TrendLabel.Decreasing => TrendLabel.Increasing,
            TrendLabel.NoSignificantChange or TrendLabel.CannotBeCalculated => label,
        };
}
