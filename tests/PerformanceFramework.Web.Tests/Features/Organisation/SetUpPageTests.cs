using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Organisation;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class SetUpPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Page_OfTheDemonstration_SaysWhatIsDoneAndWhatIsMissing()
    {
        var page = await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync("/set-up");

        var steps = page.All(".setup__step").Select(Answer.Words).ToList();
        steps.Count.ShouldBe(10);
        page.Heading.ShouldBe($"{steps.Count(step => step.Contains(" Done "))} of 10 parts are done.");
        steps[0].ShouldStartWith("The council Done Bolton, without a crest.");
        steps[1].ShouldStartWith("Levels of the golden thread Done 6 levels, from Vision down.");
        steps[2]
            .ShouldStartWith(
                "Directorates and services To do 4 directorates and 20 services.6 services have no head: "
            );
        steps[2].ShouldContain(" and 3 more.");
        steps[9].ShouldStartWith("Collection round Done 1 open round.");
        page.Text(".dek").ShouldStartWith("Next: directorates and services. 6 services have no head");
    }

    [Theory]
    [InlineData(
        Role.PerformanceTeam,
        new[]
        {
            "/council",
            "/thread/levels",
            "/organisation",
            "/organisation/portfolios/new",
            "/people",
            "/thread/new",
            "/indicators/manage",
            "/targets",
            "/rules",
            "/rounds",
        }
    )]
    [InlineData(Role.Administrator, new[] { "/council", "/organisation", "/organisation/portfolios/new", "/people" })]
    public async Task Page_ForARole_LeadsWhereItMayGoAndOtherwiseSaysWhoMay(Role role, string[] links)
    {
        var visitor = await demonstration.AsAsync(role);
        var page = await visitor.GetAsync("/set-up");

        page.All(".setup__step a").Select(link => link.GetAttribute("href")).ShouldBe(links);
        page.All("[aria-labelledby=every-page-for-setting-up] a")
            .Select(link => link.GetAttribute("href"))
            .Intersect(links)
            .ShouldBe(links);
        page.All(".setup__step .mute").Any().ShouldBe(role is Role.Administrator);
        foreach (var link in links)
        {
            (await visitor.GetAsync(link)).Status.ShouldBe(200);
        }
    }

    [Theory]
    [InlineData(Permission.ManageThread, false, "The performance team can do this.")]
    [InlineData(Permission.ManagePeople, true, "The performance team or an administrator can change this.")]
    public void WhoCan_OfAPermission_NamesItsRoles(Permission permission, bool isDone, string sentence) =>
        SetUpPages.WhoCan(permission, isDone).ShouldBe(sentence);
}
