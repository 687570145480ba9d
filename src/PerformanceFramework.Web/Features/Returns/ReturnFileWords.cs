using System.Globalization;
using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Domain.Returns;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>What pages say of files of returns.</summary>
internal static class ReturnFileWords
{
    public static string Of(ReturnFileVerdict verdict) =>
        verdict switch
        {
            ReturnFileVerdict.Changed => "Changed",
            ReturnFileVerdict.Conflict => "Changed by somebody else",
            ReturnFileVerdict.Refused => "Refused",
            ReturnFileVerdict.Same => "Unchanged",
        };

    public static int CountOf(ReturnFileVerdict verdict, ReturnFileCounts counts) =>
        verdict switch
        {
            ReturnFileVerdict.Changed => counts.Changed,
            ReturnFileVerdict.Conflict => counts.Conflicts,
            ReturnFileVerdict.Refused => counts.Refused,
            ReturnFileVerdict.Same => counts.Same,
        };

    /// <summary>"3 changed, 1 refused and 12 unchanged rows".</summary>
    public static string Of(ReturnFileCounts counts)
    {
        var parts = Enum.GetValues<ReturnFileVerdict>()
            .Select(verdict => (verdict, Count: CountOf(verdict, counts)))
            .Where(pair => pair.Count > 0)
            .Select(pair =>
                string.Create(CultureInfo.InvariantCulture, $"{pair.Count:N0} {Of(pair.verdict).ToLowerInvariant()}")
            )
            .ToList();
        return parts.Count == 0 ? "no rows" : string.Join(", ", parts);
    }

    /// <summary>"1 row", "12 rows".</summary>
    public static string Rows(int count) =>
        count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows");
}
