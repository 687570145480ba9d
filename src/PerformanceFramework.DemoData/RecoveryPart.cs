using PerformanceFramework.Domain;
using PerformanceFramework.Domain.Challenge.Recovery;
using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>Recovery plans: one that waits, one that is off course, one that has done its work, and one that was sent back.</summary>
internal static class RecoveryPart
{
    private const string Made = "Demonstration content: ";

    public static IEnumerable<object> Build(IReadOnlyDictionary<string, IndicatorHistory> histories, DateOnly today) =>
        [
            Proposed(histories["WAS-03"], today),
            OffCourse(histories["HOU-01"], today),
            Closed(histories["HWY-01"], today),
            SentBack(histories["ASC-06"], today),
        ];

    private static RecoveryPlan Proposed(IndicatorHistory history, DateOnly today)
    {
        var owner = DemonstrationSignIns.Person("owner-was");
        var plan = Open(
            history,
            RecoveryKind.RecoveryPlan,
            1,
            (
                RecoveryTrigger.Judgement,
                "missed bins have risen since the new rounds began, in the north of the borough most of all."
            ),
            owner,
            today.AddDays(-9)
        );
        Do(
            plan.WriteCauses(
                CauseMethod.Fishbone,
                """
                People
                - Four drivers are new to their rounds
                - Agency crews have no list of assisted collections
                Process
                - Missed streets are written on paper and typed in the next day
                Vehicles
                - Two lorries were off the road for repair in the same week
                Demand
                - Two hundred new homes were added to one round
                """
            )
        );
        Do(
            plan.WriteOptions([
                new(
                    "Move the new homes to the next round, which ends earlier",
                    "About 5 fewer in 100,000",
                    "None",
                    OptionChoice.Chosen,
                    "It costs nothing and works at once."
                ),
                new(
                    "Put the lists of assisted collections into the cabs",
                    "About 6 fewer in 100,000",
                    "£1,800 for tablets",
                    OptionChoice.Chosen,
                    "Agency crews need it most."
                ),
                new(
                    "Run a fifth lorry in the north",
                    "About 15 fewer in 100,000",
                    "£190,000 a year",
                    OptionChoice.NotChosen,
                    "The money is not there, and the rounds are uneven rather than too few."
                ),
            ])
        );
        Do(plan.PlanAction("Move the new homes to the next round", "Rounds supervisor", today.AddDays(21)));
        Do(plan.PlanAction("Put tablets with the lists into the cabs", "Waste operations manager", today.AddDays(45)));
        Do(plan.PlanReview(today.AddDays(30)));
        Do(
            plan.WriteMeasures(
                Trajectory(history, plan, 6, 0.95m),
                2,
                [new SignTerms("Calls about missed bins in the north, each Monday", today.AddDays(28))],
                new ExitCriteria("Within the target for three months running.", 42, 3)
            )
        );
        Do(plan.Propose(owner, today.AddDays(-2)));
        return plan;
    }

    private static RecoveryPlan OffCourse(IndicatorHistory history, DateOnly today)
    {
        var (head, director) = (DemonstrationSignIns.Person("head-hou"), DemonstrationSignIns.Person("director-place"));
        var plan = Open(
            history,
            RecoveryKind.RecoveryPlan,
            2,
            (RecoveryTrigger.Session, "CLT asked for a plan when it looked at the cost of temporary accommodation."),
            head,
            today.AddDays(-220)
        );
        Do(
            plan.WriteCauses(
                CauseMethod.FiveWhys,
                """
                More households are in temporary accommodation than leave it
                Private landlords sell, and rents are above what benefit pays
                We meet families only when the bailiff has a date
                Their landlords do not know whom to call before that
                Nobody here is named to take such a call
                """
            )
        );
        Do(
            plan.WriteOptions([
                new(
                    "A named officer for landlords, who pays small arrears",
                    "30 households fewer in a year",
                    "£52,000 a year and a fund of £40,000",
                    OptionChoice.Chosen,
                    "It is a third of what bed and breakfast costs for as many."
                ),
                new(
                    "Lease twenty flats for five years",
                    "20 households fewer",
                    "£310,000 a year",
                    OptionChoice.NotDecided,
                    ""
                ),
            ])
        );
        Do(plan.PlanAction("Appoint an officer for landlords", "Housing options manager", today.AddDays(-100)));
        Do(
            plan.PlanAction(
                "Agree with the county court to hear of possession claims",
                "Head of housing",
                today.AddDays(-12)
            )
        );
        Do(plan.PlanAction("Bring a paper on leased flats to CLT", "Head of housing", today.AddDays(40)));
        Do(plan.PlanReview(today.AddDays(-70)));
        Do(plan.PlanReview(today.AddDays(20)));
        Do(
            plan.WriteMeasures(
                Trajectory(history, plan, 6, 0.94m),
                5,
                [new SignTerms("Calls of landlords, each month", today.AddDays(-60))],
                new ExitCriteria("No more than 300 households for two quarters running.", 300, 2)
            )
        );
        Do(plan.Propose(head, today.AddDays(-205)));
        Do(plan.Decide(true, "", director, today.AddDays(-200)));
        Do(
            plan.Actions[0]
                .Finish(
                    today.AddDays(-95),
                    Made + "in post since the first of the month; report to the directorate’s leadership team."
                )
        );
        Do(
            plan.Reviews[0]
                .Hold(
                    today.AddDays(-68),
                    Made
                        + "landlords call, but the court has not answered. The court is to be asked again by the director.",
                    head.Name
                )
        );
        return plan;
    }

