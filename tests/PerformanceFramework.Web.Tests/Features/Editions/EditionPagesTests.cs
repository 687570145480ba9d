using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
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
    [InlineData("/indicators?theme=P7", "of 183 indicators fit")]
    [InlineData("/indicators?partnership=NHS", "1 of 183 indicators fits")]
    [InlineData("/portfolios", "of 8 portfolios")]
    [InlineData("/portfolios/CHILDREN", "rated indicators are on track")]
    [InlineData("/dashboards", "directorates")]
    [InlineData("/directorates/PL", "rated indicators are on track")]
    [InlineData("/services/WAS", "Waste and recycling: ")]
    [InlineData("/themes/P7", "rated indicators are on track")]
    [InlineData("/partnerships/NHS", "NHS")]
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
        page.All("main a[href^='/']")
            .Where(link => Answer.Words(link) is not ("This page as it is now" or "This page in another edition"))
            .ShouldAllBe(link => link.GetAttribute("href")!.StartsWith($"/editions/{Cabinet}"));
    }

    [Theory]
    [InlineData("/", "the whole council")]
    [InlineData("/thread", "the golden thread")]
    [InlineData("/thread/map", "the map of the golden thread")]
    [InlineData("/thread/GREEN", "GREEN of the golden thread")]
    [InlineData("/indicators", "the indicators")]
    [InlineData("/indicators/WAS-01", "indicator WAS-01")]
    [InlineData("/portfolios", "the portfolios")]
    [InlineData("/portfolios/CHILDREN", "portfolio CHILDREN")]
    [InlineData("/dashboards", "the dashboards")]
    [InlineData("/services/WAS", "dashboard WAS")]
    public async Task LivePage_LeadsToTheSameInEveryEdition_AndBack(string path, string name)
    {
        var member = await _site.SignedInAsync("cabinet-environment");

        var live = await member.GetAsync(path);
        var list = await member.GetAsync(
            live.All("main a").Single(link => Answer.Words(link) == "See this page in an edition").GetAttribute("href")!
        );
        list.Text(".lede").ShouldContain($"Choose the edition in which to read {name}. As it is now");
        foreach (var link in list.All("main th a"))
        {
            var frozen = await member.GetAsync(link.GetAttribute("href")!);

            frozen.Status.ShouldBe(200);
            frozen.Text(".stamp--edition").ShouldContain(Answer.Words(link));
            var links = frozen.All("main a").ToLookup(Answer.Words, back => back.GetAttribute("href"));
            links["This page as it is now"].Single().ShouldBe(path);
            links["This page in another edition"].Single().ShouldBe(EditionLinks.ListFor(path));
        }
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("//example.org")]
    [InlineData("/people")]
    [InlineData("/thread/P7/edit")]
    [InlineData("/thread/../people")]
    public async Task EditionList_ForWhatNoEditionHas_IsTheList(string path)
    {
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync(EditionLinks.ListFor(path));

        page.All("main th a").ShouldAllBe(link => link.GetAttribute("href")!.Count(letter => letter == '/') == 2);
        page.Text(".lede").ShouldNotContain("Choose the edition");
    }

    [Fact]
    public async Task EditionWithoutThePage_SaysThatAnotherMayHaveIt()
    {
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync(
            EditionLinks.Edition(Cabinet) + "/thread/NOWHERE"
        );

        page.Status.ShouldBe(404);
        page.Text("main").ShouldContain("may be in another");
        page.All("main a").ShouldContain(link => link.GetAttribute("href") == EditionLinks.List);
    }

    [Fact]
    public async Task Portfolio_OfAnEdition_HasNoFormAndNoQuestionToADirector()
    {
        var member = await _site.SignedInAsync("cabinet-environment");

        var live = await member.GetAsync("/portfolios/ENVIRONMENT");
        var frozen = await member.GetAsync(EditionLinks.Edition(Cabinet) + "/portfolios/ENVIRONMENT");

        live.All("main form").ShouldNotBeEmpty();
        frozen.All("main form, main button, main a[href*='/questions'], main a[href*='/brief']").ShouldBeEmpty();
        frozen.All(".sheet > li").Count.ShouldBeInRange(5, 8);
        Answer.Words(frozen.All(".sheet > li")[0]).ShouldContain("Chosen because it is marked by the Cabinet member");
        // The brief was written after the edition was published.
        live.Text(".brief").ShouldContain("Residents’ survey");
        frozen.Text(".brief").ShouldContain("Nothing had been written here.");
    }

    [Theory]
    [InlineData("/editions/2026-27-q1-cabinet", true, "Written by ")]
    [InlineData("/editions/2026-27-q1-scrutiny", false, "Written by ")]
    [InlineData("/public/2026-27-q1-public", false, "Written on ")]
    public async Task Brief_OfAnEdition_IsThatOfItsAudience(string edition, bool questions, string written)
    {
        var page = await (await _site.SignedInAsync("performance")).GetAsync(edition + "/portfolios/ADULTS");

        page.Text(".brief").ShouldContain("Survey of adult carers");
        page.All("#expected").Count.ShouldBe(questions ? 1 : 0);
        page.Text(".brief__by").ShouldStartWith(written);
    }

    [Theory]
    [InlineData("clt", "2026-27-q1-clt", "CLT-HEALTH", true)]
    // Not one of those whom it is shared with, but of those who read the edition.
    [InlineData("auditor", "2026-27-q1-clt", "CLT-HEALTH", false)]
    [InlineData("cabinet-environment", "2026-27-q1-cabinet", "CABINET-RESIDENTS", true)]
    [InlineData("cabinet-children", "2025-26-q4-cabinet", "CABINET-RESIDENTS", true)]
    [InlineData("clt", "2026-27-q1-clt", "CABINET-RESIDENTS", true)]
    [InlineData("officer-was", "2026-27-q1-cabinet", "CABINET-RESIDENTS", false)]
    [InlineData("scrutiny", "2026-27-q1-scrutiny", "SCRUTINY-HEALTH", true)]
    [InlineData("officer-was", "2026-27-q1-scrutiny", "SCRUTINY-HEALTH", false)]
    public async Task OwnDashboard_OfAnEdition_OpensInIt(string user, string address, string code, bool sharedWith)
    {
        var visitor = await _site.SignedInAsync(user);
        var edition = EditionLinks.Edition(address);

        var list = await visitor.GetAsync(edition + "/dashboards");
        list.All("main h2").Select(Answer.Words).ShouldContain("Put together for its readers");
        var page = await visitor.GetAsync(list.One($"main h3 a[href$='{code}']").GetAttribute("href")!);

        page.Status.ShouldBe(200);
        page.Address.ShouldBe($"{edition}/dashboards/{code}");
        page.Text("h1").ShouldContain("rated indicators are on track");
        page.Text(".stamp--edition").ShouldContain("edition for");
        page.All("main section table").Count.ShouldBe(3);
        page.All("main a[href^='/']")
            .Where(link => Answer.Words(link) is not ("This page as it is now" or "This page in another edition"))
            .ShouldAllBe(link => link.GetAttribute("href")!.StartsWith(edition));
        page.All($"main a[href='/dashboards/{code}']").Count.ShouldBe(sharedWith ? 1 : 0);
        foreach (var part in page.All("main section p a").Select(link => link.GetAttribute("href")!))
        {
            (await visitor.GetAsync(part)).All("main table tbody tr").ShouldNotBeEmpty(part);
        }
    }

    [Fact]
    public async Task ThreadHealth_OfAnEdition_ShowsPostsAndNothingToPutRight()
    {
        var clt = EditionLinks.Edition("2026-27-q1-clt");
        var team = await _site.SignedInAsync("performance");

        var thread = await team.GetAsync(clt + "/thread");
        var page = await team.GetAsync(thread.One("main a[href$='/thread/health']").GetAttribute("href")!);

        page.Text("h1").ShouldContain("need somebody: ");
        page.Text(".kicker").ShouldStartWith("Thread health, ");
        page.All("main section").Count.ShouldBe(9);
        page.All("main td a").ShouldBeEmpty();
        page.All("main tbody th a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith(clt));
        var file = await team.GetAsync(page.One("main a[href$='.csv']").GetAttribute("href")!);
        file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(page.All("main tbody tr").Count + 1);
        (await team.GetAsync(EditionLinks.Edition(Cabinet) + "/thread"))
            .All("main a[href$='/thread/health']")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("performance", "/editions/2026-27-q1-cabinet")]
    [InlineData(null, "/public/2026-27-q1-public")]
    public async Task List_OfAnEdition_ShowsTheColumnsThatAreChosenOnEveryPageOfIt(string? user, string edition)
    {
        var visitor = user is null ? _site.Visitor() : await _site.SignedInAsync(user);

        var page = await visitor.GetAsync(edition + "/indicators?columns=Owner&columns=Status&columns=Nonsense");

        page.All("main thead th").Select(Answer.Words).ShouldBe(["Indicator", "Status", "Owner"]);
        page.All("#filter-columns input[checked]").Count.ShouldBe(2);
        var pages = page.All(".pager a").Select(link => link.GetAttribute("href")!).ToList();
        pages.ShouldNotBeEmpty();
        pages.ShouldAllBe(href =>
            href.StartsWith(edition + "/indicators?", StringComparison.Ordinal)
            && href.EndsWith("columns=Status&columns=Owner", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("performance", "/editions/2026-27-q1-cabinet", "/indicators?status=Red")]
    [InlineData("performance", "/editions/2026-27-q1-cabinet", "/indicators?set=SCORECARD")]
    [InlineData("performance", "/editions/2026-27-q1-cabinet", "/services/WAS")]
    [InlineData(null, "/public/2026-27-q1-public", "/indicators?status=Red")]
    [InlineData(null, "/public/2026-27-q1-public", "/services/WAS")]
    [InlineData(null, "/public/2026-27-q1-public", "/partnerships/NHS")]
    public async Task List_OfAnEdition_IsTheSameAsAFile(string? user, string edition, string path)
    {
        var visitor = user is null ? _site.Visitor() : await _site.SignedInAsync(user);
        var page = await visitor.GetAsync(edition + path);

        var link = page.One("main a[href*='/indicators.csv']").GetAttribute("href")!;
        var file = await visitor.GetAsync(link);

        link.ShouldStartWith(edition + "/indicators.csv?");
        file.Status.ShouldBe(200);
        using var csv = new TextFieldParser(new StringReader(file.Body.TrimStart('\uFEFF'))) { Delimiters = [","] };
        csv.ReadFields()![0].ShouldBe("Code");
        var codes = new List<string>();
        while (csv.ReadFields() is { } cells)
        {
            codes.Add(cells[0]);
        }

        var table = page.All("main table")[^1];
        codes.ShouldBe(
            table
                .QuerySelectorAll("tbody th a")
                .Select(indicator => indicator.GetAttribute("href")!.Split('/')[^1])
                .ToList(),
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("/indicators/WAS-01", "/services/WAS", "/directorates/PL", "/portfolios/ENVIRONMENT")]
    [InlineData("/thread/SP-WAS", "/services/WAS")]
    [InlineData("/thread/P7", "/themes/P7")]
    [InlineData("/services/WAS", "/directorates/PL")]
    public async Task Names_InAnEdition_LeadToItsOwnPages(string path, params string[] places)
    {
        var edition = EditionLinks.Edition(Cabinet);
        var page = await (await _site.SignedInAsync("cabinet-environment")).GetAsync(edition + path);

        var links = page.All("main a").Select(link => link.GetAttribute("href")).ToList();

        places.ShouldAllBe(place => links.Contains(edition + place));
    }

    [Theory]
    [InlineData("/services/WAS", " · Head of service: ")]
    [InlineData("/directorates/PL", " · Director: ")]
    public async Task Leaders_AreNamedInEditionsButNotToThePublic(string path, string leads)
    {
        var team = await _site.SignedInAsync("performance");

        (await team.GetAsync(EditionLinks.Edition(Cabinet) + path)).Text(".kicker").ShouldContain(leads);
        (await team.GetAsync("/public/2026-27-q1-public" + path)).Text(".kicker").ShouldNotContain(leads);
    }

    [Theory]
    [InlineData("/editions/nowhere")]
    [InlineData("/editions/2026-27-q1-cabinet/thread/NOWHERE")]
    [InlineData("/editions/2026-27-q1-cabinet/indicators/NO-1")]
    [InlineData("/editions/2026-27-q1-clt")]
    [InlineData("/editions/2026-27-q1-cabinet/since/2026-27-q1-clt")]
    [InlineData("/editions/2026-27-q1-cabinet/portfolios/NOWHERE")]
    [InlineData("/editions/2026-27-q1-cabinet/directorates/NOWHERE")]
    [InlineData("/editions/2026-27-q1-cabinet/services/NOWHERE")]
    // An element of another level is no theme.
    [InlineData("/editions/2026-27-q1-cabinet/themes/DP-PL")]
    [InlineData("/editions/2026-27-q1-cabinet/partnerships/CABINET")]
    // The council's own dashboards are in the editions of those they are shared with.
    [InlineData("/editions/2026-27-q1-cabinet/dashboards/CLT-HEALTH")]
    [InlineData("/editions/2026-27-q1-cabinet/dashboards/CLT-HEALTH/indicators.csv")]
    [InlineData("/editions/2026-27-q1-public/dashboards/SCRUTINY-HEALTH")]
    [InlineData("/editions/2026-27-q1-public/dashboards/CABINET-RESIDENTS")]
    [InlineData("/public/2026-27-q1-public/dashboards/CABINET-RESIDENTS")]
    [InlineData("/public/2026-27-q1-public/dashboards/SCRUTINY-HEALTH")]
    [InlineData("/editions/2026-27-q1-clt/dashboards/CLT-HEALTH")]
    [InlineData("/editions/2026-27-q1-clt/indicators.csv")]
    // What the thread needs is in editions for CLT alone.
    [InlineData("/editions/2026-27-q1-cabinet/thread/health")]
    [InlineData("/editions/2026-27-q1-cabinet/thread/health.csv")]
    [InlineData("/public/2026-27-q1-public/thread/health")]
    [InlineData("/editions/2026-27-q1-clt/portfolios")]
    [InlineData("/editions/2026-27-q1-clt/services/WAS")]
    [InlineData("/public/2026-27-q1-cabinet/dashboards")]
    [InlineData("/public/2026-27-q1-cabinet/portfolios/CHILDREN")]
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
            .ShouldBe("All 7 editions are as they were published.");

    [Fact]
    public async Task Differences_OfTwoEditions_NameWhatMoved()
    {
        var reader = await _site.SignedInAsync("cabinet-environment");
        var edition = await reader.GetAsync(EditionLinks.Edition(Cabinet));
        // Where it says what moved, and among the editions before it.
        var links = edition.All($"main a[href='{EditionLinks.Since(Cabinet, "2025-26-q4-cabinet")}']");
        links.Count.ShouldBe(2);
        edition.Text("main").ShouldMatch(@"another status \(\d+ worse.*\), and 1 figure was restated\.");

        var page = await reader.GetAsync(links[0].GetAttribute("href")!);

        page.Text("h1").ShouldContain("another status");
        page.Text("h1").ShouldContain("1 figure was restated");
        page.All("main table").Count.ShouldBeGreaterThanOrEqualTo(2);
        page.All($"main table a[href='{EditionLinks.Edition(Cabinet)}/indicators/HOU-05']").ShouldNotBeEmpty();
        var moved = page.All("section[aria-labelledby=another-status] tbody tr");
        moved.ShouldAllBe(row => Answer.Words(row.QuerySelector("[data-label='Better or worse']")!).Length >= 5);
        Answer.Words(moved[0]).ShouldContain("target: ");
        page.Text("section[aria-labelledby=restated-figures] tbody tr").ShouldContain("0 families");
        var restated = await reader.GetAsync(EditionLinks.Edition(Cabinet) + "/indicators/HOU-05");
        restated.Text("details.data").ShouldContain("restated; it was 0 families in the edition of Q4 2025/26");
        restated.Text("main").ShouldContain("Why: Demonstration content: three families");
        (await reader.GetAsync("/public/2026-27-q1-public/indicators/HOU-05"))
            .Text("main")
            .ShouldNotContain("Why: Demonstration content: three families");
        (await reader.GetAsync(EditionLinks.Edition("2025-26-q4-cabinet") + "/indicators/HOU-05"))
            .Text("details.data")
            .ShouldNotContain("restated");
    }

    [Fact]
    public async Task Differences_OfTheCouncilsOwnDashboards_AreInASentenceAndATable()
    {
        var reader = await _site.SignedInAsync("cabinet-environment");

        var page = await reader.GetAsync(EditionLinks.Since(Cabinet, "2025-26-q4-cabinet"));

        page.Heading.ShouldContain("1 of the council’s own dashboards is different");
        var section = SectionOf(page, "The council’s own dashboards");
        Answer
            .Words(section.QuerySelector("p:not(.note)")!)
            .ShouldBe("Of the council’s own dashboards 1 says something else.");
        var rows = section.QuerySelectorAll("tbody tr");
        rows.Select(row => Answer.Words(row.QuerySelector("td")!))
            .ShouldBe(["Purpose", "Parts", "Indicators", "Columns"]);
        rows.ShouldAllBe(row =>
            row.QuerySelector("th a")!.GetAttribute("href") == $"/editions/{Cabinet}/dashboards/CABINET-RESIDENTS"
        );
        Answer.Words(rows[^1]).ShouldEndWith("Columns – Year end");
        page.Heading.ShouldNotContain("golden thread");
    }

    [Fact]
    public async Task Differences_OfThreadHealth_AreForReadersOfEditionsForClt()
    {
        var team = await _site.SignedInAsync("performance");
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE Indicators SET Owner = '' WHERE Code = 'WAS-01'")
        );
        await _site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE Indicators SET State = 'Retired' WHERE Code = 'HWY-05'")
        );
        var form = await team.GetAsync(EditionLinks.Publish);
        await team.FillInAsync(form, Publish, ("Form.Audience", "Clt"), ("Form.Period", "2026-27-Q1"));
        var since = EditionLinks.Since("2026-27-q1-clt-2", "2026-27-q1-clt");

        var page = await (await _site.SignedInAsync("clt")).GetAsync(since);

        page.Heading.ShouldContain(" of the golden thread ");
        var section = SectionOf(page, "Thread health");
        Answer.Words(section.QuerySelector("p:not(.note)")!).ShouldContain(": the thread had ");
        var rows = section.QuerySelectorAll("tbody tr");
        var added = rows.Single(row => Answer.Words(row).Contains("WAS-01", StringComparison.Ordinal));
        Answer.Words(added).ShouldContain("No owner New Performance team, with ");
        added.QuerySelector("a")!.GetAttribute("href").ShouldBe("/editions/2026-27-q1-clt-2/indicators/WAS-01");
        var gone = rows.First(row => Answer.Words(row).Contains("HWY-05", StringComparison.Ordinal));
        Answer.Words(gone).ShouldContain("Gone, with the indicator itself");
        gone.QuerySelector("a").ShouldBeNull();
        (await (await _site.SignedInAsync("cabinet-environment")).GetAsync(since)).Status.ShouldBe(404);
    }

    private static AngleSharp.Dom.IElement SectionOf(Answer page, string label) =>
        page.All("main section").Single(section => Answer.Words(section.QuerySelector("h2")!) == label);

    private static string Day(DateTime day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
