using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>On a site of its own, because targets are set. HOU-02 is set for 2027/28, a year without figures.</summary>
public sealed class TargetPagesTests : IAsyncLifetime
{
    private const string Form = "form:has([name='Form.Stamp'])";
    private const string Address = "/targets/HOU-02?year=2027-28";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Grid_OfAYear_CountsWhatIsMissing()
    {
        var page = await _visitor.GetAsync("/targets?year=2027-28");

        page.Heading.ShouldMatch("^\\d+ of \\d+ indicators lack a target for at least one period of 2027/28\\.$");
        page.All("main tbody tr").Count.ShouldBe(50);
        page.All(".pager a[href='/targets?year=2027-28&page=2']").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Grid_OfOneService_ShowsOnlyItsIndicators()
    {
        var all = await _visitor.GetAsync("/targets");
        var some = await _visitor.GetAsync("/targets?service=HOU");

        some.All("main tbody tr").Count.ShouldBeInRange(1, all.All("main tbody tr").Count - 1);
        some.One("#targets-service option[selected]").GetAttribute("value").ShouldBe("HOU");
    }

    [Fact]
    public async Task Grid_OfThoseWithTargetsMissing_LeavesOutTheOthers()
    {
        await SendAsync("agree", [.. Enumerable.Range(0, 4).Select(at => ($"Form.Rows[{at}].Figure", "71"))]);

        var all = await _visitor.GetAsync("/targets?year=2027-28&service=HOU");
        var missing = await _visitor.GetAsync("/targets?year=2027-28&service=HOU&only=missing");

        all.All("main tbody a[href='/targets/HOU-02?year=2027-28']").Count.ShouldBe(1);
        missing.All("main tbody a[href='/targets/HOU-02?year=2027-28']").ShouldBeEmpty();
        missing.All("main tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Profile_WorkedOut_FillsThePeriodsAndSavesNothing()
    {
        var page = await SendAsync("work-out", ("Form.Profile", "Flat"), ("Form.Annual.Figure", "72"));

        page.Status.ShouldBe(200);
        page.All("input[id^=targets-figure]")
            .ShouldAllBe(input => input.GetAttribute("value")!.StartsWith("72", StringComparison.Ordinal));
        (await TargetsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Profile_WithoutAnAnnualFigure_SaysSoAtItsField() =>
        (await SendAsync("work-out", ("Form.Profile", "Flat"), ("Form.Annual.Figure", "")))
            .Text("#targets-annual-figure-error")
            .ShouldBe("Error: Enter the annual figure, from which the periods are worked out.");

    [Fact]
    public async Task Targets_Saved_AreShownAsHolding()
    {
        var answer = await SendAsync("agree", ("Form.Rows[0].Figure", "71"));

        (answer.Status, answer.Location).ShouldBe((302, Address + "&done=set"));
        (await _visitor.GetAsync(answer.Location!)).Text(".notice__title").ShouldBe("The targets are set.");
        (await TargetsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Targets_ThatCannotBeRead_StandAtTheirFieldAndAreKept()
    {
        var page = await SendAsync("agree", ("Form.Rows[1].Figure", "1,2"), ("Form.Reason", "As agreed."));

        page.Text("#targets-figure1-error").ShouldContain("has a comma where a decimal point should be");
        page.One("#targets-figure1").GetAttribute("value").ShouldBe("1,2");
        page.One("#targets-reason").TextContent.Trim().ShouldBe("As agreed.");
    }

    [Fact]
    public async Task Targets_ThatSomebodyElseSetFirst_ShowBothAndCanBeSavedAgain()
    {
        var stale = await _visitor.GetAsync(Address);
        (await SendAsync(stale, "agree", ("Form.Rows[0].Figure", "71"))).Status.ShouldBe(302);

        var conflict = await SendAsync(stale, "agree", ("Form.Rows[0].Figure", "73"), ("Form.Reason", "Better."));
        Answer.Words(conflict.One(".notice table")).ShouldContain("71");

        (
            await SendAsync(conflict, "agree", ("Form.Rows[0].Figure", "73"), ("Form.Reason", "Better."))
        ).Location.ShouldBe(Address + "&done=set");
    }

    [Fact]
    public async Task Proposal_IsChallengedByADirectorAndAgreedOnceProposedAnew()
    {
        await SendAsync("propose", ("Form.Rows[0].Figure", "71"), ("Form.Reason", "As last year."));
        var director = await _site.SignedInAsync("director-place");
        var page = await director.GetAsync(Address);
        page.All("[name='Form.Stamp']").ShouldBeEmpty();

        (await director.SubmitAsync(page, Challenge, ("Challenging.Reason", "")))
            .All("#challenge-targets-reason-error")
            .Count.ShouldBe(1);
        (await director.SubmitAsync(page, Challenge, ("Challenging.Reason", "Too easy."))).Location.ShouldBe(
            Address + "&done=challenged"
        );

        await SendAsync("propose", ("Form.Rows[0].Figure", "70"), ("Form.Reason", "Harder."));
        var own = await _visitor.GetAsync(Address);
        own.All(Agree).ShouldBeEmpty();
        own.Text("main").ShouldContain("You proposed these, so somebody else agrees them.");
        (await director.GetAsync("/")).One("#targets-due").TextContent.ShouldContain("wait for an answer");
        (await director.SubmitAsync(await director.GetAsync(Address), Agree)).Location.ShouldBe(
            Address + "&done=agreed"
        );
        (await TargetsAsync()).ShouldBe(1);
        Answer.Words((await director.GetAsync(Address)).One("main")).ShouldContain("“Too easy”.");
    }

    [Fact]
    public async Task Proposal_OfAHeadOfService_IsOfTheirOwnServiceAlone()
    {
        var head = await _site.SignedInAsync("head-hou");

        var page = await head.GetAsync(Address);
        page.All("button[value=propose]").Count.ShouldBe(1);
        page.All("button[value=agree]").ShouldBeEmpty();
        (await head.GetAsync("/targets/WAS-01")).All("button[value=propose]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Proposal_ThatSomebodyElseAnsweredFirst_SaysSo()
    {
        await SendAsync("propose", ("Form.Rows[0].Figure", "71"), ("Form.Reason", "As last year."));
        var director = await _site.SignedInAsync("director-place");
        var stale = await director.GetAsync(Address);
        (await director.SubmitAsync(stale, Agree)).Status.ShouldBe(302);

        var answer = await director.SubmitAsync(stale, Challenge, ("Challenging.Reason", "Too easy."));

        answer.Status.ShouldBe(200);
        answer.Text(".notice__title").ShouldContain("Somebody else changed this");
        answer.One("#challenge-targets-reason").TextContent.Trim().ShouldBe("Too easy.");
    }

    [Fact]
    public async Task Pasted_Rows_ArePreviewedBeforeTheyAreSaved()
    {
        const string paste = "/targets/paste?year=2027-28";
        var page = await _visitor.GetAsync(paste);

        (await CheckAsync(page, "NOWHERE\t1")).Heading.ShouldBe("1 of 1 rows cannot be taken.");
        var preview = await CheckAsync(page, "HOU-02\t71");
        preview.Heading.ShouldBe("1 of 1 rows set or change targets of 2027/28.");
        (await TargetsAsync()).ShouldBe(0);

        var unexplained = await _visitor.SubmitAsync(preview, Save, ("Saving.Reason", ""));
        unexplained.All("#save-targets-reason-error").Count.ShouldBe(1);
        (await _visitor.SubmitAsync(unexplained, Save, ("Saving.Reason", "As Cabinet decided."))).Location.ShouldBe(
            paste + "&done=saved"
        );
        (await TargetsAsync()).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Pasting_OfNothing_SaysSo() =>
        (await CheckAsync(await _visitor.GetAsync("/targets/paste"), " "))
            .Text("#check-targets-text-error")
            .ShouldBe("Error: Paste the targets first.");

    [Fact]
    public async Task Page_OfNoIndicator_IsNotFound() =>
        (await _visitor.GetAsync("/targets/NOWHERE")).Status.ShouldBe(404);

    private const string Challenge = "form:has([name='Challenging.Version'])";
    private const string Agree = "form:has([name='Agreeing.Version'])";
    private const string Save = "form:has([name='Saving.Text'])";

    private async Task<Answer> SendAsync(string action, params (string Name, string Value)[] typed) =>
        await SendAsync(await _visitor.GetAsync(Address), action, typed);

    private Task<Answer> SendAsync(Answer page, string action, params (string Name, string Value)[] typed) =>
        _visitor.SubmitAsync(
            page,
            Form,
            [
                ("Form.Kind", "AtLeast"),
                ("Form.Judging", "AsNow"),
                ("Form.Action", action),
                // Every row of the page is sent, whatever is typed in it.
                .. page.All("input[name^='Form.Rows']")
                    .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""))
                    .Where(row => typed.All(field => field.Name != row.Name)),
                .. typed,
            ]
        );

    private Task<Answer> CheckAsync(Answer page, string text) =>
        _visitor.SubmitAsync(page, "form:has([name='Checking.Text'])", ("Checking.Text", text));

    private Task<int> TargetsAsync() =>
        _site.ReadAsync(db =>
            db.PeriodTargets.CountAsync(t =>
                t.Indicator.Code == "HOU-02" && t.SetOn == new DateOnly(2026, 10, 12) && t.Kind == TargetKind.AtLeast
            )
        );
}
