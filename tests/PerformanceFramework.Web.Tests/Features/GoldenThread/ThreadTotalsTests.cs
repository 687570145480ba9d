using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.GoldenThread;

/// <summary>The same indicators are counted the same on every page.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed class ThreadTotalsTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task Home_CountsWhatTheListShows()
    {
        var pages = await demonstration.EveryPageAsync();

        var listed = Rows(pages, "/indicators");

        Counts(listed).ShouldBe(Bar(pages["/"].One(".bar--tall")));
        listed.Count.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Element_CountsTheIndicatorsItShows()
    {
        var pages = await demonstration.EveryPageAsync();

        foreach (var element in Elements(pages))
        {
            Bar(element.All(".bar--tall").SingleOrDefault())
                .ShouldBe(Counts(Rows(pages, element.Address)), element.Address);
        }
    }

    [Fact]
    public async Task Element_SaysOfItselfWhatItsRowsSayElsewhere()
    {
        var pages = await demonstration.EveryPageAsync();
        // Those of an edition lead to elements of the edition.
        var rows = pages.Values.SelectMany(page => page.All(".outcomes tbody tr:has(a[href^='/thread/'])")).ToList();

        rows.Count.ShouldBeGreaterThan(40);
        foreach (var row in rows)
        {
            var element = pages[row.QuerySelector("a")!.GetAttribute("href")!];
            Bar(row.QuerySelector(".bar")).ShouldBe(Bar(element.All(".bar--tall").SingleOrDefault()), element.Address);
            Numbers(row).ShouldBe(Numbers(element), element.Address);
        }
    }

    [Fact]
    public async Task Thread_SaysOfAnElementWhatItsPageSays()
    {
        var pages = await demonstration.EveryPageAsync();
        var nodes = pages["/thread"].All(".tree__item:has(> a[href^='/thread/'])");

        nodes.Count.ShouldBeGreaterThan(40);
        foreach (
            var node in nodes.Where(node =>
                !Answer.Words(node).EndsWith("shown in full above", StringComparison.Ordinal)
            )
        )
        {
            var element = pages[node.QuerySelector("a")!.GetAttribute("href")!];
            var said = Answer.Words(node.QuerySelector(".mute")!);
            var counts = Rows(pages, element.Address).GroupBy(Status).ToDictionary(g => g.Key, g => g.Count());
            said.ShouldStartWith(
                (counts.TryGetValue("Exceeded", out var exceeded) ? $"{exceeded} Exceeded, " : "")
                    + $"{counts.GetValueOrDefault("Green")} Green, "
                    + (counts.TryGetValue("Yellow", out var yellow) ? $"{yellow} Yellow, " : "")
                    + $"{counts.GetValueOrDefault("Amber")} Amber, "
                    + $"{counts.GetValueOrDefault("Red")} Red, {counts.GetValueOrDefault("Not rated")} not rated"
            );
        }
    }

    [Fact]
    public async Task Home_ShowsRedIndicatorsAsExceptionsAndGreenOnesAsSuccesses()
    {
        var home = (await demonstration.EveryPageAsync())["/"];

        home.All(".exc > li .tag").Select(Answer.Words).Distinct().ShouldBe(["Red"]);
        home.All(".good > li .tag").Select(Answer.Words).Distinct().ShouldBeSubsetOf(["Green", "Exceeded"]);
    }

    [Fact]
    public async Task PathOfAnIndicator_LeadsThroughElementsThatShowTheIndicator()
    {
        var pages = await demonstration.EveryPageAsync();
        var shown = Elements(pages)
            .ToDictionary(
                element => element.Address,
                element =>
                    Rows(pages, element.Address).Select(row => row.QuerySelector("a")!.GetAttribute("href")).ToHashSet()
            );

        var wrong =
            from page in pages.Values
            where page.Address.StartsWith("/indicators/", StringComparison.Ordinal) && !page.Address.Contains('?')
            from link in page.All(".paths a, .crumbs a[href^='/thread/']")
                .Select(a => a.GetAttribute("href")!)
                .Distinct()
            where !shown[link].Contains(page.Address)
            select $"{page.Address} has {link} on its path, which does not show it";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Element_ShowsItsIndicatorsWithThePathThatLeadsThere()
    {
        var pages = await demonstration.EveryPageAsync();

        var wrong =
            from element in Elements(pages)
            from link in Rows(pages, element.Address).Select(row => row.QuerySelector("a")!.GetAttribute("href")!)
            where !pages[link].All(".paths a").Any(a => a.GetAttribute("href") == element.Address)
            select $"{element.Address} shows {link}, whose paths do not name it";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_FilteredByStatus_ShowsThatStatusAlone()
    {
        var visitor = await demonstration.AsAsync("performance");
        var pages = await demonstration.EveryPageAsync();
        var red = Rows(pages, "/indicators").Count(row => Status(row) == "Red");

        var page = await visitor.GetAsync("/indicators?status=Red");

        page.Heading.ShouldStartWith($"{red} of ");
        page.All("tbody tr").Select(Status).Distinct().ShouldBe(["Red"]);
    }

    [Fact]
    public async Task List_FilteredByService_ShowsThatServiceAlone()
    {
        var page = await (await demonstration.AsAsync("performance")).GetAsync("/indicators?service=WAS");

        page.All("tbody tr").ShouldNotBeEmpty();
        page.All("tbody tr .note.block")
            .Select(Answer.Words)
            .ShouldAllBe(note => note.Contains(" · Waste and recycling", StringComparison.Ordinal));
        page.One("#filter-service option[selected]").GetAttribute("value").ShouldBe("WAS");
    }

    [Fact]
    public async Task List_FilteredByText_FindsNamesAndCodes()
    {
        var visitor = await demonstration.AsAsync("performance");

        (await visitor.GetAsync("/indicators?text=start-01")).All("tbody tr").Count.ShouldBe(1);
        (await visitor.GetAsync("/indicators?text=no+such+words")).Heading.ShouldStartWith("None of the ");
    }

    [Fact]
    public async Task Element_FilteredByStatus_ShowsThatStatusAlone()
    {
        var visitor = await demonstration.AsAsync("performance");
        var all = (await demonstration.EveryPageAsync())["/thread/P7"];

        var page = await visitor.GetAsync("/thread/P7?status=Red");

        page.Heading.ShouldBe(all.Heading);
        var red = page.All("[aria-labelledby=indicators] tbody tr");
        red.ShouldNotBeEmpty();
        red.Select(Status).Distinct().ShouldBe(["Red"]);
        page.Text("[aria-labelledby=indicators]")
            .ShouldContain(
                $"{red.Count} of {Rows(await demonstration.EveryPageAsync(), "/thread/P7").Count} indicators fit this filter."
            );
        page.One("#filter-status option[selected]").GetAttribute("value").ShouldBe("Red");
        page.All("details[open] #filter-status").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Thread_FilteredByStatusAndSignal_ShowsTheBranchesThatLeadToThose()
    {
        var visitor = await demonstration.AsAsync("performance");
        var listed = (await visitor.GetAsync("/indicators?status=Red&signal=worse"))
            .All("tbody th a")
            .Select(a => a.GetAttribute("href"))
            .ToList();

        var page = await visitor.GetAsync("/thread?status=Red&signal=worse");

        listed.ShouldNotBeEmpty();
        page.All(".tree a[href^='/indicators/']")
            .Select(a => a.GetAttribute("href"))
            .Distinct()
            .ShouldBe(listed, ignoreOrder: true);
        page.All(".tree a[href^='/thread/']")
            .Count.ShouldBeLessThan((await visitor.GetAsync("/thread")).All(".tree a[href^='/thread/']").Count);
        page.All(".tree li:not(:has(a))").ShouldBeEmpty();
    }

    [Fact]
    public async Task Thread_FilteredByWhatFitsNothing_SaysSo()
    {
        var page = await (await demonstration.AsAsync("performance")).GetAsync("/thread?text=no+such+words");

        page.All(".tree a").ShouldBeEmpty();
        page.Text("main").ShouldContain("None of the ");
    }

    private static IEnumerable<Answer> Elements(IReadOnlyDictionary<string, Answer> pages) =>
        pages.Values.Where(page =>
            Regex.IsMatch(page.Address, "^/thread/[^/?]+$")
            && page.Address is not ("/thread/new" or "/thread/arrange" or "/thread/health" or "/thread/map")
        );

    /// <summary>The rows of indicators of a list, on all its pages.</summary>
    private static List<IElement> Rows(IReadOnlyDictionary<string, Answer> pages, string address)
    {
        var last = pages[address]
            .All(".pager a:not([rel])")
            .Select(a => int.Parse(a.LastChild!.TextContent, CultureInfo.InvariantCulture))
            .LastOrDefault(1);
        return Enumerable
            .Range(1, last)
            .Select(number => pages[number == 1 ? address : $"{address}?page={number}"])
            .SelectMany(page => page.All("tr:has(> th a[href^='/indicators/'])"))
            .ToList();
    }

    private static string Status(IElement row) => Answer.Words(row.QuerySelector("[data-label=Status]")!);

    /// <summary>As the bar says it: "12 Green, 3 Amber".</summary>
    private static string Counts(IEnumerable<IElement> rows)
    {
        var counts = rows.GroupBy(Status).ToDictionary(group => group.Key, group => group.Count());
        return string.Join(
            ", ",
            new[] { "Exceeded", "Green", "Yellow", "Amber", "Red", "Not rated" }
                .Where(counts.ContainsKey)
                .Select(status => $"{counts[status]} {(status == "Not rated" ? "not rated" : status)}")
        );
    }

    private static string Bar(IElement? bar) => bar?.GetAttribute("aria-label") ?? "";

    /// <summary>On track of rated, share of rated, share of all, improved, worsened.</summary>
    private static string Numbers(IElement row) =>
        string.Join("|", row.QuerySelectorAll("td[data-label]").Select(Answer.Words));

    private static string Numbers(Answer element)
    {
        var onTrack = Regex.Match(element.Heading, @"(\d+ of \d+) rated");
        var shares = Regex.Match(
            string.Join(' ', element.All(".dek").Select(Answer.Words)),
            @"That is (\S+) of those rated and (\S+) of all \d+\. Since the period before, (\d+) improved and (\d+) worsened"
        );
        return shares.Success
            ? string.Join(
                "|",
                onTrack.Groups[1].Value,
                shares.Groups[1].Value,
                shares.Groups[2].Value,
                shares.Groups[3].Value,
                shares.Groups[4].Value
            )
            : "0 of 0|–|–|0|0";
    }
}
