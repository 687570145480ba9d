using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Features.Identity;

/// <summary>Who can sign in, how long that lasts, and what each page asks of them.</summary>
internal static class SignIn
{
    /// <summary>A working day. It is not prolonged, so that pages and circuits agree on when it ends.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddIdentityCore<ApplicationUser>(options =>
            {
                // Length, not recipes (NCSC); five wrong guesses wait a quarter of an hour.
                options.Password.RequiredLength = Passwords.MinimumLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PerformanceDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<ActorClaimsFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = IdentityLinks.SignIn;
            cookie.ReturnUrlParameter = IdentityLinks.ReturnTo;
            cookie.ExpireTimeSpan = SessionLength;
            cookie.SlidingExpiration = false;
            cookie.Cookie.Name = "performance";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = builder.Environment.IsDevelopment()
                ? CookieSecurePolicy.SameAsRequest
                : CookieSecurePolicy.Always;
            cookie.Events.OnValidatePrincipal = context =>
                // Looking at the user again needs the database; the page that says it is away must do without.
                context.HttpContext.Features.Get<IExceptionHandlerFeature>()
                    is null
                    ? SecurityStampValidator.ValidatePrincipalAsync(context)
                    : Task.CompletedTask;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.OnRefreshingPrincipal = context =>
            {
                // Identity makes the claims anew every half hour; the session still ends when it was going to.
                context.NewPrincipal?.EndSessionLike(context.CurrentPrincipal);
                return Task.CompletedTask;
            }
        );
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var permission in Enum.GetValues<Permission>())
            {
                options.AddPolicy(
                    permission.ToString(),
                    policy =>
                        policy
                            .RequireAuthenticatedUser()
                            .RequireAssertion(context => context.User.ToActor().Has(permission))
                );
            }
        });
        services.AddScoped<AuthenticationStateProvider, RevalidatingSession>();
    }
}

/// <summary>Puts a user's name and scoped roles into the cookie, so that no page has to look them up.</summary>
internal sealed class ActorClaimsFactory(
    UserManager<ApplicationUser> users,
    IOptions<IdentityOptions> options,
    IDbContextFactory<PerformanceDbContext> contexts,
    TimeProvider time
) : UserClaimsPrincipalFactory<ApplicationUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ApplicationUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var db = await contexts.CreateDbContextAsync();
        var assignments = await db.RoleAssignments.AsNoTracking().Where(a => a.UserId == user.Id).ToListAsync();
        identity.AddClaims(
            ActorClaims.For(
                user.DisplayName,
                assignments.Select(a => a.Scoped),
                time.GetUtcNow() + SignIn.SessionLength
            )
        );
        return identity;
    }
}

/// <summary>How an <see cref="Actor"/> is written into claims and read back.</summary>
internal static class ActorClaims
{
    private const string Name = "performance:name";
    private const string Role = "performance:role";
    private const string Ends = "performance:session-ends";

    public static IEnumerable<Claim> For(string displayName, IEnumerable<ScopedRole> roles, DateTimeOffset ends) =>
        [
            new(Name, displayName),
            new(Ends, ends.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            .. roles.Select(role => new Claim(
                Role,
                string.Create(CultureInfo.InvariantCulture, $"{role.Role}:{role.Kind}:{role.ScopeId}")
            )),
        ];

    public static Actor ToActor(this ClaimsPrincipal principal)
    {
        var id = principal.FindFirstValue(ClaimTypes.NameIdentifier);
        return principal.Identity is { IsAuthenticated: true } && id is not null
            ? new Actor(
                id,
                principal.FindFirstValue(Name) ?? "",
                principal.FindAll(Role).Select(claim => Read(claim.Value)).ToList()
            )
            : Actor.Nobody;
    }

    /// <summary>Gives a principal the end of another one's session.</summary>
    public static void EndSessionLike(this ClaimsPrincipal principal, ClaimsPrincipal? other)
    {
        if (other?.FindFirst(Ends) is { } end && principal.FindFirst(Ends) is { Subject: { } identity } made)
        {
            identity.RemoveClaim(made);
            identity.AddClaim(end.Clone());
        }
    }

    public static bool SessionHasEnded(this ClaimsPrincipal principal, DateTimeOffset now) =>
        !long.TryParse(principal.FindFirstValue(Ends), NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
        || now.ToUnixTimeSeconds() >= ends;

    private static ScopedRole Read(string value)
    {
        var parts = value.Split(':');
        return new ScopedRole(
            Enum.Parse<Role>(parts[0]),
            Enum.Parse<ScopeKind>(parts[1]),
            int.Parse(parts[2], CultureInfo.InvariantCulture)
        );
    }
}
