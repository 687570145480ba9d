using PerformanceFramework.Domain;

namespace PerformanceFramework.Application.Audit;

/// <summary>Names of the code as words, for what has no words of its own: old records name things that there no longer are.</summary>
internal static class PlainWords
{
    /// <summary><c>ReviseIndicator</c> as "revise indicator".</summary>
    public static string Split(string name)
    {
        var words = string.Concat(
            name.Select(
                (c, i) =>
                    i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? $" {char.ToLowerInvariant(c)}" : $"{c}"
            )
        );
        return words.Length == 0 ? words : SentenceCase.Within(words);
    }
}
