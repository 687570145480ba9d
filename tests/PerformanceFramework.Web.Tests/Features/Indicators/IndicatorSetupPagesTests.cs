using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>An indicator from its first draft to its retirement, on a site of its own.</summary>
public sealed class IndicatorSetupPagesTests : IAsyncLifetime
{
    private const string CardForm = "form:has(#indicator-name)";
    private const string StepForm = "form:has([name='Step.Version'])";
    private const string Reason = "Members asked for it.";

    private Site _site = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.OfDemonstrationAsync();
        _visitor = await _site.SignedInAsync("performance");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Register_OfTheDemonstration_SaysHowManyThereAreAndWhatTheyLack()
    {
        var all = await _visitor.GetAsync("/indicators/manage");
        var count = await _site.ReadAsync(db => db.Indicators.IgnoreQueryFilters().CountAsync());

        all.Heading.ShouldStartWith($"{count} indicators: {count} live; ");
        all.All("tbody tr").Count.ShouldBe(50);
    }

    [Fact]
    public async Task Register_NarrowedDown_ShowsWhatFitsAndKeepsTheFilter()
    {
        var page = await _visitor.GetAsync(
            "/indicators/manage?missing=NoTarget&state=Live&service=ASC&set=OUTCOMES&text=age"
        );

        page.All("tbody tr").ShouldAllBe(row => Answer.Words(row).Contains("No target this year"));
        page.All("tbody tr").Count.ShouldBeInRange(1, 49);
        page.One("#filter-missing option[selected]").GetAttribute("value").ShouldBe("NoTarget");
        page.One("#filter-set option[selected]").GetAttribute("value").ShouldBe("OUTCOMES");
        page.One("#filter-text").GetAttribute("value").ShouldBe("age");
        (await _visitor.GetAsync("/indicators/manage?missing=nonsense")).Heading.ShouldStartWith("None of the ");
    }

