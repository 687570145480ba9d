namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>The test of five years' figures for a straight trend.</summary>
/// <param name="ChiSquare">With one degree of freedom; 0 or more.</param>
/// <param name="Slope">
/// Change a year: of the logarithm of the odds for a proportion, otherwise in the unit of the indicator.
/// </param>
/// <param name="SlopesLeavingOneOut">The slope without the first year, without the second, and so on.</param>
public sealed record TrendTest(double ChiSquare, double Slope, IReadOnlyList<double> SlopesLeavingOneOut)
{
    /// <summary>The 99.8% point of the chi-square distribution with one degree of freedom.</summary>
    public const double CriticalValue = 9.549535706083237;

    /// <summary>The years change together by more than chance explains.</summary>
    public bool IsSignificant => ChiSquare > CriticalValue;

    /// <summary>
    /// The direction is not that of the other four years when this one is left out: it rests on this year.
    /// </summary>
    public bool RestsOn(int year) => Math.Sign(SlopesLeavingOneOut[year]) != Math.Sign(Slope);

    public bool RestsOnOneYear
    {
        get
        {
            for (var year = 0; year < SlopesLeavingOneOut.Count; year++)
            {
                if (RestsOn(year))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The Cochran-Armitage test of proportions, and the slope of their log odds, each year weighing the same.
    /// </summary>
    /// <param name="points">With a count above 0 and below its denominator.</param>
    internal static TrendTest OfProportions(ReadOnlySpan<TrendPoint> points)
    {
        Span<double> times = stackalloc double[points.Length];
        Span<double> logOdds = stackalloc double[points.Length];
        Span<double> weights = stackalloc double[points.Length];
        var (counted, all, allTimes) = (0.0, 0.0, 0.0);
        for (var i = 0; i < points.Length; i++)
        {
            var share = points[i].Share!.Value;
            times[i] = points[i].Period.Year - points[0].Period.Year;
            logOdds[i] = Math.Log(share.Count / (share.Denominator - share.Count));
            weights[i] = 1;
            counted += share.Count;
            all += share.Denominator;
            allTimes += share.Denominator * times[i];
        }

        var meanTime = allTimes / all;
        var (moment, spread) = (0.0, 0.0);
        for (var i = 0; i < points.Length; i++)
        {
            var share = points[i].Share!.Value;
            var time = times[i] - meanTime;
            moment += share.Count * time;
            spread += share.Denominator * time * time;
        }

        var overall = counted / all;
        return Of(moment * moment / (overall * (1 - overall) * spread), times, logOdds, weights);
    }

    /// <summary>The regression of figures on time, each weighing by the inverse of its variance.</summary>
    /// <param name="points">With a value and confidence limits of some width.</param>
    /// <param name="z">Standard deviations from the middle to either limit.</param>
    internal static TrendTest OfEstimates(ReadOnlySpan<TrendPoint> points, double z)
    {
        Span<double> times = stackalloc double[points.Length];
        Span<double> values = stackalloc double[points.Length];
        Span<double> weights = stackalloc double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var limits = points[i].Limits!.Value;
            var deviation = (limits.Upper - limits.Lower) / (2 * z);
            times[i] = points[i].Period.Year - points[0].Period.Year;
            values[i] = points[i].Value!.Value;
            weights[i] = 1 / (deviation * deviation);
        }

        var (slope, spread) = WeightedSlope(times, values, weights);
        return Of(slope * slope * spread, times, values, weights);
    }

    private static TrendTest Of(double chiSquare, Span<double> times, Span<double> values, Span<double> weights)
    {
        var slope = WeightedSlope(times, values, weights).Slope;
        var leavingOneOut = new double[times.Length];
        for (var i = 0; i < leavingOneOut.Length; i++)
        {
            var weight = weights[i];
            weights[i] = 0;
            leavingOneOut[i] = WeightedSlope(times, values, weights).Slope;
            weights[i] = weight;
        }

        return new TrendTest(chiSquare, slope, leavingOneOut);
    }

    private static (double Slope, double Spread) WeightedSlope(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights
    )
    {
        var (weight, timeSum, valueSum) = (0.0, 0.0, 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            weight += weights[i];
            timeSum += weights[i] * times[i];
            valueSum += weights[i] * values[i];
        }

        var (meanTime, meanValue) = (timeSum / weight, valueSum / weight);
        var (product, spread) = (0.0, 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            var time = times[i] - meanTime;
            product += weights[i] * time * (values[i] - meanValue);
            spread += weights[i] * time * time;
        }

        return (product / spread, spread);
    }
}
