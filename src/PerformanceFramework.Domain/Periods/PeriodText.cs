using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceFramework.Domain.Periods;

/// <summary>
/// Reads periods as they are printed: <c>Q3 2024/25</c>, <c>Quarter 3 24/25</c>, <c>H1 2024/25</c>, <c>September 2024</c>,
/// <c>Autumn term 2024/25</c>, <c>2024/25</c>, <c>2024</c>, and the product's own codes.
/// </summary>
public static partial class PeriodText
{
    private static readonly string[] MonthFormats =
    [
        "MMMM yyyy",
        "MMM yyyy",
        "MMM-yy",
        "MMM-yyyy",
        "yyyy-MM",
        "MM/yyyy",
    ];

    /// <returns>Null where the text is none of these.</returns>
    public static ReportingPeriod? Read(string text)
    {
        if (ReportingPeriod.TryParse(text, out var coded))
        {
            return coded;
        }

        if (Spanned().Match(text) is { Success: true } spanned && YearOf(spanned) is { } start)
        {
            var year = new FinancialYear(start);
            return spanned.Groups["part"].Value.ToUpperInvariant() switch
            {
                "" => spanned.Groups["school"].Success
                    ? ReportingPeriod.AcademicYear(start)
                    : ReportingPeriod.WholeYear(year),
                ['Q', .., var number] => ReportingPeriod.Quarter(year, number - '0'),
                ['H', .., var number] => ReportingPeriod.Half(year, number - '0'),
                ['A', ..] => ReportingPeriod.Term(start, 1),
                ['S', 'P', ..] => ReportingPeriod.Term(start, 2),
                ['S', 'U', ..] => ReportingPeriod.Term(start, 3),
                _ => null,
            };
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var alone)
            ? IsPossible(alone)
                ? ReportingPeriod.CalendarYear(alone)
                : null
            : MonthOf(text);
    }

    /// <summary>Whether a text names a period, or one within a year: <c>Q3 2024/25</c>, <c>Q3</c>, <c>April</c>.</summary>
    public static bool IsPeriodOrPart(string text) =>
        Read(text) is not null || Part().IsMatch(text) || MonthOf(text + " 2000") is not null;

    /// <summary>A month as it is printed; null for anything else. "Sept" is one too.</summary>
    internal static ReportingPeriod? MonthOf(string text) =>
        DateOnly.TryParseExact(
            Sept().Replace(text, "Sep"),
            MonthFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite,
            out var day
        ) && IsPossible(day.Year)
            ? ReportingPeriod.Containing(PeriodKind.Month, day)
            : null;

    // A month before April belongs to the financial year before.
    internal static bool IsPossible(int year) =>
        year is > ReportingPeriod.EarliestYear and < ReportingPeriod.LatestYear;

    private static int? YearOf(Match spanned)
    {
        var start = int.Parse(spanned.Groups["start"].Value, CultureInfo.InvariantCulture);
        var end = int.Parse(spanned.Groups["end"].Value, CultureInfo.InvariantCulture);
        if (start < 100)
        {
            start += 2000;
        }

        return IsPossible(start) && (start + 1) % 100 == end ? start : null;
    }

    [GeneratedRegex(
        @"^(FY\s*)?((?<part>Q[1-4]|Quarter\s[1-4]|H[12]|Half\s[12]|Autumn(\sterm)?|Spring(\sterm)?|Summer(\sterm)?)\s+)?(?<start>[0-9]{4}|[0-9]{2}(?=/))[/-](20)?(?<end>[0-9]{2})(\s+(?<part>Q[1-4]|H[12]))?(?<school>\s\((school|academic) year\))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Spanned();

    [GeneratedRegex(@"^(Q|Quarter\s)[1-4]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^Sept(?=[\s-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sept();
}
