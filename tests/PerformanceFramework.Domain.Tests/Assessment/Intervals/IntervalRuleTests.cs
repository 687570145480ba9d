using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Intervals;

public sealed class IntervalRuleTests
{
    private const double OutOfBounds = 1e28;
    private static readonly ConfidenceLevel Level = ConfidenceLevel.NinetyFive;

    [Theory]
    [InlineData(double.NaN, 100, 100, "a figure is not a number or is out of bounds")]
    [InlineData(50, double.PositiveInfinity, 100, "a figure is not a number or is out of bounds")]
    [InlineData(50, 100, double.NaN, "a figure is not a number or is out of bounds")]
    [InlineData(OutOfBounds, OutOfBounds, 100, "a figure is not a number or is out of bounds")]
    [InlineData(-1, 100, 100, "the numerator is below 0")]
    [InlineData(5, 0, 100, "the denominator is not above 0")]
    [InlineData(5, -10, 100, "the denominator is not above 0")]
    [InlineData(5, 10, 0, "the multiplier is not above 0")]
    [InlineData(5, 10, -100, "the multiplier is not above 0")]
    [InlineData(101, 100, 100, "the numerator is larger than the denominator it should be a part of")]
    public void For_AnImpossibleProportion_SaysWhy(
        double numerator,
        double denominator,
        double multiplier,
        string because
    ) =>
        IntervalRule
            .For(numerator, denominator, multiplier, FractionKind.PartOfWhole, Level)
            .ShouldBe(new ConfidenceInterval.NotCalculated(because));

    [Theory]
    [InlineData(double.NaN, 100, 100, "a figure is not a number or is out of bounds")]
    [InlineData(-1, 100, 100, "the numerator is below 0")]
    [InlineData(5, 0, 100, "the denominator is not above 0")]
    [InlineData(5, 10, 0, "the multiplier is not above 0")]
    [InlineData(5, 1e-300, 1000, "the result is out of bounds")]
    [InlineData(10, double.Epsilon, double.Epsilon, "the result is out of bounds")]
    [InlineData(1e14, 1e-8, 1e5, "the result is out of bounds")]
    public void For_AnImpossibleRate_SaysWhy(double numerator, double denominator, double multiplier, string because) =>
        IntervalRule
            .For(numerator, denominator, multiplier, FractionKind.Rate, Level)
            .ShouldBe(new ConfidenceInterval.NotCalculated(because));

    [Fact]
    public void For_MoreEventsThanPeople_IsARate() =>
        Calculated(IntervalRule.For(400, 250, 1000, FractionKind.Rate, Level)).Value.ShouldBe(1600);

    [Theory]
    [InlineData(9, IntervalMethod.ExactPoisson)]
    [InlineData(9.5, IntervalMethod.ExactPoisson)]
    [InlineData(10, IntervalMethod.Byar)]
    public void Rate_OfFewerThanTenEvents_IsExact(double events, IntervalMethod method) =>
        Calculated(IntervalRule.Rate(events, 1000, 1000, Level)).Method.ShouldBe(method);

    [Fact]
    public void Proportion_OfNone_StartsAtNothing() =>
        Calculated(IntervalRule.Proportion(0, 7, 100, Level)).Limits.Lower.ShouldBe(0);

    [Fact]
    public void Proportion_OfAll_EndsAtTheWhole() =>
        Calculated(IntervalRule.Proportion(7, 7, 100, Level)).Limits.Upper.ShouldBe(100);

    [Fact]
    public void Proportion_OfAnythingReported_StaysBetweenNothingAndTheWhole()
    {
        var limits = Calculated(IntervalRule.Proportion(0.00000001, 999_999_999_999_999, 1, Level)).Limits;

        limits.Lower.ShouldBeGreaterThanOrEqualTo(0);
        limits.Upper.ShouldBeLessThan(1e-14);
    }

    [Fact]
    public void ExactPoisson_OfNone_StartsAtNothing() =>
        Calculated(IntervalRule.ExactPoisson(0, Level)).Limits.Lower.ShouldBe(0);

    /// <summary>Half the chi-square quantiles with 2x and 2x + 2 degrees of freedom.</summary>
    [Theory]
    [InlineData(1, 0.0253178079842898754, 5.5716433909388986)]
    [InlineData(9, 4.11537309737833243, 17.0848034514191703)]
    [InlineData(9.5, 4.45325824099398627, 17.7394379528636272)]
    [InlineData(10, 4.79538869613243364, 18.3903560420177787)]
    [InlineData(10_000, 9804.95246726018315, 10197.951624661473)]
    [InlineData(100_000, 99381.1526637447306, 100621.744739743876)]
    [InlineData(100_001, 99382.1495647746043, 100622.747838698521)]
    public void ExactPoisson_OfACount_HasTheKnownLimits(double count, double lower, double upper)
    {
        var limits = Calculated(IntervalRule.ExactPoisson(count, Level)).Limits;

        limits.Lower.ShouldBe(lower, lower * 1e-8);
        limits.Upper.ShouldBe(upper, upper * 1e-8);
    }

