using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.VisualBasic.FileIO;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Testing;
using PerformanceFramework.Web.Tests.Hosting;

namespace PerformanceFramework.Web.Tests.Features.Dashboards;

/// <summary>Whatever the council is and whoever reads: the totals of every page are those counted from the file of the same view.</summary>
public sealed class TotalsLawTests
{
    private static readonly string[] Words = ["Exceeded", "Green", "Yellow", "Amber", "Red", "Not rated"];

    /// <summary>Who reads, and the edition that they read too.</summary>
    private static readonly (string Reader, Audience Audience)[] Readers =
    [
        ("performance", Audience.Clt),
        ("scrutiny", Audience.Scrutiny),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

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
        }

        await database.DisposeAsync();
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
        var all = Read(await visitor.GetAsync(within + "/indicators.csv"));
        var inThread = council
            .Elements.Select(council.CodesUnder)
            .SelectMany(codes => codes)
            .ToHashSet(StringComparer.Ordinal);
        // What hangs on no element is no part of the thread's totals.
        await PageAgreesAsync(within.Length > 0 ? "" : "/", all.Where(row => inThread.Contains(row.Code)));
        foreach (var element in council.Elements)
        {
            var under = council.CodesUnder(element);
            await PageAgreesAsync("/thread/" + element.Code, all.Where(row => under.Contains(row.Code)));
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

        foreach (var portfolio in council.Portfolios)
        {
            var rows = Read(await visitor.GetAsync($"{within}/indicators.csv?portfolio={portfolio.Code}"));
            HeadlineAgrees(await visitor.GetAsync($"{within}/portfolios/{portfolio.Code}"), rows);
        }

        // What is in several parts is counted once.
        var shown = council.CodesUnder(council.Elements[^1]).ToHashSet();
        foreach (
            var part in (string[])
                [$"directorate={council.Directorates[0].Code}", $"portfolio={council.Portfolios[0].Code}"]
        )
        {
            shown.UnionWith(Read(await visitor.GetAsync($"{within}/indicators.csv?{part}")).Select(row => row.Code));
        }

        var own = all.Where(row => shown.Contains(row.Code)).ToList();
        await PageAgreesAsync("/dashboards/" + council.Own.Code, own);
        Read(await visitor.GetAsync($"{within}/dashboards/{council.Own.Code}/indicators.csv"))
            .ShouldBe(own, ignoreOrder: true);

        async Task ViewAgreesAsync(string path, string filter, string code) =>
            await PageAgreesAsync(
                path + code,
                Read(await visitor.GetAsync($"{within}/indicators.csv?{filter}={code}"))
            );

        async Task PageAgreesAsync(string address, IEnumerable<Row> rows)
        {
            var page = await visitor.GetAsync(within + address);
            page.Status.ShouldBe(200, address);
            Bar(page.All(".bar--tall").SingleOrDefault()).ShouldBe(Counts(rows), address);
            HeadlineAgrees(page, rows);
        }
    }

    /// <summary>"3 of 9 rated indicators are on track; 4 are red."</summary>
    private static void HeadlineAgrees(Answer page, IEnumerable<Row> rows)
    {
        var statuses = rows.Select(row => row.Status).ToList();
        var rated = statuses.Count(status => status != "Not rated");
        if (rated > 0)
        {
            var onTrack = statuses.Count(status => status is "Green" or "Exceeded");
            page.Text("h1").ShouldContain($"{onTrack} of {rated} rated", Case.Insensitive, page.Address);
        }
    }

    private sealed record Row(string Code, string Status);

    private static List<Row> Read(Answer file)
    {
        file.Status.ShouldBe(200, file.Address);
        using var csv = new TextFieldParser(new StringReader(file.Body.TrimStart('\uFEFF'))) { Delimiters = [","] };
        var headings = csv.ReadFields()!;
        var (code, status) = (Array.IndexOf(headings, "Code"), Array.IndexOf(headings, "Status"));
        var rows = new List<Row>();
        while (csv.ReadFields() is { } fields)
        {
            rows.Add(new Row(fields[code], fields[status]));
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
