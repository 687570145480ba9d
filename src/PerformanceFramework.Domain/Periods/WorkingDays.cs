namespace PerformanceFramework.Domain.Periods;

/// <summary>Which days are worked: Mondays to Fridays that are no bank holidays.</summary>
public sealed class WorkingDays(IEnumerable<BankHolidayChange> changes)
{
    private readonly List<BankHolidayChange> _changes = [.. changes];
    private readonly Dictionary<int, HashSet<DateOnly>> _holidays = [];

    /// <summary>Those of a council that keeps the usual bank holidays.</summary>
    public static WorkingDays Usual => new([]);

    public bool Has(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        if (!_holidays.TryGetValue(day.Year, out var holidays))
        {
            _holidays.Add(
                day.Year,
                holidays = BankHolidays.Of(day.Year, _changes).Select(holiday => holiday.Day).ToHashSet()
            );
        }

        return !holidays.Contains(day);
    }

    /// <summary>The working day that comes so many working days after a day; the day itself, worked or not, after none.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (Has(day))
            {
                workingDays--;
            }
        }

        return day;
    }

    /// <summary>The working day that comes so many working days before a day; the day itself, worked or not, before none.</summary>
    public DateOnly Before(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            if (Has(day))
            {
                workingDays--;
            }
        }

        return day;
    }

    /// <summary>How many working days come after a day, up to another and with it; 0 where that is no later.</summary>
    public int Between(DateOnly after, DateOnly until)
    {
        var count = 0;
        while (after < until)
        {
            after = after.AddDays(1);
            count += Has(after) ? 1 : 0;
        }

        return count;
    }
}
