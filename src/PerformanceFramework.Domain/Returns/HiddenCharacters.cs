using System.Globalization;
using System.Text;

namespace PerformanceFramework.Domain.Returns;

/// <summary>Characters that nobody sees but that change how text reads or is ordered: controls, right-to-left marks, zero-width joins.</summary>
public static class HiddenCharacters
{
    /// <summary>The first hidden character, as <c>U+202E</c>; null when there is none. Line breaks and tabs are not hidden.</summary>
    public static string? First(string text)
    {
        // By code point, not by char: the invisible "tag" letters (U+E0020 to U+E007F) are surrogate pairs.
        foreach (var character in text.EnumerateRunes())
        {
            if (character.Value is '\n' or '\r' or '\t')
            {
                continue;
            }

            if (Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}");
            }
        }

        return null;
    }
}
