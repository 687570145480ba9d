using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Web.Features.Assessment;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Assessment;

[Collection(DemonstrationSiteCollection.Name)]
public sealed class RuleTrialPageTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Page_BeforeAnythingIsAsked_HasOnlyTheForm()
    {
        var page = await GetAsync("/rules/try");

        page.Heading.ShouldBe("See what another rule would have made of figures that are known already.");
        page.All(".errsum").ShouldBeEmpty();
        page.All("main form").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Page_ListsEveryRuleWithItsMeaning()
    {
        var page = await GetAsync("/rules/try");

        page.All("details tbody th").Select(Answer.Words).ShouldBe(RuleNotations.Examples);
        page.All("details tbody td").ShouldAllBe(cell => Answer.Words(cell).Length > 10);
    }

    [Fact]
    public async Task Trial_OfAnIndicator_BeginsWithTheAnswer()
    {
        var page = await GetAsync("/rules/try?code=WAS-01&rule=relative%201%25");

        page.Heading.ShouldStartWith("With “relative 1%” ");
        page.Heading.ShouldEndWith(".");
        page.Text(".kicker").ShouldBe("Try a rule · WAS-01");
    }

    [Fact]
    public async Task Trial_OfAnIndicator_MarksEveryDifferenceInWords()
    {
        var page = await GetAsync("/rules/try?code=WAS-01&rule=none");

        var rows = page.All("[aria-labelledby=figures] tbody tr");
        rows.Count.ShouldBeGreaterThan(10);
        rows.ShouldAllBe(row =>
            Answer.Words(row.QuerySelector("[data-label='As tried']")!) == "Not rated"
            && Answer.Words(row.QuerySelector("[data-label=Difference]")!).Contains(" to Not rated")
        );
    }

    [Fact]
    public async Task Trial_OfAnIndicator_KeepsWhatWasTyped()
    {
        var page = await GetAsync("/rules/try?code=WAS-01&rule=near-miss%205%25%2010%25&method=nhsr&fix=12");

        page.One("#code").GetAttribute("value").ShouldBe("WAS-01");
        page.One("#rule").GetAttribute("value").ShouldBe("near-miss 5% 10%");
        page.One("#fix").GetAttribute("value").ShouldBe("12");
        page.One("#method option[selected]").GetAttribute("value").ShouldBe("nhsr");
    }

    [Fact]
    public async Task Trial_OfChartSettings_HasBothReadings()
    {
        var page = await GetAsync("/rules/try?code=WAS-01&method=nhsr");

        page.All("[aria-labelledby=control-chart] tbody th")
            .Select(Answer.Words)
            .ShouldBe([
                "Is it more than noise?",
                "Why",
                "Will the target be met as things are?",
                "Average",
                "Usual range",
                "Points that are more than noise",
            ]);
        page.All("[aria-labelledby=control-chart] tbody td").ShouldAllBe(cell => Answer.Words(cell).Length > 0);
    }

    [Fact]
    public async Task Trial_OfASet_HasARowForEachIndicatorThatLeadsToItsOwnTrial()
    {
        var page = await GetAsync("/rules/try?set=SCORECARD&rule=relative%201%25");

        var links = page.All("[aria-labelledby=indicators] tbody th a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(5);
        links.ShouldAllBe(link =>
            link.StartsWith("/rules/try?code=", StringComparison.Ordinal)
            && link.EndsWith("&rule=relative%201%25", StringComparison.Ordinal)
        );
        (await GetAsync(links[0])).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Trial_OfChartSettingsOnAllIndicators_HasTheirSignals()
    {
        var page = await GetAsync("/rules/try?set=all&fix=12");

        page.All("[data-label='Signal as tried']").Count.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("?rule=met", "code", "Enter the code of an indicator, or choose a set.")]
    [InlineData("?code=WAS-01", "rule", "Write a rule to try, or choose how charts are drawn.")]
    [InlineData(
        "?code=NOWHERE&rule=met",
        "code",
        "There is no indicator with the code “NOWHERE”. Check it in the list of indicators."
    )]
    [InlineData("?set=NOWHERE&rule=met", "set", "There is no such set. Choose one from the list.")]
    [InlineData("?code=WAS-01&method=odd", "method", "Choose one of the ways to draw charts.")]
    [InlineData(
        "?code=WAS-01&fix=11",
        "fix",
        "Enter a whole number from 12 to 1,000: limits rest on at least 12 points."
    )]
    [InlineData(
        "?code=WAS-01&fix=1001",
        "fix",
        "Enter a whole number from 12 to 1,000: limits rest on at least 12 points."
    )]
    [InlineData(
        "?code=WAS-01&rebase=April",
        "rebase",
        "Enter the code of a period, such as 2025-26-Q1, 2025-26-M04 or 2025-26-FY."
    )]
    [InlineData(
        "?code=WAS-01&rebase=1999-00-Q1",
        "rebase",
        "WAS-01 has no figure for Q1 1999/00, so its chart cannot begin anew there."
    )]
    [InlineData(
        "?code=WAS-01&rule=near-miss+5+10%25",
        "rule",
        "'5' in 'near-miss 5 10%' is not a percentage. The list of rules below shows how each is written."
    )]
    [InlineData(
        "?code=WAS-01&rule=relativ+10%25",
        "rule",
        "'relativ 10%' is not a tolerance rule. The list of rules below shows how each is written."
    )]
    [InlineData(
        "?code=WAS-01&rule=near-miss+10%25+5%25",
        "rule",
        "A figure in 'near-miss 10% 5%' is too large, too small, or out of order: percentages are 0 or more, and the wider tolerance comes second. The list of rules below shows how each is written."
    )]
    public async Task Trial_ThatCannotBeMade_SaysWhyAtTheField(string query, string field, string sentence)
    {
        var page = await GetAsync("/rules/try" + query);

        page.Heading.ShouldBe("That cannot be tried yet.");
        page.Text($"#{field}-error").ShouldBe("Error: " + sentence);
        page.All(".errsum a").Select(Answer.Words).ShouldBe([sentence]);
        page.All("[aria-labelledby=figures], [aria-labelledby=indicators]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Trial_WithSeveralMistakes_NamesThemAllAndKeepsWhatWasTyped()
    {
        var page = await GetAsync("/rules/try?rule=odd&fix=3");

        page.All(".errsum a").Count.ShouldBe(3);
        page.One("#rule").GetAttribute("value").ShouldBe("odd");
        page.One("#fix").GetAttribute("value").ShouldBe("3");
    }

    [Theory]
    [InlineData("/rules/try")]
    [InlineData("/rules")]
    public async Task Page_SentAsAForm_NeedsOne(string address) =>
        (await (await VisitorAsync()).PostAsync(address, ("code", "WAS-01"))).Status.ShouldBe(400);

    private async Task<Answer> GetAsync(string address) => await (await VisitorAsync()).GetAsync(address);

    private Task<Visitor> VisitorAsync() => demonstration.AsAsync(Role.PerformanceTeam);
}
