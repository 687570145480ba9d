using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

/// <summary>The days by which the returns of a round are submitted and signed off.</summary>
/// <param name="SubmitBy">The last day for officers to submit.</param>
/// <param name="ApproveBy">The last day for heads of service; null where the round does not have the step.</param>
/// <param name="SignOffBy">The last day for directors; null where the round does not have the step.</param>
/// <param name="CheckBy">The last day for the performance team; null where the round does not have the step.</param>
public sealed record RoundDates(
    DateOnly SubmitBy,
    DateOnly? ApproveBy,
    DateOnly? SignOffBy = null,
    DateOnly? CheckBy = null
)
{
    private const string Passed = "That day has passed. Choose today or a later day.";

    /// <summary>What to say of a round in which nobody signs off.</summary>
    public const string NoStep = "Somebody has to sign a return off: give at least one of the steps a day.";

    /// <summary>The last day for a step; null where the round does not have it.</summary>
    public DateOnly? Of(SignOffStep step) =>
        step switch
        {
            SignOffStep.HeadOfService => ApproveBy,
            SignOffStep.Director => SignOffBy,
            SignOffStep.PerformanceTeam => CheckBy,
        };

    /// <summary>The steps of the round, in their order.</summary>
    public IEnumerable<SignOffStep> Steps => Enum.GetValues<SignOffStep>().Where(step => Of(step) is not null);

    /// <summary>The step that a return waits for; null where it waits for its officers, or for nobody any more.</summary>
    public SignOffStep? StepAfter(ReturnStage stage) =>
        stage is ReturnStage.Submitted or ReturnStage.Approved or ReturnStage.SignedOff
        && Steps.Where(step => step.Reached() > stage).ToList() is [var next, ..]
            ? next
            : null;

    /// <summary>Whether a return has passed every step.</summary>
    public bool IsComplete(ReturnStage stage) => stage >= Steps.Last().Reached();

    /// <summary>The last day for what a return waits for; null once it waits for nothing.</summary>
    public DateOnly? DueOf(ReturnStage stage) =>
        stage switch
        {
            ReturnStage.NotStarted or ReturnStage.InProgress => SubmitBy,
            ReturnStage.Queried => Of(Steps.First()),
            _ => StepAfter(stage) is { } step ? Of(step) : null,
        };

    /// <summary>The usual dates, counted from the end of the period, or from today where that would be in the past.</summary>
    public static RoundDates Suggested(
        ReportingPeriod period,
        DateOnly today,
        WorkingDays worked,
        TimetableDays timetable
    )
    {
        var usual = From(period.End);
        return usual.SubmitBy >= today ? usual : From(today);

        RoundDates From(DateOnly day) =>
            new(
                worked.After(day, timetable.Submit),
                After(day, timetable.Approve),
                After(day, timetable.SignOff),
                After(day, timetable.Check)
            );

        DateOnly? After(DateOnly day, int? days) => days is { } some ? worked.After(day, some) : null;
    }

    /// <summary>What is wrong with them, each at its step; none when they can be kept.</summary>
    /// <param name="period">The period collected.</param>
    /// <param name="kept">The dates that hold now, which may have passed; null for a new round.</param>
    public IEnumerable<RoundDateProblem> Problems(ReportingPeriod period, DateOnly today, RoundDates? kept = null)
    {
        if (SubmitBy <= period.End)
        {
            yield return new(null, $"The period ends on {UkDate.Words(period.End)}. Choose a later day.");
        }
        else if (SubmitBy < today && SubmitBy != kept?.SubmitBy)
        {
            yield return new(null, Passed);
        }

        var before = SubmitBy;
        foreach (var step in Steps)
        {
            var day = Of(step)!.Value;
            if (day < before)
            {
                yield return new(
                    step,
                    "It comes after what is due before it. Choose the same day as that or a later one."
                );
            }
            else if (day < today && day != kept?.Of(step))
            {
                yield return new(step, Passed);
            }

            before = day;
        }

        if (!Steps.Any())
        {
            yield return new(SignOffStep.HeadOfService, NoStep);
        }
    }
}

/// <summary>What is wrong with a date of a round.</summary>
/// <param name="Step">Whose date it is; null for that of submission.</param>
public sealed record RoundDateProblem(SignOffStep? Step, string Sentence);
