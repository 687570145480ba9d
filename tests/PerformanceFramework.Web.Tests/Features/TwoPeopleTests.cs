using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features;

/// <summary>
/// Two people open a form. One changes a field and saves; the other changes another field, and saves later. Neither's work
/// is lost. On a site of its own, because much is changed.
/// </summary>
public sealed class TwoPeopleTests : IAsyncLifetime
{
    private const string Reason = "Cabinet decision of 5 October";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Council_ChangedByTwo_KeepsBoth()
    {
        _visitor = await _site.SignedInAsync("admin");
        await KeepsBothAsync("/council", "form:has(#council-name)", ("Edit.Colour", "#1d4f91"), ("Edit.Name", "Mine"));

        var council = await _site.ReadAsync(db => db.Councils.SingleAsync());
        (council.Name, council.Colour).ShouldBe(("Mine", "#1d4f91"));
    }

    [Fact]
    public async Task Part_ChangedByTwo_KeepsBoth()
    {
        _visitor = await _site.SignedInAsync("admin");
        await KeepsBothAsync(
            "/organisation/services/WAS/edit",
            "form:has(#part-name)",
            ("Form.PortfolioCode", "HOUSING"),
            ("Form.Name", "Mine"),
            ("Form.Reason", Reason)
        );

        var service = await _site.ReadAsync(db =>
            db.Services.Include(s => s.Portfolio).SingleAsync(s => s.Code == "WAS")
        );
        (service.Name, service.Portfolio.Code).ShouldBe(("Mine", "HOUSING"));
    }

    [Fact]
    public async Task Element_ChangedByTwo_KeepsBoth()
    {
        await KeepsBothAsync(
            "/thread/GREEN/edit",
            "form:has(#element-title)",
            ("Form.Owner", "Their post"),
            ("Form.Title", "Mine"),
            ("Form.Reason", Reason)
        );

        var element = await _site.ReadAsync(db => db.PlanElements.SingleAsync(e => e.Code == "GREEN"));
        (element.Title, element.Owner).ShouldBe(("Mine", "Their post"));
    }

    [Fact]
    public async Task Person_ChangedByTwo_KeepsBoth()
    {
        var id = await _site.ReadAsync(db =>
            db.Users.Where(u => u.UserName == "officer-was").Select(u => u.Id).SingleAsync()
        );

        await KeepsBothAsync(
            $"/people/{id}",
            "form:has(#edit-name)",
            ("Edit.Post", "Their post"),
            ("Edit.Name", "Mine")
        );

        var person = await _site.ReadAsync(db => db.Users.SingleAsync(u => u.Id == id));
        (person.DisplayName, person.Post).ShouldBe(("Mine", "Their post"));
    }

    [Fact]
    public async Task Indicator_ChangedByTwo_KeepsBoth()
    {
        await KeepsBothAsync(
            "/indicators/WAS-01/edit",
            "form:has(#indicator-name)",
            ("Form.Owner", "Their post"),
            ("Form.Justification", "Mine"),
            ("Form.Reason", Reason)
        );

        var card = (await _site.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == "WAS-01"))).Card;
        (card.Justification, card.Owner).ShouldBe(("Mine", "Their post"));
    }

    [Fact]
    public async Task CalendarItem_ChangedByTwo_KeepsBoth()
    {
        var id = await _site.ReadAsync(db => db.ProgrammeItems.Select(i => i.Id).FirstAsync());

        await KeepsBothAsync(
            $"/calendar/{id}",
            "form:has(#item-title)",
            ("Form.Note", "Their note"),
            ("Form.Title", "Mine")
        );

        var item = await _site.ReadAsync(db => db.ProgrammeItems.SingleAsync(i => i.Id == id));
        (item.Details.Title, item.Details.Note).ShouldBe(("Mine", "Their note"));
    }

    [Fact]
    public async Task Field_ChangedByBoth_IsShownAsBothHaveIt()
    {
        const string Form = "form:has(#element-title)";
        var read = await _visitor.GetAsync("/thread/GREEN/edit");
        await _visitor.SendAsShownAsync(
            read,
            Form,
            ("Form.Title", "Theirs"),
            ("Form.Owner", "Their post"),
            ("Form.Reason", Reason)
        );

        var conflict = await _visitor.SendAsShownAsync(read, Form, ("Form.Title", "Mine"), ("Form.Reason", Reason));

        conflict.All("main .notice tbody tr").Select(Answer.Words).ShouldBe(["Title Theirs Mine", "Owner Their post"]);
        conflict.One("#element-title").GetAttribute("value").ShouldBe("Mine");
        conflict.One("#element-owner").GetAttribute("value").ShouldBe("Their post");
        (await _visitor.SendAsShownAsync(conflict, Form)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Opening_SentWithSomethingElse_IsNotRead()
    {
        const string Form = "form:has(#element-title)";
        var read = await _visitor.GetAsync("/thread/GREEN/edit");
        await _visitor.SendAsShownAsync(read, Form, ("Form.Title", "Theirs"), ("Form.Reason", Reason));

        var conflict = await _visitor.SendAsShownAsync(read, Form, ("Form.Title", "Mine"), ("Opened", "{\"Title\":1}"));

        conflict.Status.ShouldBe(200);
        conflict.One("#element-title").GetAttribute("value").ShouldBe("Mine");
    }

    [Theory]
    [InlineData("/organisation/services/WAS/edit", "form:has(#part-name)", "admin")]
    [InlineData("/council", "form:has(#council-name)", "admin")]
    [InlineData("/thread/GREEN/edit", "form:has(#element-title)")]
    [InlineData("/indicators/WAS-01/edit", "form:has(#indicator-name)")]
    [InlineData("/calendar/1", "form:has(#item-title)")]
    public async Task Form_SentAsItWas_SaysThatNothingWasDifferent(
        string address,
        string form,
        string userName = "performance"
    )
    {
        _visitor = await _site.SignedInAsync(userName);
        var page = await _visitor.GetAsync(address);
        var before = await _site.ReadAsync(db => db.ChangeRecords.CountAsync());

        var answer = await _visitor.SendAsShownAsync(page, form);

        answer.Location.ShouldNotBeNull(answer.Body).ShouldEndWith("done=nothing");
        var after = await _visitor.GetAsync(answer.Location!);
        after.Text(".notice").ShouldBe("Nothing was different, so nothing was saved.");
        (await _site.ReadAsync(db => db.ChangeRecords.CountAsync())).ShouldBe(before);
    }

    private async Task KeepsBothAsync(
        string address,
        string form,
        (string Name, string Value) theirs,
        (string Name, string Value) mine,
        (string Name, string Value)? reason = null
    )
    {
        (string, string)[] more = reason is { } why ? [why] : [];
        var read = await _visitor.GetAsync(address);
        (await _visitor.SendAsShownAsync(read, form, [theirs, .. more])).Status.ShouldBe(302);

        var conflict = await _visitor.SendAsShownAsync(read, form, [mine, .. more]);

        conflict.Text(".notice__title").ShouldBe("Somebody else changed this while you were working on it.");
        var row = conflict.One("main .notice tbody tr");
        row.Children.Length.ShouldBe(2);
        (await _visitor.SendAsShownAsync(conflict, form)).Status.ShouldBe(302);
    }
}
