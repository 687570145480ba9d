using PerformanceFramework.Domain.Assessment.Statistics;

namespace PerformanceFramework.Domain.Assessment.Forecasts;

/// <summary>
/// Whether values rise or fall more often than chance would have them (Mann 1945, Kendall 1975), with the correction of
/// the variance for ties and the correction of z for continuity. Values that depend on each other or on the season make
/// it too sure.
/// </summary>
/// <param name="S">Pairs that rise less pairs that fall.</param>
/// <param name="Variance">Of S where there is no trend, corrected for ties, 0 when all values are the same.</param>
public readonly record struct MannKendallTest(int S, double Variance)
{
    /// <param name="values">Values in order, any number of them.</param>
    public static MannKendallTest Of(ReadOnlySpan<double> values)
    {
        var s = 0;
        for (var j = 1; j < values.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                s += values[j].CompareTo(values[i]);
            }
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new MannKendallTest(s, VarianceOf(sorted));
    }

    /// <summary>
    /// How many standard deviations S lies from nothing, one nearer for continuity; 0 when all values are the same.
    /// </summary>
    public double Z => S == 0 || Variance == 0 ? 0 : (S - Math.Sign(S)) / Math.Sqrt(Variance);

    /// <summary>The chance of an S at least as far from nothing where there is no trend, either way; 0 to 1.</summary>
    public double TwoSidedProbability => Math.Min(1, 2 * NormalDistribution.Below(-Math.Abs(Z)));

    internal static double VarianceOf(ReadOnlySpan<double> sorted)
    {
        var sum = Weight(sorted.Length);
        var run = 1;
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[i - 1])
            {
                run++;
                continue;
            }

            sum -= Weight(run);
            run = 1;
        }

        return sum / 18;
    }

    private static double Weight(double count) => count * (count - 1) * ((2 * count) + 5);
}
