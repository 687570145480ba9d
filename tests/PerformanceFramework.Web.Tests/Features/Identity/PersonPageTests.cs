using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

public sealed class PersonPageTests : PeopleSite
{
    [Fact]
    public async Task Details_Saved_AreShownAndRecorded()
    {
        var page = await PageOfAsync("officer-was");

        var answer = await EditAsync(Team, page, name: "Olu Okafor", userName: "olu.okafor");

        (answer.Status, answer.Location).ShouldBe((302, page + "?done=edit"));
        (await Team.GetAsync(page)).Heading.ShouldBe("Olu Okafor holds one role: Officer, Waste and recycling.");
        var record = await Site.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == nameof(EditPerson)));
        record.ActorName.ShouldBe("Performance team");
        (await Site.Visitor().SignInAsync("olu.okafor")).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Details_WithSomethingWrong_KeepWhatWasTyped()
    {
        var page = await EditAsync(Team, await PageOfAsync("officer-was"), name: "", userName: "olu.okafor");

        page.Text("#edit-name-error").ShouldBe("Error: Enter the name.");
        page.One("#edit-name").GetAttribute("value").ShouldBe("");
        page.One("#edit-user-name").GetAttribute("value").ShouldBe("olu.okafor");
    }

    [Fact]
    public async Task Details_ThatSomebodyElseChangedFirst_ShowBothAndSaveAtTheSecondTime()
    {
        var address = await PageOfAsync("officer-was");
        var mine = await Team.GetAsync(address);
        (await EditAsync(Team, address, name: "Theirs")).Status.ShouldBe(302);

        var conflict = await Team.SubmitAsync(mine, FormOf("Edit"), Typed("Mine"));

        var differences = Answer.Words(
            conflict.One("#you-both-changed-caption").Closest("table")!.QuerySelector("tbody")!
        );
        differences.ShouldBe("Name Theirs Mine");
        conflict.One("#edit-name").GetAttribute("value").ShouldBe("Mine");
        (await Team.SubmitAsync(conflict, FormOf("Edit"), Typed("Mine"))).Status.ShouldBe(302);
        (await Team.GetAsync(address)).Heading.ShouldStartWith("Mine holds one role");
    }

    [Fact]
    public async Task Role_Given_IsInTheTable()
    {
        var page = await PageOfAsync("head-was");

        var answer = await GiveAsync(page, "Auditor", "WholeCouncil-0");

        answer.Location.ShouldBe(page + "?done=give");
        var rows = (await Team.GetAsync(page)).All("[aria-labelledby=roles] tbody tr").Select(Answer.Words).ToList();
        rows.Count.ShouldBe(2);
        rows.ShouldContain("Auditor since 12 October 2026 In force Performance teamChange or endAuditor");
    }

    [Fact]
    public async Task Role_GivenAsCover_IsShownOnBothPages()
    {
        var head = await PageOfAsync("head-was");
        var officer = await PageOfAsync("officer-was");

        await GiveAsync(
            head,
            "Officer",
            await ServiceAsync("WAS"),
            until: "2026-10-30",
            coverFor: await IdAsync("officer-was")
        );

        (await Team.GetAsync(head))
            .Text("[aria-labelledby=roles] .sect__body")
            .ShouldContain("from 12 October 2026 until 30 October 2026, covering for Officer, Waste and recycling");
        (await Team.GetAsync(officer))
            .Text("[aria-labelledby=roles] .sect__body")
            .ShouldContain("Head of service, Waste and recycling covers for Officer, Waste and recycling");
    }

    [Fact]
    public async Task Role_ThatCannotBeGiven_KeepsWhatWasChosen()
    {
        var page = await GiveAsync(await PageOfAsync("head-was"), "Director", await ServiceAsync("WAS"), "2026-10-30");

        page.Text("#give-scope-error").ShouldContain("The role “Director” is given for a directorate.");
        page.One("#give-role option[selected]").GetAttribute("value").ShouldBe("Director");
        page.One("#give-until").GetAttribute("value").ShouldBe("2026-10-30");
    }

    [Fact]
    public async Task PersonWhoLeft_IsShownSo_AndMayBeTakenBack()
    {
        var page = await PageOfAsync("officer-was");

        (await SubmitAsync(Team, page, "Leave", ("On", "2026-10-12"))).Location.ShouldBe(page + "?done=leave");

        var left = await Team.GetAsync(page);
        left.Heading.ShouldBe("Officer, Waste and recycling left on 12 October 2026.");
        left.All(FormOf("Give")).ShouldBeEmpty();
        left.All(FormOf("MakeLink")).ShouldBeEmpty();
        (await SubmitAsync(Team, page, "Back")).Location.ShouldBe(page + "?done=reinstate");
        (await Team.GetAsync(page)).Heading.ShouldBe("Officer, Waste and recycling holds no role today.");
    }

    [Fact]
    public async Task PeopleWhoLeftWorkBehind_AreInTheHeadline()
    {
        await SubmitAsync(Team, await PageOfAsync("officer-was"), "Leave", ("On", "2026-10-12"));
        (await Team.GetAsync("/people")).Heading.ShouldBe("41 people can sign in.");
        await SubmitAsync(Team, await PageOfAsync("owner-was"), "Leave", ("On", "2026-10-12"));

        var page = await Team.GetAsync("/people?state=behind");

        page.Heading.ShouldBe("40 people can sign in; 2 have left with work still theirs.");
        Answer.Words(page.All("main tbody tr")[0]).ShouldContain("Nobody has taken over: Waste and recycling");
        Answer
            .Words(page.One("[aria-labelledby=ownerless-services]"))
            .ShouldContain("Nobody; last Officer, Waste and recycling and Indicator owner, Waste and recycling");
    }

    [Fact]
    public async Task OwnPage_HasNoFormsAboutOnesRoles()
    {
        var page = await Team.GetAsync(await PageOfAsync("performance"));

        page.All("main form").Count.ShouldBe(1);
        page.All(FormOf("Edit")).Count.ShouldBe(1);
        page.Text("main").ShouldContain("Nobody gives, changes or ends a role of their own.");
    }

    [Fact]
    public async Task AdministratorsPage_ForThePerformanceTeam_HasNoForms()
    {
        var page = await Team.GetAsync(await PageOfAsync("admin"));

        page.All("main form").ShouldBeEmpty();
        page.Text("main").ShouldContain("Only an administrator");
    }

    [Fact]
    public async Task Role_OfOnesOwn_CannotBeGivenWithAFormOfAnothersPage()
    {
        var answer = await SendElsewhereAsync(
            "Give",
            await PageOfAsync("performance"),
            ("Give.Role", "Auditor"),
            ("Give.Scope", "WholeCouncil-0"),
            ("Give.From", "2026-10-12")
        );

        answer.Status.ShouldBe(400);
        (await Site.ReadAsync(db => db.ChangeRecords.AnyAsync(r => r.Kind == nameof(GiveRole)))).ShouldBeFalse();
    }

    private static (string, string)[] Typed(string name) =>
        [("Edit.Name", name), ("Edit.UserName", "officer-was"), ("Edit.Email", ""), ("Edit.Post", "Officer")];

    private static Task<Answer> EditAsync(Visitor visitor, string page, string name, string userName = "officer-was") =>
        SubmitAsync(visitor, page, "Edit", ("Name", name), ("UserName", userName), ("Email", ""), ("Post", "Officer"));

    private Task<Answer> GiveAsync(string page, string role, string scope, string until = "", string coverFor = "") =>
        SubmitAsync(
            Team,
            page,
            "Give",
            ("Role", role),
            ("Scope", scope),
            ("From", "2026-10-12"),
            ("Until", until),
            ("CoverForId", coverFor)
        );
}
