using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>What a chart can't be drawn of, and the sentence that says so.</summary>
internal static class ControlChartRefusalRule
{
    private const double Largest = (double)Figure.MaxMagnitude;

    /// <param name="dates">In order.</param>
    /// <param name="figures">In the order of the dates; NaN where missing.</param>
    public static Refusal? RefusalOf(ControlChartQuestion question, DateOnly[] dates, double[] figures)
    {
        if (question.FixAfter is < ControlChartMethod.FewestFixedPoints)
        {
            return new Refusal(
                "chart-baseline-too-short",
                $"Limits can be fixed after {ControlChartMethod.FewestFixedPoints} points at the earliest, "
                    + $"not after {question.FixAfter}"
            );
        }

        if (question.Values.Any(value => value.Value is { } figure && !(Math.Abs(figure) <= Largest)))
        {
            return new Refusal(
                "chart-not-numbers",
                "One of the figures is not a number, or is too large to be charted"
            );
        }

        if (!figures.Any(figure => !double.IsNaN(figure)))
        {
            return new Refusal("chart-no-figures", "There is no figure to draw a chart of");
        }

        for (var i = 1; i < dates.Length; i++)
        {
            if (dates[i] == dates[i - 1])
            {
                return new Refusal("chart-duplicate-date", $"There are two figures for {UkDate.Words(dates[i])}");
            }
        }

        return !question.Method.AllowsForReportedFigures && HasGapInTrend(question, dates, figures)
            ? new Refusal("chart-gap-in-trend", "A figure is missing among seven that otherwise only rise or only fall")
            : null;
    }

    // NHSRplotthedots 0.2.2 stops with an error there ("missing value where TRUE/FALSE needed"), window by window.
    private static bool HasGapInTrend(ControlChartQuestion question, DateOnly[] dates, double[] figures)
    {
        var rows = 0;
        for (var i = 0; i < figures.Length; i++)
        {
            rows = question.RebaseDates.Contains(dates[i]) ? 1 : rows + 1;
            var length = question.Method.RunLength;
            if (rows >= length && IsTrendWithGap(figures.AsSpan(i + 1 - length, length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTrendWithGap(ReadOnlySpan<double> window)
    {
        var gaps = 0;
        var rises = 0;
        var falls = 0;
        for (var i = 1; i < window.Length; i++)
        {
            var step = window[i] - window[i - 1];
            gaps += double.IsNaN(step) ? 1 : 0;
            rises += step > 0 ? 1 : 0;
            falls += step < 0 ? 1 : 0;
        }

        return gaps > 0 && (gaps + rises == window.Length - 1 || gaps + falls == window.Length - 1);
    }
}
