using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Indicators;

/// <summary>The list of indicators as a file says what the page says.</summary>
[Collection(DemonstrationSiteCollection.Name)]
public sealed partial class IndicatorDownloadTests(DemonstrationSite demonstration)
{
    [Theory]
    [InlineData("performance", "")]
    [InlineData("scrutiny", "")]
    [InlineData("performance", "?status=Red")]
    [InlineData("performance", "?status=Green&direction=Improved")]
    [InlineData("scrutiny", "?service=WAS")]
    [InlineData("performance", "?signal=worse")]
    [InlineData("performance", "?assurance=none")]
    [InlineData("performance", "?forecast=likely")]
    [InlineData("performance", "?set=SCORECARD")]
    [InlineData("performance", "?portfolio=HOUSING")]
    [InlineData("performance", "?directorate=PL")]
    [InlineData("scrutiny", "?theme=P7")]
    [InlineData("scrutiny", "?element=SP-WAS")]
    [InlineData("performance", "?element=P7&status=Red&asat=2026-06-30")]
    [InlineData("performance", "?partnership=NHS&asat=2026-06-30")]
    [InlineData("performance", "?impact=ContributesTo&frequency=Quarterly")]
    [InlineData("performance", "?text=recycl")]
    [InlineData("performance", "?period=2026-27-Q1")]
    [InlineData("performance", "?status=Purple")]
    [InlineData("performance", "?status=Red&asat=2026-09-30")]
    [InlineData("scrutiny", "?asat=2026-06-30")]
    public async Task File_HasAsManyIndicatorsAndTheSameWordsAsThePage(string userName, string query)
    {
        var visitor = await demonstration.AsAsync(userName);

        var file = await visitor.GetAsync("/indicators.csv" + query);
        var page = await visitor.GetAsync("/indicators" + query);

        var rows = Rows(file);
        Total(page.Heading).ShouldBe(rows.Count);
        // The first page of the list; the file has no pages.
        var shown = page.All("main table tbody tr");
        shown.Count.ShouldBe(Math.Min(rows.Count, 50));
        foreach (var (row, line) in shown.Zip(rows))
        {
            Answer.Words(row.QuerySelector("th a")!).ShouldBe(line[1]);
            Answer.Words(row).ShouldContain(line[0] + " · " + line[2]);
            Answer.Words(row).ShouldContain(line[5]);
            Answer.Words(row.QuerySelector("[data-label=Target]")!).ShouldBe(line[6]);
            Answer.Words(row.QuerySelector("[data-label=Status]")!).ShouldContain(line[7]);
        }
    }

    public static TheoryData<IndicatorColumn> AllColumns => [.. Enum.GetValues<IndicatorColumn>()];

    [Theory]
    [MemberData(nameof(AllColumns))]
    public void Columns_ThatAPageOffers_AreInTheFile(IndicatorColumn column) =>
        IndicatorDownload.Headings.ShouldContain(column is IndicatorColumn.Value ? "Figure" : column.Words());

    [Fact]
    public async Task File_SaysOfAnIndicatorWhatItsColumnsSay_AndItsFigureAsANumber()
    {
        var visitor = await demonstration.AsAsync("performance");
        string[] chosen = ["Owner", "Frequency", "Impact", "Commentary", "Value"];

        var page = await visitor.GetAsync(
            $"/indicators?text=WAS-01&{string.Join('&', chosen.Select(c => "columns=" + c))}"
        );
        var file = await visitor.GetAsync("/indicators.csv?text=WAS-01");

        using var csv = new TextFieldParser(new StringReader(file.Body.TrimStart('\uFEFF'))) { Delimiters = [","] };
        var cells = csv.ReadFields()!.Zip(csv.ReadFields()!).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var heading in (string[])["Owner", "Reported", "Impact", "What is said of it"])
        {
            cells[heading].ShouldBe(Answer.Words(page.One($"main tbody [data-label='{heading}']")));
        }

        foreach (var shown in (string[])["Figure", "Target"])
        {
            var number = decimal.Parse(cells[shown + " as a number"], CultureInfo.InvariantCulture);
            cells[shown].ShouldContain(Given.Percent.Format(number));
        }

