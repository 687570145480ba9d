using Microsoft.EntityFrameworkCore;
using PerformanceFramework.DemoData;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

public sealed class PasswordPageTests : PeopleSite
{
    [Fact]
    public async Task Password_Changed_IsTheOneToSignInWith()
    {
        var answer = await ChangeAsync(Team, DemonstrationSignIns.Password, Password);

        answer.Location.ShouldBe("/password?done=password");
        (await Team.GetAsync(answer.Location!)).Text(".notice__title").ShouldBe("Your password is changed.");
        (await Site.Visitor().SignInAsync("performance", Password)).Location.ShouldBe("/");
        (await Site.Visitor().SignInAsync("performance")).Location.ShouldBeNull();
    }

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessionsAndNotThisOne()
    {
        var other = await Site.SignedInAsync("performance");
        await ChangeAsync(Team, DemonstrationSignIns.Password, Password);

        Site.Time.Advance(TimeSpan.FromSeconds(61));

        (await Team.GetAsync("/people")).Status.ShouldBe(200);
        (await other.GetAsync("/people")).Location.ShouldBe("/sign-in?returnTo=%2Fpeople");
    }

    [Fact]
    public async Task Password_Changed_IsRecordedWithoutItsContent()
    {
        await ChangeAsync(Team, DemonstrationSignIns.Password, Password);

        var record = await Site.ReadAsync(db => db.ChangeRecords.SingleAsync(r => r.Kind == "ChangePassword"));
        record.ActorName.ShouldBe("Performance team");
        record.After.ShouldBe("""{"PasswordChangedAt":"2026-10-12T09:30:00Z"}""");
    }

    [Fact]
    public async Task Password_WithAWrongOldOne_IsNotChanged()
    {
        var page = await ChangeAsync(Team, "not the password", Password);

        page.Text("#old-password-error").ShouldContain("not the password that you have now");
        page.All("input[type=password][value]").ShouldBeEmpty();
        (await Site.Visitor().SignInAsync("performance")).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Password_AfterFiveWrongOldOnes_WaitsEvenForTheRightOne()
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await ChangeAsync(Team, "not the password", Password);
        }

        (await ChangeAsync(Team, DemonstrationSignIns.Password, Password)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Password_WithNothing_NamesBothFields()
    {
        var page = await ChangeAsync(Team, "", "");

        page.All(".errsum a")
            .Select(Answer.Words)
            .ShouldBe(["Enter the password that you have now.", "Enter a password."]);
    }

    [Fact]
    public async Task EveryPage_OfSomebodySignedIn_LeadsThere() =>
        (await Team.GetAsync("/thread")).One(".masthead a[href='/password']").TextContent.ShouldBe("Password");

    private static async Task<Answer> ChangeAsync(Visitor visitor, string old, string password) =>
        await visitor.SubmitAsync(
            await visitor.GetAsync("/password"),
            "main form",
            ("Form.Old", old),
            ("Form.Password", password),
            ("Form.Again", password)
        );
}
