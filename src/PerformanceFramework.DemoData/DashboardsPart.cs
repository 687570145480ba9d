using PerformanceFramework.Application.Dashboards;
using PerformanceFramework.Domain.Dashboards;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Dashboards of the council's own: for CLT and the directors, for Cabinet and CLT, and for scrutiny. The editions for each hold
/// what is shared with them.
/// </summary>
internal static class DashboardsPart
{
    private const string ForCabinet = "CABINET-RESIDENTS";
    private const string NameForCabinet = "What residents notice first";

    /// <summary>What Cabinet asked for once it had its first edition: homes in place of town centres, and where the year ends.</summary>
    public static ReviseDashboardRequest Revised { get; } =
        new(ForCabinet, Version: 0)
        {
            Name = NameForCabinet,
            Purpose =
                "For Cabinet and CLT, before they meet: homes, streets and communities, whoever holds the portfolio.",
            Parts =
            [
                new(DashboardPartKind.Element, "P5"),
                new(DashboardPartKind.Element, "P7"),
                new(DashboardPartKind.Element, "P8"),
            ],
            Columns =
            [
                IndicatorColumn.Value,
                IndicatorColumn.Target,
                IndicatorColumn.Status,
                IndicatorColumn.Direction,
                IndicatorColumn.YearEnd,
            ],
            Roles = [Role.CabinetMember, Role.CltMember],
        };

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
                ForCabinet,
                new DashboardTerms(
                    NameForCabinet,
                    "For Cabinet and CLT, before they meet: town centres, streets and communities, whoever holds the portfolio.",
                    new ChosenList<IndicatorColumn>([
                        IndicatorColumn.Value,
                        IndicatorColumn.Target,
                        IndicatorColumn.Status,
                        IndicatorColumn.Direction,
                    ]),
                    DashboardOrder.WorstFirst,
                    IsForEverybody: false,
                    new ChosenList<Role>([Role.CabinetMember, Role.CltMember])
                ),
                [DashboardPart.Of(thread["P6"]), DashboardPart.Of(thread["P7"]), DashboardPart.Of(thread["P8"])]
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
