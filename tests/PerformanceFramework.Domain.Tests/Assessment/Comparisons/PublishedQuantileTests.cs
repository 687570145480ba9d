using PerformanceFramework.Domain.Assessment.Comparisons;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Assessment.Comparisons;

public sealed class PublishedQuantileTests
{
    public static TheoryData<PublishedRow> Rows => new(PublishedTable.Read("quantile-bounds.csv"));

    [Fact]
    public void Rows_OfTheTable_AreAllThere() => Rows.Count.ShouldBe(7);

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void Bounds_OfEachPublishedCase_AreThePublishedOnes(PublishedRow row)
    {
        Bounds(row, 4).ShouldBe(row.Numbers("quartile bounds"), 1e-10);
        Bounds(row, 5).ShouldBe(row.Numbers("quintile bounds"), 1e-10);
    }

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void Groups_OfEachPublishedCase_AreThePublishedOnes(PublishedRow row)
    {
        Groups(row, 4, Polarity.LowerIsBetter).ShouldBe(row.Numbers("quartiles"));
        Groups(row, 5, Polarity.LowerIsBetter).ShouldBe(row.Numbers("quintiles low is good"));
        Groups(row, 5, Polarity.HigherIsBetter).ShouldBe(row.Numbers("quintiles high is good"));
        Groups(row, 5, Polarity.NoJudgement).ShouldBe(row.Numbers("quintiles no judgement"));
    }

    [Fact]
    public void Bounds_WithoutAFigureForSomeAreas_LeaveThemOut() =>
        QuantileBounds.Of([3, null, 1, double.NaN, 2], 2).ShouldNotBeNull().Bounds.ShouldBe([1, 2, 3]);

    [Fact]
    public void Bounds_OfMoreThanTenDecimals_AreRoundedHalfUp() =>
        QuantileBounds.Of([0.00000000005, 1], 2).ShouldNotBeNull().Bounds[0].ShouldBe(0.0000000001);

    [Fact]
    public void Group_OfAFigureAboveEveryBound_IsTheLast() =>
        QuantileBounds.Of([1, 2, 3, 4], 4).ShouldNotBeNull().GroupOf(5, Polarity.LowerIsBetter).ShouldBe(4);

    private static IReadOnlyList<double> Bounds(PublishedRow row, int groups) =>
        QuantileBounds.Of(Figures(row), groups)?.Bounds ?? [];

    private static IEnumerable<double> Groups(PublishedRow row, int groups, Polarity polarity) =>
        row.Numbers("figures")
            .Select(figure => (double)(QuantileBounds.Of(Figures(row), groups)?.GroupOf(figure, polarity) ?? 0));

    private static double?[] Figures(PublishedRow row) => [.. row.Numbers("figures").Select(figure => (double?)figure)];
}
