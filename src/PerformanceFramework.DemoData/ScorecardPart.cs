using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.DemoData;

/// <summary>The choosing of next year's corporate scorecard: the consultation is open, and some members have answered.</summary>
internal static class ScorecardPart
{
    private const string PerformanceTeam = "Performance team";
    private const int DaysOpenAlready = 10;
    private const int DaysStillOpen = 18;

    private static readonly (string Code, string Why)[] Added =
    [
        ("EDU-02", "Scrutiny asked to see absence every term, after its review of attendance."),
        ("START-06", "The published yearly figure of absence, which can be compared with other councils."),
        ("HOU-05", "The law allows none, and the number is what the temporary accommodation budget turns on."),
        ("ASC-06", "Waiting is what residents write to members about most."),
    ];

    private static readonly Answer[] Answers =
    [
        new(
            "cabinet-environment",
            4,
            [
                new("WAS-01", true, "Residents ask about it, and the new collection rounds have to show in it."),
                new("HWY-01", true, ""),
                new("PLN-01", true, ""),
                new("LIB-01", false, "It counts visitors, and says nothing of what the service achieves."),
                new("HOU-05", true, "Families in bed and breakfast must not be hidden behind the total."),
            ],
            null,
            "The carbon footprint of the whole council, not only of its vehicles",
            "We have declared a climate emergency, and nothing on the scorecard shows how far we are."
        ),
        new(
            "cabinet-children",
            2,
            [
                new("EDU-01", true, "It is the promise to families that we have missed most."),
                new("CSC-01", true, ""),
                new("CPH-01", true, ""),
                new("EDU-02", true, "Absence is the first sign that something is wrong in a family."),
                new("START-06", false, "It says the same as the termly figure, two years later."),
                new("LIB-01", true, "Children are half of the visitors."),
            ],
            "CSC-05",
            "",
            "We are their parents. Where they live should be on our first page."
        ),
        new(
            "scrutiny",
            1,
            [
                new("WAS-01", true, ""),
                new("HWY-01", true, ""),
                new("LIB-01", false, "Visits go up and down with the weather and the holidays."),
                new("CUS-01", true, "It is the only indicator that every resident feels."),
                new("EDU-02", true, "We asked for it in the attendance review."),
                new("ASC-06", true, "Members cannot challenge a wait that they do not see."),
            ],
            null,
            "",
            ""
        ),
    ];

    public static IReadOnlyList<object> Build(
        IndicatorSet scorecard,
        IReadOnlyDictionary<string, Indicator> indicators,
        DateOnly today
    )
    {
        var begun = today.AddDays(-DaysOpenAlready);
        var choice = new ScorecardChoice(
            scorecard,
            new FinancialYear(FinancialYear.Containing(today).StartYear + 1),
            new DaySpan(begun, today.AddDays(DaysStillOpen)),
            indicators.Values.Where(indicator => indicator.Set == scorecard),
            PerformanceTeam,
            begun
        );
        foreach (var (code, why) in Added)
        {
            _ = choice.Add(indicators[code], why, PerformanceTeam, begun);
        }

        var candidates = choice.Candidates.ToDictionary(candidate => candidate.Indicator.Code);
        return [choice, .. Answers.Select(answer => Written(answer, choice, candidates, indicators, today))];
    }

    private static ScorecardAnswer Written(
        Answer answer,
        ScorecardChoice choice,
        Dictionary<string, ScorecardCandidate> candidates,
        IReadOnlyDictionary<string, Indicator> indicators,
        DateOnly today
    )
    {
        var signIn = DemonstrationSignIns.All.Single(signIn => signIn.UserName == answer.UserName);
        var written = new ScorecardAnswer(choice, signIn.Id, signIn.DisplayName);
        _ = written.Give(
            answer.Views.Select(view => (candidates[view.Code], view.IsIn, view.Why)).ToList(),
            [],
            today.AddDays(-answer.DaysAgo)
        );
        if (answer.ProposalWhy.Length > 0)
        {
            var proposed = answer.Proposes is { } code ? indicators[code] : null;
            _ = written.Propose(proposed, answer.Words, answer.ProposalWhy);
        }

        return written;
    }

    private sealed record Answer(
        string UserName,
        int DaysAgo,
        IReadOnlyList<View> Views,
        string? Proposes,
        string Words,
        string ProposalWhy
    );

    private readonly record struct View(string Code, bool IsIn, string Why);
}
