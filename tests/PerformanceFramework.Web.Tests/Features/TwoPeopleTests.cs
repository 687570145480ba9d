using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Database;
using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features;

/// <summary>
/// Two people open a form. One changes a field and saves; the other changes another field, and saves later. Neither's work
/// is lost. On a site of its own, because much is changed.
/// </summary>
public sealed class TwoPeopleTests : IAsyncLifetime
{
    private const string Reason = "Cabinet decision of 5 October";
    private const string PreparedForm = "form:has(#prepared-title)";
    private const string DecisionForm = "form:has(#decision-body-code)";
    private const string Scorecard = "/scorecards/SCORECARD/2027";

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
            [("Form.Reason", Reason)]
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
            [("Form.Reason", Reason)]
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
            [("Form.Reason", Reason)]
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
    public async Task PreparedLine_ChangedByTwo_KeepsBoth()
    {
        var address = await PrepareAsync();

        await KeepsBothAsync(address, PreparedForm, ("Form.Owner", "Their post"), ("Form.Title", "Mine"));

        var line = await PreparedLineAsync();
        (line.Terms.Title, line.Terms.Owner).ShouldBe(("Mine", "Their post"));
    }

    [Fact]
    public async Task PreparedLine_TickedByTwo_KeepsBothTicks()
    {
        var address = await PrepareAsync();
        var before = (await PreparedLineAsync()).Terms;
        before.Indicators.Contains("WAS-01").ShouldBeFalse();
        before.Serves.Contains("P8").ShouldBeFalse();

        await KeepsBothAsync(
            address,
            PreparedForm,
            ("Form.Indicators", "WAS-01"),
            ("Form.Serves", "P8"),
            rows: before.Indicators.Codes.Count + 1
        );

        var after = (await PreparedLineAsync()).Terms;
        after.Indicators.Codes.ShouldBe(["WAS-01"]);
        after.Serves.Codes.ShouldBe(["P8"]);
    }

    [Fact]
    public async Task PreparedLine_WithAFieldChangedByBoth_ShowsItAsBothHaveIt()
    {
        var address = await PrepareAsync();

        await ShowsBothAsync(
            address,
            PreparedForm,
            ("Form.Title", "Theirs"),
            ("Form.Title", "Mine"),
            "Title Theirs Mine"
        );

        (await PreparedLineAsync()).Terms.Title.ShouldBe("Mine");
    }

    [Fact]
    public async Task Views_GivenInTwoWindows_KeepBoth()
    {
        _visitor = await _site.SignedInAsync("scrutiny");

        await KeepsBothAsync(
            Scorecard + "/views",
            "form:has(#views-choice0)",
            ("Form.Lines[0].Why", "Theirs"),
            ("Form.Lines[1].Why", "Mine"),
            always: [("Form.Lines[0].Choice", "in"), ("Form.Lines[1].Choice", "in")]
        );

        (await _site.ReadAsync(db => ViewsWith(db, "Theirs", "Mine"))).ShouldBe(2);
    }

    [Fact]
    public async Task Views_OfOneCandidateGivenInTwoWindows_AreShownAsBothHaveThem()
    {
        _visitor = await _site.SignedInAsync("scrutiny");

        await ShowsBothAsync(
            Scorecard + "/views",
            "form:has(#views-choice0)",
            ("Form.Lines[0].Why", "Theirs"),
            ("Form.Lines[0].Why", "Mine"),
            "why Theirs Mine",
            always: [("Form.Lines[0].Choice", "out")]
        );

        (await _site.ReadAsync(db => ViewsWith(db, "Theirs", "Mine"))).ShouldBe(1);
    }

    [Fact]
    public async Task Recommendation_ChangedByTwo_KeepsBoth()
    {
        await RecommendAsync();

        await KeepsBothAsync(
            Scorecard + "/recommendation",
            "form:has(#recommendation-panel)",
            ("Form.Panel", "Their panel"),
            ("Form.Lines[1].Why", "Mine")
        );

        var choice = await _site.ReadAsync(Choice);
        choice.Panel.ShouldBe("Their panel");
        choice.Candidates.ShouldContain(candidate => candidate.RecommendationWhy == "Mine");
    }

