using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.VisualBasic.FileIO;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Dashboards;

/// <summary>
/// Whatever the council is and whoever reads: the totals of every page, and its first sentence, are those counted from the file of
/// the same view.
/// </summary>
public sealed class TotalsLawTests
{
    // Four makes a council that takes more than half as long as all the others together, and is held to the same law.
    private static readonly int[] Councils = [1, 2, 3, 5, 6, 7, 8];

    private static readonly string[] Words = ["Exceeded", "Green", "Yellow", "Amber", "Red", "Not rated"];

    /// <summary>Who reads, and the edition that they read too.</summary>
    private static readonly (string Reader, Audience Audience)[] Readers =
    [
        ("performance", Audience.Clt),
        ("scrutiny", Audience.Scrutiny),
    ];

    public static TheoryData<int> Seeds => [.. Councils];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Totals_OfEveryPage_AreThoseCountedFromTheFile(int seed)
    {
        var council = new AnyCouncil(seed);
        var database = TestDatabase.OnSqlite();
        await database.InitializeAsync();
        await database.SaveAsync([.. council.Rows]);
        await using (var site = new Site(database.Options))
        {
            foreach (var (reader, audience) in Readers)
            {
                var visitor = await site.SignedInAsync(reader);
                await AgreeAsync(visitor, council);
                // A council without figures has nothing to publish.
                if (await PublishAsync(site, audience) is { } edition)
                {
                    await AgreeAsync(visitor, council, "/editions/" + edition);
                }
            }

            if (await PublishAsync(site, Audience.Public) is { } released)
            {
                await AgreeAsync(site.Visitor(), council, "/public/" + released);
            }
        }

        await database.DisposeAsync();
    }

    /// <summary>The law would hold of nothing at all: what it counts has to be there.</summary>
    [Fact]
    public void Councils_OfAllSeeds_HaveWhatIsCounted()
    {
        var councils = Councils.Select(seed => new AnyCouncil(seed)).ToList();
        var latest = councils
            .SelectMany(council => council.Rows.OfType<Observation>().GroupBy(o => o.Indicator))
            .Select(figures => figures.MaxBy(o => o.PeriodEnd)!.Assessment)
            .ToList();

        latest.ShouldContain(a => a.Signals.IsGettingWorse && a.SincePrevious.Direction == Direction.Improved);
        latest.ShouldContain(a => a.Signals.IsGettingBetter && a.SincePrevious.Direction == Direction.Worsened);
        councils.Count(council => council.Supplied.Count > 0).ShouldBeGreaterThan(2);
        councils.Count(council => council.InSet.Count > 0).ShouldBeGreaterThan(2);
    }

    private static async Task<string?> PublishAsync(Site site, Audience audience) =>
        await site
            .Services.GetRequiredService<PublishEdition>()
            .ExecuteAsync(
                Actors.Everywhere(Role.PerformanceTeam),
                new PublishEditionRequest("2026-27-Q2", audience, "", null, null)
            ) switch
        {
            Outcome<string>.Done done => done.Value,
            Outcome<string>.Refused => null,
            var other => throw new InvalidOperationException(other.Sentence),
        };

    /// <param name="within">The address of an edition, or nothing.</param>
    private static async Task AgreeAsync(Visitor visitor, AnyCouncil council, string within = "")
    {
        var isPublic = within.StartsWith("/public/", StringComparison.Ordinal);
        var all = Read(await visitor.GetAsync(within + "/indicators.csv"));
        await PageAgreesAsync("/indicators", all, rows => Listed(rows, all.Count));
        var inThread = council
            .Elements.Select(council.CodesUnder)
            .SelectMany(codes => codes)
            .ToHashSet(StringComparer.Ordinal);
        // What hangs on no element is no part of the thread's totals.
        await PageAgreesAsync(within.Length > 0 ? "" : "/", Those(inThread), OfCouncil, listsMoved: true);
        foreach (var element in council.Elements)
        {
            await PageAgreesAsync(
                "/thread/" + element.Code,
                Those(council.CodesUnder(element)),
                rows => Headline(rows) + "."
            );
        }

        foreach (var theme in council.Elements.Where(e => e.Level.IsCorporatePlan))
        {
            await ViewAgreesAsync("/themes/", "theme", theme.Code);
        }

        foreach (var directorate in council.Directorates)
        {
            await ViewAgreesAsync("/directorates/", "directorate", directorate.Code);
        }

        foreach (var service in council.Services)
        {
            await ViewAgreesAsync("/services/", "service", service.Code);
        }

        // One that supplies nothing is in no edition.
        if (Those(council.Supplied) is { Count: > 0 } supplied)
        {
            (await ViewAgreesAsync("/partnerships/", "partnership", council.Partner.Code)).ShouldBe(supplied);
        }

        foreach (var portfolio in council.Portfolios)
        {
            var rows = Read(await visitor.GetAsync($"{within}/indicators.csv?portfolio={portfolio.Code}"));
            var page = await visitor.GetAsync($"{within}/portfolios/{portfolio.Code}");
            page.Text("h1").ShouldBe(rows.Count == 0 ? "No indicator belongs to this portfolio yet." : OfPlace(rows));
        }

        // The public has neither sets nor dashboards of the council's own.
        if (isPublic)
        {
            return;
        }

        await PageAgreesAsync(
            "/indicators?set=" + council.Set.Code,
            Those(council.InSet),
            rows => Listed(rows, all.Count)
        );

        // What is in several parts is counted once.
        var shown = council.CodesUnder(council.Elements[^1]).Union(council.InSet).ToHashSet();
        foreach (
            var part in (string[])
                [$"directorate={council.Directorates[0].Code}", $"portfolio={council.Portfolios[0].Code}"]
        )
        {
            shown.UnionWith(Read(await visitor.GetAsync($"{within}/indicators.csv?{part}")).Select(row => row.Code));
        }

        var own = Those(shown);
        await PageAgreesAsync("/dashboards/" + council.Own.Code, own, OfPlace);
        Read(await visitor.GetAsync($"{within}/dashboards/{council.Own.Code}/indicators.csv"))
            .ShouldBe(own, ignoreOrder: true);

        List<Row> Those(IReadOnlySet<string> codes) => all.Where(row => codes.Contains(row.Code)).ToList();

        async Task<List<Row>> ViewAgreesAsync(string path, string filter, string code)
        {
            var rows = Read(await visitor.GetAsync($"{within}/indicators.csv?{filter}={code}"));
            await PageAgreesAsync(path + code, rows, OfPlace, listsMoved: true);
            return rows;
        }

        async Task PageAgreesAsync(
            string address,
            List<Row> rows,
            Func<List<Row>, string> sentence,
            bool listsMoved = false
        )
        {
            var page = await visitor.GetAsync(within + address);
            page.Status.ShouldBe(200, address);
            Bar(page.All(".bar--tall").SingleOrDefault()).ShouldBe(Counts(rows), address);
            // What it is of stands before it.
            page.Text("h1").ShouldEndWith(sentence(rows), Case.Insensitive, address);
            if (rows.Count > 0 && !address.StartsWith("/indicators", StringComparison.Ordinal))
            {
                page.All(".dek")
                    .Select(Answer.Words)
                    .ShouldContain(words => words.Contains(Moved(rows), StringComparison.Ordinal), address);
            }

            if (listsMoved)
            {
                page.All("[aria-labelledby=beyond-normal-variation] tbody tr")
                    .Count.ShouldBe(rows.Count(row => row.IsGettingWorse || row.IsGettingBetter), address);
            }
        }
    }