    [Fact]
    public async Task NewIndicator_WithCodeNameAndService_BecomesADraftThatTheRegisterShows()
    {
        var answer = await CreateAsync();

        (answer.Status, answer.Location).ShouldBe((302, "/indicators/HOU-99/state?done=created"));
        (await _visitor.GetAsync(answer.Location!)).Heading.ShouldBe("Allotments let within a month is a draft.");
        (await _visitor.GetAsync("/indicators/manage?state=Draft"))
            .All("tbody tr")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("HOU-99");
        (await _visitor.GetAsync("/indicators")).Body.ShouldNotContain("HOU-99");
        var officer = await _site.SignedInAsync("officer-was");
        (await officer.GetAsync("/indicators/HOU-99")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task NewIndicator_WithNothingFilledIn_NamesTheFieldsAndKeepsTheRest()
    {
        var page = await _visitor.FillInAsync(
            await _visitor.GetAsync("/indicators/new"),
            CardForm,
            ("Form.Definition", "What is counted"),
            ("Form.HighestPossible", "120")
        );

        page.Status.ShouldBe(200);
        page.All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(
                ["indicator-code", "indicator-name", "indicator-highest-possible", "indicator-service-code"],
                ignoreOrder: true
            );
        page.Text("#indicator-name-error").ShouldBe("Error: Enter the name.");
        page.Text("#indicator-highest-possible-error").ShouldContain("A percentage lies between 0 and 100.");
        page.One("#indicator-definition").TextContent.Trim().ShouldBe("What is counted");
        page.One("#indicator-highest-possible").GetAttribute("value").ShouldBe("120");
    }

    [Theory]
    [InlineData("LowestPossible", "many")]
    [InlineData("Decimals", "1.5")]
    [InlineData("Multiplier", "1e3")]
    public async Task NewIndicator_WithANumberThatIsNone_SaysSoAtItsFieldAndKeepsIt(string field, string typed)
    {
        var page = await _visitor.FillInAsync(
            await _visitor.GetAsync("/indicators/new"),
            CardForm,
            ("Form." + field, typed)
        );

        var kept = page.One($"[name='Form.{field}']");
        kept.GetAttribute("value").ShouldBe(typed);
        page.Text($"#{kept.Id}-error").ShouldContain("number in digits");
    }

    [Fact]
    public async Task NewIndicator_WithANameLikeAnother_ListsItAndAsksForATick()
    {
        var warned = await CreateAsync(name: "Percentage of household waste that is recycled or composted");

        warned.Status.ShouldBe(200);
        warned.Text(".errsum li").ShouldContain("WAS-01");
        warned.One(".similar a[href='/indicators/WAS-01']");
        (await _visitor.FillInAsync(warned, CardForm, ("Form.IsNotTheSame", "true"))).Location.ShouldBe(
            "/indicators/HOU-99/state?done=created"
        );
    }

    [Fact]
    public async Task Life_OfAnIndicator_GoesStepByStepThroughItsPages()
    {
        await CreateAsync();
        (await StepAsync("propose")).Location.ShouldBe("/indicators/HOU-99/state?done=Proposed");
        (await StepAsync("live")).Text(".errsum li").ShouldContain("a primary alignment");

        var alignments = await _visitor.GetAsync("/indicators/HOU-99/alignments");
        alignments.Heading.ShouldBe("Allotments let within a month is aligned to nothing yet.");
        (
            await _visitor.SubmitAsync(alignments, "form:has(#align-element-code)", ("Alignment.ElementCode", "GREEN"))
        ).Location.ShouldBe("/indicators/HOU-99/alignments?done=align");

        (await StepAsync("live")).Location.ShouldBe("/indicators/HOU-99/state?done=Live");
        (await _visitor.GetAsync("/indicators?text=HOU-99")).All("tbody tr").Count.ShouldBe(1);

        (await StepAsync("retire", ("Step.On", ""), ("Step.Reason", "")))
            .All(".errsum a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["step-on", "step-reason"]);
        (await StepAsync("retire", ("Step.On", "2026-10-12"), ("Step.Reason", Reason))).Location.ShouldBe(
            "/indicators/HOU-99/state?done=Retired"
        );
        var page = await (await _site.SignedInAsync("officer-was")).GetAsync("/indicators/HOU-99");
        page.Text(".notice__title").ShouldBe("Retired on 12 October 2026.");
        page.Text(".notice").ShouldContain(Reason);
        (await _visitor.GetAsync("/indicators?text=HOU-99")).All("tbody tr").ShouldBeEmpty();
        (await StepAsync("reinstate", ("Step.Reason", Reason))).Location.ShouldEndWith("done=Live");
    }

    [Fact]
    public async Task Step_OfAVersionThatIsNoMore_SaysSoAndShowsWhereItStands()
    {
        await CreateAsync();
        var stale = await _visitor.GetAsync("/indicators/HOU-99/state");
        await StepAsync("propose");

        var page = await _visitor.SubmitAsync(stale, StepForm, ("Step.Do", "propose"));

        page.Text(".notice__title").ShouldBe("Somebody else changed this while you were working on it.");
        page.Heading.ShouldBe("Allotments let within a month is proposed, and waits to go live.");
    }

    [Fact]
    public async Task Draft_ThatIsRemoved_IsGone()
    {
        await CreateAsync();

        (await StepAsync("remove")).Location.ShouldBe("/indicators/manage?done=removed");

        (await _visitor.GetAsync("/indicators/HOU-99")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Revision_OfALiveIndicator_IsListedOnBothItsPages()
    {
        var edit = await _visitor.GetAsync("/indicators/HOU-01/edit");

        var answer = await _visitor.FillInAsync(
            edit,
            CardForm,
            ("Form.Owner", "Director of Homes"),
            ("Form.From", "2026-09-01"),
            ("Form.Reason", Reason)
        );

        answer.Location.ShouldBe("/indicators/HOU-01/edit?done=revised");
        foreach (var address in new[] { "/indicators/HOU-01/edit", "/indicators/HOU-01" })
        {
            var page = await _visitor.GetAsync(address);
            var change = Answer.Words(page.One("table:has(#changes-of-the-definition-caption) tbody tr"));
            change.ShouldContain("1 September 2026");
            change.ShouldContain("Owner: Director of Homes");
            change.ShouldContain(Reason);
        }
    }

    [Fact]
    public async Task Revision_OfNothing_LeavesTheCardAsItIs()
    {
        var before = await CardAsync("HOU-01");

        (
            await _visitor.FillInAsync(
                await _visitor.GetAsync("/indicators/HOU-01/edit"),
                CardForm,
                ("Form.Reason", Reason)
            )
        ).Status.ShouldBe(302);

        (await CardAsync("HOU-01")).ShouldBe(before);
    }

    [Fact]
    public async Task Revision_ThatIsRefused_SaysWhyAndKeepsWhatWasTyped()
    {
        var page = await _visitor.FillInAsync(
            await _visitor.GetAsync("/indicators/HOU-01/edit"),
            CardForm,
            ("Form.Polarity", "HigherIsBetter"),
            ("Form.Owner", "Director of Homes"),
            ("Form.Reason", Reason)
        );

        page.Text(".errsum li").ShouldContain("the polarity cannot change any more");
        page.One("#indicator-owner").GetAttribute("value").ShouldBe("Director of Homes");
        page.One("#indicator-polarity option[selected]").GetAttribute("value").ShouldBe("HigherIsBetter");
        page.One("#indicator-reason").TextContent.Trim().ShouldBe(Reason);
    }

    [Fact]
    public async Task Revision_WithoutAReason_NamesTheField()
    {
        var page = await _visitor.FillInAsync(
            await _visitor.GetAsync("/indicators/HOU-01/edit"),
            CardForm,
            ("Form.From", ""),
            ("Form.Reason", "")
        );

        page.Text("#indicator-from-error").ShouldBe("Error: Enter the day from which the change holds.");
        page.Text("#indicator-reason-error")
            .ShouldBe("Error: Give the reason, so that others can follow the decision.");
    }

    [Fact]
    public async Task Revision_ThatConflicts_ShowsBothAndIsSavedKnowingly()
    {
        var stale = await _visitor.GetAsync("/indicators/HOU-01/edit");
        await _visitor.FillInAsync(stale, CardForm, ("Form.Owner", "Theirs"), ("Form.Reason", Reason));

        var conflict = await _visitor.FillInAsync(stale, CardForm, ("Form.Owner", "Yours"), ("Form.Reason", Reason));

        Answer.Words(conflict.One(".notice tbody tr")).ShouldBe("Owner Theirs Yours");
        conflict.One("#indicator-owner").GetAttribute("value").ShouldBe("Yours");
        (await _visitor.FillInAsync(conflict, CardForm)).Location.ShouldBe("/indicators/HOU-01/edit?done=revised");
        (await CardAsync("HOU-01")).Owner.ShouldBe("Yours");
    }

    [Theory]
    [InlineData("/indicators/NOWHERE/edit")]
    [InlineData("/indicators/NOWHERE/state")]
    [InlineData("/indicators/NOWHERE/alignments")]
    [InlineData("/indicators/NOWHERE/formula")]
    [InlineData("/indicators/NOWHERE/breaks")]
    [InlineData("/indicators/sets/NOWHERE")]
    public async Task Page_OfWhatIsNone_IsNotFound(string address) =>
        (await _visitor.GetAsync(address)).Status.ShouldBe(404);

    private async Task<Answer> CreateAsync(string name = "Allotments let within a month") =>
        await _visitor.FillInAsync(
            await _visitor.GetAsync("/indicators/new"),
            CardForm,
            ("Form.Code", "HOU-99"),
            ("Form.Name", name),
            ("Form.ServiceCode", "HOU"),
            ("Form.Definition", "Allotments let within a month of falling empty."),
            ("Form.Owner", "Head of Housing"),
            ("Form.WhatGoodIs", "More let in time."),
            ("Form.Source", "Allotment register")
        );

    private async Task<Answer> StepAsync(string step, params (string Name, string Value)[] typed) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync("/indicators/HOU-99/state"),
            StepForm,
            [("Step.Do", step), .. typed]
        );

    private async Task<IndicatorCard> CardAsync(string code) =>
        (await _site.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == code))).Card;
}
