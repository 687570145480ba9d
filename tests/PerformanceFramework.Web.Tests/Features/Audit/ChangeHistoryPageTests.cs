using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Audit;

/// <summary>The demonstration, after its council has been given another name, and another again.</summary>
public sealed class ChangeHistoryPageTests : IAsyncLifetime
{
    private Site _site = null!;
    private Visitor _auditor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        var administrator = await _site.SignedInAsync("admin");
        foreach (var name in new[] { "=Largetown", "Smallville" })
        {
            _site.Time.Advance(TimeSpan.FromMinutes(1));
            await administrator.SendAsShownAsync(
                await administrator.GetAsync("/council"),
                "form:has(#council-name)",
                ("Edit.Name", name)
            );
        }

        _auditor = await _site.SignedInAsync("auditor");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Page_OfTheHistory_SaysEachActionInWords()
    {
        var page = await _auditor.GetAsync("/change-history");

        page.Heading.ShouldBe("14 changes have been recorded.");
        // The others are the demonstration's restatements; and of earlier days its editions, and a changed dashboard.
        var said = page.All(".sect__label").Select(heading => heading.TextContent).ToList();
        said.Count.ShouldBe(14);
        said[..2].ShouldBe(["Changed council Smallville", "Changed council =Largetown"]);
        said.ShouldContain("Loaded the demonstration");
        said.ShouldContain("Published edition 2026-27-q1-public");
        said.ShouldContain("Published edition 2025-26-q4-clt");
        said.ShouldContain(words => words.StartsWith("Changed dashboard", StringComparison.Ordinal));
        page.All(".sect__head .note")[0].TextContent.ShouldStartWith("12 October 2026, 10:32, ");
        page.All(".changes dl")[0].TextContent.ShouldContain("Name:");
        Answer.Words(page.All(".changes dd")[0]).ShouldBe("=Largetown → became Smallville");
        page.Body.ShouldNotContain("EditCouncil\"}");
        page.Body.ShouldNotContain("{&quot;");
    }

    [Fact]
    public async Task Page_OfOneEntry_HasWhatWasRecorded()
    {
        var id = await _site.ReadAsync(db => db.ChangeRecords.Select(r => r.Id).MaxAsync());

        var page = await _auditor.GetAsync($"/change-history/{id}");

        page.Heading.ShouldBe("Changed council Smallville.");
        page.Text(".changes details").ShouldContain("\"Name\":\"Smallville\"");
        (await _auditor.GetAsync("/change-history/0")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Entry_WithManyThings_LeadsToAllOfThem()
    {
        var page = await _auditor.GetAsync("/change-history?done=LoadDemonstration");

        page.Heading.ShouldBe("One change fits.");
        var link = page.All("main .sect a").Select(a => a.GetAttribute("href")!).Single();
        (await _auditor.GetAsync("/" + link.TrimStart('/'))).Heading.ShouldBe("Loaded the demonstration.");
    }

    [Theory]
    [InlineData("done=EditCouncil", "2 changes fit.")]
    [InlineData("thing=Council&text=large", "One change fits.")]
    [InlineData("text=nothing+of+the+kind", "0 changes fit.")]
    [InlineData("from=2026-10-12&to=2026-10-12&done=EditCouncil", "2 changes fit.")]
    [InlineData("to=2026-10-11", "9 changes fit.")]
    [InlineData("to=2026-05-01", "0 changes fit.")]
    [InlineData("of=Indicator+NOWHERE", "What you ask for is not there.")]
    public async Task Filter_InTheAddress_IsInTheFormAndFindsWhatFits(string query, string heading) =>
        (await _auditor.GetAsync("/change-history?" + query)).Heading.ShouldBe(heading);

    [Theory]
    [InlineData("done=Nonsense", "filter-done", "Choose what was done from the list.")]
    [InlineData("thing=Nonsense", "filter-thing", "Choose what was changed from the list.")]
    [InlineData("from=12.10.2026", "filter-from", "Enter a date, such as 30 November 2026, or leave it empty.")]
    [InlineData("from=2026-10-12&to=2026-10-11", "filter-to", "The last day lies before the first. Enter a later one.")]
    public async Task Filter_ThatCannotBe_IsToldAndFindsNothing(string query, string field, string sentence)
    {
        var page = await _auditor.GetAsync("/change-history?" + query);

        page.One(".errsum a").TextContent.Trim().ShouldBe(sentence);
        page.One($"#{field}-error").TextContent.ShouldContain(sentence);
        page.Heading.ShouldBe("Nothing was looked for.");
        page.All(".changes").ShouldBeEmpty();
        (await _auditor.GetAsync("/change-history/changes.csv?" + query)).Location.ShouldBe(
            "/change-history?" + query.Replace("+", "%20", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task File_OfAFilter_HoldsALineForEachFieldAndNoFormula()
    {
        var page = await _auditor.GetAsync("/change-history?done=EditCouncil");
        page.All("main a")
            .Select(a => a.GetAttribute("href"))
            .ShouldContain("/change-history/changes.csv?done=EditCouncil");

        var file = await _auditor.GetAsync("/change-history/changes.csv?done=EditCouncil");

        file.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        file.Headers["Content-Disposition"].ShouldStartWith("attachment");
        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].TrimStart('\uFEFF').ShouldBe("When,Who,What was done,Why,Kind of thing,Name,Field,Before,After");
        lines[1].ShouldStartWith("2026-10-12 10:32:00,");
        lines[1].ShouldEndWith(",Changed a council,,Council,Smallville,Name,'=Largetown,Smallville");
        lines.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("/indicators/START-01", "/change-history?of=Indicator%20START-01")]
    [InlineData("/thread/GREEN", "/change-history?of=PlanElement%20GREEN")]
    public async Task PageOfAThing_ForWhoeverReadsTheHistory_LeadsToItsChanges(string address, string link)
    {
        var page = await _auditor.GetAsync(address);

        page.All("main a").Select(a => a.GetAttribute("href")).ShouldContain(link);
        (await _auditor.GetAsync(link)).Heading.ShouldStartWith("0 changes of ");
        var member = await _site.SignedInAsync("clt");
        (await member.GetAsync(address)).Body.ShouldNotContain("/change-history");
    }

    [Theory]
    [InlineData("/organisation/services/HOU")]
    [InlineData("/people")]
    public async Task PageOfSetUp_ForTheAdministrator_LeadsToItsChanges(string address)
    {
        var administrator = await _site.SignedInAsync("admin");
        var page = await administrator.GetAsync(address);
        if (address == "/people")
        {
            page = await administrator.GetAsync("/" + page.All("main table a")[0].GetAttribute("href")!.TrimStart('/'));
        }

        var links = page.All("main a").Select(a => a.GetAttribute("href")!).Where(a => a.Contains("/change-history?"));

        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            (await administrator.GetAsync(link)).Status.ShouldBe(200);
        }
    }
}
