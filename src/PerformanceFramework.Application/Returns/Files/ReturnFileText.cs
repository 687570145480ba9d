using System.Text;

namespace PerformanceFramework.Application.Returns.Files;

/// <summary>
/// A typed text as a file holds it and gives it back: without spaces around, with one kind of line break, and without what no
/// cell can hold. Two texts that are the same in this form were not changed in the file.
/// </summary>
internal static class ReturnFileText
{
    public static string Of(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // The replacement character stands for half a pair too.
            if (rune != Rune.ReplacementChar && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t'))
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString().Trim();
    }
}
