using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>Long pages begin with links to their parts, which a phone shows.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class PagePartsTests(DemonstrationSite demonstration)
{
    [Theory]
    [InlineData("/", "Exceptions")]
    [InlineData("/thread", "Prosperous")]
    [InlineData("/thread?text=missed", "Prosperous")]
    public async Task Links_LeadToPartsOfTheSamePage(string address, string part)
    {
        var page = await (await demonstration.AsAsync(Role.CltMember)).GetAsync(address);

        var links = page.All("nav[aria-label='On this page'] a");
        links.Select(Answer.Words).ShouldContain(part);
        foreach (var link in links)
        {
            var (path, id) = link.GetAttribute("href")!.Split('#') is [var before, var after]
                ? (before, after)
                : ("", "");
            path.ShouldBe(address);
            Answer.Words(page.One($"#{id}")).ShouldContain(Answer.Words(link));
        }
    }
}
