using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>On a site of its own, because the settings are changed.</summary>
public sealed class CommentarySettingsPageTests : IAsyncLifetime
{
    private const string Address = "/rounds/commentary";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Change_OfWhatIsAsked_IsSaidInASentence()
    {
        var page = await _visitor.GetAsync(Address);
        page.Heading.ShouldBe(
            "A commentary is asked for when the status is Red, or the status is Amber for the second period running, or it is getting worse by more than chance explains."
        );
        page.One("#commentary-red-0").HasAttribute("checked").ShouldBeTrue();
        page.One("#commentary-red-3").HasAttribute("checked").ShouldBeTrue();

        var changed = await ChangeAsync(
            page,
            ("Form.AmberTwice", ""),
            ("Form.Worsening", ""),
            ("Form.WordLimit", "80")
        );

        changed.Location.ShouldBe($"{Address}?done=changed");
        var after = await _visitor.GetAsync(Address);
        after.Heading.ShouldBe("A commentary is asked for when the status is Red.");
        after.One("#commentary-word-limit").GetAttribute("value").ShouldBe("80");
    }

    [Theory]
    [InlineData("Form.WordLimit", "many", "#commentary-word-limit", "Enter a whole number of words, such as 150.")]
    [InlineData("Form.WordLimit", "5", "#commentary-word-limit", "Enter a number of words from 10 to 500.")]
    [InlineData("Form.WordLimit", "", "#commentary-word-limit", "Enter how many words an answer may have.")]
    [InlineData("Form.Red", "Recovery", "#commentary-red", "Tick “What happened” too")]
    public async Task Change_ThatMakesNoSense_SaysSoAtTheField(
        string field,
        string typed,
        string input,
        string sentence
    ) =>
        (await ChangeAsync(await _visitor.GetAsync(Address), (field, typed)))
            .Text($"{input}-error")
            .ShouldContain(sentence);

    [Fact]
    public async Task Change_OfWhatSomebodyElseChanged_IsAConflictThatKeepsMine()
    {
        var stale = await _visitor.GetAsync(Address);
        (await ChangeAsync(stale, ("Form.WordLimit", "80"))).Status.ShouldBe(302);

        var conflict = await ChangeAsync(stale, ("Form.Worsening", ""));

        conflict.Text(".notice__title").ShouldContain("Somebody else changed this");
        conflict.One("#commentary-word-limit").GetAttribute("value").ShouldBe("80");
        conflict.One("#commentary-worsening-0").HasAttribute("checked").ShouldBeFalse();
        (await ChangeAsync(conflict)).Location.ShouldBe($"{Address}?done=changed");
    }

    private Task<Answer> ChangeAsync(Answer page, params (string, string)[] typed) =>
        _visitor.SendAsShownAsync(page, "main form", typed);
}
