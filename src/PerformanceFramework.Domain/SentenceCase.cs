namespace PerformanceFramework.Domain;

/// <summary>Words that stand alone in a table, put into a sentence.</summary>
public static class SentenceCase
{
    /// <summary>As they begin a sentence: also what somebody typed, where it follows a full stop of ours.</summary>
    /// <param name="words">May be empty.</param>
    public static string AtStart(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>As they stand within one. What begins with two capitals is an abbreviation and stays: "MPs asked".</summary>
    /// <param name="words">Not empty.</param>
    public static string Within(string words) =>
        words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
