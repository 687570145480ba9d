using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.DemoData;

/// <summary>Two dashboards of the council's own: one for CLT and the directors, one for scrutiny.</summary>
internal static class DashboardsPart
{
    public static IReadOnlyList<object> Build(RulePart rules, ThreadPart thread, OrganisationPart organisation) =>
        [
            new Dashboard(
                "CLT-HEALTH",
                new DashboardTerms(
                    "Corporate health for CLT",
                    "For the weekly meeting of CLT: whether the council itself runs well.",
                    new ChosenList<IndicatorColumn>([
                        IndicatorColumn.Status,
                        IndicatorColumn.Value,
                        IndicatorColumn.Target,
                        IndicatorColumn.Direction,
                        IndicatorColumn.Signal,
                        IndicatorColumn.YearEnd,
                    ]),
                    DashboardOrder.WorstFirst,
                    IsForEverybody: false,
                    new ChosenList<Role>([Role.CltMember, Role.Director])
                ),
                [
                    DashboardPart.Of(rules.Scorecard),
                    DashboardPart.Of(thread["P9"]),
                    DashboardPart.Of(organisation.Directorates["CR"]),
                ]
            ),
            new Dashboard(
                "SCRUTINY-HEALTH",
                new DashboardTerms(
                    "Scrutiny: adults and health",
                    "For members of scrutiny, before they ask about adult care and public health.",
                    new ChosenList<IndicatorColumn>([
                        IndicatorColumn.Value,
                        IndicatorColumn.Target,
                        IndicatorColumn.Status,
                        IndicatorColumn.Direction,
                        IndicatorColumn.Commentary,
                    ]),
                    DashboardOrder.ByService,
                    IsForEverybody: false,
                    new ChosenList<Role>([Role.ScrutinyMember])
                ),
                [
                    DashboardPart.Of(organisation.Portfolios["ADULTS"]),
                    DashboardPart.Of(thread["P3"]),
                    DashboardPart.Of(thread["P4"]),
                ]
            ),
        ];
}
