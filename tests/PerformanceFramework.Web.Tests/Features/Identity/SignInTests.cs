using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class SignInTests(DemonstrationSite demonstration)
{
    private const string Wrong =
        "The user name or the password is wrong. Check both and try again; after five wrong passwords an account waits 15 minutes.";

    [Fact]
    public async Task SignIn_WithNameAndPassword_LeadsHome()
    {
        var visitor = demonstration.Anonymous();

        (await visitor.SignInAsync("performance")).Location.ShouldBe("/");
        (await visitor.GetAsync("/")).Text(".masthead__who > span").ShouldBe("Signed in as Performance team");
    }

    [Theory]
    [InlineData("PERFORMANCE")]
    [InlineData("  performance ")]
    public async Task SignIn_WithTheNameTypedOtherwise_LeadsHome(string userName) =>
        (await demonstration.Anonymous().SignInAsync(userName)).Location.ShouldBe("/");

    [Fact]
    public async Task SignIn_WithAWrongName_SaysWhatItSaysOfAWrongPassword()
    {
        var wrongName = await demonstration.Anonymous().SignInAsync("nobody-of-that-name");
        var wrongPassword = await demonstration.Anonymous().SignInAsync("scrutiny", "not the password");

        wrongName.Status.ShouldBe(200);
        wrongName.Text("#password-error").ShouldBe("Error: " + Wrong);
        wrongPassword.Text("#password-error").ShouldBe("Error: " + Wrong);
        wrongName.Text(".errsum").ShouldBe(wrongPassword.Text(".errsum"));
        wrongName.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task SignIn_WhenItFails_KeepsTheNameAndNeverThePassword()
    {
        var answer = await demonstration.Anonymous().SignInAsync("typed-name", "typed-secret-word");

        answer.One("#user-name").GetAttribute("value").ShouldBe("typed-name");
        answer.One("#password").HasAttribute("value").ShouldBeFalse();
        answer.Body.ShouldNotContain("typed-secret-word");
    }

    [Fact]
    public async Task SignIn_WithNothing_NamesBothFields()
    {
        var answer = await demonstration.Anonymous().SignInAsync("", "");

        answer.All(".errsum a").Select(Answer.Words).ShouldBe(["Enter your user name.", "Enter your password."]);
        answer.One("#user-name").GetAttribute("aria-invalid").ShouldBe("true");
        answer.One("#password").GetAttribute("aria-describedby").ShouldBe("password-error");
        answer
            .All(".errsum a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(["/sign-in#user-name", "/sign-in#password"]);
    }

    [Fact]
    public async Task SignIn_WithoutAPassword_NamesThatFieldAlone() =>
        (await demonstration.Anonymous().SignInAsync("performance", ""))
            .All(".errsum a")
            .Select(Answer.Words)
            .ShouldBe(["Enter your password."]);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u0001\u202e")]
    [InlineData("\"onfocus=\"alert(1)")]
    public async Task SignIn_WithAnythingTyped_ShowsItAsText(string userName)
    {
        var answer = await demonstration.Anonymous().SignInAsync(userName, "x");

        answer.Status.ShouldBe(200);
        answer.All("main script").ShouldBeEmpty();
        answer.One("#user-name").Attributes.ShouldNotContain(a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WithAVeryLongName_IsRefusedLikeAnyWrongOne() =>
        (await demonstration.Anonymous().SignInAsync(new string('x', 100_000), "x"))
            .Text("#password-error")
            .ShouldBe("Error: " + Wrong);

    [Fact]
    public async Task SignIn_ForAPage_LeadsThere()
    {
        var visitor = demonstration.Anonymous();
        var page = (await visitor.GetAsync("/indicators?status=Red&page=2")).Location.ShouldNotBeNull();

        (await visitor.SignInAsync("performance", address: page)).Location.ShouldBe("/indicators?status=Red&page=2");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("http:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task SignIn_ForAnotherSitesPage_LeadsHome(string returnTo) =>
        (await SignInForAsync(returnTo)).ShouldBe("/");

    [Theory]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/\r\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/%09/evil.example")]
    public async Task SignIn_ForAnAddressInDisguise_StaysOnThisSite(string returnTo)
    {
        var location = (await SignInForAsync(returnTo)).ShouldNotBeNull();

        // Browsers leave out tabs and line ends, and take a backslash for a slash.
        var read = location.Replace("\t", "").Replace("\n", "").Replace("\r", "").Replace('\\', '/');
        new Uri(new Uri("http://localhost/"), read).Host.ShouldBe("localhost", location);
    }

    [Fact]
    public async Task SignIn_WithANullCharacter_IsRefusedWithAPage()
    {
        var answer = await demonstration.Anonymous().SignInAsync("\0", "x");

        answer.Status.ShouldBe(400);
        answer.Heading.ShouldBe("That form can no longer be sent");
    }

    [Fact]
    public async Task SignIn_WithoutTheTokenOfTheForm_IsAPageThatSaysWhatToDo()
    {
        var visitor = demonstration.Anonymous();

        var answer = await visitor.PostAsync(
            "/sign-in",
            ("_handler", "sign-in"),
            ("Form.UserName", "performance"),
            ("Form.Password", "demonstration-only")
        );

        answer.Status.ShouldBe(400);
        answer.Heading.ShouldBe("That form can no longer be sent");
        (await visitor.GetAsync("/")).Location.ShouldBe("/sign-in?returnTo=%2F");
    }

    [Fact]
    public async Task SignInPage_OfTheDemonstration_OffersEveryRole()
    {
        var page = await demonstration.Anonymous().GetAsync("/sign-in?returnTo=%2Fthread");
        var links = page.All(".signins a").Select(link => link.GetAttribute("href")!).ToList();

        foreach (var role in Enum.GetValues<Role>())
        {
            links.ShouldContain($"/sign-in?user={DemonstrationSite.SignInFor(role).UserName}&returnTo=%2Fthread");
        }
    }

    [Fact]
    public async Task SignInPage_WithADemonstrationUser_HasTheNameFilledIn()
    {
        var page = await demonstration.Anonymous().GetAsync("/sign-in?user=officer-was");

        page.One("#user-name").GetAttribute("value").ShouldBe("officer-was");
    }

    [Fact]
    public async Task Cookie_OfASession_IsNotForScriptsNorForOtherSites()
    {
        var answer = await demonstration.Anonymous().SignInAsync("performance");

        answer.Headers["Set-Cookie"].ShouldStartWith("performance=");
        answer.Headers["Set-Cookie"].ShouldContain("httponly");
        answer.Headers["Set-Cookie"].ShouldContain("samesite=lax");
        answer.Headers["Set-Cookie"].ShouldNotContain("expires=");
    }

    private async Task<string?> SignInForAsync(string returnTo) =>
        (
            await demonstration
                .Anonymous()
                .SignInAsync("performance", address: "/sign-in?returnTo=" + Uri.EscapeDataString(returnTo))
        ).Location;
}
