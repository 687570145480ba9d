using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>On a site of its own, because the thread is changed.</summary>
public sealed class SetUpPageTests : IAsyncLifetime
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
    public async Task Commentary_IsWrittenForAQuarter_AndSurvivesARefusal()
    {
        const string Form = "form[method=post].stack";
        var head = await _site.SignedInAsync("head-was");
        var element = await head.GetAsync("/thread/SP-WAS");
        element.Text("main").ShouldContain("contamination is what keeps recycling down");
        var page = await head.GetAsync(
            element.All("main a").Single(link => Answer.Words(link) == "Write commentary").GetAttribute("href")!
        );
        page.Heading.ShouldContain("about Q2 2026/27.");
        page.All("main nav.tabs a").Count.ShouldBe(4);

        var refused = await head.SendAsShownAsync(page, Form, ("Form.Text", " "));
        refused.Text("#error-summary").ShouldContain("commentary");
        var meanwhile = await head.GetAsync("/thread/SP-WAS/commentary");
        (await head.SendAsShownAsync(page, Form, ("Form.Text", "All rounds are done."))).Status.ShouldBe(302);
        var late = await head.SendAsShownAsync(meanwhile, Form, ("Form.Text", "Mine came later."));

        late.Text("main").ShouldContain("All rounds are done.");
        late.One("#commentary-text").TextContent.ShouldBe("Mine came later.");
        (await head.GetAsync("/thread/SP-WAS")).Text("main").ShouldContain("All rounds are done.");
        var other = await _site.SignedInAsync("head-lib");
        (await other.GetAsync("/thread/SP-WAS/commentary")).Status.ShouldBe(404);
        (await other.GetAsync("/thread/SP-WAS")).Text("main").ShouldNotContain("Write commentary");
    }

    [Fact]
    public async Task NewElement_UnderAnother_IsSuggestedAndAdded()
    {
        var page = await _visitor.GetAsync("/thread/new?under=DP-PL");

        page.Heading.ShouldStartWith("A new element that serves");
        page.One("#serves-DP-PL").HasAttribute("checked").ShouldBeTrue();
        page.One("#element-code").GetAttribute("value").ShouldBe("SP-01");
        var level = page.One("#element-level-id option[selected]").GetAttribute("value")!;
        var answer = await _visitor.SubmitAsync(
            page,
            "form[method=post].stack",
            ("Form.Code", "sp-new"),
            ("Form.Title", "Street trees plan"),
            ("Form.Owner", "Head of parks"),
            ("Form.LevelId", level),
            ("Form.Serves", "DP-PL"),
            ("Form.Serves", "GREEN")
        );

        (answer.Status, answer.Location).ShouldBe((302, "/thread/SP-NEW/edit?done=added"));
        var served = await _site.ReadAsync(db =>
            db.ElementAlignments.Where(a => a.Child.Code == "SP-NEW").Select(a => a.Parent.Code).ToListAsync()
        );
        served.ShouldBe(["DP-PL", "GREEN"], ignoreOrder: true);
    }

    [Fact]
    public async Task NewElement_WithSomethingMissing_KeepsWhatWasTypedAndTicked()
    {
        var page = await _visitor.GetAsync("/thread/new");

        var again = await _visitor.SubmitAsync(
            page,
            "form[method=post].stack",
            ("Form.Code", "SP-NEW"),
            ("Form.Title", "Street trees plan"),
            ("Form.Serves", "GREEN")
        );

        again.Status.ShouldBe(200);
        again.One("#element-title").GetAttribute("value").ShouldBe("Street trees plan");
        again.One("#serves-GREEN").HasAttribute("checked").ShouldBeTrue();
        again.Text("#element-owner-error").ShouldBe("Error: Enter the post that answers for it.");
    }

    [Fact]
    public async Task EditElement_ThatSomebodyElseChanged_ShowsBothAndKeepsWhatWasTyped()
    {
        var page = await _visitor.GetAsync("/thread/GREEN/edit");
        (await EditAsync(page, "Theirs")).Location.ShouldBe("/thread/GREEN/edit?done=saved");

        var conflict = await EditAsync(page, "Yours");

        conflict.Text("main").ShouldContain("Somebody else changed this while you were working on it.");
        conflict.One("#element-title").GetAttribute("value").ShouldBe("Yours");
        conflict.One("input[name='Form.Version']").GetAttribute("value").ShouldBe("1");
        (await EditAsync(conflict, "Yours")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task EditElement_RetiredWhileSomethingHangsOnIt_NamesIt()
    {
        var page = await _visitor.GetAsync("/thread/VISION/edit");

        var answer = await _visitor.SubmitAsync(page, "form:has([name='Retire.Reason'])", ("Retire.Reason", "Why"));

        answer.Text(".errsum li").ShouldContain("Something hangs only on this element");
        answer.One("#retire-reason").TextContent.ShouldBe("Why");
    }

    [Fact]
    public async Task Alignments_AddedAndEnded_AreOnThePage()
    {
        var page = await _visitor.GetAsync("/thread/SP-LIB/alignments");

        var added = await _visitor.SubmitAsync(page, "form:has([name='up.Other'])", ("up.Other", "GREEN"));

        added.Location.ShouldBe("/thread/SP-LIB/alignments?done=added");
        var after = await _visitor.GetAsync("/thread/SP-LIB/alignments");
        after.Text("[aria-labelledby=what-it-serves]").ShouldContain("Clean and Green");
        var option = after.All("#end-alignment-id option").First(o => o.TextContent.Contains("Clean and Green"));
        var ended = await _visitor.SubmitAsync(
            after,
            "form:has([name='End.Alignment'])",
            ("End.Alignment", option.GetAttribute("value")!)
        );
        ended.Location.ShouldBe("/thread/SP-LIB/alignments?done=ended");
    }

    [Fact]
    public async Task Arrange_Move_IsAnnouncedAndUndone()
    {
        var page = await _visitor.GetAsync("/thread/arrange?move=SP-WAS&from=DP-PL");

        var moved = await _visitor.SubmitAsync(
            page,
            "form[data-arrange-form]",
            ("Move.From", "DP-PL"),
            ("Move.To", "DP-CR")
        );

        var after = await _visitor.GetAsync(moved.Location!);
        after
            .Text(".notice__title")
            .ShouldBe("“Waste and recycling service plan” now stands under “Corporate Resources directorate plan”.");
        (await _visitor.SubmitAsync(after, ".notice form")).Status.ShouldBe(302);
        var parents = await _site.ReadAsync(db =>
            db.ElementAlignments.Where(a => a.Child.Code == "SP-WAS" && a.Until == null)
                .Select(a => a.Parent.Code)
                .ToListAsync()
        );
        parents.ShouldContain("DP-PL");
        parents.ShouldNotContain("DP-CR");
    }

    [Fact]
    public async Task Contribution_Decided_LeavesTheListOfThoseWaiting()
    {
        var page = await _visitor.GetAsync("/contributions");
        page.Heading.ShouldBe("1 contribution waits for your decision.");
        const string Form = "form:has([name='Decision.Agrees'])";
        var refused = await _visitor.SubmitAsync(page, Form, ("Decision.Agrees", "yes"), ("Decision.Reason", ""));
        refused.Text(".errsum li").ShouldBe("Give the reason, so that others can follow the decision.");

        (
            await _visitor.SubmitAsync(refused, Form, ("Decision.Agrees", "yes"), ("Decision.Reason", "Gladly"))
        ).Status.ShouldBe(302);

        (await _visitor.GetAsync("/contributions")).Heading.ShouldBe("No contribution waits for your decision.");
    }

    [Fact]
    public async Task Milestone_AddedAndReported_IsShown()
    {
        var page = await _visitor.GetAsync("/thread/SP-WAS/milestones");
        var added = await _visitor.SubmitAsync(
            page,
            "form:has([name='Milestone.Title'])",
            ("Milestone.Title", "New rounds begin"),
            ("Milestone.Owner", "Head of waste"),
            ("Milestone.Due", "2026-12-01")
        );
        added.Location.ShouldBe("/thread/SP-WAS/milestones?done=added");
        var officer = await _site.SignedInAsync("officer-was");
        var link = (await officer.GetAsync("/thread/SP-WAS/milestones"))
            .One("td a[href*='update=']")
            .GetAttribute("href")!;
        var form = await officer.GetAsync(link);
        var wrong = await officer.SubmitAsync(
            form,
            "form:has([name='Report.State'])",
            ("Report.State", "AtRisk"),
            ("Report.Reason", "")
        );
        wrong.Text("#report-reason-error").ShouldBe("Error: Say why it is at risk.");

        (
            await officer.SubmitAsync(
                wrong,
                "form:has([name='Report.State'])",
                ("Report.State", "AtRisk"),
                ("Report.Reason", "Lorries are late")
            )
        ).Status.ShouldBe(302);

        (await officer.GetAsync("/thread/SP-WAS")).Text("main").ShouldContain("Lorries are late");
        (await _site.ReadAsync(db => db.Milestones.SingleAsync(m => m.Element.Code == "SP-WAS"))).State.ShouldBe(
            MilestoneState.AtRisk
        );
    }

    [Theory]
    [InlineData("/thread/NOWHERE/edit")]
    [InlineData("/thread/NOWHERE/alignments")]
    [InlineData("/thread/NOWHERE/milestones")]
    public async Task Page_OfAnElementThatIsNone_IsNotFound(string address) =>
        (await _visitor.GetAsync(address)).Status.ShouldBe(404);

    private Task<Answer> EditAsync(Answer page, string title) =>
        _visitor.SubmitAsync(
            page,
            "form:has([name='Form.Title'])",
            ("Form.Title", title),
            ("Form.Owner", "Director of Place"),
            ("Form.LevelId", page.One("#element-level-id option[selected]").GetAttribute("value")!),
            ("Form.From", "2026-10-12"),
            ("Form.Reason", "Members asked for it.")
        );
}
