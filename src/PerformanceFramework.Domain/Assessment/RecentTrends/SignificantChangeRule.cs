using System.Diagnostics;
using PerformanceFramework.Domain.Assessment.Intervals;

namespace PerformanceFramework.Domain.Assessment.RecentTrends;

/// <summary>
/// Whether a figure differs from that of another period, as a rule the same one last year, by more than chance
/// explains. Missing or unusable figures give <see cref="SignificantChange.NotTested"/>.
/// </summary>
public static class SignificantChangeRule
{
    /// <summary>
    /// Any two figures with 95% confidence limits: changed when the limits do not overlap, ends included (Fingertips,
    /// "trend between two values"). Cautious: a smaller difference may be real too.
    /// </summary>
    public static SignificantChange BetweenIntervals(Estimate current, Estimate previous, ChangeTerms terms)
    {
        if ((WhyNot(current, "this period") ?? WhyNot(previous, terms.ComparedWith.ToString())) is { } because)
        {
            return new SignificantChange.NotTested(because);
        }

        var (now, before) = (current.Limits!.Value, previous.Limits!.Value);
        var label =
            before.LiesBelow(now) ? TrendLabels.OfIncrease(terms.Polarity)
            : now.LiesBelow(before) ? TrendLabels.OfDecrease(terms.Polarity)
            : TrendLabel.NoSignificantChange;
        return new SignificantChange.BetweenIntervals(
            label,
            current.Value!.Value,
            now,
            previous.Value!.Value,
            before,
            terms
        );
    }

    /// <summary>
    /// Two proportions: changed when 0 lies outside the 95% interval of their difference (<see
    /// cref="IntervalRule.Difference"/>), which sees smaller changes than two ranges lying apart.
    /// </summary>
    /// <param name="multiplier">100 for percentages; above 0.</param>
    public static SignificantChange BetweenProportions(
        CountedShare current,
        CountedShare previous,
        double multiplier,
        ChangeTerms terms
    ) =>
        IntervalRule.Difference(current, previous, multiplier, ConfidenceLevel.NinetyFive) switch
        {
            ConfidenceInterval.Calculated { Limits: var difference } => new SignificantChange.BetweenProportions(
                difference.Lower > 0 ? TrendLabels.OfIncrease(terms.Polarity)
                    : difference.Upper < 0 ? TrendLabels.OfDecrease(terms.Polarity)
                    : TrendLabel.NoSignificantChange,
                current.Share * multiplier,
                previous.Share * multiplier,
                difference,
                terms
            ),
            ConfidenceInterval.NotCalculated not => new SignificantChange.NotTested(not.Because),
            _ => throw new UnreachableException(),
        };

    private static string? WhyNot(Estimate estimate, string period) =>
        estimate.Value is not { } value ? $"there is no figure for {period}"
        : estimate.Limits is not { } limits ? $"there are no confidence limits for {period}"
        : !UsableFigure.Is(value) ? UsableFigure.WhyNot
        : !limits.AreUsable ? $"the confidence limits for {period} are not a range"
        : null;
}
