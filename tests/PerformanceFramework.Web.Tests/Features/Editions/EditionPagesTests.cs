using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Features.Editions;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Tests.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Editions;

/// <summary>On a site of its own, because editions are published. The demonstration has those of two quarters.</summary>
public sealed class EditionPagesTests : IAsyncLifetime
{
    private const string Publish = "form:has(#edition-period)";
    private const string Cabinet = "2026-27-q1-cabinet";

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.OfDemonstrationAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Edition_SaysThatItIsFrozenAndForWhom_AndItsLinksStayInIt()
    {
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync(EditionLinks.Edition(Cabinet));

        page.Text("h1").ShouldContain("rated indicators are on track");
        page.Text(".stamp--edition").ShouldContain("Q1 2026/27, edition for Cabinet");
        page.Text("dl .hash").Length.ShouldBe(64);
        var dashboards = page.All("main a[href*='/indicators/'], main a[href*='/thread/']");
        dashboards.Count.ShouldBeGreaterThan(20);
        dashboards.ShouldAllBe(link => link.GetAttribute("href")!.StartsWith($"/editions/{Cabinet}/"));
    }

    [Theory]
    [InlineData("/thread", "From the vision to one service’s figures")]
    [InlineData("/thread/GREEN", "Clean and Green")]
    [InlineData("/indicators", "indicators")]
    [InlineData("/indicators?status=Red", "of 183 indicators fit")]
    [InlineData("/indicators/WAS-01", "Household waste recycled or composted")]
    public async Task Dashboards_OfAnEdition_OpenInIt(string path, string heading)
    {
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync(
            EditionLinks.Edition(Cabinet) + path
        );

        page.Status.ShouldBe(200);
        page.Text("h1").ShouldContain(heading, Case.Insensitive);
        page.Text(".stamp--edition").ShouldContain("edition for Cabinet");
        page.All("main form[method=get]")
            .ShouldAllBe(form => form.GetAttribute("action")!.StartsWith($"/editions/{Cabinet}"));
    }

    [Theory]
    [InlineData("/editions/nowhere")]
    [InlineData("/editions/2026-27-q1-cabinet/thread/NOWHERE")]
    [InlineData("/editions/2026-27-q1-cabinet/indicators/NO-1")]
    [InlineData("/editions/2026-27-q1-clt")]
    [InlineData("/editions/2026-27-q1-cabinet/since/2026-27-q1-clt")]
    [InlineData("/public/2026-27-q1-cabinet")]
    [InlineData("/public/2026-27-q1-cabinet/indicators.csv")]
    public async Task What_IsNotThereOrNotForTheReader_IsNotFound(string address) =>
        (await (await _site.SignedInAsync("cabinet-environment")).GetAsync(address)).Status.ShouldBe(404);

    [Fact]
    public async Task PerformanceTeam_PublishesWithAnEmbargo_AndAddsANote()
    {
        var team = await _site.SignedInAsync("performance");
        var page = await team.GetAsync(EditionLinks.Publish);

        var wrong = await team.FillInAsync(page, Publish, ("Form.Note", "Kept."), ("Form.EmbargoTime", "09:30"));
        wrong.Status.ShouldBe(200);
        wrong.Text("#edition-audience-error").ShouldContain("whom");
        wrong.Text("#edition-embargo-time-error").ShouldContain("day");
        wrong.Text("#edition-note").ShouldBe("Kept.");

        var open = await team.FillInAsync(wrong, Publish, ("Form.Audience", "Cabinet"), ("Form.EmbargoTime", ""));
        open.Text(".errsum").ShouldContain("round of Q2 2026/27 is still open");

        var done = await team.FillInAsync(
            open,
            Publish,
            ("Form.Audience", "Public"),
            ("Form.Period", "2026-27-Q1"),
            ("Form.EmbargoDay", "2026-12-24"),
            ("Form.EmbargoTime", "09:30")
        );
        done.Status.ShouldBe(302);
        var edition = await team.GetAsync(done.Location!);
        edition.Text("main").ShouldContain("Under embargo until 24 December 2026, 09:30");
        (await _site.Visitor().GetAsync("/public/2026-27-q1-public-2")).Status.ShouldBe(404);

        var note = await team.GetAsync(EditionLinks.Note("2026-27-q1-public-2"));
        (await team.FillInAsync(note, "main form", ("Form.Text", ""))).Text("#note-text-error").ShouldContain("note");
        var noted = await team.FillInAsync(note, "main form", ("Form.Text", "WAS-02 is being looked at again."));
        noted.Status.ShouldBe(302);
        (await team.GetAsync(noted.Location!)).Text("main").ShouldContain("WAS-02 is being looked at again.");
    }

