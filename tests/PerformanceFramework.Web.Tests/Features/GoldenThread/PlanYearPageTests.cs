using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>The plan of a year says which day's knowledge it shows.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class PlanYearPageTests(DemonstrationSite demonstration)
{
    private const string Page = "/thread/DP-PL/year";

    [Theory]
    [InlineData("", "Figures, targets and milestones are those that are known today.")]
    [InlineData("?year=2025-26", "are those that are known today, 12 October 2026, with everything that was corrected")]
    [InlineData("?year=2025-26&asat=2026-06-30", "are those that were known on 30 June 2026.")]
    public async Task Year_SaysWhichDaysKnowledgeItShows(string query, string sentence)
    {
        var page = await (await demonstration.AsAsync("clt")).GetAsync(Page + query);

        page.Text(".lede").ShouldContain(sentence);
    }

    [Fact]
    public async Task Year_AsAtAnEarlierDay_KeepsTheDayInItsLinksAndLeadsBack()
    {
        var page = await (await demonstration.AsAsync("clt")).GetAsync(Page + "?year=2026-27&asat=2026-09-30");

        page.All("main tbody a[href^='/indicators/']")
            .ShouldAllBe(link => link.GetAttribute("href")!.EndsWith("?asat=2026-09-30", StringComparison.Ordinal));
        page.All($"main a[href='{Page}?year=2026-27']").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Year_AsAtADayThatCannotBe_SaysWhy()
    {
        var page = await (await demonstration.AsAsync("clt")).GetAsync(Page + "?asat=2031-01-01");

        (page.Status, page.Heading).ShouldBe((200, "This day cannot be shown."));
    }
}
