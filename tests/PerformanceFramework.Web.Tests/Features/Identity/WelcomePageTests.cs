using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

/// <summary>Choosing a password with a sign-in link.</summary>
public sealed class WelcomePageTests : PeopleSite
{
    private const string NoLongerGood = "This link is no longer good";

    [Fact]
    public async Task Link_Followed_LetsThePersonChooseAPasswordAndSignIn()
    {
        var visitor = Site.Visitor();
        var page = await visitor.GetAsync(await LinkForAsync("officer-was"));
        page.Heading.ShouldBe("Choose a password, Officer, Waste and recycling");
        page.Text("main .dek strong").ShouldBe("officer-was");

        var answer = await ChooseAsync(visitor, page, Password);

        (answer.Status, answer.Location).ShouldBe((302, "/sign-in?user=officer-was&done=password"));
        (await visitor.GetAsync(answer.Location!)).Text(".notice__title").ShouldBe("Your password is saved.");
        (await visitor.SignInAsync("officer-was", Password)).Location.ShouldBe("/");
        (await Site.Visitor().SignInAsync("officer-was")).Location.ShouldBeNull();
    }

    [Fact]
    public async Task Link_Used_IsInTheChangeHistoryWithoutThePassword()
    {
        var visitor = Site.Visitor();
        await ChooseAsync(visitor, await visitor.GetAsync(await LinkForAsync("officer-was")), Password);

        var record = await Site.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == "ChoosePassword"));
        record.ActorName.ShouldBe("Officer, Waste and recycling");
        record.After.ShouldBe("""{"PasswordChangedAt":"2026-10-12T09:30:00Z"}""");
    }

    [Fact]
    public async Task Link_UsedTwice_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");
        var visitor = Site.Visitor();
        var another = Site.Visitor();
        var first = await visitor.GetAsync(link);
        var second = await another.GetAsync(link);
        (await ChooseAsync(visitor, first, Password)).Status.ShouldBe(302);

        (await ChooseAsync(another, second, "somebody else’s words")).Heading.ShouldBe(NoLongerGood);

        (await Site.Visitor().GetAsync(link)).Heading.ShouldBe(NoLongerGood);
        (await Site.Visitor().SignInAsync("officer-was", Password)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Link_Used_EndsTheWaitAfterWrongPasswords()
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Site.Visitor().SignInAsync("officer-was", "wrong");
        }

        var visitor = Site.Visitor();
        await ChooseAsync(visitor, await visitor.GetAsync(await LinkForAsync("officer-was")), Password);

        (await visitor.SignInAsync("officer-was", Password)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Link_AfterThreeDays_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");

        Site.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        (await Site.Visitor().GetAsync(link)).Heading.ShouldStartWith("Choose a password");

        Site.Time.Advance(TimeSpan.FromSeconds(1));
        (await Site.Visitor().GetAsync(link)).Heading.ShouldBe(NoLongerGood);
    }

    [Fact]
    public async Task Link_AfterANewOneWasMade_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");
        var newer = await LinkForAsync("officer-was");

        (await Site.Visitor().GetAsync(link)).Heading.ShouldBe(NoLongerGood);
        (await Site.Visitor().GetAsync(newer)).Heading.ShouldStartWith("Choose a password");
    }

    [Fact]
    public async Task Link_AfterThePersonChangedTheirPassword_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");
        var visitor = await Site.SignedInAsync("officer-was");
        await visitor.SubmitAsync(
            await visitor.GetAsync("/password"),
            "main form",
            ("Form.Old", "demonstration-only"),
            ("Form.Password", Password),
            ("Form.Again", Password)
        );

        (await Site.Visitor().GetAsync(link)).Heading.ShouldBe(NoLongerGood);
    }

    [Fact]
    public async Task Link_AfterARoleWasGiven_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");
        var given = await SubmitAsync(
            Team,
            await PageOfAsync("officer-was"),
            "Give",
            ("Role", "Auditor"),
            ("Scope", "WholeCouncil-0"),
            ("From", "2026-10-12")
        );
        given.Status.ShouldBe(302);

        (await Site.Visitor().GetAsync(link)).Heading.ShouldBe(NoLongerGood);
    }

    [Fact]
    public async Task Link_OfSomebodyWhoLeft_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");
        await SubmitAsync(Team, await PageOfAsync("officer-was"), "Leave", ("On", "2026-10-12"));

        (await Site.Visitor().GetAsync(link)).Heading.ShouldBe(NoLongerGood);
    }

    [Fact]
    public async Task Link_ForSomebodyElsesId_IsNoLongerGood()
    {
        var link = await LinkForAsync("officer-was");
        var forged = link.Replace(await IdAsync("officer-was"), await IdAsync("admin"));

        (await Site.Visitor().GetAsync(forged)).Heading.ShouldBe(NoLongerGood);
    }

    [Fact]
    public async Task Link_ThatIsForged_AnswersTheSameForPeopleWhoExistAndThoseWhoDoNot()
    {
        var existing = await Site.Visitor().GetAsync($"/welcome?person={await IdAsync("officer-was")}&code=forged");
        var nobody = await Site.Visitor().GetAsync($"/welcome?person={Guid.NewGuid()}&code=forged");

        (existing.Status, existing.Text("main")).ShouldBe((nobody.Status, nobody.Text("main")));
        existing.Heading.ShouldBe(NoLongerGood);
    }

    [Theory]
    [InlineData("short", "short", "#new-password-error", "at least 12 characters")]
    [InlineData("officer-was is my name", "officer-was is my name", "#new-password-error", "user name")]
    [InlineData("passwordpassword", "passwordpassword", "#new-password-error", "would be guessed")]
    [InlineData(Password, "three words together", "#new-password-again-error", "differ")]
    [InlineData("", "", "#new-password-error", "Enter a password")]
    public async Task Password_ThatCannotBe_SaysWhyAndLeavesTheLinkGood(
        string password,
        string again,
        string selector,
        string expected
    )
    {
        var link = await LinkForAsync("officer-was");
        var visitor = Site.Visitor();

        var page = await ChooseAsync(visitor, await visitor.GetAsync(link), password, again);

        page.Status.ShouldBe(200);
        page.Text(selector).ShouldContain(expected);
        page.All("input[type=password][value]").ShouldBeEmpty();
        (await ChooseAsync(visitor, page, Password)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Link_ShownOnce_IsNotOnThePageAgain()
    {
        await LinkForAsync("officer-was");

        var page = await Team.GetAsync(await PageOfAsync("officer-was"));

        page.All("#link-address").ShouldBeEmpty();
        page.Body.ShouldNotContain("code=");
    }

    [Fact]
    public async Task Link_Made_LeavesNoCodeInTheDatabase()
    {
        var link = await LinkForAsync("officer-was");
        var code = Uri.UnescapeDataString(link.Split("code=")[1]);

        (await Site.ReadAsync(db => db.ChangeRecords.Select(r => r.Before + r.After).ToListAsync())).ShouldAllBe(text =>
            !text.Contains(code)
        );
        (await Site.ReadAsync(db => db.UserTokens.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Link_ForAnAdministrator_IsRefusedToThePerformanceTeam()
    {
        var answer = await SendElsewhereAsync("MakeLink", await PageOfAsync("admin"));

        answer.All("#link-address").ShouldBeEmpty();
        (await Site.ReadAsync(db => db.Users.AnyAsync(u => u.InvitedAt != null))).ShouldBeFalse();
    }
}
