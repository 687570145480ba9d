using System.Text;
using Microsoft.Net.Http.Headers;
using PerformanceFramework.Application.Organisation;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>What every page loads of the council: its colour and its crest. For everybody, because the page for signing in shows them.</summary>
internal static class CouncilFiles
{
    public static void MapCouncilFiles(this WebApplication app)
    {
        app.MapGet(OrganisationLinks.StyleSheetPath, StyleSheet).AllowAnonymous();
        app.MapGet(OrganisationLinks.CrestPath, CrestAsync).AllowAnonymous();
    }

    /// <summary>The content security policy forbids styles within a page, so the colour comes as a sheet of its own.</summary>
    private static IResult StyleSheet(HttpContext context, CurrentCouncil council, string? v)
    {
        var tag = council.Colour.TrimStart('#');
        Keep(context, isThisOne: v == tag);
        return Results.File(
            Encoding.UTF8.GetBytes($":root{{--council:{council.Colour}}}\n"),
            "text/css; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{tag}\"")
        );
    }

    private static async Task<IResult> CrestAsync(
        HttpContext context,
        CouncilQueries councils,
        string? v,
        CancellationToken cancellationToken
    )
    {
        if (await councils.CrestAsync(cancellationToken) is not { } crest)
        {
            return Results.NotFound();
        }

        Keep(context, isThisOne: v == crest.Tag);
        return Results.File(crest.Content, crest.MediaType, entityTag: new EntityTagHeaderValue($"\"{crest.Tag}\""));
    }

    // Under an address with another mark, the one of a node that has not heard of a change yet, it must not stay.
    private static void Keep(HttpContext context, bool isThisOne) =>
        context.Response.Headers.CacheControl = isThisOne ? "public, max-age=86400" : "no-cache";
}
