using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Returns;

/// <summary>When a council reminds people of returns, and when it writes to nobody.</summary>
public sealed class RoundReminders
{
    private RoundReminders() { }

    public RoundReminders(ReminderTerms terms) => Terms = terms;

    /// <summary>There is one at most.</summary>
    public int Id { get; private set; } = 1;

    public ReminderTerms Terms { get; private set; } = ReminderTerms.Usual;

    public int Version { get; private set; }

    public void Change(ReminderTerms terms) => Terms = terms;
}

/// <summary>The days and hours of reminders. Days are working days.</summary>
/// <param name="Before">So long before a due day the first reminder is sent; null for none before it.</param>
/// <param name="Every">After a due day a reminder is sent each time so many days have gone by, beginning with the first; null for none after it.</param>
/// <param name="Escalate">The head of service is told once officers are so many days late; null where they are not told.</param>
/// <param name="QuietFrom">When nothing is sent any more, in London.</param>
/// <param name="QuietUntil">When sending begins again, on the same day or the next; the same as <paramref name="QuietFrom"/> where no hours are quiet.</param>
/// <param name="WorkingDaysOnly">Nothing is sent at weekends and on bank holidays.</param>
public sealed record ReminderTerms(
    int? Before,
    int? Every,
    int? Escalate,
    TimeOnly QuietFrom,
    TimeOnly QuietUntil,
    bool WorkingDaysOnly
)
{
    public const int MostDays = 30;

    /// <summary>Of a council that has not said otherwise.</summary>
    public static readonly ReminderTerms Usual = new(3, 2, 3, new TimeOnly(18, 0), new TimeOnly(8, 0), true);

    /// <summary>Whether nothing may be sent.</summary>
    /// <param name="at">In London.</param>
    public bool IsQuiet(DateTime at, WorkingDays worked)
    {
        var time = TimeOnly.FromDateTime(at);
        return (WorkingDaysOnly && !worked.Has(DateOnly.FromDateTime(at)))
            || (
                QuietFrom <= QuietUntil
                    ? time >= QuietFrom && time < QuietUntil
                    : time >= QuietFrom || time < QuietUntil
            );
    }

    /// <summary>When something may be sent next: at once where it is not quiet.</summary>
    /// <param name="at">In London, as the answer.</param>
    public DateTime NextSendable(DateTime at, WorkingDays worked)
    {
        while (IsQuiet(at, worked))
        {
            var day = DateOnly.FromDateTime(at);
            var end = day.ToDateTime(QuietUntil);
            at =
                WorkingDaysOnly && !worked.Has(day) ? day.AddDays(1).ToDateTime(TimeOnly.MinValue)
                : end > at ? end
                : day.AddDays(1).ToDateTime(QuietUntil);
        }

        return at;
    }

    /// <summary>Whether what waits for somebody belongs into a message to them.</summary>
    /// <param name="due">Its last day.</param>
    public bool Concerns(DateOnly due, DateOnly today, WorkingDays worked) =>
        today <= due ? worked.Between(today, due) <= (Before ?? -1) : Every is not null;

    /// <summary>Whether it is time to remind somebody of what waits for them.</summary>
    /// <param name="due">Its last day.</param>
    /// <param name="last">When they were last reminded of it; null where they were not.</param>
    public bool IsTime(DateOnly due, DateOnly today, DateOnly? last, WorkingDays worked) =>
        Concerns(due, today, worked)
        && (last is not { } then || (today > due && (then <= due || worked.Between(then, today) >= Every)));

    /// <summary>Whether officers are so late that their head of service is told.</summary>
    public bool IsForTheHead(DateOnly due, DateOnly today, WorkingDays worked) =>
        Escalate is { } days && worked.Between(due, today) >= days;

    /// <summary>Whether it is time to tell the head of service.</summary>
    /// <param name="last">When they were last told; null where they were not.</param>
    public bool IsTimeForTheHead(DateOnly due, DateOnly today, DateOnly? last, WorkingDays worked) =>
        IsForTheHead(due, today, worked)
        && (last is not { } then || (Every is { } days && worked.Between(then, today) >= days));

    /// <summary>What is wrong with them, by the names of the parameters.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        if (Before is < 0 or > MostDays)
        {
            yield return (nameof(Before), $"Enter a number of working days from 0 to {MostDays}, or leave it empty.");
        }

        if (Every is < 1 or > MostDays)
        {
            yield return (nameof(Every), $"Enter a number of working days from 1 to {MostDays}, or leave it empty.");
        }

        if (Escalate is < 1 or > MostDays)
        {
            yield return (nameof(Escalate), $"Enter a number of working days from 1 to {MostDays}, or leave it empty.");
        }
    }
}
