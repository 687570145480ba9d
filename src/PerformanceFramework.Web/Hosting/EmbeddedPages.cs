using System.Text.RegularExpressions;

namespace PerformanceFramework.Web.Hosting;

/// <summary>A public page that other web sites may show in a frame. It has neither menu nor scripts, and sets no cookie for anybody.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EmbeddedPageAttribute : Attribute;

/// <summary>Which web sites may show our small public pages in a frame.</summary>
internal sealed partial class EmbeddedPages(IConfiguration configuration)
{
    public const string Setting = "Public:EmbedIn";

    private const string Nobody = "'none'";

    // Every site that is encrypted: what these pages show is public, and nothing on them can be pressed but a link.
    private const string Default = "'self' https:";

    /// <summary>As the content security policy names them.</summary>
    public string Ancestors =>
        configuration[Setting] is { } configured && !string.IsNullOrWhiteSpace(configured)
            ? string.Join(' ', configured.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : Default;

    /// <summary>Whether anybody may.</summary>
    public bool Allowed => Ancestors != Nobody;

    /// <summary>Why what is configured names no sites; null where it does.</summary>
    public string? Refusal =>
        Ancestors == Nobody || Ancestors.Split(' ').All(source => Source().IsMatch(source))
            ? null
            : $"The setting {Setting} is “{Ancestors}”. Name web sites as https://www.example.gov.uk or https://*.example.gov.uk, separated by spaces; 'self', https: for every encrypted site, or 'none' alone.";

    /// <summary>Whether a request is answered with a page that may be framed.</summary>
    public static bool Is(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EmbeddedPageAttribute>() is not null;

    [GeneratedRegex(
        @"^('self'|https:|(https?://)?(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Source();
}
