using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Web.Hosting.Analysis;

/// <summary>
/// Reads periods as they are printed: <c>Q3 2024/25</c>, <c>H1 2024/25</c>, <c>September 2024</c>, <c>2024/25</c>,
/// <c>2024</c>, and the product's own codes.
/// </summary>
internal static partial class PeriodText
{
    /// <returns>Null where the text is none of these; it is then only passed through.</returns>
    public static ReportingPeriod? Read(string text)
    {
        if (ReportingPeriod.TryParse(text, out var coded))
        {
            return coded;
        }

        if (Spanned().Match(text) is { Success: true } spanned && FinancialYearOf(spanned) is { } year)
        {
            return spanned.Groups["part"].Value.ToUpperInvariant() switch
            {
                "" => ReportingPeriod.WholeYear(year),
                ['Q', var number] => ReportingPeriod.Quarter(year, number - '0'),
                ['H', var number] => ReportingPeriod.Half(year, number - '0'),
                _ => null,
            };
        }

        return
            DateOnly.TryParseExact(
                text,
                ["MMMM yyyy", "MMM yyyy", "yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && IsPossible(day.Year)
            ? text.Length == 4
                ? ReportingPeriod.CalendarYear(day.Year)
                : ReportingPeriod.Containing(PeriodKind.Month, day)
            : null;
    }

    private static FinancialYear? FinancialYearOf(Match spanned)
    {
        var start = int.Parse(spanned.Groups["start"].Value, CultureInfo.InvariantCulture);
        var end = int.Parse(spanned.Groups["end"].Value, CultureInfo.InvariantCulture);
        return IsPossible(start) && (start + 1) % 100 == end ? new FinancialYear(start) : null;
    }

    // A month before April belongs to the financial year before.
    private static bool IsPossible(int year) => year is > ReportingPeriod.EarliestYear and < ReportingPeriod.LatestYear;

    [GeneratedRegex(
        @"^((?<part>Q[1-4]|H[12])\s+)?(?<start>[0-9]{4})[/-](20)?(?<end>[0-9]{2})(\s+(?<part>Q[1-4]|H[12]))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Spanned();
}
