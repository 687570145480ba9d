using System.Net;

namespace PerformanceFramework.Web.Hosting;

/// <summary>The addresses the application listens on.</summary>
internal static class Addresses
{
    /// <summary>Where it listens when nothing is configured: this machine alone.</summary>
    public const string Default = "http://localhost:5080";

    /// <summary>The configured addresses, before anything listens; <see cref="Default"/> when there are none.</summary>
    public static IReadOnlyList<string> Configured(IConfiguration configuration)
    {
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"])
            .OfType<string>();
        var urls = Split(configuration["urls"]);

        // Ports alone listen on every address of the machine.
        var ports = Split(configuration["http_ports"])
            .Concat(Split(configuration["https_ports"]))
            .Select(port => $"http://*:{port}");
        var all = endpoints.Concat(urls.Length > 0 ? urls : ports).ToList();
        return all.Count > 0 ? all : [Default];
    }

    /// <summary>Whether only this machine can reach an address. What cannot be told is not loopback.</summary>
    public static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (
            uri.Host == "localhost"
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        );

    private static string[] Split(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
