using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>
/// What the pages answer when a roll-forward cannot be changed as somebody wants: the directorate plan of Place, prepared for
/// 2027/28, on a site of its own. One indicator still has to be told where it goes.
/// </summary>
public sealed class RollForwardPagesTests : IAsyncLifetime
{
    private const string Plan = "/thread/DP-PL/next/2027-28";
    private const string Planning = Plan + "/SP-PLN";
    private const string OpenForm = "form:has([name='Open.Stamp'])";
    private const string DiscardForm = "form:has([name='Discard.Version'])";
    private const string LineForm = "form:has(#prepared-title)";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Opening_AfterALineWasChangedInAnotherWindow_ShowsWhatThereIsNowAndOpensThat()
    {
        var team = await InAprilAsync();
        var seen = await team.GetAsync(Plan);
        await RenameLineAsync(team, "Planning for growth");

        var answer = await team.SendAsShownAsync(seen, OpenForm);

        answer.Text(".errsum").ShouldContain("Somebody else");
        answer.Body.ShouldContain("Planning for growth");
        (await StateAsync()).ShouldBe(RollForwardState.Prepared);
        (await team.SendAsShownAsync(answer, OpenForm)).Location.ShouldBe(Plan + "?done=opened");
        (await StateAsync()).ShouldBe(RollForwardState.Opened);
    }

    [Fact]
    public async Task Opening_AfterTheThreadChanged_ListsWhatHasToBeDecidedFirst()
    {
        var team = await InAprilAsync();
        var seen = await team.GetAsync(Plan);
        await RenameElementAsync(team, "Planning and building service plan");

        var answer = await team.SendAsShownAsync(seen, OpenForm);

        answer.Text(".errsum").ShouldContain("Somebody else");
        answer.Body.ShouldContain("Planning and building service plan");
        answer.Body.ShouldContain("The year can be opened when everything above is decided.");
        (await StateAsync()).ShouldBe(RollForwardState.Prepared);
    }

    [Fact]
    public async Task Opening_FromADayThatCannotBe_KeepsTheDayAndSaysWhy()
    {
        var team = await InAprilAsync();

        var answer = await team.SendAsShownAsync(
            await team.GetAsync(Plan),
            OpenForm,
            ("Open.From", "2027-03-31"),
            ("Open.CopiesSets", "")
        );

        answer.Text(".errsum").ShouldContain("Choose a day of 2027/28");
        answer.One("#open-from").GetAttribute("value").ShouldBe("2027-03-31");
        (await StateAsync()).ShouldBe(RollForwardState.Prepared);
    }

    [Fact]
    public async Task Opening_ASecondTime_SaysThatItIsOpen()
    {
        var team = await InAprilAsync();
        var seen = await team.GetAsync(Plan);
        (await team.SendAsShownAsync(seen, OpenForm)).Location.ShouldBe(Plan + "?done=opened");

        var again = await team.SendAsShownAsync(seen, OpenForm);

        again.Status.ShouldBe(200);
        again.Text(".errsum").ShouldContain("The year has been opened");
        (await team.SendAsShownAsync(seen, DiscardForm)).Text(".errsum").ShouldContain("The year has been opened");
    }

    [Fact]
    public async Task Line_ChangedInAnotherWindow_KeepsWhatWasTypedAndIsSavedKnowingly()
    {
        var team = await _site.SignedInAsync("performance");
        var stale = await team.GetAsync(Planning);
        await RenameLineAsync(team, "Planning for growth");

        var conflict = await team.SendAsShownAsync(stale, LineForm, ("Form.Owner", "Head of Growth"));

        conflict.Body.ShouldContain("Somebody else changed this");
        conflict.Body.ShouldContain("Planning for growth");
        conflict.One("#prepared-owner").GetAttribute("value").ShouldBe("Head of Growth");
        (await team.SendAsShownAsync(conflict, LineForm)).Location.ShouldBe(Plan + "?done=saved");
    }

    [Fact]
    public async Task Change_DecidedInAnotherWindow_CanNoLongerBeDecided()
    {
        var team = await _site.SignedInAsync("performance");
        await RenameElementAsync(team, "Planning and building service plan");
        var seen = await team.GetAsync(Plan);
        seen.Body.ShouldContain("Changed in the thread since");
        (await team.SendAsShownAsync(seen, Decide("keep"))).Location.ShouldBe(Plan + "?done=decided");

        var answer = await team.SendAsShownAsync(seen, Decide("take"));

        answer.Status.ShouldBe(200);
        answer.Text(".errsum").ShouldContain("Somebody else");
        answer.Body.ShouldNotContain("Changed in the thread since");
        (await team.GetAsync(Planning))
            .One("#prepared-title")
            .GetAttribute("value")
            .ShouldBe("Planning and regeneration service plan");
    }

