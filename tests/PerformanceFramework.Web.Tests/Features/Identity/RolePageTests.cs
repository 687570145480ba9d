using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

public sealed class RolePageTests : PeopleSite
{
    [Fact]
    public async Task Page_OfARoleThatHasBegun_OffersItsLastDayAlone()
    {
        var page = await Team.GetAsync(await RolePageAsync("officer-was"));

        page.Heading.ShouldBe("Officer, Waste and recycling, since 1 April 2025");
        page.All("#change-from").ShouldBeEmpty();
        page.All("#change-until").Count.ShouldBe(1);
    }

    [Fact]
    public async Task LastDay_Saved_LeadsBackToThePerson()
    {
        var answer = await SubmitAsync(Team, await RolePageAsync("officer-was"), "Change", ("Until", "2026-10-30"));

        answer.Location.ShouldBe(await PageOfAsync("officer-was") + "?done=changed");
        (await RoleOfAsync("officer-was")).Until.ShouldBe(new DateOnly(2026, 10, 30));
    }

    [Theory]
    [InlineData("2026-10-11", ".errsum li", "The last day is over already.")]
    [InlineData("soon", "#change-until-error", "Enter a date")]
    public async Task LastDay_ThatCannotBe_KeepsWhatWasTyped(string until, string selector, string expected)
    {
        var page = await SubmitAsync(Team, await RolePageAsync("officer-was"), "Change", ("Until", until));

        page.Text(selector).ShouldContain(expected);
        page.One("#change-until").GetAttribute("value").ShouldBe(until);
        (await RoleOfAsync("officer-was")).Until.ShouldBeNull();
    }

    [Fact]
    public async Task LastDay_ThatSomebodyElseChangedFirst_ShowsBothAndSavesAtTheSecondTime()
    {
        var address = await RolePageAsync("officer-was");
        var mine = await Team.GetAsync(address);
        await SubmitAsync(Team, address, "Change", ("Until", "2026-10-30"));

        var conflict = await Team.SubmitAsync(mine, FormOf("Change"), ("Change.Until", "2026-11-30"));

        Answer
            .Words(conflict.One("#you-both-changed-caption").Closest("table")!.QuerySelector("tbody")!)
            .ShouldBe("Last day 30 October 2026 30 November 2026");
        (await Team.SubmitAsync(conflict, FormOf("Change"), ("Change.Until", "2026-11-30"))).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Role_Ended_StaysOnRecord()
    {
        var answer = await SubmitAsync(Team, await RolePageAsync("officer-was"), "End");

        var page = await Team.GetAsync(answer.Location!);
        page.Text(".notice__title").ShouldBe("The role is ended.");
        page.Text("[aria-labelledby=roles] tbody tr")
            .ShouldContain("Officer, Waste and recycling from 1 April 2025 until 11 October 2026 Over");
        (await Team.GetAsync(await RolePageAsync("officer-was"))).All("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAnAdministratorsRole_HasNoFormsForThePerformanceTeam()
    {
        var page = await Team.GetAsync(await RolePageAsync("admin"));

        page.Status.ShouldBe(200);
        page.All("main form").ShouldBeEmpty();
    }

    private async Task<string> RolePageAsync(string userName) =>
        $"{await PageOfAsync(userName)}/roles/{(await RoleOfAsync(userName)).Id}";
}
