using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.DemoData;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class ReturnPageTests(DemonstrationSite demonstration)
{
    /// <summary>How Blazor marks where a part of the page becomes interactive.</summary>
    private const string IslandMark = "<!--Blazor:{\"type\":\"server\"";

    public static TheoryData<string> SignInsOfOneService =>
        new(DemonstrationSignIns.All.Where(s => s.Scope is ScopeKind.Service).Select(s => s.UserName));

    public static TheoryData<Role> RolesWithoutReturns =>
        new(Role.CabinetMember, Role.ScrutinyMember, Role.Administrator);

    [Theory]
    [MemberData(nameof(SignInsOfOneService))]
    public async Task Return_ForSomebodyOfAService_OpensForThatServiceAlone(string userName)
    {
        var visitor = await demonstration.AsAsync(userName);
        var service = DemonstrationSignIns.All.Single(s => s.UserName == userName).ScopeCode;

        foreach (var (id, code) in await ReturnsAsync())
        {
            (await visitor.GetAsync(Address(id))).Status.ShouldBe(code == service ? 200 : 404, code);
        }
    }

    [Theory]
    [InlineData("director-resources", "CR")]
    [InlineData("director-people", "PE")]
    [InlineData("director-health", "PH")]
    [InlineData("director-place", "PL")]
    public async Task Return_ForADirector_OpensForTheDirectorateAlone(string userName, string directorate)
    {
        var visitor = await demonstration.AsAsync(userName);
        var own = await demonstration.Site.ReadAsync(db =>
            db.Returns.Where(r => r.Service.Directorate.Code == directorate).Select(r => r.Id).ToListAsync()
        );

        own.ShouldNotBeEmpty();
        foreach (var (id, code) in await ReturnsAsync())
        {
            (await visitor.GetAsync(Address(id))).Status.ShouldBe(own.Contains(id) ? 200 : 404, code);
        }
    }

    [Fact]
    public async Task Return_OfAnotherService_LooksLikeOneThatIsNot()
    {
        var visitor = await demonstration.AsAsync("officer-was");
        var other = (await ReturnsAsync()).First(r => r.Service != "WAS").Id;

        var hidden = await visitor.GetAsync(Address(other));
        var none = await visitor.GetAsync("/returns/2147483647");

        hidden.Status.ShouldBe(404);
        hidden.Heading.ShouldBe("That page does not exist");
        Answer.Words(hidden.One("main")).ShouldBe(Answer.Words(none.One("main")));
        hidden.Document.Title.ShouldBe(none.Document.Title);
    }

    [Theory]
    [InlineData("officer-was", 1)]
    [InlineData("director-place", 0)]
    [InlineData("performance", 0)]
    public async Task List_OfReturns_LinksOnlyToThoseThatOpen(string userName, int fewest)
    {
        var visitor = await demonstration.AsAsync(userName);
        var links = (await visitor.GetAsync("/returns")).All("main a").Select(a => a.GetAttribute("href")!).ToList();

        links.Count.ShouldBeGreaterThanOrEqualTo(Math.Max(1, fewest));
        foreach (var link in links)
        {
            (await visitor.GetAsync(link)).Status.ShouldBe(200, link);
        }
    }

    [Fact]
    public async Task Returns_ThatAreLate_SayHowLongTheyHad()
    {
        var director = await demonstration.AsAsync("director-place");
        var rows = (await director.GetAsync("/returns"))
            .All("main table tbody tr")
            .ToDictionary(row => Answer.Words(row.QuerySelector("a")!), Answer.Words);

        rows["Waste and recycling"].ShouldContain("Late");
        rows["Planning and building control"].ShouldNotContain("Late");
        var waste = (await ReturnsAsync()).Single(r => r.Service == "WAS").Id;
        Answer
            .Words((await director.GetAsync(Address(waste))).One("main"))
            .ShouldContain("Late: it was to be submitted by");
    }

    [Theory]
    [InlineData("director-place", "Planning and building control, Regulatory services", "")]
    [InlineData("director-resources", "", "Finance")]
    [InlineData("performance", "Revenues and benefits", "Children’s social care")]
    public async Task List_ForThoseWhoSignOff_HasReturnsToTickOrToOpen(string userName, string ticks, string open)
    {
        var page = await (await demonstration.AsAsync(userName)).GetAsync("/returns");

        string.Join(
                ", ",
                page.All("form:has([name='Form.Returns']) label")
                    .Select(Answer.Words)
                    .Where(label => label.Contains(" rows"))
                    .Select(label => label.Split(", Q")[0])
            )
            .ShouldBe(ticks);
        if (open.Length > 0)
        {
            Answer.Words(page.One("main")).ShouldContain($"ticked that it is right: {open}, Q");
        }
    }

    [Fact]
    public async Task List_OfAnOfficer_HasTheReturnOfTheServiceAlone() =>
        (await (await demonstration.AsAsync("officer-was")).GetAsync("/returns"))
            .All("main tbody tr")
            .ShouldHaveSingleItem()
            .QuerySelector("a")!
            .TextContent.ShouldBe("Waste and recycling");

    [Fact]
    public async Task Return_OfAnOfficer_IsAnIsland()
    {
        var page = await (await demonstration.AsAsync("officer-was")).GetAsync(await WasteAsync());

        page.Body.ShouldContain(IslandMark);
        page.Body.ShouldContain("Scripts are switched off");
    }

    [Fact]
    public async Task Return_BeforeItsScriptsRun_TakesNothing()
    {
        var page = await (await demonstration.AsAsync("officer-was")).GetAsync(await WasteAsync());

        page.All("main input").ShouldNotBeEmpty();
        page.All("main input:not([readonly]):not([disabled])").ShouldBeEmpty();
        page.All(".submitbar button:not([disabled])").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RolesWithoutReturns))]
    public async Task Return_ForARoleWithoutReturns_IsRefusedWhicheverItIs(Role role)
    {
        var visitor = await demonstration.AsAsync(role);

        foreach (var (id, _) in await ReturnsAsync())
        {
            var answer = await visitor.GetAsync(Address(id));
            answer.Status.ShouldBe(403);
            answer.Body.ShouldNotContain(IslandMark);
        }

        (await visitor.GetAsync("/returns")).Status.ShouldBe(403);
    }

    [Theory]
    [MemberData(nameof(RolesWithoutReturns))]
    public async Task Post_ToAReturnByARoleWithoutReturns_IsRefused(Role role)
    {
        var visitor = await demonstration.AsAsync(role);
        var token = (await visitor.GetAsync("/"))
            .One("form.signout input[name=__RequestVerificationToken]")
            .GetAttribute("value")!;

        foreach (var address in new[] { "/returns", await WasteAsync() })
        {
            (await visitor.PostAsync(address)).Status.ShouldBe(403);
            (await visitor.PostAsync(address, ("__RequestVerificationToken", token))).Status.ShouldBe(403);
        }
    }

    [Fact]
    public async Task EveryPageOfACabinetMember_HasNoIslandAndNoWayToReturns()
    {
        var visitor = await demonstration.AsAsync(Role.CabinetMember);

        var pages = await Crawl.FromHomeAsync(
            visitor,
            follows: link => !link.StartsWith("/indicators/", StringComparison.Ordinal)
        );

        pages.Count.ShouldBeGreaterThan(40);
        foreach (var page in pages.Values)
        {
            page.Status.ShouldBe(200, page.Address);
            if (!page.Address.EndsWith("/room", StringComparison.Ordinal))
            {
                // A session that they take part in is followed on an island; whatever they only read has none.
                page.Body.ShouldNotContain("<!--Blazor:{\"type\"", Case.Sensitive, page.Address);
            }

            page.All("a[href^='/returns']").ShouldBeEmpty(page.Address);
        }
    }

    [Fact]
    public async Task Post_ToAReturnByItsOfficer_ChangesNothingByItself()
    {
        var visitor = await demonstration.AsAsync("officer-was");
        var page = await visitor.GetAsync(await WasteAsync());
        var token = page.One("form.signout input[name=__RequestVerificationToken]").GetAttribute("value")!;

        (await visitor.PostAsync(page.Address)).Status.ShouldBe(400);
        (await visitor.PostAsync(page.Address, ("__RequestVerificationToken", token))).Status.ShouldBe(400);
    }

    private static string Address(int id) => "/returns/" + id.ToString(CultureInfo.InvariantCulture);

    private async Task<string> WasteAsync() => Address((await ReturnsAsync()).Single(r => r.Service == "WAS").Id);

    private async Task<IReadOnlyList<(int Id, string Service)>> ReturnsAsync() =>
        (await demonstration.Site.ReadAsync(db => db.Returns.Select(r => new { r.Id, r.Service.Code }).ToListAsync()))
            .Select(r => (r.Id, r.Code))
            .ToList();
}
