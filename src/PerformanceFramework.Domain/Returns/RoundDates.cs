using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

/// <summary>The days by which the returns of a round are submitted and approved.</summary>
public sealed record RoundDates(DateOnly SubmitBy, DateOnly ApproveBy)
{
    /// <summary>Working days after the end of a period by which officers usually submit.</summary>
    public const int WorkingDaysToSubmit = 15;

    /// <summary>Working days after the end of a period by which heads of service usually approve.</summary>
    public const int WorkingDaysToApprove = 18;

    /// <summary>The usual dates, counted from the end of the period, or from today where that would be in the past.</summary>
    public static RoundDates Suggested(ReportingPeriod period, DateOnly today)
    {
        var usual = From(period.End);
        return usual.SubmitBy >= today ? usual : From(today);
    }

    /// <summary>What is wrong with them, each at its date; none when they can be kept.</summary>
    /// <param name="period">The period collected.</param>
    /// <param name="kept">The dates that hold now, which may have passed; null for a new round.</param>
    public IEnumerable<RoundDateProblem> Problems(ReportingPeriod period, DateOnly today, RoundDates? kept = null)
    {
        if (SubmitBy <= period.End)
        {
            yield return new(IsApproval: false, $"The period ends on {UkDate.Words(period.End)}. Choose a later day.");
        }
        else if (SubmitBy < today && SubmitBy != kept?.SubmitBy)
        {
            yield return new(IsApproval: false, "That day has passed. Choose today or a later day.");
        }

        if (ApproveBy < SubmitBy)
        {
            yield return new(
                IsApproval: true,
                "Returns are approved after they are submitted. Choose the same day or a later one."
            );
        }
        else if (ApproveBy < today && ApproveBy != kept?.ApproveBy)
        {
            yield return new(IsApproval: true, "That day has passed. Choose today or a later day.");
        }
    }

    private static RoundDates From(DateOnly day) =>
        new(WorkingDaysAfter(day, WorkingDaysToSubmit), WorkingDaysAfter(day, WorkingDaysToApprove));

    private static DateOnly WorkingDaysAfter(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                workingDays--;
            }
        }

        return day;
    }
}

/// <summary>What is wrong with a date of a round.</summary>
/// <param name="IsApproval">It is the date of approval; otherwise that of submission.</param>
public sealed record RoundDateProblem(bool IsApproval, string Sentence);
