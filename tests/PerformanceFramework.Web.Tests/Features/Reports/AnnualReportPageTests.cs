using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Reports;

[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class AnnualReportPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Headline_CountsWhatThePartsHave()
    {
        var page = await (await demonstration.AsAsync("clt")).GetAsync("/annual-report/2025-26");

        var found = Sentence().Match(page.Heading);
        found.Success.ShouldBeTrue(page.Heading);
        Number(found, "worse").ShouldBe(Rows(page, "what-got-worse"));
        Number(found, "better").ShouldBe(Rows(page, "what-got-better"));
        Rows(page, "outcomes").ShouldBe(Number(found, "outcomes"));
        Cell(page, "Met").ShouldBe(Number(found, "met"));
        (Cell(page, "Met") + Cell(page, "Missed")).ShouldBe(Number(found, "aimed"));
        page.Text("main")
            .ShouldContain("As the council was on 31 March 2026, by figures of periods that ended by then");
        page.Text("main").ShouldContain("exit criteria");
    }

    [Fact]
    public async Task Year_IsTheLatestThatIsOver_UnlessAnotherIsAskedFor()
    {
        var member = await demonstration.AsAsync("cabinet-children");

        (await member.GetAsync("/annual-report")).Text(".kicker").ShouldBe("Annual report 2025/26");
        var running = await member.GetAsync("/annual-report/2026-27");
        running.Heading.ShouldStartWith("So far in 2026/27, ");
        running.Text("main").ShouldContain("Where else it could.");
        (await member.GetAsync("/")).All("main a[href='/annual-report']").ShouldHaveSingleItem();
        (await member.GetAsync("/dashboards")).All("main a[href='/annual-report/2024-25']").ShouldHaveSingleItem();
        foreach (var address in (string[])["2099-00", "nonsense", "2027-28"])
        {
            (await member.GetAsync("/annual-report/" + address)).Status.ShouldBe(404);
            (await member.GetAsync($"/annual-report/{address}/report.html")).Status.ShouldBe(404);
        }
    }

    [Fact]
    public async Task File_SaysTheSameAndLeadsNowhere()
    {
        var visitor = await demonstration.AsAsync("clt");
        var page = await visitor.GetAsync("/annual-report/2025-26");

        var file = await visitor.GetAsync("/annual-report/2025-26/report.html");

        file.Text("p b").ShouldBe(page.Heading);
        file.All("a, script, link, img").ShouldBeEmpty();
        foreach (var part in (string[])["outcomes", "what-got-worse", "what-got-better"])
        {
            Rows(file, part).ShouldBe(Rows(page, part));
        }
    }

    private static int Rows(Answer page, string part) => page.All($"section[aria-labelledby='{part}'] tbody tr").Count;

    private static int Cell(Answer page, string result) =>
        int.Parse(
            page.All("section[aria-labelledby='targets-met'] tbody tr")
                .Single(row => row.QuerySelector("th")!.TextContent.Trim() == result)
                .QuerySelector("td")!
                .TextContent,
            CultureInfo.InvariantCulture
        );

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^In 2025/26, (?<met>\d+) of (?<aimed>\d+) targets were met, (\d+|none) of (?<outcomes>\d+) outcomes? (was|were) more on track than a year before, and beyond normal variation (?<worse>\d+) indicators? (was|were) getting worse and (?<better>\d+) getting better\.$"
    )]
    private static partial Regex Sentence();
}
