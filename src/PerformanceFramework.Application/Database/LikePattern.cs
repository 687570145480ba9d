namespace PerformanceFramework.Application.Database;

/// <summary>Patterns for LIKE, which both databases read without regard to capitals. Its escape character is a backslash.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    private const int MostWords = 12;

    /// <summary>
    /// One for each word of a text: whatever holds them all, in any order and in any of its fields, is meant. Of a very long
    /// text the first words count.
    /// </summary>
    public static IReadOnlyList<string> OfWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostWords)
            .Select(Containing)
            .ToList();

    /// <summary>Whatever holds a text, whose own signs mean only themselves.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
