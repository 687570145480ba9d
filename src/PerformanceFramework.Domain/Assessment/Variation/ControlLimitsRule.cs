using PerformanceFramework.Domain.Assessment.Statistics;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>Limits from the figures of one segment.</summary>
internal static class ControlLimitsRule
{
    // D4 for ranges of two (Shewhart): a range this many times the average is itself out of control.
    private const double ScreenFactor = 3.267;

    // The smallest relative difference that is more than the rounding error of a mean.
    private const double Rounding = 1e-9;

    private const double Largest = (double)Figure.MaxMagnitude;

    /// <param name="segment">In order of date; NaN where missing.</param>
    /// <param name="method">How to treat what the practices disagree about.</param>
    /// <param name="fixAfter">How many rows of the segment make the baseline; 12 or more.</param>
    public static ControlLimits Of(ReadOnlySpan<double> segment, ControlChartMethod method, int fixAfter)
    {
        var count = 0;
        foreach (var figure in segment)
        {
            if (!double.IsNaN(figure))
            {
                count++;
                if (!(Math.Abs(figure) <= Largest))
                {
                    return new ControlLimits(Spread.OutOfBounds, count, double.NaN, double.NaN, 0);
                }
            }
        }

        var baseline = segment.Length > fixAfter ? segment[..fixAfter] : segment;
        var mean = Average.Of(baseline);
        var tolerance = method.AllowsForReportedFigures ? Rounding * Math.Max(1, Math.Abs(mean)) : 0;
        var ranges = MovingRanges.Of(baseline, tolerance);
        var screened =
            method.ScreensRanges && !(method.AllowsForReportedFigures && ranges.HalfAreNothing)
                ? MovingRanges.AverageBelow(baseline, ScreenFactor * ranges.Average)
                : ranges.Average;
        var spread =
            double.IsNaN(screened) ? Spread.Undefined
            : !method.AllowsForReportedFigures ? Spread.Varies
            : IsFlat(baseline, mean, tolerance) ? Spread.Flat
            : ranges.AreMostlyNothing ? Spread.Lumpy
            : Spread.Varies;
        return new ControlLimits(spread, count, mean, spread is Spread.Flat ? 0 : screened, tolerance)
        {
            Ranges = ranges.Count,
            RangesOfNothing = ranges.Nothing,
        };
    }

    private static bool IsFlat(ReadOnlySpan<double> figures, double mean, double tolerance)
    {
        foreach (var figure in figures)
        {
            if (Math.Abs(figure - mean) > tolerance)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The differences between neighbours; a gap is not bridged.</summary>
    private readonly record struct MovingRanges(int Count, int Nothing, double Average)
    {
        // Screening would leave little but the ranges of nothing, and the limits would collapse onto the mean.
        public bool HalfAreNothing => 2 * Nothing >= Count;

        // The product's ruling: beyond three fifths, seven figures alike in a row come about by chance in more than one
        // series of twenty (0.6 to the power of 6 is 4.7%), so a run on one side of the mean says nothing.
        public bool AreMostlyNothing => 5 * Nothing > 3 * Count;

        public static MovingRanges Of(ReadOnlySpan<double> figures, double tolerance)
        {
            var count = 0;
            var nothing = 0;
            var sum = 0.0;
            for (var i = 1; i < figures.Length; i++)
            {
                var range = Math.Abs(figures[i] - figures[i - 1]);
                if (!double.IsNaN(range))
                {
                    count++;
                    nothing += range <= tolerance ? 1 : 0;
                    sum += range;
                }
            }

            return new MovingRanges(count, nothing, sum / count);
        }

        public static double AverageBelow(ReadOnlySpan<double> figures, double ceiling)
        {
            var count = 0;
            var sum = 0.0;
            for (var i = 1; i < figures.Length; i++)
            {
                var range = Math.Abs(figures[i] - figures[i - 1]);
                if (range < ceiling)
                {
                    count++;
                    sum += range;
                }
            }

            return sum / count;
        }
    }
}
