namespace PerformanceFramework.Web.Features.Challenge.Sessions;

/// <summary>Texts as a browser sends them.</summary>
internal static class Lines
{
    /// <summary>As it is kept: lines end as they are counted.</summary>
    public static string Of(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";

    /// <summary>One text for each line that is not empty.</summary>
    public static IReadOnlyList<string> Each(string? typed) =>
        Of(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
