using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PerformanceFramework.BrowserTests.Browser;

/// <summary>
/// The web site of somebody else: each of its pages shows one page of ours in a frame. It listens, because Chromium lets a
/// page that a test made up show nothing from this machine.
/// </summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _server;

    private OtherSite(WebApplication server) => _server = server;

    /// <summary>Scheme, host and port, as a setting names it.</summary>
    public string Origin => _server.Urls.Single();

    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/", (string frame) => Results.Content(PageAround(frame), "text/html; charset=utf-8"));
        await server.StartAsync();
        return new OtherSite(server);
    }

    /// <summary>The address of its page with a page of ours in a frame.</summary>
    public string Showing(Uri page) => $"{Origin}/?frame={Uri.EscapeDataString(page.ToString())}";

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static string PageAround(string frame) =>
        $"""
            <!DOCTYPE html>
            <html lang="en"><head><title>How we do</title><link rel="icon" href="data:,"></head>
            <body><main><h1>How we do</h1><iframe src="{HtmlEncoder.Default.Encode(
                frame
            )}" title="Ours"></iframe></main></body></html>
            """;
}
