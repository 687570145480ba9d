namespace PerformanceFramework.Application.Database;

/// <summary>Patterns for LIKE, which both databases read without regard to capitals. Its escape character is a backslash.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    /// <summary>Whatever holds a text, whose own signs mean only themselves.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
