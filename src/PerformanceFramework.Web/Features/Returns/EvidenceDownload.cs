using PerformanceFramework.Application.Returns;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features.Returns;

internal static class EvidenceDownload
{
    public static void MapEvidenceDownload(this WebApplication app) =>
        app.MapGet(ReturnLinks.List + "/evidence/{id:int}", FileAsync)
            .RequireAuthorization(nameof(Permission.ViewReturns));

    // Always as a download of bytes: whatever somebody gave is never shown as a page of ours.
    private static async Task<IResult> FileAsync(
        HttpContext context,
        int id,
        EvidenceQueries evidence,
        CancellationToken cancellationToken
    ) =>
        await evidence.FileAsync(context.User.ToActor(), id, cancellationToken) is { } file
            ? Results.File(file.Content, "application/octet-stream", file.Name)
            : Results.NotFound();
}