    [Fact]
    public async Task RollForward_DiscardedInAnotherWindow_IsGone()
    {
        var team = await _site.SignedInAsync("performance");
        var (seen, line) = (await team.GetAsync(Plan), await team.GetAsync(Planning));
        (await team.SendAsShownAsync(seen, DiscardForm)).Location.ShouldBe("/roll-forwards?done=discarded");

        (await team.SendAsShownAsync(line, LineForm)).Status.ShouldBe(404);
        (await team.SendAsShownAsync(seen, DiscardForm)).Status.ShouldBe(404);
        (await team.GetAsync(Plan)).Status.ShouldBe(404);
        (await team.GetAsync("/roll-forwards")).Body.ShouldContain("Discarded");
    }

    [Fact]
    public async Task HeadOfService_ChangesTheirOwnLineAndNothingElse()
    {
        var head = await _site.SignedInAsync("head-was");
        var page = await head.GetAsync(Plan);
        page.All(OpenForm).ShouldBeEmpty();
        page.All(DiscardForm).ShouldBeEmpty();
        page.All("main select").ShouldBeEmpty();
        (await head.GetAsync(Planning)).All(LineForm).ShouldBeEmpty();
        (await head.GetAsync(Plan + "/new")).All(LineForm).ShouldBeEmpty();

        (await ForgeAsync(head, page, Plan, "discard", ("Discard.Version", "0"))).Status.ShouldNotBe(302);
        (await ForgeAsync(head, page, Planning, "prepared", ("Form.Title", "A title of my own"))).Status.ShouldNotBe(
            302
        );
        (await StateAsync()).ShouldBe(RollForwardState.Prepared);
        (await head.GetAsync(Planning)).Body.ShouldNotContain("A title of my own");
        (await head.SendAsShownAsync(await head.GetAsync(Plan + "/SP-WAS"), LineForm)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task NewElement_WithAnAccountableBody_IsShownWithIt()
    {
        var team = await _site.SignedInAsync("performance");

        var added = await team.SendAsShownAsync(
            await team.GetAsync(Plan + "/new"),
            LineForm,
            ("Form.Code", "sp-new"),
            ("Form.Title", "Growth service plan"),
            ("Form.Owner", "Head of Growth"),
            ("Form.LevelId", await LevelAsync()),
            ("Form.BodyCode", "CABINET")
        );

        added.Location.ShouldBe(Plan + "?done=added");
        (await team.GetAsync(Plan)).Body.ShouldContain("Answers to: Cabinet");
        (await team.GetAsync(Plan + "/SP-NEW")).One("#prepared-body-code [selected]").TextContent.ShouldBe("Cabinet");
    }

    /// <summary>The performance team on 6 April 2027, with everything decided.</summary>
    private async Task<Visitor> InAprilAsync()
    {
        _site.Time.Advance(new DateTime(2027, 4, 6, 9, 0, 0, DateTimeKind.Utc) - _site.Time.Utc);
        var team = await _site.SignedInAsync("performance");
        var page = await team.GetAsync(Plan);
        var place = page.All("main select[name='Element']")[^1].Id;
        (await team.SendAsShownAsync(page, $"form:has(#{place})", ("Element", "SP-NBH"))).Location.ShouldBe(
            Plan + "?done=placed"
        );
        return team;
    }

    private static async Task RenameLineAsync(Visitor team, string title) =>
        (await team.SendAsShownAsync(await team.GetAsync(Planning), LineForm, ("Form.Title", title))).Location.ShouldBe(
            Plan + "?done=saved"
        );

    private static async Task RenameElementAsync(Visitor team, string title) =>
        (
            await team.SendAsShownAsync(
                await team.GetAsync("/thread/SP-PLN/edit"),
                "form:has(#element-title)",
                ("Form.Title", title),
                ("Form.Reason", "It has another name.")
            )
        ).Status.ShouldBe(302);

    /// <summary>Sends a form that the page does not show, as somebody could who knows its name.</summary>
    private static Task<Answer> ForgeAsync(
        Visitor visitor,
        Answer page,
        string address,
        string form,
        (string Name, string Value) field
    )
    {
        const string Token = "__RequestVerificationToken";
        var token = page.One($".signout [name='{Token}']").GetAttribute("value")!;
        return visitor.PostAsync(address, (Token, token), ("_handler", form), field);
    }

    private static string Decide(string how) => $"form:has(input[name='_handler'][value='{how}-SP-PLN'])";

    private Task<RollForwardState> StateAsync() =>
        _site.ReadAsync(async db => (await db.RollForwards.SingleAsync(r => r.Plan.Code == "DP-PL")).State);

    private Task<string> LevelAsync() =>
        _site.ReadAsync(async db =>
            (await db.PlanElements.Where(e => e.Code == "SP-PLN").Select(e => e.LevelId).SingleAsync()).ToString(
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
}
