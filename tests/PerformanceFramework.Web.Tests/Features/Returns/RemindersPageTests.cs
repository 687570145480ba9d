using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Returns;

/// <summary>On a site of its own, because the reminders are changed.</summary>
public sealed class RemindersPageTests : IAsyncLifetime
{
    private const string Address = "/rounds/reminders";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Change_OfTheReminders_IsSaidInASentenceAndRecorded()
    {
        var page = await _visitor.GetAsync(Address);
        page.Heading.ShouldBe(
            "People are reminded 3 working days before a return is due, and every 2 working days once it is late."
        );

        var changed = await ChangeAsync(page, ("Form.Before", "0"), ("Form.Every", ""), ("Form.QuietFrom", "17:30"));

        changed.Location.ShouldBe($"{Address}?done=changed");
        (await _visitor.GetAsync(Address)).Heading.ShouldBe(
            "People are reminded on the day a return is due, and not after it."
        );
        var history = await _visitor.GetAsync("/change-history");
        history.Body.ShouldContain("Changed a setting of reminders");
    }

    [Theory]
    [InlineData("Form.Before", "soon", "#reminders-before", "Enter a whole number of working days")]
    [InlineData("Form.Every", "0", "#reminders-every", "Enter a number of working days from 1 to 30")]
    [InlineData("Form.Escalate", "31", "#reminders-escalate", "Enter a number of working days from 1 to 30")]
    [InlineData("Form.QuietFrom", "25:00", "#reminders-quiet-from", "Enter a time such as 18:00.")]
    [InlineData("Form.QuietUntil", "", "#reminders-quiet-until", "Enter a time such as 18:00.")]
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
        (await ChangeAsync(stale, ("Form.Before", "5"))).Status.ShouldBe(302);

        var conflict = await ChangeAsync(stale, ("Form.Every", "1"));

        conflict
            .All(".notice__title")
            .Select(Answer.Words)
            .ShouldContain(title => title.Contains("Somebody else changed this", StringComparison.Ordinal));
        conflict.One("#reminders-before").GetAttribute("value").ShouldBe("5");
        conflict.One("#reminders-every").GetAttribute("value").ShouldBe("1");
        (await ChangeAsync(conflict)).Location.ShouldBe($"{Address}?done=changed");
    }

    private Task<Answer> ChangeAsync(Answer page, params (string, string)[] typed) =>
        _visitor.SendAsShownAsync(page, "main form", typed);
}
