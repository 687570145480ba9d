using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Application.Indicators;
using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;
using PerformanceFramework.Domain.Periods;
using PerformanceFramework.Web.Features.GoldenThread;
using PerformanceFramework.Web.Features.Indicators;

namespace PerformanceFramework.Web.Features.Dashboards;

/// <summary>What dashboards say in words, worked out from the figures.</summary>
internal static class DashboardWords
{
    /// <summary>The first sentence of a dashboard.</summary>
    public static string Headline(DashboardRow row) => $"{row.Name}: {SentenceCase.Within(Summary(row))}";

    /// <summary>What a dashboard by place is about, and who leads it.</summary>
    public static string Kicker(PlaceDashboard dashboard) =>
        string.Join(
            " · ",
            new[] { Name(dashboard.Kind), dashboard.Summary.Code, Leaders(dashboard) }.Where(words => words.Length > 0)
        );

    /// <summary>How many have each status, and what moved beyond normal variation; nothing where there is no indicator.</summary>
    public static string? Detail(PlaceDashboard dashboard) =>
        dashboard.Indicators.Count > 0
            ? $"{RollUpWords.Detail(dashboard.Summary.RollUp)} {RollUpWords.BeyondNoise(dashboard.Indicators)}"
            : null;

    /// <summary>The same of a dashboard of the council's own, and that nothing is counted twice.</summary>
    public static string Detail(OwnDashboardDetail dashboard) =>
        string.Join(
            " ",
            new[]
            {
                dashboard.Indicators.Count > 0 ? RollUpWords.Detail(dashboard.Dashboard.Summary.RollUp) : "",
                dashboard.Indicators.Count > 0 ? RollUpWords.BeyondNoise(dashboard.Indicators) : "",
                dashboard.Parts.Count > 1 ? "What is in several parts is counted once here." : "",
            }.Where(words => words.Length > 0)
        );

    /// <summary>How many are on track, how many are not, and how many get worse.</summary>
    public static string Summary(DashboardRow row) =>
        row.RollUp.All == 0
            ? "No indicator belongs here yet."
            : $"{RollUpWords.Headline(row.RollUp)}; {RollUpWords.GettingWorse(row.GettingWorse)}.";

    /// <summary>The first sentence of the list of dashboards.</summary>
    public static string Headline(DashboardIndex index)
    {
        var withRed = index.Directorates.Count(d => d.Directorate.RollUp.Red > 0);
        return index.Directorates.Count == 0 ? "No directorate is set up yet."
            : withRed == 0
                ? $"Nothing is red in any of the {index.Directorates.Count} directorates; {RollUpWords.GettingWorse(index.Council.GettingWorse)}."
            : $"{RollUpWords.Headline(index.Council.RollUp)}, in {withRed} of {index.Directorates.Count} directorates.";
    }

    /// <summary>Who reads a dashboard of the council's own.</summary>
    public static string SharedWith(OwnDashboard dashboard) =>
        dashboard.RetiredOn is { } on ? $"Retired on {UkDate.Words(on)}"
        : dashboard.IsForEverybody ? "For everybody who may view dashboards"
        : dashboard.Roles.Count == 0 ? "For those alone who make dashboards"
        : "For " + string.Join(", ", dashboard.Roles.Select(role => SentenceCase.Within(role.Words())));

    /// <summary>What the note beside a part says that it is.</summary>
    /// <param name="year">The financial year whose sets are shown.</param>
    public static string PartNote(DashboardPartKind kind, FinancialYear year) =>
        kind switch
        {
            DashboardPartKind.Element => "Everything under this element of the golden thread.",
            DashboardPartKind.Set => $"What is in this set in {year}.",
            DashboardPartKind.Portfolio => "Everything that answers to this portfolio.",
            DashboardPartKind.Directorate => "Everything that the services of this directorate report.",
        };

    /// <summary>Where a part is shown on its own.</summary>
    public static string PartAddress(DashboardPartKind kind, string code) =>
        kind switch
        {
            DashboardPartKind.Element => ThreadLinks.Element(code),
            DashboardPartKind.Set => IndicatorLinks.List(IndicatorFilter.None with { Set = code }),
            DashboardPartKind.Portfolio => IndicatorLinks.List(IndicatorFilter.None with { Portfolio = code }),
            DashboardPartKind.Directorate => DashboardLinks.Directorate(code),
        };

    public static string Name(DashboardKind kind) =>
        kind switch
        {
            DashboardKind.Directorate => "Directorate",
            DashboardKind.Service => "Service",
            DashboardKind.Theme => "Theme",
            DashboardKind.Partnership => "Partnership",
        };

    /// <summary>What the rows of a dashboard are; empty for a service, which has none.</summary>
    public static string Rows(DashboardKind kind) =>
        kind switch
        {
            DashboardKind.Directorate => "Services",
            DashboardKind.Service => "",
            DashboardKind.Theme => "Directorates that contribute",
            DashboardKind.Partnership => "Services that report them",
        };

    public static string RowsNote(DashboardKind kind) =>
        kind switch
        {
            DashboardKind.Theme => "Each indicator under the theme stands with the directorate of its service.",
            _ => "Each indicator stands with the service that reports it.",
        };

    /// <summary>What a row of a dashboard leads to.</summary>
    public static DashboardKind RowKind(DashboardKind kind) =>
        kind is DashboardKind.Theme ? DashboardKind.Directorate : DashboardKind.Service;

    /// <summary>What the list of indicators is narrowed down to, to show the same.</summary>
    public static IndicatorFilter Filter(DashboardKind kind, string code) =>
        kind switch
        {
            DashboardKind.Directorate => IndicatorFilter.None with { Directorate = code },
            DashboardKind.Service => IndicatorFilter.None with { Service = code },
            DashboardKind.Theme => IndicatorFilter.None with { Theme = code },
            DashboardKind.Partnership => IndicatorFilter.None with { Partnership = code },
        };

    /// <summary>"Director: A and B"; empty where nobody leads it.</summary>
    public static string Leaders(PlaceDashboard dashboard) =>
        dashboard.Leaders.Count == 0
            ? ""
            : $"{(dashboard.Kind is DashboardKind.Service ? "Head of service" : "Director")}: {string.Join(" and ", dashboard.Leaders)}";

    public static IReadOnlyList<IndicatorStanding> Successes(IReadOnlyList<IndicatorStanding> indicators) =>
        indicators.Where(s => s is { Status: Status.Green or Status.Blue, Direction: Direction.Improved }).ToList();

    /// <summary>"2 overdue, 1 at risk": how late milestones are.</summary>
    public static string Milestones(IReadOnlyList<DueMilestone> milestones)
    {
        var late = milestones.Count(m => m.Line.Standing is MilestoneStanding.Overdue);
        var soon = milestones.Count(m => m.Line.Standing is MilestoneStanding.OnCourse);
        var other = milestones.Count - late - soon;
        return string.Join(
            ", ",
            new[]
            {
                late > 0 ? $"{late} overdue" : "",
                other > 0 ? $"{other} at risk or slipped" : "",
                soon > 0 ? $"{soon} due within three months" : "",
            }.Where(words => words.Length > 0)
        );
    }
}
