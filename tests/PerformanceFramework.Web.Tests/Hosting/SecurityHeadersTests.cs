using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.Web.Tests.Hosting;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class SecurityHeadersTests(DemonstrationSite demonstration)
{
    public static TheoryData<string, int> EveryKindOfAnswer =>
        new()
        {
            { "/", 200 },
            { "/accessibility", 200 },
            { "/nowhere", 404 },
            { "/indicators/NOWHERE", 404 },
            { "/returns", 403 },
            { "/_blazor", 400 },
            { "/css/app.css", 200 },
            { "/council.css", 200 },
            { "/council/crest", 404 },
            { "/js/focus.js", 200 },
            { "/favicon.svg", 200 },
            { "/_framework/blazor.web.js", 200 },
            { "/health/live", 200 },
            { "/health/ready", 200 },
        };

    [Theory]
    [MemberData(nameof(EveryKindOfAnswer))]
    public async Task Answer_OfEveryKind_SaysWhatABrowserMayDo(string address, int status)
    {
        var answer = await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync(address);

        answer.Status.ShouldBe(status);
        ShouldBeSafe(answer);
    }

    [Fact]
    public async Task Redirect_ToSignIn_SaysWhatABrowserMayDo()
    {
        var answer = await demonstration.Anonymous().GetAsync("/");

        answer.Status.ShouldBe(302);
        ShouldBeSafe(answer);
    }

    [Fact]
    public async Task RefusedForm_SaysWhatABrowserMayDo()
    {
        var answer = await demonstration.Anonymous().PostAsync("/sign-in");

        answer.Status.ShouldBe(400);
        ShouldBeSafe(answer);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/returns")]
    [InlineData("/nowhere")]
    public async Task Page_IsNotKeptByBrowsersAndProxies(string address) =>
        (await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync(address))
            .Headers["Cache-Control"]
            .ShouldContain("no-store");

    [Fact]
    public async Task StyleSheetOfAPage_IsKeptByBrowsers()
    {
        var page = await demonstration.Anonymous().GetAsync("/sign-in");

        foreach (var link in page.All("link[rel=stylesheet], script[src]"))
        {
            var address = "/" + (link.GetAttribute("href") ?? link.GetAttribute("src"));
            var answer = await demonstration.Anonymous().GetAsync(address);
            answer.Status.ShouldBe(200, address);
            answer
                .Headers.GetValueOrDefault("Cache-Control")
                .ShouldNotBeNull()
                .ShouldNotContain("no-store", Case.Sensitive, address);
        }
    }

    [Fact]
    public async Task Answer_DoesNotNameTheServer()
    {
        var answer = await demonstration.Anonymous().GetAsync("/sign-in");

        answer.Headers.Keys.ShouldNotContain("Server");
        answer.Headers.Keys.ShouldNotContain("X-Powered-By");
    }

    private static void ShouldBeSafe(Answer answer)
    {
        var policy = answer
            .Headers["Content-Security-Policy"]
            .Split(';', StringSplitOptions.TrimEntries)
            .Select(directive => directive.Split(' ', 2))
            .ToDictionary(directive => directive[0], directive => directive[1]);
        policy["default-src"].ShouldBe("'self'");
        policy["script-src"].ShouldBe("'self'");
        policy["style-src"].ShouldBe("'self'");
        policy["object-src"].ShouldBe("'none'");
        policy["base-uri"].ShouldBe("'self'");
        policy["form-action"].ShouldBe("'self'");
        policy["frame-ancestors"].ShouldBe("'none'");
        answer.Headers["Content-Security-Policy"].ShouldNotContain("unsafe");
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        answer.Headers["Referrer-Policy"].ShouldBe("same-origin");
    }
}
