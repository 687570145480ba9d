using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features;

/// <summary>Forms that are sent of what is gone, sent empty, or sent only to look something up.</summary>
public sealed class OddFormTests : IAsyncLifetime
{
    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/calendar/1", "form:has(#item-title)", "/calendar/99999")]
    [InlineData("/calendar/template/1", "form:has(#line-title)", "/calendar/template/99999")]
    [InlineData("/thread/GREEN/edit", "form:has(#element-title)", "/thread/GONE/edit")]
    [InlineData("/thread/GREEN/edit", "form:has(#element-title)", "/people/gone")]
    [InlineData("/thread/GREEN/edit", "form:has(#element-title)", "/imports/99999")]
    [InlineData("/rounds/1", "form:has([name^='Dates.'])", "/rounds/99999")]
    public async Task Form_OfWhatIsGone_IsAnsweredWithThePageThatSaysSo(string opened, string form, string gone)
    {
        var page = await _visitor.GetAsync(opened);

        var answer = await _visitor.SendAsShownAsync(page with { Address = gone }, form);

        answer.Status.ShouldBe(404);
        answer.Heading.ShouldBe("That page does not exist");
        answer.All(".nav a").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Search_InANewElement_KeepsWhatWasTyped()
    {
        var page = await _visitor.GetAsync("/thread/new");

        var found = await _visitor.SendAsShownAsync(
            page,
            "form:has(#element-title)",
            ("Form.Title", "Street trees plan"),
            ("Form.Find", "green"),
            ("Form.Search", "yes")
        );

        found.Status.ShouldBe(200);
        found.All(".errsum").ShouldBeEmpty();
        found.One("#element-title").GetAttribute("value").ShouldBe("Street trees plan");
        found.Text("main").ShouldContain("Those with “green” in their title or code");
    }

    [Theory]
    [InlineData("/organisation/services/new", "form:has(#part-name)", 4)]
    [InlineData("/thread/new", "form:has(#element-title)", 3)]
    [InlineData("/indicators/new", "form:has(#indicator-name)", 4)]
    public async Task NewForm_SentEmpty_SaysEverythingAtOnce(string address, string form, int least)
    {
        var page = await _visitor.SendAsShownAsync(
            await _visitor.GetAsync(address),
            form,
            ("Form.LowestPossible", "few"),
            ("Form.StartsOn", "soon")
        );

        page.All(".errsum li").Count.ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public async Task Formula_CheckedWithoutOne_SaysWhatToWrite()
    {
        var page = await _visitor.SendAsShownAsync(
            await _visitor.GetAsync("/indicators/START-01/formula"),
            "form:has(#formula-formula)",
            ("Form.Formula", ""),
            ("Form.Do", "check")
        );

        page.Text("#formula-formula-error").ShouldStartWith("Error: Write a formula to check");
    }

    [Fact]
    public async Task TemplateLine_ThatIsRetired_IsCalledByWhatItIsAbout()
    {
        var id = await _site.ReadAsync(db =>
            db.ProgrammeTemplateItems.Where(i => i.Details.Title.Contains("{year}")).Select(i => i.Id).FirstAsync()
        );
        var address = $"/calendar/template/{id}";
        await _visitor.SendAsShownAsync(await _visitor.GetAsync(address), "form:has([name='Use.Version'])");

        var page = await _visitor.GetAsync(address);

        page.Heading.ShouldContain("the year");
        page.Heading.ShouldNotContain("{");
    }
}
