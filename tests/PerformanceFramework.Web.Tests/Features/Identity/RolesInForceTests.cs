using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Audit;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Identity;

/// <summary>Roles count on their days only, and who leaves is out.</summary>
public sealed class RolesInForceTests : PeopleSite
{
    [Fact]
    public async Task Role_ThatIsOver_OpensNothing()
    {
        await GiveDaysAsync("officer-was", from: -10, until: -1);

        var officer = await Site.SignedInAsync("officer-was");

        (await officer.GetAsync("/returns")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Role_OnItsLastDay_OpensUntilMidnightInLondon()
    {
        await GiveDaysAsync("officer-was", from: -10, until: 0);
        var officer = await Site.SignedInAsync("officer-was");
        (await officer.GetAsync("/returns")).Status.ShouldBe(200);

        // It is 10.30 in the summer time of London, so midnight there comes at 23.00 UTC; the session is as long as a day.
        Site.Time.Advance(TimeSpan.FromHours(9));
        (await officer.GetAsync("/returns")).Status.ShouldBe(200);
        officer = await SignInAgainAsync("officer-was", TimeSpan.FromHours(4.45));
        (await officer.GetAsync("/returns")).Status.ShouldBe(200);

        Site.Time.Advance(TimeSpan.FromMinutes(4));
        (await officer.GetAsync("/returns")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Role_StillToCome_OpensOnItsFirstDay()
    {
        await GiveDaysAsync("officer-was", from: 1, until: null);
        (await (await Site.SignedInAsync("officer-was")).GetAsync("/returns")).Status.ShouldBe(403);

        Site.Time.Advance(TimeSpan.FromDays(1));

        (await (await Site.SignedInAsync("officer-was")).GetAsync("/returns")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Cover_BetweenItsDays_OpensTheReturnOfTheOther()
    {
        var form = await Team.GetAsync(await PageOfAsync("officer-lib"));
        var given = await Team.SubmitAsync(
            form,
            FormOf("Give"),
            ("Give.Role", "Officer"),
            ("Give.Scope", await ServiceAsync("WAS")),
            ("Give.From", "2026-10-13"),
            ("Give.Until", "2026-10-14"),
            ("Give.CoverForId", await IdAsync("officer-was"))
        );
        given.Status.ShouldBe(302);

        (await MayOpenWasteAsync("officer-lib")).ShouldBeFalse();
        Site.Time.Advance(TimeSpan.FromDays(1));
        (await MayOpenWasteAsync("officer-lib")).ShouldBeTrue();
        Site.Time.Advance(TimeSpan.FromDays(1));
        (await MayOpenWasteAsync("officer-lib")).ShouldBeTrue();
        Site.Time.Advance(TimeSpan.FromDays(1));
        (await MayOpenWasteAsync("officer-lib")).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_OfSomebodyWhoLeaves_EndsWithinAMinute()
    {
        var officer = await Site.SignedInAsync("officer-was");
        (await officer.GetAsync("/returns")).Status.ShouldBe(200);

        await SubmitAsync(Team, await PageOfAsync("officer-was"), "Leave", ("On", "2026-10-12"));
        Site.Time.Advance(TimeSpan.FromSeconds(61));

        (await officer.GetAsync("/returns")).Location.ShouldBe("/sign-in?returnTo=%2Freturns");
    }

    [Fact]
    public async Task Session_OfSomebodyWhoLeavesTomorrow_EndsWithTheDay()
    {
        await SubmitAsync(Team, await PageOfAsync("officer-was"), "Leave", ("On", "2026-10-13"));
        var officer = await SignInAgainAsync("officer-was", TimeSpan.FromHours(13));
        (await officer.GetAsync("/returns")).Status.ShouldBe(200);

        Site.Time.Advance(TimeSpan.FromHours(1));

        (await officer.GetAsync("/returns")).Location.ShouldBe("/sign-in?returnTo=%2Freturns");
        (await Site.Visitor().SignInAsync("officer-was")).Text("#password-error").ShouldContain("is wrong");
    }

    [Fact]
    public async Task Session_OfSomebodyWhoseRoleIsEnded_EndsWithinAMinute()
    {
        var officer = await Site.SignedInAsync("officer-was");
        await SubmitAsync(
            Team,
            $"{await PageOfAsync("officer-was")}/roles/{(await RoleOfAsync("officer-was")).Id}",
            "End"
        );

        Site.Time.Advance(TimeSpan.FromSeconds(61));

        (await officer.GetAsync("/returns")).Location.ShouldBe("/sign-in?returnTo=%2Freturns");
    }

    [Fact]
    public async Task SignIn_OfSomebodyWhoLeft_IsAnsweredLikeAWrongPassword()
    {
        await SubmitAsync(Team, await PageOfAsync("officer-was"), "Leave", ("On", "2026-10-12"));

        var left = await Site.Visitor().SignInAsync("officer-was");
        var nobody = await Site.Visitor().SignInAsync("nobody-of-that-name");

        left.Text("#password-error").ShouldBe(nobody.Text("#password-error"));
    }

    [Fact]
    public async Task LastSeen_OfAPerson_IsWrittenAtSignInAndOncePerHour()
    {
        await Site.SignedInAsync("auditor");
        var auditor = await Site.SignedInAsync("auditor");
        (await LastSeenAsync("auditor")).ShouldBe(Site.Time.Utc);
        var signedIn = Site.Time.Utc;

        Site.Time.Advance(TimeSpan.FromMinutes(59));
        await auditor.GetAsync("/");
        (await LastSeenAsync("auditor")).ShouldBe(signedIn);

        Site.Time.Advance(TimeSpan.FromMinutes(2));
        await auditor.GetAsync("/");
        (await LastSeenAsync("auditor")).ShouldBe(Site.Time.Utc);
    }

    [Fact]
    public async Task Page_WhileSomethingLongIsWritten_OpensAllTheSame()
    {
        Site.Time.Advance(TimeSpan.FromHours(2));
        var answer = await Site.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Post, "Being written"));
            return await Team.GetAsync("/people");
        });

        answer.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Page_OnceAMinute_LooksAtTheSessionWithFewStatements()
    {
        Site.Time.Advance(TimeSpan.FromSeconds(61));

        var looking = await Site.Sql.CountAsync(() => Team.GetAsync("/accessibility"));
        var notLooking = await Site.Sql.CountAsync(() => Team.GetAsync("/accessibility"));

        // Three for the person, one for the name and colours of the council, which are looked at again as often.
        (looking, notLooking).ShouldBe((4, 0));
    }

    /// <summary>Gives the one role of somebody other days, counted from today, behind the product's back.</summary>
    private Task<int> GiveDaysAsync(string userName, int from, int? until) =>
        Site.ReadAsync(async db =>
        {
            var id = (await RoleOfAsync(userName)).Id;
            var role = await db.RoleAssignments.SingleAsync(a => a.Id == id);
            role.ChangeTo(new RoleTerm(Today.AddDays(from), until is { } days ? Today.AddDays(days) : null));
            db.BeginChange(new Change("test", "Test", "Given", Site.Time.Utc));
            return await db.SaveChangesAsync();
        });

    private async Task<Visitor> SignInAgainAsync(string userName, TimeSpan after)
    {
        Site.Time.Advance(after);
        return await Site.SignedInAsync(userName);
    }

    private async Task<bool> MayOpenWasteAsync(string userName)
    {
        var waste = await Site.ReadAsync(db =>
            db.Returns.Where(r => r.Service.Code == "WAS").Select(r => r.Id).SingleAsync()
        );
        return (await (await Site.SignedInAsync(userName)).GetAsync($"/returns/{waste}")).Status == 200;
    }

    private Task<DateTime?> LastSeenAsync(string userName) =>
        Site.ReadAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.LastSeenAt).SingleAsync());
}
