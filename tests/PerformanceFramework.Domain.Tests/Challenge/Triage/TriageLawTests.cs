using FsCheck;
using FsCheck.Fluent;
using PerformanceFramework.Domain.Assessment;
using PerformanceFramework.Domain.Challenge.Triage;
using PerformanceFramework.Domain.Indicators;

namespace PerformanceFramework.Domain.Tests.Challenge.Triage;

public sealed class TriageLawTests
{
    private static readonly Status[] ByBadness = [Status.Blue, Status.Green, Status.Yellow, Status.Amber, Status.Red];

    private static readonly ForecastOutlook[] Outlooks = Enum.GetValues<ForecastOutlook>();

    private static readonly Arbitrary<TriageTerms> Terms = (
        from points in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 100))), 11)
        from periods in Gen.Choose(1, 6)
        from reds in Gen.Choose(1, periods)
        from silent in Gen.Choose(1, 3)
        from percent in Gen.Choose(0, 200)
        select new TriageTerms(
            points[0],
            points[1],
            points[2],
            points[3],
            points[4],
            points[5],
            points[6],
            points[7],
            points[8],
            points[9],
            points[10],
            reds,
            periods,
            silent,
            percent
        )
    ).ToArbitrary();

    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    private static readonly Gen<TriageFacts> Facts =
        from status in Gen.Elements(Enum.GetValues<Status>())
        from direction in Gen.Elements(Enum.GetValues<Direction>())
        from worse in Flag
        from was in Flag
        from earlier in Gen.ListOf(Gen.Elements(Enum.GetValues<Status>()))
        from outlook in Gen.Elements(Outlooks)
        from commitments in Gen.Choose(0, 2)
        from actions in Gen.Choose(0, 2)
        from course in Gen.Elements(null, "off its trajectory")
        from worst in Flag
        from doubt in Gen.Elements(null, "its figure is late")
        from silent in Gen.Choose(0, 3)
        from priority in Flag
        select new TriageFacts("", status, direction)
        {
            IsGettingWorse = worse,
            WasGettingWorse = was,
            Earlier = earlier,
            Outlook = outlook,
            OverdueCommitments = commitments,
            OverdueActions = actions,
            OffCourse = course,
            IsInWorstQuarter = worst,
            Doubt = doubt,
            SilentPeriods = silent,
            ServesPriority = priority,
        };

    /// <summary>Indicators of different codes; the first is the one that gets worse.</summary>
    private static readonly Arbitrary<TriageFacts[]> Several = Gen.NonEmptyListOf(Facts)
        .Select(list => list.Select((facts, index) => facts with { Code = $"I-{index:00}" }).ToArray())
        .ToArbitrary();

    [Fact]
    public void Order_OfTheSameFacts_IsTheSameWhateverOrderTheyComeIn() =>
        Law.Holds(
            Several,
            Terms,
            (indicators, terms) => Codes(indicators, terms).SequenceEqual(Codes(indicators.Reverse(), terms))
        );

    [Fact]
    public void Place_OfAnIndicatorThatGotWorse_IsNoLower() =>
        Law.Holds(
            Several,
            Terms,
            Any.OneOf(Enumerable.Range(0, Worsenings.Count).ToArray()),
            (indicators, terms, which) =>
            {
                var (before, after) = (indicators[0], Worsenings[which](indicators[0]));
                return PlaceOf(after, indicators, terms) <= PlaceOf(before, indicators, terms);
            }
        );

    [Fact]
    public void Explanation_OfATopic_NamesEveryReason() =>
        Law.Holds(
            Several,
            Terms,
            (indicators, terms) =>
                TriageRule
                    .Rank(indicators, terms)
                    .All(topic =>
                        topic.Reasons.Count > 0
                        && topic.Reasons.All(reason =>
                            topic.Explanation.Contains(reason.Sentence, StringComparison.OrdinalIgnoreCase)
                        )
                        && topic.Explanation.Contains(TriageRule.CorporatePriority, StringComparison.OrdinalIgnoreCase)
                            == topic.Facts.ServesPriority
                    )
        );

    /// <summary>Each makes one fact worse, or leaves what is at its worst.</summary>
    private static IReadOnlyList<Func<TriageFacts, TriageFacts>> Worsenings { get; } =
    [
        facts => facts with { Status = Worse(facts.Status) },
        facts => facts with { Status = Status.Red },
        facts => facts with { Direction = Direction.Worsened },
        facts => facts with { IsGettingWorse = true },
        facts => facts with { WasGettingWorse = true },
        facts => facts with { Earlier = facts.Earlier.Select(Worse).ToList() },
        facts => facts with { Earlier = facts.Earlier.Select((status, i) => i == 0 ? Status.Red : status).ToList() },
        facts => facts with { Outlook = ForecastOutlook.Lost },
        facts => facts with { OverdueCommitments = facts.OverdueCommitments + 1 },
        facts => facts with { OverdueActions = facts.OverdueActions + 1 },
        facts => facts with { OffCourse = facts.OffCourse ?? "off its trajectory" },
        facts => facts with { IsInWorstQuarter = true },
        facts => facts with { Doubt = facts.Doubt ?? "its figure is late" },
        facts => facts with { SilentPeriods = facts.SilentPeriods + 1 },
    ];

    private static Status Worse(Status status) =>
        Array.IndexOf(ByBadness, status) is var place && place >= 0
            ? ByBadness[Math.Min(place + 1, ByBadness.Length - 1)]
            : status;

    private static IEnumerable<string> Codes(IEnumerable<TriageFacts> indicators, TriageTerms terms) =>
        TriageRule.Rank(indicators, terms).Select(topic => topic.Facts.Code);

    /// <summary>From 0; after all others where it is not proposed.</summary>
    private static int PlaceOf(TriageFacts one, TriageFacts[] all, TriageTerms terms)
    {
        var codes = Codes(all.Skip(1).Prepend(one), terms).ToList();
        return codes.IndexOf(one.Code) is var place && place >= 0 ? place : int.MaxValue;
    }
}
