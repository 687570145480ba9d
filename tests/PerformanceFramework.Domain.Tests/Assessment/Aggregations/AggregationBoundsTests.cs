using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Aggregations.Values;

namespace PerformanceFramework.Domain.Tests.Assessment.Aggregations;

public sealed class AggregationBoundsTests
{
    private const string TooLarge = "No total: it would be larger than figures may be";

    [Fact]
    public void Sum_OfExactlyTheLargestFigure_IsGiven() =>
        Sum.FirstQuarter(Number(Figure.MaxMagnitude - 1), Number(1), Number(0))
            .Value.ShouldBe(Number(Figure.MaxMagnitude));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Sum_BeyondTheLargestFigure_IsRefused(int sign) =>
        Sum.FirstQuarter(Number(sign * Figure.MaxMagnitude), Number(sign), Number(0))
            .ShouldBe(AggregationOutcome.TooLarge, null, TooLarge);

    [Fact]
    public void Sum_ThatPassesTheLargestFigureOnTheWay_IsGiven() =>
        Sum.FirstQuarter(Number(Figure.MaxMagnitude), Number(1), Number(-2))
            .Value.ShouldBe(Number(Figure.MaxMagnitude - 1));

    [Fact]
    public void Sum_OfTheFinestFigures_IsExact() =>
        Sum.FirstQuarter(Number(0.00000001m), Number(0.00000001m), Number(0.00000001m))
            .Value.ShouldBe(Number(0.00000003m));

    [Fact]
    public void Percentage_OfNumeratorsBeyondTheLargestFigure_IsRefused() =>
        Percent
            .FirstQuarter(
                new ObservedValue.Number(1, new Fraction(Figure.MaxMagnitude, 1_000_000)),
                new ObservedValue.Number(1, new Fraction(1, 1_000_000)),
                new ObservedValue.Number(1, new Fraction(1, 1_000_000))
            )
            .ShouldBe(AggregationOutcome.TooLarge, null, TooLarge);

    [Fact]
    public void Percentage_OfDenominatorsBeyondTheLargestFigure_IsRefused() =>
        Percent
            .FirstQuarter(new ObservedValue.Number(1, new Fraction(1, Figure.MaxMagnitude)), OutOf(1, 1), OutOf(1, 1))
            .Outcome.ShouldBe(AggregationOutcome.TooLarge);

    [Theory]
    [InlineData(100)]
    [InlineData(1)]
    [InlineData(1_000_000_000_000)]
    public void Percentage_OfAlmostNothing_IsRefusedRatherThanOverflowing(long multiplier) =>
        (Percent with { Fraction = Prevented with { Multiplier = multiplier } })
            .FirstQuarter(
                new ObservedValue.Number(1, new Fraction(Figure.MaxMagnitude - 10, 0.00000001m)),
                new ObservedValue.Number(1, new Fraction(1, 0.00000001m)),
                new ObservedValue.Number(1, new Fraction(1, 0.00000001m))
            )
            .ShouldBe(AggregationOutcome.TooLarge, null, TooLarge);

    [Fact]
    public void Percentage_AtTheLargestFigure_IsGiven() =>
        (Percent with { Fraction = Prevented with { Multiplier = 1 } })
            .FirstQuarter(
                new ObservedValue.Number(1, new Fraction(Figure.MaxMagnitude, 0.5m)),
                new ObservedValue.Number(1, new Fraction(0, 0.25m)),
                new ObservedValue.Number(1, new Fraction(0, 0.25m))
            )
            .Value.ShouldBe(new ObservedValue.Number(Figure.MaxMagnitude, new Fraction(Figure.MaxMagnitude, 1)));

    [Fact]
    public void Percentage_OfLargeParts_IsGiven() =>
        Percent
            .FirstQuarter(OutOf(10_000_000_000, 10_000_000_000), OutOf(0, 10_000_000_000), OutOf(0, 1))
            .Value.ShouldBe(OutOf(10_000_000_000, 20_000_000_001));

    [Fact]
    public void Rate_PerNothing_IsNothing() =>
        (Percent with { Fraction = Prevented with { Multiplier = 0 } })
            .FirstQuarter(OutOf(1, 2), OutOf(1, 2), OutOf(1, 2))
            .Value.ShouldBe(new ObservedValue.Number(0, new Fraction(3, 6)));

    [Fact]
    public void Rate_PerLessThanOne_MayComeOutOfALargerQuotient() =>
        (Percent with { Fraction = Prevented with { Multiplier = 0.001m } })
            .FirstQuarter(
                new ObservedValue.Number(1, new Fraction(Figure.MaxMagnitude, 0.01m)),
                new ObservedValue.Number(1, new Fraction(0, 0.01m)),
                new ObservedValue.NotApplicable()
            )
            .Value.ShouldBe(new ObservedValue.Number(49_999_999_999_999.95m, new Fraction(Figure.MaxMagnitude, 0.02m)));
}
