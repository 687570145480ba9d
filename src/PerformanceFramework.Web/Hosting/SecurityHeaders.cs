namespace PerformanceFramework.Web.Hosting;

/// <summary>What a browser may do with our pages: only our own scripts and styles, none of them inline, and no framing but of the pages made for it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, EmbeddedPages embedded)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var isEmbedded = EmbeddedPages.Is(context);
            headers.ContentSecurityPolicy = Policy + (isEmbedded ? embedded.Ancestors : "'none'");
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";

            if (context.Response.StatusCode == StatusCodes.Status200OK && PublicPages.Is(context))
            {
                PublicPages.Keep(context);
            }

            if (isEmbedded)
            {
                // What comes with every form, which these pages have none of.
                headers.Remove("Set-Cookie");
                headers.Remove("X-Frame-Options");
            }

            // Figures before publication must not stay behind in a shared browser or proxy.
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
