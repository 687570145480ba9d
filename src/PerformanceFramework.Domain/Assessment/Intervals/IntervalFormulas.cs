using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Intervals;

/// <summary>The formulas themselves, for arguments that have been checked.</summary>
internal static class IntervalFormulas
{
    /// <summary>
    /// The largest count worth the slow exact quantile: Byar's formula agrees with it to nine digits from here on.
    /// </summary>
    private const double LargestExactCount = 100_000;

    /// <summary>
    /// The score interval of a proportion (Wilson 1927; PHEindicatormethods 2.1.0, <c>phe_proportion</c>), as shares of
    /// 1.
    /// </summary>
    /// <param name="count">From 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Above 0.</param>
    /// <param name="z">Standard deviations either side.</param>
    public static Limits Wilson(double count, double denominator, double z)
    {
        var square = z * z;
        var sum = (2 * count) + square + (z * Math.Sqrt(square + (4 * count * (1 - (count / denominator)))));

        // The lower root by the product of the two: the difference that usually stands here loses its digits near 0.
        return new Limits(2 * count * count / (denominator * sum), Math.Min(1, sum / (2 * (denominator + square))));
    }

    /// <summary>
    /// Byar's approximation for a count of events (PHEindicatormethods 2.1.0, <c>phe_rate</c>); the lower end falls
    /// below 0 for the smallest counts.
    /// </summary>
    /// <param name="count">Above 0.</param>
    /// <param name="z">Standard deviations either side.</param>
    public static Limits Byar(double count, double z)
    {
        var next = count + 1;
        return new Limits(
            count * Cube(1 - (1 / (9 * count)) - (z / (3 * Math.Sqrt(count)))),
            next * Cube(1 - (1 / (9 * next)) + (z / (3 * Math.Sqrt(next))))
        );
    }

    /// <summary>
    /// The limits of a Poisson count: exact, but for counts so large that the approximation is as good.
    /// </summary>
    /// <param name="count">0 or more.</param>
    public static Limits Poisson(double count, ConfidenceLevel level) =>
        count <= LargestExactCount ? ExactPoisson(count, level.Tail) : Byar(count, level.StandardDeviations);

    /// <summary>The exact limits of a Poisson count, through the chi-square distribution (Garwood 1936).</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="tail">The share left out at each end.</param>
    public static Limits ExactPoisson(double count, double tail) =>
        new(
            count == 0 ? 0 : ChiSquareDistribution.Quantile(tail, 2 * count) / 2,
            ChiSquareDistribution.Quantile(1 - tail, (2 * count) + 2) / 2
        );

    private static double Cube(double x) => x * x * x;
}
