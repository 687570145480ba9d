using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerformanceFramework.Web.Features.Editions;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Editions;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class PublicSiteTests(DemonstrationSite demonstration)
{
    private const string Edition = "2026-27-q1-public";

    [Fact]
    public async Task EveryPublicPage_OpensWithoutASignInAndLeadsToPublicOnesOnly()
    {
        var pages = await Crawl.FromAsync(
            demonstration.Anonymous(),
            EditionLinks.Public,
            link => link.StartsWith("/public", StringComparison.Ordinal)
        );

        pages.Count.ShouldBeGreaterThanOrEqualTo(20);
        pages.Values.Where(page => page.Status != 200).Select(page => $"{page.Address}: {page.Status}").ShouldBeEmpty();
        string[] others = ["/accessibility"];
        pages
            .Values.SelectMany(page => page.All("a[href^='/']"))
            .Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(href => !href.StartsWith("/public", StringComparison.Ordinal) && !others.Contains(href))
            .Distinct()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task FirstPages_SayWhoseFiguresTheyAreOfWhenAndHowToReadThem()
    {
        var visitor = demonstration.Anonymous();
        var list = await visitor.GetAsync(EditionLinks.Public);
        var edition = await visitor.GetAsync(EditionLinks.PublicEdition(Edition));

        list.Text("h1").ShouldBe(edition.Text("h1"));
        list.All("th[scope=col]").Select(Answer.Words).ShouldBe(["Months it is about", "Open to everybody since"]);
        list.All("tbody th a").Select(Answer.Words).ShouldContain("April to June 2026");
        var terms = list.All("dl dt").Select(Answer.Words).ToList();
        foreach (var term in (string[])["†", "Confidence", "Quarter, such as Q2 2026/27"])
        {
            terms.ShouldContain(term);
        }

        var explained = edition.All("a[href='" + EditionLinks.HowToRead + "']").ShouldHaveSingleItem();
        list.All("#" + explained.GetAttribute("href")!.Split('#')[1]).ShouldHaveSingleItem();
        var outcomes = edition.All("section[aria-labelledby=outcome] tbody tr");
        outcomes.ShouldNotBeEmpty();
        outcomes.ShouldAllBe(row => row.QuerySelector("svg.bar") != null);
    }

    [Fact]
    public async Task Indicator_OfAnEdition_HasTheTargetAndTheRuleOfEachPeriod()
    {
        var page = await demonstration
            .Anonymous()
            .GetAsync(EditionLinks.PublicEdition(Edition) + IndicatorLinks.Detail("WAS-01"));

        page.All("[aria-labelledby=targets-and-rules] tbody tr").Count.ShouldBeGreaterThan(10);
        page.All("[aria-labelledby=targets-and-rules] a").ShouldBeEmpty();
        page.Text("[aria-labelledby=definition]").ShouldContain("What a value stands for");
        // Who set a rule is for those who sign in.
        page.Text("main").ShouldNotContain("by Corporate leadership team");
        var reader = await demonstration.AsAsync("cabinet-environment");
        (await reader.GetAsync(EditionLinks.Edition("2026-27-q1-cabinet") + IndicatorLinks.Detail("WAS-01")))
            .Text("[aria-labelledby=definition]")
            .ShouldContain("by Corporate leadership team");
    }

    [Fact]
    public async Task PublicPages_NameNobodyAndSetNoCookie()
    {
        var page = await demonstration.Anonymous().GetAsync(EditionLinks.PublicEdition(Edition));

        page.Text("main").ShouldNotContain("by Performance team");
        using var client = demonstration.Site.CreateClient();
        using var response = await client.GetAsync(EditionLinks.PublicEdition(Edition));
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=60");
        using var again = await client.GetAsync(EditionLinks.PublicEdition(Edition));
        again.Headers.Contains("Set-Cookie").ShouldBeFalse();
        again.Headers.Age.ShouldNotBeNull("it was kept");
        using var other = await client.GetAsync("/public/nowhere");
        other.Headers.CacheControl!.Public.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("/indicators.csv", "text/csv")]
    [InlineData("/edition.json", "application/json")]
    public async Task PublicPage_IsSentAndKeptAsItIsAskedFor(string below, string type)
    {
        using var client = demonstration.Site.CreateClient();
        var address = EditionLinks.PublicEdition(Edition) + below;

        var (plain, _) = await LengthAsync(null);
        foreach (var asked in new[] { "br", "gzip, deflate", "br" })
        {
            var (length, encoding) = await LengthAsync(asked);
            encoding.ShouldBe(asked.Split(',')[0]);
            length.ShouldBeLessThan(plain / 3);
        }

        (await LengthAsync(null)).ShouldBe((plain, null));

        async Task<(long Length, string? Encoding)> LengthAsync(string? encoding)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding ?? "identity");
            using var response = await client.SendAsync(request);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            response.Headers.Vary.ShouldContain("Accept-Encoding");
            var content = await response.Content.ReadAsByteArrayAsync();
            return (content.Length, response.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task PublicPage_HasNoScript()
    {
        var page = await demonstration.Anonymous().GetAsync(EditionLinks.PublicEdition(Edition));

        page.All("script").ShouldBeEmpty();
        page.All("dialog").ShouldBeEmpty();
    }

    [Fact]
    public async Task PublicPage_ForSomebodyWhoPublishes_ShowsWhatThePublicSees()
    {
        var page = await (await demonstration.AsAsync("performance")).GetAsync(EditionLinks.PublicEdition(Edition));

        page.All(".masthead nav").Count.ShouldBe(1);
        page.Text("main").ShouldNotContain("Add a note");
        page.All("main a[href^='/editions']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Totals_OfThePublicPage_EqualThoseCountedFromItsFile()
    {
        var page = await demonstration.Anonymous().GetAsync(EditionLinks.PublicEdition(Edition));
        var lines = Encoding
            .UTF8.GetString(await demonstration.Anonymous().DownloadAsync(EditionLinks.IndicatorsFile(Edition)))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var headings = lines[0].TrimStart('\uFEFF').Split(',');
        var status = Array.IndexOf(headings, "Status");
        var statuses = (await JsonAsync())
            .RootElement.GetProperty("indicators")
            .EnumerateArray()
            .Select(indicator => indicator.GetProperty("status").GetString())
            .ToList();
        status.ShouldBeGreaterThan(0);
        var (red, onTrack) = (
            statuses.Count(word => word == "Red"),
            statuses.Count(word => word is "Green" or "Exceeded")
        );
        var rated = statuses.Count(word => word != "Not rated");
        page.Text("h1")
            .ShouldStartWith(
                $"Bolton, April to June 2026: {onTrack} of {rated} rated indicators are on track; {red} are red; "
            );
    }

    [Theory]
    [InlineData("indicators.csv", "text/csv")]
    [InlineData("figures.csv", "text/csv")]
    [InlineData("edition.json", "application/json")]
    public async Task File_IsOpenToEveryWebSiteAndAnsweredShortlyWhenItIsKnown(string name, string type)
    {
        using var client = demonstration.Site.CreateClient();
        var address = $"{EditionLinks.PublicEdition(Edition)}/{name}";

        using var first = await client.GetAsync(address);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        first.Headers.CacheControl!.Public.ShouldBeTrue();
        (await first.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(10_000);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Note_AddedToAnEdition_IsInItsFilesForThoseWhoHaveThemAlreadyAndInFrames()
    {
        const string Note = "WAS-01 is being looked at.";
        await using var site = await Site.OfDemonstrationAsync();
        using var client = site.CreateClient();
        string[] files =
        [
            EditionLinks.JsonFile(Edition),
            EditionLinks.IndicatorsFile(Edition),
            EditionLinks.FiguresFile(Edition),
        ];
        var known = new List<(string File, EntityTagHeaderValue Tag, DateTimeOffset Modified)>();
        foreach (var file in files)
        {
            using var first = await client.GetAsync(file);
            known.Add((file, first.Headers.ETag!, first.Content.Headers.LastModified!.Value));
        }

        const string Frame = "/public/embed/indicators/WAS-01";
        (await site.Visitor().GetAsync(Frame)).All("main a[href*='#']").ShouldBeEmpty();
        var team = await site.SignedInAsync("performance");
        var form = await team.GetAsync(EditionLinks.Note(Edition));
        (await team.SubmitAsync(form, "main form", ("Form.Text", Note))).Status.ShouldBe(302);

        foreach (var (file, tag, modified) in known)
        {
            // What was kept for a minute is kept by the whole address.
            using var again = new HttpRequestMessage(HttpMethod.Get, file + "?later");
            again.Headers.IfNoneMatch.Add(tag);
            again.Headers.IfModifiedSince = modified;
            using var answer = await client.SendAsync(again);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.LastModified!.Value.ShouldBeGreaterThan(modified);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(Note);
        }

        var link = (await site.Visitor().GetAsync(Frame + "?later")).One("main a[href*='#']");
        var (page, place) = link.GetAttribute("href")!.Split('#') is [var path, var id] ? (path, id) : ("", "");
        (await site.Visitor().GetAsync(page)).Text("#" + place).ShouldContain(Note);
    }

    [Fact]
    public async Task Robots_AreToldWhereTheSiteMapIs()
    {
        using var client = demonstration.Site.CreateClient();

        var lines = (await client.GetStringAsync("/robots.txt")).Split('\n');

        lines.ShouldContain("Disallow:");
        var map = lines.Single(line => line.StartsWith("Sitemap: http", StringComparison.Ordinal))[
            "Sitemap: ".Length..
        ];
        using var answer = await client.GetAsync(map);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
    }

    [Fact]
    public async Task JsonFile_SaysLicenceAndEveryFigure()
    {
        var root = (await JsonAsync()).RootElement;

        root.GetProperty("licence").GetString().ShouldBe("Open Government Licence v3.0");
        root.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        var recycled = root.GetProperty("indicators")
            .EnumerateArray()
            .Single(indicator => indicator.GetProperty("code").GetString() == "WAS-01");
        recycled.GetProperty("figures").GetArrayLength().ShouldBeGreaterThan(10);
        recycled.GetProperty("definition").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Files_OfAnEdition_SayTheSameOfEveryFigureAndWhatItIs()
    {
        var visitor = demonstration.Anonymous();
        var figures = Rows(await visitor.DownloadAsync(EditionLinks.FiguresFile(Edition)));
        var indicators = Rows(await visitor.DownloadAsync(EditionLinks.IndicatorsFile(Edition)));
        var json = (await JsonAsync()).RootElement;

        figures.ShouldAllBe(row => row["Licence"] == json.GetProperty("licence").GetString());
        figures.ShouldAllBe(row => json.GetProperty("lastUpdated").GetString()!.StartsWith(row["Last updated"]));
        figures
            .Select(row => row["Last updated"])
            .Distinct()
            .ShouldBe(indicators.Select(i => i["Last updated"]).Distinct());
        var fromFigures = figures.Select(row => Line(name => row[name], "Page with the definition")).ToList();
        var ofIndicator = indicators.ToDictionary(row => row["Code"], row => $"{row["Unit"]}|{row["Page"]}");
        fromFigures.ShouldBe(
            json.GetProperty("indicators")
                .EnumerateArray()
                .SelectMany(indicator =>
                    indicator
                        .GetProperty("figures")
                        .EnumerateArray()
                        .Select(figure =>
                            Line(
                                name =>
                                    name switch
                                    {
                                        "Code" => indicator.GetProperty("code").GetString()!,
                                        "Unit" => indicator.GetProperty("unit").GetString()!,
                                        "Page" => indicator.GetProperty("page").GetString()!,
                                        "Period" => figure.GetProperty("period").GetString()!,
                                        "Figure as shown" => figure.GetProperty("asShown").GetString()!,
                                        _ => figure.GetProperty("status").GetString()!,
                                    },
                                "Page"
                            )
                        )
                )
        );
        figures.ShouldAllBe(row => ofIndicator[row["Code"]] == $"{row["Unit"]}|{row["Page with the definition"]}");
        var page = await visitor.GetAsync(new Uri(figures[0]["Page with the definition"]).AbsolutePath);
        page.Text("[aria-labelledby=definition]").ShouldContain("What it measures");

        static string Line(Func<string, string> of, string page) =>
            string.Join('|', of("Code"), of("Unit"), of(page), of("Period"), of("Figure as shown"), of("Status"));
    }

    [Fact]
    public async Task SiteMap_NamesThePagesOfWhatIsReleased()
    {
        var text = Encoding.UTF8.GetString(await demonstration.Anonymous().DownloadAsync(EditionLinks.SiteMap));

        var pages = XDocument
            .Parse(text)
            .Descendants()
            .Where(e => e.Name.LocalName == "loc")
            .Select(e => e.Value)
            .ToList();
        pages.ShouldContain(page => page.EndsWith($"/public/{Edition}/indicators/WAS-01", StringComparison.Ordinal));
        foreach (
            var path in (string[])
                [
                    "/thread",
                    "/thread/map",
                    "/thread/GREEN",
                    "/thread/P7",
                    "/thread/SP-WAS",
                    "/portfolios",
                    "/portfolios/CHILDREN",
                    "/dashboards",
                    "/directorates/PL",
                    "/services/WAS",
                    "/themes/P7",
                    "/partnerships/NHS",
                ]
        )
        {
            pages.ShouldContain(page => page.EndsWith($"/public/{Edition}{path}", StringComparison.Ordinal));
        }

        pages.ShouldBeUnique();
        pages.ShouldAllBe(page => page.Contains("/public", StringComparison.Ordinal));
        pages.ShouldNotContain(page => page.Contains("cabinet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/portfolios", ".portfolios h2 a", "Portfolio", 8)]
    [InlineData("/dashboards", ".portfolios h3 a[href*='/directorates/']", "Directorate", 4)]
    [InlineData("/dashboards", ".portfolios h3 a[href*='/services/']", "Service", 20)]
    public async Task Pages_OfAnEdition_CountWhatItsFileHas(string list, string links, string heading, int count)
    {
        var visitor = demonstration.Anonymous();
        var rows = Rows(await visitor.DownloadAsync(EditionLinks.IndicatorsFile(Edition)));
        var page = await visitor.GetAsync(EditionLinks.PublicEdition(Edition) + list);

        var found = page.All(links);

        found.Count.ShouldBe(count);
        rows.Count.ShouldBe(183);
        foreach (var link in found)
        {
            var statuses = rows.Where(row => row[heading] == Answer.Words(link)).Select(row => row["Status"]).ToList();
            var bar = link.Closest("li")!.QuerySelector(".bar")?.GetAttribute("aria-label") ?? "";
            Regex
                .Matches(bar, "([0-9]+) (Exceeded|Green|Yellow|Amber|Red|not rated)")
                .Select(match => match.Value)
                .ShouldBe(statuses.CountBy(InSentence).Select(of => $"{of.Value} {of.Key}"), ignoreOrder: true);
            // The page itself says the same as the list.
            var own = await visitor.GetAsync(link.GetAttribute("href")!);
            own.Heading.ShouldContain(
                statuses.Count(status => status != "Not rated") is > 0 and var rated ? $" of {rated} rated" : "o"
            );
        }

        // A rule can call a status by another word; bars have the usual one.
        static string InSentence(string status) =>
            status switch
            {
                "Not rated" => "not rated",
                "As expected" => "Amber",
                _ => status,
            };
    }

    /// <summary>The rows of a file by its headings; its cells have no line breaks in them.</summary>
    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        using var text = new Microsoft.VisualBasic.FileIO.TextFieldParser(new MemoryStream(file), Encoding.UTF8)
        {
            Delimiters = [","],
        };
        var headings = text.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (text.ReadFields() is { } cells)
        {
            rows.Add(headings.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }

    private async Task<JsonDocument> JsonAsync() =>
        JsonDocument.Parse(await demonstration.Anonymous().DownloadAsync(EditionLinks.JsonFile(Edition)));
}
