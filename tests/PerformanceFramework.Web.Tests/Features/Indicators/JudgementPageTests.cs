using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Application.Assessment;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>On a site of its own, because judgements are saved.</summary>
public sealed class JudgementPageTests : IAsyncLifetime
{
    private const string OverrideForm = "form:has(#override-reason)";
    private const string RebaseForm = "form:has(#rebase-reason)";
    private const string Reason = "One large scheme came late.";

    private Site _site = null!;
    private Visitor _visitor = null!;
    private Indicator _red = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
        _red = (await LatestAsync())
            .First(o => o.Assessment is { ComputedStatus: Status.Red, Rule: not ToleranceRule.Judgement })
            .Indicator;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Override_ShowsBothStatusesOnTheIndicatorsPageWithReasonAndName()
    {
        var answer = await OverrideAsync("Amber", Reason);

        (answer.Status, answer.Location).ShouldBe((302, IndicatorLinks.Detail(_red.Code)));
        var page = await _visitor.GetAsync(answer.Location!);
        page.All(".verdict .tag").Select(Answer.Words).ShouldBe(["Amber", "Red"]);
        var shown = page.All(".verdict > p.mute").Select(Answer.Words).ToList();
        shown[0].ShouldContain(Reason.TrimEnd('.'));
        shown[0].ShouldContain("Performance team");
        shown[1].ShouldStartWith("The rule itself says");
    }

    [Fact]
    public async Task Override_TakenBack_ShowsTheComputedStatusAlone()
    {
        await OverrideAsync("Amber", Reason);

        (await OverrideAsync("", "It was late after all.")).Status.ShouldBe(302);

        var page = await _visitor.GetAsync(IndicatorLinks.Detail(_red.Code));
        page.All(".verdict .tag").Select(Answer.Words).ShouldBe(["Red"]);
    }

    [Fact]
    public async Task Override_WithoutAReason_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await OverrideAsync("Amber", "");

        page.Status.ShouldBe(200);
        page.Text("#override-reason-error").ShouldBe("Error: Give the reason, so that others can follow the decision.");
        page.One(".errsum a").GetAttribute("href")!.ShouldEndWith("#override-reason");
        page.One("#override-status option[selected]").GetAttribute("value").ShouldBe("Amber");
        (await LatestAsync()).ShouldAllBe(o => o.IndicatorId != _red.Id || o.OverriddenOn == null);
    }

    [Fact]
    public async Task Override_WithAReasonThatIsTooLong_KeepsIt()
    {
        var reason = new string('a', JudgedStatus.ReasonLength + 1);

        var page = await OverrideAsync("Amber", reason);

        page.Text("#override-reason-error").ShouldContain("at most 500 characters");
        page.Text("#override-reason").ShouldBe(reason);
    }

    [Fact]
    public async Task Override_OfAFigureThatSomebodyElseJudgedFirst_SaysSoAndKeepsTheirs()
    {
        var before = await _visitor.GetAsync(Address);
        await OverrideAsync("Amber", Reason);

        var page = await OverrideAsync("Green", "I think otherwise.", before);

        page.Text(".errsum li")
            .ShouldBe("Somebody else changed this while you were working on it. Nothing of yours was saved.");
        page.Text("#override-reason").ShouldBe("I think otherwise.");
        (await LatestAsync()).Single(o => o.IndicatorId == _red.Id).JudgedStatus.ShouldBe(Status.Amber);
    }

    [Fact]
    public async Task Rebase_ThatIsAccepted_ShowsItsMarkAndNote()
    {
        var (code, from) = await ChartedAsync();
        var marks = (await _visitor.GetAsync(IndicatorLinks.Detail(code))).All(".chart__wide .c-rebase").Count;

        var answer = await RebaseAsync(code, from, "yes");

        (answer.Status, answer.Location).ShouldBe((302, IndicatorLinks.Detail(code)));
        var page = await _visitor.GetAsync(answer.Location!);
        page.All(".chart__wide .c-rebase").Count.ShouldBe(marks + 1);
        page.All("p.note")
            .Select(Answer.Words)
            .ShouldContain($"New limits from {from}: {Reason} (Performance team, 12 October 2026)");
    }

    [Fact]
    public async Task Rebase_ThatIsRejected_IsListedAndDrawsNothing()
    {
        var (code, from) = await ChartedAsync();
        var marks = (await _visitor.GetAsync(IndicatorLinks.Detail(code))).All(".chart__wide .c-rebase").Count;

        (await RebaseAsync(code, from, "no")).Status.ShouldBe(302);

        (await _visitor.GetAsync(IndicatorLinks.Detail(code))).All(".chart__wide .c-rebase").Count.ShouldBe(marks);
        (await _visitor.GetAsync(IndicatorLinks.Judgement(code)))
            .All("main li")
            .Select(Answer.Words)
            .ShouldContain($"No new limits from {from}: {Reason} (Performance team, 12 October 2026)");
    }

    [Fact]
    public async Task Rebase_WithoutAReason_SaysSoAndKeepsWhatWasChosen()
    {
        var (code, from) = await ChartedAsync();

        var page = await RebaseAsync(code, from, "no", "");

        page.Text("#rebase-reason-error").ShouldBe("Error: Give the reason, so that others can follow the decision.");
        page.One("#rebase-from option[selected]").GetAttribute("value").ShouldBe(from.Code);
        page.One("#rebase-accept option[selected]").GetAttribute("value").ShouldBe("no");
        (await _site.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.Kind == nameof(DecideRebase)))).ShouldBe(0);
    }

    private string Address => IndicatorLinks.Judgement(_red.Code);

    private async Task<Answer> OverrideAsync(string status, string reason, Answer? page = null) =>
        await _visitor.SubmitAsync(
            page ?? await _visitor.GetAsync(Address),
            OverrideForm,
            ("Override.Status", status),
            ("Override.Reason", reason)
        );

    private async Task<Answer> RebaseAsync(string code, ReportingPeriod from, string accept, string reason = Reason) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync(IndicatorLinks.Judgement(code)),
            RebaseForm,
            ("Rebase.From", from.Code),
            ("Rebase.Accept", accept),
            ("Rebase.Reason", reason)
        );

    /// <summary>An indicator with a control chart that nobody has decided on, and its sixth period from the end.</summary>
    private async Task<(string Code, ReportingPeriod From)> ChartedAsync()
    {
        var decided = await _site.ReadAsync(db => db.RebaseDecisions.Select(r => r.IndicatorId).ToListAsync());
        var latest = (await LatestAsync()).First(o =>
            o.Indicator is { Frequency: Frequency.Monthly, Aggregation: Aggregation.Snapshot }
            && o.Assessment.Signals is { Variation: VariationSignal.CommonCause, IsTrial: false }
            && !decided.Contains(o.IndicatorId)
        );
        return (latest.Indicator.Code, latest.Period.After(-6));
    }

    private async Task<List<Observation>> LatestAsync() =>
        [
            .. (await _site.ReadAsync(db => db.Observations.Include(o => o.Indicator).ToListAsync()))
                .GroupBy(o => o.IndicatorId)
                .OrderBy(g => g.Key)
                .Select(g => g.MaxBy(o => o.PeriodEnd)!),
        ];
}
