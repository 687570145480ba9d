namespace PerformanceFramework.Web.Hosting;

/// <summary>Where people write, or call, about the accessibility of these pages, as the council has set it.</summary>
internal sealed class AccessibilityContact(IConfiguration configuration)
{
    public const string Setting = "Public:AccessibilityContact";

    /// <summary>An e-mail address, a telephone number or the address of a page; null where the council has set none.</summary>
    public string? Words => configuration[Setting]?.Trim() is { Length: > 0 } words ? words : null;

    /// <summary>Where a link to it leads; null where it is neither an e-mail address nor the address of a page.</summary>
    public string? Address =>
        Words is not { } words ? null
        : words.StartsWith("https://", StringComparison.Ordinal) && Uri.IsWellFormedUriString(words, UriKind.Absolute)
            ? words
        : words.Contains('@', StringComparison.Ordinal) && !words.Any(char.IsWhiteSpace) ? "mailto:" + words
        : null;
}
