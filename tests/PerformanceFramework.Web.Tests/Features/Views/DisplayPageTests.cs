using PerformanceFramework.Web.Features.Editions;
using PerformanceFramework.Web.Features.Views;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Views;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class DisplayPageTests(DemonstrationSite demonstration)
{
    private const string Edition = "2026-27-q1-public";

    [Fact]
    public async Task Choice_IsOnEveryPageUntilItIsTakenBack()
    {
        var visitor = await demonstration.Site.SignedInAsync("auditor");
        MarksOf(await visitor.GetAsync("/thread")).ShouldBe((null, null));

        var chosen = await ChooseAsync(visitor, "Dense", "Dark");

        chosen.Location.ShouldBe("/display?done=chosen");
        var cookie = chosen.Headers["Set-Cookie"].ToLowerInvariant();
        cookie.ShouldStartWith("display=dense-dark;");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("max-age=31536000");
        var page = await visitor.GetAsync(chosen.Location!);
        MarksOf(page).ShouldBe(("dense", "dark"));
        page.All("main [checked]").Select(choice => choice.GetAttribute("value")).ShouldBe(["Dense", "Dark"]);
        MarksOf(await visitor.GetAsync("/indicators/WAS-01")).ShouldBe(("dense", "dark"));
        MarksOf(await visitor.GetAsync("/nowhere")).ShouldBe(("dense", "dark"));

        await ChooseAsync(visitor, "Roomy", "Light");
        MarksOf(await visitor.GetAsync("/thread")).ShouldBe((null, "light"));

        (await ChooseAsync(visitor, "Roomy", "System")).Headers["Set-Cookie"].ShouldStartWith("display=;");
        MarksOf(await visitor.GetAsync("/thread")).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("2", "Dark", 1)]
    [InlineData("dense", "Dark", 1)]
    [InlineData("Dense", "<script>", 1)]
    [InlineData("Dense", null, 1)]
    public async Task Choice_ThatThereIsNot_IsRefusedAndChangesNothing(string spacing, string? colours, int errors)
    {
        var visitor = await demonstration.Site.SignedInAsync("auditor");

        var refused = await ChooseAsync(visitor, spacing, colours);

        refused.Status.ShouldBe(200);
        refused.All(".errsum li").Count.ShouldBe(errors);
        refused.All("main [checked]").Count.ShouldBe(2 - errors);
        refused.Headers.Keys.ShouldNotContain("Set-Cookie");
        MarksOf(await visitor.GetAsync("/thread")).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("Dense-Dark", "dense", "dark")]
    [InlineData("Roomy-Light", null, "light")]
    [InlineData("Dense-System", "dense", null)]
    [InlineData("2-3", null, null)]
    [InlineData("Dense", null, null)]
    [InlineData("Dense-Dark-More", null, null)]
    [InlineData("Dense-\"><script>", null, null)]
    [InlineData("", null, null)]
    public async Task Cookie_IsBelievedOnlyWhereItNamesChoices(string value, string? density, string? theme) =>
        MarksOf(await WithCookieAsync("/sign-in", value)).ShouldBe((density, theme));

    [Fact]
    public async Task PublicPages_AreTheSameWhateverWasChosen()
    {
        foreach (
            var address in new[] { EditionLinks.PublicEdition(Edition), $"/public/{Edition}/embed/indicators/WAS-01" }
        )
        {
            // Asked for with a choice first, so that it is the one that would be kept.
            var page = await WithCookieAsync(address, "Dense-Dark");
            page.Status.ShouldBe(200);
            MarksOf(page).ShouldBe((null, null));
            page.Headers.Keys.ShouldNotContain("Set-Cookie");
        }
    }

    [Fact]
    public async Task EveryPage_OfSomebodySignedIn_LeadsToDisplayAndViews()
    {
        var page = await (await demonstration.Site.SignedInAsync("auditor")).GetAsync("/thread");

        page.Text($".masthead a[href='{ViewLinks.Display}']").ShouldBe("Display");
        page.Text($".masthead a[href='{ViewLinks.All}']").ShouldBe("Views");
    }

    private async Task<Answer> WithCookieAsync(string address, string value)
    {
        using var client = demonstration.Site.CreateClient(new() { HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Cookie", "display=" + value);
        using var response = await client.SendAsync(request);
        return await Answer.ReadAsync(address, response);
    }

    private static (string? Density, string? Theme) MarksOf(Answer page) =>
        (
            page.Document.DocumentElement.GetAttribute("data-density"),
            page.Document.DocumentElement.GetAttribute("data-theme")
        );

    private static async Task<Answer> ChooseAsync(Visitor visitor, string spacing, string? colours)
    {
        (string, string)[] typed = colours is null
            ? [("Form.Spacing", spacing)]
            : [("Form.Spacing", spacing), ("Form.Colours", colours)];
        return await visitor.SubmitAsync(await visitor.GetAsync("/display"), "main form", typed);
    }
}
