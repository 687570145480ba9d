using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Web.Features.Identity;

internal static class SignOut
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(
            IdentityLinks.SignOut,
            async (HttpContext context, IAntiforgery antiforgery, SignInManager<ApplicationUser> signIn) =>
            {
                if (!await antiforgery.IsRequestValidAsync(context))
                {
                    return Results.StatusCode(StatusCodes.Status400BadRequest);
                }

                await signIn.SignOutAsync();
                return Results.LocalRedirect(IdentityLinks.SignIn);
            }
        );
}
