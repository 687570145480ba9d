using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PerformanceFramework.Web.Features.Editions;
using PerformanceFramework.Web.Hosting;
using PerformanceFramework.Web.Tests.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Editions;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class EmbeddedPageTests(DemonstrationSite demonstration)
{
    private const string Indicator = "/public/embed/indicators/WAS-01";
    private const string Element = "/public/embed/elements/P7";
    private const string Latest = "/public/2026-27-q1-public";

    [Fact]
    public async Task Indicator_InAFrame_SaysEverythingThatMattersAndWhereThereIsMore()
    {
        var page = await demonstration.Anonymous().GetAsync(Indicator);

        page.Heading.ShouldBe("Household waste recycled or composted");
        var said = page.Text("main");
        said.ShouldContain("Bolton performance");
        said.ShouldContain("in Q1 2026/27; target: ");
        said.ShouldContain("Published on ");
        said.ShouldContain("Q1 2026/27, edition for the public");
        page.All("main .tag, main .move, main .chart__take, main details.data table").Count.ShouldBeGreaterThan(4);
        page.One("main a[target=_top]").GetAttribute("href").ShouldBe($"{Latest}/indicators/WAS-01");
    }

    [Fact]
    public async Task Element_InAFrame_SaysEverythingThatMattersAndWhereThereIsMore()
    {
        var page = await demonstration.Anonymous().GetAsync(Element);

        page.Heading.ShouldBe("A cleaner, greener, carbon-neutral borough");
        page.Text("main .chart__take").ShouldContain("rated indicators are on track");
        page.All("main svg.bar, main details table tbody tr").Count.ShouldBeGreaterThan(10);
        page.One("main a[target=_top]").GetAttribute("href").ShouldBe($"{Latest}/thread/P7");
    }

    [Theory]
    [InlineData("/indicators/WAS-01", Indicator)]
    [InlineData("/thread/P7", Element)]
    public async Task LivePage_HasTheLineThatShowsItOnAnotherSite(string live, string embedded)
    {
        var visitor = await demonstration.AsAsync("cabinet-environment");

        (await visitor.GetAsync(live)).Text("#embed").ShouldContain(embedded);
        (await visitor.GetAsync(live + "?asat=2026-06-30")).All("#embed").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Indicator)]
    [InlineData(Element)]
    [InlineData("/public/embed/indicators/NO-1")]
    public async Task Page_InAFrame_HasNoMenuNoScriptAndNoForm(string address)
    {
        var page = await demonstration.Anonymous().GetAsync(address);

        page.All("script, form, input, nav, header, footer, [href='#main']").ShouldBeEmpty();
        page.All("h1").ShouldHaveSingleItem();
        page.All("a[href]").ShouldAllBe(link => link.GetAttribute("target") == "_top");
    }

    [Theory]
    [InlineData(Indicator, 200)]
    [InlineData(Element, 200)]
    [InlineData("/public/2025-26-q4-public/embed/indicators/WAS-01", 200)]
    [InlineData("/public/embed/indicators/NO-1", 404)]
    [InlineData("/public/embed/elements/NOWHERE", 404)]
    [InlineData("/public/2026-27-q1-cabinet/embed/indicators/WAS-01", 404)]
    [InlineData("/public/nowhere/embed/elements/P7", 404)]
    public async Task Page_MadeForFrames_MayBeFramedAndSetsNoCookieForAnybody(string address, int status)
    {
        foreach (var visitor in new[] { demonstration.Anonymous(), await demonstration.AsAsync("performance") })
        {
            var page = await visitor.GetAsync(address);

            page.Status.ShouldBe(status);
            page.Headers["Content-Security-Policy"].ShouldEndWith("frame-ancestors 'self' https:");
            page.Headers.Keys.ShouldNotContain("Set-Cookie");
            page.Headers.Keys.ShouldNotContain("X-Frame-Options");
        }
    }

    [Theory]
    [InlineData("/public")]
    [InlineData(Latest + "/indicators/WAS-01")]
    [InlineData("/public/embed")]
    [InlineData("/public/embed/indicators")]
    [InlineData("/public/embed/indicators/WAS-01/edit")]
    [InlineData("/sign-in")]
    [InlineData("/status/404")]
    public async Task EveryOtherPage_MayNotBeFramed(string address) =>
        (await demonstration.Anonymous().GetAsync(address))
            .Headers["Content-Security-Policy"]
            .ShouldEndWith("frame-ancestors 'none'");

    [Fact]
    public async Task Page_InAFrame_IsKeptAsOtherPublicPagesAre()
    {
        using var client = demonstration.Site.CreateClient();

        using var page = await client.GetAsync(Indicator);
        page.Headers.CacheControl!.ToString().ShouldBe("public, max-age=60");
        using var again = await client.GetAsync(Indicator);
        again.Headers.Age.ShouldNotBeNull("it was kept");
        again.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'self' https:");
    }

    [Fact]
    public async Task Page_OfWhatIsNotThere_IsNotKept()
    {
        using var client = demonstration.Site.CreateClient();

        for (var time = 0; time < 2; time++)
        {
            using var missing = await client.GetAsync("/public/embed/indicators/NO-1");
            missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            missing.Headers.CacheControl!.NoStore.ShouldBeTrue();
            missing.Headers.Age.ShouldBeNull();
            (await missing.Content.ReadAsStringAsync()).ShouldContain("There is nothing to show here.");
        }
    }

    [Theory]
    [InlineData(Latest + "/indicators/WAS-01", Indicator, "Household waste recycled or composted")]
    [InlineData("/editions/2026-27-q1-public/indicators/WAS-01", Indicator, "Household waste recycled or composted")]
    [InlineData(Latest + "/thread/P7", Element, "A cleaner, greener, carbon-neutral borough")]
    public async Task PageOfAReleasedEdition_OffersTheLineToCopy(string page, string frame, string subject)
    {
        var field = (await (await demonstration.AsAsync("performance")).GetAsync(page)).One("main details #embed");

        field.HasAttribute("readonly").ShouldBeTrue();
        var line = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(field.TextContent).QuerySelector("iframe");
        line.ShouldNotBeNull().GetAttribute("src").ShouldBe("http://localhost" + frame);
        line.GetAttribute("title").ShouldBe($"{subject} – Bolton performance");
        line.GetAttribute("loading").ShouldBe("lazy");
    }

    [Theory]
    [InlineData("/editions/2026-27-q1-cabinet/indicators/WAS-01")]
    [InlineData("/editions/2026-27-q1-cabinet/thread/P7")]
    public async Task PageOfWhatIsNotReleased_OffersNothingToCopy(string address) =>
        (await (await demonstration.AsAsync("performance")).GetAsync(address)).All("#embed").ShouldBeEmpty();

    [Fact]
    public async Task EditionThatWaits_IsNotShownBeforeItIsReleased_AndItsNamesAreEncoded()
    {
        await using var site = await Site.OfDemonstrationAsync(("PublicAddress", "https://performance.example.gov.uk"));
        await site.ReadAsync(db =>
            db.Indicators.Where(i => i.Code == "WAS-01")
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Name, "Bins \"& <b>boxes</b>"))
        );
        var team = await site.SignedInAsync("performance");
        var form = await team.GetAsync(EditionLinks.Publish);
        var done = await team.FillInAsync(
            form,
            "form:has(#edition-period)",
            ("Form.Audience", "Public"),
            ("Form.Period", "2026-27-Q1"),
            ("Form.EmbargoDay", "2026-12-24"),
            ("Form.EmbargoTime", "09:30")
        );
        done.Status.ShouldBe(302);

        // Even whoever may read it already sees what the public sees.
        (await team.GetAsync(Indicator)).Heading.ShouldBe("Household waste recycled or composted");
        (await team.GetAsync("/public/2026-27-q1-public-2/embed/indicators/WAS-01")).Status.ShouldBe(404);
        (await team.GetAsync("/editions/2026-27-q1-public-2/indicators/WAS-01")).All("#embed").ShouldBeEmpty();

        site.Time.Advance(TimeSpan.FromDays(120));
        var released = await site.Visitor().GetAsync(Indicator);
        released.Heading.ShouldBe("Bins \"& <b>boxes</b>");
        released.All("h1 b").ShouldBeEmpty();
        var line = (await site.Visitor().GetAsync("/public/2026-27-q1-public-2/indicators/WAS-01"))
            .One("#embed")
            .TextContent;
        line.ShouldStartWith(
            "<iframe src=\"https://performance.example.gov.uk/public/embed/indicators/WAS-01\" title=\"Bins &quot;&amp; &lt;b&gt;boxes&lt;/b&gt; "
        );
    }

    [Fact]
    public async Task Council_MayNameItsOwnSites()
    {
        await using var site = await Site.OfDemonstrationAsync(
            (EmbeddedPages.Setting, " https://www.example.gov.uk   https://*.example.org:8443 ")
        );

        var page = await site.Visitor().GetAsync(Indicator);
        page.Headers["Content-Security-Policy"]
            .ShouldEndWith("frame-ancestors https://www.example.gov.uk https://*.example.org:8443");
    }

    [Fact]
    public async Task Council_MayForbidIt_AndThenNothingIsOfferedToCopy()
    {
        await using var site = await Site.OfDemonstrationAsync((EmbeddedPages.Setting, "'none'"));

        (await site.Visitor().GetAsync(Indicator))
            .Headers["Content-Security-Policy"]
            .ShouldEndWith("frame-ancestors 'none'");
        (await site.Visitor().GetAsync(Latest + "/indicators/WAS-01")).All("#embed").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("'self'; script-src *")]
    [InlineData("https://example.gov.uk/page")]
    [InlineData("'none' https:")]
    [InlineData("'unsafe-inline'")]
    [InlineData("*")]
    [InlineData("data:")]
    [InlineData("https://a.example.gov.uk, https://b.example.gov.uk")]
    public void Setting_ThatNamesNoSites_IsRefused(string configured) =>
        Of(configured).Refusal.ShouldNotBeNull().ShouldContain(EmbeddedPages.Setting);

    [Theory]
    [InlineData(null, "'self' https:")]
    [InlineData(" ", "'self' https:")]
    [InlineData("'none'", "'none'")]
    [InlineData("'self'", "'self'")]
    [InlineData("www.example.gov.uk https://localhost:5080", "www.example.gov.uk https://localhost:5080")]
    public void Setting_ThatNamesSites_IsTaken(string? configured, string expected)
    {
        Of(configured).Refusal.ShouldBeNull();
        Of(configured).Ancestors.ShouldBe(expected);
    }

    [Fact]
    public async Task Start_WithASettingThatNamesNoSites_IsRefused()
    {
        using var folder = new TestFolder();

        var exitCode = await WebHost.RunAsync([
            "--applicationName=PerformanceFramework.Web",
            "--environment=Production",
            "--urls=http://localhost:0",
            "--Public:EmbedIn=*",
            $"--Database:ConnectionString=Data Source={folder.File()}",
            $"--Log:File={TestFolder.LogFile}",
        ]);

        exitCode.ShouldBe(1);
    }

    private static EmbeddedPages Of(string? configured) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create(EmbeddedPages.Setting, configured)])
                .Build()
        );
}
