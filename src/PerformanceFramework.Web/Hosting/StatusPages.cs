using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using PerformanceFramework.Web.Features;

namespace PerformanceFramework.Web.Hosting;

/// <summary>Sees to it that whatever is refused or not there is answered with <see cref="StatusPage"/>.</summary>
internal static class StatusPages
{
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(
            async (context, next) =>
            {
                // The page is read, not sent: a refused form would be looked for, in vain, on that page.
                var method = context.Request.Method;
                if (IsStatusPage(context))
                {
                    context.Request.Method = HttpMethods.Get;
                }

                try
                {
                    await next(context);
                }
                catch (SubjectGoneException) when (!context.Response.HasStarted)
                {
                    context.Response.Clear();
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                }

                context.Request.Method = method;

                // Blazor announces a page even where it refuses a form and writes none; then there would be none at all.
                if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
                {
                    context.Response.ContentType = null;
                }
            }
        );
    }

    /// <summary>Refuses a form without its token before Blazor does, which in development answers with a line for programmers.</summary>
    public static void RefuseForgedForms(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
                    && !IsStatusPage(context)
                )
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }

                await next(context);
            }
        );

    private static bool IsStatusPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
