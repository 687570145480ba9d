using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>The 90th percentile of Student's t, which bounds a two-sided 80% range.</summary>
internal static class NinetiethPercentile
{
    /// <summary>From so many degrees of freedom on, the normal distribution serves.</summary>
    public const int ManyDegrees = 30;

    private const double Normal = 1.2815515655446004;

    // Finding one takes as long as a whole forecast.
    private static readonly double[] StudentT =
    [
        .. Enumerable.Range(1, ManyDegrees - 1).Select(degrees => StudentTDistribution.Quantile(0.9, degrees)),
    ];

    /// <param name="degreesOfFreedom">1 or more.</param>
    public static double Of(int degreesOfFreedom) =>
        degreesOfFreedom < ManyDegrees ? StudentT[degreesOfFreedom - 1] : Normal;
}
