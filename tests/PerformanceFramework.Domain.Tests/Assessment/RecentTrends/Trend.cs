using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Assessment.RecentTrends;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Assessment.RecentTrends;

/// <summary>What tests of trends start from.</summary>
internal static class Trend
{
    public static readonly TrendTerms Shares = new(TrendMeasure.Proportion, Polarity.LowerIsBetter, Given.Percent);
    public static readonly TrendTerms Rates = new(TrendMeasure.Estimate, Polarity.LowerIsBetter, Given.Days);

    /// <summary>A year in which so many of 10,000 were counted.</summary>
    public static TrendPoint Share(int year, double count) => Share(ReportingPeriod.CalendarYear(year), count);

    public static TrendPoint Share(ReportingPeriod period, double count) =>
        new(period, count / 100, new CountedShare(count, 10_000));

    /// <summary>A year's figure with limits one either side.</summary>
    public static TrendPoint Rate(int year, double value) =>
        new(ReportingPeriod.CalendarYear(year), value, null, new Limits(value - 1, value + 1));

    public static TrendPoint[] Shares2020To2024(params double[] counts) =>
        [.. counts.Select((count, i) => Share(2020 + i, count))];

    public static TrendPoint[] Rates2020To2024(params double[] values) =>
        [.. values.Select((value, i) => Rate(2020 + i, value))];

    public static string Because(RecentTrend trend) => trend.ShouldBeOfType<RecentTrend.NotTested>().Because;
}
