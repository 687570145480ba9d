using PerformanceFramework.Domain.Assessment.Aggregations;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Aggregations.Values;

namespace PerformanceFramework.Domain.Tests.Assessment.Aggregations;

public sealed class AreaAggregationTests
{
    [Fact]
    public void Areas_OfACount_AddUp() =>
        AggregationRule
            .OverAreas(
                Sum with
                {
                    Aggregation = Aggregation.Snapshot,
                },
                [Of("North", Number(3)), Of("South", Number(4))]
            )
            .ShouldBe(AggregationOutcome.Added, Number(7), "3 + 4 = 7 households");

    [Fact]
    public void Areas_OfAPercentage_DivideTheSums() =>
        AggregationRule
            .OverAreas(Percent, [Of("North", OutOf(1, 10)), Of("South", OutOf(80, 90))])
            .ShouldBe(
                AggregationOutcome.Divided,
                OutOf(81, 100),
                "81 ÷ 100 × 100 = 81.0%, with the numerators and denominators added up for North and South"
            );

    [Fact]
    public void Areas_OfAPercentageWithoutParts_AreRefused() =>
        AggregationRule
            .OverAreas(Percent, [Of("North", OutOf(1, 10)), Of("South", Number(90))])
            .ShouldBe(
                AggregationOutcome.NotAveraged,
                null,
                "Percentages are not averaged: there is no numerator and denominator for South"
            );

    [Theory]
    [InlineData(Aggregation.Snapshot)]
    [InlineData(Aggregation.RollingTwelveMonths)]
    [InlineData(Aggregation.RollingThreeYears)]
    public void Areas_OfAMeasureThatMayBeAnAverage_AreRefused(Aggregation aggregation) =>
        AggregationRule
            .OverAreas(new AggregationTerms(aggregation, Given.Days), [Of("North", Number(3)), Of("South", Number(4))])
            .ShouldBe(
                AggregationOutcome.NotAveraged,
                null,
                "Averages are not added up: there is no numerator and denominator for North and South"
            );

    [Theory]
    [InlineData(Aggregation.SumInPeriod)]
    [InlineData(Aggregation.CumulativeYearToDate)]
    public void Areas_OfAMeasureThatIsATotal_AddUp(Aggregation aggregation) =>
        AggregationRule
            .OverAreas(new AggregationTerms(aggregation, Given.Days), [Of("North", Number(3)), Of("South", Number(4))])
            .Value.ShouldBe(Number(7));

    [Fact]
    public void Areas_OfMoney_AddUp() =>
        AggregationRule
            .OverAreas(
                new AggregationTerms(Aggregation.Snapshot, Given.Pounds),
                [Of("North", Number(1_000)), Of("South", Number(-400))]
            )
            .ShouldBe(AggregationOutcome.Added, Number(600), "£1,000 + (-£400) = £600");

    [Fact]
    public void Areas_WithoutAll_AreNotYetAvailable() =>
        AggregationRule
            .OverAreas(Sum, [Of("North", null), Of("South", Number(4))])
            .Explanation.ShouldBe("Not yet available: there is no figure for North");

    [Fact]
    public void Areas_OfWhichThereAreNone_AreNotYetAvailable() =>
        AggregationRule
            .OverAreas(Sum, [])
            .ShouldBe(
                AggregationOutcome.NotYetAvailable,
                new ObservedValue.NotYetAvailable(),
                "Not yet available: there are no figures to put together"
            );

    [Fact]
    public void Areas_WithOneNameTwice_AreRefused() =>
        AggregationRule
            .OverAreas(Sum, [Of("North", Number(3)), Of("north", Number(3))])
            .ShouldBe(
                AggregationOutcome.GivenTwice,
                null,
                "No figure: there are two values for north, and only one can be right"
            );

    [Fact]
    public void Areas_MoreThanTwelve_AreCountedAndNotWrittenOut() =>
        AggregationRule
            .OverAreas(Sum, Enumerable.Range(1, 13).Select(ward => Of($"Ward {ward}", Number(2))))
            .Explanation.ShouldBe("13 figures add up to 26 households");

    [Fact]
    public void MissingAreas_MoreThanTwelve_AreNamedInPart() =>
        AggregationRule
            .OverAreas(Sum, Enumerable.Range(1, 14).Select(ward => Of($"W{ward}", null)))
            .Explanation.ShouldBe(
                "Not yet available: there is no figure for W1, W2, W3, W4, W5, W6, W7, W8, W9, W10, W11, W12 and 2 more"
            );

    [Fact]
    public void MissingAreas_OfTwelve_AreAllNamed() =>
        AggregationRule
            .OverAreas(Sum, Enumerable.Range(1, 12).Select(ward => Of($"W{ward}", null)))
            .Explanation.ShouldEndWith("W10, W11 and W12");
}
