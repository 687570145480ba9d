using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PerformanceFramework.Domain.Periods;

/// <summary>When a line of the yearly template happens, whatever the year. A closed family.</summary>
public abstract record TemplateTiming
{
    public const int NotationLength = 40;

    /// <summary>The last day after the end of December that is surely in the same financial year.</summary>
    public const int MostDaysAfterQuarter = 90;

    private TemplateTiming() { }

    /// <summary>Once a year, from a day to a day of the year; the first may be in the year before.</summary>
    public sealed record Yearly(YearDay Starts, YearDay Ends) : TemplateTiming;

    /// <summary>
    /// Four times a year, so many days after the end of a quarter: in April for the last quarter of the year before, then in
    /// July, October and January.
    /// </summary>
    /// <param name="FirstDay">1 for the day after the quarter's end; 1 to 90.</param>
    /// <param name="LastDay">Not before the first; 1 to 90.</param>
    public sealed record Quarterly(int FirstDay, int LastDay) : TemplateTiming;

    /// <summary>As it is stored: <c>10-01 before..01-31</c> or <c>Q+1..15</c>.</summary>
    public string Notation =>
        this switch
        {
            Yearly yearly => $"{yearly.Starts.Notation}..{yearly.Ends.Notation}",
            Quarterly quarterly => string.Create(
                CultureInfo.InvariantCulture,
                $"Q+{quarterly.FirstDay}..{quarterly.LastDay}"
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>As people read it.</summary>
    public string Words =>
        this switch
        {
            Yearly yearly when yearly.Starts == yearly.Ends => yearly.Starts.Words,
            Yearly yearly => $"{yearly.Starts.Words} to {yearly.Ends.Words}",
            Quarterly quarterly when quarterly.FirstDay == quarterly.LastDay => string.Create(
                CultureInfo.InvariantCulture,
                $"day {quarterly.FirstDay} after each quarter"
            ),
            Quarterly quarterly => string.Create(
                CultureInfo.InvariantCulture,
                $"day {quarterly.FirstDay} to {quarterly.LastDay} after each quarter"
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>What happens of it in a year, in order.</summary>
    public IReadOnlyList<TimedOccurrence> In(FinancialYear year) =>
        this switch
        {
            Yearly yearly => [new TimedOccurrence(0, null, new DaySpan(yearly.Starts.In(year), yearly.Ends.In(year)))],
            Quarterly quarterly => Enumerable
                .Range(1, 4)
                .Select(number => AfterQuarter(quarterly, year, number))
                .ToList(),
            _ => throw new UnreachableException(),
        };

    /// <exception cref="FormatException">It is not a notation.</exception>
    public static TemplateTiming Parse(string notation)
    {
        var parts = notation.Split("..");
        if (parts.Length == 2 && parts[0].StartsWith("Q+", StringComparison.Ordinal))
        {
            return new Quarterly(
                int.Parse(parts[0].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture),
                int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture)
            );
        }

        return parts.Length == 2
            ? new Yearly(YearDay.ParseNotation(parts[0]), YearDay.ParseNotation(parts[1]))
            : throw new FormatException($"'{notation}' says no time of a year.");
    }

    public sealed override string ToString() => Notation;

    private static TimedOccurrence AfterQuarter(Quarterly quarterly, FinancialYear year, int number)
    {
        var quarter = ReportingPeriod.Quarter(year, 1).After(number - 2);
        return new TimedOccurrence(
            number,
            quarter,
            new DaySpan(quarter.End.AddDays(quarterly.FirstDay), quarter.End.AddDays(quarterly.LastDay))
        );
    }
}

/// <summary>One of the times that a line of the template happens in a year.</summary>
/// <param name="Number">0 for the only one, otherwise 1 to 4.</param>
/// <param name="Quarter">The quarter that it is about; null where it is about none.</param>
/// <param name="Span">Its days.</param>
public sealed record TimedOccurrence(int Number, ReportingPeriod? Quarter, DaySpan Span);

/// <summary>A day of a financial year, whatever the year; 29 February is the last of February.</summary>
/// <param name="Month">1 to 12, as the calendar counts.</param>
/// <param name="Day">1 to 31, one that the month has.</param>
/// <param name="IsYearBefore">It is in the financial year before.</param>
public readonly record struct YearDay(int Month, int Day, bool IsYearBefore = false)
{
    private const string Before = " before";

    // A leap year, so that 29 February is a day.
    private const int AnyLeapYear = 2000;

    /// <summary><c>1 October of the year before</c>.</summary>
    public string Words => Text + (IsYearBefore ? " of the year before" : "");

    /// <summary><c>1 October</c>.</summary>
    public string Text => new DateOnly(AnyLeapYear, Month, Day).ToString("d MMMM", CultureInfo.InvariantCulture);

    internal string Notation =>
        string.Create(CultureInfo.InvariantCulture, $"{Month:D2}-{Day:D2}{(IsYearBefore ? Before : "")}");

    public DateOnly In(FinancialYear year)
    {
        var calendarYear = year.StartYear - (IsYearBefore ? 1 : 0) + (Month >= 4 ? 0 : 1);
        return new DateOnly(calendarYear, Month, Math.Min(Day, DateTime.DaysInMonth(calendarYear, Month)));
    }

    /// <summary>Reads a day and its month as people write them: <c>1 October</c>, <c>1 Oct</c>.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, bool isYearBefore, out YearDay day)
    {
        // With a leap year before it, so that 29 February can be read.
        var read = DateOnly.TryParseExact(
            $"{AnyLeapYear} {text?.Trim()}",
            ["yyyy d MMMM", "yyyy d MMM"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        day = read ? new YearDay(date.Month, date.Day, isYearBefore) : default;
        return read;
    }

    internal static YearDay ParseNotation(string notation)
    {
        var date = notation.Split(' ')[0].Split('-');
        return new YearDay(
            int.Parse(date[0], NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(date[1], NumberStyles.None, CultureInfo.InvariantCulture),
            notation.EndsWith(Before, StringComparison.Ordinal)
        );
    }
}
