using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Interventions;

/// <summary>
/// In the demonstration 1 (cameras) is confirmed as improved and 2 (fly-tips) as no detectable change; 3 is worse, 4 too early,
/// 5 cannot be told.
/// </summary>
public sealed class InterventionPagesTests : IAsyncLifetime
{
    private const string Record = "form:has(#intervention-name)";
    private const string ConfirmForm = "form:has(#confirm-words)";
    private const string ChangeForm = "form:has(#change-name)";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(1, "improved beyond normal variation")]
    [InlineData(2, "no detectable change")]
    [InlineData(3, "worse beyond normal variation")]
    [InlineData(4, "too early to tell")]
    [InlineData(5, "cannot be told")]
    public async Task Demonstration_HasEveryVerdict(int id, string verdict) =>
        (await (await _site.SignedInAsync("scrutiny")).GetAsync($"/interventions/{id}"))
            .Text("h1")
            .ShouldEndWith($": {verdict}.");

    [Fact]
    public async Task Indicator_ShowsWhatWasTriedOnItsChartAndBelow()
    {
        var member = await _site.SignedInAsync("scrutiny");

        var page = await member.GetAsync("/indicators/WAS-03");

        page.All(".chart__wide .c-event").Count.ShouldBe(1);
        page.Text(".chart__wide").ShouldContain("New collection rounds");
        page.Text("details.data").ShouldContain("New collection rounds, began");
        page.Text("main").ShouldContain("What was tried, and did it work?");
        page.Text("main").ShouldContain("Worse beyond normal variation");
        page.All("main a[href^='/interventions/new']").ShouldBeEmpty();
        (await member.GetAsync("/indicators/WAS-03?asat=2025-12-31")).All("a[href^='/interventions']").ShouldBeEmpty();
        var other = await member.GetAsync("/indicators/WAS-01");
        other.All(".c-event").ShouldBeEmpty();
        other.Text("main").ShouldNotContain("did it work?");
    }

    [Fact]
    public async Task Learning_IsSearched()
    {
        var member = await _site.SignedInAsync("scrutiny");

        var all = await member.GetAsync("/learning");
        all.Text("h1").ShouldBe("Of 2 things tried, 1 worked as far as figures can tell.");
        all.All("main tbody tr").Count.ShouldBe(2);
        (await member.GetAsync("/learning?q=DEPOT")).All("main tbody tr").Count.ShouldBe(1);
        (await member.GetAsync("/learning?verdict=improved")).Text("main tbody").ShouldContain("Cameras");
        (await member.GetAsync("/learning?verdict=worse")).All("main tbody tr").ShouldBeEmpty();
        (await member.GetAsync("/learning?service=WAS&page=nonsense")).All("main tbody tr").Count.ShouldBe(1);
        (await member.GetAsync("/learning?verdict=nonsense&theme=" + new string('x', 200)))
            .All("main tbody tr")
            .Count.ShouldBe(2);
        var file = await member.GetAsync("/learning.csv?q=depot");
        file.Body.ShouldContain("Second fly-tipping crew");
        file.Body.ShouldNotContain("Cameras");
    }

    [Fact]
    public async Task Waiting_IsOnTheHomePageAndInTheLogOfWhoeverConfirms()
    {
        var director = await _site.SignedInAsync("director-place");
        var home = await director.GetAsync("/");
        var waiting = await director.GetAsync("/learning?show=waiting");
        var count = waiting.All("main tbody tr").Count;
        home.Text("#verdicts-due")
            .ShouldMatch(
                @"^Did it work\? \d+ interventions? (has|have) 4 figures or more since the effect was expected\.$"
            );
        home.One("section.due a[href='/learning?show=waiting']");
        waiting.Text("h1").ShouldEndWith("for you to confirm.");
        waiting.One("#filter-show option[selected]").GetAttribute("value").ShouldBe("waiting");
        waiting.All("main tbody a[href='/interventions/3']").Count.ShouldBe(1);
        waiting.All("main tbody a[href='/interventions/1'], main tbody a[href='/interventions/4']").ShouldBeEmpty();
        (await director.GetAsync("/learning.csv?show=waiting")).Body.ShouldContain("New collection rounds");

        var page = await director.GetAsync("/interventions/3");
        await director.SendAsShownAsync(page, ConfirmForm, ("Confirmation.Learned", "Longer routes fail."));

        (await director.GetAsync("/learning?show=waiting")).All("main tbody tr").Count.ShouldBe(count - 1);
        var member = await _site.SignedInAsync("scrutiny");
        (await member.GetAsync("/")).All("#verdicts-due").ShouldBeEmpty();
        var none = await member.GetAsync("/learning?show=waiting");
        none.All("main tbody tr, #filter-show").ShouldBeEmpty();
    }

    [Fact]
    public async Task New_IsFilledInFromItsAddress_AndKeepsWhatWasTyped()
    {
        var head = await _site.SignedInAsync("head-was");
        var form = await head.GetAsync(
            "/interventions/new?indicator=WAS-04&name=Night+crew&began=2026-09-01&expected=1.5&by=2026-10-01"
        );
        form.One("#intervention-name").GetAttribute("value").ShouldBe("Night crew");
        form.One("#intervention-expected-size").GetAttribute("value").ShouldBe("1.5");

        var refused = await head.SubmitAsync(
            form,
            Record,
            ("Form.Name", "Night crew"),
            ("Form.Description", "A crew at night."),
            ("Form.Began", "2026-09-01"),
            ("Form.ExpectedSize", "many"),
            ("Form.ExpectedBy", "2026-08-01")
        );
        refused.One("#intervention-expected-size").GetAttribute("value").ShouldBe("many");
        refused.Text("#intervention-description").ShouldBe("A crew at night.");

        var done = await head.SendAsShownAsync(form, Record, ("Form.Description", "A crew at night."));
        done.Location.ShouldNotBeNull().ShouldStartWith("/interventions/");
        (await head.GetAsync("/indicators/WAS-04")).Text("main").ShouldContain("Night crew");
        (await head.GetAsync("/interventions/new?indicator=LIB-01")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Verdict_IsConfirmedBySomebodyElse()
    {
        var head = await _site.SignedInAsync("head-was");
        (await head.GetAsync("/interventions/3")).All(ConfirmForm).ShouldBeEmpty();
        var director = await _site.SignedInAsync("director-place");
        var page = await director.GetAsync("/interventions/3");

        var refused = await director.SubmitAsync(page, ConfirmForm, ("Confirmation.Learned", " "));
        refused.Text("main").ShouldContain("Enter what was learned.");
        var done = await director.SendAsShownAsync(page, ConfirmForm, ("Confirmation.Learned", "Longer routes fail."));

        done.Location.ShouldBe("/interventions/3?done=confirmed");
        (await head.GetAsync("/learning?verdict=worse")).Text("main tbody").ShouldContain("Longer routes fail.");
    }

    [Fact]
    public async Task Verdict_OnWhatChangedMeanwhile_IsReadAgainAndTheWordsAreKept()
    {
        var director = await _site.SignedInAsync("director-place");
        var head = await _site.SignedInAsync("head-was");
        var opened = await director.GetAsync("/interventions/3");
        await head.SendAsShownAsync(await head.GetAsync("/interventions/3"), ChangeForm, ("Form.ExpectedSize", "7"));

        var conflict = await director.SendAsShownAsync(opened, ConfirmForm, ("Confirmation.Learned", "It got worse."));

        conflict.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        conflict.Text("#confirm-words").ShouldBe("It got worse.");
        (await director.SendAsShownAsync(conflict, ConfirmForm)).Location.ShouldBe("/interventions/3?done=confirmed");
    }
}
