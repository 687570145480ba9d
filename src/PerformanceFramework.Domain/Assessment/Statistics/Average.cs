namespace PerformanceFramework.Domain.Assessment.Statistics;

/// <summary>The arithmetic mean.</summary>
internal static class Average
{
    /// <summary>
    /// In two passes, as R has it: the second takes the rounding error out of the first, without which the mean of
    /// thirteen times 87.3 is not 87.3, and seven of them lie on one side of it.
    /// </summary>
    /// <param name="figures">NaN is left out.</param>
    /// <returns>NaN where there is no figure.</returns>
    public static double Of(ReadOnlySpan<double> figures)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var figure in figures)
        {
            if (!double.IsNaN(figure))
            {
                sum += figure;
                count++;
            }
        }

        var mean = sum / count;
        var error = 0.0;
        foreach (var figure in figures)
        {
            if (!double.IsNaN(figure))
            {
                error += figure - mean;
            }
        }

        return mean + (error / count);
    }
}
