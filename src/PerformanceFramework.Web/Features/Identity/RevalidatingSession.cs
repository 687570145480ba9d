using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>
/// Looks at the session of every open circuit once a minute: when it has ended, the user has left, or their roles are others
/// than when the circuit began, the circuit has nobody signed in any more.
/// </summary>
internal sealed class RevalidatingSession(
    ILoggerFactory logging,
    IServiceScopeFactory scopes,
    IOptions<IdentityOptions> options,
    IDbContextFactory<PerformanceDbContext> contexts,
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
                && !user.HasLeft(UkClock.Today(time))
                && authenticationState.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value
                    == await users.GetSecurityStampAsync(user)
                && await HasTheRolesOfAsync(authenticationState.User.ToActor(), cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnavailable(exception))
        {
            // Nothing can be read or saved meanwhile. Signing everybody out would cost them what they have typed.
            return true;
        }
    }

    // A role begins and ends with a day, without anybody changing anything.
    private async Task<bool> HasTheRolesOfAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var roles = await db.RolesInForceAsync(actor.Id, UkClock.Today(time), cancellationToken);
        return roles.ToHashSet().SetEquals(actor.Roles);
    }
}
