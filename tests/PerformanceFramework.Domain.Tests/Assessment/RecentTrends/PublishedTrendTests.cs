using System.Globalization;
using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.RecentTrends;

public sealed class PublishedTrendTests
{
    public static TheoryData<PublishedRow> Rows => new(PublishedTable.Read("trends.csv"));

    public static TheoryData<PublishedRow> TestedRows =>
        new(PublishedTable.Read("trends.csv").Where(row => row["chi-square"].Length > 0));

    [Fact]
    public void Rows_OfTheTable_AreAllThere()
    {
        Rows.Count.ShouldBe(58);
        TestedRows.Count.ShouldBe(52);
    }

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void Assess_EachPublishedCase_HasItsLabels(PublishedRow row)
    {
        Assess(row, Polarity.HigherIsBetter).Label.Words().ShouldBe(row["high is good"]);
        Assess(row, Polarity.LowerIsBetter).Label.Words().ShouldBe(row["low is good"]);
        Assess(row, Polarity.NoJudgement).Label.Words().ShouldBe(row["no judgement"]);
        Assess(row, Polarity.WithinRange).Label.Words().ShouldBe(row["no judgement"]);
    }

    [Theory]
    [MemberData(nameof(TestedRows), DisableDiscoveryEnumeration = true)]
    public void Assess_EachPublishedCase_HasItsChiSquareAndSlopes(PublishedRow row)
    {
        var test = Assess(row, Polarity.NoJudgement).ShouldBeOfType<RecentTrend.Tested>().Test;

        var chiSquare = row.Number("chi-square");
        test.ChiSquare.ShouldBe(chiSquare, 1e-6 * Math.Max(1, chiSquare));
        double[] slopes = [test.Slope, .. test.SlopesLeavingOneOut];
        slopes.ShouldBe(row.Numbers("slopes"), 1e-6);
    }

    private static RecentTrend Assess(PublishedRow row, Polarity polarity) =>
        RecentTrendRule.Assess(
            [.. row["points"].Split(' ').Select(Point)],
            new TrendTerms(Enum.Parse<TrendMeasure>(row["measure"]), polarity, Given.Days)
        );

    private static TrendPoint Point(string text)
    {
        var cells = text.Split('/').Select(Number).ToArray();
        return new TrendPoint(
            ReportingPeriod.CalendarYear((int)cells[0]!.Value),
            cells[1],
            cells is [_, _, { } count, { } denominator, ..] ? new CountedShare(count, denominator) : null,
            cells is [.., { } lower, { } upper] ? new Limits(lower, upper) : null
        );
    }

    private static double? Number(string text) =>
        text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