    /// <summary>"3 of 9 rated indicators are on track; 4 are red"</summary>
    private static string Headline(List<Row> rows)
    {
        var (rated, onTrack, red) = (
            rows.Count(r => r.IsRated),
            rows.Count(r => r.IsOnTrack),
            rows.Count(r => r.IsRed)
        );
        return rows.Count == 0 ? "No indicator is aligned here yet"
            : rated == 0 ? $"None of {(rows.Count == 1 ? "1 indicator is" : $"{rows.Count} indicators is")} rated yet"
            : $"{onTrack} of {rated} rated indicators {(onTrack == 1 ? "is" : "are")} on track"
                + (
                    red == 0 ? ", and none is red"
                    : red == 1 ? "; 1 is red"
                    : $"; {red} are red"
                );
    }

    private static string OfCouncil(List<Row> rows) =>
        rows.Exists(row => row.IsRated)
            ? $"{Headline(rows)}; {Worse(rows)}; "
                + rows.Count(row => row is { IsOnTrack: true, Direction: "Improved" }) switch
                {
                    0 => "no success.",
                    1 => "1 success.",
                    var several => $"{several} successes.",
                }
            : Headline(rows) + ".";

    private static string OfPlace(List<Row> rows) =>
        rows.Count == 0 ? "No indicator belongs here yet." : $"{Headline(rows)}; {Worse(rows)}.";

    private static string Listed(List<Row> rows, int all) =>
        all == 0 ? "No indicators are set up yet."
        : rows.Count == 0 ? $"None of the {all} indicators fits this filter."
        : $": {Headline(rows)}.";

    private static string Worse(List<Row> rows) =>
        rows.Count(row => row.IsGettingWorse) switch
        {
            0 => "none is",
            1 => "1 is",
            var several => $"{several} are",
        } + " getting worse beyond normal variation";

    private static string Moved(List<Row> rows) =>
        $"{rows.Count(r => r.Direction == "Improved")} improved and {rows.Count(r => r.Direction == "Worsened")} worsened; {rows.Count(r => !r.IsRated)} ";

    private sealed record Row(string Code, string Status, string Direction, string Signal)
    {
        public bool IsRated => Status != "Not rated";

        public bool IsOnTrack => Status is "Green" or "Exceeded";

        public bool IsRed => Status == "Red";

        public bool IsGettingWorse => Signal.StartsWith("Getting worse", StringComparison.Ordinal);

        public bool IsGettingBetter => Signal.StartsWith("Getting better", StringComparison.Ordinal);
    }

    private static List<Row> Read(Answer file)
    {
        file.Status.ShouldBe(200, file.Address);
        using var csv = new TextFieldParser(new StringReader(file.Body.TrimStart('\uFEFF'))) { Delimiters = [","] };
        var headings = csv.ReadFields()!;
        var rows = new List<Row>();
        while (csv.ReadFields() is { } fields)
        {
            var cells = headings.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
            rows.Add(new Row(cells["Code"], cells["Status"], cells["Direction"], cells["Signal"]));
        }

        return rows;
    }

    private static string Counts(IEnumerable<Row> rows)
    {
        var counts = rows.CountBy(row => row.Status).ToDictionary();
        return string.Join(
            ", ",
            Words
                .Where(counts.ContainsKey)
                .Select(word => $"{counts[word]} {(word == "Not rated" ? "not rated" : word)}")
        );
    }

    /// <summary>"12 Green, 3 Amber", without the name of what it is of.</summary>
    private static string Bar(IElement? bar) => (bar?.GetAttribute("aria-label") ?? "").Split(": ")[^1];
}