    [Fact]
    public async Task Recommendation_WithAFieldChangedByBoth_ShowsItAsBothHaveIt()
    {
        await RecommendAsync();

        await ShowsBothAsync(
            Scorecard + "/recommendation",
            "form:has(#recommendation-panel)",
            ("Form.Summary", "Theirs"),
            ("Form.Summary", "Mine"),
            "The recommendation in words Theirs Mine"
        );

        (await _site.ReadAsync(Choice)).Summary.ShouldBe("Mine");
    }

    [Fact]
    public async Task Decision_ChangedByTwoWhileItIsTakenBack_KeepsBoth()
    {
        await RecommendAsync();

        await KeepsBothAsync(
            Scorecard + "/decision",
            DecisionForm,
            ("Form.Reference", "Their minute"),
            ("Form.Lines[1].Why", "Mine"),
            always: [("Form.BodyCode", "CABINET")],
            between: ReopenAsync
        );

        var choice = await _site.ReadAsync(Choice);
        choice.Reference.ShouldBe("Their minute");
        choice.Candidates.ShouldContain(candidate => candidate.DecisionWhy == "Mine");
    }

    [Fact]
    public async Task Decision_WithAFieldChangedByBoth_ShowsItAsBothHaveIt()
    {
        await RecommendAsync();

        await ShowsBothAsync(
            Scorecard + "/decision",
            DecisionForm,
            ("Form.Reference", "Theirs"),
            ("Form.Reference", "Mine"),
            "Where it can be read Theirs Mine",
            always: [("Form.BodyCode", "CABINET")],
            between: ReopenAsync
        );

        (await _site.ReadAsync(Choice)).Reference.ShouldBe("Mine");
    }

    [Fact]
    public async Task Recommendation_CorrectedByTwo_KeepsBoth()
    {
        var id = await _site.ReadAsync(db =>
            db.Recommendations.Where(r => r.State == RecommendationState.AwaitingResponse)
                .Select(r => r.Id)
                .SingleAsync()
        );
        await KeepsBothAsync(
            $"/recommendations/{id}",
            "form:has(#correct-form-text)",
            ("Correction.Text", "Theirs"),
            ("Correction.MeetingOn", "2026-01-31")
        );

        var corrected = await _site.ReadAsync(db => db.Recommendations.SingleAsync(r => r.Id == id));
        (corrected.Text, corrected.MeetingOn).ShouldBe(("Theirs", new DateOnly(2026, 1, 31)));
    }

