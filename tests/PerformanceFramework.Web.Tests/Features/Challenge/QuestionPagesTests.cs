using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge;

/// <summary>In the demonstration question 1 is overdue and question 2 answered, both about waste, asked by the member for environment.</summary>
public sealed class QuestionPagesTests : IAsyncLifetime
{
    private const string Ask = "main form[method=post]";
    private const string AnswerForm = "form:has(#answer-answer)";
    private const string FollowForm = "form:has(#follow-up-text)";
    private const string ChangeForm = "form:has(#change-text)";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task List_OfADirector_CountsWhatWaits()
    {
        var director = await _site.SignedInAsync("director-place");

        var page = await director.GetAsync("/questions");
        page.Text("h1").ShouldBe("1 question waits for an answer; 1 is overdue.");
        page.All("main tbody tr").Count.ShouldBe(2);
        (await director.GetAsync("/questions?show=overdue")).All("main tbody tr").Count.ShouldBe(1);
        (await director.GetAsync("/questions?show=withdrawn")).All("main tbody tr").ShouldBeEmpty();
        (await director.GetAsync("/questions?show=nonsense&page=x")).All("main tbody tr").Count.ShouldBe(2);
        (await director.GetAsync("/"))
            .Text("#questions-due")
            .ShouldContain("1 question waits for an answer; 1 is overdue");
    }

    [Theory]
    [InlineData("cabinet-children")]
    [InlineData("director-people")]
    public async Task Question_OfAnotherPortfolioOrDirectorate_IsNotFound(string user) =>
        (await (await _site.SignedInAsync(user)).GetAsync("/questions/1")).Status.ShouldBe(404);

    [Theory]
    [InlineData("/questions/new")]
    [InlineData("/questions/new?indicator=NOWHERE")]
    [InlineData("/questions/new?indicator=HOU-01")]
    public async Task New_AboutWhatIsNotTheirs_IsNotFound(string address) =>
        (await (await _site.SignedInAsync("cabinet-environment")).GetAsync(address)).Status.ShouldBe(404);

    [Fact]
    public async Task New_WithADayInThePast_KeepsWhatWasTyped()
    {
        var member = await _site.SignedInAsync("cabinet-environment");
        var form = await member.GetAsync("/questions/new?indicator=WAS-05");

        var refused = await member.SubmitAsync(
            form,
            Ask,
            ("Form.Text", "How long does it take?"),
            ("Form.Due", "2020-01-31")
        );

        refused.Text("#question-text").ShouldBe("How long does it take?");
        refused.One("#question-due").GetAttribute("value").ShouldBe("2020-01-31");
        refused.Text("main").ShouldContain("The day is over already.");
        var words = new string('x', 998) + "\r\ny";
        var asked = await member.SendAsShownAsync(form, Ask, ("Form.Text", words));
        asked.Location.ShouldNotBeNull().ShouldStartWith("/questions/");
    }

    [Fact]
    public async Task Answer_ToAQuestionThatChanged_IsKeptAndGivenKnowingly()
    {
        var director = await _site.SignedInAsync("director-place");
        var member = await _site.SignedInAsync("cabinet-environment");
        var opened = await director.GetAsync("/questions/1");
        await member.SendAsShownAsync(
            await member.GetAsync("/questions/1"),
            ChangeForm,
            ("Form.Text", "Which rounds?")
        );

        var conflict = await director.SubmitAsync(opened, AnswerForm, ("Reply.Answer", "The northern ones."));

        conflict.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        conflict.Text("main").ShouldContain("Which rounds?");
        conflict.Text("#answer-answer").ShouldBe("The northern ones.");
        (await director.SendAsShownAsync(conflict, AnswerForm)).Location.ShouldBe("/questions/1?done=answered");
        (await member.GetAsync("/questions/1")).Text("main").ShouldContain("The northern ones.");
    }

    [Fact]
    public async Task Change_OfAQuestionThatWasAnsweredMeanwhile_SaysSoAndKeepsWhatWasTyped()
    {
        var director = await _site.SignedInAsync("director-place");
        var member = await _site.SignedInAsync("cabinet-environment");
        var opened = await member.GetAsync("/questions/1");
        await director.SubmitAsync(await director.GetAsync("/questions/1"), AnswerForm, ("Reply.Answer", "Soon."));

        var conflict = await member.SendAsShownAsync(opened, ChangeForm, ("Form.Text", "When?"));
        conflict.Text("#change-text").ShouldBe("When?");
        conflict.Text("main").ShouldContain("Soon.");

        (await member.SendAsShownAsync(conflict, ChangeForm)).Text("main").ShouldContain("is answered already");
    }

