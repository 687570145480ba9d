using Microsoft.EntityFrameworkCore;
using PerformanceFramework.DemoData;

namespace PerformanceFramework.Web.Tests.Hosting;

/// <summary>What holds for every page that can be reached from the home page.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class EveryPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task EveryPage_Opens()
    {
        var pages = await demonstration.EveryPageAsync();

        pages.Count.ShouldBeGreaterThan(200);
        pages.Values.Where(page => page.Status != 200).Select(page => $"{page.Address}: {page.Status}").ShouldBeEmpty();
    }

    [Fact]
    public Task EveryPage_HasOneHeadingThatSaysSomething() =>
        ShouldHoldAsync(page => page.All("h1") is [var heading] && Answer.Words(heading).Length > 3);

    [Fact]
    public Task EveryPage_HasATitleOfItsOwnKind() =>
        ShouldHoldAsync(page =>
            page.All("head > title").Count == 1
            && page.Document.Title?.EndsWith("performance", StringComparison.Ordinal) == true
        );

    [Fact]
    public Task EveryPage_SaysItsLanguage() =>
        ShouldHoldAsync(page => page.Document.DocumentElement.GetAttribute("lang") == "en-GB");

    [Fact]
    public Task EveryPage_HasOneMainPartAndALinkToIt() =>
        ShouldHoldAsync(page =>
            page.All("main") is [{ Id: "main" }]
            && page.All("a[href]")[0].GetAttribute("href") == page.Address + "#main"
        );

    [Fact]
    public Task EveryPage_HasNoTwoElementsWithOneId() =>
        ShouldHaveNoneAsync(page =>
            page.All("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key!)
        );

    [Fact]
    public Task EveryPage_RefersOnlyToIdsThatItHas() =>
        ShouldHaveNoneAsync(page =>
            page.All("[aria-labelledby], [aria-describedby], label[for]")
                .SelectMany(element =>
                    (string?[])
                        [
                            element.GetAttribute("aria-labelledby"),
                            element.GetAttribute("aria-describedby"),
                            element.GetAttribute("for"),
                        ]
                )
                .OfType<string>()
                .SelectMany(ids => ids.Split(' '))
                .Where(id => page.Document.GetElementById(id) is null)
        );

    [Fact]
    public Task EveryPage_SaysThatItIsADemonstration() =>
        ShouldHoldAsync(page => page.Text(".demonstration") == DemonstrationCouncil.Notice);

    [Fact]
    public Task EveryPage_HasNoStyleAndNoScriptInItself() =>
        ShouldHaveNoneAsync(page =>
            page.All("[style], style, script:not([src]), [href^='javascript:']")
                .Select(element => element.OuterHtml)
                .Concat(
                    page.All("*")
                        .SelectMany(element => element.Attributes)
                        .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                        .Select(attribute => attribute.Name)
                )
        );

    [Fact]
    public Task EveryPage_LoadsNothingFromElsewhere() =>
        ShouldHaveNoneAsync(page =>
            page.All("[src], link[href]")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!)
                .Where(address => address.Contains("//") || address.StartsWith("data:", StringComparison.Ordinal))
        );

    [Fact]
    public Task EveryTable_HasACaptionAndScopedHeaders() =>
        ShouldHaveNoneAsync(page =>
            page.All("table")
                .Where(table =>
                    table.QuerySelector("caption") is null || table.QuerySelector("th:not([scope])") is not null
                )
                .Select(table => table.ClassName ?? "table")
        );

    [Fact]
    public Task EveryControl_HasALabel() =>
        ShouldHaveNoneAsync(page =>
            page.All("input:not([type=hidden]), select, textarea")
                .Where(control =>
                    !control.HasAttribute("aria-label") && page.All($"label[for='{control.Id}']").Count != 1
                )
                .Select(control => control.OuterHtml)
        );

    [Fact]
    public Task EveryDrawing_HasWordsOrIsHidden() =>
        ShouldHaveNoneAsync(page =>
            page.All("svg")
                .Where(svg => svg.Closest("[aria-hidden=true], [role=img], svg[role=group][aria-labelledby]") is null)
                .Select(svg => svg.OuterHtml)
        );

    [Fact]
    public async Task EveryMadeUpFigure_IsMarked()
    {
        var madeUp = await demonstration.Site.ReadAsync(db =>
            db.Indicators.IgnoreQueryFilters()
                .Where(i => i.IsMadeUp && db.Observations.Any(o => o.IndicatorId == i.Id))
                .Select(i => "/indicators/" + i.Code)
                .ToListAsync()
        );

        await ShouldHaveNoneAsync(page =>
            // Thread health and the lists of questions, recommendations and successes name indicators, and show no figure of them.
            page.All(
                    "main:not(:has(a[href='/thread/health.csv'], form[action='/questions'], form[action='/recommendations'], form[action='/successes'])) :is(tr, .exc > li, .good > li, .tree__item)"
                )
                .Where(shown =>
                    shown.QuerySelector("a[href^='/indicators/']") is { } link
                    && madeUp.Contains(link.GetAttribute("href")!)
                    && !Answer.Words(shown).Contains("† (made up for the demonstration)")
                )
                .Select(Answer.Words)
        );
        var pages = await demonstration.EveryPageAsync();
        madeUp.Where(address => !Answer.Words(pages[address].One("main")).Contains('†')).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryPublishedFigure_IsNotMarkedAsMadeUp()
    {
        var published = await demonstration.Site.ReadAsync(db =>
            db.Indicators.Where(i => !i.IsMadeUp).Select(i => "/indicators/" + i.Code).ToListAsync()
        );
        var pages = await demonstration.EveryPageAsync();

        published.ShouldNotBeEmpty();
        published.Where(address => Answer.Words(pages[address].One("main")).Contains('†')).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryIndicator_CanBeReached()
    {
        var codes = await demonstration.Site.ReadAsync(db =>
            db.Indicators.IgnoreQueryFilters().Select(i => i.Code).ToListAsync()
        );
        var pages = await demonstration.EveryPageAsync();

        codes.Select(code => "/indicators/" + code).Except(pages.Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryElement_CanBeReached()
    {
        var codes = await demonstration.Site.ReadAsync(db => db.PlanElements.Select(e => e.Code).ToListAsync());
        var pages = await demonstration.EveryPageAsync();

        codes.Select(code => "/thread/" + code).Except(pages.Keys).ShouldBeEmpty();
    }

    private Task ShouldHoldAsync(Func<Answer, bool> rule) =>
        ShouldHaveNoneAsync(page => rule(page) ? [] : ["does not hold"]);

    /// <summary>Says where something is wrong, on all pages at once.</summary>
    private async Task ShouldHaveNoneAsync(Func<Answer, IEnumerable<string>> faults)
    {
        var pages = await demonstration.EveryPageAsync();
        pages.Values.SelectMany(page => faults(page).Select(fault => $"{page.Address}: {fault}")).ShouldBeEmpty();
    }
}
