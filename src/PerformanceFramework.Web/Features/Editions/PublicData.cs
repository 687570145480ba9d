using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Net.Http.Headers;
using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.GoldenThread;
using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Dashboards;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Indicators;
using PerformanceFramework.Web.Features.Portfolios;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>
/// What is released to the public, for other programs: files that stay under their addresses and change only by the notes that
/// are added to an edition, open to every web site; and a map of the public pages for search engines.
/// </summary>
internal static class PublicData
{
    public const string Licence = "Open Government Licence v3.0";

    private const string LicenceAddress = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /// <summary>Of the files: another one when columns are added, so that nobody keeps a file without them.</summary>
    private const int Form = 3;

    private const string Notes = "Notes on the edition";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] IndicatorHeadings =
    [
        "Code",
        "Indicator",
        "Definition",
        "Service",
        "Directorate",
        "Portfolio",
        "Unit",
        "Period",
        "Figure",
        "Figure as shown",
        "Target",
        "Status",
        "Why this status",
        "Direction",
        "Compared with",
        "Year end",
        "Provisional",
        "Restated",
        "Confidence",
        "Made up for the demonstration",
        .. Enum.GetValues<CommentaryPrompt>().Select(prompt => $"Commentary: {SentenceCase.Within(prompt.Words())}"),
        "Source",
        "Licence",
        "Last updated",
        "Page",
        "Signal",
        Notes,
    ];

    private static readonly string[] FigureHeadings =
    [
        "Code",
        "Indicator",
        "Period",
        "Period starts",
        "Period ends",
        "Figure",
        "Figure as shown",
        "Target",
        "Status",
        "Provisional",
        "Restated",
        "Unit",
        "Made up for the demonstration",
        "Source",
        "Licence",
        "Last updated",
        "Page with the definition",
        Notes,
    ];

    public static void MapPublicData(this WebApplication app)
    {
        Map(app, "indicators.csv", IndicatorsFile);
        Map(app, "figures.csv", (view, site, _) => FiguresFile(view, site));
        Map(app, "edition.json", (view, site, _) => JsonFile(view, site));
        app.MapMethods(EditionLinks.SiteMap, Reading, SiteMapAsync).AllowAnonymous();
        app.MapMethods(
                "/robots.txt",
                Reading,
                (HttpContext context, PublicAddress site) =>
                    Results.Text($"User-agent: *\nDisallow:\nSitemap: {SiteOf(context, site)}{EditionLinks.SiteMap}\n")
            )
            .AllowAnonymous();
    }

    /// <param name="name">Of the file, below the address of the edition.</param>
    /// <param name="write">It, with the address of the site for links, narrowed down as its own address says.</param>
    private static void Map(
        WebApplication app,
        string name,
        Func<EditionView, string, IndicatorFilter, (byte[] Content, string Type)> write
    ) =>
        app.MapMethods(
                $"{EditionLinks.Public}/{{address}}/{name}",
                Reading,
                async (HttpContext context, EditionQueries editions, PublicAddress site, string address) =>
                {
                    var stop = context.RequestAborted;
                    if (
                        await editions.ViewAsync(Actor.Nobody, address, stop) is not { IsAltered: false } view
                        || view.Head.Audience is not Audience.Public
                    )
                    {
                        return Results.NotFound();
                    }

                    var headers = context.Response.Headers;
                    headers.AccessControlAllowOrigin = "*";
                    var (content, type) = write(
                        view,
                        SiteOf(context, site),
                        IndicatorFilter.Of(part => context.Request.Query[part])
                    );
                    return Results.Bytes(
                        content,
                        type,
                        lastModified: view.Remarks.Select(remark => remark.At).Append(view.Head.PublishedAt).Max(),
                        // Weak, because it comes compressed or not. Notes are only ever added, so their number says which are in it.
                        entityTag: new EntityTagHeaderValue(
                            $"\"{view.Summary.Hash[..32]}-{Form}-{view.Remarks.Count}-{name}\"",
                            isWeak: true
                        )
                    );
                }
            )
            .AllowAnonymous()
            .WithMetadata(new PublicPageAttribute());

    private static (byte[], string) IndicatorsFile(EditionView view, string site, IndicatorFilter filter)
    {
        var (groups, notes) = (view.Groups(), NotesOf(view));
        return Csv(
            IndicatorHeadings,
            view.Indicators.Where(i => filter.Fits(i.Standing, groups))
                .Select(
                    IReadOnlyList<object?> (i) =>
                        [
                            i.Standing.Code,
                            i.Standing.Name,
                            i.Definition,
                            i.Standing.Service,
                            i.Standing.Directorate,
                            i.Standing.Portfolio?.Name,
                            i.Standing.Unit.Heading,
                            i.Standing.Period?.ToString(),
                            i.History.Count == 0 ? null : i.History[^1].Number,
                            i.Standing.Value,
                            i.Standing.Target,
                            StatusOf(i),
                            i.Standing.StatusExplanation,
                            DirectionLook.Of(i.Standing.Direction).Word,
                            i.Standing.ComparedWith?.ToString(),
                            i.Standing.Forecast.Label,
                            YesNo(i.Standing.IsProvisional),
                            YesNo(i.Standing.IsRestated),
                            i.Standing.Confidence?.Grade.Words(),
                            YesNo(i.Standing.IsMadeUp),
                            .. i.Standing.Commentary.Given.Select(answer => answer.Text),
                            i.Source,
                            Licence,
                            UpdatedOn(view),
                            PageOf(view, site, i),
                            IndicatorDownload.Words(IndicatorSentences.Signal(i.Standing)),
                            notes,
                        ]
                )
        );
    }

    private static (byte[], string) FiguresFile(EditionView view, string site)
    {
        var notes = NotesOf(view);
        return Csv(
            FigureHeadings,
            view.Indicators.SelectMany(i =>
                i.History.Select(
                    IReadOnlyList<object?> (figure) =>
                        [
                            i.Standing.Code,
                            i.Standing.Name,
                            figure.Period.ToString(),
                            figure.Period.Start,
                            figure.Period.End,
                            figure.Number,
                            figure.Text,
                            figure.TargetText,
                            StatusLook.Of(figure.Status, figure.Rule).Word,
                            YesNo(figure.IsProvisional),
                            YesNo(figure.IsRestated),
                            i.Standing.Unit.Heading,
                            YesNo(i.Standing.IsMadeUp),
                            i.Source,
                            Licence,
                            UpdatedOn(view),
                            PageOf(view, site, i),
                            notes,
                        ]
                )
            )
        );
    }

    private static (byte[], string) Csv(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var content = new MemoryStream();
        DelimitedWriter.Write(content, headings, rows);
        return (content.ToArray(), "text/csv; charset=utf-8");
    }

    private static (byte[], string) JsonFile(EditionView view, string site) =>
        (
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    view.Council,
                    Period = view.Head.Period.ToString(),
                    Edition = view.Head.Address,
                    LastUpdated = view.Head.PublishedAt,
                    Sha256 = view.Summary.Hash,
                    Licence,
                    LicenceAddress,
                    Notes = view.Remarks.Select(remark => new { remark.On, remark.Text }),
                    Indicators = view.Indicators.Select(i => new
                    {
                        i.Standing.Code,
                        i.Standing.Name,
                        i.Definition,
                        i.WhatGoodIs,
                        i.Standing.Service,
                        i.Standing.Directorate,
                        Portfolio = i.Standing.Portfolio?.Name,
                        Unit = i.Standing.Unit.Heading,
                        i.Standing.IsMadeUp,
                        Period = i.Standing.Period?.ToString(),
                        Figure = i.History.Count == 0 ? null : i.History[^1].Number,
                        FigureAsShown = i.Standing.Value,
                        i.Standing.Target,
                        Status = StatusOf(i),
                        WhyThisStatus = i.Standing.StatusExplanation,
                        Direction = DirectionLook.Of(i.Standing.Direction).Word,
                        ComparedWith = i.Standing.ComparedWith?.ToString(),
                        Signal = IndicatorDownload.Words(IndicatorSentences.Signal(i.Standing)),
                        YearEnd = i.Standing.Forecast.Label,
                        i.Standing.IsProvisional,
                        i.Standing.IsRestated,
                        Confidence = i.Standing.Confidence?.Grade.Words(),
                        Commentary = i.Standing.Commentary.Answered.Select(answer => new
                        {
                            Question = answer.Prompt.Words(),
                            Answer = answer.Text,
                        }),
                        i.Source,
                        Page = PageOf(view, site, i),
                        Figures = i.History.Select(figure => new
                        {
                            Period = figure.Period.ToString(),
                            Starts = figure.Period.Start,
                            Ends = figure.Period.End,
                            Figure = figure.Number,
                            AsShown = figure.Text,
                            Target = figure.TargetText,
                            Status = StatusLook.Of(figure.Status, figure.Rule).Word,
                            figure.IsProvisional,
                            figure.IsRestated,
                        }),
                    }),
                },
                Json
            ),
            "application/json; charset=utf-8"
        );

    private static async Task<IResult> SiteMapAsync(
        HttpContext context,
        EditionQueries editions,
        PublicAddress address,
        CancellationToken cancellationToken
    )
    {
        var site = SiteOf(context, address);
        var pages = new List<string> { EditionLinks.Public };
        foreach (var view in await editions.ReleasedAsync(cancellationToken))
        {
            var root = EditionLinks.PublicEdition(view.Head.Address);
            pages.AddRange([root, root + ThreadLinks.Thread, root + ThreadLinks.Map, root + IndicatorLinks.List()]);
            pages.AddRange(ElementsOf(view.Tree()).Distinct().Select(code => root + ThreadLinks.Element(code)));
            pages.AddRange(view.Indicators.Select(i => root + IndicatorLinks.Detail(i.Standing.Code)));
            pages.Add(root + PortfolioLinks.List);
            pages.AddRange(view.Portfolios().Select(p => root + PortfolioLinks.Detail(p.Code)));
            pages.Add(root + DashboardLinks.Index);
            pages.AddRange(DashboardsOf(view.Dashboards()).Select(dashboard => root + dashboard));
        }

        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var document = new XDocument(
            new XElement(
                map + "urlset",
                pages.Select(page => new XElement(map + "url", new XElement(map + "loc", site + page)))
            )
        );
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Bytes(
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document),
            "application/xml; charset=utf-8"
        );
    }

    private static string SiteOf(HttpContext context, PublicAddress address) =>
        address.Or($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}").TrimEnd('/');

    /// <summary>Where somebody reads the indicator in the edition: its definition, its chart and what was said of it.</summary>
    private static string PageOf(EditionView view, string site, EditionIndicator indicator) =>
        site + EditionLinks.PublicEdition(view.Head.Address) + IndicatorLinks.Detail(indicator.Standing.Code);

    /// <summary>What was said of an edition since, the first first; empty where nothing was.</summary>
    private static string NotesOf(EditionView view) =>
        string.Join(" ", view.Remarks.Select(remark => $"{UkDate.Words(remark.On)}: {remark.Text}"));

    /// <summary>No figure of an edition changes after the day on which it was published.</summary>
    private static DateOnly UpdatedOn(EditionView view) => London.DayOf(view.Head.PublishedAt);

    /// <summary>The codes of the elements of a thread; one that serves several stands there as often.</summary>
    private static IEnumerable<string> ElementsOf(IReadOnlyList<ThreadNode> tree) =>
        tree.SelectMany(node => ElementsOf(node.Children).Prepend(node.Summary.Link.Code));

    /// <summary>The addresses of the dashboards of an edition, below its own.</summary>
    private static IEnumerable<string> DashboardsOf(DashboardIndex? index) =>
        index is null
            ? []
            :
            [
                .. index.Directorates.Select(d => DashboardLinks.Directorate(d.Directorate.Code)),
                .. index.Directorates.SelectMany(d => d.Services).Select(s => DashboardLinks.Service(s.Code)),
                .. index.Themes.Select(t => DashboardLinks.Theme(t.Code)),
                .. index.Partnerships.Select(p => DashboardLinks.Partnership(p.Code)),
            ];

    private static string StatusOf(EditionIndicator indicator) =>
        StatusLook.Of(indicator.Standing.Status, indicator.Rule).Word;

    private static string YesNo(bool value) => value ? "Yes" : "No";
}