        cells["Unit"].ShouldBe("%");
        cells["Portfolio"].ShouldBe(Answer.Words(page.One("#filter-portfolio option[value='ENVIRONMENT']")));
        cells["Compared with"].ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "?status=Amber")]
    [InlineData("/editions/2026-27-q1-cabinet", "")]
    public async Task List_OfAnElement_IsTheOneThatItsPageLeadsTo(string edition, string query)
    {
        var visitor = await demonstration.AsAsync("clt");
        var page = await visitor.GetAsync($"{edition}/thread/SP-WAS{query}");

        var address = page.All("[aria-labelledby=indicators] p.noprint a").Single().GetAttribute("href")!;

        address.ShouldStartWith(edition + "/indicators?");
        address.ShouldContain("element=SP-WAS");
        Codes(await visitor.GetAsync(address)).ShouldBe(Codes(page), ignoreOrder: true);
        Codes(page).ShouldNotBeEmpty();

        static List<string?> Codes(Answer shown) =>
            shown.All("main .table tbody th a[href*='/indicators/']").Select(a => a.GetAttribute("href")).ToList();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/editions/2026-27-q1-cabinet")]
    public async Task Periods_OnOffer_FindEachIndicatorWithAFigureOnce(string edition)
    {
        var visitor = await demonstration.AsAsync("clt");
        var page = await visitor.GetAsync(edition + "/indicators");
        var reported = Rows(await visitor.GetAsync(edition + "/indicators.csv")).Where(row => row[4].Length > 0);
        var found = new List<string>();

        foreach (var period in page.All("#filter-period option:not([value=''])"))
        {
            var file = await visitor.GetAsync($"{edition}/indicators.csv?period={period.GetAttribute("value")}");
            var rows = Rows(file);
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(row => row[4] == Answer.Words(period));
            found.AddRange(rows.Select(row => row[0]));
        }

        found.ShouldBe(reported.Select(row => row[0]), ignoreOrder: true);
    }

    [Fact]
    public async Task Page_LeadsToTheFileWithTheSameFilterAndDay()
    {
        var page = await (await demonstration.AsAsync("clt")).GetAsync("/indicators?status=Red&asat=2026-09-30");

        page.All("main a")
            .Single(link => Answer.Words(link) == "This list as CSV")
            .GetAttribute("href")
            .ShouldBe("/indicators.csv?status=Red&asat=2026-09-30");
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2031-01-01")]
    public async Task File_AsAtADayThatCannotBe_LeadsToThePageThatSaysWhy(string day)
    {
        var answer = await (await demonstration.AsAsync("clt")).GetAsync($"/indicators.csv?status=Red&asat={day}");

        answer.Location.ShouldBe($"/indicators?status=Red&asat={day}");
    }

    [Fact]
    public async Task File_HidesFiguresOfAnOpenRoundFromMembers()
    {
        await using var site = await Site.OfDemonstrationAsync();
        // The latest figure of all becomes one of the round that is open.
        await site.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""
                UPDATE Observations SET RoundId = (SELECT MAX(Id) FROM CollectionRounds WHERE State = 'Open')
                WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'WAS-01')
                AND PeriodEnd = (SELECT MAX(PeriodEnd) FROM Observations WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'WAS-01'))
                """
            )
        );
        const string Address = "/indicators.csv?text=WAS-01";

        var team = Rows(await (await site.SignedInAsync("performance")).GetAsync(Address)).ShouldHaveSingleItem();
        var member = Rows(await (await site.SignedInAsync("scrutiny")).GetAsync(Address)).ShouldHaveSingleItem();

        member[4].ShouldNotBe(team[4]);
    }

    private static int Total(string heading) =>
        heading.StartsWith("None", StringComparison.Ordinal)
            ? 0
            : int.Parse(Number().Match(heading).Value, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(Answer file)
    {
        file.Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Code,Name,Service,Directorate,Period,Figure,Target,Status,Direction,Signal,");
        return lines.Skip(1).Select(Cells).ToList();
    }

    // What is within quotation marks holds no others here. An apostrophe keeps "-0.5% to 0.5%" from being run as a formula.
    private static string[] Cells(string line) =>
        Cell().Matches(line).Select(match => match.Groups[1].Value.Trim('"').TrimStart('\'')).ToArray();

    [GeneratedRegex("^\\d+")]
    private static partial Regex Number();

    [GeneratedRegex("(?:^|,)(\"[^\"]*\"|[^,]*)")]
    private static partial Regex Cell();
}
