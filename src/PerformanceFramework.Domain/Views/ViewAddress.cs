namespace PerformanceFramework.Domain.Views;

/// <summary>Which addresses can be saved as views: of these pages of ours alone, so that a saved link never leads elsewhere.</summary>
public static class ViewAddress
{
    public const int Length = 1000;

    /// <summary>The pages by their paths, with what each is called.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pages = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["/indicators"] = "Indicators",
        ["/thread"] = "Golden thread",
        ["/thread/map"] = "Map of the golden thread",
        ["/thread/health"] = "Thread health",
        ["/questions"] = "Questions",
        ["/challenge/sessions"] = "Challenge sessions",
        ["/recommendations"] = "Recommendations",
        ["/successes"] = "Successes",
        ["/restatements"] = "Restatements",
        ["/change-history"] = "Change history",
    };

    /// <summary>Why an address cannot be saved; null where it can.</summary>
    /// <param name="address">A path and what stands behind it, encoded as in a link.</param>
    public static Refusal? ProblemOf(string address) =>
        !Pages.ContainsKey(PathOf(address)) || !address.All(IsPlain) ? ViewRefusals.NotAView
        : address.Length > Length ? ViewRefusals.TooLong
        : null;

    /// <summary>What the page of an address is called.</summary>
    /// <param name="address">One that was saved.</param>
    public static string PageOf(string address) => Pages[PathOf(address)];

    /// <summary>Whether an address is of the page with this path.</summary>
    public static bool IsOf(string address, string path) => PathOf(address) == path;

    private static string PathOf(string address) => address.Split('?')[0];

    // A link of ours encodes everything else.
    private static bool IsPlain(char c) => c is > ' ' and < '\x7f' and not '\\' and not '#';
}