    [Fact]
    public async Task Hold_IsSetSaidToThePublicAndEnded()
    {
        var team = await _site.SignedInAsync("performance");
        var today = _site.Time.GetUtcNow().UtcDateTime.Date;
        var page = await team.GetAsync(EditionLinks.Holds);
        page.Text("h1").ShouldContain("Nothing holds back");

        var wrong = await team.FillInAsync(page, "form:has(#hold-reason)", ("Form.From", "soon"));
        wrong.Text("#hold-from-error").ShouldNotBeEmpty();
        var set = await team.FillInAsync(
            wrong,
            "form:has(#hold-reason)",
            ("Form.From", Day(today)),
            ("Form.Until", Day(today.AddDays(30))),
            ("Form.Reason", "Local elections")
        );
        set.Status.ShouldBe(302);
        (await _site.Visitor().GetAsync(EditionLinks.Public)).Text("main").ShouldContain("Local elections");
        (await _site.Visitor().GetAsync("/public/2026-27-q1-public")).Status.ShouldBe(200);

        var held = await team.GetAsync(EditionLinks.Holds);
        held.Text("h1").ShouldContain("held back until");
        var ended = await team.FillInAsync(held, "form:has(#end-1-until)", ("End.Until", Day(today.AddDays(-1))));
        ended.Status.ShouldBe(302);
        (await team.GetAsync(EditionLinks.Holds)).Text("h1").ShouldContain("Nothing holds back");
    }

    [Fact]
    public async Task EditionThatWasAltered_SaysSoInsteadOfShowingIt()
    {
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE Editions SET Content = (SELECT e.Content FROM Editions e WHERE e.Number = 1) WHERE Address = {Cabinet}"
            )
        );

        var auditor = await _site.SignedInAsync("auditor");
        var page = await auditor.GetAsync(EditionLinks.Edition(Cabinet) + IndicatorLinks.Detail("WAS-01"));
        page.Text("h1").ShouldBe("This edition is not what was published.");
        page.All("svg.c").ShouldBeEmpty();
        var check = await auditor.GetAsync(EditionLinks.Check);
        check.Text("main").ShouldContain(Cabinet);
        check.Text("main").ShouldContain("its SHA-256 is another one");
    }

    [Fact]
    public async Task Check_OfEditionsThatNobodyTouched_SaysSo() =>
        (await (await _site.SignedInAsync("auditor")).GetAsync(EditionLinks.Check))
            .Text("h1")
            .ShouldBe("All 6 editions are as they were published.");

    [Fact]
    public async Task Differences_OfTwoEditions_NameWhatMoved()
    {
        var reader = await _site.SignedInAsync("cabinet-environment");
        var edition = await reader.GetAsync(EditionLinks.Edition(Cabinet));
        var link = edition.One($"main a[href='{EditionLinks.Since(Cabinet, "2025-26-q4-cabinet")}']");

        var page = await reader.GetAsync(link.GetAttribute("href")!);

        page.Text("h1").ShouldContain("another status");
        page.All("main table").Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    private static string Day(DateTime day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
