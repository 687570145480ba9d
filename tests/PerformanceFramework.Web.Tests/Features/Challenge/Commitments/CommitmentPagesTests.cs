using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Challenge.Commitments;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Commitments;

/// <summary>The head of housing owes three commitments: one overdue, one due in a week, and one about no topic.</summary>
public sealed class CommitmentPagesTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 10, 12);

    private Site _site = null!;
    private IReadOnlyList<int> _ids = [];

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        var (owner, other) = (await PersonAsync("head-hou"), await PersonAsync("officer-was"));
        _ids = await _site.ReadAsync(db =>
            new GivenSession(
                "TEST",
                Today.AddDays(-30),
                Actors.Named("Chris Chair"),
                [
                    new("HOU-02", owner, Today.AddDays(7), "A plan for <damp> homes"),
                    new("HOU-02", owner, Today.AddDays(-3), "A letter"),
                    new(null, owner, Today.AddDays(20), "A visit"),
                    new("WAS-01", other, Today, "New rounds"),
                ]
            ).SaveAsync(db, _site.Time.Utc)
        );
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task List_OfTheOwner_HasTheOverdueFirstAndTheHomePageSaysSo()
    {
        var head = await _site.SignedInAsync("head-hou");

        var list = await head.GetAsync("/commitments");

        list.Text("h1").ShouldBe("You have 3 open commitments; 1 is overdue.");
        list.All("main tbody th a")
            .Select(link => link.TextContent)
            .ShouldBe(["A letter", "A plan for <damp> homes", "A visit"]);
        list.All("main tbody tr")[0].TextContent.ShouldContain("Overdue");
        (await head.GetAsync("/"))
            .Text("#commitments-due")
            .ShouldBe("Your commitments: 3 open commitments; 1 is overdue; the next is due on 19 October 2026");
        (await (await _site.SignedInAsync("auditor")).GetAsync("/")).All("#commitments-due").ShouldBeEmpty();
    }

    [Fact]
    public async Task OneClick_OnTheList_SaysThatItIsOnTrackOrDone()
    {
        var head = await _site.SignedInAsync("head-hou");
        var list = await head.GetAsync("/commitments");

        (await head.SubmitAsync(list, "#own", ("OnTrack", $"{_ids[0]}:0"))).Location.ShouldBe(
            "/commitments?done=on-track"
        );
        (await head.GetAsync("/commitments")).Text("main tbody").ShouldContain("Still on track");
        // What somebody else has moved on meanwhile is not finished by a click that did not see it.
        var late = await head.SubmitAsync(list, "#own", ("Finished", $"{_ids[0]}:0"));
        late.Text("main").ShouldContain("Somebody else changed this");
        (await head.SubmitAsync(late, "#own", ("Finished", $"{_ids[0]}:1"))).Location.ShouldBe(
            $"/commitments/{_ids[0]}?done=finished"
        );
        (await head.GetAsync($"/commitments/{_ids[0]}")).Text("h1").ShouldBe("Done on 12 October 2026.");
        foreach (var sent in (string[])["nonsense", "1", $"{_ids[3]}:0"])
        {
            (await head.SubmitAsync(list, "#own", ("Finished", sent)))
                .Text("#error-summary")
                .ShouldContain("not yours to see");
        }
    }

    [Fact]
    public async Task Page_FromALinkInAnEmail_LeadsThroughTheSignInToTheForm()
    {
        var visitor = _site.Visitor();

        var led = await visitor.GetAsync($"/commitments/{_ids[0]}");

        led.Location.ShouldNotBeNull().ShouldContain(Uri.EscapeDataString($"/commitments/{_ids[0]}"));
    }

    [Fact]
    public async Task Page_OfTheOwner_TakesProgressEvidenceAndADay()
    {
        var head = await _site.SignedInAsync("head-hou");
        var address = $"/commitments/{_ids[0]}";
        var page = await head.GetAsync(address);
        page.Text(".dek").ShouldBe("A plan for <damp> homes");

        var refused = await head.SubmitAsync(
            page,
            "#report",
            ("Form.Words", "Half way"),
            ("Form.Link", "javascript:alert(1)")
        );
        refused.Text("#report-words").ShouldBe("Half way");
        refused.One("#report-link").GetAttribute("value").ShouldBe("javascript:alert(1)");
        refused.Text("main").ShouldContain("Enter an address that begins with https:// or http://");
        (
            await head.SendAsShownAsync(refused, "#report", ("Form.Link", "https://council.example/half"))
        ).Location.ShouldBe(address + "?done=reported");
        var reported = await head.GetAsync(address);
        reported.One("main a[href='https://council.example/half']").GetAttribute("rel").ShouldBe("noreferrer");
        var early = await head.SubmitAsync(reported, "#carry", ("Form.Due", "2026-10-13"), ("Form.Words", "Ill"));
        early.Text("main").ShouldContain("Choose a later day.");
        (await head.SendAsShownAsync(early, "#carry", ("Form.Due", "2026-11-30"))).Location.ShouldBe(
            address + "?done=carried"
        );
        (await head.SubmitAsync(await head.GetAsync(address), "#finish")).Location.ShouldBe(address + "?done=finished");
        var done = await head.GetAsync(address + "?done=finished");
        done.Text("h1").ShouldBe("Done on 12 October 2026.");
        done.All("#report, #finish, #carry, #cancel").ShouldBeEmpty();
        (await head.SubmitAsync(done, "#evidence", ("Form.Words", "It is in the file"))).Location.ShouldBe(
            address + "?done=shown"
        );
        (
            await head.SubmitAsync(await head.GetAsync(address), "#reopen", ("Form.Words", "Not quite"))
        ).Location.ShouldBe(address + "?done=reopened");
        (
            await head.SubmitAsync(await head.GetAsync(address), "#cancel", ("Form.Words", "Not wanted"))
        ).Location.ShouldBe(address + "?done=cancelled");
        (await head.GetAsync(address)).Text("main ol.list").ShouldContain("It is in the file");
    }

    [Fact]
    public async Task Page_SaysInOneClickThatItIsOnTrack_AndHandsItOver()
    {
        var head = await _site.SignedInAsync("head-hou");
        var team = await _site.SignedInAsync("performance");
        var address = $"/commitments/{_ids[0]}";
        var opened = await head.GetAsync(address);
        opened.All("#hand-over").ShouldBeEmpty();

        (await head.SubmitAsync(opened, "#on-track")).Location.ShouldBe(address + "?done=on-track");
        (await head.SubmitAsync(opened, "#on-track")).Text("main").ShouldContain("Somebody else changed this");
        var page = await team.GetAsync(address);
        page.Text("main ol.list").ShouldContain("Still on track");
        var refused = await team.SubmitAsync(page, "#hand-over", ("Form.Words", "She leaves"));
        refused.Text("#hand-over").ShouldContain("Choose the new owner.");
        refused.Text("#hand-over-because").ShouldBe("She leaves");
        var other = (await PersonAsync("officer-was")).Id;
        (await team.SendAsShownAsync(refused, "#hand-over", ("Form.OwnerId", other))).Location.ShouldBe(
            address + "?done=handed-over"
        );
        var handed = await team.GetAsync(address);
        handed.Text("main").ShouldContain("at first Head of");
        handed.Text("main ol.list").ShouldContain("Handed over by Head of");
        (await head.GetAsync(address)).All("#on-track, #report, #hand-over").ShouldBeEmpty();
    }

    [Fact]
    public async Task Progress_OfWhatWasFinishedMeanwhile_SaysSoAndKeepsWhatWasTyped()
    {
        var head = await _site.SignedInAsync("head-hou");
        var team = await _site.SignedInAsync("performance");
        var address = $"/commitments/{_ids[1]}";
        var opened = await head.GetAsync(address);
        await team.SubmitAsync(await team.GetAsync(address), "#finish");

        var conflict = await head.SubmitAsync(opened, "#report", ("Form.Words", "Nearly there"));

        conflict.Text("h1").ShouldBe("Done late on 12 October 2026.");
        conflict.Text("#report-words").ShouldBe("Nearly there");
        conflict.Text("main").ShouldContain("Somebody else changed this");
        (await head.SendAsShownAsync(conflict, "#report")).Text("main").ShouldContain("is done or cancelled already");
    }

    [Fact]
    public async Task List_OfABody_IsForThoseWhoSeeSessions()
    {
        var team = await _site.SignedInAsync("performance");
        var list = await team.GetAsync("/commitments?body=TEST");

        list.Text("h1").ShouldBe("4 open commitments; 1 is overdue.");
        list.All("main tbody tr").Count.ShouldBe(4);
        list.All("main tbody button").ShouldBeEmpty();
        (await team.GetAsync("/commitments?body=TEST&show=overdue")).All("main tbody tr").Count.ShouldBe(1);
        (await team.GetAsync("/commitments?body=TEST&owner=nobody")).All("main tbody tr").ShouldBeEmpty();
        (await team.GetAsync("/commitments?body=TEST&show=nonsense&page=x&directorate=PL")).Status.ShouldBe(200);
        (await team.GetAsync("/commitments?body=NOWHERE")).Status.ShouldBe(404);
        (await (await _site.SignedInAsync("officer-was")).GetAsync("/commitments?body=TEST")).Status.ShouldBe(404);
        (await (await _site.SignedInAsync("director-people")).GetAsync("/commitments?body=TEST"))
            .All("main tbody tr")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task File_OfAList_HasItsRowsAndRunsNoFormula()
    {
        await _site.ReadAsync(db =>
            db.Commitments.Where(c => c.Id == _ids[1])
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Deliverable, "=1+1"))
        );
        var head = await _site.SignedInAsync("head-hou");

        var file = await head.GetAsync("/commitments.csv?show=overdue");

        file.Body.ShouldContain("'=1+1");
        file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        (await head.GetAsync("/commitments.csv?body=NOWHERE")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("officer-hou")]
    [InlineData("director-people")]
    [InlineData("scrutiny")]
    [InlineData("admin")]
    public async Task Page_OfSomebodyElses_IsNotFound(string user) =>
        (await (await _site.SignedInAsync(user)).GetAsync($"/commitments/{_ids[0]}")).Status.ShouldBe(404);

    [Theory]
    [InlineData("head-hou", false, true)]
    [InlineData("auditor", true, false)]
    [InlineData("clt", true, false)]
    public async Task Page_LeadsToTheMinutesAndTheNote_OfThoseWhoReadThem(string user, bool minutes, bool note)
    {
        var visitor = await _site.SignedInAsync(user);
        var page = await visitor.GetAsync($"/commitments/{_ids[0]}");

        var links = page.All("main a[href^='/challenge/sessions/']")
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        (links.Exists(link => link.EndsWith("/notes", StringComparison.Ordinal))).ShouldBe(minutes);
        (links.Exists(link => link.EndsWith("/note", StringComparison.Ordinal))).ShouldBe(note);
        foreach (var link in links)
        {
            (await visitor.GetAsync(link)).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task Page_ForWhoeverOnlyReads_HasNoForm()
    {
        var page = await (await _site.SignedInAsync("auditor")).GetAsync($"/commitments/{_ids[0]}");

        page.Status.ShouldBe(200);
        page.All("main form[method=post]").ShouldBeEmpty();
        (
            await _site.ReadAsync(db =>
                db.Commitments.CountAsync(c => _ids.Contains(c.Id) && c.State == CommitmentState.Open)
            )
        ).ShouldBe(4);
    }

    private Task<Actor> PersonAsync(string user) =>
        _site.ReadAsync(async db =>
        {
            var found = await db.Users.SingleAsync(u => u.UserName == user);
            return new Actor(found.Id, found.DisplayName, []);
        });
}
