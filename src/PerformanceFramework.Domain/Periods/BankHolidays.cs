namespace PerformanceFramework.Domain.Periods;

/// <summary>A day on which councils in England and Wales do not work, with the name it has.</summary>
public sealed record BankHoliday(DateOnly Day, string Name);

/// <summary>
/// The bank holidays of England and Wales, as the Banking and Financial Dealings Act 1971 and the yearly proclamations under
/// it have them: a day on a weekend is made up for on the next working day. What a proclamation moves or adds for one year
/// only (a coronation, a jubilee) is entered as a <see cref="BankHolidayChange"/>.
/// </summary>
public static class BankHolidays
{
    private const string Substitute = " (substitute day)";

    /// <summary>The eight usual ones of a calendar year, in order of their days.</summary>
    public static IReadOnlyList<BankHoliday> Usual(int year)
    {
        var easter = EasterSunday(year);
        var (newYear, christmas) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 25));
        return
        [
            NewYear(newYear),
            new BankHoliday(easter.AddDays(-2), "Good Friday"),
            new BankHoliday(easter.AddDays(1), "Easter Monday"),
            new BankHoliday(FirstMonday(year, 5), "Early May bank holiday"),
            new BankHoliday(LastMonday(year, 5), "Spring bank holiday"),
            new BankHoliday(LastMonday(year, 8), "Summer bank holiday"),
            .. ChristmasAndBoxingDay(christmas),
        ];
    }

    /// <summary>Those of a year as the council has changed them, in order of their days.</summary>
    /// <param name="changes">Of any years.</param>
    public static IReadOnlyList<BankHoliday> Of(int year, IEnumerable<BankHolidayChange> changes)
    {
        var days = Usual(year).ToDictionary(holiday => holiday.Day);
        foreach (var change in changes.Where(change => change.Day.Year == year))
        {
            if (change.IsWorked)
            {
                days.Remove(change.Day);
            }
            else
            {
                days[change.Day] = new BankHoliday(change.Day, change.Name);
            }
        }

        return [.. days.Values.OrderBy(holiday => holiday.Day)];
    }

    private static BankHoliday NewYear(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => new BankHoliday(day.AddDays(2), "New Year’s Day" + Substitute),
            DayOfWeek.Sunday => new BankHoliday(day.AddDays(1), "New Year’s Day" + Substitute),
            _ => new BankHoliday(day, "New Year’s Day"),
        };

    // Where both fall on a weekend, Monday and Tuesday make up for them; a Sunday alone moves behind its neighbour.
    private static IEnumerable<BankHoliday> ChristmasAndBoxingDay(DateOnly christmas) =>
        christmas.DayOfWeek switch
        {
            DayOfWeek.Friday =>
            [
                new BankHoliday(christmas, "Christmas Day"),
                new BankHoliday(christmas.AddDays(3), "Boxing Day" + Substitute),
            ],
            DayOfWeek.Saturday =>
            [
                new BankHoliday(christmas.AddDays(2), "Christmas Day" + Substitute),
                new BankHoliday(christmas.AddDays(3), "Boxing Day" + Substitute),
            ],
            DayOfWeek.Sunday =>
            [
                new BankHoliday(christmas.AddDays(1), "Boxing Day"),
                new BankHoliday(christmas.AddDays(2), "Christmas Day" + Substitute),
            ],
            _ => [new BankHoliday(christmas, "Christmas Day"), new BankHoliday(christmas.AddDays(1), "Boxing Day")],
        };

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>Gregorian Easter by the method of Meeus, Jones and Butcher (Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
