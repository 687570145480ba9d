using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Portfolios;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class PortfolioPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task List_SaysOneSentenceForEachAndLeadsToIt()
    {
        var visitor = await demonstration.AsAsync(Role.CabinetMember);
        var list = await visitor.GetAsync("/portfolios");

        var portfolios = list.All(".portfolios > li");
        portfolios.Count.ShouldBe(8);
        portfolios.ShouldAllBe(p => p.TextContent.Contains("getting worse beyond normal variation"));
        foreach (var link in list.All(".portfolios h2 a"))
        {
            var page = await visitor.GetAsync(link.GetAttribute("href")!);
            page.Status.ShouldBe(200);
            page.Text(".kicker").ShouldContain(link.TextContent);
            page.All(".sheet > li").Count.ShouldBeInRange(5, 8);
            page.All(".sheet > li").ShouldAllBe(m => m.TextContent.Contains("Chosen because it "));
        }
    }

    [Fact]
    public async Task Portfolio_LeadsToTheListOfItsIndicators_WhichCountsThem()
    {
        var visitor = await demonstration.AsAsync(Role.ScrutinyMember);
        var page = await visitor.GetAsync("/portfolios/CHILDREN");

        var list = await visitor.GetAsync(page.One(".sheet__rest a").GetAttribute("href")!);

        list.Text("h1").ShouldStartWith("33 of ");
        list.All("#filter-portfolio option[selected]").Single().GetAttribute("value").ShouldBe("CHILDREN");
    }

    [Fact]
    public async Task Portfolio_AsAtADay_KeepsItInItsLinks()
    {
        var page = await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync(
            "/portfolios/HOUSING?asat=2026-06-30"
        );

        page.Text(".stamp").ShouldContain("As at 30 June 2026");
        page.All(".sheet a, .sheet__rest a")
            .ShouldAllBe(link => link.GetAttribute("href")!.Contains("asat=2026-06-30"));
    }

    [Theory]
    [InlineData("/portfolios/NOWHERE")]
    [InlineData("/portfolios/NOWHERE?asat=2026-06-30")]
    public async Task Portfolio_ThatIsNone_IsNotFound(string address) =>
        (await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync(address)).Status.ShouldBe(404);
}
