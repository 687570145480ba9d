using PerformanceFramework.Domain.Challenge.Scrutiny;
using PerformanceFramework.Domain.GoldenThread;
using PerformanceFramework.Domain.Identity;

namespace PerformanceFramework.DemoData;

/// <summary>What the scrutiny committee recommends: one waits for Cabinet, one is acted on, one waits for the committee, one is closed, one was not accepted.</summary>
internal static class ScrutinyPart
{
    private const string Made = "Demonstration content: ";

    public static IEnumerable<Recommendation> Build(
        IReadOnlyDictionary<string, IndicatorHistory> histories,
        ThreadPart thread,
        OrganisationPart organisation,
        DateOnly today
    )
    {
        var committee = organisation.Bodies["SCRUTINY"];
        var member = Somebody(Role.ScrutinyMember);
        var team = Somebody(Role.PerformanceTeam);

        yield return Of(
            Figure(histories["HOU-02"], today.AddDays(-18)),
            RecommendationKind.ExplanationInPerson,
            Made
                + "that the director comes to the next meeting and explains why fewer households keep their home than a year ago.",
            ago: 18,
            member
        );

        var acted = Of(
            Figure(histories["WAS-03"], today.AddDays(-95)),
            RecommendationKind.FurtherAction,
            Made
                + "that the rounds whose bins are missed more than once in a row are named, and that residents there are written to.",
            ago: 95,
            member
        );
        _ = acted.Respond(
            CabinetResponse.AcceptedInPart,
            Made
                + "the rounds are named every month. Writing to every household costs more than it brings; a note is left with the bin instead.",
            "Cabinet member, Environment and regulatory services",
            "",
            today.AddDays(-60)
        );
        var director = DemonstrationSignIns.Of(Role.Director, "PL").DisplayName;
        _ = acted.Plan(
            new PlannedStep("Publish the rounds with repeat misses", "Waste operations manager", today.AddDays(-20)),
            director,
            today.AddDays(-55)
        );
        _ = acted.Plan(
            new PlannedStep(
                "Leave a note with every bin that was missed",
                "Waste operations manager",
                today.AddDays(25)
            ),
            director,
            today.AddDays(-55)
        );
        _ = acted.Finish(
            acted.Actions[0],
            Made + "the list is on the web site, with the month.",
            "https://council.example/missed-rounds",
            director,
            today.AddDays(-22)
        );
        yield return acted;

        var done = Of(
            Figure(histories["EDU-02"], today.AddDays(-150)),
            RecommendationKind.InDepthReview,
            Made + "that a group of members looks into why absence stays high in the same schools.",
            ago: 150,
            member
        );
        _ = done.Respond(
            CabinetResponse.Accepted,
            Made + "welcome. Officers will support the group.",
            "Cabinet member, Children’s services",
            "",
            today.AddDays(-120)
        );
        var people = DemonstrationSignIns.Of(Role.Director, "PE").DisplayName;
        _ = done.Plan(
            new PlannedStep("Bring the papers for the group’s three meetings", "Head of education", today.AddDays(-40)),
            people,
            today.AddDays(-110)
        );
        _ = done.Finish(
            done.Actions[0],
            Made + "the report of the group is before the committee.",
            "",
            people,
            today.AddDays(-30)
        );
        yield return done;

        var refused = Of(
            Element(thread["P7"]),
            RecommendationKind.ScrutinyTopic,
            Made + "that this priority becomes a topic of every meeting of the committee.",
            ago: 80,
            team,
            isOnBehalf: true
        );
        _ = refused.Respond(
            CabinetResponse.NotAccepted,
            Made + "twice a year is often enough: the figures behind it are yearly for the most part.",
            team.Name,
            "Cabinet",
            today.AddDays(-35)
        );
        yield return refused;

        var closed = Of(
            Figure(histories["CUS-01"], today.AddDays(-260)),
            RecommendationKind.FurtherAction,
            Made + "that people who ring in the first hour are told how long they will wait.",
            ago: 260,
            member
        );
        _ = closed.Respond(CabinetResponse.Accepted, Made + "agreed.", team.Name, "Cabinet", today.AddDays(-220));
        var resources = DemonstrationSignIns.Of(Role.Director, "CR").DisplayName;
        _ = closed.Plan(
            new PlannedStep("Announce the place in the queue", "Contact centre manager", today.AddDays(-150)),
            resources,
            today.AddDays(-215)
        );
        _ = closed.Finish(
            closed.Actions[0],
            Made + "it is announced since the summer.",
            "",
            resources,
            today.AddDays(-155)
        );
        _ = closed.Close(
            Made + "the committee thanks the service and looks at the figure again next year.",
            member.Name,
            today.AddDays(-100)
        );
        yield return closed;

        Recommendation Of(
            RecommendationSubject subject,
            RecommendationKind kind,
            string text,
            int ago,
            (string Id, string Name) by,
            bool isOnBehalf = false
        ) =>
            new(
                committee,
                subject,
                kind,
                text,
                today.AddDays(-ago),
                today.AddDays(-ago).AddMonths(Recommendation.UsualMonths),
                by,
                isOnBehalf,
                today.AddDays(1 - ago)
            );
    }

    private static (string Id, string Name) Somebody(Role role)
    {
        var signIn = DemonstrationSignIns.All.First(signIn => signIn.Role == role);
        return (signIn.Id, signIn.DisplayName);
    }

    /// <summary>The latest figure of a period that was over for two months on a day: its round was closed by then.</summary>
    private static RecommendationSubject Figure(IndicatorHistory history, DateOnly on)
    {
        var figure = history.Observations.Where(row => row.PeriodEnd.AddMonths(2) <= on).MaxBy(row => row.PeriodEnd);
        return new RecommendationSubject(
            history.Indicator,
            null,
            figure?.Observed.Short(history.Indicator.Unit) ?? "",
            figure?.Assessment?.Status,
            figure?.Period.ToString() ?? ""
        );
    }

    /// <summary>What the thread stood at on an earlier day is not worked out for the demonstration.</summary>
    private static RecommendationSubject Element(PlanElement element) => new(null, element, "", null, "");
}
