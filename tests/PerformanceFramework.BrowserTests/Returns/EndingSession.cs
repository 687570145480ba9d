using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;

namespace PerformanceFramework.BrowserTests.Returns;

/// <summary>Sessions that end when a test says so. The application itself looks at them once a minute.</summary>
internal sealed class EndingSession : ServerAuthenticationStateProvider
{
    private static readonly ConcurrentBag<EndingSession> Open = [];

    public EndingSession() => Open.Add(this);

    public static void Replace(IServiceCollection services) =>
        services.AddScoped<AuthenticationStateProvider, EndingSession>();

    public static void EndAll()
    {
        foreach (var session in Open)
        {
            session.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal())));
        }
    }
}
