namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// The median of the slopes between all pairs of points, with intervals for the slope (Sen 1968), as scipy 1.10.1
/// <c>stats.theilslopes</c> computes them. An interval of the slope is not a prediction interval, and values that
/// depend on each other or on the season make it too narrow.
/// </summary>
/// <param name="Slope">Change per period.</param>
/// <param name="Intercept">
/// The median value less the slope times the median time, where the first value is at time 1.
/// </param>
/// <param name="Likely">The 80% interval of the slope.</param>
/// <param name="AlmostCertain">The 95% interval of the slope.</param>
public sealed record TheilSenSlope(
    double Slope,
    double Intercept,
    (double Low, double High) Likely,
    (double Low, double High) AlmostCertain
)
{
    private const double Z80 = 1.2815515655446004;
    private const double Z95 = 1.959963984540054;

    /// <param name="values">Finite values, one per period, in order; at least 2, otherwise null.</param>
    public static TheilSenSlope? From(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var slopes = Slopes(values);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var slope = Median(slopes);
        var intercept = Median(sorted) - (slope * (values.Length + 1) / 2);
        if (!double.IsFinite(slopes[0]) || !double.IsFinite(slopes[^1]) || !double.IsFinite(intercept))
        {
            return null;
        }

        var deviation = Math.Sqrt(MannKendallTest.VarianceOf(sorted));
        return new TheilSenSlope(
            slope,
            intercept,
            Interval(slopes, Z80 * deviation),
            Interval(slopes, Z95 * deviation)
        );
    }

    private static double[] Slopes(ReadOnlySpan<double> values)
    {
        var slopes = new double[values.Length * (values.Length - 1) / 2];
        var next = 0;
        for (var j = 1; j < values.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                slopes[next++] = (values[j] - values[i]) / (j - i);
            }
        }

        Array.Sort(slopes);
        return slopes;
    }

    // The ranks are rounded to even and cut off at the ends, as the reference does.
    private static (double Low, double High) Interval(double[] slopes, double width)
    {
        var low = (int)Math.Round((slopes.Length - width) / 2, MidpointRounding.ToEven) - 1;
        var high = (int)Math.Round((slopes.Length + width) / 2, MidpointRounding.ToEven);
        return (slopes[Math.Max(low, 0)], slopes[Math.Min(high, slopes.Length - 1)]);
    }

    private static double Median(double[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
