using PerformanceFramework.Domain.Views;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Views;

public sealed class SavedViewPagesTests : IAsyncLifetime
{
    private const string Form = "form:has(#view-name)";
    private const string Links = "nav[aria-label='Your views'] a";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public static TheoryData<string> Pages => [.. ViewAddress.Pages.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhoseViewsCanBeSaved_OffersItAndLeadsBack(string path)
    {
        var page = await _visitor.GetAsync(path);

        var saved = await SaveAsync(page, "Mine");

        saved.Location.ShouldBe(path + "?view=saved");
        var back = await _visitor.GetAsync(saved.Location!);
        back.Status.ShouldBe(200);
        back.All(".notice__title").Select(Answer.Words).ShouldContain(words => words.Contains("The view is saved"));
        back.All(Links).Select(link => link.GetAttribute("href")).ShouldBe([path, "/views"]);
        (await _visitor.GetAsync("/views")).One("tbody th a").GetAttribute("href").ShouldBe(path);
    }

    [Fact]
    public async Task View_OfAFilteredList_KeepsFiltersColumnsAndDayButNotThePage()
    {
        var page = await _visitor.GetAsync(
            "/indicators?text=a+%26+%5Cb&status=Red&direction=&columns=Status&columns=Owner&asat=2026-09-30&page=2"
        );

        await SaveAsync(page, "Ours");

        var link = (await _visitor.GetAsync("/indicators")).All(Links)[0];
        link.TextContent.ShouldBe("Ours");
        link.HasAttribute("aria-current").ShouldBeFalse();
        var opened = await _visitor.GetAsync(link.GetAttribute("href")!);
        opened.Text(".kicker").ShouldContain("as at 30 September 2026");
        opened.One("#filter-text").GetAttribute("value").ShouldBe("a & \\b");
        opened.One("#filter-status option[selected]").GetAttribute("value").ShouldBe("Red");
        opened.All("#filter-columns [checked]").Count.ShouldBe(2);
        opened.All(Links)[0].GetAttribute("aria-current").ShouldBe("true");
        opened.Address.ShouldNotContain("page=");
        (await _visitor.GetAsync("/thread")).All(Links).ShouldBeEmpty();
    }

    [Fact]
    public async Task View_OfTheChangeHistory_KeepsWhatWasDone()
    {
        await SaveAsync(await _visitor.GetAsync("/change-history?done=SaveView"), "Views");

        var page = await _visitor.GetAsync((await _visitor.GetAsync("/views")).One("tbody th a").GetAttribute("href")!);

        page.One("#filter-done option[selected]").GetAttribute("value").ShouldBe("SaveView");
        page.Text("main").ShouldContain("Kept saved view Performance team, Views");
    }

    [Fact]
    public async Task Name_ThatIsTaken_IsSaidAndKeptWithTheFilters()
    {
        await SaveAsync(await _visitor.GetAsync("/indicators?status=Red"), "Ours");

        var refused = await SaveAsync(await _visitor.GetAsync("/indicators?status=Green"), "ours");

        refused.Status.ShouldBe(200);
        refused.Text("#view-name-error").ShouldContain("One of your views has this name already.");
        refused.One(".errsum a").GetAttribute("href")!.ShouldEndWith("#view-name");
        refused.One("#view-name").GetAttribute("value").ShouldBe("ours");
        refused.One("details:has(#view-name)").HasAttribute("open").ShouldBeTrue();
        refused.One("#filter-status option[selected]").GetAttribute("value").ShouldBe("Green");
        (await _visitor.SendAsShownAsync(refused, Form, ("ViewName", "Green ones"))).Location.ShouldBe(
            "/indicators?status=Green&view=saved"
        );
    }

    [Fact]
    public async Task Views_OfSomebodyElse_AreNotShownAndNotRemoved()
    {
        await SaveAsync(await _visitor.GetAsync("/indicators?status=Red"), "Ours");
        var mine = await _visitor.GetAsync("/views");
        var other = await _site.SignedInAsync("auditor");
        await SaveAsync(other, await other.GetAsync("/thread"), "Theirs");

        var theirs = await other.GetAsync("/views");
        theirs.Text("main").ShouldNotContain("Ours");
        (await other.GetAsync("/indicators")).All(Links).ShouldBeEmpty();
        var refused = await other.SubmitAsync(theirs, "main form", ("Removed", ValueOf(mine)));
        refused.Text(".errsum").ShouldContain("not yours to see");
        (await _visitor.GetAsync("/views")).Heading.ShouldBe("You have one view.");
    }

    [Fact]
    public async Task View_Removed_IsGone()
    {
        await SaveAsync(await _visitor.GetAsync("/indicators?status=Red"), "Ours");
        var page = await _visitor.GetAsync("/views");

        var removed = await _visitor.SubmitAsync(page, "main form", ("Removed", ValueOf(page)));

        removed.Location.ShouldBe("/views?done=removed");
        (await _visitor.GetAsync(removed.Location!)).Heading.ShouldBe("You have saved no views yet.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("x.y")]
    [InlineData("1.2.3")]
    [InlineData("-1.0")]
    [InlineData("99999999999.0")]
    public async Task Remove_OfNonsense_SaysSo(string sent)
    {
        await SaveAsync(await _visitor.GetAsync("/indicators"), "Ours");

        var refused = await _visitor.SubmitAsync(await _visitor.GetAsync("/views"), "main form", ("Removed", sent));

        refused.Status.ShouldBe(200);
        refused.All(".errsum li").ShouldHaveSingleItem();
        refused.All("tbody tr").ShouldHaveSingleItem();
    }

    private Task<Answer> SaveAsync(Answer page, string name) => SaveAsync(_visitor, page, name);

    private static Task<Answer> SaveAsync(Visitor visitor, Answer page, string name) =>
        visitor.SubmitAsync(page, Form, ("ViewName", name));

    private static string ValueOf(Answer page) => page.One("button[name=Removed]").GetAttribute("value")!;
}
