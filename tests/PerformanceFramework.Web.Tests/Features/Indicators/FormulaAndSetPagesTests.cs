using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>Formulas, alignments, breaks and sets, on a site of its own; LIB-06 is calculated as [LIB-01] + [LIB-03].</summary>
public sealed class FormulaAndSetPagesTests : IAsyncLifetime
{
    private const string FormulaForm = "form:has(#formula-formula)";
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
    public async Task Formula_ThatIsThere_IsShownWithWhatItGives()
    {
        var page = await _visitor.GetAsync("/indicators/LIB-06/formula");

        page.Heading.ShouldEndWith("is calculated from other indicators.");
        page.One("#formula-formula").TextContent.Trim().ShouldBe("[LIB-01] + [LIB-03]");
        page.All("table tbody tr").Count.ShouldBe(4);
        page.All("table tbody tr").ShouldAllBe(row => Answer.Words(row).Contains('†'));
    }

    [Fact]
    public async Task Formula_ThatIsOnlyChecked_IsShownWithWhatItWouldGiveAndNotSaved()
    {
        var page = await FormulaAsync("[LIB-01] - [LIB-03]", "check", "");

        page.Status.ShouldBe(200);
        page.All(".errsum").ShouldBeEmpty();
        page.One("main code").TextContent.ShouldBe("[LIB-01] − [LIB-03]");
        page.One("#formula-formula").TextContent.Trim().ShouldBe("[LIB-01] - [LIB-03]");
        (await KeptAsync()).ShouldBe("[LIB-01] + [LIB-03]");
    }

    [Fact]
    public async Task Formula_ThatDoesNotFit_SaysWhyWhetherCheckedOrSaved()
    {
        (await FormulaAsync("[LIB-06] + 1", "check", "")).Text("main .error").ShouldContain("LIB-06 → LIB-06");

        var page = await FormulaAsync("[LIB-06] + 1", "save", Reason);

        page.Text(".errsum li").ShouldContain("LIB-06 → LIB-06");
        page.One("#formula-reason").TextContent.Trim().ShouldBe(Reason);
        (await KeptAsync()).ShouldBe("[LIB-01] + [LIB-03]");
    }

    [Fact]
    public async Task Formula_WithoutAReason_NamesTheField() =>
        (await FormulaAsync("[LIB-01]", "save", "")).Text("#formula-reason-error").ShouldContain("Give the reason");

    [Fact]
    public async Task Formula_ThatIsSaved_IsKept()
    {
        (await FormulaAsync("[LIB-01]", "save", Reason)).Location.ShouldBe("/indicators/LIB-06/formula?done=saved");

        (await KeptAsync()).ShouldBe("[LIB-01]");
    }

