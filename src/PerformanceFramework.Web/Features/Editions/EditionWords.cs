using PerformanceFramework.Application.Editions;
using PerformanceFramework.Application.UseCases;
using PerformanceFramework.Domain.Editions;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Components.Ui;
using PerformanceFramework.Web.Hosting;

namespace PerformanceFramework.Web.Features.Editions;

/// <summary>What is said of editions.</summary>
internal static class EditionWords
{
    /// <summary>"Q1 2026/27, edition for Cabinet".</summary>
    public static string Name(EditionHead head) => $"{head.Period}, edition for {head.Audience.Words()}";

    public static string Published(EditionHead head) => $"Published on {UkDate.Words(London.DayOf(head.PublishedAt))}";

    /// <summary>Why its audience does not see it yet; null where it does.</summary>
    public static string? Waiting(EditionSummary edition) =>
        edition.Visibility switch
        {
            EditionVisibility.Visible => null,
            EditionVisibility.Embargoed =>
                $"Under embargo until {UkClock.Words(edition.Head.VisibleFrom)}: until then only those see it who publish editions.",
            EditionVisibility.Held =>
                $"Held back from the public until {UkDate.Words(edition.ReleasedOn!.Value)}. Whoever signs in can read it.",
        };

    /// <summary>The same in two or three words, for a table.</summary>
    public static string State(EditionSummary edition) =>
        edition.Visibility switch
        {
            EditionVisibility.Visible => edition.Head.Audience is Audience.Public ? "Released" : "Published",
            EditionVisibility.Embargoed => $"Under embargo until {UkClock.Words(edition.Head.VisibleFrom)}",
            EditionVisibility.Held => $"Held back until {UkDate.Words(edition.ReleasedOn!.Value)}",
        };

    /// <summary>What a dashboard is called by its path, within a sentence: "P7 of the golden thread".</summary>
    /// <param name="path">One for which <see cref="EditionLinks.IsDashboard"/> holds.</param>
    public static string Dashboard(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var code = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null;
        return (parts.FirstOrDefault(), code) switch
        {
            (null, _) => "the whole council",
            ("thread", null) => "the golden thread",
            ("thread", "map") => "the map of the golden thread",
            ("thread", "health") => "thread health",
            ("thread", _) => $"{code} of the golden thread",
            ("indicators", null) => "the indicators",
            ("indicators", _) => $"indicator {code}",
            ("portfolios", null) => "the portfolios",
            ("portfolios", _) => $"portfolio {code}",
            (_, null) => "the dashboards",
            _ => $"dashboard {code}",
        };
    }

    public static IReadOnlyList<SelectOption> Periods(IEnumerable<ReportingPeriod> periods) =>
        [.. periods.Select(period => new SelectOption(period.Code, period.ToString()))];
}
