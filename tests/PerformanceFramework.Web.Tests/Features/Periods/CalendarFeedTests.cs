using System.Text;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Periods;

/// <summary>On a site of its own, because keys are made.</summary>
public sealed class CalendarFeedTests : IAsyncLifetime
{
    private Site _site = null!;
    private Visitor _member = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _member = await _site.SignedInAsync("cabinet-environment");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Feed_WithAKey_IsACalendarForSomebodyNotSignedIn()
    {
        var answer = await _site.Visitor().GetAsync(await MakeAsync());

        answer.Status.ShouldBe(200);
        answer.Headers["Content-Type"].ShouldBe("text/calendar; charset=utf-8");
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        answer.Headers["Cache-Control"].ShouldContain("private");
        answer.Headers["Cache-Control"].ShouldContain("max-age=300");
        answer.Headers["ETag"].ShouldNotBeEmpty();
        var calendar = CalendarReader.Read(Encoding.UTF8.GetBytes(answer.Body));
        calendar.Children.Count.ShouldBe(await _site.ReadAsync(db => db.ProgrammeItems.CountAsync()));
        calendar.Children.Select(e => e["UID"]).ShouldBeUnique();
    }

    [Fact]
    public async Task Feed_AskedForAgain_HasTheSameTag()
    {
        var address = await MakeAsync();

        var first = await _site.Visitor().GetAsync(address);
        var second = await _site.Visitor().GetAsync(address);

        second.Headers["ETag"].ShouldBe(first.Headers["ETag"]);
    }

    [Fact]
    public async Task Feed_ThatSomebodyHasAlready_IsNotSentAgain()
    {
        var address = await MakeAsync();
        using var client = _site.CreateClient();
        using var first = await client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request);

        ((int)second.StatusCode).ShouldBe(304);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/calendar/feed.ics")]
    [InlineData("/calendar/feed.ics?key=")]
    [InlineData("/calendar/feed.ics?key=nonsense")]
    [InlineData("/calendar/feed.ics?key=%00")]
    [InlineData("/calendar/feed.ics?key=a&key=b")]
    public async Task Feed_WithoutAKeyThatOpensIt_IsNotThere(string address)
    {
        await MakeAsync();

        (await _site.Visitor().GetAsync(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Feed_AfterItsKeyWasRevoked_IsNotThere()
    {
        var address = await MakeAsync();

        var page = await _member.GetAsync("/calendar/feed");
        page.Heading.ShouldBe("You have had a calendar feed since 12 October 2026.");
        var answer = await _member.SubmitAsync(page, "form:has(.btn--danger)");

        answer.Location.ShouldBe("/calendar/feed?done=revoked");
        (await _member.GetAsync(answer.Location!)).Heading.ShouldBe("Your calendar feed has ended.");
        (await _site.Visitor().GetAsync(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Feed_AfterItsOwnerLostEveryRole_IsNotThere()
    {
        var address = await MakeAsync();
        await _site.ReadAsync(async db =>
        {
            var owner = await db.Users.SingleAsync(u => u.UserName == "cabinet-environment");
            db.RoleAssignments.RemoveRange(await db.RoleAssignments.Where(a => a.UserId == owner.Id).ToListAsync());
            db.BeginChange(new Change("test", "Test", "Test", _site.Time.Utc));
            return await db.SaveChangesAsync();
        });

        (await _site.Visitor().GetAsync(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task FeedPage_OpenedAgain_DoesNotShowTheKey()
    {
        var key = (await MakeAsync()).Split('=')[1];

        (await _member.GetAsync("/calendar/feed")).Body.ShouldNotContain(key);
    }

    /// <summary>Makes a feed on its page and answers its address within the site.</summary>
    private async Task<string> MakeAsync()
    {
        var page = await _member.GetAsync("/calendar/feed");
        var made = await _member.SubmitAsync(page, "main form:not(:has(.btn--danger))");
        made.Heading.ShouldBe("Your calendar feed is ready.");
        var address = made.One("#feed-address").GetAttribute("value")!;
        address.ShouldStartWith("http://localhost/calendar/feed.ics?key=");
        return address["http://localhost".Length..];
    }
}
