using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceFramework.Domain.Periods;

/// <summary>
/// What a text says of the period of a figure that is reported with a known frequency. Other people's files give dates,
/// spans of months and intervals as well as periods.
/// </summary>
/// <param name="Period">Null where the text names none of that frequency.</param>
/// <param name="Problem">Why not, in a sentence; null where it does.</param>
public sealed partial record PeriodReading(ReportingPeriod? Period, string? Problem)
{
    private static readonly string[] DayFormats =
    [
        "yyyy-MM-dd",
        "d/M/yyyy",
        "d/M/yy",
        "d.M.yyyy",
        "d-MMM-yy",
        "d-MMM-yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
    ];

    /// <summary>
    /// A period is taken as it is; a month for a longer one that it ends; a date for the one in which it falls; a span that
    /// begins in April for what it adds up to; a span of other days for the one in which most of its last days fall.
    /// </summary>
    /// <param name="text">As it is typed, printed or published.</param>
    public static PeriodReading Of(string text, Frequency frequency)
    {
        var typed = text.Trim();
        var kind = frequency.PeriodKind();
        if (typed.Length == 0)
        {
            return Wrong("There is no period.");
        }

        // Before a single period, because "2010 - 12" would pass for a month.
        if (YearsOf(typed) is { } years)
        {
            return OfSpan(typed, years.First, years.Last, frequency);
        }

        if (PeriodText.Read(typed) is { } printed)
        {
            return OfPeriod(typed, printed, frequency);
        }

        if (DayOf(typed) is { } day)
        {
            return Right(ReportingPeriod.Containing(kind, day));
        }

        if (SpanOf(typed) is { } span)
        {
            return OfSpan(typed, span.First, span.Last, frequency);
        }

        if (InParts(typed, frequency) is { } joined)
        {
            return OfPeriod(typed, joined, frequency);
        }

        return Wrong(
            $"“{Short(typed)}” is no period we can read. Write it like {Example(frequency)}, or give the day on which it ends."
        );
    }

    private static PeriodReading OfPeriod(string typed, ReportingPeriod printed, Frequency frequency)
    {
        var kind = frequency.PeriodKind();
        if (printed.Kind == kind)
        {
            return Right(printed);
        }

        // 2024/25 is how school years are printed too.
        if (printed.Kind is PeriodKind.FinancialYear && kind is PeriodKind.AcademicYear)
        {
            return Right(ReportingPeriod.AcademicYear(printed.Year));
        }

        // "As at June" is the first quarter's figure.
        return
            printed.Kind is PeriodKind.Month
            && ReportingPeriod.Containing(kind, printed.End) is var longer
            && longer.End == printed.End
            ? Right(longer)
            : Wrong(
                $"“{Short(typed)}” is not a period of an indicator that is reported {SentenceCase.Within(frequency.Words())}. Write it like {Example(frequency)}."
            );
    }

    private static PeriodReading OfSpan(string typed, DateOnly first, DateOnly last, Frequency frequency)
    {
        var kind = frequency.PeriodKind();
        var ending = ReportingPeriod.Containing(kind, last);
        var endsWithIt = ending.End == last;

        // A span that is one of them, or the total since April to the end of one.
        if (endsWithIt && (ending.Start == first || (first is { Month: 4, Day: 1 } && first < ending.Start)))
        {
            return Right(ending);
        }

        var months = 12 / frequency.PeriodsInYear();
        var own = last.AddDays(1).AddMonths(-months);
        if (first > own)
        {
            return Wrong(
                $"“{Short(typed)}” is shorter than a period of an indicator that is reported {SentenceCase.Within(frequency.Words())}."
            );
        }

        // Several years together end in their last; a year that begins on another day belongs where most of it falls.
        var middle = own.AddDays((last.DayNumber - own.DayNumber) / 2);
        return months == 12
            ? Right(ReportingPeriod.Containing(kind, middle))
            : Wrong($"“{Short(typed)}” does not begin and end with a period. Write it like {Example(frequency)}.");
    }

    private static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && PeriodText.IsPossible(day.Year)
            ? day
            : null;

