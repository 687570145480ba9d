using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Intervals;

/// <summary>
/// How often a range found in this way takes in the true figure; the two that public health uses are ready made.
/// </summary>
public sealed class ConfidenceLevel
{
    public static readonly ConfidenceLevel NinetyFive = new(0.95);
    public static readonly ConfidenceLevel NinetyNinePointEight = new(0.998);

    private const int ExactBelow = 10;

    // Quantiles are slow, and counts below ten are the daily bread of a district.
    private readonly Lazy<Limits[]> _smallCounts;

    private ConfidenceLevel(double share)
    {
        Share = share;
        StandardDeviations = -NormalDistribution.Quantile(Tail);
        _smallCounts = new Lazy<Limits[]>(() =>
            [.. Enumerable.Range(0, ExactBelow).Select(count => IntervalFormulas.ExactPoisson(count, Tail))]
        );
    }

    /// <summary>From 0.9 to 0.9999.</summary>
    public double Share { get; }

    /// <summary>How many standard deviations of a normal distribution lie either side: 1.96 for 95%.</summary>
    public double StandardDeviations { get; }

    /// <summary>The share left out at each end.</summary>
    internal double Tail => (1 - Share) / 2;

    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0.9 to 0.9999.</exception>
    public static ConfidenceLevel Of(double share) =>
        share is >= 0.9 and <= 0.9999
            ? new ConfidenceLevel(share)
            : throw new ArgumentOutOfRangeException(
                nameof(share),
                share,
                "A confidence level is a share from 0.9 to 0.9999."
            );

    /// <summary>The exact limits of a count of events, whole or (when it is an expected number) not.</summary>
    internal Limits Poisson(double count) =>
        count < ExactBelow && Math.Truncate(count) == count
            ? _smallCounts.Value[(int)count]
            : IntervalFormulas.Poisson(count, this);
}
