using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Recovery;

/// <summary>
/// In the demonstration plan 1 is proposed for missed bins, plan 2 agreed for temporary accommodation, plan 3 closed, and
/// plan 4 was sent back to the head of adult social care.
/// </summary>
public sealed class RecoveryPagesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task List_OfPlans_SaysHowTheyGoAndIsDownloaded()
    {
        var team = await _site.SignedInAsync("performance");

        var page = await team.GetAsync("/recovery-plans");
        page.Text("h1").ShouldBe("3 plans are open: 1 waits for agreement, 1 is off course, 1 action is overdue.");
        page.All("main table")[0].QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        (await team.GetAsync("/recovery-plans?state=Closed")).Text("h1").ShouldBe("There is 1 closed plan here.");
        (await team.GetAsync("/recovery-plans?state=nonsense&step=9&page=x")).Text("h1").ShouldStartWith("3 plans");
        (await team.GetAsync("/recovery-plans/plans.csv?state=Agreed")).Body.ShouldContain("HOU-01");
        page.Text("main").ShouldContain("Indicators that call for a plan");
    }

    [Fact]
    public async Task Home_OfWhoeverAnswers_CountsTheIndicatorsThatCallForAPlan()
    {
        var director = await _site.SignedInAsync("director-place");
        var called = (await director.GetAsync("/recovery-plans")).All("main table")[1].QuerySelectorAll("tbody tr");

        var home = await director.GetAsync("/");
        home.Text("#recovery-called").ShouldBe($"{called.Length} indicators of yours call for a recovery plan");
        home.All("main a[href='/recovery-plans#calls']").Count.ShouldBe(1);
        foreach (var other in (string[])["performance", "clt", "cabinet-environment", "auditor"])
        {
            (await (await _site.SignedInAsync(other)).GetAsync("/")).All("#recovery-called").ShouldBeEmpty(other);
        }
    }

    [Fact]
    public async Task Plan_ThatIsAgreed_TellsEverythingAndIsSeenByMembers()
    {
        var page = await (await _site.SignedInAsync("director-place")).GetAsync("/recovery-plans/2");

        page.Text("h1").ShouldBe("“Households in temporary accommodation” is to recover: agreed.");
        var words = page.Text("main");
        words.ShouldContain("Off course:");
        words.ShouldContain("Overdue since");
        words.ShouldContain("Private landlords sell");
        words.ShouldContain("Trajectory");
        words.ShouldContain("Agreed, step 2, by Director of Place");
        page.All("a[href^='/interventions/new?indicator=HOU-01&name=']").ShouldNotBeEmpty();
        page.All("form:has([name='Closing.Version'])").Count.ShouldBe(1);
        page.All("form:has([name='Decision.Version'])").ShouldBeEmpty();
        (await (await _site.SignedInAsync("director-people")).GetAsync("/recovery-plans/2")).Status.ShouldBe(404);
        var member = await _site.SignedInAsync("cabinet-environment");
        (await member.GetAsync("/recovery-plans/1")).Status.ShouldBe(404);
        var director = await _site.SignedInAsync("director-place");
        await director.SendAsShownAsync(
            await director.GetAsync("/recovery-plans/1"),
            "form:has([name='Decision.Version'])",
            ("Decision.Choice", "yes")
        );
        (await member.GetAsync("/recovery-plans/1")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Indicator_WithAPlan_LeadsToIt()
    {
        var director = await _site.SignedInAsync("director-place");

        (await director.GetAsync("/indicators/WAS-03")).All("main a[href='/recovery-plans/1']").Count.ShouldBe(1);
        (await director.GetAsync("/indicators/WAS-01"))
            .All("main a[href='/recovery-plans/new?indicator=WAS-01']")
            .Count.ShouldBe(1);
        (await (await _site.SignedInAsync("scrutiny")).GetAsync("/indicators/WAS-03"))
            .All("main a[href^='/recovery-plans']")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Decision_OnAPlanThatChanged_IsKeptAndGivenKnowingly()
    {
        const string form = "form:has([name='Decision.Version'])";
        var director = await _site.SignedInAsync("director-place");
        var owner = await _site.SignedInAsync("owner-was");
        var opened = await director.GetAsync("/recovery-plans/1");

        var refused = await director.SendAsShownAsync(opened, form, ("Decision.Choice", "no"), ("Decision.Words", ""));
        refused.Text("main").ShouldContain("Say why you do not agree");
        (
            await director.SendAsShownAsync(opened, form, ("Decision.Choice", "no"), ("Decision.Words", "Too little"))
        ).Location.ShouldBe("/recovery-plans/1?done=not-agreed");

        var conflict = await director.SendAsShownAsync(
            opened,
            form,
            ("Decision.Choice", "yes"),
            ("Decision.Words", "After all")
        );
        conflict.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        conflict.Text("#decide-reason").ShouldBe("After all");
        (await director.SendAsShownAsync(conflict, form)).Text("main").ShouldContain("nothing to agree to");
        (await owner.GetAsync("/recovery-plans/1")).Text("h1").ShouldContain("not agreed, and being written again");
    }

    [Fact]
    public async Task Plan_IsOpenedWrittenAndProposedByPlainForms()
    {
        var head = await _site.SignedInAsync("head-was");
        var form = await head.GetAsync("/recovery-plans/new?indicator=WAS-05");
        const string opening = "form:has([name='Form.Trigger'])";

        var refused = await head.SendAsShownAsync(form, opening, ("Form.Trigger", "Session"), ("Form.Why", ""));
        refused.Text("main").ShouldContain("Say why the plan is opened");
        var opened = await head.SendAsShownAsync(
            form,
            opening,
            ("Form.Trigger", "Session"),
            ("Form.Why", "CLT asked.")
        );
        var address = opened.Location.ShouldNotBeNull().Split("/edit")[0];

        var page = await head.GetAsync(address + "/edit");
        page.Text("h1")
            .ShouldBe(
                "Before it can be proposed, the plan needs the causes, an action, the trajectory, the exit criteria and a day of review."
            );
        const string causes = "form:has([name='Causes.Version'])";
        (await head.SendAsShownAsync(page, causes, ("Causes.Outline", "People\n- Vacancies"))).Location.ShouldBe(
            address + "/edit?done=causes"
        );
        page = await head.GetAsync(address + "/edit");
        const string measures = "form:has([name='Measures.Version'])";
        var wrong = await head.SendAsShownAsync(
            page,
            measures,
            ("Measures.Rows[0].Expected", "many"),
            ("Measures.ExitWords", "At the target.")
        );
        wrong.One("#measures-expected0").GetAttribute("value").ShouldBe("many");
        wrong.Text("#measures-exit-words").ShouldBe("At the target.");
        (await head.SendAsShownAsync(wrong, measures, ("Measures.Rows[0].Expected", "90"))).Location.ShouldBe(
            address + "/edit?done=measures"
        );
        page = await head.GetAsync(address + "/edit");
        (
            await head.SendAsShownAsync(
                page,
                "form:has([name='Options.Version'])",
                ("Options.Rows[0].What", "Recruit"),
                ("Options.Rows[0].Effect", "More"),
                ("Options.Rows[0].Cost", "None"),
                ("Options.Rows[0].Choice", "Chosen"),
                ("Options.Rows[0].Why", "Quick")
            )
        ).Location.ShouldBe(address + "/edit?done=options");
        var plan = await head.GetAsync(address);
        (
            await head.SendAsShownAsync(
                plan,
                "form:has([name='Planned.What'])",
                ("Planned.What", "Recruit two"),
                ("Planned.Owner", "Manager"),
                ("Planned.Due", "2027-03-31")
            )
        ).Location.ShouldBe(address + "?done=added");
        (
            await head.SendAsShownAsync(plan, "form:has([name='Review.On'])", ("Review.On", "2027-01-31"))
        ).Location.ShouldBe(address + "?done=review-added");
        plan = await head.GetAsync(address);
        (await head.SendAsShownAsync(plan, "form:has([name='Proposal.Version'])")).Location.ShouldBe(
            address + "?done=proposed"
        );
        (await head.GetAsync(address)).Text("h1").ShouldContain("the director agrees to it, or not");
    }

    [Fact]
    public async Task Writing_OfTwoPeople_IsMerged()
    {
        const string causes = "form:has([name='Causes.Version'])";
        var head = await _site.SignedInAsync("head-asc");
        var team = await _site.SignedInAsync("performance");
        var opened = await head.GetAsync("/recovery-plans/4/edit");
        var first = await team.SendAsShownAsync(
            await team.GetAsync("/recovery-plans/4/edit"),
            causes,
            ("Causes.Method", "FiveWhys")
        );
        first.Location.ShouldBe("/recovery-plans/4/edit?done=causes");

        var conflict = await head.SendAsShownAsync(opened, causes, ("Causes.Outline", "Too few assessors"));

        conflict.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        conflict.Text("#causes-outline").ShouldBe("Too few assessors");
        conflict.One("[name='Causes.Method'][value='FiveWhys']").HasAttribute("checked").ShouldBeTrue();
        (await head.SendAsShownAsync(conflict, causes)).Location.ShouldBe("/recovery-plans/4/edit?done=causes");
    }

    [Fact]
    public async Task Action_ThatIsDone_KeepsItsEvidence()
    {
        var head = await _site.SignedInAsync("head-hou");
        var plan = await head.GetAsync("/recovery-plans/2");
        var link = plan.All("a[href*='?end=']")[0].GetAttribute("href")!;

        var form = await head.GetAsync(link.Split('#')[0]);
        var refused = await head.SendAsShownAsync(form, "#end", ("Ending.IsDone", "yes"), ("Ending.Words", ""));
        refused.Text("#end").ShouldContain("Say what shows that it is done");
        var done = await head.SendAsShownAsync(
            refused,
            "#end",
            ("Ending.IsDone", "yes"),
            ("Ending.Words", "Letter of the court")
        );
        done.Location.ShouldBe("/recovery-plans/2?done=ended");
        (await head.GetAsync("/recovery-plans/2")).Text("main").ShouldContain("Letter of the court");
    }

    [Fact]
    public async Task Ladder_IsReadByManyAndChangedByThePerformanceTeam()
    {
        (await (await _site.SignedInAsync("officer-was")).GetAsync("/recovery-plans/ladder"))
            .All("main form[method=post]")
            .ShouldBeEmpty();
        var team = await _site.SignedInAsync("performance");
        const string form = "form:has([name='Form.Steps[0].Name'])";
        var page = await team.GetAsync("/recovery-plans/ladder");

        var refused = await team.SendAsShownAsync(page, form, ("Form.Steps[1].Name", ""));
        refused.Text("main").ShouldContain("Enter the name of the step.");
        (await team.SendAsShownAsync(refused, form, ("Form.Steps[1].Name", "Directorate clinic"))).Location.ShouldBe(
            "/recovery-plans/ladder?done=changed"
        );
        (await team.GetAsync("/recovery-plans")).Text("main").ShouldContain("Directorate clinic");
        // Somebody who opened the page before.
        var conflict = await team.SendAsShownAsync(page, form, ("Form.Steps[0].Name", "Own remedy"));
        conflict.One("#ladder-name2").GetAttribute("value").ShouldBe("Directorate clinic");
        conflict.One("#ladder-name1").GetAttribute("value").ShouldBe("Own remedy");
    }

    [Theory]
    [InlineData("/recovery-plans/new")]
    [InlineData("/recovery-plans/new?indicator=NOWHERE")]
    [InlineData("/recovery-plans/new?indicator=HOU-01")]
    [InlineData("/recovery-plans/2/edit")]
    public async Task Address_OfWhatIsNotTheirs_IsNotFound(string address) =>
        (await (await _site.SignedInAsync("head-was")).GetAsync(address)).Status.ShouldBe(404);
}
