using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>Signs people in: those who have not left, noting when they were last here.</summary>
internal sealed class PeopleSignIn(
    UserManager<ApplicationUser> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<ApplicationUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<ApplicationUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<ApplicationUser> confirmation,
    IDbContextFactory<PerformanceDbContext> contexts,
    TimeProvider time
) : SignInManager<ApplicationUser>(users, accessor, principals, options, logger, schemes, confirmation)
{
    // Enough to see whether an account is used, without a write at every page.
    private static readonly TimeSpan Precision = TimeSpan.FromHours(1);

    public override async Task<bool> CanSignInAsync(ApplicationUser user) =>
        !user.HasLeft(UkClock.Today(time)) && await base.CanSignInAsync(user);

    public override async Task<ApplicationUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var user = await base.ValidateSecurityStampAsync(principal);
        if (user?.HasLeft(UkClock.Today(time)) != false)
        {
            return null;
        }

        await SeeAsync(user);
        return user;
    }

    public override async Task SignInWithClaimsAsync(
        ApplicationUser user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        await SeeAsync(user);
    }

    private async Task SeeAsync(ApplicationUser user)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - user.LastSeenAt < Precision)
        {
            return;
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync();

            // Nobody waits for this: a page must open while something long is being written.
            db.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
            var seen = await db.Users.SingleAsync(u => u.Id == user.Id);
            seen.LastSeenAt = now;
            await db.SaveChangesAsync();
        }
        catch (Exception exception) when (exception is DbUpdateException || DatabaseFailure.IsUnavailable(exception))
        {
            // Somebody is changing the person, or the database is busy: they are seen again in a minute.
        }
    }
}
