using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class PeopleListPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Page_SaysHowManyCanSignInAndListsThem()
    {
        var page = await GetAsync("/people");

        page.Heading.ShouldBe("42 people can sign in.");
        var rows = page.All("main table")[0].QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(42);
        var officer = Answer.Words(rows.Single(row => Answer.Words(row).Contains("officer-was")));
        officer.ShouldContain("Officer, Waste and recycling since 1 April 2025");
        officer.ShouldContain("Active");
        // Which of them have signed in depends on what else is tried on this site; the head of legal services has not.
        rows.Select(Answer.Words).ShouldContain(row => row.Contains("Never"));
    }

    [Theory]
    [InlineData("text=WASTE", 3)]
    [InlineData("text=officer-was", 1)]
    [InlineData("role=Director", 4)]
    [InlineData("role=Officer&text=housing", 1)]
    [InlineData("state=Active", 42)]
    [InlineData("state=Left", 0)]
    [InlineData("state=behind", 0)]
    [InlineData("role=Nobody", 0)]
    public async Task Page_WithAFilter_ShowsThoseWhoFit(string query, int expected)
    {
        var page = await GetAsync("/people?" + query);

        page.Text("main p[role=status]").ShouldStartWith(expected == 0 ? "None of the 42" : $"{expected} of 42");
        page.All("main a[href^='/people/']:not([href='/people/new'])").Count.ShouldBe(expected);
    }

    [Fact]
    public async Task Page_FilteredByADirectorate_ShowsThoseOfItsServicesToo()
    {
        var all = await GetAsync("/people");
        var place = all.All("#filter-scope option").Single(option => Answer.Words(option) == "Directorate: Place");

        var page = await GetAsync("/people?scope=" + place.GetAttribute("value"));

        var names = page.All("main a[href^='/people/']").Select(Answer.Words).ToList();
        names.ShouldContain("Director of Place");
        names.ShouldContain("Officer, Waste and recycling");
        names.ShouldNotContain("Officer, Human resources");
        page.One("#filter-scope option[selected]").GetAttribute("value").ShouldBe(place.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_NamesTheServicesThatAreNobodys()
    {
        var rows = (await GetAsync("/people")).All("[aria-labelledby=ownerless-services] tbody tr");

        rows.Count.ShouldBe(6);
        Answer.Words(rows[0]).ShouldBe("Children’s public healthPublic Health 7 Nobody so far Nobody so far");
    }

    private async Task<Answer> GetAsync(string address) =>
        await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(address);
}
