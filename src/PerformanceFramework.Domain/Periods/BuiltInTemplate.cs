namespace PerformanceFramework.Domain.Periods;

/// <summary>
/// A year to start from, as councils do it: Bolton reviews every plan once a year; Portsmouth agrees its scorecard, takes
/// the budget in February and approves plans in March, audits data quality and asks its residents every year. Quarterly
/// reporting follows the steps of a quarter counted in working days, given here in calendar days after the quarter's end.
/// </summary>
public static class BuiltInTemplate
{
    private const string PerformanceTeam = "Performance team";
    private const string Cabinet = "Cabinet";
    private const string Clt = "Corporate leadership team";

    public static IReadOnlyList<ProgrammeTemplateItem> Items() =>
        [
            Yearly(
                "Plans for {year} published and briefed to services",
                (ProgrammeKind.BusinessPlanning, CyclePhase.Deliver),
                ("Directors", ""),
                new(3, 15, IsYearBefore: true),
                new(4, 30),
                "Every service knows which priorities it serves.",
                7
            ),
            Yearly(
                "Annual report on the year before",
                (ProgrammeKind.Other, CyclePhase.Revise),
                (PerformanceTeam, Cabinet),
                new(5, 11),
                new(6, 30),
                "What was promised, what came of it, and what changes.",
                14
            ),
            Yearly(
                "Annual audit of data quality",
                (ProgrammeKind.Audit, CyclePhase.Monitor),
                ("Head of internal audit", "Audit committee"),
                new(6, 1),
                new(7, 31),
                "A sample of indicators against the six dimensions: accuracy, completeness, uniqueness, consistency, timeliness, validity.",
                14
            ),
            Yearly(
                "Annual review of plans",
                (ProgrammeKind.BusinessPlanning, CyclePhase.Revise),
                ("Directors", Clt),
                new(9, 1),
                new(9, 30),
                "Every plan is reviewed every year: still right, to be changed, or to be closed.",
                14
            ),
            Yearly(
                "Residents’ survey",
                (ProgrammeKind.Survey, CyclePhase.Monitor),
                ("Head of communications", ""),
                new(9, 14),
                new(10, 23),
                "",
                14
            ),
            Yearly(
                "Business planning for {next}: directorate and service plans drafted",
                (ProgrammeKind.BusinessPlanning, CyclePhase.Plan),
                ("Directors", Clt),
                new(10, 1),
                new(1, 31),
                "Drafts show how each plan serves the Corporate Plan, and what it costs.",
                14
            ),
            Yearly(
                "Mid-year review of strategic programmes",
                (ProgrammeKind.Other, CyclePhase.Deliver),
                ("Programme sponsors", Clt),
                new(10, 12),
                new(10, 30),
                "",
                7
            ),
            Yearly(
                "Budget for {next} and medium-term financial plan",
                (ProgrammeKind.Budget, CyclePhase.Plan),
                ("Director of finance", "Full council"),
                new(11, 2),
                new(2, 28),
                "The council sets the budget in February.",
                21
            ),
            Yearly(
                "Scorecard for {next}: indicators and targets agreed",
                (ProgrammeKind.Scorecard, CyclePhase.Plan),
                (PerformanceTeam, Clt),
                new(1, 11),
                new(2, 19),
                "Directors propose, the leadership team challenges; the targets are in place before April.",
                14
            ),
            Yearly(
                "Plans for {next} approved",
                (ProgrammeKind.PlanApproval, CyclePhase.Plan),
                ("Chief executive", Cabinet),
                new(3, 1),
                new(3, 31),
                "",
                14
            ),
            // T-20 to T-10: the round opens, owners submit, heads of service approve, directors sign off.
            Quarterly(
                "Returns entered, approved and signed off",
                CyclePhase.Monitor,
                ("Heads of service", ""),
                1,
                15,
                3
            ),
            // T-9 to T-5: checks, triage, questions, no surprises.
            Quarterly(
                "Figures checked, topics and questions chosen",
                CyclePhase.Monitor,
                (PerformanceTeam, ""),
                16,
                22,
                2
            ),
            Quarterly("Challenge session", CyclePhase.Monitor, ("Chief executive", Clt), 29, 29, 7),
            // T+2 to T+5: recovery plans, briefs, the edition and the report.
            Quarterly(
                "Recovery plans opened, report to the Cabinet",
                CyclePhase.Revise,
                (PerformanceTeam, Cabinet),
                30,
                36,
                3
            ),
        ];

    private static ProgrammeTemplateItem Yearly(
        string title,
        (ProgrammeKind Kind, CyclePhase Phase) sort,
        (string Owner, string Body) who,
        YearDay starts,
        YearDay ends,
        string note,
        int remindDays
    ) =>
        new(
            new ProgrammeDetails(title, sort.Kind, sort.Phase, who.Owner, who.Body, "", note, remindDays),
            new TemplateTiming.Yearly(starts, ends)
        );

    private static ProgrammeTemplateItem Quarterly(
        string title,
        CyclePhase phase,
        (string Owner, string Body) who,
        int firstDay,
        int lastDay,
        int remindDays
    ) =>
        new(
            new ProgrammeDetails(
                title,
                ProgrammeKind.QuarterlyReporting,
                phase,
                who.Owner,
                who.Body,
                "",
                "",
                remindDays
            ),
            new TemplateTiming.Quarterly(firstDay, lastDay)
        );
}
