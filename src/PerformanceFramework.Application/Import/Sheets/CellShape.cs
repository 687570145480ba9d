using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Application.Import.Sheets;

/// <summary>What the cells of a column can hold, and the one way in which each is written.</summary>
/// <param name="Read">The text as it is written here; null where it is none such. Never asked of an empty cell.</param>
/// <param name="Says">What can stand in it, for whoever fills it in; also what is said where something else stands there.</param>
/// <param name="Write">The value of the cell in a workbook.</param>
/// <param name="IgnoresCase">Capitals do not tell two texts apart.</param>
internal sealed partial record CellShape(
    Func<string, string?> Read,
    string Says,
    Func<string, object> Write,
    bool IgnoresCase = false
)
{
    /// <summary>What is odd about a text that was read, on a day; null where nothing is, or where there is no day in it.</summary>
    public Func<string, DateOnly, string?> Odd { get; init; } = (_, _) => null;

    private const int DigitsOfExcel = 15;

    public static readonly CellShape Text = new(text => text, "Text.", text => text);

    /// <summary>A code or name by which something is found.</summary>
    public static readonly CellShape Name = Text with { IgnoresCase = true };

    public static readonly CellShape YesNo = OneOf("Yes", "No") with
    {
        Read = text =>
            text.ToUpperInvariant() switch
            {
                "YES" or "Y" or "TRUE" => "Yes",
                "NO" or "N" or "FALSE" => "No",
                _ => null,
            },
    };

    public static readonly CellShape Date = new(
        text => ReadDate(text) is { } date ? DateText(date) : null,
        "A date, such as 31/03/2027.",
        text => ReadDate(text)!.Value
    )
    {
        Odd = (text, today) => PlausibleDate.ProblemOf(ReadDate(text)!.Value, today),
    };

    public static readonly CellShape Number = new(
        text => ReadNumber(text) is { } number ? NumberText(number) : null,
        "A number, such as 84.5 or 1,170.",
        text =>
            text.Count(char.IsAsciiDigit) <= DigitsOfExcel ? decimal.Parse(text, CultureInfo.InvariantCulture) : text
    );

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "d/M/yyyy",
        "d/M/yy",
        "d-M-yyyy",
        "d.M.yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "d-MMM-yyyy",
    ];

    public static CellShape OneOf(params IReadOnlyList<string> words) =>
        new(
            text => words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)),
            $"One of: {string.Join("; ", words)}.",
            text => text
        );

    public static CellShape OneOf<T>(Func<T, string> words)
        where T : struct, Enum => OneOf([.. Enum.GetValues<T>().Select(words)]);

    /// <summary>Nothing where there is no date.</summary>
    public static string DateText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Without zeros at the end, as a database gives them; nothing where there is no number.</summary>
    public static string NumberText(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static decimal? ReadNumber(string text) =>
        NumberShape().IsMatch(text)
        && decimal.TryParse(
            text.Trim('%').Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex(@"^-?£?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,20})(\.[0-9]{1,12})?%?$")]
    private static partial Regex NumberShape();
}
