using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>
/// Looks at the session of every open circuit once a minute: when it has ended, or the user's rights were changed, the
/// circuit has nobody signed in any more.
/// </summary>
internal sealed class RevalidatingSession(
    ILoggerFactory logging,
    IServiceScopeFactory scopes,
    IOptions<IdentityOptions> options,
    TimeProvider time
) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        if (authenticationState.User.SessionHasEnded(time.GetUtcNow()))
        {
            return false;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
            var user = await users.GetUserAsync(authenticationState.User);
            return user is not null
                && authenticationState.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value
                    == await users.GetSecurityStampAsync(user);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnavailable(exception))
        {
            // Nothing can be read or saved meanwhile. Signing everybody out would cost them what they have typed.
            return true;
        }
    }
}