    private static (DateOnly First, DateOnly Last)? SpanOf(string typed)
    {
        if (Interval().Match(typed) is { Success: true } interval && DayOf(interval.Groups["start"].Value) is { } start)
        {
            var length = int.Parse(interval.Groups["length"].Value, CultureInfo.InvariantCulture);
            var months = interval.Groups["unit"].Value == "Y" ? 12 * length : length;
            return months is >= 1 and <= 240 ? (start, start.AddMonths(months).AddDays(-1)) : null;
        }

        if (
            Months().Match(typed) is { Success: true } months2
            && PeriodText.MonthOf($"{months2.Groups["to"].Value} {months2.Groups["end"].Value}") is { } to
        )
        {
            var stated = months2.Groups["start"].Value;
            var from = PeriodText.MonthOf(
                $"{months2.Groups["from"].Value} {(stated.Length > 0 ? stated : months2.Groups["end"].Value)}"
            );

            // "Oct-Mar 2024": without a year of its own, the first month is the one before the last.
            var first = from is { } known && known > to && stated.Length == 0 ? known.SamePeriodLastYear : from;
            return first is { } begins && begins <= to ? (begins.Start, to.End) : null;
        }

        return
            Periods().Match(typed) is { Success: true } periods
            && PeriodText.Read(periods.Groups["from"].Value) is { } earlier
            && PeriodText.Read(periods.Groups["to"].Value) is { } later
            && earlier.Start < later.Start
            ? (earlier.Start, later.End)
            : null;
    }

    private static (DateOnly First, DateOnly Last)? YearsOf(string typed)
    {
        if (Years().Match(typed) is not { Success: true } years)
        {
            return null;
        }

        var first = int.Parse(years.Groups["from"].Value, CultureInfo.InvariantCulture);
        var last = int.Parse(years.Groups["to"].Value, CultureInfo.InvariantCulture);
        last += last < 100 ? first / 100 * 100 : 0;

        // Two years with a dash between them may be one financial year.
        return last - first is >= 2 and <= 20 && PeriodText.IsPossible(first) && PeriodText.IsPossible(last)
            ? (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31))
            : null;
    }

    /// <summary>A year and a part of it, in either order: "2018-19;Q1", "2024/25 April", "2024/25 3" of a quarterly indicator.</summary>
    private static ReportingPeriod? InParts(string typed, Frequency frequency)
    {
        var parts = Separators().Replace(typed, " ").Trim();
        if (PeriodText.Read(parts) is { } period)
        {
            return period;
        }

        if (YearAndPart().Match(parts) is not { Success: true } match)
        {
            return null;
        }

        var (year, part) = (match.Groups["year"].Value, match.Groups["part"].Value);
        if (part.Length == 1)
        {
            return frequency is Frequency.Quarterly ? PeriodText.Read($"Q{part} {year}") : null;
        }

        return
            PeriodText.Read(year) is { Kind: PeriodKind.FinancialYear } financial
            && PeriodText.MonthOf($"{part} {financial.Start.Year}") is { } month
            ? month.Start.Month >= 4
                ? month
                : ReportingPeriod.Containing(PeriodKind.Month, month.Start.AddYears(1))
            : PeriodText.MonthOf($"{part} {year}");
    }

    private static PeriodReading Right(ReportingPeriod period) => new(period, null);

    private static PeriodReading Wrong(string problem) => new(null, problem);

    private static string Short(string typed) => typed.Length <= 30 ? typed : typed[..30] + "…";

    private static string Example(Frequency frequency) =>
        ReportingPeriod.Containing(frequency.PeriodKind(), new DateOnly(2025, 6, 30)).ToString();

    // How the Office for National Statistics publishes: a day and a length.
    [GeneratedRegex(@"^(?<start>[0-9]{4}-[0-9]{2}-[0-9]{2})/P(?<length>[0-9]{1,3})(?<unit>[YM])$")]
    private static partial Regex Interval();

    [GeneratedRegex(
        @"^(?<from>[A-Za-z]{3,9})\s?(?<start>[0-9]{4})?\s?(-|–|to)\s?(?<to>[A-Za-z]{3,9})\s(?<end>[0-9]{4})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Months();

    // "2023 - 25", as Fingertips prints three years together.
    [GeneratedRegex(@"^(?<from>[0-9]{4})(\s[-–]\s|–)(?<to>[0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?<from>.{4,20}?)\s+([-–]|to)\s+(?<to>.{4,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Periods();

    [GeneratedRegex(@"[\s;,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4}([/-][0-9]{2,4})?)\s(?<part>[1-4]|[A-Za-z]{3,9})$|^(?<part>[A-Za-z]{3,9})\s(?<year>[0-9]{4}[/-][0-9]{2,4})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearAndPart();
}
