using PerformanceFramework.Application.Returns.Files;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Identity;

namespace PerformanceFramework.Web.Features.Returns;

/// <summary>Returns that can be downloaded, to be filled in and uploaded again.</summary>
internal static class ReturnFileDownloads
{
    public static void MapReturnFileDownloads(this WebApplication app)
    {
        foreach (var format in Enum.GetValues<ReturnFileFormat>())
        {
            Map(
                app,
                ReturnLinks.List + "/{id:int}/return." + ReturnFileLinks.Ending(format),
                format,
                (returns, context, id) =>
                    returns.ReturnAsync(context.User.ToActor(), id, format, context.RequestAborted)
            );
            Map(
                app,
                RoundLinks.List + "/{id:int}/returns." + ReturnFileLinks.Ending(format),
                format,
                (returns, context, id) => returns.RoundAsync(context.User.ToActor(), id, format, context.RequestAborted)
            );
        }
    }

    private static void Map(
        WebApplication app,
        string address,
        ReturnFileFormat format,
        Func<ReturnFileQueries, HttpContext, int, Task<ReturnDownload?>> load
    ) =>
        app.MapGet(
                address,
                async (HttpContext context, int id, ReturnFileQueries returns) =>
                    await load(returns, context, id) is { } file
                        ? Results.File(file.Content, TypeOf(format), $"{file.Name}.{ReturnFileLinks.Ending(format)}")
                        : Results.NotFound()
            )
            .RequireAuthorization(nameof(Permission.ViewReturns));

    private static string TypeOf(ReturnFileFormat format) =>
        format switch
        {
            ReturnFileFormat.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ReturnFileFormat.Csv => "text/csv; charset=utf-8",
        };
}
