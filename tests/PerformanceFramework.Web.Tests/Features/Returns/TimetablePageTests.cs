using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>On a site of its own, because the timetable is changed.</summary>
public sealed class TimetablePageTests : IAsyncLifetime
{
    private const string Address = "/rounds/timetable";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Change_OfTheTimetable_IsSaidInASentence()
    {
        var page = await _visitor.GetAsync(Address);
        page.Heading.ShouldBe("A return is submitted within 15 working days, then passes the head of service.");

        var changed = await ChangeAsync(page, ("Form.SignOff", "20"), ("Form.Check", "21"));

        changed.Location.ShouldBe($"{Address}?done=changed");
        (await _visitor.GetAsync(Address)).Heading.ShouldBe(
            "A return is submitted within 15 working days, then passes the head of service, the director and the performance team."
        );
    }

    [Theory]
    [InlineData("Form.SignOff", "soon", "#timetable-sign-off", "Enter a whole number of working days, such as 15.")]
    [InlineData("Form.SignOff", "-1", "#timetable-sign-off", "Enter a whole number of working days, such as 15.")]
    [InlineData("Form.Check", "3", "#timetable-check", "It comes after the step before it")]
    [InlineData("Form.Approve", "", "#timetable-approve", "Somebody has to sign a return off")]
    [InlineData("Form.Submit", "", "#timetable-submit", "Enter the working days that officers have.")]
    public async Task Change_ThatMakesNoSense_SaysSoAtTheFieldAndKeepsWhatWasTyped(
        string field,
        string typed,
        string input,
        string sentence
    )
    {
        var page = await ChangeAsync(await _visitor.GetAsync(Address), (field, typed));

        page.Text($"{input}-error").ShouldContain(sentence);
        (page.One(input).GetAttribute("value") ?? "").ShouldBe(typed);
    }

    [Fact]
    public async Task Change_OfWhatSomebodyElseChanged_TakesOverTheirsAndKeepsMine()
    {
        var stale = await _visitor.GetAsync(Address);
        (await ChangeAsync(stale, ("Form.SignOff", "20"))).Status.ShouldBe(302);

        var conflict = await ChangeAsync(stale, ("Form.Submit", "10"));

        conflict.Text(".notice__title").ShouldContain("Somebody else changed this");
        conflict.One("#timetable-sign-off").GetAttribute("value").ShouldBe("20");
        conflict.One("#timetable-submit").GetAttribute("value").ShouldBe("10");
        (await ChangeAsync(conflict)).Location.ShouldBe($"{Address}?done=changed");
    }

    private Task<Answer> ChangeAsync(Answer page, params (string, string)[] typed) =>
        _visitor.SendAsShownAsync(page, "main form", typed);
}
