using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PerformanceFramework.Benchmarks;

/// <summary>Kestrel and nothing but what it is given.</summary>
internal static class ListeningSite
{
    /// <summary>Serves until it is killed, and prints where it listens.</summary>
    public static async Task RunAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        map(app);
        await app.StartAsync();
        Console.WriteLine(
            $"Listening on {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}"
        );
        await Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
