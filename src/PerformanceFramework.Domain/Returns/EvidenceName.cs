using System.Globalization;
using System.Text;

namespace PerformanceFramework.Domain.Returns;

/// <summary>What a file was called by whoever gave it: shown to people, and never used to find anything.</summary>
public static class EvidenceName
{
    private const string Nameless = "file";

    private static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        .. Enumerable.Range(1, 9).Select(number => string.Create(CultureInfo.InvariantCulture, $"COM{number}")),
        .. Enumerable.Range(1, 9).Select(number => string.Create(CultureInfo.InvariantCulture, $"LPT{number}")),
    ];

    /// <summary>
    /// The name without folders and without characters that nobody sees or that no file may have, at most
    /// <see cref="EvidenceFile.NameLength"/> long; its ending stays.
    /// </summary>
    public static string Shown(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder();
        foreach (var character in last.EnumerateRunes())
        {
            if (IsSeen(character))
            {
                name.Append(character);
            }
        }

        // Windows leaves these off, so that two names would be one.
        var shown = name.ToString().Trim().TrimEnd('.', ' ');
        if (shown.Trim('.').Length == 0)
        {
            return Nameless;
        }

        if (shown.Length > EvidenceFile.NameLength)
        {
            var ending = EndingOf(shown);
            shown = Cut(shown[..^ending.Length], EvidenceFile.NameLength - ending.Length) + ending;
        }

        return Devices.Contains(shown.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase) ? "_" + shown : shown;
    }

    /// <summary>The name under which it is downloaded: with an ending that says what it is.</summary>
    /// <param name="shown">As <see cref="Shown"/> gives it.</param>
    public static string Downloaded(string shown, EvidenceKind kind)
    {
        var endings = kind.Endings();
        return endings.Any(ending => shown.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? shown
            : shown + endings[0];
    }

    private static bool IsSeen(Rune character) =>
        Rune.GetUnicodeCategory(character)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        && character != Rune.ReplacementChar
        && character.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*');

    private static string EndingOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot <= 10 ? name[dot..] : "";
    }

    // Never within a letter that takes two places.
    private static string Cut(string text, int length) =>
        text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
