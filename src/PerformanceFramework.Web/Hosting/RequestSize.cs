using System.Buffers;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Answers what is too large to be read with a page that says so, instead of ending the connection.</summary>
internal static class RequestSize
{
    /// <summary>Of one request. The largest file that any form takes has 20 MB; a little more is answered by its form.</summary>
    public const long MostBytes = 30_000_000;

    /// <summary>What is read past, so that the browser gets to the answer; whoever sends more may see a lost connection.</summary>
    private const long MostPassed = 500_000_000;

    public static void RefuseOversizedRequests(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    context.Request.ContentLength is not > MostBytes
                    || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                )
                {
                    await next(context);
                    return;
                }

                await ReadPastAsync(context);
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            }
        );

    // A browser reads no answer before it has sent everything.
    private static async Task ReadPastAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostPassed;
        }

        if (context.Request.ContentLength > MostPassed)
        {
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0) { }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
