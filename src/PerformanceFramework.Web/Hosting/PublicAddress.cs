namespace PerformanceFramework.Web.Hosting;

/// <summary>
/// Where people reach the application: what links begin with that leave it, such as a sign-in link or those of a calendar
/// feed. What a request says of its own host is believed only where nothing is configured.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    public const string Setting = "PublicAddress";

    /// <summary>Why what is configured is no address; null where it is one, or nothing is configured.</summary>
    public string? Refusal =>
        Configured is { Length: > 0 } && !IsAddress(Configured)
            ? $"The setting {Setting} is “{Configured}”, which is not the address of a site. Write it like https://performance.example.gov.uk/."
            : null;

    private string? Configured => configuration[Setting]?.Trim();

    /// <param name="requested">The address of the site as the request says it.</param>
    /// <returns>The address of the site, with a slash at its end.</returns>
    public string Or(string requested) =>
        (Configured is { Length: > 0 } configured ? configured : requested).TrimEnd('/') + "/";

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length == 0;
}
