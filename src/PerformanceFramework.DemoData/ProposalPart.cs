using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>
/// Targets proposed for next year: three wait to be agreed by somebody else than proposed them, one was challenged.
/// </summary>
internal static class ProposalPart
{
    public static IReadOnlyList<TargetProposal> Build(
        IReadOnlyCollection<IndicatorHistory> histories,
        DemonstrationCalendar calendar
    )
    {
        var (team, waste, housing) = (
            DemonstrationSignIns.Person("performance"),
            DemonstrationSignIns.Person("head-was"),
            DemonstrationSignIns.Person("head-hou")
        );
        var waiting = Proposal(
            histories,
            "WAS-01",
            waste,
            "Held at this year’s level until the new collection rounds have run for a year.",
            calendar
        );
        var challenged = Proposal(histories, "LIB-01", team, "Held at this year’s level.", calendar);
        challenged.ChallengeWith(
            "Two more libraries open in the spring. Holding the level would mean doing less with more: propose at least 3% above it.",
            "CLT member",
            calendar.Today
        );
        return
        [
            waiting,
            challenged,
            // What the figures of the last year are better than, and what none has ever been.
            Proposal(
                histories,
                "CUS-01",
                team,
                "We would rather keep what we promised than promise more.",
                calendar,
                new Target.AtLeast(80),
                stretch: 92
            ),
            Proposal(
                histories,
                "HOU-02",
                housing,
                "With the new team we expect to keep almost everybody in their home.",
                calendar,
                new Target.AtLeast(95),
                stretch: 98
            ),
        ];
    }

    private static TargetProposal Proposal(
        IEnumerable<IndicatorHistory> histories,
        string code,
        (string Id, string Name) by,
        string reason,
        DemonstrationCalendar calendar,
        Target? target = null,
        decimal? stretch = null
    )
    {
        var history = histories.Single(h => h.Indicator.Code == code);
        target ??= history.Rows.OfType<PeriodTarget>().MaxBy(target => target.Period)!.Target;
        var year = new FinancialYear(calendar.OpenPeriod.Year + 1);
        return new TargetProposal(
            history.Indicator,
            year,
            TargetYear
                .PeriodsOf(history.Indicator.Frequency, year)
                .Select(period => (period, new TargetTerms(target, Stretch: stretch))),
            reason,
            by,
            calendar.Today
        );
    }
}
