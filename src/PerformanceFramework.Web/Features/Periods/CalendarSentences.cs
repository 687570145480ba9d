using System.Globalization;
using PerformanceFramework.Application.Periods;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Features.Periods;

/// <summary>What the calendar says in a sentence.</summary>
internal static class CalendarSentences
{
    private const int MostNamed = 2;

    private static readonly string[] Small =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    /// <summary>Where the year stands: "Four processes are under way, and one is late: Budget for 2027/28."</summary>
    public static string Headline(FinancialYear year, IReadOnlyList<ProgrammeEntry> entries, DateOnly today)
    {
        var counted = entries.Where(entry => entry.Standing is not ProgrammeStanding.Cancelled).ToList();
        if (counted.Count == 0)
        {
            return $"Nothing is in the calendar of {year} yet.";
        }

        var underWay = counted.Count(entry => entry.Standing is ProgrammeStanding.UnderWay);
        var late = counted.Where(entry => entry.Standing is ProgrammeStanding.Late).ToList();
        if (underWay == 0 && late.Count == 0)
        {
            return Quiet(year, counted, today);
        }

        var running = underWay == 0 ? "Nothing is under way" : $"{Processes(underWay)} {Are(underWay)} under way";
        return late.Count == 0
            ? SentenceCase.AtStart(running) + ", and nothing is late."
            : $"{SentenceCase.AtStart(running)}, and {Number(late.Count)} {Are(late.Count)} late{Names(late)}.";
    }

    /// <summary><c>1 November 2026 to 28 February 2027</c>.</summary>
    public static string Words(DaySpan span) =>
        span.StartsOn == span.EndsOn
            ? UkDate.Words(span.StartsOn)
            : $"{UkDate.Words(span.StartsOn)} to {UkDate.Words(span.EndsOn)}";

    /// <summary>As short as a column of one month needs it: <c>5–31</c>, or with the months, <c>1 Nov – 28 Feb</c>.</summary>
    public static string Short(DaySpan span)
    {
        var (from, to) = (span.StartsOn, span.EndsOn);
        return from == to ? from.ToString("%d", CultureInfo.InvariantCulture)
            : (from.Year, from.Month) == (to.Year, to.Month)
                ? string.Create(CultureInfo.InvariantCulture, $"{from.Day}–{to.Day}")
            : $"{from.ToString("d MMM", CultureInfo.InvariantCulture)} – {to.ToString("d MMM", CultureInfo.InvariantCulture)}";
    }

    /// <summary>What is still to be waited for, or how late it is: "in 3 days", "today", "2 days late".</summary>
    public static string Distance(ProgrammeEntry entry, DateOnly today)
    {
        var days = entry.Span.EndsOn.DayNumber - today.DayNumber;
        return days switch
        {
            < 0 => $"{Days(-days)} late",
            0 => "due today",
            _ => $"due in {Days(days)}",
        };
    }

    public static string Processes(int count) => $"{Number(count)} {(count == 1 ? "process" : "processes")}";

    private static string Quiet(FinancialYear year, List<ProgrammeEntry> counted, DateOnly today)
    {
        var next = counted.Where(entry => entry.Standing is ProgrammeStanding.NotStarted).MinBy(e => e.Span.StartsOn);
        return next is null ? $"Everything in the calendar of {year} is done: {Processes(counted.Count)}."
            : next.Span.StartsOn > today
                ? $"Nothing is under way; next is {next.Details.Title}, from {UkDate.Words(next.Span.StartsOn)}."
            : $"Nothing is under way; {next.Details.Title} was to start on {UkDate.Words(next.Span.StartsOn)}.";
    }

    private static string Names(List<ProgrammeEntry> late) =>
        late.Count > MostNamed ? "" : ": " + string.Join(" and ", late.Select(entry => entry.Details.Title));

    private static string Number(int count) =>
        count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Days(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
}
