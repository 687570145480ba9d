using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Challenge.Recovery;

/// <summary>How an indicator stood in a period.</summary>
/// <param name="Figure">As it is shown.</param>
/// <param name="Target">As it is shown.</param>
public readonly record struct StandingThen(ReportingPeriod Period, Status Status, string Figure, string Target);

/// <summary>Something that calls for a recovery plan.</summary>
/// <param name="Sentence">With the figures that raised it.</param>
/// <param name="On">The last day of the figure's period; of recommendations, the latest meeting.</param>
public sealed record RecoveryCall(RecoveryTrigger Trigger, string Sentence, DateOnly On);

/// <summary>What a plan expects of a period, and what came.</summary>
/// <param name="Tolerance">How far the figure may be worse before that counts, in the unit of the indicator; 0 or more.</param>
public readonly record struct OnCourse(
    ReportingPeriod Period,
    decimal Figure,
    ReportingPeriod ExpectedIn,
    decimal Expected,
    decimal Tolerance
);

/// <summary>When the figures call for a recovery plan, or for another step of the ladder.</summary>
public static class RecoveryTriggerRule
{
    /// <summary>
    /// What calls for a plan: Red in two periods that follow each other, and a special cause for the worse on limits that no
    /// longer move. Empty where nothing does.
    /// </summary>
    /// <param name="before">The figure before; null where there is none.</param>
    /// <param name="variation">What the control chart says of the latest figure.</param>
    /// <param name="isTrial">Its limits will still move.</param>
    public static IReadOnlyList<RecoveryCall> Of(
        StandingThen latest,
        StandingThen? before,
        VariationSignal variation,
        bool isTrial
    )
    {
        var calls = new List<RecoveryCall>();
        if (
            latest.Status is Status.Red
            && before is { Status: Status.Red } earlier
            && earlier.Period.Kind == latest.Period.Kind
            && latest.Period.Since(earlier.Period) == 1
        )
        {
            calls.Add(
                new(
                    RecoveryTrigger.RedTwice,
                    $"Red in two periods running: {InWords(earlier)}, then {InWords(latest)}.",
                    latest.Period.End
                )
            );
        }

        if (variation is VariationSignal.ConcernHigh or VariationSignal.ConcernLow && !isTrial)
        {
            calls.Add(
                new(
                    RecoveryTrigger.SpecialCause,
                    $"Worse by more than chance explains: {latest.Figure} in {latest.Period}; the control chart shows a special cause.",
                    latest.Period.End
                )
            );
        }

        return calls;
    }

    /// <summary>That scrutiny asked, and Cabinet accepted: what is recommended about an indicator and still open calls for a plan.</summary>
    /// <param name="recommended">At least one, the earliest meeting first.</param>
    public static RecoveryCall Asked(IReadOnlyList<(string Committee, DateOnly MeetingOn, bool IsInPart)> recommended)
    {
        var (committee, meetingOn, isInPart) = recommended[0];
        var others = recommended.Count switch
        {
            1 => "",
            2 => " So is another recommendation.",
            var count => $" So are {count - 1} other recommendations.",
        };
        return new RecoveryCall(
            RecoveryTrigger.Scrutiny,
            $"{committee} recommended something about it in its meeting of {UkDate.Words(meetingOn)}, which Cabinet accepted{(isInPart ? " in part" : "")} and which is still open.{others}",
            recommended.Max(asked => asked.MeetingOn)
        );
    }

    /// <summary>
    /// That a figure is worse than its plan expects, by more than the tolerance; null where it is not, or nobody says what
    /// worse is.
    /// </summary>
    public static string? OffCourse(OnCourse course, Polarity polarity, Unit unit)
    {
        var shortfall = polarity switch
        {
            Polarity.HigherIsBetter => course.Expected - course.Figure,
            Polarity.LowerIsBetter => course.Figure - course.Expected,
            Polarity.WithinRange => Math.Abs(course.Figure - course.Expected),
            Polarity.NoJudgement => 0,
        };
        if (shortfall <= course.Tolerance || shortfall <= 0)
        {
            return null;
        }

        var by = course.ExpectedIn == course.Period ? "" : $" by {course.ExpectedIn}";
        var tolerance =
            course.Tolerance > 0 ? $", with a tolerance of {unit.FormatDistance(course.Tolerance, unit.Decimals)}" : "";
        return $"Off course: {unit.FormatWithLabel(course.Figure)} in {course.Period}; the plan expects {unit.FormatWithLabel(course.Expected)}{by}{tolerance}.";
    }

    /// <summary>
    /// What the plan expects of a period: the value of that period, or after the last one, the last. Null before the first and
    /// in gaps.
    /// </summary>
    public static (ReportingPeriod Period, decimal Value)? ExpectedIn(
        IEnumerable<(ReportingPeriod Period, decimal Value)> trajectory,
        ReportingPeriod period
    )
    {
        var points = trajectory
            .Where(point => point.Period.Kind == period.Kind)
            .OrderBy(point => point.Period)
            .ToList();
        return points.Count == 0 || period < points[0].Period ? null
            : period > points[^1].Period ? points[^1]
            : points.Where(point => point.Period == period).Cast<(ReportingPeriod, decimal)?>().FirstOrDefault();
    }

    /// <summary>How many of the latest figures in a row are at a value or better; null where nobody says what better is.</summary>
    /// <param name="figures">The latest first; a gap between their periods ends the row.</param>
    public static int? HeldFor(
        IEnumerable<(ReportingPeriod Period, decimal? Value)> figures,
        decimal value,
        Polarity polarity
    )
    {
        if (polarity is Polarity.WithinRange or Polarity.NoJudgement)
        {
            return null;
        }

        ReportingPeriod? next = null;
        var held = 0;
        foreach (var (period, figure) in figures)
        {
            var isBetter = polarity is Polarity.HigherIsBetter ? figure >= value : figure <= value;
            if (!isBetter || (next is { } later && later.Since(period) != 1))
            {
                break;
            }

            held++;
            next = period;
        }

        return held;
    }

    private static string InWords(StandingThen standing) =>
        $"{standing.Figure} in {standing.Period} against {standing.Target}";
}
