using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Challenge.Scrutiny;

/// <summary>The demonstration has five recommendations of one committee, each in another state.</summary>
public sealed class RecommendationPagesTests : IAsyncLifetime
{
    private const string Make = "main form[method=post]";
    private const string Respond = "form:has(#respond-form-response)";
    private const string Plan = "form:has(#plan-what)";
    private const string Finish = "form:has(#finish-action-id)";
    private const string Correct = "form:has(#correct-form-text)";
    private const string Verdict = "form:has(#verdict-form-words)";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task List_OfTheDemonstration_CountsAndNarrowsDown()
    {
        var scrutiny = await _site.SignedInAsync("scrutiny");

        var page = await scrutiny.GetAsync("/recommendations");

        page.Text("h1")
            .ShouldBe(
                "5 recommendations: 1 waiting for Cabinet, 1 being acted on, 2 waiting for the committee, 1 closed."
            );
        page.All("main tbody tr").Count.ShouldBe(5);
        (await scrutiny.GetAsync("/recommendations?state=Closed")).All("main tbody tr").Count.ShouldBe(1);
        (await scrutiny.GetAsync("/recommendations?indicator=WAS-03")).All("main tbody tr").Count.ShouldBe(1);
        (await scrutiny.GetAsync("/recommendations?state=nonsense&page=x")).All("main tbody tr").Count.ShouldBe(5);
        var committee = await scrutiny.GetAsync("/recommendations/committees/SCRUTINY");
        committee.All("main tbody tr").Count.ShouldBe(5);
        committee.Text("main").ShouldContain("Publish the rounds with repeat misses");
        (await scrutiny.GetAsync("/recommendations/committees/NOWHERE")).Status.ShouldBe(404);
        (await scrutiny.GetAsync("/recommendations/9999")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task File_OfTheDemonstration_HasALineForEachAction()
    {
        var scrutiny = await _site.SignedInAsync("scrutiny");

        var file = await scrutiny.GetAsync("/recommendations/recommendations.csv");

        file.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 6);
        file.Body.ShouldContain("Publish the rounds with repeat misses");
        (await scrutiny.GetAsync("/recommendations/recommendations.csv?state=Closed")).Body.ShouldNotContain(
            "explains why"
        );
        (await scrutiny.GetAsync("/recommendations/recommendations.csv?state=AwaitingResponse")).Body.ShouldContain(
            "explains why"
        );
    }

    [Fact]
    public async Task New_WithADayInThePast_KeepsWhatWasTyped()
    {
        var scrutiny = await _site.SignedInAsync("scrutiny");
        var form = await scrutiny.GetAsync("/recommendations/new?indicator=WAS-05");
        form.One("#recommendation-indicator").GetAttribute("value").ShouldBe("WAS-05");

        var refused = await scrutiny.SubmitAsync(
            form,
            Make,
            ("Form.BodyCode", "SCRUTINY"),
            ("Form.Indicator", "WAS-05"),
            ("Form.Kind", "FurtherAction"),
            ("Form.Text", "That more is done."),
            ("Form.MeetingOn", "2026-01-31"),
            ("Form.ResponseDue", "2020-01-31")
        );

        refused.Text("#recommendation-text").ShouldBe("That more is done.");
        refused.Text("main").ShouldContain("The day is over already.");
        var made = await scrutiny.SendAsShownAsync(refused, Make, ("Form.ResponseDue", "2030-01-31"));
        made.Location.ShouldNotBeNull().ShouldStartWith("/recommendations/");
    }

    [Fact]
    public async Task Correction_KeepsWhatWasTyped_AndIsNoMorePossibleOnceCabinetHasResponded()
    {
        var scrutiny = await _site.SignedInAsync("scrutiny");
        var member = await _site.SignedInAsync("cabinet-environment");
        var made = await scrutiny.SendAsShownAsync(
            await scrutiny.GetAsync("/recommendations/new?indicator=WAS-05"),
            Make,
            ("Form.Kind", "FurtherAction"),
            ("Form.Text", "That more is done.")
        );
        var address = made.Location.ShouldNotBeNull().Split('?')[0];
        (await member.GetAsync(address)).All(Correct).ShouldBeEmpty();
        var opened = await scrutiny.GetAsync(address);
        opened.Text("#correct-form-text").ShouldBe("That more is done.");

        var refused = await scrutiny.SendAsShownAsync(
            opened,
            Correct,
            ("Correction.Text", "That far more is done."),
            ("Correction.MeetingOn", "2030-01-31")
        );
        refused.Text("#correct-form-text").ShouldBe("That far more is done.");
        refused.Text("main").ShouldContain("The meeting cannot be on a day that has not come yet.");
        var done = await scrutiny.SendAsShownAsync(
            refused,
            Correct,
            ("Correction.MeetingOn", "2026-01-31"),
            ("Correction.Kind", "InDepthReview")
        );
        done.Location.ShouldBe(address + "?done=corrected");
        var corrected = await scrutiny.GetAsync(address);
        corrected.Text("main").ShouldContain("That far more is done.");
        corrected.Text(".kicker").ShouldEndWith("In-depth review");

        await member.SendAsShownAsync(
            await member.GetAsync(address),
            Respond,
            ("Reply.Response", "Accepted"),
            ("Reply.Words", "We will.")
        );
        (await scrutiny.GetAsync(address)).All(Correct).ShouldBeEmpty();
        var conflict = await scrutiny.SendAsShownAsync(corrected, Correct, ("Correction.Text", "Too late."));
        conflict.Text("#correct-form-text").ShouldBe("Too late.");
        (await scrutiny.SendAsShownAsync(conflict, Correct))
            .Text("main")
            .ShouldContain("Cabinet has responded already");
    }

    [Fact]
    public async Task Recommendation_OfTheCommittee_GoesThroughEverybodysHands()
    {
        var scrutiny = await _site.SignedInAsync("scrutiny");
        var member = await _site.SignedInAsync("cabinet-environment");
        var director = await _site.SignedInAsync("director-place");
        var made = await scrutiny.SendAsShownAsync(
            await scrutiny.GetAsync("/recommendations/new?indicator=WAS-05"),
            Make,
            ("Form.Kind", "FurtherAction"),
            ("Form.Text", "That more is done.")
        );
        var address = made.Location.ShouldNotBeNull().Split('?')[0];

        (await director.GetAsync(address)).All("main form").ShouldBeEmpty();
        await member.SendAsShownAsync(
            await member.GetAsync(address),
            Respond,
            ("Reply.Response", "Accepted"),
            ("Reply.Words", "We will.")
        );
        await director.SendAsShownAsync(
            await director.GetAsync(address),
            Plan,
            ("Step.What", "Do more"),
            ("Step.Owner", "Head of waste"),
            ("Step.Due", "2030-01-31")
        );
        var acting = await director.GetAsync(address);
        var refused = await director.SendAsShownAsync(acting, Finish, ("Finish.Link", "nowhere"));
        refused.Text("main").ShouldContain("Enter the whole address, beginning with https://, or leave it empty.");
        await director.SendAsShownAsync(acting, Finish, ("Finish.Evidence", "It is done."), ("Finish.Link", ""));
        var waiting = await scrutiny.GetAsync(address);
        waiting.Text("h1").ShouldBe("Waiting for the committee: everything is done.");
        await scrutiny.SubmitAsync(waiting, Verdict, ("Verdict.Words", "Not yet."), ("Verdict.Action", "back"));
        (await director.GetAsync(address)).Text("main").ShouldContain("Not yet.");
    }
}