    [Fact]
    public async Task Alignments_ChangedByTheirForms_AreShown()
    {
        const string Address = "/indicators/HOU-01/alignments";
        var page = await _visitor.GetAsync(Address);
        page.Heading.ShouldEndWith("is aligned to 3 elements.");

        await _visitor.SubmitAsync(page, "form:has(#primary-element-code)", ("Alignment.ElementCode", "P9"));
        var moved = await _visitor.GetAsync(Address);
        Answer.Words(moved.All("tbody tr")[0]).ShouldEndWith("P9 Corporate priority Primary");

        var refused = await _visitor.SubmitAsync(
            moved,
            "form:has(#remove-element-code)",
            ("Alignment.ElementCode", "P9"),
            ("Alignment.Reason", Reason)
        );
        refused.Text(".errsum li").ShouldContain("keeps a primary alignment");
        refused.One("#remove-reason").TextContent.Trim().ShouldBe(Reason);

        var removed = await _visitor.SubmitAsync(
            moved,
            "form:has(#remove-element-code)",
            ("Alignment.ElementCode", "P5"),
            ("Alignment.Reason", Reason)
        );
        (await _visitor.GetAsync(removed.Location!)).All("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Break_ThatIsAdded_StandsOnItsPageAndOnTheIndicators()
    {
        var page = await _visitor.GetAsync("/indicators/HOU-01/breaks");
        page.Heading.ShouldEndWith("has no break.");

        var missing = await _visitor.SubmitAsync(page, "form:has(#break-from)", ("Form.Kind", "BreakInSeries"));
        missing.All(".errsum a").Count.ShouldBe(2);

        var added = await _visitor.SubmitAsync(
            page,
            "form:has(#break-from)",
            ("Form.From", "2026-04-01"),
            ("Form.Kind", "BreakInSeries"),
            ("Form.Reason", Reason)
        );

        (await _visitor.GetAsync(added.Location!)).Heading.ShouldEndWith("has one break, from 1 April 2026.");
        (await _visitor.GetAsync("/indicators/HOU-01")).Body.ShouldContain("1 April 2026: " + Reason);
    }

    [Fact]
    public async Task Set_FromItsBeginning_IsFilledCopiedAndRetired()
    {
        var created = await _visitor.SubmitAsync(
            await _visitor.GetAsync("/indicators/sets"),
            "form:has(#set-code)",
            ("Form.Code", "LAA"),
            ("Form.Name", "the Local Area Agreement"),
            ("Form.Kind", "LocalAreaAgreement")
        );
        created.Location.ShouldBe("/indicators/sets/LAA?done=created");

        var unknown = await AddAsync("HOU-01, NONE-1");
        unknown.Text(".errsum li").ShouldContain("NONE-1");
        unknown.One("#add-codes").TextContent.Trim().ShouldBe("HOU-01, NONE-1");

        (await AddAsync("HOU-01, WAS-01\nLIB-01")).Location.ShouldBe("/indicators/sets/LAA?year=2026&done=added");
        var filled = await _visitor.GetAsync("/indicators/sets/LAA");
        filled.Heading.ShouldBe("The Local Area Agreement has 3 indicators in 2026/27.");
        (await _visitor.GetAsync("/indicators?set=LAA")).All("tbody tr").Count.ShouldBe(3);

        await _visitor.SubmitAsync(filled, "form:has(#take-code)", ("Members.Code", "LIB-01"));
        var copied = await _visitor.SubmitAsync(
            await _visitor.GetAsync("/indicators/sets/LAA"),
            "form:has([value=copy])"
        );
        copied.Location.ShouldBe("/indicators/sets/LAA?year=2027&done=copied");
        (await _visitor.GetAsync(copied.Location!)).Heading.ShouldEndWith("has 2 indicators in 2027/28.");

        var nothing = await SubmitAsync("form:has(#retire-reason)", ("Set.Reason", ""));
        nothing.Text("#retire-reason-error").ShouldContain("Give the reason");
        (await SubmitAsync("form:has(#retire-reason)", ("Set.Reason", Reason))).Location.ShouldEndWith("done=retired");
        (await _visitor.GetAsync("/indicators/sets/LAA")).All("#add-codes").ShouldBeEmpty();
    }

    [Fact]
    public async Task Set_ChangedInTwoPlaces_ShowsBothAndIsSavedKnowingly()
    {
        var stale = await _visitor.GetAsync("/indicators/sets/SCORECARD");
        await ReviseAsync(stale, "their scorecard");

        var conflict = await ReviseAsync(stale, "your scorecard");

        Answer.Words(conflict.One(".notice tbody tr")).ShouldBe("Name their scorecard your scorecard");
        (await ReviseAsync(conflict, "your scorecard")).Status.ShouldBe(302);
        (await _site.ReadAsync(db => db.IndicatorSets.SingleAsync(s => s.Code == "SCORECARD"))).Name.ShouldBe(
            "your scorecard"
        );
    }

    [Fact]
    public async Task Sets_WithNothingFilledIn_NameTheFields()
    {
        var page = await _visitor.SubmitAsync(
            await _visitor.GetAsync("/indicators/sets"),
            "form:has(#set-code)",
            ("Form.Kind", nameof(SetKind.Own))
        );

        page.All(".errsum a").Select(a => a.GetAttribute("href")!.Split('#')[1]).ShouldBe(["set-code", "set-name"]);
    }

    private async Task<Answer> FormulaAsync(string formula, string act, string reason) =>
        await _visitor.SubmitAsync(
            await _visitor.GetAsync("/indicators/LIB-06/formula"),
            FormulaForm,
            ("Form.Formula", formula),
            ("Form.Reason", reason),
            ("Form.Do", act)
        );

    private async Task<string?> KeptAsync() =>
        (await _site.ReadAsync(db => db.Indicators.SingleAsync(i => i.Code == "LIB-06"))).Formula?.Text;

    private Task<Answer> AddAsync(string codes) => SubmitAsync("form:has(#add-codes)", ("Members.Codes", codes));

    private async Task<Answer> SubmitAsync(string form, params (string Name, string Value)[] typed) =>
        await _visitor.SubmitAsync(await _visitor.GetAsync("/indicators/sets/LAA"), form, typed);

    private Task<Answer> ReviseAsync(Answer page, string name) =>
        _visitor.SubmitAsync(
            page,
            "form:has(#revise-name)",
            ("Set.Name", name),
            ("Set.Kind", nameof(SetKind.CorporateScorecard))
        );
}