    [Fact]
    public async Task Decision_ThatWasTakenBack_IsConfirmedAsItWas()
    {
        await RecommendAsync();
        const string Address = Scorecard + "/decision";
        var first = await _visitor.GetAsync(Address);
        await _visitor.SendAsShownAsync(first, DecisionForm, ("Form.BodyCode", "CABINET"));
        await ReopenAsync();

        var confirmed = await _visitor.SendAsShownAsync(await _visitor.GetAsync(Address), DecisionForm);

        confirmed.Location.ShouldNotBeNull(confirmed.Body).ShouldEndWith("done=decided");
        (await _site.ReadAsync(Choice)).Stage.ShouldBe(ScorecardStage.Decided);
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

    [Fact]
    public async Task PreparedLine_SentAsItWas_SaysThatNothingWasDifferent() =>
        await SaysThatNothingWasDifferentAsync(await PrepareAsync(), PreparedForm);

    [Fact]
    public async Task Views_SentAsTheyWere_SayThatNothingWasDifferent()
    {
        _visitor = await _site.SignedInAsync("scrutiny");
        await SaysThatNothingWasDifferentAsync(Scorecard + "/views", "form:has(#views-choice0)");
    }

    [Fact]
    public async Task Recommendation_SentAsItWas_SaysThatNothingWasDifferent()
    {
        await RecommendAsync();
        await SaysThatNothingWasDifferentAsync(Scorecard + "/recommendation", "form:has(#recommendation-panel)");
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
        await SaysThatNothingWasDifferentAsync(address, form);
    }

    private async Task SaysThatNothingWasDifferentAsync(string address, string form)
    {
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
        (string Name, string Value)[]? always = null,
        Func<Task>? between = null,
        int rows = 1
    )
    {
        var conflict = await SendBothAsync(address, form, [theirs, .. always ?? []], [mine, .. always ?? []], between);

        conflict.Text(".notice__title").ShouldBe("Somebody else changed this while you were working on it.");
        var taken = conflict.All("main .notice tbody tr");
        taken.Count.ShouldBe(rows);
        taken.ShouldAllBe(row => row.Children.Length == 2);
        (await _visitor.SendAsShownAsync(conflict, form)).Status.ShouldBe(302);
    }

    private async Task ShowsBothAsync(
        string address,
        string form,
        (string Name, string Value) theirs,
        (string Name, string Value) mine,
        string row,
        (string Name, string Value)[]? always = null,
        Func<Task>? between = null
    )
    {
        var conflict = await SendBothAsync(address, form, [theirs, .. always ?? []], [mine, .. always ?? []], between);

        Answer.Words(conflict.One("main .notice tbody tr")).ShouldEndWith(row);
        SetupPage.ValueOf(conflict.One($"[name='{mine.Name}']")).ShouldBe(mine.Value);
        (await _visitor.SendAsShownAsync(conflict, form)).Status.ShouldBe(302);
    }

    private async Task<Answer> SendBothAsync(
        string address,
        string form,
        (string Name, string Value)[] theirs,
        (string Name, string Value)[] mine,
        Func<Task>? between
    )
    {
        var read = await _visitor.GetAsync(address);
        var saved = await _visitor.SendAsShownAsync(read, form, theirs);
        saved.Status.ShouldBe(302, saved.Body);
        await (between?.Invoke() ?? Task.CompletedTask);
        return await _visitor.SendAsShownAsync(read, form, mine);
    }

    private async Task<string> PrepareAsync()
    {
        var list = await _visitor.GetAsync("/roll-forwards?plan=DP-PH");
        var prepared = await _visitor.SendAsShownAsync(list, "main form");
        var page = await _visitor.GetAsync(prepared.Location.ShouldNotBeNull(prepared.Body));
        return page.All("main table a[href$='/DP-PH']")[^1].GetAttribute("href")!;
    }

    private async Task<RollForwardLine> PreparedLineAsync() =>
        await _site.ReadAsync(db =>
            db.RollForwards.Where(r => r.Plan.Code == "DP-PH")
                .SelectMany(r => r.Lines)
                .SingleAsync(l => l.Code == "DP-PH")
        );

    // The consultation has closed by then.
    private async Task RecommendAsync()
    {
        _site.Time.Advance(TimeSpan.FromDays(19));
        _visitor = await _site.SignedInAsync("performance");
        var recommended = await _visitor.RecommendAsync(await _visitor.GetAsync(Scorecard + "/recommendation"));
        recommended.Status.ShouldBe(302, recommended.Body);
    }

    private async Task ReopenAsync()
    {
        var page = await _visitor.GetAsync(Scorecard + "/instruction");
        var back = await _visitor.SendAsShownAsync(page, "form:has(#reopen-reason)", ("Reopen.Reason", "A mistake."));
        back.Status.ShouldBe(302, back.Body);
    }

    private static Task<ScorecardChoice> Choice(PerformanceDbContext db) =>
        db
            .ScorecardChoices.Include(c => c.Candidates)
            .SingleAsync(c => c.Set.Code == "SCORECARD" && c.StartYear == 2027);

    private static Task<int> ViewsWith(PerformanceDbContext db, params string[] reasons) =>
        db.ScorecardAnswers.SelectMany(a => a.Views).CountAsync(v => reasons.Contains(v.Why));
}
