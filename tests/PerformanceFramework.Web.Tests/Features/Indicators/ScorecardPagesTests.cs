using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>The choosing of the corporate scorecard for 2027/28, whose consultation is open from 2 to 30 October 2026; on a site of its own.</summary>
public sealed class ScorecardPagesTests : IAsyncLifetime
{
    private const string Map = "/scorecards/SCORECARD/2027";
    private const string ViewsForm = "form:has(#views-choice0)";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Map_ForAMember_ConcludesAndLeadsToTheirViews()
    {
        var member = await _site.SignedInAsync("cabinet-adults");

        var page = await member.GetAsync(Map);

        page.Heading.ShouldBe("The 24 candidates cover all 9 corporate priorities; 1 pair may measure the same.");
        page.All($"main .btn[href='{Map}/views']").Count.ShouldBe(1);
        page.All(".matrix tbody tr").Count.ShouldBe(24);
        page.All(".matrix thead th").Count.ShouldBe(10);
        page.Body.ShouldContain("Opened");
        var home = await member.GetAsync("/");
        home.Text(".due h2").ShouldBe("Your views are asked for: the corporate scorecard for 2027/28");
    }

    [Fact]
    public async Task Home_OfAMemberWhoHasAnsweredOrIsNone_AsksForNothing()
    {
        var answered = await (await _site.SignedInAsync("scrutiny")).GetAsync("/");
        answered.Text(".due h2").ShouldBe("You have given your views: the corporate scorecard for 2027/28");

        // What waits for somebody of CLT is other things.
        (await (await _site.SignedInAsync("clt")).GetAsync("/"))
            .All(".due")
            .ShouldAllBe(panel => !panel.TextContent.Contains("scorecard", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Views_WithSomethingMissing_KeepWhatWasTyped()
    {
        var member = await _site.SignedInAsync("cabinet-adults");
        var page = await member.GetAsync(Map + "/views");

        var again = await member.FillInAsync(
            page,
            ViewsForm,
            ("Form.Lines[0].Choice", "out"),
            ("Form.Lines[1].Choice", "in"),
            ("Form.Lines[1].Why", "It <b>matters</b>."),
            ("Form.Indicator", "visits"),
            ("Form.ProposalWhy", "People count.")
        );

        again.Status.ShouldBe(200);
        again.All(".errsum li").Count.ShouldBe(2);
        again.One("#views-choice0").QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("out");
        again.One("#views-why1").TextContent.Trim().ShouldBe("It <b>matters</b>.");
        again.One("#views-indicator").GetAttribute("value").ShouldBe("visits");
        again.Body.ShouldNotContain("It <b>matters");
        (await _site.ReadAsync(db => db.ScorecardAnswers.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Views_OfAMember_AreSavedAndShownAgain()
    {
        var member = await _site.SignedInAsync("cabinet-adults");

        var saved = await member.FillInAsync(
            await member.GetAsync(Map + "/views"),
            ViewsForm,
            ("Form.Lines[0].Choice", "in"),
            ("Form.Words", "Loneliness"),
            ("Form.ProposalWhy", "It is what people tell us.")
        );

        saved.Location.ShouldBe(Map + "/views?done=saved");
        var page = await member.GetAsync(saved.Location!);
        page.Heading.ShouldBe("You have given a view of 1 of 24 candidates.");
        page.Body.ShouldContain("Take back: Loneliness");
        (await member.FillInAsync(page, ViewsForm, ("Form.TakenBack", Id(page)))).Status.ShouldBe(302);
        (await member.GetAsync(Map + "/views")).Body.ShouldNotContain("Loneliness");

        static string Id(Answer page) => page.One("#back-0").GetAttribute("value")!;
    }

    [Fact]
    public async Task Views_WithTheSecondOfTwoProposalsTakenBack_KeepTheFirst()
    {
        var member = await _site.SignedInAsync("cabinet-adults");
        foreach (var words in new[] { "Loneliness", "Quiet streets" })
        {
            var saved = await member.FillInAsync(
                await member.GetAsync(Map + "/views"),
                ViewsForm,
                ("Form.Words", words),
                ("Form.ProposalWhy", "It is what people tell us.")
            );
            saved.Status.ShouldBe(302);
        }

        var page = await member.GetAsync(Map + "/views");
        var second = page.One("#back-1").GetAttribute("value")!;
        (await member.FillInAsync(page, ViewsForm, ("Form.TakenBack", second))).Status.ShouldBe(302);

        var left = await member.GetAsync(Map + "/views");
        left.Body.ShouldContain("Take back: Loneliness");
        left.Body.ShouldNotContain("Take back: Quiet streets");
    }

    [Fact]
    public async Task Opinions_WhileItIsOpen_AreForTheTeamOnly()
    {
        var member = await (await _site.SignedInAsync("cabinet-children")).GetAsync(Map + "/opinions");
        member.Heading.ShouldBe("What members said is shown when the consultation is closed.");
        member.Body.ShouldNotContain("weather");

        var team = await _site.SignedInAsync("performance");
        var page = await team.GetAsync(Map + "/opinions");
        page.Heading.ShouldBe("3 of 4 members have answered; they gave 17 views of 24 candidates.");
        page.Body.ShouldContain("weather");
        (await team.GetAsync(Map + "/instruction")).All("#withdraw-reason").ShouldBeEmpty();
        var suggested = await team.GetAsync(
            page.One($"a[href='{Map}/candidates?indicator=CSC-05']").GetAttribute("href")!
        );
        suggested.One("#add-indicator").GetAttribute("value").ShouldBe("CSC-05");
        page.Body.ShouldContain("Cabinet member, Adult services, health and wellbeing: has not answered");
    }

    [Fact]
    public async Task Consultation_ThatIsClosed_TakesNoViewsAndShowsThem()
    {
        var member = await _site.SignedInAsync("scrutiny");
        var open = await member.GetAsync(Map + "/views");
        _site.Time.Advance(TimeSpan.FromDays(19));
        var back = await _site.SignedInAsync("scrutiny");

        var closed = await back.GetAsync(Map + "/views");
        closed.Heading.ShouldBe("The consultation is closed; you gave a view of 6 of 24 candidates.");
        closed.All(ViewsForm).ShouldBeEmpty();
        (await back.GetAsync(Map + "/opinions")).Body.ShouldContain("weather");
        open.All(ViewsForm).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Choosing_FromThePanelToTheSet_KeepsWhatIsTypedAndEndsInTheSet()
    {
        _site.Time.Advance(TimeSpan.FromDays(19));
        var team = await _site.SignedInAsync("performance");

        var page = await team.GetAsync(Map + "/recommendation");
        page.Heading.ShouldBe("The panel’s recommendation can be recorded.");
        var wrong = await team.FillInAsync(page, "form:has(#recommendation-panel)", ("Form.Panel", "The panel"));
        wrong.One("#recommendation-panel").GetAttribute("value").ShouldBe("The panel");
        wrong.Text(".errsum").ShouldContain("Enter the recommendation in words.");

        var recommended = await team.RecommendAsync(page);
        recommended.Location.ShouldBe(Map + "/recommendation?done=recommended");

        page = await team.GetAsync(Map + "/decision");
        page.One("#decision-choice0").QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("out");
        var decided = await team.FillInAsync(page, "form:has(#decision-body-code)", ("Form.BodyCode", "CABINET"));
        decided.Location.ShouldBe(Map + "/decision?done=decided");

        page = await team.GetAsync(Map + "/instruction");
        page.Heading.ShouldBe("The decision adds 0, carries 19 on and drops 1.");
        (await team.SubmitAsync(page, "form:has([name='Instruct.TakesOut'])")).Location.ShouldBe(
            Map + "/instruction?done=instructed"
        );
        (await team.GetAsync("/indicators/sets/SCORECARD?year=2027")).Heading.ShouldBe(
            "The corporate scorecard has 19 indicators in 2027/28."
        );
        (await team.GetAsync(Map)).Body.ShouldContain("0 added, 19 carried on, 1 dropped.");

        page = await team.GetAsync(Map + "/instruction");
        var back = await team.FillInAsync(page, "form:has(#reopen-reason)", ("Reopen.Reason", "A mistake."));
        back.Location.ShouldBe(Map + "/instruction?done=reopened");
        (
            await _site.ReadAsync(db =>
                db.SetMemberships.CountAsync(m => m.Set.Code == "SCORECARD" && m.StartYear == 2027)
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Choosing_OfAnotherYear_IsBegunAndWithdrawn()
    {
        var team = await _site.SignedInAsync("performance");
        var page = await team.GetAsync("/scorecards");
        page.Heading.ShouldBe("Members are consulted on the corporate scorecard for 2027/28.");

        var taken = await BeginAsync(page, "2027");
        taken.Text(".errsum").ShouldContain("being chosen for that year already");
        taken.One("#open-opens").GetAttribute("value").ShouldBe("2026-10-12");
        (await BeginAsync(page, "2028")).Location.ShouldBe("/scorecards/SCORECARD/2028/candidates?done=opened");

        const string New = "/scorecards/SCORECARD/2028";
        var added = await team.FillInAsync(
            await team.GetAsync(New + "/candidates"),
            "form:has(#add-indicator)",
            ("Adding.Indicator", "families in bed"),
            ("Adding.Why", "The law.")
        );
        added.Location.ShouldBe(New + "/candidates?done=added");
        (await team.GetAsync(New + "/candidates")).Heading.ShouldBe("There is one candidate.");
        var withdrawn = await team.FillInAsync(
            await team.GetAsync(New + "/instruction"),
            "form:has(#withdraw-reason)",
            ("Withdraw.Reason", "The wrong year.")
        );
        withdrawn.Location.ShouldBe("/scorecards?done=withdrawn");
        (await team.GetAsync(New)).Status.ShouldBe(404);

        Task<Answer> BeginAsync(Answer from, string year) =>
            team.FillInAsync(
                from,
                "form:has(#open-opens)",
                ("Form.SetCode", "SCORECARD"),
                ("Form.StartYear", year),
                ("Form.Opens", "2026-10-12"),
                ("Form.Closes", "2026-10-20")
            );
    }

    [Fact]
    public async Task Candidate_AddedByMistake_IsTakenOffWithAReason()
    {
        const string RemoveForm = "form:has(#remove-reason)";
        var team = await _site.SignedInAsync("performance");
        await team.FillInAsync(
            await team.GetAsync(Map + "/candidates"),
            "form:has(#add-indicator)",
            ("Adding.Indicator", "CSC-05"),
            ("Adding.Why", "The law.")
        );
        var page = await team.GetAsync(Map + "/candidates");

        var again = await team.FillInAsync(page, RemoveForm, ("Removing.Code", "CSC-05"));
        again.Text(".errsum").ShouldContain("Say why it is taken off.");
        again.One("#remove-code [selected]").GetAttribute("value").ShouldBe("CSC-05");
        var removed = await team.FillInAsync(again, RemoveForm, ("Removing.Reason", "By mistake."));

        removed.Location.ShouldBe(Map + "/candidates?done=removed");
        page = await team.GetAsync(Map + "/candidates");
        page.Heading.ShouldStartWith("There are 24 candidates");
        (await team.GetAsync(Map)).Body.ShouldContain("By mistake.");
    }

    [Fact]
    public async Task Calendar_OfTheYear_LeadsToTheChoosingAndTheRollForward()
    {
        var member = await _site.SignedInAsync("scrutiny");
        (await ItemAsync(member, ProgrammeKind.Scorecard)).All($"main a[href='{Map}']").Count.ShouldBe(1);
        (await ItemAsync(member, ProgrammeKind.PlanApproval)).All("main a[href*='/next/']").ShouldBeEmpty();

        var team = await _site.SignedInAsync("performance");
        (await ItemAsync(team, ProgrammeKind.PlanApproval))
            .All("main a[href='/thread/DP-PL/next/2027-28']")
            .Count.ShouldBe(1);

        async Task<Answer> ItemAsync(Visitor visitor, ProgrammeKind kind)
        {
            var items = await _site.ReadAsync(db => db.ProgrammeItems.Where(i => i.YearStart == 2026).ToListAsync());
            return await visitor.GetAsync($"/calendar/{items.Single(i => i.Details.Kind == kind).Id}");
        }
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("/opinions", 10)]
    [InlineData("/candidates", 6)]
    [InlineData("/recommendation", 10)]
    [InlineData("/decision", 7)]
    [InlineData("/instruction", 9)]
    public async Task Page_OfManyCandidates_TakesAsManyStatementsAsOfNone(string page, int statements)
    {
        var team = await _site.SignedInAsync("performance");
        var begun = await team.FillInAsync(
            await team.GetAsync("/scorecards"),
            "form:has(#open-opens)",
            ("Form.SetCode", "SCORECARD"),
            ("Form.StartYear", "2028"),
            ("Form.Opens", "2026-10-12"),
            ("Form.Closes", "2026-10-20")
        );
        begun.Status.ShouldBe(302);

        (await _site.Sql.CountAsync(() => team.GetAsync(Map + page))).ShouldBe(statements);
        (await _site.Sql.CountAsync(() => team.GetAsync("/scorecards/SCORECARD/2028" + page))).ShouldBe(statements);
    }

    [Theory]
    [InlineData("/scorecards/NOWHERE/2027")]
    [InlineData("/scorecards/SCORECARD/1")]
    [InlineData("/scorecards/SCORECARD/2147483647/opinions")]
    [InlineData("/scorecards/SCORECARD/2031/instruction")]
    public async Task Choosing_ThatIsNone_IsNotThere(string address) =>
        (await (await _site.SignedInAsync("performance")).GetAsync(address)).Status.ShouldBe(404);
}
