using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Organisation;

/// <summary>The pages that only read, of the demonstration.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class OrganisationPagesTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Overview_OfTheDemonstration_CountsWhatThereIs()
    {
        var page = await GetAsync("/organisation");

        page.Heading.ShouldBe("4 directorates, 20 services and 9 teams; every portfolio names its Cabinet member.");
        page.All("[aria-labelledby=directorates] a[href='/organisation/directorates/PL']").Count.ShouldBe(1);
        page.All("[aria-labelledby=directorates] a[href='/organisation/services/WAS']").Count.ShouldBe(1);
        Answer
            .Words(page.One("[aria-labelledby=portfolios] tbody tr:has(a[href='/organisation/portfolios/HOUSING'])"))
            .ShouldBe("Housing Cabinet member for housing Housing");
        page.Text("[aria-labelledby=committees-and-boards] tbody tr:has(a[href='/organisation/bodies/CLT'])")
            .ShouldBe("Corporate leadership team Leadership team");
        page.All("[aria-labelledby=partner-organisations] a[href='/organisation/partners/NHS']").Count.ShouldBe(1);
        page.Text(".dek").ShouldContain("Nothing is retired");
    }

    [Fact]
    public async Task Overview_OfWhatIsRetired_SaysThatNothingIs() =>
        (await GetAsync("/organisation?retired=true")).Heading.ShouldBe("Nothing has been retired.");

    [Fact]
    public async Task Part_OfAService_ShowsWhatBelongsToIt()
    {
        var page = await GetAsync("/organisation/services/WAS");

        page.Heading.ShouldBe(
            "Waste and recycling belongs to Place and has 14 indicators, 2 teams and 3 people with a role."
        );
        var now = page.Text("[aria-labelledby=now]");
        now.ShouldContain("Household collections, Recycling centres");
        now.ShouldContain("Waste and recycling service plan");
        now.ShouldContain("Officer, Waste and recycling (officer)");
        page.All("[aria-labelledby=now] a[href='/indicators/WAS-01']").Count.ShouldBe(1);
        page.Text("[aria-labelledby=what-it-was-before]").ShouldContain("Nothing about its name or place has changed.");
    }

    [Theory]
    [InlineData("/organisation/directorates/PL", "Place has 8 services and 1 person with a role.")]
    [InlineData("/organisation/teams/WAS-COL", "Household collections belongs to Waste and recycling.")]
    [InlineData(
        "/organisation/portfolios/HOUSING",
        "Housing is held by the Cabinet member for housing, with 1 service and no people with a role."
    )]
    [InlineData("/organisation/partners/NHS", "NHS integrated care board has 1 person with a role.")]
    [InlineData("/organisation/bodies/CABINET", "Cabinet is set up as a Cabinet.")]
    [InlineData("/organisation/bodies/VISION-BOARD", "Vision Partnership Board is set up as a partnership board.")]
    public async Task Part_OfEveryKind_SaysWhatItIs(string address, string heading) =>
        (await GetAsync(address)).Heading.ShouldBe(heading);

    [Fact]
    public async Task Part_OnAnEarlierDay_SaysWhatItWasThen() =>
        (await GetAsync("/organisation/services/WAS?at=2026-06-30"))
            .Text("[aria-labelledby=what-it-was-before]")
            .ShouldContain(
                "On 30 June 2026: Waste and recycling, directorate Place, portfolio Environment and regulatory services."
            );

    [Theory]
    [InlineData("/organisation/past")]
    [InlineData("/organisation/past?on=not-a-date")]
    public async Task Past_WithoutADay_IsToday(string address) =>
        (await GetAsync(address)).Heading.ShouldBe("On 12 October 2026 there were 20 services in 4 directorates.");

    [Theory]
    [InlineData("/organisation/services/NOWHERE")]
    [InlineData("/organisation/nowhere/WAS")]
    [InlineData("/organisation/nowhere/new")]
    [InlineData("/organisation/services/NOWHERE/edit")]
    [InlineData("/organisation/services/NOWHERE/retire")]
    [InlineData("/organisation/services/NOWHERE/move")]
    [InlineData("/organisation/services/NOWHERE/split")]
    [InlineData("/organisation/nowhere/WAS/edit")]
    [InlineData("/organisation/nowhere/WAS/retire")]
    public async Task Page_OfWhatIsNot_IsNotFound(string address) => (await GetAsync(address)).Status.ShouldBe(404);

    private async Task<Answer> GetAsync(string address) =>
        await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(address);
}