    [Theory]
    [InlineData(double.NaN, "a figure is not a number or is out of bounds")]
    [InlineData(-0.1, "the numerator is below 0")]
    public void ExactPoisson_OfAnImpossibleCount_SaysWhy(double count, string because) =>
        IntervalRule.ExactPoisson(count, Level).ShouldBe(new ConfidenceInterval.NotCalculated(because));

    [Theory]
    [InlineData(-1, "the numerator is below 0")]
    [InlineData(0, "the count is too small for Byar's method")]
    [InlineData(0.5, "the count is too small for Byar's method")]
    public void Byar_OfTooSmallACount_SaysWhy(double count, string because) =>
        IntervalRule.Byar(count, Level).ShouldBe(new ConfidenceInterval.NotCalculated(because));

    [Fact]
    public void Byar_OfACount_IsTheRateOfOne()
    {
        var limits = Calculated(IntervalRule.Byar(30, Level)).Limits;

        limits.Lower.ShouldBe(20.236939093266392, 1e-7);
        limits.Upper.ShouldBe(42.8283719419987, 1e-7);
    }

    [Fact]
    public void Mean_OfFiveValues_HasTheLimitsOfStudentsT()
    {
        // Mean 4, standard deviation 1.58113883, t with 4 degrees of freedom 2.7764451.
        var interval = Calculated(IntervalRule.Mean([2, 3, 4, 5, 6], Level));

        interval.Method.ShouldBe(IntervalMethod.StudentT);
        interval.Value.ShouldBe(4);
        interval.Limits.Lower.ShouldBe(2.0367568385224393, 1e-9);
        interval.Limits.Upper.ShouldBe(5.9632431614775607, 1e-9);
    }

    [Fact]
    public void Mean_OfTheSameValueAgainAndAgain_IsExactlyThatValue()
    {
        var interval = Calculated(IntervalRule.Mean([.. Enumerable.Repeat(87.3, 13)], Level));

        interval.Value.ShouldBe(87.3);
        interval.Limits.ShouldBe(new Limits(87.3, 87.3));
    }

    [Theory]
    [InlineData(new double[] { }, "a mean needs at least two values")]
    [InlineData(new double[] { 1 }, "a mean needs at least two values")]
    [InlineData(new double[] { 1, double.NaN }, "a figure is not a number or is out of bounds")]
    [InlineData(new double[] { 1, OutOfBounds }, "a figure is not a number or is out of bounds")]
    public void Mean_OfUnusableValues_SaysWhy(double[] values, string because) =>
        IntervalRule.Mean(values, Level).ShouldBe(new ConfidenceInterval.NotCalculated(because));

    [Fact]
    public void Mean_OfTwoValues_IsGiven() => Calculated(IntervalRule.Mean([1, 3], Level)).Value.ShouldBe(2);

    [Theory]
    [InlineData(11, 10, 3, 10)]
    [InlineData(3, 10, 11, 10)]
    public void Difference_WithAnImpossibleProportion_SaysWhy(
        double count,
        double denominator,
        double otherCount,
        double otherDenominator
    ) =>
        IntervalRule
            .Difference(new(count, denominator), new(otherCount, otherDenominator), 100, Level)
            .ShouldBe(
                new ConfidenceInterval.NotCalculated(
                    "the numerator is larger than the denominator it should be a part of"
                )
            );

    [Fact]
    public void Explanation_OfAnInterval_IsOneSentenceWithItsNumbers() =>
        IntervalRule
            .Proportion(84, 100, 100, Level)
            .Explanation(Given.Percent)
            .ShouldBe("84.0%; allowing for chance, between 75.6% and 89.9% (95% confidence)");

    [Fact]
    public void Explanation_OfARate_NamesItsUnitOnce() =>
        IntervalRule
            .Rate(30, 20_000, 100_000, ConfidenceLevel.NinetyNinePointEight)
            .Explanation(new Unit(UnitKind.Measure, "per 100,000", 1))
            .ShouldBe("150.0 per 100,000; allowing for chance, between 79.2 and 255.6 (99.8% confidence)");

    [Fact]
    public void Explanation_WithoutAnInterval_SaysWhy() =>
        IntervalRule
            .Proportion(5, 0, 100, Level)
            .Explanation(Given.Percent)
            .ShouldBe("No range: the denominator is not above 0");

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.9999)]
    public void ConfidenceLevel_OfAShare_HasIt(double share) => ConfidenceLevel.Of(share).Share.ShouldBe(share);

    [Theory]
    [InlineData(0.89)]
    [InlineData(0.99995)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void ConfidenceLevel_OfWhatIsNoSuchShare_IsRefused(double share) =>
        Should
            .Throw<ArgumentOutOfRangeException>(() => ConfidenceLevel.Of(share))
            .Message.ShouldStartWith("A confidence level is a share from 0.9 to 0.9999.");

    [Fact]
    public void ConfidenceLevel_ThatIsReadyMade_HasItsStandardDeviations()
    {
        ConfidenceLevel.NinetyFive.StandardDeviations.ShouldBe(1.9599639845400542, 1e-12);
        ConfidenceLevel.NinetyNinePointEight.StandardDeviations.ShouldBe(3.0902323061678135, 1e-12);
    }

    private static ConfidenceInterval.Calculated Calculated(ConfidenceInterval interval) =>
        interval.ShouldBeOfType<ConfidenceInterval.Calculated>();
}
