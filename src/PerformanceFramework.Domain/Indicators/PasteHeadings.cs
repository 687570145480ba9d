using System.Globalization;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Indicators;

/// <summary>The names of pasted columns.</summary>
internal sealed class PasteHeadings
{
    private static readonly string[] CodeWords = ["code", "indicator", "indicator code", "ref", "reference"];
    private static readonly string[] YearWords = ["annual", "year", "year end", "annual target", "target", "full year"];
    private static readonly string[] Terms = ["autumn", "spring", "summer"];

    private PasteHeadings(int code, IReadOnlyList<(int At, string Heading)> others)
    {
        Code = code;
        Others = others;
    }

    /// <summary>The column of the code, from 0.</summary>
    public int Code { get; }

    public IReadOnlyList<(int At, string Heading)> Others { get; }

    /// <summary>Null where the first row names no columns.</summary>
    public static PasteHeadings? Of(IReadOnlyList<string> cells)
    {
        var names = cells.Select(cell => cell.Trim().Trim('"').Trim()).ToList();
        var code = names.FindIndex(IsCode);
        if (code < 0 && !names.Skip(1).Any(IsOfSomePeriod))
        {
            return null;
        }

        var codeAt = Math.Max(code, 0);
        return new PasteHeadings(codeAt, names.Index().Where(name => name.Index != codeAt).ToList());
    }

    /// <summary>Whether a heading names a period of any frequency, or the year.</summary>
    public static bool IsOfSomePeriod(string heading) =>
        IsYear(heading) || Enum.GetValues<Frequency>().Any(f => Place(heading, f) is not null);

    /// <summary>The period that a heading names for a frequency; known with no period where it names the year of several.</summary>
    public static (bool Known, ReportingPeriod? Period) PeriodOf(
        string heading,
        Frequency frequency,
        FinancialYear year
    )
    {
        var periods = TargetYear.PeriodsOf(frequency, year);
        if (
            IsYear(heading)
            || TargetYear.Read(heading) == year
            || heading == periods[0].ToString() && periods.Count == 1
        )
        {
            return (true, periods.Count == 1 ? periods[0] : null);
        }

        return Place(heading, frequency) is { } place && place < periods.Count ? (true, periods[place]) : (false, null);
    }

    private static bool IsCode(string name) => CodeWords.Contains(name.ToLowerInvariant());

    private static bool IsYear(string heading) =>
        YearWords.Contains(heading.ToLowerInvariant()) || heading.Contains('/') && TargetYear.Read(heading) is not null;

    /// <summary>The place among the periods of the year, from 0.</summary>
    private static int? Place(string heading, Frequency frequency)
    {
        var word = heading.Split(' ')[0].ToLowerInvariant();
        return frequency switch
        {
            Frequency.Quarterly => Numbered(word, 'q', 4),
            Frequency.HalfYearly => Numbered(word, 'h', 2),
            Frequency.Monthly => Month(word),
            // In the order of the financial year, which begins with the summer term.
            Frequency.Termly => Array.IndexOf(Terms, word) is var term and >= 0 ? (term + 1) % 3 : null,
            Frequency.FinancialYearly or Frequency.AcademicYearly or Frequency.CalendarYearly => null,
        };
    }

    private static int? Numbered(string word, char letter, int most) =>
        word.Length == 2 && word[0] == letter && word[1] - '0' is var number && number >= 1 && number <= most
            ? number - 1
            : null;

    private static int? Month(string word)
    {
        if (word.Length < 3)
        {
            return null;
        }

        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var month = Array.FindIndex(
            names,
            name => name.Length > 0 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );
        if (month < 0 && word == "sept")
        {
            month = 8;
        }

        return month < 0 ? null : (month + 9) % 12;
    }
}
