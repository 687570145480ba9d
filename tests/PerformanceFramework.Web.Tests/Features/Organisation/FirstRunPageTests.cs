using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

public sealed class FirstRunPageTests
{
    [Fact]
    public async Task FirstRun_OnThisMachine_FoundsTheCouncilSignsInAndLeadsToSettingUp()
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        var visitor = empty.Site.Visitor();

        (await empty.FoundAsync(visitor)).Location.ShouldBe("/set-up");

        var page = await visitor.GetAsync("/set-up");
        page.Heading.ShouldBe("1 of 10 parts is done.");
        page.Text(".masthead__name").ShouldBe("Smalltown performance");
        page.Text(".masthead__who > span").ShouldBe("Signed in as Ada Lovelace");
        (await visitor.GetAsync("/council.css")).Body.ShouldBe(":root{--council:#1d70b8}\n");
        (await visitor.GetAsync("/thread/levels")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("crest.png", true)]
    public async Task FirstRun_WithAChosenFileOrWithout_HasThatCrest(string fileName, bool hasCrest)
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        var visitor = empty.Site.Visitor();

        // What browsers send for a field of a file in which none was chosen has no name and no content.
        var answer = await empty.FoundAsync(visitor, fileName, hasCrest ? Pictures.Png() : []);

        answer.Location.ShouldBe("/set-up");
        (await visitor.GetAsync("/set-up")).All(".masthead__name img").Count.ShouldBe(hasCrest ? 1 : 0);
    }

    [Fact]
    public async Task FirstRun_OnceDone_IsNoPageAnyMore()
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        var visitor = empty.Site.Visitor();
        var form = await visitor.GetAsync("/first-run");
        await empty.FoundAsync(visitor);

        (await empty.Site.Visitor().GetAsync("/first-run")).Status.ShouldBe(404);
        var again = await visitor.SubmitAsync(form, "main form", ("Form.CouncilName", "Othertown"));

        again.Status.ShouldBeOneOf(400, 404);
        (await empty.Site.ReadAsync(db => db.Councils.Select(c => c.Name).ToListAsync())).ShouldBe(["Smalltown"]);
        (await empty.Site.Visitor().GetAsync("/sign-in")).All("main form").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FirstAdministrator_AfterFounding_CanSignIn()
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        await empty.FoundAsync(empty.Site.Visitor());

        var visitor = await empty.Site.SignedInAsync("ADA", EmptySite.Password);

        var home = await visitor.GetAsync("/");
        home.Heading.ShouldBe("Nothing is set up yet");
        home.One("main a.btn").GetAttribute("href").ShouldBe("/set-up");
    }

    [Fact]
    public async Task FirstRun_WithoutTheTick_MakesNoMemberOfThePerformanceTeam()
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        var visitor = empty.Site.Visitor();

        await empty.FoundAsync(visitor, ("Form.IsInPerformanceTeam", ""));

        (await empty.Site.ReadAsync(db => db.RoleAssignments.Select(a => a.Role).ToListAsync())).ShouldBe([
            Role.Administrator,
        ]);
        var page = await visitor.GetAsync("/set-up");
        Answer.Words(page.All(".setup__step")[1]).ShouldEndWith("The performance team can do this.");
        page.All(".setup__step")[1].QuerySelector("a").ShouldBeNull();
        (await visitor.GetAsync("/thread/levels")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Form_OnThisMachine_AsksForNoCodeAndHasTheTickSet()
    {
        await using var empty = new EmptySite(IPAddress.IPv6Loopback);

        var page = await empty.Site.Visitor().GetAsync("/first-run");

        page.All("[name='Form.Code']").ShouldBeEmpty();
        page.One("[name='Form.IsInPerformanceTeam']").HasAttribute("checked").ShouldBeTrue();
        page.One("[name='Form.Colour']").GetAttribute("value").ShouldBe("#5a2d72");
    }

    [Fact]
    public async Task FirstRun_WithSomethingWrong_KeepsWhatWasTypedButNoPassword()
    {
        await using var empty = new EmptySite(IPAddress.Loopback);

        var page = await empty.FoundAsync(
            empty.Site.Visitor(),
            ("Form.Password", "ada and her ducks"),
            ("Form.PasswordAgain", "another password"),
            ("Form.Colour", "purple"),
            ("Form.IsInPerformanceTeam", "")
        );

        page.Status.ShouldBe(200);
        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["first-run-colour", "first-run-password", "first-run-password-again"]);
        page.Text("#first-run-password-error").ShouldContain("must not contain the user name");
        page.One("#first-run-council-name").GetAttribute("value").ShouldBe("Smalltown");
        page.One("#first-run-colour").GetAttribute("value").ShouldBe("purple");
        page.One("#first-run-user-name").GetAttribute("value").ShouldBe("ada");
        page.One("[name='Form.IsInPerformanceTeam']").HasAttribute("checked").ShouldBeFalse();
        page.Body.ShouldNotContain("ducks");
        (await empty.Site.ReadAsync(db => db.Councils.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData(null)]
    public async Task FirstRun_FromElsewhereWithoutTheCode_IsRefusedBeforeAnythingElse(string? from)
    {
        await using var empty = new EmptySite(from is null ? null : IPAddress.Parse(from));
        var visitor = empty.Site.Visitor();

        foreach (var code in (string[])["", "0000-0000-0000-0000"])
        {
            var page = await empty.FoundAsync(visitor, ("Form.Code", code), ("Form.Colour", "purple"));
            page.All(".errsum a").Select(Answer.Words).ShouldHaveSingleItem().ShouldStartWith("That is not the code.");
        }

        (await empty.Site.ReadAsync(db => db.Councils.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task FirstRun_FromElsewhereWithTheCode_IsDone()
    {
        await using var empty = new EmptySite(IPAddress.Parse("203.0.113.5"));
        var code = empty.Code.Replace('-', ' ').ToLowerInvariant();

        (await empty.FoundAsync(empty.Site.Visitor(), ("Form.Code", code))).Location.ShouldBe("/set-up");

        (await empty.Site.ReadAsync(db => db.Councils.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task FirstRun_AfterSeveralWrongCodes_WaitsEvenForTheRightOne()
    {
        await using var empty = new EmptySite(IPAddress.Parse("203.0.113.5"));
        var visitor = empty.Site.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await empty.FoundAsync(visitor, ("Form.Code", "wrong"));
        }

        var page = await empty.FoundAsync(visitor, ("Form.Code", empty.Code));
        page.Text("#first-run-code-error").ShouldContain("Wait a minute");

        empty.Site.Time.Advance(TimeSpan.FromSeconds(61));
        (await empty.FoundAsync(visitor, ("Form.Code", empty.Code))).Location.ShouldBe("/set-up");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "nonsense")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.5")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "performance.smalltown.gov.uk")]
    public async Task FirstRun_ThroughAProxyOnThisMachine_AsksForTheCode(string header, string value)
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        using var client = empty.Site.CreateClient();
        client.DefaultRequestHeaders.Add(header, value);

        var page = await new Visitor(client).GetAsync("/first-run");

        page.Status.ShouldBe(200);
        page.All("[name='Form.Code']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FirstRun_OnThisMachineInProduction_AsksForTheCode()
    {
        await using var empty = new EmptySite(IPAddress.Loopback, Environments.Production);

        (await empty.Site.Visitor().GetAsync("/first-run")).All("[name='Form.Code']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FirstRun_OfSeveralAtOnce_FoundsOneCouncil()
    {
        await using var empty = new EmptySite(IPAddress.Loopback);
        var visitors = Enumerable.Range(0, 6).Select(_ => empty.Site.Visitor()).ToList();

        // All have the form before the first sends it.
        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync("/first-run")));

        var answers = await Task.WhenAll(
            visitors.Select((visitor, i) => empty.FoundAsync(visitor, pages[i], ("Form.UserName", $"person-{i}")))
        );

        answers.Count(answer => answer.Location == "/set-up").ShouldBe(1);
        (await empty.Site.ReadAsync(db => db.Councils.CountAsync())).ShouldBe(1);
        (await empty.Site.ReadAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }
}
