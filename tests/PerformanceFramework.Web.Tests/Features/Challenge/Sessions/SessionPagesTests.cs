using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Sessions;

/// <summary>
/// In the demonstration session 1 of CLT is closed, session 2 of CLT is prepared and seen by directors, and the pre-reads of
/// session 3 (Place) and session 4 (the environment portfolio) are out.
/// </summary>
public sealed class SessionPagesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Session_OfAScrutinyCommittee_ComesBackToWhatTheCommitteeAskedFor()
    {
        const string since = "a[href='/recommendations/committees/SCRUTINY']";
        var team = await _site.SignedInAsync("performance");
        (await team.GetAsync("/challenge/sessions/4")).All("main " + since).ShouldBeEmpty();
        (await team.GetAsync("/challenge/sessions/4/pre-read")).All("main " + since).ShouldBeEmpty();
        var asked = (await team.GetAsync("/recommendations/committees/SCRUTINY")).All("main tbody tr").Count;
        asked.ShouldBeGreaterThan(0);
        await _site.ReadAsync(async db =>
        {
            var committee = await db.ChallengeBodies.SingleAsync(b => b.Code == "SCRUTINY");
            return await db
                .ChallengeSessions.Where(s => s.Id == 4)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.BodyId, committee.Id));
        });

        (await team.GetAsync("/challenge/sessions/4"))
            .One("main " + since)
            .TextContent.ShouldBe("What changed since the committee asked");
        var read = await team.GetAsync("/challenge/sessions/4/pre-read");
        read.One("#earlier " + since).TextContent.ShouldBe("All that the committee asked for");
        read.All("#earlier table:has(caption:contains('asked')) tbody tr").Count.ShouldBeInRange(1, asked);
        (await team.GetAsync("/challenge/sessions/4/room")).All("main " + since).ShouldNotBeEmpty();
        (await team.GetAsync("/recommendations/new?indicator=WAS-01&committee=SCRUTINY"))
            .One("#recommendation-body-code option[selected]")
            .GetAttribute("value")
            .ShouldBe("SCRUTINY");
    }

    [Fact]
    public async Task Body_IsSaidToBeAScrutinyCommittee()
    {
        var team = await _site.SignedInAsync("performance");
        (await team.GetAsync("/challenge/bodies/CLT")).All("#body-accountable-body-code").ShouldBeEmpty();
        var page = await team.GetAsync("/challenge/bodies/SCRUTINY");
        page.One("#body-accountable-body-code option[selected]").GetAttribute("value").ShouldBe("SCRUTINY");

        var refused = await team.SendAsShownAsync(page, "main form:has(#body-name)", ("Form.SitsAs", "NOBODY"));
        refused
            .Text("#body-accountable-body-code-error")
            .ShouldContain("Choose a scrutiny committee for a scrutiny committee");
        (await team.SendAsShownAsync(page, "main form:has(#body-name)", ("Form.SitsAs", ""))).Location.ShouldBe(
            "/challenge/bodies/SCRUTINY?done=changed"
        );
        (await team.GetAsync("/challenge/bodies/SCRUTINY"))
            .One("#body-accountable-body-code option[selected]")
            .GetAttribute("value")
            .ShouldBe("");
    }

    [Theory]
    [InlineData("performance", 4)]
    [InlineData("auditor", 4)]
    [InlineData("clt", 4)]
    [InlineData("director-people", 2)]
    [InlineData("director-place", 4)]
    [InlineData("cabinet-environment", 1)]
    [InlineData("cabinet-children", 0)]
    [InlineData("head-was", 2)]
    [InlineData("scrutiny", 0)]
    [InlineData("partner", 0)]
    public async Task List_OfARole_HasTheSessionsItSees(string user, int sessions)
    {
        var visitor = await _site.SignedInAsync(user);

        (await visitor.GetAsync("/challenge/sessions")).All("main tbody tr").Count.ShouldBe(sessions);
        (await visitor.GetAsync("/challenge/sessions?show=closed&body=CLT"))
            .All("main tbody tr")
            .Count.ShouldBe(sessions is 4 || user == "director-people" ? 1 : 0);
    }

    [Fact]
    public async Task Hub_OfSomebodyWithoutSessions_SaysSo()
    {
        var page = await (await _site.SignedInAsync("officer-was")).GetAsync("/challenge");

        page.Text("h1").ShouldBe("No challenge session comes next for you.");
        page.All("main a[href^='/challenge/sessions']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_OfADirector_HasTheirTopicsAndTakesWhatTheyBring()
    {
        var director = await _site.SignedInAsync("director-place");
        const string bring = "#brought-PL";

        var page = await director.GetAsync("/challenge/sessions/2");
        page.All("form:has(input[value=decide]), form:has(input[value=move])").ShouldBeEmpty();
        (
            await director.SubmitAsync(page, bring, ("Brought.Success", "Fewer"), ("Brought.Ask", "Money"))
        ).Location.ShouldBe("/challenge/sessions/2?done=brought");

        var late = await director.SubmitAsync(page, bring, ("Brought.Success", "More"));
        late.Text("#bring-pl-success").ShouldBe("More");
        late.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        (await (await _site.SignedInAsync("performance")).GetAsync("/challenge/sessions/2"))
            .Text("main")
            .ShouldContain("Fewer");
    }

    [Fact]
    public async Task Proposal_IsPutOnTheAgendaLeftOutAndMerged()
    {
        var analyst = await _site.SignedInAsync("performance");
        var page = await analyst.GetAsync("/challenge/sessions/2");
        var before = page.All("form:has(input[value=Include])").Count;

        (await analyst.SubmitAsync(page, "form:has(input[value=Include])")).Location.ShouldBe(
            "/challenge/sessions/2?done=decided"
        );

        page = await analyst.GetAsync("/challenge/sessions/2");
        page.All("form:has(input[value=Include])").Count.ShouldBe(before - 1);
        var topic = page.All(".topics h3 a")[0].GetAttribute("href")!;
        const string leaveOut = "form:has(#decide-reason)";
        var shown = await analyst.GetAsync(topic);
        (await analyst.SubmitAsync(shown, leaveOut)).Text("main").ShouldContain("Say why it is left out");
        (await analyst.SubmitAsync(shown, leaveOut, ("Decision.Reason", "Agreed"))).Location.ShouldBe(
            topic + "?done=decided"
        );
        (await analyst.GetAsync(topic)).Text("main").ShouldContain("Left out: agreed");
    }

    [Fact]
    public async Task Agenda_IsPutIntoAnotherOrder()
    {
        var analyst = await _site.SignedInAsync("performance");
        var page = await analyst.GetAsync("/challenge/sessions/2");
        var first = page.All("ol.topics h3 a").Select(link => link.GetAttribute("href")).Take(2).ToList();

        (await analyst.SubmitAsync(page, "form:has(input[name='Movement.Up'][value=false])")).Location.ShouldBe(
            "/challenge/sessions/2?done=moved"
        );

        (await analyst.GetAsync("/challenge/sessions/2"))
            .All("ol.topics h3 a")
            .Select(link => link.GetAttribute("href"))
            .Take(2)
            .ShouldBe([first[1], first[0]]);
    }

    [Fact]
    public async Task Questions_ThatTwoPeopleEdit_AreKeptAndTold()
    {
        var one = await _site.SignedInAsync("performance");
        var topic = (await one.GetAsync("/challenge/sessions/2")).All(".topics h3 a")[0].GetAttribute("href")!;
        const string form = "form:has(#ask-questions)";
        var opened = await one.GetAsync(topic);
        (await one.SendAsShownAsync(opened, form, ("Asking.Questions", "One?\r\n\r\nTwo?"))).Location.ShouldBe(
            topic + "?done=asked"
        );

        var conflict = await one.SendAsShownAsync(opened, form, ("Asking.Questions", "Three?"));

        conflict.Text("#ask-questions").ShouldBe("Three?");
        conflict.Text("main").ShouldContain("Two?");
        (await one.SendAsShownAsync(conflict, form)).Location.ShouldBe(topic + "?done=asked");
    }

    [Fact]
    public async Task PreRead_HasASheetForEachTopicAndSaysWhatItIsDrawnFrom()
    {
        var member = await _site.SignedInAsync("cabinet-environment");

        var page = await member.GetAsync("/challenge/sessions/4/pre-read");

        page.Status.ShouldBe(200);
        page.All("section.onesheet").Count.ShouldBe(3);
        page.All("section.onesheet figure.chart, section.onesheet .chart").Count.ShouldBeGreaterThanOrEqualTo(3);
        page.Text(".stamp").ShouldContain("Not from an edition");
        (await member.GetAsync("/challenge/sessions/4/brief"))
            .Text(".kicker")
            .ShouldContain("Pre-brief of the holder of Environment");
        (await member.GetAsync("/challenge/sessions/2/pre-read")).Status.ShouldBe(404);
        (
            await (await _site.SignedInAsync("director-place")).GetAsync("/challenge/sessions/2/pre-read")
        ).Status.ShouldBe(404);
    }

    [Fact]
    public async Task PreRead_FromAnEditionThatIsNotForTheReader_SaysNothingOfTheFigures()
    {
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE ChallengeSessions SET EditionId = (SELECT MAX(Id) FROM Editions WHERE Audience = 'Clt') WHERE Id = 4"
            )
        );
        var member = await _site.SignedInAsync("cabinet-environment");

        var page = await member.GetAsync("/challenge/sessions/4/pre-read");

        page.Status.ShouldBe(200);
        page.All(".stamp").ShouldBeEmpty();
        page.Text("h1").ShouldStartWith("3 topics on the agenda");
        page.Text("main").ShouldContain("The figures are in an edition that you may not read");
        page.Text("main").ShouldNotContain("No indicator is aligned");
        page.Text("main").ShouldNotContain("Nothing is getting worse");
        (await member.GetAsync("/challenge/sessions/4/brief"))
            .Text("main")
            .ShouldContain("The figures are in an edition that you may not read.");
    }

    [Fact]
    public async Task Brief_NamesTheDecisionThatTheReasonsOfEachTopicSuggest()
    {
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync("/challenge/sessions/4/brief");

        page.Text("h1").ShouldStartWith("To decide: ");
        page.All("ol.topics > li").Count.ShouldBe(3);
        foreach (var topic in page.All("ol.topics > li"))
        {
            topic.QuerySelector(".row .tag").ShouldNotBeNull();
            topic.QuerySelector(".row b").ShouldNotBeNull().TextContent.ShouldNotBeEmpty();
        }

        page.All("ol.topics > li > p:not(.row)").Select(question => question.TextContent).ShouldBeUnique();
    }

    [Fact]
    public async Task Session_ThatIsClosed_LeadsToItsMinutesAndNotes()
    {
        var director = await _site.SignedInAsync("director-place");
        var page = await director.GetAsync("/challenge/sessions/1");

        page.All("a[href='/challenge/sessions/1/notes'], a[href='/challenge/sessions/1/room']").Count.ShouldBe(2);
        foreach (var link in page.All(".lede a[href^='/challenge/sessions/1/']"))
        {
            (await director.GetAsync(link.GetAttribute("href")!)).Status.ShouldBe(200);
        }

        page = await (await _site.SignedInAsync("performance")).GetAsync("/challenge/sessions/1");
        page.One("a[href='/challenge/sessions/1/note']").TextContent.ShouldBe("What you committed to");
        page.All("h2").Select(heading => heading.TextContent).ShouldNotContain("Proposed");
    }

    [Fact]
    public async Task Session_ThatIsBeingHeld_CanBeCancelledByThePerformanceTeam()
    {
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE ChallengeSessions SET State = 'Running' WHERE Id = 3")
        );
        var team = await _site.SignedInAsync("performance");
        var page = await team.GetAsync("/challenge/sessions/3");
        const string form = "form:has(#cancel-reason)";

        (await team.SubmitAsync(page, form, ("Cancellation.Reason", "The wrong one"))).Location.ShouldBe(
            "/challenge/sessions/3?done=cancelled"
        );
        (await team.GetAsync("/challenge/sessions/3")).Text("h1").ShouldBe("Not held: the wrong one");
    }

    [Fact]
    public async Task UrgentItem_IsAddedWhileTheSessionIsHeld()
    {
        const string form = "form:has(#add-indicator)";
        var team = await _site.SignedInAsync("performance");
        (await team.GetAsync("/challenge/sessions/3")).All(form).ShouldBeEmpty();
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE ChallengeSessions SET State = 'Running' WHERE Id = 3")
        );
        var code = await _site.ReadAsync(db =>
            db.Indicators.Where(i => i.State == IndicatorState.Live && i.Service.Code == "HOU")
                .Where(i => !db.SessionTopics.Any(t => t.SessionId == 3 && t.IndicatorId == i.Id))
                .Select(i => i.Code)
                .FirstAsync()
        );
        var page = await team.GetAsync("/challenge/sessions/3");

        var refused = await team.SubmitAsync(
            page,
            form,
            ("Addition.Code", "NOWHERE-1"),
            ("Addition.Because", "It broke yesterday")
        );
        refused.All(".errsum li a[href$='#add-indicator']").ShouldHaveSingleItem();
        refused.One("#add-indicator").GetAttribute("value").ShouldBe("NOWHERE-1");
        refused.Text("#add-because").ShouldBe("It broke yesterday");
        (
            await team.SubmitAsync(page, form, ("Addition.Code", code), ("Addition.Because", "It broke yesterday"))
        ).Location.ShouldBe("/challenge/sessions/3?done=added");

        (await team.GetAsync("/challenge/sessions/3"))
            .Text("main")
            .ShouldContain("Urgent item, added in the meeting: It broke yesterday");
    }

    [Fact]
    public async Task Topic_OfADirector_TakesALineEachOnFinanceRiskAndWorkforce()
    {
        const string form = "form:has([name='Added.Finance'])";
        var director = await _site.SignedInAsync("director-place");
        var address = (await director.GetAsync("/challenge/sessions/2"))
            .All("main a[href$='#context']")[^1]
            .GetAttribute("href")!
            .Replace("#context", "", StringComparison.Ordinal);

        var refused = await director.SubmitAsync(
            await director.GetAsync(address),
            form,
            ("Added.Finance", new string('9', 301)),
            ("Added.Risk", "The contract ends")
        );
        refused.All(".errsum li").ShouldHaveSingleItem();
        refused.One("[name='Added.Risk']").GetAttribute("value").ShouldBe("The contract ends");
        (
            await director.SendAsShownAsync(
                refused,
                form,
                ("Added.Finance", "9k over"),
                ("Added.Workforce", "Two posts")
            )
        ).Location.ShouldNotBeNull();

        var clt = await _site.SignedInAsync("clt");
        foreach (var page in (string[])[address, "/challenge/sessions/2", "/challenge/sessions/2/brief"])
        {
            var words = (await clt.GetAsync(page)).Text("main");
            words.ShouldContain("Director of Place adds:", Case.Sensitive, page);
            words.ShouldContain("Finance: 9k over", Case.Sensitive, page);
            words.ShouldContain("Risk: The contract ends", Case.Sensitive, page);
            words.ShouldContain("Workforce: Two posts", Case.Sensitive, page);
        }
    }

    [Fact]
    public async Task Room_OfAScrutinyCommittee_LeadsFromATopicToTheFormOfARecommendation()
    {
        var topic = await _site.ReadAsync(async db =>
        {
            var topic = await db
                .SessionTopics.Where(t => t.SessionId == 3 && t.State == TopicState.Included)
                .OrderBy(t => t.Rank)
                .Select(t => new { t.Id, t.Indicator.Code })
                .FirstAsync();
            await db.Database.ExecuteSqlAsync(
                $"UPDATE ChallengeSessions SET State = 'Running', Step = 'Topics', CurrentTopicId = {topic.Id} WHERE Id = 3"
            );
            return topic;
        });
        var team = await _site.SignedInAsync("performance");
        const string links = "main a[href^='/recommendations/new']";
        (await team.GetAsync("/challenge/sessions/3/room")).All(links).ShouldBeEmpty();
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE ChallengeSessions SET BodyId = (SELECT Id FROM ChallengeBodies WHERE Code = 'SCRUTINY') WHERE Id = 3"
            )
        );

        var link = (await team.GetAsync("/challenge/sessions/3/room")).One(links);

        var form = await team.GetAsync(link.GetAttribute("href")!);
        form.All($"input[value='{topic.Code}']").ShouldHaveSingleItem();
        form.All("option[value='SCRUTINY'][selected]").ShouldHaveSingleItem();
        (await (await _site.SignedInAsync("clt")).GetAsync("/challenge/sessions/3/room")).All(links).ShouldBeEmpty();
    }

    [Fact]
    public async Task Minutes_OfASessionWithAnExemptItem_AreAFileWithItAndOneWithout()
    {
        var team = await _site.SignedInAsync("performance");
        (await team.GetAsync("/challenge/sessions/1/notes")).All("a[href$='?exempt=false']").ShouldBeEmpty();
        var name = await _site.ReadAsync(async db =>
        {
            var indicator = await db
                .SessionTopics.Where(t => t.SessionId == 1 && t.State == TopicState.Included)
                .OrderBy(t => t.Rank)
                .Select(t => t.Indicator)
                .FirstAsync();
            await db
                .Indicators.Where(i => i.Id == indicator.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.ExemptUnder, ExemptParagraph.FinancialAffairs));
            return indicator.Name;
        });

        var page = await team.GetAsync("/challenge/sessions/1/notes");

        page.Text(".minutes").ShouldContain(name);
        (await FileAsync("a[href$='/minutes.html']")).ShouldContain(name);
        (await FileAsync("a[href$='?exempt=false']")).ShouldNotContain(name);

        async Task<string> FileAsync(string link) =>
            (await team.GetAsync(page.One(link).GetAttribute("href")!)).Text("body");
    }

    [Fact]
    public async Task Session_ThatComesNext_OpensOnWhatWasDecidedBefore()
    {
        var team = await _site.SignedInAsync("performance");

        var read = await team.GetAsync("/challenge/sessions/2/pre-read");
        read.Text("#earlier").ShouldContain("A recovery plan for “");
        var commitment = await team.GetAsync(
            await _site.ReadAsync(db =>
                db.Commitments.Where(c => c.Decision == DecisionKind.RecoveryPlan)
                    .Select(c => "/commitments/" + c.Id)
                    .SingleAsync()
            )
        );
        commitment.Text("main").ShouldContain("Recovery plan: it will not come back by itself before the year end.");
    }

    [Fact]
    public async Task Bank_IsTakenOverAndChanged()
    {
        var team = await _site.SignedInAsync("performance");
        (await team.SubmitAsync(await team.GetAsync("/challenge/question-bank"), "main form")).Location.ShouldBe(
            "/challenge/question-bank?done=taken"
        );
        var bank = await team.GetAsync("/challenge/question-bank");

        var refused = await team.SendAsShownAsync(
            bank,
            "form:has(#bank-new-text)",
            ("Form.Question", ""),
            ("Form.Position", "x")
        );

        refused.One("#bank-new-position").GetAttribute("value").ShouldBe("x");
        refused.Text("main").ShouldContain("Enter the question.");
        (
            await team.SendAsShownAsync(bank, "form:has(#bank-new-text)", ("Form.Question", "And then?"))
        ).Location.ShouldBe("/challenge/question-bank?done=saved");
    }

    [Fact]
    public async Task Rule_IsReadByMembersAndChangedByThePerformanceTeam()
    {
        var team = await _site.SignedInAsync("performance");
        const string form = "form:has(#triage-red)";
        var page = await team.GetAsync("/challenge/triage");
        (await team.SendAsShownAsync(page, form, ("Form.Points[Red]", "many")))
            .One("#triage-red")
            .GetAttribute("value")
            .ShouldBe("many");
        (await team.SendAsShownAsync(page, form, ("Form.Points[Red]", "7"))).Location.ShouldBe(
            "/challenge/triage?done=changed"
        );

        var read = await (await _site.SignedInAsync("scrutiny")).GetAsync("/challenge/triage");

        read.All("main tbody tr")[0].TextContent.ShouldContain("7");
        read.All("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_IsAddedAndASessionOfItPlanned()
    {
        var team = await _site.SignedInAsync("performance");
        var added = await team.SendAsShownAsync(
            await team.GetAsync("/challenge/bodies"),
            "main form[method=post]",
            ("Form.Code", "PEOPLE"),
            ("Form.Name", "People leadership team"),
            ("Form.Directorate", "PE")
        );
        added.Location.ShouldBe("/challenge/bodies/PEOPLE?done=added");

        var form = await team.GetAsync("/challenge/sessions/new?body=CLT");
        form.One("#session-chair-id option[selected]").TextContent.ShouldContain("CLT member");
        var refused = await team.SendAsShownAsync(form, "main form[method=post]", ("Form.HeldOn", "2020-01-31"));
        refused.Text("main").ShouldContain("The day is over already.");
        refused.One("#session-held-on").GetAttribute("value").ShouldBe("2020-01-31");
    }
}
