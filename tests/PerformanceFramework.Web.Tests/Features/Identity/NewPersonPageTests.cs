using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

public sealed class NewPersonPageTests : PeopleSite
{
    [Fact]
    public async Task Form_WithADetailsAndARole_AddsThePersonAndLeadsToThem()
    {
        var answer = await AddAsync();

        var id = await IdAsync("priya.shah");
        (answer.Status, answer.Location).ShouldBe((302, $"/people/{id}?done=added"));
        var page = await Team.GetAsync(answer.Location!);
        page.Heading.ShouldBe("Priya Shah holds one role: Officer, Waste and recycling.");
        page.Text(".notice__title").ShouldBe("The person is added. Make a sign-in link for them below.");
        (await Team.GetAsync("/people")).Heading.ShouldBe("42 people can sign in; 1 has never signed in.");
    }

    [Fact]
    public async Task Form_WithNothing_NamesEveryField()
    {
        var page = await SubmitAsync(Team, "/people/new", "Form", ("Name", ""), ("From", ""));

        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["person-name", "person-user-name", "person-role", "person-scope", "person-from"]);
        page.Document.GetElementById("person-user-name")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Form_WithAUserNameThatSomebodyHas_KeepsWhatWasTyped()
    {
        var page = await AddAsync(userName: "OFFICER-WAS");

        page.Status.ShouldBe(200);
        page.Text("#person-user-name-error").ShouldContain("Somebody has this user name already.");
        page.One("#person-user-name").GetAttribute("value").ShouldBe("OFFICER-WAS");
        page.One("#person-name").GetAttribute("value").ShouldBe("Priya Shah");
        page.One("#person-post").GetAttribute("value").ShouldBe("Waste officer");
        page.One("#person-role option[selected]").GetAttribute("value").ShouldBe("Officer");
        page.One("#person-scope option[selected]").GetAttribute("value").ShouldBe(await ServiceAsync("WAS"));
        page.One("#person-from").GetAttribute("value").ShouldBe("2026-10-12");
    }

    [Fact]
    public async Task Form_WithALastDayThatIsNoDate_DoesNotTakeItForNone()
    {
        var page = await AddAsync(until: "31/03/2027");

        page.Text("#person-until-error").ShouldContain("Enter a date");
        page.One("#person-until").GetAttribute("value").ShouldBe("31/03/2027");
        (await Site.ReadAsync(db => db.Users.AnyAsync(u => u.UserName == "priya.shah"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Form_ForAnAdministrator_IsRefusedToThePerformanceTeam()
    {
        var page = await AddAsync(role: "Administrator", scope: "WholeCouncil-0");

        page.Text(".errsum li").ShouldStartWith("Only an administrator gives or ends that role");
    }

    private async Task<Answer> AddAsync(
        string userName = "priya.shah",
        string role = "Officer",
        string? scope = null,
        string until = ""
    ) =>
        await SubmitAsync(
            Team,
            "/people/new",
            "Form",
            ("Name", "Priya Shah"),
            ("UserName", userName),
            ("Email", "priya@bolton.example"),
            ("Post", "Waste officer"),
            ("Role", role),
            ("Scope", scope ?? await ServiceAsync("WAS")),
            ("From", "2026-10-12"),
            ("Until", until)
        );
}
