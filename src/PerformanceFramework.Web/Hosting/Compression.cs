using Microsoft.AspNetCore.ResponseCompression;

namespace PerformanceFramework.Web.Hosting;

/// <summary>
/// What is sent compressed. The length of a compressed answer gives away what is in it to whoever can put words of theirs into
/// the same answer and have somebody signed in ask for it again and again. Only the part of an address after its question mark
/// can do that here; an answer to such an address, or to a form, is compressed only where it is public.
/// </summary>
/// <seealso href="https://www.breachattack.com/">BREACH, CVE-2013-3587.</seealso>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"];
        });

    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(IsSafe, branch => branch.UseResponseCompression());

    internal static bool IsSafe(HttpContext context) =>
        PublicPages.Is(context) || (HttpMethods.IsGet(context.Request.Method) && !context.Request.QueryString.HasValue);
}
