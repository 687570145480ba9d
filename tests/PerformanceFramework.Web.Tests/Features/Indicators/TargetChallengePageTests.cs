using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>In the demonstration four targets are proposed for next year, of which one is challenged.</summary>
public sealed class TargetChallengePageTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Proposals_OfAYear_AreSideBySideWithTheirWarnings()
    {
        var clt = await _site.SignedInAsync("clt");

        var page = await clt.GetAsync("/target-challenge");

        page.Text("h1").ShouldStartWith("4 proposals: 3 waiting, 1 challenged, 0 agreed;");
        var rows = page.All("main tbody tr");
        rows.Count.ShouldBe(4);
        var beaten = rows.Single(row => row.TextContent.Contains("CUS-01", StringComparison.Ordinal)).TextContent;
        beaten.ShouldContain("Already beaten");
        beaten.ShouldContain("the last 12 figures already beat the target.");
        beaten.ShouldContain("92");
        beaten.ShouldContain("Challenge it");
        rows.Single(row => row.TextContent.Contains("HOU-02", StringComparison.Ordinal))
            .TextContent.ShouldContain("Beyond any past value");
        (await clt.GetAsync("/target-challenge?only=warned")).All("main tbody tr").Count.ShouldBeInRange(2, 4);
        (await clt.GetAsync("/target-challenge?only=Challenged")).All("main tbody tr").Count.ShouldBe(1);
        (await clt.GetAsync("/target-challenge?service=WAS")).All("main tbody tr").Count.ShouldBe(1);
        (await clt.GetAsync("/target-challenge?year=2019")).All("main tbody tr").ShouldBeEmpty();
        (await clt.GetAsync("/target-challenge?year=nonsense&page=x")).All("main tbody tr").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Proposals_OfAYear_StandOnOneFootingWithWhyTheyWereChallenged()
    {
        var clt = await _site.SignedInAsync("clt");

        var rows = (await clt.GetAsync("/target-challenge")).All("main tbody tr");

        string Of(string code) =>
            rows.Single(row => row.TextContent.Contains(code, StringComparison.Ordinal)).TextContent;
        // Visits of a year are compared with visits of years, and what follows the time of year with the same quarter.
        Of("LIB-01").ShouldContain("2025/26 in total");
        Of("LIB-01").ShouldContain("2026/27 in total");
        Of("LIB-01").ShouldContain("2027/28 in total");
        Of("LIB-01").ShouldContain("since Q2 2025/26");
        Of("LIB-01").ShouldContain("the figures follow the time of year");
        Of("LIB-01").ShouldContain("Two more libraries open in the spring.");
        Of("CUS-01").ShouldContain("2027/28, in each period");
        Of("CUS-01").ShouldContain("2026/27 as a whole");
        Of("HOU-02").ShouldContain("Getting better");
        rows.ShouldAllBe(row => !row.TextContent.Contains("Cannot be calculated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Proposal_OnThePageOfItsTargets_HasTheSameWarnings()
    {
        var team = await _site.SignedInAsync("performance");
        var address = (await team.GetAsync("/target-challenge"))
            .All("main tbody th a")
            .Single(link => link.GetAttribute("href")!.Contains("CUS-01", StringComparison.Ordinal))
            .GetAttribute("href")!;

        (await team.GetAsync(address)).Text("main").ShouldContain("the last 12 figures already beat the target.");
    }
}
