using System.Globalization;

namespace PerformanceFramework.Domain.Periods;

/// <summary>Whether a day or a year can have been meant. A slip of the finger is a day of another century, and would sort, colour and remind wrongly for ever.</summary>
public static class PlausibleDate
{
    public const int EarliestYear = 1990;
    public const int MostYearsAhead = 15;

    /// <summary>What is odd about a day, in a sentence; null where nothing is.</summary>
    public static string? ProblemOf(DateOnly day, DateOnly today) => ProblemOf(day, UkDate.Words(day), today);

    /// <summary>What is odd about a financial year, in a sentence; null where nothing is.</summary>
    public static string? ProblemOf(FinancialYear year, DateOnly today) =>
        ProblemOf(year.Start, year.ToString(), today);

    private static string? ProblemOf(DateOnly day, string named, DateOnly today) =>
        day.Year < EarliestYear
            ? string.Create(CultureInfo.InvariantCulture, $"{named} is before {EarliestYear}. Check the year.")
        : day > today.AddYears(MostYearsAhead)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{named} is more than {MostYearsAhead} years ahead. Check the year."
            )
        : null;
}
