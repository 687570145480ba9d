using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Indicators;
using static PerformanceFramework.Domain.Tests.Assessment.Series;

namespace PerformanceFramework.Domain.Tests.Assessment;

public sealed class CumulativeSeriesTests
{
    private static readonly SeriesPoint[] LastYear =
    [
        Point("2025-26-Q1", 10),
        Point("2025-26-Q2", 20),
        Point("2025-26-Q3", 30),
        Point("2025-26-Q4", 40),
    ];

    [Fact]
    public void SincePrevious_AtTheFirstQuarter_IsWithheldForTheReset() =>
        Cumulative
            .AssessLast([.. LastYear, Point("2026-27-Q1", 12)])
            .SincePrevious.ShouldBeWithheld(
                WithheldReason.CumulativeReset,
                "No direction: the total starts again in April, so it cannot be compared with Q4 2025/26"
            );

    [Fact]
    public void SincePrevious_AtTheSecondQuarter_IsWithheldBecauseItCoversMoreMonths() =>
        Cumulative
            .AssessLast([.. LastYear, Point("2026-27-Q1", 12), Point("2026-27-Q2", 25)])
            .SincePrevious.ShouldBeWithheld(
                WithheldReason.CumulativeLength,
                "No direction: a total since April covers more months than the one for Q1 2026/27"
            );

    [Theory]
    [InlineData("2026-27-M01", WithheldReason.CumulativeReset)]
    [InlineData("2026-27-M02", WithheldReason.CumulativeLength)]
    [InlineData("2026-27-H1", WithheldReason.CumulativeReset)]
    [InlineData("2026-27-H2", WithheldReason.CumulativeLength)]
    public void SincePrevious_OfATotalSinceApril_IsNeverGiven(string period, WithheldReason reason) =>
        Cumulative
            .AssessLast(Point(Given.Period(period).Previous.Code, 10), Point(period, 20))
            .SincePrevious.Withheld.ShouldBe(reason);

    [Theory]
    [InlineData("2026-27-Q1", 12, Direction.Improved, "2025-26-Q1")]
    [InlineData("2026-27-Q2", 18, Direction.Worsened, "2025-26-Q2")]
    [InlineData("2026-27-Q4", 40, Direction.NoChange, "2025-26-Q4")]
    public void SinceLastYear_OfATotalSinceApril_IsTheSameQuarterLastYear(
        string period,
        int value,
        Direction direction,
        string comparedWith
    ) =>
        Cumulative.AssessLast([.. LastYear, Point(period, value)]).SinceLastYear.ShouldCompare(direction, comparedWith);

    [Fact]
    public void SincePrevious_OfWholeYears_IsTheYearBefore() =>
        Cumulative
            .AssessLast(Point("2025-26-FY", 40), Point("2026-27-FY", 50))
            .SincePrevious.ShouldCompare(Direction.Improved, "2025-26-FY");

    [Theory]
    [InlineData(Aggregation.Snapshot)]
    [InlineData(Aggregation.SumInPeriod)]
    [InlineData(Aggregation.RollingTwelveMonths)]
    [InlineData(Aggregation.RollingThreeYears)]
    public void SincePrevious_OfWhatDoesNotAddUpOverTheYear_IsTheQuarterBefore(Aggregation aggregation) =>
        (Terms with { Aggregation = aggregation })
            .AssessLast([.. LastYear, Point("2026-27-Q1", 45)])
            .SincePrevious.ShouldCompare(Direction.Improved, "2025-26-Q4");
}
