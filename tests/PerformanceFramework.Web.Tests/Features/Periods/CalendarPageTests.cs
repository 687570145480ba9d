using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Periods;

/// <summary>The demonstration's year on 12 October 2026, read.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class CalendarPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Year_OfToday_SaysWhereItStands()
    {
        var page = await GetAsync("/calendar");

        page.Heading.ShouldEndWith(" processes are under way, and one is late: Annual review of plans.");
        page.Text(".cal__now").ShouldBe("today: 12");
        page.All(".callist h2").Select(Answer.Words).ShouldContain("October 2026 – today is the 12th");
    }

    [Fact]
    public async Task Year_AtAGlance_HasEveryItemInBothViewsOnce()
    {
        var titles = await demonstration.Site.ReadAsync(db =>
            db.ProgrammeItems.Where(i => i.YearStart == 2026).Select(i => i.Details.Title).ToListAsync()
        );

        var page = await GetAsync("/calendar?year=2026/27");

        // What the next year begins in March shows here too.
        page.All(".cal tbody th[scope=row] a").Select(Answer.Words).Intersect(titles).Count().ShouldBe(titles.Count);
        page.All(".callist li a").Count.ShouldBe(page.All(".cal tbody th[scope=row] a").Count);
        page.All(".cal th[scope=rowgroup]").Select(Answer.Words).ShouldBe(["Plan", "Deliver", "Monitor", "Revise"]);
    }

    [Fact]
    public async Task EveryRow_OfTheGrid_IsTwelveMonthsWide()
    {
        var page = await GetAsync("/calendar");

        foreach (var row in page.All(".cal tbody tr:has(th[scope=row])"))
        {
            row.QuerySelectorAll("td:not(:last-child)")
                .Sum(cell =>
                    int.Parse(cell.GetAttribute("colspan")!, System.Globalization.CultureInfo.InvariantCulture)
                )
                .ShouldBe(12, Answer.Words(row));
        }
    }

    [Theory]
    [InlineData("kind=Survey", 1)]
    [InlineData("state=Late", 1)]
    [InlineData("kind=Survey&state=Cancelled", 0)]
    [InlineData("phase=nonsense", 0)]
    public async Task Year_NarrowedDown_ShowsWhatFits(string query, int count)
    {
        var page = await GetAsync("/calendar?year=2026/27&" + query);

        page.All(".cal tbody th[scope=row]").Count.ShouldBe(count);
        page.Heading.ShouldStartWith($"{count} of ");
    }

    [Theory]
    [InlineData("/calendar?year=nonsense")]
    [InlineData("/calendar?year=1999/00")]
    [InlineData("/calendar?year=2026/28")]
    [InlineData("/calendar?year=%00")]
    public async Task Year_ThatIsNone_IsTheYearOfToday(string address) =>
        (await GetAsync(address)).Text(".picker [aria-current=page]").ShouldBe("2026/27");

    [Fact]
    public async Task Year_WithNothingInIt_SaysSo() =>
        (await GetAsync("/calendar?year=2035/36")).Heading.ShouldBe("Nothing is in the calendar of 2035/36 yet.");

    [Fact]
    public async Task Item_ForSomebodyWhoReads_HasNoFormToChangeIt()
    {
        var item = await LateAsync();

        var page = await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync($"/calendar/{item.Id}");

        page.Heading.ShouldBe("Annual review of plans is late.");
        page.All("main form").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/calendar/0")]
    [InlineData("/calendar/2147483647")]
    [InlineData("/calendar/nonsense")]
    [InlineData("/calendar/template/999999")]
    public async Task Item_ThatIsNone_IsNotThere(string address) => (await GetAsync(address)).Status.ShouldBe(404);

    [Fact]
    public async Task Home_ForThoseWhoKeepTheCalendar_ShowsWhatIsDue()
    {
        var item = await LateAsync();

        (await GetAsync("/"))
            .All(".due a")
            .Select(link => link.GetAttribute("href"))
            .ShouldContain($"/calendar/{item.Id}");
        (await (await demonstration.AsAsync(Role.CabinetMember)).GetAsync("/"))
            .All(".due a[href^='/calendar']")
            .ShouldBeEmpty();
    }

    private async Task<Answer> GetAsync(string address) =>
        await (await demonstration.AsAsync(Role.PerformanceTeam)).GetAsync(address);

    private Task<ProgrammeItem> LateAsync() =>
        demonstration.Site.ReadAsync(db =>
            db.ProgrammeItems.SingleAsync(i => i.Details.Title == "Annual review of plans" && i.YearStart == 2026)
        );
}
