using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceFramework.Application.Import;

/// <summary>Texts in the XML of a workbook, where a character that XML cannot hold is written as _x000D_.</summary>
internal static partial class WorkbookText
{
    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape()
                .Replace(
                    text,
                    escape =>
                        char.ToString(
                            (char)
                                int.Parse(
                                    escape.Groups[1].ValueSpan,
                                    NumberStyles.HexNumber,
                                    CultureInfo.InvariantCulture
                                )
                        )
                )
            : text;

    public static string Encode(string text) =>
        NeedsEscape()
            .Replace(text, found => string.Create(CultureInfo.InvariantCulture, $"_x{(int)found.Value[0]:X4}_"));

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();

    // Control characters and halves of pairs, a carriage return (XML turns it into a line feed), and the underscore of what
    // looks like an escape.
    [GeneratedRegex(
        @"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)"
    )]
    private static partial Regex NeedsEscape();
}