    [Fact]
    public async Task Answer_IsAcceptedOrFollowedUpByTheMember_OnOnePage()
    {
        var member = await _site.SignedInAsync("cabinet-environment");
        (await member.GetAsync("/")).Text("#questions-answered").ShouldContain("1 answer to accept or follow up");
        var answered = await member.GetAsync("/questions/2");
        answered.Text("h1").ShouldStartWith("Waiting for you: answered on");
        var refused = await member.SubmitAsync(
            answered,
            FollowForm,
            ("Next.Text", "And the cost?"),
            ("Next.Due", "2020-01-31")
        );
        refused.Text("#follow-up-text").ShouldBe("And the cost?");
        refused.Text("main").ShouldContain("The day is over already.");

        var asked = await member.SendAsShownAsync(answered, FollowForm, ("Next.Text", "And the cost?"));
        var address = asked.Location.ShouldNotBeNull().Split('?')[0];
        var thread = await member.GetAsync(address);
        thread.Text("main").ShouldContain("What would it take to reach the recycling target");
        thread.Text("main").ShouldContain("And the cost?");
        var director = await _site.SignedInAsync("director-place");
        await director.SubmitAsync(await director.GetAsync(address), AnswerForm, ("Reply.Answer", "A pound each."));
        var again = await member.GetAsync(address);
        (await member.SendAsShownAsync(again, "form:has([name='Acceptance.Version'])")).Location.ShouldBe(
            address + "?done=accepted"
        );
        (await member.GetAsync(address)).Text("h1").ShouldStartWith("Accepted on");
        (await member.GetAsync("/")).All("#questions-answered").ShouldBeEmpty();
    }

    [Fact]
    public async Task Team_AsksForAMember_AndThePageSaysSo()
    {
        var team = await _site.SignedInAsync("performance");
        var form = await team.GetAsync("/questions/for-member?indicator=WAS-05");
        var refused = await team.SubmitAsync(
            form,
            Ask,
            ("Form.MemberId", ""),
            ("Form.Text", "How long does it take?"),
            ("Form.Due", "2030-01-31")
        );
        refused.Text("main").ShouldContain("Choose the member whose question it is.");
        refused.Text("#question-text").ShouldBe("How long does it take?");

        var asked = await team.SendAsShownAsync(form, Ask, ("Form.Text", "How long does it take?"));

        var address = asked.Location.ShouldNotBeNull().Split('?')[0];
        (await (await _site.SignedInAsync("cabinet-environment")).GetAsync(address))
            .Text("main")
            .ShouldContain("by Performance team.");
        (await team.GetAsync("/indicators/WAS-05")).All("a[href^='/questions/for-member']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Keep_OfMeasures_StopsAtFourAndSaysWhy()
    {
        var member = await _site.SignedInAsync("cabinet-environment");
        foreach (var code in (string[])["WAS-04", "WAS-06", "WAS-07"])
        {
            var page = await member.GetAsync($"/indicators/{code}");
            (await member.SubmitAsync(page, "#keep", ("Keep", code))).Location.ShouldBe(
                $"/indicators/{code}?done=kept"
            );
        }

        var full = await member.GetAsync("/portfolios/ENVIRONMENT");
        full.All(".sheet > li")[0].TextContent.ShouldContain("Chosen because it is marked by the Cabinet member");
        full.All(".sheet button[name=LetGo]").Count.ShouldBe(4);
        (await member.SubmitAsync(full, "#keep", ("Keep", "WAS-08")))
            .Text("main")
            .ShouldContain("4 measures of this portfolio are kept on its page already");
        (await member.SubmitAsync(full, "#keep", ("LetGo", "WAS-04"))).Location.ShouldBe(
            "/portfolios/ENVIRONMENT?done=let-go"
        );
        (await (await _site.SignedInAsync("cabinet-children")).GetAsync("/portfolios/ENVIRONMENT"))
            .All(".sheet button, .sheet a[href^='/questions']")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Brief_ThatTwoPeopleWrite_IsMerged()
    {
        var director = await _site.SignedInAsync("director-place");
        var team = await _site.SignedInAsync("performance");
        var opened = await director.GetAsync("/portfolios/ENVIRONMENT/brief");
        const string form = "main form[method=post]";
        await team.SendAsShownAsync(
            await team.GetAsync("/portfolios/ENVIRONMENT/brief"),
            form,
            ("Form.Source", "Survey of the north")
        );

        var conflict = await director.SendAsShownAsync(opened, form, ("Form.Questions", "Why?"));

        conflict.One("#brief-source").GetAttribute("value").ShouldBe("Survey of the north");
        conflict.Text("#brief-questions").ShouldBe("Why?");
        (await director.SendAsShownAsync(conflict, form)).Location.ShouldBe("/portfolios/ENVIRONMENT?done=written");
        var page = await director.GetAsync("/portfolios/ENVIRONMENT");
        page.Text(".brief").ShouldContain("Survey of the north");
        page.All(".brief ol li").Single().TextContent.ShouldBe("Why?");
    }

    [Fact]
    public async Task Brief_WithoutQuestions_LeavesThemToTheFigures()
    {
        var page = await (await _site.SignedInAsync("scrutiny")).GetAsync("/portfolios/ADULTS");

        page.All(".brief ol li").Count.ShouldBeInRange(1, 3);
        page.Text(".brief").ShouldContain("Suggested by the figures");
        page.All(".asked, .brief a").ShouldBeEmpty();
        (await (await _site.SignedInAsync("director-place")).GetAsync("/portfolios/CHILDREN/brief")).Status.ShouldBe(
            404
        );
    }
}
