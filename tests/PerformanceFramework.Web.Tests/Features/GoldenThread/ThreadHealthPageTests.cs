using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class ThreadHealthPageTests(DemonstrationSite demonstration)
{
    private const string Page = "/thread/health";

    [Fact]
    public async Task Thread_LeadsToItsHealth() =>
        (await (await demonstration.AsAsync("scrutiny")).GetAsync("/thread"))
            .All($"main a[href='{Page}']")
            .ShouldHaveSingleItem();

    [Fact]
    public async Task Headline_CountsWhatTheSectionsList()
    {
        var page = await (await demonstration.AsAsync("performance")).GetAsync(Page);

        var links = page.All("main tbody th a").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        var elements = links.Count(link => link.StartsWith("/thread/", StringComparison.Ordinal));
        page.Heading.ShouldStartWith(
            $"{elements} of 44 elements and {links.Count - elements} of 184 indicators need somebody: "
        );
        page.All("main section").Count.ShouldBe(9);
    }

    [Theory]
    [InlineData("", 9)]
    [InlineData("?need=OldDefinition", 1)]
    [InlineData("?need=OldDefinition&directorate=PL", 1)]
    [InlineData("?directorate=PL", 9)]
    [InlineData("?need=Nothing", 0)]
    public async Task File_HasALineForEachRowOfThePage(string filter, int sections)
    {
        var visitor = await demonstration.AsAsync("performance");

        var page = await visitor.GetAsync(Page + filter);
        var link = page.All("main a").Single(a => Answer.Words(a) == "This list as CSV").GetAttribute("href")!;
        var file = await visitor.GetAsync(link);

        link.ShouldBe(Page + ".csv" + filter);
        page.All("main section").Count.ShouldBe(sections);
        if (filter.Length > 0)
        {
            var rows = page.All("main tbody tr").Count;
            page.Heading.ShouldStartWith(rows == 0 ? "None of " : $"{rows} of ");
        }

        file.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        file.Body.TrimStart('\uFEFF').ShouldStartWith("Section,Code,Name,Who,Since,Exempt\r\n");
        file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(page.All("main tbody tr").Count + 1);
    }

    [Fact]
    public async Task Filter_ByDirectorates_FindsEachLineOfADirectorateOnce()
    {
        var visitor = await demonstration.AsAsync("performance");
        var codes = (await visitor.GetAsync(Page))
            .All("#filter-directorate option:not([value=''])")
            .Select(option => option.GetAttribute("value"))
            .ToList();

        var found = new List<string>();
        foreach (var code in codes)
        {
            var file = await visitor.GetAsync($"{Page}.csv?need=OldDefinition&directorate={code}");
            found.AddRange(Lines(file.Body));
        }

        codes.Count.ShouldBeGreaterThan(1);
        found.ShouldBe(Lines((await visitor.GetAsync(Page + ".csv?need=OldDefinition")).Body), ignoreOrder: true);

        static IEnumerable<string> Lines(string file) =>
            file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }

    [Fact]
    public async Task Links_ToWhereItIsPutRight_AreForThoseWhoMay()
    {
        var team = await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(Page);
        var member = await (await demonstration.AsAsync(Role.ScrutinyMember)).GetAsync(Page);

        team.All("main td a[href^='/targets/']").ShouldNotBeEmpty();
        team.All("main td a[href^='/indicators/'][href$='/edit']").ShouldNotBeEmpty();
        team.All("main td a[href^='/people']").ShouldNotBeEmpty();
        member.All("main td a").ShouldBeEmpty();
        member.All("main tbody tr").Count.ShouldBe(team.All("main tbody tr").Count);
    }
}
