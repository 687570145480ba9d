using System.Net;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Organisation;

/// <summary>Whether a request was made on the machine that the application runs on.</summary>
internal static class ThisMachine
{
    // A proxy on this machine reaches us over loopback for people anywhere. The last is where the middleware keeps what it used.
    private static readonly string[] SignsOfAProxy =
    [
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
        "Forwarded",
        "Via",
        "X-Original-For",
        "X-Original-Proto",
    ];

    /// <summary>
    /// Over loopback, with no sign of a proxy, and under a name of this machine: a proxy that hides itself, or another site's
    /// page that was pointed here, asks for another host.
    /// </summary>
    public static bool Made(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !SignsOfAProxy.Any(context.Request.Headers.ContainsKey)
        && Addresses.IsLoopback($"http://{context.Request.Host}");
}
