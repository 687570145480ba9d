using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.VisualBasic.FileIO;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>Whoever may not see exempt items finds nothing of them, on no page and in no file.</summary>
public sealed class ExemptIndicatorsTests(ExemptSite site) : IClassFixture<ExemptSite>
{
    private const string Day = "2026-09-30";

    public static TheoryData<string> Readers =>
        ["cabinet-environment", "scrutiny", "partner", "officer-hou", "head-hou", "director-health"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Reader_WhoMayNotSeeThem_FindsNothingOfThemAnywhere(string userName)
    {
        var visitor = await site.Site.SignedInAsync(userName);
        var crawled = await Crawl.FromHomeAsync(visitor, IsOfNow);

        crawled.Count.ShouldBeGreaterThan(100);
        (await TellingAsync(visitor, crawled)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Clt_FindsEachOfThemInManyPlaces()
    {
        var visitor = await site.Site.SignedInAsync("clt");

        var telling = await TellingAsync(visitor, await Crawl.FromHomeAsync(visitor, IsOfNow));

        foreach (var code in site.Exempt.Keys)
        {
            telling.Count(told => told.EndsWith(": " + code, StringComparison.Ordinal)).ShouldBeGreaterThan(5, code);
        }

        telling.ShouldContain(told => told.StartsWith("/indicators.csv", StringComparison.Ordinal));
        telling.ShouldContain(told => told.Contains("asat=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePublic_FindsNothingOfThemInWhatIsPublishedSince()
    {
        var visitor = site.Site.Visitor();
        var crawled = await Crawl.FromAsync(visitor, "/public/" + site.Public, IsOfNow);

        crawled.Count.ShouldBeGreaterThan(5);
        (await TellingAsync(visitor, crawled, $"/public/{site.Public}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "/public")]
    [InlineData("cabinet-environment", "/editions")]
    [InlineData("scrutiny", "/editions")]
    public async Task TheDemonstrationsOwn_IsInNoEditionButThoseForClt(string? userName, string start)
    {
        var visitor = userName is null ? site.Site.Visitor() : await site.Site.SignedInAsync(userName);
        var pages = (await Crawl.FromAsync(visitor, start, link => link.StartsWith(start, StringComparison.Ordinal)))
            .Values.Where(answer => answer.Status == 200)
            .ToList();
        var files = new List<Answer>();
        foreach (
            var address in FilesOf(pages).Where(file => file.StartsWith(start, StringComparison.Ordinal)).Distinct()
        )
        {
            files.Add(await visitor.GetAsync(address));
        }

        pages.Count.ShouldBeGreaterThan(30);
        files.Count.ShouldBeGreaterThan(userName is null ? 5 : 3);
        pages
            .Concat(files)
            .Where(answer => Names(WebUtility.HtmlDecode(answer.Body), site.OfTheDemonstration))
            .Select(answer => answer.Address)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task TheDemonstrationsOwn_IsInTheEditionForClt_WithItsMark()
    {
        var visitor = await site.Site.SignedInAsync("clt");
        var (code, name) = (site.OfTheDemonstration.Key, site.OfTheDemonstration.Value);

        var page = await visitor.GetAsync($"/editions/{site.Clt}/indicators/{code}");

        page.Status.ShouldBe(200);
        page.Heading.ShouldContain(name);
        page.All("main .exempt").ShouldNotBeEmpty();
        (await visitor.GetAsync($"/editions/{site.Clt}/indicators.csv")).Body.ShouldContain(code);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task TheirOwnPages_AreNotThere(string userName)
    {
        var visitor = await site.Site.SignedInAsync(userName);
        foreach (var code in site.Exempt.Keys)
        {
            foreach (
                var address in (string[])
                    [
                        $"/indicators/{code}",
                        $"/indicators/{code}?asat={Day}",
                        $"/indicators/{code}?figures=reported",
                        $"/editions/{site.Cabinet}/indicators/{code}",
                        $"/public/{site.Public}/indicators/{code}",
                        $"/targets/{code}",
                        $"/indicators/{code}/quality",
                        $"/indicators/{code}/restate",
                        $"/indicators/{code}/exempt",
                    ]
            )
            {
                var answer = await visitor.GetAsync(address);
                answer.Status.ShouldBeOneOf([403, 404], $"{address} for {userName}");
                var nobodys = await visitor.GetAsync(address.Replace(code, "NONE-99", StringComparison.Ordinal));
                answer.Status.ShouldBe(nobodys.Status, $"{address} for {userName}");
            }
        }
    }

    [Fact]
    public async Task PerformanceTeam_FindsThemWithTheirMark()
    {
        var visitor = await site.Site.SignedInAsync("performance");
        foreach (var (code, name) in site.Exempt)
        {
            var page = await visitor.GetAsync($"/indicators/{code}");
            page.Status.ShouldBe(200);
            page.All("main .exempt").ShouldNotBeEmpty(code);
            (await visitor.GetAsync("/indicators?text=" + Uri.EscapeDataString(name)))
                .All("main .exempt")
                .ShouldNotBeEmpty();
            (await visitor.GetAsync($"/indicators/{code}/exempt")).Heading.ShouldEndWith("is exempt.");
        }

        var file = (await visitor.GetAsync("/indicators.csv")).Body;
        site.Exempt.Keys.ShouldAllBe(code => IsExempt(file, code));
    }

    [Theory]
    [InlineData("officer-was", "WAS-02")]
    [InlineData("director-place", "WAS-02")]
    [InlineData("clt", "WAS-02")]
    [InlineData("auditor", "WAS-02")]
    [InlineData("admin", "WAS-02")]
    public async Task ThoseOfTheService_AndOfTheWholeCouncil_SeeThem(string userName, string code)
    {
        var visitor = await site.Site.SignedInAsync(userName);

        (await visitor.GetAsync($"/indicators/{code}")).Status.ShouldBe(200);
        (await visitor.GetAsync("/indicators.csv")).Body.ShouldContain(code);
    }

    [Fact]
    public async Task RollUps_OfAMember_CountWhatTheirFileHolds()
    {
        var visitor = await site.Site.SignedInAsync("cabinet-environment");
        var lines = Lines((await visitor.GetAsync("/indicators.csv")).Body);
        var list = await visitor.GetAsync("/indicators");

        lines.Count.ShouldBe(184 - site.Exempt.Count);
        list.Heading.ShouldContain($"{lines.Count}");
        var home = await visitor.GetAsync("/");
        home.Text(".dek").ShouldContain($"of all {lines.Count}.");
        foreach (var red in (string[])["Red", "Green"])
        {
            home.All("main svg.bar--tall")[0]
                .GetAttribute("aria-label")
                .ShouldNotBeNull()
                .ShouldContain($"{lines.Count(line => line.Contains($",{red},"))} {red}");
        }
    }

    private static bool IsExempt(string file, string code)
    {
        using var csv = new TextFieldParser(new StringReader(file.TrimStart('\uFEFF'))) { Delimiters = [","] };
        var exempt = Array.IndexOf(csv.ReadFields()!, "Exempt");
        while (csv.ReadFields() is { } cells)
        {
            if (cells[0] == code)
            {
                return cells[exempt] == "Yes";
            }
        }

        return false;
    }

    private static List<string> Lines(string file) =>
        file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

    // What was published before stays as it is, and every dashboard is there as at every day.
    private bool IsOfNow(string link) => !site.IsOfBefore(link) && !link.Contains("asat=", StringComparison.Ordinal);

    /// <summary>Every page, file and route that says anything of them, with the code.</summary>
    private async Task<IReadOnlyList<string>> TellingAsync(
        Visitor visitor,
        IReadOnlyDictionary<string, Answer> crawled,
        string below = "/"
    )
    {
        var telling = new List<string>();
        foreach (var answer in crawled.Values)
        {
            Look(answer.Address, answer.Body);
        }

        var files = FilesOf(crawled.Values);
        var examples = RouteTable
            .All.Where(route =>
                route.Method == "GET" && !route.Example.Contains('{') && route.Example != "/public/sitemap.xml"
            )
            .Select(route => route.Example);
        var past = crawled
            .Keys.Where(address => address.Split('/').Length <= 3 && !address.Contains('?'))
            .Select(address => $"{address}?asat={Day}");
        foreach (
            var address in files
                .Concat(examples)
                .Concat(past)
                .Where(address => address.StartsWith(below, StringComparison.Ordinal) && !site.IsOfBefore(address))
                .Distinct()
                .Except(crawled.Keys)
        )
        {
            var answer = await visitor.GetAsync(address);
            if (answer.Status == 200)
            {
                Look(
                    address,
                    address.Contains(".xlsx", StringComparison.Ordinal)
                        ? Unzipped(await visitor.DownloadAsync(address))
                        : answer.Body
                );
            }
        }

        return telling;

        void Look(string address, string text)
        {
            var said = WebUtility.HtmlDecode(text);
            telling.AddRange(
                site.Exempt.Where(exempt => Names(said, exempt)).Select(exempt => $"{address}: {exempt.Key}")
            );
        }
    }

    /// <summary>The addresses of the files that pages lead to.</summary>
    private static IEnumerable<string> FilesOf(IEnumerable<Answer> pages) =>
        pages
            .Where(answer => answer.IsPage)
            .SelectMany(answer => answer.All("a[href]"))
            .Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith('/') && Path.HasExtension(href.Split('?')[0]));

    /// <summary>Whether a text has the code or the name of an indicator in it.</summary>
    private static bool Names(string text, KeyValuePair<string, string> indicator) =>
        (text.Contains(indicator.Key, StringComparison.Ordinal) && Regex.IsMatch(text, $@"\b{indicator.Key}\b"))
        || text.Contains(indicator.Value, StringComparison.OrdinalIgnoreCase);

    private static string Unzipped(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Join(
            '\n',
            zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            })
        );
    }
}

/// <summary>
/// A demonstration of its own with exempt indicators of every sort: the one that it comes with, and others that are restated,
/// checked, proposed for, calculated, supplied by a partner; and with editions that were published since.
/// </summary>
public sealed class ExemptSite : IAsyncLifetime, IDisposable
{
    private static readonly Actor Team = Actors.Everywhere(Role.PerformanceTeam);

    private IReadOnlyList<string> _publishedBefore = [];
    private Site? _site;

    internal Site Site => _site!;

    /// <summary>Names by codes.</summary>
    public IReadOnlyDictionary<string, string> Exempt { get; private set; } = new Dictionary<string, string>();

    /// <summary>The one that the demonstration comes with, and that no edition for members or the public ever held.</summary>
    public KeyValuePair<string, string> OfTheDemonstration { get; private set; }

    /// <summary>Whether an address is of an edition that holds them, because it was published before.</summary>
    public bool IsOfBefore(string address) => address.Split('/', '?').Any(_publishedBefore.Contains);

    /// <summary>The edition for CLT that the demonstration comes with.</summary>
    public string Clt { get; private set; } = "";

    public string Cabinet { get; private set; } = "";

    public string Public { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _publishedBefore = await Site.ReadAsync(db => db.Editions.Select(e => e.Address).ToListAsync());
        var period = await Site.ReadAsync(db =>
            db.Editions.Where(e => e.Audience == Audience.Public)
                .OrderByDescending(e => e.Number)
                .Select(e => e.Period)
                .FirstAsync()
        );
        Clt = await Site.ReadAsync(db =>
            db.Editions.Where(e => e.Audience == Audience.Clt).Select(e => e.Address).FirstAsync()
        );
        OfTheDemonstration = await Site.ReadAsync(db =>
            db.Indicators.IgnoreQueryFilters()
                .Where(i => i.ExemptUnder != null)
                .Select(i => new KeyValuePair<string, string>(i.Code, i.Name))
                .SingleAsync()
        );
        var names = new Dictionary<string, string>([OfTheDemonstration]);
        // What is calculated comes before what it is calculated from.
        foreach (var code in (string[])["LIB-06", "LIB-01", "WAS-02", "HWY-01", "ASC-02", "CUS-04"])
        {
            var indicator = await Site.ReadAsync(db => db.Indicators.AsNoTracking().SingleAsync(i => i.Code == code));
            names[code] = indicator.Name;
            (
                await Site
                    .Services.GetRequiredService<MarkExempt>()
                    .ExecuteAsync(
                        Team,
                        new MarkExemptRequest(
                            code,
                            indicator.Version,
                            ExemptParagraph.FinancialAffairs,
                            "A contract is being let."
                        )
                    )
            ).ShouldBeOfType<Outcome<string>.Done>();
        }

        Exempt = names;
        Cabinet = await PublishAsync(period.Code, Audience.Cabinet);
        Public = await PublishAsync(period.Code, Audience.Public);
    }

    private async Task<string> PublishAsync(string period, Audience audience) =>
        (
            await Site
                .Services.GetRequiredService<PublishEdition>()
                .ExecuteAsync(Team, new PublishEditionRequest(period, audience, "", null, null))
        )
            .ShouldBeOfType<Outcome<string>.Done>()
            .Value;

    public async Task DisposeAsync() => await Site.DisposeAsync();

    public void Dispose() => _site?.Dispose();
}
