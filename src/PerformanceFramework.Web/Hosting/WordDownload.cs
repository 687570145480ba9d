using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PerformanceFramework.Web.Hosting;

/// <summary>A component as a document that word processors open.</summary>
internal static class WordDownload
{
    /// <param name="parameter">The parameter of the component that takes the content.</param>
    /// <param name="name">Of the file.</param>
    public static async Task<IResult> OfAsync<T>(HttpContext context, string parameter, object content, string name)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(
            context.RequestServices,
            context.RequestServices.GetRequiredService<ILoggerFactory>()
        );
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync<T>(
                    ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = content })
                )
            ).ToHtmlString()
        );
        return Results.File(System.Text.Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + html), "text/html", name);
    }
}
