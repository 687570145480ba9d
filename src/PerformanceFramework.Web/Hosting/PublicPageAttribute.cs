using Microsoft.AspNetCore.ResponseCompression;

namespace PerformanceFramework.Web.Hosting;

/// <summary>
/// A page or file that is the same for everybody who is not signed in: it needs no form and no script, sets no cookie, and may
/// be kept for a minute, by the server and by whoever asked.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PublicPageAttribute : Attribute;

internal static class PublicPages
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Whether a request is answered with a public page to somebody who is not signed in.</summary>
    public static bool Is(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null
        && context.User.Identity is not { IsAuthenticated: true };

    public static void AddPublicPages(this IServiceCollection services) =>
        services.AddOutputCache(options =>
            options.AddBasePolicy(policy =>
                policy.With(context => Is(context.HttpContext)).Expire(Kept).VaryByValue(Encoding)
            )
        );

    // By what will be sent, not by what was asked for in as many ways as there are browsers.
    private static KeyValuePair<string, string> Encoding(HttpContext context) =>
        new(
            nameof(Encoding),
            context
                .RequestServices.GetRequiredService<IResponseCompressionProvider>()
                .GetCompressionProvider(context)
                ?.EncodingName
                ?? ""
        );

    /// <summary>
    /// Said when the answer begins: every page of Blazor sets a cookie for the forms that it might have, which nobody needs who
    /// only reads.
    /// </summary>
    public static void Keep(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Remove("Set-Cookie");
        headers.CacheControl = $"public, max-age={(int)Kept.TotalSeconds}";
        headers.Remove("Pragma");
    }
}
