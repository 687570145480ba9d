using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Statistics;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Interventions;

/// <summary>
/// Whether figures after an intervention differ from those before it by more than the usual variation. The limits are those of
/// the figures before, by the rules of the control chart. A change is one that stands: the latest figures all lie on one side of
/// the earlier average, among them one beyond a limit, two of three near one, or seven in a row; and the two averages differ by
/// more than so few figures would by chance.
/// </summary>
public static class VerdictRule
{
    /// <summary>With fewer, a change of three standard deviations is missed in one series of ten.</summary>
    public const int FewestAfter = 4;

    /// <summary>With fewer, one stable series of twenty-five looks changed.</summary>
    public const int FewestBefore = 8;

    /// <summary>
    /// With fewer figures before it, an autocorrelation of 0.5 is often taken for chance; with so many it is seen in more than nine
    /// series of ten (simulated).
    /// </summary>
    public const int ShowsLeaning = 36;

    // As long as a shift: one figure beyond a limit counts once the two after it lie on the same side.
    private const int FewestOnOneSide = 3;

    // In standard errors of the difference of the averages. Limits drawn from a dozen figures are uncertain themselves, and with
    // them a run of seven alone would be wrong about 6 times in 100 (simulated); with this a verdict is as rare as one false signal.
    private const double LeastChange = 3;

    // The mean moving range of two is 1.128 standard deviations (Shewhart), and limits are 2.66 ranges from the mean.
    private const double RangesToLimit = 2.66;
    private const double RangeOfOneDeviation = 1.128;

    // Bartlett (1946): without autocorrelation its estimate lies within 1.96 / √n in 95 of 100 series.
    private const double CertainlyLeaning = 1.96;
    private const double PerhapsLeaning = 1;

    /// <param name="expected">The size of the effect that was expected, in the good direction; null where nobody said.</param>
    public static Verdict Of(SeriesAround around, decimal? expected)
    {
        var before = around.Baseline.Span;
        var after = around.After.Span;
        // The day it began fixes the limits, and every figure before it has a part in them.
        var limits = ControlLimitsRule.Of(before, around.Terms.Method, int.MaxValue);
        var choice = MethodChoiceRule.Choose(
            around.Terms.Aggregation,
            around.Terms.Frequency,
            limits.Count,
            around.Terms.Seasonality
        );
        var known = CountOf(after);
        var leaning = Autocorrelation(before);
        var fewest = FewestAfterOf(choice, around.Terms);
        var verdict = new Verdict(
            VerdictOutcome.CannotBeTold,
            around,
            limits,
            known,
            known == 0 ? null : Average.Of(after),
            expected
        )
        {
            Choice = choice,
            Autocorrelation = leaning,
            FewestAfter = fewest,
            LatestAfter = LatestOf(around),
        };
        if (ObstacleOf(around, limits, choice, (known, fewest), leaning) is { } obstacle)
        {
            return verdict with { Obstacle = obstacle };
        }

        if (known < fewest)
        {
            return verdict with { Outcome = VerdictOutcome.TooEarly, MoreNeeded = fewest - known };
        }

        var way = StandingWay(after, limits, around.Terms) * around.Terms.Direction.GoodWay();
        var run = around.Terms.Method.RunLength;
        return way != 0 ? verdict with { Outcome = way > 0 ? VerdictOutcome.Improved : VerdictOutcome.Worse }
            // A small change shows in a whole run at the earliest; after a break no more figures come.
            : known < run && around.BrokenFrom is null
                ? verdict with
                {
                    Outcome = VerdictOutcome.TooEarly,
                    MoreNeeded = run - known,
                }
            : verdict with { Outcome = VerdictOutcome.NoDetectableChange };
    }

    /// <summary>The figures lean on each other, though not so much that chance could not explain it.</summary>
    internal static bool MayLean(Verdict verdict) =>
        verdict.Autocorrelation > PerhapsLeaning / Math.Sqrt(verdict.Limits.Count);

    /// <summary>It is said to be a change, and nothing of leaning was seen, with too few figures before it to see any.</summary>
    internal static bool MayLeanUnseen(Verdict verdict) =>
        verdict.Outcome is VerdictOutcome.Improved or VerdictOutcome.Worse
        && verdict.Limits.Count < ShowsLeaning
        && !MayLean(verdict);

    /// <summary>How much autocorrelation chance explains.</summary>
    internal static double MostByChance(int points) => CertainlyLeaning / Math.Sqrt(points);

