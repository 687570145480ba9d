using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

/// <summary>Whether an open circuit still has somebody signed in.</summary>
public sealed class RevalidatingSessionTests
{
    [Fact]
    public async Task Session_OfSomebodyUnchanged_GoesOn()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var state = await SignedInAsync(site);

        site.Time.Advance(SignIn.SessionLength - TimeSpan.FromMinutes(1));

        (await IsValidAsync(site, state)).ShouldBeTrue();
    }

    [Fact]
    public async Task Session_AfterItsLength_HasEnded()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var state = await SignedInAsync(site);

        site.Time.Advance(SignIn.SessionLength);

        (await IsValidAsync(site, state)).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_WhenTheUsersRightsWereChanged_HasEnded()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var state = await SignedInAsync(site);

        await site.ReadAsync(db =>
            db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "another"))
        );

        (await IsValidAsync(site, state)).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_OfSomebodyWhoHasLeft_HasEnded()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var state = await SignedInAsync(site);

        await site.ReadAsync(db =>
            db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.LeftOn, new DateOnly(2026, 10, 12)))
        );

        (await IsValidAsync(site, state)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2026, 10, 12, true)]
    [InlineData(2026, 10, 11, false)]
    public async Task Session_OfSomebodyWhoseRoleHasRunOut_HasEnded(int year, int month, int lastDay, bool goesOn)
    {
        await using var site = await Site.OfDemonstrationAsync();
        var state = await SignedInAsync(site);

        await site.ReadAsync(db =>
            db.RoleAssignments.ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.Until, new DateOnly(year, month, lastDay))
            )
        );

        (await IsValidAsync(site, state)).ShouldBe(goesOn);
    }

    [Fact]
    public async Task Session_OfAUserWhoIsGone_HasEnded()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var state = await SignedInAsync(site);

        await site.ReadAsync(db => db.RoleAssignments.ExecuteDeleteAsync());
        await site.ReadAsync(db => db.Users.ExecuteDeleteAsync());

        (await IsValidAsync(site, state)).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_WhileTheDatabaseIsAway_GoesOn()
    {
        using var folder = new TestFolder();
        var options = new DatabaseOptions
        {
            ConnectionString = $"Data Source={await folder.DemonstrationAsync()};Pooling=False",
        };
        await using var site = new Site(options);
        var state = await SignedInAsync(site);

        File.Move(folder.File(), folder.File("away.db"));
        Directory.CreateDirectory(folder.File());

        (await IsValidAsync(site, state)).ShouldBeTrue();
    }

    private static async Task<AuthenticationState> SignedInAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var user = await scope
            .ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>()
            .FindByNameAsync("officer-was");
        var principals = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<ApplicationUser>>();
        return new AuthenticationState(await principals.CreateAsync(user.ShouldNotBeNull()));
    }

    private static async Task<bool> IsValidAsync(Site site, AuthenticationState state)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var session = (RevalidatingSession)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        return await ValidateAsync(session, state, CancellationToken.None);
    }

    // A circuit asks once a minute, which is too long for a test to wait.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ValidateAuthenticationStateAsync")]
    private static extern Task<bool> ValidateAsync(
        RevalidatingSession session,
        AuthenticationState state,
        CancellationToken cancellationToken
    );
}