    private static RecoveryPlan Closed(IndicatorHistory history, DateOnly today)
    {
        var (head, director) = (DemonstrationSignIns.Person("head-hwy"), DemonstrationSignIns.Person("director-place"));
        var plan = Open(
            history,
            RecoveryKind.PerformanceClinic,
            1,
            (
                RecoveryTrigger.Scrutiny,
                "scrutiny asked why defects that were reported at the weekend waited until Monday."
            ),
            head,
            today.AddDays(-600)
        );
        Do(
            plan.WriteCauses(
                CauseMethod.FiveWhys,
                """
                Defects of the weekend were made safe on Monday
                Nobody read the reports between Friday and Monday
                The stand-by rota covered floods and trees only
                """
            )
        );
        Do(plan.PlanAction("Add road defects to the stand-by rota", "Highways manager", today.AddDays(-560)));
        Do(plan.PlanReview(today.AddDays(-500)));
        Do(
            plan.WriteMeasures(
                Trajectory(history, plan, 4, 1m),
                0,
                [],
                new ExitCriteria("At or above 98% for two quarters running.", 98, 2)
            )
        );
        Do(plan.Propose(head, today.AddDays(-595)));
        Do(plan.Decide(true, "Start with the weekends before Christmas.", director, today.AddDays(-590)));
        Do(plan.Actions[0].Finish(today.AddDays(-565), Made + "the rota of November has them."));
        Do(plan.Reviews[0].Hold(today.AddDays(-500), Made + "no defect of a weekend has waited since.", head.Name));
        Do(plan.Close(true, Made + "held for two quarters; the rota stays.", director, today.AddDays(-380)));
        return plan;
    }

    private static RecoveryPlan SentBack(IndicatorHistory history, DateOnly today)
    {
        var (head, director) = (
            DemonstrationSignIns.Person("head-asc"),
            DemonstrationSignIns.Person("director-people")
        );
        var plan = Open(
            history,
            RecoveryKind.DeepDive,
            2,
            (RecoveryTrigger.Judgement, "people wait longer for an assessment, and we do not know who waits longest."),
            head,
            today.AddDays(-20)
        );
        Do(plan.WriteCauses(CauseMethod.Fishbone, "Demand\n- Referrals of hospitals come in the last hour of the day"));
        Do(
            plan.PlanAction(
                "Look at fifty cases from referral to assessment",
                "Principal social worker",
                today.AddDays(25)
            )
        );
        Do(plan.PlanReview(today.AddDays(35)));
        Do(
            plan.WriteMeasures(
                new Dictionary<ReportingPeriod, decimal>(),
                0,
                [],
                new ExitCriteria("The findings are with the leadership team, and what follows is planned.", null, null)
            )
        );
        Do(plan.Propose(head, today.AddDays(-14)));
        Do(
            plan.Decide(
                false,
                Made + "say what you will do for those who wait now, while you look at the cases.",
                director,
                today.AddDays(-11)
            )
        );
        return plan;
    }

    private static RecoveryPlan Open(
        IndicatorHistory history,
        RecoveryKind kind,
        int step,
        (RecoveryTrigger Trigger, string Why) reason,
        (string Id, string Name) responsible,
        DateOnly on
    )
    {
        var unit = history.Indicator.Unit;
        var opening = history.Observations.Last(o => o.PeriodEnd < on);
        var target = history.Targets.FirstOrDefault(t => t.Period == opening.Period)?.Target ?? new Target.None();
        return new RecoveryPlan(
            history.Indicator,
            kind,
            InterventionLadder.Usual[step - 1],
            new RecoveryOpening(
                reason.Trigger,
                Made + reason.Why,
                opening.Period,
                opening.Observed.Short(unit),
                target.Short(unit)
            ),
            responsible,
            responsible,
            on
        );
    }

    /// <summary>From the figure of the opening on, each period a part of the one before it.</summary>
    private static Dictionary<ReportingPeriod, decimal> Trajectory(
        IndicatorHistory history,
        RecoveryPlan plan,
        int periods,
        decimal each
    )
    {
        var after = plan.OpeningPeriod!.Value;
        var expected = history.Observations.Single(o => o.Period == after).Value!.Value;
        var trajectory = new Dictionary<ReportingPeriod, decimal>();
        for (var period = after.Next; trajectory.Count < periods; period = period.Next)
        {
            expected = decimal.Round(expected * each, history.Indicator.Unit.Decimals);
            trajectory.Add(period, expected);
        }

        return trajectory;
    }

    private static void Do(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}
