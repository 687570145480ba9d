using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class ThreadMapPageTests(DemonstrationSite demonstration)
{
    private const string Edition = "2026-27-q1-public";

    [Fact]
    public async Task Map_OfTheWholeThread_DrawsEveryElementWithItsRed()
    {
        var page = await PageAsync(ThreadLinks.Map);
        var thread = await PageAsync(ThreadLinks.Thread);

        var drawn = page.All(".map svg a").Select(Code).ToList();
        drawn
            .Order()
            .ShouldBe(
                thread
                    .All(".tree a[href^='/thread/']")
                    .Select(a => a.GetAttribute("href")!["/thread/".Length..])
                    .Distinct()
                    .Order()
            );
        page.Heading.ShouldMatch(
            @"^Red flows into Bolton Vision 2030 from \d+ indicators, \d+ of them through [\w ]+\.$"
        );
        foreach (var node in page.All(".map svg a"))
        {
            var counts = thread.One($".tree li[id] > .tree__item > a[href='/thread/{Code(node)}'] + .mute");
            Red().Match(Answer.Words(counts)).Groups[1].Value.ShouldBe(Said(node).Red, Code(node));
        }
    }

    [Fact]
    public async Task Line_AlongWhichRedFlows_SaysFromHowManyIndicators()
    {
        var page = await PageAsync(ThreadLinks.Map);

        var red = page.All(".map__paper .t-link--red").Count;
        red.ShouldBeGreaterThan(10);
        page.All(".map__paper .t-flow").Count.ShouldBe(red);
        page.All(".map__paper .t-link")
            .Select(line => double.Parse(line.GetAttribute("stroke-width")!, CultureInfo.InvariantCulture))
            .Max()
            .ShouldBe(10);
    }

    [Fact]
    public async Task Map_NearAnElement_ShowsWhatItServesAndItsIndicatorsRedFirst()
    {
        var page = await PageAsync(ThreadLinks.MapOf("P7"));

        page.Heading.ShouldStartWith("Red flows into A cleaner, greener, carbon-neutral borough from ");
        var links = page.All(".map svg a").Select(a => a.GetAttribute("href")!).ToList();
        links[0].ShouldBe(ThreadLinks.MapOf("GREEN"));
        links[1].ShouldBe(ThreadLinks.Element("P7"));
        links[2].ShouldStartWith("/thread/map?at=");
        var statuses = page.All(".map svg a[href^='/indicators/']").Select(a => Said(a).Status).ToList();
        var red = (await PageAsync("/thread/P7?status=Red")).All("[aria-labelledby=indicators] tbody tr").Count;
        statuses.TakeWhile(status => status == "Red").Count().ShouldBe(red);
        statuses.Skip(red).ShouldNotContain("Red");
        page.All(".map__paper .t-link--minor").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Map_OfRedAlone_KeepsWhatRedFlowsAlong()
    {
        var whole = await PageAsync(ThreadLinks.Map);
        var red = await PageAsync(ThreadLinks.MapOf(onlyRed: true));

        red.All(".map svg a")
            .Select(Code)
            .ShouldBe(whole.All(".map svg a").Where(a => Said(a).Red != "0").Select(Code), ignoreOrder: true);
        red.All(".map__paper .t-link:not(.t-link--red)").ShouldBeEmpty();
        red.All(".tree li:not(.on-red)").Select(Answer.Words).ShouldAllBe(line => line.Contains("shown in full above"));
        red.All(".picker [aria-current]")[0].TextContent.ShouldBe("only where red flows");
    }

    [Fact]
    public async Task Map_DrawnDownToALevel_LeavesTheLowerOnesToTheList()
    {
        var page = await PageAsync(ThreadLinks.MapOf(levels: 2));

        page.All(".map svg a").Count.ShouldBe(7);
        page.Text(".map").ShouldContain("elements of lower levels are not drawn");
        page.All(".tree a[href='/thread/map?at=SP-WAS&levels=2']").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("levels=0")]
    [InlineData("levels=none")]
    [InlineData("levels=99999999999")]
    [InlineData("from=blue")]
    [InlineData("at=")]
    public async Task Choice_ThatMakesNoSense_AsksForNothing(string query) =>
        (await PageAsync($"{ThreadLinks.Map}?{query}")).All(".map svg a").Count.ShouldBe(44);

    [Fact]
    public async Task List_OfTheMap_SaysOfEachElementWhereItsRedComesFrom()
    {
        var page = await PageAsync(ThreadLinks.Map);

        foreach (var line in page.All(".tree li.on-red"))
        {
            var from = Answer.Words(line.Children.Single(child => child.TagName == "P"));
            from.ShouldStartWith("Its red comes from ");
            RedOfRated().IsMatch(Answer.Words(line.QuerySelector(".tree__item")!)).ShouldBeTrue();
        }
        page.All(".tree li:not(.on-red) > p").ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_OfTheMap_CanBeReachedInReadingOrder()
    {
        var page = await PageAsync(ThreadLinks.Map);

        var places = page.All(".map svg a rect.t-node")
            .Select(box => (X: Number(box, "x"), Y: Number(box, "y")))
            .ToList();
        places.ShouldBe(places.OrderBy(place => place.X).ThenBy(place => place.Y));
        page.All(".map svg a").ShouldAllBe(a => Answer.Words(a).Length > 0);
        page.All(".map svg a [role=img]").ShouldAllBe(bar => bar.GetAttribute("aria-label")!.Contains("Green"));
        page.One(".map__paper svg").GetAttribute("role").ShouldBe("group");
    }

    [Theory]
    [InlineData("/thread", "/thread/map")]
    [InlineData("/", "/thread/map")]
    [InlineData("/thread/P7", "/thread/map?at=P7")]
    [InlineData("/thread/P7?asat=2026-09-30", "/thread/map?at=P7&asat=2026-09-30")]
    [InlineData("/public/2026-27-q1-public", "/public/2026-27-q1-public/thread/map")]
    [InlineData("/public/2026-27-q1-public/thread/P7", "/public/2026-27-q1-public/thread/map?at=P7")]
    public async Task Dashboard_LeadsToTheMap(string dashboard, string map) =>
        (await PageAsync(dashboard)).All("main p a").Select(a => a.GetAttribute("href")).ShouldContain(map);

    [Fact]
    public async Task Map_AsAtADay_StaysAtTheDay()
    {
        var page = await PageAsync("/thread/map?at=P7&asat=2026-09-30");

        page.Text(".kicker").ShouldContain("as at 30 September 2026");
        page.All(".map svg a").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("asat=2026-09-30"));
        page.One("main form input[type=hidden][name=at]").GetAttribute("value").ShouldBe("P7");
    }

    [Theory]
    [InlineData("/editions/" + Edition)]
    [InlineData("/public/" + Edition)]
    public async Task Map_OfAnEdition_StaysInTheEdition(string edition)
    {
        var page = await PageAsync(edition + ThreadLinks.MapOf("P7"));

        page.Heading.ShouldStartWith("Red flows into A cleaner, greener, carbon-neutral borough from ");
        page.Text(".stamp--edition").ShouldContain("edition for the public");
        page.All(".map svg a, .tree a, .picker a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith(edition + "/"));
        page.One(".tabs [aria-current]").TextContent.ShouldBe("Map");
    }

    [Theory]
    [InlineData("/thread/map?at=NOWHERE")]
    [InlineData("/thread/map?at=%3Cb%3E")]
    [InlineData("/public/2026-27-q1-public/thread/map?at=NOWHERE")]
    [InlineData("/public/2026-27-q1-cabinet/thread/map")]
    public async Task Map_OfWhatIsNotThere_IsNotFound(string address) =>
        (await (await demonstration.AsAsync("clt")).GetAsync(address)).Status.ShouldBe(404);

    private async Task<Answer> PageAsync(string address) =>
        await (await demonstration.AsAsync("performance")).GetAsync(address);

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>The element that a box of the whole map leads to.</summary>
    private static string Code(IElement node) => node.GetAttribute("href")!.Split("at=")[1].Split('&')[0];

    private static (string Red, string Status) Said(IElement node)
    {
        var last = Answer.Words(node.QuerySelector(".t-sub")!);
        var of = RedOfRated().Match(last);
        return (of.Success ? of.Groups[1].Value : "0", last);
    }

    [GeneratedRegex(@"(\d+) Red")]
    private static partial Regex Red();

    [GeneratedRegex(@"(\d+) of \d+ red")]
    private static partial Regex RedOfRated();
}
