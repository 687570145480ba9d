using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Assessment.Variation;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;

namespace PerformanceFramework.Web.Features.Indicators;

/// <summary>What a list of indicators is narrowed down to, as it stands in the address; empty means any.</summary>
public sealed record IndicatorFilter(
    string Text,
    string Status,
    string Direction,
    string Signal,
    string Assurance,
    string Forecast,
    string Service,
    string Set = "",
    string Portfolio = ""
)
{
    public static readonly IndicatorFilter None = new("", "", "", "", "", "", "");

    /// <summary>The statuses that count as on track.</summary>
    public const string OnTrack = "OnTrack";

    // As they stand in an address, in that order.
    private static readonly (string Name, Func<IndicatorFilter, string> Value)[] Parts =
    [
        ("text", filter => filter.Text),
        ("period", filter => filter.Period),
        ("status", filter => filter.Status),
        ("direction", filter => filter.Direction),
        ("signal", filter => filter.Signal),
        ("assurance", filter => filter.Assurance),
        ("forecast", filter => filter.Forecast),
        ("directorate", filter => filter.Directorate),
        ("service", filter => filter.Service),
        ("set", filter => filter.Set),
        ("portfolio", filter => filter.Portfolio),
        ("theme", filter => filter.Theme),
        ("element", filter => filter.Element),
        ("partnership", filter => filter.Partnership),
        ("impact", filter => filter.Impact),
        ("frequency", filter => filter.Frequency),
    ];

    /// <summary>The code of the period of the figure that is shown.</summary>
    public string Period { get; init; } = "";

    public string Directorate { get; init; } = "";

    public string Theme { get; init; } = "";

    /// <summary>The code of an element of the golden thread: what is under it.</summary>
    public string Element { get; init; } = "";

    public string Partnership { get; init; } = "";

    public string Impact { get; init; } = "";

    public string Frequency { get; init; } = "";

    /// <summary>It asks for more than a text, a status or a service.</summary>
    public bool IsDetailed => this with { Text = "", Status = "", Service = "" } != None;

    public static SelectOption Any { get; } = new("", "Any");

    private static readonly (string Value, string Text, Func<ForecastOutlook, bool> Fits)[] ForecastBands =
    [
        ("secured", "Secured", outlook => outlook is ForecastOutlook.Secured),
        (
            "likely",
            "Likely or better",
            outlook =>
                outlook
                    is ForecastOutlook.Secured
                        or ForecastOutlook.AlmostCertain
                        or ForecastOutlook.HighlyLikely
                        or ForecastOutlook.Likely
        ),
        ("possible", "Realistic possibility", outlook => outlook is ForecastOutlook.RealisticPossibility),
        (
            "unlikely",
            "Unlikely or worse",
            outlook =>
                outlook
                    is ForecastOutlook.Unlikely
                        or ForecastOutlook.HighlyUnlikely
                        or ForecastOutlook.RemoteChance
                        or ForecastOutlook.Lost
        ),
        ("lost", "Lost", outlook => outlook is ForecastOutlook.Lost),
        ("none", "No likelihood", outlook => outlook is ForecastOutlook.Unknown),
    ];

    public static IReadOnlyList<SelectOption> Statuses { get; } =
    [
        Any,
        .. Enum.GetValues<Status>().Select(status => new SelectOption(status.ToString(), StatusLook.Of(status).Word)),
        new(OnTrack, "On track: Green or Exceeded"),
    ];

    public static IReadOnlyList<SelectOption> Directions { get; } =
    [
        Any,
        .. Enum.GetValues<Direction>()
            .Select(direction => new SelectOption(direction.ToString(), DirectionLook.Of(direction).Word)),
    ];

    public static IReadOnlyList<SelectOption> Signals { get; } =
    [
        Any,
        new("worse", "Getting worse, beyond noise"),
        new("better", "Getting better, beyond noise"),
        new("changed", "Changed, neither better nor worse"),
        new("noise", "No significant change"),
        new("unknown", "Cannot tell"),
    ];

    public static IReadOnlyList<SelectOption> Assurances { get; } =
    [
        Any,
        .. Enum.GetValues<Assurance>().Select(assurance => new SelectOption(assurance.ToString(), assurance.Label())),
        new("none", "Cannot tell"),
    ];

    public static IReadOnlyList<SelectOption> Forecasts { get; } =
    [Any, .. ForecastBands.Select(band => new SelectOption(band.Value, band.Text))];

    public static IReadOnlyList<SelectOption> Impacts { get; } =
    [Any, .. Enum.GetValues<Impact>().Select(impact => new SelectOption(impact.ToString(), impact.Words()))];

    public static IReadOnlyList<SelectOption> Frequencies { get; } =
    [
        Any,
        .. Enum.GetValues<Frequency>().Select(frequency => new SelectOption(frequency.ToString(), frequency.Words())),
    ];

    /// <summary>The filter that stands in an address; the one place where it is read.</summary>
    /// <param name="query">What the address says of a name; of several the last counts.</param>
    public static IndicatorFilter Of(Func<string, StringValues> query)
    {
        return new(
            Said("text"),
            Said("status"),
            Said("direction"),
            Said("signal"),
            Said("assurance"),
            Said("forecast"),
            Said("service"),
            Said("set"),
            Said("portfolio")
        )
        {
            Period = Said("period"),
            Directorate = Said("directorate"),
            Theme = Said("theme"),
            Element = Said("element"),
            Partnership = Said("partnership"),
            Impact = Said("impact"),
            Frequency = Said("frequency"),
        };

        string Said(string name) => query(name).LastOrDefault() ?? "";
    }

    /// <summary>The address of a page narrowed down so.</summary>
    /// <param name="path">Of the page; it has no query of its own.</param>
    public string Address(string path, int page = 1)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Parts)
        {
            if (value(this).Length > 0)
            {
                query.Add(name, value(this));
            }
        }

        if (page != 1)
        {
            query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        }

        return path + query.ToQueryString();
    }

    /// <summary>How many were found, in a sentence.</summary>
    public static string Found(int count, int all) =>
        count == 0
            ? $"None of the {all} indicators fits this filter."
            : $"{count} of {all} indicators {(count == 1 ? "fits" : "fit")} this filter.";

    /// <summary>A value that is not on offer fits nothing.</summary>
    public bool Fits(IndicatorStanding indicator) => Fits(indicator, IndicatorGroups.None);

    /// <param name="groups">Those on offer.</param>
    public bool Fits(IndicatorStanding indicator, IndicatorGroups groups) =>
        (
            string.IsNullOrWhiteSpace(Text)
            || indicator.Name.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase)
            || indicator.Code.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase)
        )
        && (Period.Length == 0 || indicator.Period?.Code == Period)
        && IsOfStatus(indicator)
        && (Direction.Length == 0 || indicator.Direction.ToString() == Direction)
        && (Signal.Length == 0 || SignalOf(indicator) == Signal)
        && (Assurance.Length == 0 || (indicator.Signals.Assurance?.ToString() ?? "none") == Assurance)
        && (
            Forecast.Length == 0
            || Array.Exists(ForecastBands, band => band.Value == Forecast && band.Fits(indicator.Forecast.Outlook))
        )
        && (Service.Length == 0 || indicator.ServiceCode == Service)
        && (Portfolio.Length == 0 || indicator.Portfolio?.Code == Portfolio)
        && (Directorate.Length == 0 || indicator.DirectorateCode == Directorate)
        && (Impact.Length == 0 || indicator.Impact.ToString() == Impact)
        && (Frequency.Length == 0 || indicator.Frequency?.ToString() == Frequency)
        && IsIn(groups.Sets, Set, indicator)
        && IsIn(groups.Themes, Theme, indicator)
        && IsIn(groups.Elements, Element, indicator)
        && IsIn(groups.Partnerships, Partnership, indicator);

    private bool IsOfStatus(IndicatorStanding indicator) =>
        Status.Length == 0
        || (
            Status == OnTrack
                ? indicator.Status is Domain.Assessment.Status.Green or Domain.Assessment.Status.Blue
                : indicator.Status.ToString() == Status
        );

    private static bool IsIn(IReadOnlyList<SetFilter> offered, string code, IndicatorStanding indicator) =>
        code.Length == 0 || offered.Any(group => group.Code == code && group.Indicators.Contains(indicator.Code));

    private static string SignalOf(IndicatorStanding indicator)
    {
        var look = IndicatorSentences.Signal(indicator);
        return look.Tone switch
        {
            SignalTone.Better => "better",
            SignalTone.Worse => "worse",
            SignalTone.Quiet => "unknown",
            SignalTone.Plain => look.Symbol is "d-up" or "d-down" ? "changed" : "noise",
        };
    }
}
