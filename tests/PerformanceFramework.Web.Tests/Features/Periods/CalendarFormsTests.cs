using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Periods;

/// <summary>On a site of its own, because the calendar is changed.</summary>
public sealed class CalendarFormsTests : IAsyncLifetime
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Form.Year", "2026/27"),
        ("Form.Title", "Peer <b>challenge</b>"),
        ("Form.Kind", "Other"),
        ("Form.Phase", "Revise"),
        ("Form.Owner", "Chief executive"),
        ("Form.Body", "Cabinet"),
        ("Form.Link", "/thread"),
        ("Form.RemindDays", "7"),
        ("Form.Note", "Three days on site."),
        ("Form.StartsOn", "2026-11-03"),
        ("Form.EndsOn", "2026-11-05"),
    ];

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Add_OfAProcess_LeadsToItsPage()
    {
        var answer = await AddAsync();

        answer.Status.ShouldBe(302);
        var page = await _visitor.GetAsync(answer.Location!);
        page.Heading.ShouldBe("Peer <b>challenge</b> has not started.");
        page.All("main a[href='/thread']").ShouldNotBeEmpty();
        page.Text(".notice__title").ShouldBe("It is in the calendar.");
        (await _visitor.GetAsync("/calendar"))
            .All(".cal a")
            .Select(Answer.Words)
            .ShouldContain("Peer <b>challenge</b>");
    }

    [Fact]
    public async Task Add_WithSomethingWrong_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var page = await AddAsync(("Form.Link", "javascript:alert(1)"), ("Form.StartsOn", ""));

        page.Status.ShouldBe(200);
        page.Text("#item-link-error").ShouldContain("https://");
        page.Text("#item-starts-on-error").ShouldContain("Enter the day on which it starts.");
        page.One("#item-title").GetAttribute("value").ShouldBe("Peer <b>challenge</b>");
        page.One("#item-link").GetAttribute("value").ShouldBe("javascript:alert(1)");
        page.One("#item-phase option[selected]").GetAttribute("value").ShouldBe("Revise");
    }

    [Fact]
    public async Task Add_WithDaysOutsideItsYear_IsRefusedInASentence() =>
        (await AddAsync(("Form.EndsOn", "2026-11-02"))).Text(".errsum li").ShouldContain("It ends before it starts.");

    [Fact]
    public async Task Edit_OfAnItem_IsSaved()
    {
        var item = await AddedAsync();

        var answer = await EditAsync(await PageAsync(item), "Peer review");

        answer.Location.ShouldBe($"/calendar/{item.Id}?done=saved");
        (await PageAsync(item)).Heading.ShouldBe("Peer review has not started.");
    }

    [Fact]
    public async Task Edit_OfAnItemThatSomebodyElseChanged_ShowsBothAndCanBeSavedAgain()
    {
        var item = await AddedAsync();
        var before = await PageAsync(item);
        await EditAsync(before, "Theirs");

        var conflict = await EditAsync(before, "Mine");

        conflict.All(".notice td").Select(Answer.Words).ShouldBe(["Theirs", "Mine"]);
        conflict.One("#item-title").GetAttribute("value").ShouldBe("Mine");
        (await EditAsync(conflict, "Mine")).Status.ShouldBe(302);
        (await PageAsync(item)).Heading.ShouldBe("Mine has not started.");
    }

    [Fact]
    public async Task States_OfAnItem_FollowOneAnother()
    {
        var item = await AddedAsync();

        await MoveAsync(item, "Start it");
        (await PageAsync(item)).Heading.ShouldEndWith(" is under way.");
        await MoveAsync(item, "Mark as done", ("Change.DoneOn", "2026-10-12"));
        (await PageAsync(item)).Heading.ShouldEndWith(" was done on 12 October 2026.");
        await MoveAsync(item, "Reopen it");
        await MoveAsync(item, "Cancel it", ("Change.Reason", "Put off."));
        (await PageAsync(item)).Heading.ShouldEndWith(" is cancelled: Put off.");
    }

    [Fact]
    public async Task Cancel_WithoutAReason_SaysSoAtTheField() =>
        (await MoveAsync(await AddedAsync(), "Cancel it", ("Change.Reason", "")))
            .Text("#cancel-reason-error")
            .ShouldContain("Give the reason");

    [Fact]
    public async Task Finish_OnADayToCome_SaysSoAndKeepsIt()
    {
        var page = await MoveAsync(await AddedAsync(), "Mark as done", ("Change.DoneOn", "2026-10-13"));

        page.Text(".errsum li").ShouldBe("It cannot have been done on a day that is still to come.");
        page.One("#finish-done-on").GetAttribute("value").ShouldBe("2026-10-13");
    }

    [Fact]
    public async Task Fill_OfAYear_IsPreviewedConfirmedAndUndone()
    {
        var preview = await _visitor.GetAsync("/calendar/template/fill?year=2028/29");
        var lines = preview.All("tbody tr").Count;
        lines.ShouldBeGreaterThan(20);

        var filled = await _visitor.SubmitAsync(preview, "form:has(input[name='Fill.Stamp'])");

        filled.Location.ShouldBe("/calendar?year=2028%2F29&done=filled");
        (await CountAsync()).ShouldBe(lines);
        var again = await _visitor.GetAsync("/calendar/template/fill?year=2028/29");
        again.Heading.ShouldBe("Everything in the template is in 2028/29 already.");
        (await _visitor.SubmitAsync(again, "li form:has(.btn--danger)")).Status.ShouldBe(302);
        (await CountAsync()).ShouldBe(0);

        Task<int> CountAsync() => _site.ReadAsync(db => db.ProgrammeItems.CountAsync(i => i.YearStart == 2028));
    }

    [Fact]
    public async Task TemplateLine_IsAddedChangedAndTakenOut()
    {
        (string, string)[] line =
        [
            .. Typed.Where(field => field.Name is not ("Form.Year" or "Form.StartsOn" or "Form.EndsOn")),
            ("Form.Pattern", "yearly"),
            ("Form.Starts", "1 November"),
            ("Form.Ends", "5 November"),
        ];
        var wrong = await _visitor.SubmitAsync(
            await _visitor.GetAsync("/calendar/template/new"),
            "form:has(#line-title)",
            [.. line.Select(field => field.Item1 == "Form.Ends" ? (field.Item1, "soon") : field)]
        );
        wrong.Text("#line-ends-error").ShouldContain("such as 31 January");
        wrong.One("#line-ends").GetAttribute("value").ShouldBe("soon");

        (await _visitor.SubmitAsync(wrong, "form:has(#line-title)", line)).Location.ShouldBe(
            "/calendar/template?done=saved"
        );
        var page = await LinePageAsync();
        page.Heading.ShouldBe("Peer <b>challenge</b>: 1 November to 5 November");

        (await _visitor.SubmitAsync(page, "form:has(.btn--danger)")).Location.ShouldBe(
            "/calendar/template?done=removed"
        );
        (
            await _site.ReadAsync(db =>
                db.ProgrammeTemplateItems.CountAsync(l =>
                    l.Details.Owner == "Chief executive" && l.Details.Body == "Cabinet" && l.Details.Note != ""
                )
            )
        ).ShouldBe(0);

        async Task<Answer> LinePageAsync()
        {
            var id = await _site.ReadAsync(db => db.ProgrammeTemplateItems.MaxAsync(l => l.Id));
            return await _visitor.GetAsync($"/calendar/template/{id}");
        }
    }

    [Fact]
    public async Task BuiltInTemplate_AdoptedWhereNothingIsMissing_AddsNothing()
    {
        var page = await _visitor.GetAsync("/calendar/template");

        (await _visitor.SubmitAsync(page, "main form")).Location.ShouldBe("/calendar/template?done=nothing");

        (await _site.ReadAsync(db => db.ProgrammeTemplateItems.CountAsync())).ShouldBe(BuiltInTemplate.Items().Count);
    }

    private async Task<Answer> AddAsync(params (string Name, string Value)[] changes) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync("/calendar/new"),
            "form:has(#item-title)",
            [.. Typed.Where(field => changes.All(change => change.Name != field.Name)), .. changes]
        );

    private async Task<ProgrammeItem> AddedAsync()
    {
        (await AddAsync()).Status.ShouldBe(302);
        return await _site.ReadAsync(db => db.ProgrammeItems.OrderByDescending(i => i.Id).FirstAsync());
    }

    private Task<Answer> PageAsync(ProgrammeItem item) => _visitor.GetAsync($"/calendar/{item.Id}");

    private Task<Answer> EditAsync(Answer page, string title) =>
        _visitor.SubmitAsync(
            page,
            "form:has(#item-title)",
            [.. Typed.Where(field => field.Name is not ("Form.Title" or "Form.Year")), ("Form.Title", title)]
        );

    private async Task<Answer> MoveAsync(ProgrammeItem item, string button, params (string Name, string Value)[] typed)
    {
        var page = await PageAsync(item);
        var form = page.All("main form").Single(f => Answer.Words(f).EndsWith(button, StringComparison.Ordinal));
        var name = form.QuerySelector("input[name=_handler]")!.GetAttribute("value");
        return await _visitor.SubmitAsync(page, $"form:has(input[name=_handler][value='{name}'])", typed);
    }
}
