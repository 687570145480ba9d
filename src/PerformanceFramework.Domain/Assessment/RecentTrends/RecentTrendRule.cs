using PerformanceFramework.Domain.Assessment.Intervals;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>
/// The recent trend of the Fingertips public health profiles ("Trend markers"; the formulas of PHEindicatormethods,
/// branch add_trend_markers): the latest five years, tested at 99.8%, and no trend when it rests on one year alone.
/// </summary>
public static class RecentTrendRule
{
    public const int YearsTested = 5;

    internal static readonly RecentTrend.NotTested NotYearly = new("only yearly figures are tested");

    /// <param name="points">
    /// One for each year, in any order, all on the same side of every break in the series; a year without a figure is a
    /// point with a null, so that a missing figure among the latest five is seen.
    /// </param>
    public static RecentTrend Assess(IReadOnlyList<TrendPoint> points, TrendTerms terms)
    {
        var sorted = points.ToArray();
        Array.Sort(sorted, (one, other) => one.Period.Year.CompareTo(other.Period.Year));
        var latest = sorted.AsSpan(Math.Max(0, sorted.Length - YearsTested));
        if ((WhyNot(sorted, terms) ?? WhyNotTested(latest, terms)) is { } because)
        {
            return new RecentTrend.NotTested(because);
        }

        var test =
            terms.Measure is TrendMeasure.Proportion
                ? TrendTest.OfProportions(latest)
                : TrendTest.OfEstimates(latest, ConfidenceLevel.NinetyFive.StandardDeviations);
        return IsFinite(test)
            ? new RecentTrend.Tested(LabelOf(test, terms), test, latest.ToArray(), terms.Unit)
            : new RecentTrend.NotTested("the figures are too far apart in size or certainty to be tested");
    }

    private static TrendLabel LabelOf(TrendTest test, TrendTerms terms) =>
        !test.IsSignificant || test.RestsOnOneYear || test.Slope == 0 ? TrendLabel.NoSignificantChange
        : test.Slope > 0 ? TrendLabels.OfIncrease(terms.Polarity)
        : TrendLabels.OfDecrease(terms.Polarity);

    private static string? WhyNot(TrendPoint[] sorted, TrendTerms terms)
    {
        if (terms.Measure is TrendMeasure.Count)
        {
            return "a plain count does not say how far chance moves it";
        }

        foreach (var point in sorted)
        {
            if (
                point.Period.Kind
                is not (PeriodKind.FinancialYear or PeriodKind.AcademicYear or PeriodKind.CalendarYear)
            )
            {
                return NotYearly.Because;
            }
        }

        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Period.Kind != sorted[i - 1].Period.Kind)
            {
                return "the figures are for different kinds of year";
            }
        }

        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Period == sorted[i - 1].Period)
            {
                return $"there are two figures for {sorted[i].Period}";
            }
        }

        return sorted.Length < YearsTested ? $"five years of figures are needed and there are {sorted.Length}" : null;
    }

    private static string? WhyNotTested(ReadOnlySpan<TrendPoint> latest, TrendTerms terms)
    {
        foreach (var point in latest)
        {
            var because = terms.Measure is TrendMeasure.Proportion ? WhyNoProportion(point) : WhyNoEstimate(point);
            if (because is not null)
            {
                return $"{because} for {point.Period}";
            }
        }

        return null;
    }

    private static string? WhyNoProportion(TrendPoint point) =>
        point.Value is not { } value ? "there is no figure"
        : point.Share is not { } share ? "there is no count and denominator"
        : !UsableFigure.Is(value) || !UsableFigure.Is(share.Count) || !UsableFigure.Is(share.Denominator)
            ? UsableFigure.WhyNot
        : share.Count <= 0 ? "the count is not above 0"
        : share.Count >= share.Denominator ? "the count is not below its denominator"
        : null;

    private static string? WhyNoEstimate(TrendPoint point) =>
        point.Value is not { } value ? "there is no figure"
        : point.Limits is not { } limits ? "there are no confidence limits"
        : !UsableFigure.Is(value) ? UsableFigure.WhyNot
        : !limits.AreUsable || limits.Lower == limits.Upper ? "the confidence limits are not a range"
        : null;

    private static bool IsFinite(TrendTest test) =>
        double.IsFinite(test.ChiSquare) && double.IsFinite(test.Slope) && test.SlopesLeavingOneOut.All(double.IsFinite);
}
