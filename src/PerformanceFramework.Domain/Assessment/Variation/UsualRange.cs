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
    /// Null within the limits, and where there is no range to speak of: a chart of the earlier figures would have none, or they
    /// stood still, or more of them lie outside of it than within.
    /// </returns>
    public static UsualRange? OutsideOfEarlier(ReadOnlySpan<double> earlier, decimal? figure, VariationTerms terms)
    {
        var limits = ControlLimitsRule.Of(earlier, terms.Method, terms.FixAfter ?? int.MaxValue);
        var choice = MethodChoiceRule.Choose(terms.Aggregation, terms.Frequency, limits.Count, terms.Seasonality);
        return
            figure is { } judged
            && choice.ControlChart is Applicability.Applies or Applicability.OnTrial
            && limits is { Spread: Spread.Varies, Lower: { } lower, Upper: { } upper }
            && limits.Count >= terms.Method.FewestPoints
            && limits.BeyondOf((double)judged) != 0
            && HoldMost(earlier, limits)
            ? new UsualRange(judged, (decimal)lower, (decimal)upper)
            : null;
    }

    // The range into a spike or a new level is screened, which leaves narrow limits around a mean that the spike has moved:
    // the figures before it are not usual by them, and the next ordinary one is not unusual.
    private static bool HoldMost(ReadOnlySpan<double> figures, in ControlLimits limits)
    {
        var within = 0;
        foreach (var figure in figures)
        {
            within += !double.IsNaN(figure) && limits.BeyondOf(figure) == 0 ? 1 : 0;
        }

        return 2 * within >= limits.Count;
    }
}
