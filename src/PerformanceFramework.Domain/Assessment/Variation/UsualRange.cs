namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>A figure, and the limits that it is judged by.</summary>
/// <param name="Figure">Of totals since April, what the period adds to them.</param>
public sealed record UsualRange(decimal Figure, decimal Lower, decimal Upper);

/// <summary>Judges a new figure by limits that were fixed before it came.</summary>
internal static class UsualRangeRule
{
    /// <param name="earlier">The figures since the latest rebase, in order of period; NaN where missing.</param>
    /// <param name="figure">The one that comes after them; null where missing.</param>
    /// <returns>
    /// Null within the range, and where there is none to speak of: a chart of the earlier figures would have no limits, or they
    /// stood still.
    /// </returns>
    public static UsualRange? OutsideOfEarlier(ReadOnlySpan<double> earlier, decimal? figure, VariationTerms terms)
    {
        var limits = ControlLimitsRule.Of(earlier, terms.Method, terms.FixAfter ?? int.MaxValue);
        var choice = MethodChoiceRule.Choose(terms.Aggregation, terms.Frequency, limits.Count, terms.Seasonality);
        if (
            figure is not { } judged
            || choice.ControlChart is not (Applicability.Applies or Applicability.OnTrial)
            || limits is not { Spread: Spread.Varies, Mean: { } mean, Lower: { } lower, Upper: { } upper }
            || limits.Count < terms.Method.FewestPoints
            || limits.BeyondOf((double)judged) == 0
        )
        {
            return null;
        }

        var (within, lowest, highest) = (0, double.MaxValue, double.MinValue);
        foreach (var known in earlier)
        {
            if (!double.IsNaN(known))
            {
                within += limits.BeyondOf(known) == 0 ? 1 : 0;
                (lowest, highest) = (Math.Min(lowest, known), Math.Max(highest, known));
            }
        }

        // Of a spike, a new level or a slow trend the step is screened or small, which leaves narrow limits around a mean that
        // is nobody's figure. The usual range then reaches as far beyond all of them as the limits reach from the mean.
        if (2 * within < limits.Count)
        {
            (lower, upper) = (lowest - (upper - mean), highest + (upper - mean));
        }

        return (double)judged < lower || (double)judged > upper
            ? new UsualRange(judged, (decimal)lower, (decimal)upper)
            : null;
    }
}
