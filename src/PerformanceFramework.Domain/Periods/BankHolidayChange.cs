namespace PerformanceFramework.Domain.Periods;

/// <summary>What a council has changed in the usual bank holidays: a day more, or one on which it works.</summary>
public sealed class BankHolidayChange
{
    public const int NameLength = 80;

    private BankHolidayChange() { }

    /// <param name="isWorked">It is usually a bank holiday and is a working day this time; otherwise it is one more.</param>
    public BankHolidayChange(DateOnly day, string name, bool isWorked)
    {
        Day = day;
        Name = name;
        IsWorked = isWorked;
    }

    public int Id { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>What the day is called.</summary>
    public string Name { get; private set; } = "";

    public bool IsWorked { get; private set; }

    /// <summary>Why a day cannot be added; null when it can.</summary>
    /// <param name="holidays">The bank holidays of the year as they are now.</param>
    public static Refusal? WhyNotAdd(DateOnly day, IEnumerable<BankHoliday> holidays) =>
        holidays.FirstOrDefault(holiday => holiday.Day == day) is { } already
            ? new Refusal("holiday-already", $"{UkDate.Words(day)} is a bank holiday already: {already.Name}.")
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? new Refusal(
                "on-a-weekend",
                $"{UkDate.Words(day)} is a {day.DayOfWeek}, on which nobody is expected to work anyway."
            )
        : null;
}
