using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

/// <summary>How a session begins and ends, each on a site of its own, because these tests move its clock and change its users.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Session_AfterItsLength_LeadsToSignInAndBack()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        site.Time.Advance(SignIn.SessionLength - TimeSpan.FromMinutes(1));
        (await visitor.GetAsync("/thread")).Status.ShouldBe(200);

        site.Time.Advance(TimeSpan.FromSeconds(61));
        (await visitor.GetAsync("/thread")).Location.ShouldBe("/sign-in?returnTo=%2Fthread");
    }

    [Fact]
    public async Task Session_WhenItsCookieIsRenewed_EndsWhenItWouldHaveEnded()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = site.Visitor();
        var ends = Ends(site, await visitor.SignInAsync("performance"));

        // Identity looks at the user again every minute, and writes a new cookie when it does.
        site.Time.Advance(TimeSpan.FromHours(2));
        var renewed = await visitor.GetAsync("/");

        Ends(site, renewed).ShouldBe(ends);
    }

    [Fact]
    public async Task Session_OnAnotherNodeWithTheSameDatabase_GoesOn()
    {
        using var folder = new TestFolder();
        await using var node = new Site(await folder.DemonstrationAsync());
        await using var another = new Site(folder.File());
        var cookie = (await node.Visitor().SignInAsync("performance")).Headers["Set-Cookie"].Split(';')[0];

        using var client = another.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);

        (await new Visitor(client).GetAsync("/")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Session_WithACookieTamperedWith_LeadsToSignIn(string cookie)
    {
        await using var site = await Site.OfDemonstrationAsync();
        using var client = site.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", "performance=" + cookie);

        (await new Visitor(client).GetAsync("/thread")).Location.ShouldBe("/sign-in?returnTo=%2Fthread");
    }

    [Fact]
    public async Task Session_WhenTheUsersRightsWereChanged_EndsWithinAMinute()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");
        await site.ReadAsync(db =>
            db.Users.Where(u => u.UserName == "performance")
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "another"))
        );

        site.Time.Advance(TimeSpan.FromSeconds(61));

        (await visitor.GetAsync("/thread")).Location.ShouldBe("/sign-in?returnTo=%2Fthread");
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongPasswords_WaitsEvenForTheRightOne()
    {
        await using var site = await Site.OfDemonstrationAsync();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            (await site.Visitor().SignInAsync("auditor", "wrong")).Text("#password-error").ShouldContain("is wrong");
        }

        var right = await site.Visitor().SignInAsync("auditor");

        right
            .Text("#password-error")
            .ShouldBe(
                "Error: The user name or the password is wrong. Check both and try again; after five wrong passwords an account waits 15 minutes."
            );
        (await site.Visitor().SignInAsync("clt")).Location.ShouldBe("/");
    }

    [Fact]
    public async Task SignIn_AfterTheWait_IsPossibleAgain()
    {
        await using var site = await Site.OfDemonstrationAsync();
        await site.ReadAsync(db =>
            db.Users.Where(u => u.UserName == "auditor")
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1)))
        );

        (await site.Visitor().SignInAsync("auditor")).Location.ShouldBe("/");
    }

    [Fact]
    public async Task SignOut_WithItsForm_EndsTheSession()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        (await visitor.SignOutAsync()).Location.ShouldBe("/sign-in");
        (await visitor.GetAsync("/")).Location.ShouldBe("/sign-in?returnTo=%2F");
    }

    [Fact]
    public async Task SignOut_ByFollowingALink_DoesNothing()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        (await visitor.GetAsync("/sign-out")).Status.ShouldBe(404);
        (await visitor.GetAsync("/")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignOut_WithoutTheTokenOfTheForm_DoesNothingAndSaysSo()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");

        var answer = await visitor.PostAsync("/sign-out");

        answer.Status.ShouldBe(400);
        answer.Heading.ShouldBe("That form can no longer be sent");
        (await visitor.GetAsync("/")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignOut_WithTheTokenOfSomebodyElse_DoesNothing()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var visitor = await site.SignedInAsync("performance");
        var other = await (await site.SignedInAsync("clt")).GetAsync("/");

        (await visitor.SubmitAsync(other, "form.signout")).Status.ShouldBe(400);
        (await visitor.GetAsync("/")).Status.ShouldBe(200);
    }

    /// <summary>When the session of a cookie that was just set ends: for pages by its ticket, for circuits by its claim.</summary>
    private static (DateTimeOffset? Ticket, string? Claim) Ends(Site site, Answer answer)
    {
        var cookie = answer
            .Headers.GetValueOrDefault("Set-Cookie")
            .ShouldNotBeNull("no cookie was set")
            .Split("performance=")[1]
            .Split(';')[0];
        var ticket = site
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme)
            .TicketDataFormat.Unprotect(cookie)
            .ShouldNotBeNull();
        return (ticket.Properties.ExpiresUtc, ticket.Principal.FindFirst("performance:session-ends")?.Value);
    }
}
