using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Returns;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>On a site of its own, because its round is closed and another opened.</summary>
public sealed class RoundPagesTests : IAsyncLifetime
{
    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task List_OfRounds_SaysWhichIsOpenAndHowFarItIs()
    {
        var page = await _visitor.GetAsync("/rounds");

        page.Heading.ShouldMatch("^The round of Q. 20../.. is open: 2 of \\d+ returns signed off\\.$");
        page.All("main tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Round_ThatIsOpen_SaysOfEveryReturnHowFarItIsAndWhomItWaitsFor()
    {
        var page = await _visitor.GetAsync("/rounds/1");

        page.Heading.ShouldMatch(@"^Q. 20../.. is open: 2 of \d+ returns signed off \(\d+%\), \d+ late\.$");
        page.All("main thead th")
            .Select(Answer.Words)
            .ShouldBe(["Service", "Rows entered", "Submitted", "Approved", "Signed off", "Checked", "Waits for"]);
        var waste = page.All("main tbody tr")
            .Single(row => Answer.Words(row).StartsWith("Waste", StringComparison.Ordinal));
        Answer.Words(waste).ShouldContain("not started");
        Answer.Words(waste).ShouldContain("0 of 17");
        waste
            .QuerySelectorAll("a[href^='/people/']")
            .Select(Answer.Words)
            .ShouldContain("Officer, Waste and recycling");
        var earlyHelp = page.All("main tbody tr")
            .Single(row => Answer.Words(row).StartsWith("Early help", StringComparison.Ordinal));
        Answer.Words(earlyHelp).ShouldContain("Nobody holds the role");
    }

    [Fact]
    public async Task Round_AfterItsDueDay_SaysWhatIsLate()
    {
        _site.Time.Advance(TimeSpan.FromDays(60));
        var team = await _site.SignedInAsync("performance");

        var page = await team.GetAsync("/rounds/1");

        page.Heading.ShouldMatch(@"signed off \(\d+%\), \d+ late\.$");
        Answer.Words(page.All("main tbody tr")[0]).ShouldContain("Late");
        Answer.Words(page.All("main tbody tr")[^1]).ShouldContain("Nobody any more");
    }

    [Fact]
    public async Task Round_WithReturnsMissing_ClosesOnlyWhenTheyAreLeftOutKnowingly()
    {
        var page = await _visitor.GetAsync("/rounds/1");

        var refused = await _visitor.SubmitAsync(page, CloseForm, ("Closing.Reason", "For the Cabinet report."));
        refused.Text(".errsum li").ShouldContain("returns are not signed off");
        refused.One("#close-round-reason").TextContent.Trim().ShouldBe("For the Cabinet report.");

        var closed = await _visitor.SubmitAsync(page, CloseForm, ("Closing.WithoutMissing", "true"));
        (closed.Status, closed.Location).ShouldBe((302, "/rounds/1?done=closed"));
        var after = await _visitor.GetAsync(closed.Location!);
        after.Text(".notice__title").ShouldStartWith("The round is closed.");
        after.Heading.ShouldContain("is closed with 2 of");
    }

    [Fact]
    public async Task Round_Closed_IsReopenedWithAReasonOnly()
    {
        await CloseAsync();
        var page = await _visitor.GetAsync("/rounds/1");

        (await _visitor.SubmitAsync(page, ReopenForm, ("Reopening.Reason", "")))
            .Text("#reopen-round-reason-error")
            .ShouldBe("Error: Give the reason, so that others can follow the decision.");
        (await _visitor.SubmitAsync(page, ReopenForm, ("Reopening.Reason", "Waste is late."))).Location.ShouldBe(
            "/rounds/1?done=reopened"
        );
        (await StateAsync()).ShouldBe(RoundState.Open);
    }

    [Fact]
    public async Task Dates_ThatCannotBe_KeepWhatWasTyped()
    {
        var page = await _visitor.SubmitAsync(
            await _visitor.GetAsync("/rounds/1"),
            DatesForm,
            ("Dates.SubmitBy", "2030-01-10"),
            ("Dates.ApproveBy", "2030-01-09"),
            ("Dates.Reason", "Snow.")
        );

        page.Text("#round-dates-approve-by-error").ShouldContain("It comes after what is due before it.");
        page.One("#round-dates-submit-by").GetAttribute("value").ShouldBe("2030-01-10");
        page.One("#round-dates-reason").TextContent.Trim().ShouldBe("Snow.");
    }

    [Fact]
    public async Task Dates_ThatSomebodyElseMovedFirst_ShowBothAndCanBeSavedAgain()
    {
        var stale = await _visitor.GetAsync("/rounds/1");
        (await MoveAsync(stale, "2030-02-01")).Status.ShouldBe(302);

        var conflict = await MoveAsync(stale, "2030-03-01");
        conflict.Text(".notice__title").ShouldContain("Somebody else changed this");
        Answer.Words(conflict.One(".notice table")).ShouldContain("1 February 2030");

        (await MoveAsync(conflict, "2030-03-01")).Location.ShouldBe("/rounds/1?done=dates");
    }

    [Fact]
    public async Task Round_ThatSomebodyElseClosedFirst_SaysSo()
    {
        var stale = await _visitor.GetAsync("/rounds/1");
        await CloseAsync();

        var answer = await _visitor.SubmitAsync(stale, CloseForm, ("Closing.WithoutMissing", "true"));

        answer.Status.ShouldBe(200);
        answer.Text(".notice__title").ShouldContain("Somebody else changed this");
    }

    [Fact]
    public async Task Opening_WhileARoundIsOpen_SaysWhyNot()
    {
        var page = await _visitor.GetAsync("/rounds/open");

        page.Heading.ShouldContain("is still open, and one round is open at a time");
        page.All("form[method=post] [name='Form.SubmitBy']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Opening_OfARound_ShowsWhatIsDueBeforeItAsks()
    {
        await CloseAsync();
        var page = await _visitor.GetAsync("/rounds/open");
        page.Heading.ShouldMatch("^A round of Q. 20../.. asks \\d+ services for \\d+ rows\\.$");
        page.All("main tbody tr").Count.ShouldBeGreaterThan(3);

        var empty = await _visitor.SubmitAsync(page, OpenForm, ("Form.SubmitBy", ""), ("Form.ApproveBy", "2030-01-05"));
        empty.Text("#open-round-submit-by-error").ShouldBe("Error: Enter the last day for officers to submit.");
        empty.One("#open-round-approve-by").GetAttribute("value").ShouldBe("2030-01-05");

        var opened = await _visitor.SubmitAsync(
            page,
            OpenForm,
            ("Form.SubmitBy", "2030-01-04"),
            ("Form.ApproveBy", "2030-01-05")
        );
        opened.Location.ShouldBe("/rounds");
        (await _site.ReadAsync(db => db.CollectionRounds.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("/rounds/99")]
    [InlineData("/rounds/open?period=2026-27-M01")]
    [InlineData("/rounds/open?period=nonsense")]
    public async Task Page_OfWhatIsNotThere_IsNotFound(string address) =>
        (await _visitor.GetAsync(address)).Status.ShouldBe(404);

    [Fact]
    public async Task Returns_ForThoseWhoManageRounds_LeadToThem()
    {
        (await _visitor.GetAsync("/returns")).All("a[href='/rounds']").Count.ShouldBe(1);
        var officer = await _site.SignedInAsync("officer-was");
        (await officer.GetAsync("/returns")).All("a[href='/rounds']").ShouldBeEmpty();
    }

    private const string CloseForm = "form:has([name='Closing.Version'])";
    private const string ReopenForm = "form:has([name='Reopening.Version'])";
    private const string DatesForm = "form:has([name='Dates.Version'])";
    private const string OpenForm = "form:has([name='Form.Period'])";

    private Task<Answer> MoveAsync(Answer page, string to) =>
        _visitor.SubmitAsync(
            page,
            DatesForm,
            ("Dates.SubmitBy", to),
            ("Dates.ApproveBy", "2030-04-01"),
            ("Dates.SignOffBy", "2030-04-02"),
            ("Dates.CheckBy", "2030-04-03"),
            ("Dates.Reason", "Snow.")
        );

    private async Task CloseAsync() =>
        (
            await _visitor.SubmitAsync(
                await _visitor.GetAsync("/rounds/1"),
                CloseForm,
                ("Closing.WithoutMissing", "true")
            )
        ).Status.ShouldBe(302);

    private Task<RoundState> StateAsync() =>
        _site.ReadAsync(db => db.CollectionRounds.Select(r => r.State).SingleAsync());
}
