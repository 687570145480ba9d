using System.Globalization;

namespace PerformanceFramework.Application.Import;

/// <summary>
/// Keeps a text in a CSV file from being run as a formula by the program that opens it: an apostrophe in front says that it
/// is text. What was guarded is read back as it was.
/// </summary>
internal static class FormulaGuard
{
    public static string Apply(string text) => IsFormula(text) || IsGuarded(text) ? "'" + text : text;

    public static string Undo(string text) => IsGuarded(text) ? text[1..] : text;

    // Guards of guards count, so that a text which looks guarded by itself comes back whole.
    private static bool IsGuarded(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length < text.Length && IsFormula(rest);
    }

    private static bool IsFormula(ReadOnlySpan<char> text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        && !decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
}
