using System.Linq.Expressions;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>What has to stand on an indicator's page, on all of them.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class IndicatorPageTests(DemonstrationSite demonstration)
{
    private static readonly string[] Statuses =
    [
        "Exceeded",
        "Green",
        "Yellow",
        "Amber",
        "Red",
        "Not rated",
        "Better",
        "As expected",
        "Worse",
    ];

    private static readonly string[] Directions =
    [
        "Improved",
        "Worsened",
        "No change",
        "Increased",
        "Decreased",
        "No direction",
    ];

    [Fact]
    public Task Page_HasTheValueAndTheTargetInWords() =>
        ShouldHoldAsync(page => Figure().IsMatch(page.Text(".verdict .figure")));

    // "Off its target" would be untrue of a rule that asks for something else.
    [Theory]
    [InlineData("AGE-01", ": 54.6, worse than its benchmark, worse than in 2023.")]
    [InlineData("HOU-01", ": 348, off its target, worse than in Q4 2025/26.")]
    [InlineData("ASC-05", ": 24.6%, just off its target, worse than in Q4 2025/26.")]
    public async Task Page_BeginsWithWhatItsRuleSays(string code, string words) =>
        (await demonstration.EveryPageAsync())["/indicators/" + code].Heading.ShouldEndWith(words);

    [Fact]
    public Task Page_HasTheStatusAsAWordAndWhy() =>
        ShouldHoldAsync(page =>
            Statuses.Contains(page.Text(".verdict .tag")) && Answer.Words(page.All(".verdict > p.mute")[0]).Length > 20
        );

    [Fact]
    public async Task Page_HasTheTargetAndTheRuleOfEachPeriod_AndLeadsToTheTargets()
    {
        var page = (await demonstration.EveryPageAsync())["/indicators/WAS-01"];

        var rows = page.All("[aria-labelledby=targets-and-rules] tbody tr");
        rows.Count.ShouldBe(await CountOfFiguresAsync("WAS-01"));
        rows.Select(row => row.QuerySelectorAll("td"))
            .ShouldAllBe(cells => Answer.Words(cells[0]).Any(char.IsDigit) && Answer.Words(cells[1]).Length > 20);
        page.Text("[aria-labelledby=targets-and-rules]").ShouldContain($"n {rows.Count} periods the target changed");
        page.All("[aria-labelledby=targets-and-rules] a[href='/targets/WAS-01']").ShouldHaveSingleItem();
    }

    [Fact]
    public Task Page_HasBothDirectionsInWordsAndWhy() =>
        ShouldHoldAsync(page =>
            page.All("[aria-labelledby=direction-of-travel] .facts > .fact") is [var previous, var lastYear]
            && Says(previous, "Compared with the previous comparable period")
            && Says(lastYear, "Compared with the same period last year")
        );

    [Fact]
    public async Task Page_OfFiguresWithTheirRange_SaysWhetherTheyChangedSinceLastYear()
    {
        var facts = await FactsAsync("Changed since the same period last year, allowing for chance?");

        facts.Count.ShouldBeGreaterThan(30);
        facts.Select(fact => fact.Answer).Distinct().Count().ShouldBeGreaterThan(2);
        facts.ShouldAllBe(fact => fact.Answer == "Cannot be calculated" || fact.Explanation.Any(char.IsDigit));
    }

    [Fact]
    public async Task Page_OfAnIndicatorOfOtherPlacesToo_SaysWhereItStands()
    {
        var facts = await FactsAsync("Where does it stand among the places compared?");

        facts.Count.ShouldBeGreaterThan(10);
        facts.ShouldContain(fact => fact.Answer.EndsWith(" quarter", StringComparison.Ordinal));
        facts.ShouldAllBe(fact => fact.Explanation.Contains(" areas ") && fact.Explanation.Any(char.IsDigit));
    }

    [Fact]
    public async Task Page_OfFiguresOfThreeYearsEach_HasNoTrendAndNoChange()
    {
        var codes = await CodesAsync(i => i.Aggregation == Aggregation.RollingThreeYears);
        var tested = (await FactsAsync("Recent trend, over five years"))
            .Concat(await FactsAsync("Changed since the same period last year, allowing for chance?"))
            .Where(fact => codes.Contains(fact.Code))
            .ToList();

        codes.Count.ShouldBe(8);
        tested.ShouldNotBeEmpty();
        tested.ShouldAllBe(fact => fact.Answer == "Cannot be calculated");
    }

    [Fact]
    public async Task Page_OfAnIndicatorWithNumbers_HasAChart()
    {
        var codes = await demonstration.Site.ReadAsync(db =>
            db.Indicators.Where(i => db.Observations.Any(o => o.IndicatorId == i.Id && o.Value != null))
                .Select(i => i.Code)
                .ToListAsync()
        );
        var pages = await demonstration.EveryPageAsync();

        codes.Count.ShouldBeGreaterThan(150);
        codes
            .Where(code =>
                // Of a total since April a second one shows what each period adds.
                pages["/indicators/" + code].All("figure.chart svg[role=img][aria-label]").Count
                    is not (2 or 4)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public Task Page_HasTheSentenceAndTheDataOfTheChart() =>
        ShouldHoldAsync(page =>
            page.All("figure.chart")
                .All(chart =>
                    Answer.Words(chart.QuerySelector(".chart__take")!).EndsWith('.')
                    && Answer.Words(chart.QuerySelector(".chart__sub")!).Length > 0
                    && chart.QuerySelectorAll("details table tbody tr").Length > 0
                    && Answer.Words(chart.QuerySelector("details summary")!) == "The same data as a table"
                )
        );

    [Fact]
    public Task Page_HasTheCommentary() =>
        ShouldHoldAsync(page => page.Text("[aria-labelledby=commentary] .said").Length > 3);

    [Theory]
    [InlineData("What it measures")]
    [InlineData("Why we report it")]
    [InlineData("What good is")]
    [InlineData("Polarity")]
    [InlineData("Tolerance rule")]
    [InlineData("Frequency")]
    [InlineData("Owner")]
    [InlineData("Service")]
    [InlineData("Portfolio")]
    [InlineData("Source")]
    [InlineData("Data")]
    public Task Page_HasTheDefinitionsAnswerTo(string question) =>
        ShouldHoldAsync(page => Definition(page, question).Length > 2);

    [Fact]
    public Task Page_SaysWhetherTheCouncilImpactsOnIt() =>
        ShouldHoldAsync(page =>
            Definition(page, "Does the council directly impact on it?")
                is "The council directly impacts on this"
                    or "The council contributes to this with others"
        );

    [Fact]
    public Task Page_SaysWhetherTheFigureIsProvisional() =>
        ShouldHoldAsync(page =>
            page.All(".verdict .figure .note").Any(note => Answer.Words(note) == "provisional")
            == Definition(page, "Data").StartsWith("Provisional", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Page_OfAnIndicatorInTheCorporatePlan_LinksToThePriority()
    {
        var linked = await demonstration.Site.ReadAsync(db =>
            db.IndicatorAlignments.Where(a => db.PlanElements.Any(e => e.Id == a.ElementId && e.Level.IsCorporatePlan))
                .Join(db.Indicators, a => a.IndicatorId, i => i.Id, (_, i) => "/indicators/" + i.Code)
                .Distinct()
                .ToListAsync()
        );
        var pages = await demonstration.EveryPageAsync();

        linked.ShouldNotBeEmpty();
        linked
            .Where(address => Definitions(pages[address], "Link to the Corporate Plan").QuerySelector("a") is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAPublishedFigure_NamesItsSourceAndLicence()
    {
        var published = await CodesAsync(i => !i.IsMadeUp);
        var pages = await demonstration.EveryPageAsync();

        published.ShouldNotBeEmpty();
        published
            .Where(code => !Definition(pages["/indicators/" + code], "Source").Contains("Open Government Licence"))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WithComparators_HasThemInTheTableOfTheChart()
    {
        var areas = await demonstration.Site.ReadAsync(db =>
            db.ComparatorValues.Join(
                    db.Indicators,
                    v => v.IndicatorId,
                    i => i.Id,
                    (v, i) => new { i.Code, v.Area.Name }
                )
                .Distinct()
                .ToListAsync()
        );
        var pages = await demonstration.EveryPageAsync();

        areas.Select(a => a.Code).Distinct().Count().ShouldBeGreaterThan(10);
        areas
            .Where(area =>
                !pages["/indicators/" + area.Code].All("figure.chart thead th").Any(th => Answer.Words(th) == area.Name)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_SaysWhetherItsFiguresAreMadeUp()
    {
        var madeUp = await CodesAsync(i => i.IsMadeUp);
        var pages = await demonstration.EveryPageAsync();

        madeUp
            .Where(code =>
                !pages["/indicators/" + code].Text(".stamp").StartsWith("Made-up figures †", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public Task Page_HasItsPathsFromTheTopOfTheThread() =>
        ShouldHoldAsync(page =>
            page.All(".paths .path").All(path => path.QuerySelectorAll("a").Length >= 2)
            && page.All(".paths .path").Count > 0
        );

    private static Regex Figure() => new(@"\S.* in .+; target: .+", RegexOptions.CultureInvariant);

    private static bool Says(IElement fact, string question) =>
        fact.QuerySelectorAll("dt, dd").Select(Answer.Words).ToList() is [var asked, var direction, var why]
        && asked == question
        && Directions.Contains(direction)
        && why.Length > 10;

    private static IElement Definitions(Answer page, string question) =>
        page.All(".defs dt").Single(dt => Answer.Words(dt) == question).NextElementSibling!;

    private static string Definition(Answer page, string question) => Answer.Words(Definitions(page, question));

    /// <summary>Every answer to one of the questions beyond the colour.</summary>
    private async Task<List<(string Code, string Answer, string Explanation)>> FactsAsync(string question) =>
        [
            .. from page in await demonstration.EveryPageAsync()
            where page.Key.StartsWith("/indicators/", StringComparison.Ordinal)
            from fact in page.Value.All("[aria-labelledby=beyond-the-colour] .fact")
            let words = fact.QuerySelectorAll("dt, dd").Select(Answer.Words).ToList()
            where words[0] == question
            select (page.Key["/indicators/".Length..], words[1], words[2]),
        ];

    private Task<List<string>> CodesAsync(Expression<Func<Indicator, bool>> which) =>
        demonstration.Site.ReadAsync(db => db.Indicators.Where(which).Select(i => i.Code).ToListAsync());

    /// <summary>Names the pages of indicators with a figure for which something does not hold.</summary>
    private async Task ShouldHoldAsync(Func<Answer, bool> rule)
    {
        var codes = await demonstration.Site.ReadAsync(db =>
            db.Indicators.Where(i => db.Observations.Any(o => o.IndicatorId == i.Id)).Select(i => i.Code).ToListAsync()
        );
        var pages = await demonstration.EveryPageAsync();

        codes.Count.ShouldBeGreaterThan(150);
        codes.Where(code => !rule(pages["/indicators/" + code])).ShouldBeEmpty();
    }

    private Task<int> CountOfFiguresAsync(string code) =>
        demonstration.Site.ReadAsync(db => db.Observations.CountAsync(o => o.Indicator.Code == code));
}
