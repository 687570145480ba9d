using PerformanceFramework.Application.Import;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Features.Identity;
using PerformanceFramework.Web.Features.Portfolios;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>The list of indicators as a file: the same ones, in the same order, as the page with the same filter and day.</summary>
internal static class IndicatorDownload
{
    /// <summary>Of the file. What is new comes last, so that whoever reads the file by position finds what was there before.</summary>
    internal static readonly string[] Headings =
    [
        "Code",
        "Name",
        "Service",
        "Directorate",
        "Period",
        "Figure",
        "Target",
        "Status",
        "Direction",
        "Signal",
        "Assurance",
        "Year end",
        "Provisional",
        "Restated",
        "Confidence",
        "Made up for the demonstration",
        "Exempt",
        IndicatorColumn.Owner.Words(),
        IndicatorColumn.Frequency.Words(),
        IndicatorColumn.Impact.Words(),
        IndicatorColumn.Commentary.Words(),
        "Figure as a number",
        "Target as a number",
        "Unit",
        "Compared with",
        "Portfolio",
    ];

    public static void MapIndicatorDownload(this WebApplication app) =>
        app.MapGet(IndicatorLinks.Download, AnswerAsync).RequireAuthorization(nameof(Permission.ViewDashboards));

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        IndicatorQueries indicators,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = UkClock.Today(time);
        var query = context.Request.Query;
        var typed = query[ViewedDay.Parameter].ToString().Trim();
        if (ViewedDay.ProblemOf(typed, today) is not null)
        {
            // The page says what is wrong with the day.
            return Results.LocalRedirect(IndicatorLinks.List() + context.Request.QueryString);
        }

        var actor = context.User.ToActor();
        var on = FormDate.Read(typed);
        var year = FinancialYear.Containing(on ?? today);
        var listing = await indicators.ListingAsync(actor, year, on, cancellationToken);
        var filter = IndicatorFilter.Of(name => query[name]);
        return FileOf(
            listing.Indicators.Where(indicator => filter.Fits(indicator, listing.Groups)),
            on is { } day ? $"indicators-{FormDate.Write(day)}.csv" : "indicators.csv"
        );
    }

    /// <param name="indicators">In their order.</param>
    /// <param name="name">Of the file.</param>
    public static IResult FileOf(IEnumerable<IndicatorStanding> indicators, string name)
    {
        using var content = new MemoryStream();
        DelimitedWriter.Write(
            content,
            Headings,
            indicators.Select(IReadOnlyList<object?> (indicator) => Cells(indicator))
        );
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", name);
    }

    private static object?[] Cells(IndicatorStanding indicator) =>
        [
            indicator.Code,
            indicator.Name,
            indicator.Service,
            indicator.Directorate,
            indicator.Period?.ToString(),
            indicator.Value,
            indicator.Target,
            StatusLook.Of(indicator.Status).Word,
            DirectionLook.Of(indicator.Direction).Word,
            Words(IndicatorSentences.Signal(indicator)),
            Words(SignalLook.OfAssurance(indicator.Signals)),
            Words(SignalLook.Of(indicator.Forecast)),
            YesNo(indicator.IsProvisional),
            YesNo(indicator.IsRestated),
            Confidence(indicator),
            YesNo(indicator.IsMadeUp),
            YesNo(indicator.IsExempt),
            indicator.Owner,
            indicator.Frequency?.Words(),
            indicator.Impact.Words(),
            PortfolioSentences.Said(indicator),
            indicator.Number,
            indicator.TargetNumber,
            indicator.Unit.Heading,
            indicator.ComparedWith?.ToString(),
            indicator.Portfolio?.Name,
        ];

    /// <summary>A signal as a cell of a file.</summary>
    public static string Words(SignalLook look) => look.Note.Length == 0 ? look.Word : $"{look.Word} ({look.Note})";

    private static string YesNo(bool holds) => holds ? "Yes" : "No";

    private static string Confidence(IndicatorStanding indicator) =>
        string.Join(
            "; ",
            new[]
            {
                indicator.Confidence?.Grade.Words() ?? "",
                indicator.IsNotConfirmed ? "Not confirmed by a spot check" : "",
            }.Where(words => words.Length > 0)
        );
}
