using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Intervals;

public sealed class IntervalLawTests
{
    private static readonly ConfidenceLevel Narrow = ConfidenceLevel.NinetyFive;
    private static readonly ConfidenceLevel Wide = ConfidenceLevel.NinetyNinePointEight;

    private static readonly Arbitrary<FractionKind> Kind = Any.OneOf(Enum.GetValues<FractionKind>());

    /// <summary>A count and a denominator that is no smaller; small ones, none and all are common.</summary>
    private static readonly Arbitrary<(double Count, double Denominator)> Part = Gen.Frequency(
            (3, Gen.Choose(1, 12)),
            (2, Gen.Choose(1, 100_000))
        )
        .SelectMany(denominator => Gen.Choose(0, denominator).Select(count => ((double)count, (double)denominator)))
        .ToArbitrary();

    private static readonly Arbitrary<double> Any15Digits = Any.OneOf(
        0,
        -1,
        1e-28,
        1e-8,
        0.5,
        10,
        1e15 - 1,
        1e28,
        double.MaxValue,
        double.Epsilon,
        double.NaN,
        double.NegativeInfinity
    );

    [Fact]
    public void Interval_OfAnyFraction_ContainsItsValue() =>
        Law.Holds(
            Part,
            Kind,
            (part, kind) => For(part, 100, kind, Narrow) is var interval && interval.Limits.Contain(interval.Value)
        );

    [Fact]
    public void Interval_OfMoreConfidence_IsWider() =>
        Law.Holds(
            Part,
            Kind,
            (part, kind) =>
            {
                var narrow = For(part, 100, kind, Narrow).Limits;
                var wide = For(part, 100, kind, Wide).Limits;
                return wide.Lower <= narrow.Lower
                    && narrow.Upper <= wide.Upper
                    && wide.Upper - wide.Lower > narrow.Upper - narrow.Lower;
            }
        );

    [Fact]
    public void Interval_OfAScaledFraction_IsScaled() =>
        Law.Holds(
            Part,
            Kind,
            Any.OneOf(0.5, 3.0, 1000.0),
            (part, kind, scale) =>
            {
                var plain = For(part, 100, kind, Narrow).Limits;
                var scaled = For(part, 100 * scale, kind, Narrow).Limits;
                return Near(scaled.Lower, plain.Lower * scale) && Near(scaled.Upper, plain.Upper * scale);
            }
        );

    [Fact]
    public void Proportion_OfTheRest_HasTheMirroredInterval() =>
        Law.Holds(
            Part,
            part =>
            {
                var counted = For(part, 1, FractionKind.PartOfWhole, Narrow).Limits;
                var rest = For((part.Denominator - part.Count, part.Denominator), 1, FractionKind.PartOfWhole, Narrow);
                return Near(counted.Lower, 1 - rest.Limits.Upper) && Near(counted.Upper, 1 - rest.Limits.Lower);
            }
        );

    [Fact]
    public void Difference_TheOtherWayRound_IsTheNegative() =>
        Law.Holds(
            Part,
            Part,
            (one, other) =>
            {
                var there = Difference(one, other).Limits;
                var back = Difference(other, one).Limits;
                return Near(there.Lower, -back.Upper) && Near(there.Upper, -back.Lower);
            }
        );

    [Fact]
    public void Mean_OfTheValuesTheOtherWayRound_IsTheSame() =>
        Law.Holds(
            Arb.Zip(Any.Figure, Any.Figure),
            Any.Figure,
            (two, third) =>
            {
                double[] values = [(double)two.Item1, (double)two.Item2, (double)third];
                var there = (ConfidenceInterval.Calculated)IntervalRule.Mean(values, Narrow);
                Array.Reverse(values);
                var back = (ConfidenceInterval.Calculated)IntervalRule.Mean(values, Narrow);
                return there.Limits.Contain(there.Value)
                    && Near(there.Limits.Lower, back.Limits.Lower)
                    && Near(there.Limits.Upper, back.Limits.Upper);
            }
        );

    [Fact]
    public void Interval_OfAnythingAtAll_IsFiniteOrSaysWhy() =>
        Law.Holds(
            Arb.Zip(Any15Digits, Any15Digits),
            Any15Digits,
            Kind,
            (fraction, multiplier, kind) =>
                IntervalRule.For(fraction.Item1, fraction.Item2, multiplier, kind, Narrow) switch
                {
                    ConfidenceInterval.Calculated given => double.IsFinite(given.Value)
                        && double.IsFinite(given.Limits.Lower)
                        && double.IsFinite(given.Limits.Upper)
                        && given.Explanation(Given.Days).Length > 0,
                    ConfidenceInterval.NotCalculated not => not.Because.Length > 0,
                    _ => false,
                }
        );

    [Fact]
    public void Explanation_OfAnyInterval_ContainsItsNumbers() =>
        Law.Holds(
            Part,
            Kind,
            (part, kind) =>
            {
                var interval = For(part, 100, kind, Narrow);
                var unit = new Unit(UnitKind.Percentage, "", 2);
                var explanation = interval.Explanation(unit);
                return explanation.Contains(unit.Format((decimal)interval.Value), StringComparison.Ordinal)
                    && explanation.Contains(unit.Format((decimal)interval.Limits.Lower), StringComparison.Ordinal)
                    && explanation.Contains(unit.Format((decimal)interval.Limits.Upper), StringComparison.Ordinal);
            }
        );

    private static ConfidenceInterval.Calculated For(
        (double Count, double Denominator) part,
        double multiplier,
        FractionKind kind,
        ConfidenceLevel level
    ) => (ConfidenceInterval.Calculated)IntervalRule.For(part.Count, part.Denominator, multiplier, kind, level);

    private static ConfidenceInterval.Calculated Difference(
        (double Count, double Denominator) one,
        (double Count, double Denominator) other
    ) =>
        (ConfidenceInterval.Calculated)
            IntervalRule.Difference(
                new CountedShare(one.Count, one.Denominator),
                new CountedShare(other.Count, other.Denominator),
                1,
                Narrow
            );

    private static bool Near(double one, double other) =>
        Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(one), Math.Abs(other)));
}
