using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Restatements;

/// <summary>A figure from its proposal to the ledger, with scripts off. The demonstration has two that are restated and one that waits.</summary>
public sealed class RestatementPagesTests
{
    private const string Propose = "/indicators/WAS-09/restate?period=2026-27-Q1";

    [Fact]
    public async Task Figure_GoesFromProposalToApprovalAndIsMarked()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        (await officer.GetAsync("/indicators/WAS-09")).Body.ShouldContain("/indicators/WAS-09/restate");
        var page = await officer.GetAsync(Propose);

        var shown = await SendAsync(officer, page, "effect", "5500");
        shown.Text("main").ShouldContain("to 5,500");
        shown.One("#restate-value").GetAttribute("value").ShouldBe("5500");
        var wrong = await SendAsync(officer, page, "propose", "many");
        wrong.Text("#restate-value-error").ShouldContain("is not a figure");
        var proposed = await SendAsync(officer, page, "propose", "5500");

        proposed.Location.ShouldBe("/restatements/4");
        (await officer.GetAsync("/restatements/4")).Body.ShouldNotContain("Approve the restatement");
        var director = await site.SignedInAsync("director-place");
        (await director.GetAsync("/returns")).Body.ShouldContain("/restatements/4");
        page = await director.GetAsync("/restatements/4");
        (await director.SubmitAsync(page, "form:has([name='Approving.Stamp'])")).Location.ShouldBe("/restatements/4");
        (await director.GetAsync("/restatements/4")).Text("main").ShouldContain("What it changed");
        var member = await site.SignedInAsync("scrutiny");
        (await member.GetAsync("/restatements")).Body.ShouldContain("/restatements/4");
        (await member.GetAsync("/restatements/4")).Status.ShouldBe(200);
        (await member.GetAsync("/indicators?text=WAS-09")).Text("main table").ShouldContain("restated");
    }

    [Fact]
    public async Task RestatedIndicator_IsShownAsRestatedAndAsFirstReported()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var member = await site.SignedInAsync("scrutiny");

        var restated = await member.GetAsync("/indicators/WAS-02");
        var reported = await member.GetAsync("/indicators/WAS-02?figures=reported");

        restated.Text("details.data").ShouldContain("restated; first reported as");
        restated.All("svg .c-restated").ShouldNotBeEmpty();
        Said(restated, "the same part of each year").ShouldContain("restated; first reported as");
        // A total since April is the latest one's, and the restated one is not that.
        Said(restated, "by longer periods").ShouldNotContain("restated");
        Said(reported, "the same part of each year").ShouldContain("as first reported; restated as");
        restated.Body.ShouldContain("/indicators/WAS-02?figures=reported");
        reported.Text("details.data").ShouldContain("as first reported; restated as");
        reported.Heading.ShouldNotBe(restated.Heading);
    }

    [Fact]
    public async Task Ledger_AsAFile_KeepsTextsFromBeingRunAsFormulas()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var officer = await site.SignedInAsync("officer-was");
        var page = await officer.GetAsync(Propose);
        (await SendAsync(officer, page, "propose", "5500", "=1+1")).Location.ShouldBe("/restatements/4");

        var file = await officer.GetAsync("/restatements/restatements.csv?indicator=WAS-09");

        file.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        file.Body.ShouldContain(",'=1+1,");
        file.Body.Split("\r\n").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Proposal_ThatWaits_IsNotThereForMembers()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var member = await site.SignedInAsync("scrutiny");

        (await member.GetAsync("/restatements")).All("main tbody tr").Count.ShouldBe(2);
        (await (await site.SignedInAsync("auditor")).GetAsync("/restatements")).All("main tbody tr").Count.ShouldBe(3);
        (await (await site.SignedInAsync("officer-lib")).GetAsync(Propose)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Form_AsksAllQuestionsOfACommentaryAndKeepsWhatIsTyped()
    {
        await using var site = await Site.OfDemonstrationAsync();
        var team = await site.SignedInAsync("performance");
        var figure = await site.ReadAsync(db =>
            db.Observations.Include(o => o.Indicator)
                .Where(o => o.Indicator.Formula == null && o.Action != "")
                .OrderBy(o => o.Id)
                .FirstAsync()
        );
        var address = $"/indicators/{figure.Indicator.Code}/restate?period={figure.Period.Code}";

        var page = await team.GetAsync(address);
        page.One("#restate-action").TextContent.Trim().ShouldBe(figure.Action);
        page.One("#restate-commentary").TextContent.Trim().ShouldBe(figure.Commentary);
        page.All("label[for=restate-cause], label[for=restate-recovery]")
            .Select(label => label.TextContent.Trim())
            .ShouldBe(["Why", "When it will recover"]);

        var refused = await team.SendAsShownAsync(
            page,
            "form[method=post]:has([name='Form.Reason'])",
            ("Form.Value", "many"),
            ("Form.Action", "Counting anew"),
            ("Form.Reason", "Wrong"),
            ("Form.Step", "propose")
        );
        refused.One("#restate-action").TextContent.Trim().ShouldBe("Counting anew");
    }

    private static string Said(Answer page, string caption) =>
        Answer.Words(
            page.All("table")
                .Single(table =>
                    table.QuerySelector("caption")!.TextContent.EndsWith(caption, StringComparison.Ordinal)
                )
        );

    private static Task<Answer> SendAsync(
        Visitor visitor,
        Answer page,
        string action,
        string value,
        string reason = "One depot was left out."
    ) =>
        visitor.SendAsShownAsync(
            page,
            "form[method=post]:has([name='Form.Reason'])",
            ("Form.Value", value),
            ("Form.Commentary", "Fewer than we said."),
            ("Form.Reason", reason),
            ("Form.Step", action)
        );
}
