using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Tests.Assessment.Intervals;

public sealed class PublishedIntervalTests
{
    public static TheoryData<PublishedRow> Rows => new(PublishedTable.Read("intervals.csv"));

    [Fact]
    public void Rows_OfTheTable_AreAllThere() => Rows.Count.ShouldBe(91);

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void For_EachPublishedCase_GivesItsLimits(PublishedRow row)
    {
        var method = Enum.Parse<IntervalMethod>(row["method"]);

        var interval = IntervalRule
            .For(
                row.Number("count"),
                row.Number("denominator"),
                row.Number("multiplier"),
                method is IntervalMethod.Wilson ? FractionKind.PartOfWhole : FractionKind.Rate,
                ConfidenceLevel.Of(row.Number("confidence"))
            )
            .ShouldBeOfType<ConfidenceInterval.Calculated>();

        interval.Method.ShouldBe(method);
        interval.Value.ShouldBe(row.Number("value"), 1e-10);
        interval.Limits.Lower.ShouldBe(row.Number("lower"), 1e-7);
        interval.Limits.Upper.ShouldBe(row.Number("upper"), 1e-7);
    }

    /// <summary>Newcombe 1998, Statistics in Medicine 17, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Difference_EachPublishedCase_HasItsLimits(
        double count,
        double denominator,
        double otherCount,
        double otherDenominator,
        double lower,
        double upper
    )
    {
        var interval = IntervalRule
            .Difference(
                new CountedShare(count, denominator),
                new CountedShare(otherCount, otherDenominator),
                1,
                ConfidenceLevel.NinetyFive
            )
            .ShouldBeOfType<ConfidenceInterval.Calculated>();

        interval.Limits.Lower.ShouldBe(lower, 5.1e-5);
        interval.Limits.Upper.ShouldBe(upper, 5.1e-5);
    }
}
