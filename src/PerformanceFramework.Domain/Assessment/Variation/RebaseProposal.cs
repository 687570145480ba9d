using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Assessment.Variation;

/// <summary>
/// That new limits be drawn from a date on, because a shift has lasted. It is only ever proposed: whether the reason is
/// known and the new level is meant to stay is for a person to say, who then accepts or rejects it.
/// </summary>
/// <param name="From">The date of the first point of the shift, which would begin the new segment.</param>
/// <param name="Run">How many points have stayed on one side of the mean; 8 or more.</param>
/// <param name="OldMean">The average line they lie off.</param>
/// <param name="NewMean">Their own average.</param>
public sealed record RebaseProposal(DateOnly From, int Run, double OldMean, double NewMean)
{
    /// <summary>Why, in one sentence with its numbers.</summary>
    /// <param name="from">What the period of <see cref="From"/> is called.</param>
    public string Explanation(Unit unit, string from)
    {
        var newMean = (decimal)NewMean;
        var oldMean = (decimal)OldMean;
        var decimals = unit.DecimalsThatTellApart(newMean, oldMean);
        return $"New limits could be drawn from {from}: the {Run} figures since then all lie "
            + $"{(newMean > oldMean ? "above" : "below")} the average of {unit.Format(oldMean, decimals)} "
            + $"and have settled around {unit.FormatWithLabel(newMean, decimals)}";
    }

    public string Explanation(Unit unit) => Explanation(unit, UkDate.Words(From));
}

/// <summary>
/// When to propose new limits. Limits are recalculated where the process has changed and the change has lasted
/// (Wheeler, "When do I recalculate my limits?", Quality Digest, May 1996), from the first point of the run that shows
/// it; Making Data Count leaves it to judgement. The numbers are the product's ruling: a run of eight points on one
/// side of the mean up to the latest, at least five points before it, and no signal within the run by limits of its
/// own, so that neither a trend nor noise is taken for a new level.
/// </summary>
public static class RebaseRule
{
    /// <summary>Eight on one side come about by chance at a given time in less than 1 of 100 stable series.</summary>
    public const int FewestInRun = 8;

    private const int FewestBefore = 5;

    /// <summary>The proposal, or null.</summary>
    /// <param name="rejected">
    /// The dates of proposals that were rejected: a run that includes one is not proposed again.
    /// </param>
    public static RebaseProposal? Propose(ControlChart.Drawn chart, IReadOnlyCollection<DateOnly> rejected)
    {
        var points = chart.Points;
        var last = points.Count - 1;
        while (points[last].Side is null)
        {
            last--;
        }

        var segment = chart.Segments[points[last].Segment];
        var side = points[last].Side;
        var first = last;
        while (side is not 0 && first > segment.First && points[first - 1].Side == side)
        {
            first--;
        }

        var run = last - first + 1;
        return
            segment.Limits.Spread is not Spread.Varies
            || run < FewestInRun
            || FiguresBetween(segment.First, first) < FewestBefore
            || WasRejected()
            || Settled(chart, first, run) is not { } newMean
            ? null
            : new RebaseProposal(points[first].Date, run, segment.Limits.Mean.GetValueOrDefault(), newMean);

        // As figures are added the mean moves towards them, so the same run may begin a few points later than it did.
        bool WasRejected() => rejected.Any(date => date >= points[Math.Max(0, first - FewestInRun + 1)].Date);

        int FiguresBetween(int from, int to) =>
            points.Skip(from).Take(to - from).Count(point => point.Value is not null);
    }

    // The mean of the run, or null where limits of its own show that it is not one level.
    private static double? Settled(ControlChart.Drawn chart, int first, int run)
    {
        var alone = ControlChartRule.Draw(
            new ControlChartQuestion(
                [.. chart.Points.Skip(first).Take(run).Select(point => new DatedValue(point.Date, point.Value))],
                chart.Question.Direction,
                chart.Question.Target,
                chart.Question.Method
            )
        );
        return alone is ControlChart.Drawn drawn && drawn.Points.All(point => point.Cause is SpecialCause.None)
            ? drawn.Latest.Limits.Mean
            : null;
    }
}