    /// <summary>
    /// How many figures after it a verdict needs: a whole run where the limits are on trial. With fewer, steady series on such
    /// limits were called changed more often (2.2% of those simulated) than their charts give a false signal (1.6%).
    /// </summary>
    private static int FewestAfterOf(MethodChoice choice, VariationTerms terms) =>
        choice.ControlChart is Applicability.OnTrial ? terms.Method.RunLength : FewestAfter;

    private static VerdictObstacle? ObstacleOf(
        SeriesAround around,
        in ControlLimits limits,
        MethodChoice choice,
        (int Known, int Fewest) after,
        double? leaning
    ) =>
        around.Terms.Direction.GoodWay() == 0 ? VerdictObstacle.NoGoodWay
        : choice.Obstacle is not null ? VerdictObstacle.WrongMethod
        : limits.Count < FewestBefore ? VerdictObstacle.TooFewBefore
        : limits.Spread is Spread.Flat ? VerdictObstacle.StoodStill
        : limits.Spread is Spread.Lumpy ? VerdictObstacle.TooLumpy
        : limits.Spread is not Spread.Varies || limits.Upper is null ? VerdictObstacle.NoLimits
        : around.BrokenFrom is not null && after.Known < after.Fewest ? VerdictObstacle.Broken
        : leaning > MostByChance(limits.Count) ? VerdictObstacle.Autocorrelated
        : null;

    /// <summary>1 where the latest figures stand higher than before, -1 lower, 0 neither.</summary>
    private static int StandingWay(ReadOnlySpan<double> after, in ControlLimits limits, VariationTerms terms)
    {
        var last = after.Length - 1;
        while (double.IsNaN(after[last]))
        {
            last--;
        }

        var side = limits.SideOf(after[last]);
        var first = last;
        while (first > 0 && limits.SideOf(after[first - 1]) == side)
        {
            first--;
        }

        var run = after[first..(last + 1)];
        return
            side != 0
            && run.Length >= FewestOnOneSide
            && IsSpecial(run, limits, terms)
            && StandardErrors(after, limits) * side > LeastChange
            ? side
            : 0;
    }

    private static bool IsSpecial(ReadOnlySpan<double> run, in ControlLimits limits, VariationTerms terms)
    {
        var fired = new Fired[run.Length];
        new SpecialCauseRule(run, limits, terms.Method.CountingOutsideAsNear, terms.Direction).Mark(fired);
        // A trend says where figures are going, not that they left where they were.
        const Fired Counted = (Fired.High | Fired.Low) & ~Fired.Trend;
        return Array.Exists(fired, rules => (rules & Counted) != 0);
    }

    /// <summary>By how many standard errors the average after lies above the one before.</summary>
    private static double StandardErrors(ReadOnlySpan<double> after, in ControlLimits limits)
    {
        var mean = limits.Mean.GetValueOrDefault();
        var deviation = (limits.Upper.GetValueOrDefault() - mean) / RangesToLimit / RangeOfOneDeviation;
        return (Average.Of(after) - mean) / (deviation * Math.Sqrt((1.0 / limits.Count) + (1.0 / CountOf(after))));
    }

    /// <summary>How far each figure of the baseline leans on the one before; null where they stand still or there are none.</summary>
    private static double? Autocorrelation(ReadOnlySpan<double> before)
    {
        var (products, squares) = (0.0, 0.0);
        var mean = Average.Of(before);
        for (var i = 0; i < before.Length; i++)
        {
            var residual = before[i] - mean;
            if (double.IsNaN(residual))
            {
                continue;
            }

            var earlier = i == 0 ? double.NaN : before[i - 1] - mean;
            squares += residual * residual;
            products += double.IsNaN(earlier) ? 0 : residual * earlier;
        }

        return squares > 0 ? products / squares : null;
    }

    private static int CountOf(ReadOnlySpan<double> figures)
    {
        var count = 0;
        foreach (var figure in figures)
        {
            count += double.IsNaN(figure) ? 0 : 1;
        }

        return count;
    }

    private static ReportingPeriod? LatestOf(SeriesAround around)
    {
        var after = around.After.Span;
        for (var i = after.Length - 1; i >= 0; i--)
        {
            if (!double.IsNaN(after[i]))
            {
                return around.Due.After(i);
            }
        }

        return null;
    }
}
